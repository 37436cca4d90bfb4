"""Notices of what somebody will do: whose "the President" is, and what a programme plans. Of our own writing."""

from timeline.cli.extract import events_of
from timeline.model import Article
from timeline.when import parse_publication

PROGRAMME = """President of Latvia Janis Berzins will pay a state visit to Georgia from 22 to 25 January.

On Monday evening the President will arrive in Tbilisi.

On Tuesday at 10:00 he will be received by President Giorgi Maisuradze at the Presidential Palace.

At 15:00 the President will deliver a lecture at Ilia State University.
"""


def test_a_notice_calls_whom_it_is_from_the_president() -> None:
    """Written with a capital it is the one named first, even where another president stands nearer; and all of it is planned."""
    title = "Programme of the President's visit to Georgia"
    article = Article(url="", title=title, text=PROGRAMME, publication=parse_publication("2018-01-19T09:00:00Z"))
    told = {(event.type, event.status.value, event.participants[0].name) for event in events_of(article) if len(event.participants) == 1}
    assert {("trip", "planned", "Janis Berzins"), ("remark", "planned", "Janis Berzins")} == told
