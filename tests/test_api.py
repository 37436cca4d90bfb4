"""The timeline from Python: the rows, and what is asked wrongly told with what would be right."""

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from test_asked import DAY, NOW, a_call, published

from timeline import Timeline
from timeline.errors import NotFoundError, UsageError
from timeline.model import Place, Status
from timeline.store import Store


@pytest.fixture
def url(sqlite_url: str) -> str:
    """A call in Varn, planned by one outlet and told by another the day after it."""
    where = Place(name="Varn", country="NOR")
    with Store.open(sqlite_url) as store:
        before = DAY - timedelta(days=2)
        published(store, "a", "a.example/1", before, [a_call("Hale will call Brandt.", status=Status.PLANNED, place=where)])
        published(store, "b", "b.example/1", DAY + timedelta(days=1), [a_call("Hale called Brandt.", place=where)])
    return sqlite_url


FOUND: tuple[dict[str, Any], ...] = (
    {"type": "call", "mode": "phone", "status": "happened"},
    {"actor": "Hale", "beside": ("Brandt",)},
    {"place": "varn"},
    {"country": "NOR"},
    {"country": "nor"},
    {"country": "Norway"},
    {"since": DAY, "until": DAY, "text": "called"},
    {"known_by": DAY, "status": "planned"},
    {"as_of": NOW},
)


@pytest.mark.parametrize("asked", FOUND, ids=str)
def test_a_question_finds_what_it_asks(asked: dict[str, Any], url: str) -> None:
    with Timeline.open(url) as timeline:
        assert len(list(timeline.events(**asked))) == 1


WRONG: tuple[tuple[dict[str, Any], str], ...] = (
    ({"type": "cal"}, "no such type of event: 'cal'; did you mean call?"),
    ({"mode": "fone"}, "no such mode: 'fone'; did you mean phone?"),
    ({"mode": "visit", "type": "call"}, "no such mode of a call: 'visit'; there are phone, video"),
    ({"status": "hapened"}, "no such status: 'hapened'; did you mean happened"),
    ({"review": "confirm"}, "no such review: 'confirm'; did you mean confirmed"),
    ({"actor": "Mara Hael"}, "no actor goes by 'Mara Hael'; did you mean Mara Hale?"),
    ({"actor": "act_99999"}, "no actor goes by 'act_99999'"),
    ({"beside": ("Nobody",)}, "no actor goes by 'Nobody'"),
    ({"beside": "Hale"}, "beside is a tuple of names, such as ('Otto Brandt',), not 'Hale'"),
    ({"place": "Vran"}, "no event is told of at 'Vran'; did you mean Varn?"),
    ({"place": "the sea"}, "no event is told of at 'the sea'; `timeline search` looks for words"),
    ({"country": "Norwey"}, "no such country: 'Norwey'; did you mean Norway?"),
    ({"country": "NOX"}, "no such country: 'NOX'; did you mean NOR"),
    ({"country": "Saudi"}, "no such country: 'Saudi'; did you mean Saudi Arabia?"),
    ({"country": "Atlantis"}, "no such country: 'Atlantis'; "),
    ({"feed": 99}, "no feed goes by '99'"),
    ({"since": "2025-03-01"}, "since is a day, such as date(2025, 2, 12), not '2025-03-01'"),
    ({"since": date(2025, 3, 2), "until": date(2025, 3, 1)}, "the interval is reversed: since 2025-03-02, until 2025-03-01"),
    ({"min_confidence": 3.0}, "a confidence is from 0 to 1, not 3.0"),
    ({"min_confidence": 0.8, "max_confidence": 0.5}, "no confidence is at least 0.8 and less than 0.5"),
    ({"as_of": datetime(2025, 3, 1)}, "as_of is an instant with its zone, not datetime.datetime(2025, 3, 1, 0, 0)"),
    ({"as_of": datetime(2999, 3, 1, tzinfo=UTC)}, "as-of lies in the future: 2999-03-01"),
    ({"as_of": NOW, "known_by": DAY}, "as_of and known_by are two questions; ask one of them"),
)


@pytest.mark.parametrize(("asked", "message"), WRONG, ids=[message for _, message in WRONG])
def test_a_question_that_cannot_be_answered_says_why(asked: dict[str, Any], message: str, url: str) -> None:
    with Timeline.open(url) as timeline, pytest.raises((UsageError, NotFoundError), match=re.escape(message)):
        list(timeline.events(**asked))


OWN = """
[{name}]
title = "{name}"
about = "Somebody rings somebody."
cameo = "{code}"
modes = ["phone"]
[{name}.roles.party]
slots = ["subject", "object"]
[[{name}.triggers]]
name = "ring"
verbs = ["ring"]
[[{name}.examples]]
text = "Karl Lind rang Grace Otieno on Monday."
participants = ["Karl Lind", "Grace Otieno"]
"""


def test_types_of_ones_own_are_asked_for_and_have_their_codes_in_what_was_known(url: str, tmp_path: Path) -> None:
    """A file that gives calls another code and adds a type: without it the code is the one that ships, and the type unknown."""
    own = tmp_path / "types.toml"
    own.write_text(OWN.format(name="call", code="999") + OWN.format(name="ringing", code="041"))
    with Timeline.open(url, types=str(own)) as timeline:
        assert list(timeline.events(type="ringing")) == []
        assert [row.cameo_code for row in timeline.events(known_by=DAY + timedelta(days=-1))] == ["999"]
    with Timeline.open(url) as timeline:
        assert [row.cameo_code for row in timeline.events(known_by=DAY + timedelta(days=-1))] == ["041"]
        with pytest.raises(UsageError, match="no such type of event: 'ringing'"):
            timeline.counts(type="ringing")


def test_an_event_is_followed_back_to_its_reports_and_through_its_changes(url: str) -> None:
    with Timeline.open(url) as timeline:
        (row,) = timeline.events()
        assert [told.report.mention.words for told in timeline.reports(row.event_id)] == ["Hale will call Brandt.", "Hale called Brandt."]
        history = timeline.history(row.event_id)
        assert [(each.old, each.new) for each in history if each.field == "status"] == [("", "planned"), ("planned", "happened")]
        assert list(timeline.changes(history[-1].cursor)) == []
        assert timeline.counts("type") == {"call": 1}
        assert timeline.span() == (DAY, DAY)
