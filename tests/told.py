"""What a sentence of news tells, as the tables of sentences have it."""

from timeline.cli.extract import events_of
from timeline.model import Article
from timeline.when import parse_publication

PUBLISHED = parse_publication("2025-03-13T12:00:00+00:00")
Row = tuple[str, str, str, str, str]  # type, status, participants, place, date (EDTF)


def told_by(sentence: str, least: float) -> list[Row]:
    """A row an event that is at least so sure."""
    return [
        (
            event.type,
            event.status.value,
            "; ".join(who.name for who in event.participants),
            event.place.name if event.place else "",
            event.when.edtf if event.when else "",
        )
        for event in events_of(Article(url="", title="", text=sentence, publication=PUBLISHED))
        if event.confidence >= least
    ]
