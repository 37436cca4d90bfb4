"""What a text as a whole tells of time: a digest in the present has news in it, a history has none of the day of its publication."""

import pytest
from told import told_by

from timeline.cli.extract import events_of
from timeline.model import Article
from timeline.when import parse_publication

DIGEST = (
    "Norland's parliament rejects a bill on herring by nine votes.\n\n"
    "A storm hits Bergen and kills four people.\n\n"
    "Denmark expels two Norlandic diplomats.\n\n"
    "Karl Lind is to meet Ida Hale in Oslo on Saturday."
)
REPORT = (
    "Ida Hale met Karl Lind in Oslo on Monday.\n\nShe meets him every year.\n\nThe storm hits hard where the river meets the sea, she said."
)
HISTORY = (
    "The strikes of 1961 began at one mine. On 17 January the night shift would not go down. Women lay down on the rails on 2 February. "
    "Police opened fire on the crowd. President Karl Lind declared a state of siege on 6 March. He resigned."
)


def test_a_digest_tells_its_news_in_the_present() -> None:
    told = told_by(DIGEST, 0.5)
    assert [row[0] for row in told] == ["vote", "disaster", "sanction", "meeting"]
    assert all(row[4] == "[2025-03-12..2025-03-13]" for row in told[:3])


def test_a_report_in_the_past_has_no_event_in_its_present() -> None:
    assert [row[0] for row in told_by(REPORT, 0.5)] == ["meeting", "remark"]


@pytest.mark.parametrize(
    ("type_", "first"), [("protest", None), ("attack", "1961-02-02"), ("statement", "1961-03-06"), ("appointment", "1961-03-06")]
)
def test_a_history_is_dated_by_what_it_tells(type_: str, first: str | None) -> None:
    article = Article(url="", title="", text=HISTORY, publication=parse_publication("2024-11-02T12:00:00+00:00"))
    found = [event for event in events_of(article) if event.type == type_]
    assert all(event.when is None or (event.when.first is not None and event.when.first.year == 1961) for event in found)
    if first is not None:
        assert found[0].when is not None and str(found[0].when.first) == first
