"""Values of the vocabulary as rows and back: When, Quote, Mention."""

import hashlib
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row

from timeline.model import Clause, Mention, Participant, Place, Quote, Span, Status, Zone
from timeline.when import Basis, Extent, Precision, When


def when_to_json(when: When | None) -> dict[str, Any] | None:
    if when is None:
        return None
    values = {name: getattr(when, name) for name in ("start", "end", "time_start", "time_end")}
    said = {name: value.isoformat() for name, value in values.items() if value is not None}
    plain = {"extent": when.extent.value, "precision": when.precision.value, "basis": when.basis.value}
    return said | plain | {"words": when.words, "steps": list(when.steps)}


def when_from_json(said: dict[str, Any] | None) -> When | None:
    if said is None:
        return None
    days = {name: date.fromisoformat(said[name]) for name in ("start", "end") if name in said}
    times = {name: datetime.fromisoformat(said[name]) for name in ("time_start", "time_end") if name in said}
    return When(
        start=days.get("start"),
        end=days.get("end"),
        time_start=times.get("time_start"),
        time_end=times.get("time_end"),
        extent=Extent(said["extent"]),
        precision=Precision(said["precision"]),
        basis=Basis(said["basis"]),
        words=said["words"],
        steps=tuple(said["steps"]),
    )


def anchor(article_id: int, mention: Mention, beside: str = "") -> str:
    """The article, the type and the words: the same after another extraction, wherever the sentence has moved to.

    `beside`: what tells it from others of its type in the same words, "" where there is none.
    """
    words = " ".join(mention.words.split()).casefold()
    said = f"{article_id}\n{mention.type}\n{words}" + (f"\n{beside}" if beside else "")
    return hashlib.blake2b(said.encode(errors="replace"), digest_size=12).hexdigest()


def mention_values(mention: Mention) -> dict[str, Any]:
    """The columns of one mention that follow from it alone."""
    when, place, quote = mention.when, mention.place, mention.quote
    return {
        "type": mention.type,
        "mode": mention.mode,
        "status": mention.status.value,
        "first": when and when.first,
        "last": when and when.last,
        "when_json": when_to_json(when),
        "place": place and place.name,
        "place_country": place and place.country,
        "quote": quote and {"text": quote.text, "speaker": quote.speaker, "direct": quote.direct, "span": _span(quote.span)},
        "in_title": mention.sentence.in_title,
        "sentence_start": mention.sentence.start,
        "sentence_end": mention.sentence.end,
        "trigger_start": mention.trigger.start,
        "trigger_end": mention.trigger.end,
        "words": mention.words,
        "lemma": mention.lemma,
        "zone": mention.zone.value,
        "rule": mention.rule,
        "confidence": mention.confidence,
        "clause": mention.clause and asdict(mention.clause),
    }


def mention_from_row(row: Row[Any], participants: tuple[Participant, ...]) -> Mention:
    quote = row.quote and Quote(
        text=row.quote["text"], speaker=row.quote["speaker"], direct=row.quote["direct"], span=Span(**row.quote["span"])
    )
    return Mention(
        type=row.type,
        mode=row.mode,
        status=Status(row.status),
        when=when_from_json(row.when_json),
        participants=participants,
        place=None if row.place is None else Place(name=row.place, country=row.place_country or ""),
        quote=quote or None,
        sentence=Span(start=row.sentence_start, end=row.sentence_end, in_title=row.in_title),
        trigger=Span(start=row.trigger_start, end=row.trigger_end, in_title=row.in_title),
        words=row.words,
        lemma=row.lemma,
        zone=Zone(row.zone),
        rule=row.rule,
        confidence=row.confidence,
        clause=row.clause and Clause(**row.clause | {"who": tuple(row.clause["who"])}),
    )


def _span(span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "in_title": span.in_title}
