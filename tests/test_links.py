"""How events hang together: by words of their articles that say so, and by what people and days make plain; in doubt not at all."""

from dataclasses import replace
from pathlib import Path

import pytest
from test_asked import DAY, NOW, a_call, published

from timeline.event_types import shipped_types, with_own
from timeline.merge.hanging import links
from timeline.model import Mention, Participant, Report, Span
from timeline.store import Store
from timeline.store.hand import Given


def told(words: str, trigger: str, kind: str, at: int = 0, people: tuple[str, ...] = ("Mara Hale",)) -> Mention:
    """A report of a sentence that begins at this place of its text."""
    start = at + words.index(trigger)
    return Mention(
        type=kind,
        participants=tuple(Participant(name=name, role="party") for name in people),
        sentence=Span(start=at, end=at + len(words)),
        trigger=Span(start=start, end=start + len(trigger)),
        words=words,
        confidence=0.9,
    )


def between_events(*mentions: Mention) -> list[tuple[str, str, str]]:
    reports = [Report(id=str(place), article="1", mention=mention) for place, mention in enumerate(mentions)]
    found = links(reports, {report.id: place for place, report in enumerate(reports)}, shipped_types())
    return [(link.report, link.kind.value, link.other) for link in found]


CALL = told("Hale and Brandt held a phone call.", "call", "call", people=("Mara Hale", "Otto Brandt"))
SUMMIT = told("Leaders met at a summit in Varn.", "met", "conference", people=("Ida Voss",))
ATTACK = told("A bomb attack hit the port.", "attack", "attack", people=("rebels",))

LAUNCH = """
[launch]
title = "Launch"
[launch.roles.sender]
slots = ["subject"]
[[launch.triggers]]
name = "launch-noun"
nouns = ["launch"]
[[launch.examples]]
text = "Norland is happy."
none = true
"""
VOSS = told("Voss and Berg spoke.", "spoke", "call", 50, ("Ida Voss",))


def remark(words: str, trigger: str, who: str = "Mara Hale") -> Mention:
    return told(words, trigger, "remark", 100, (who,))


FLEW = [remark("Hale wrote to Voss, who flew home after the attack.", word) for word in ("wrote", "flew")]


SAID: tuple[tuple[str, tuple[Mention, ...], list[tuple[str, str, str]]], ...] = (
    ("following", (CALL, remark("Following the call, Hale wrote that she was pleased.", "wrote")), [("1", "follows", "0")]),
    ("after", (CALL, remark("Hale said so after their long call.", "said")), [("1", "follows", "0")]),
    ("during", (SUMMIT, remark("Voss said during the summit that fish matter.", "said")), [("1", "part of", "0")]),
    ("a reaction", (ATTACK, remark("Hale condemned the attack.", "condemned")), [("1", "reaction to", "0")]),
    ("in response", (ATTACK, remark("Hale spoke in response to the bomb attack.", "spoke")), [("1", "reaction to", "0")]),
    ("another clause", (ATTACK, remark("Hale wrote that Voss had left the port after the attack.", "wrote")), []),
    ("the nearest of two", (ATTACK, *FLEW), [("2", "follows", "0")]),
    ("a noun with no article, elsewhere", (SUMMIT, remark("Voss said at a summit that fish matter.", "said")), []),
    ("its own noun", (CALL, told("After a call with Voss, Hale left.", "call", "call", 100)), []),
    ("nothing of that kind", (ATTACK, remark("Hale spoke after the call.", "spoke")), []),
    ("two calls, none with the speaker", (CALL, VOSS, remark("Lind spoke after the call.", "spoke", "Lind")), []),
    ("two calls, one with the speaker", (CALL, VOSS, remark("Voss spoke after the call.", "spoke", "Ida Voss")), [("2", "follows", "1")]),
)


@pytest.mark.parametrize(("mentions", "expected"), [case[1:] for case in SAID], ids=[case[0] for case in SAID])
def test_words_link_two_events_of_an_article(mentions: tuple[Mention, ...], expected: list[tuple[str, str, str]]) -> None:
    assert between_events(*mentions) == expected


def test_the_nouns_of_ones_own_types_link_too_in_the_plural(tmp_path: Path) -> None:
    own = tmp_path / "types.toml"
    own.write_text(LAUNCH)
    launch = told("Norland launched two satellites.", "launched", "launch", people=("Norland",))
    praise = told("After the launches, Hale praised the crew.", "praised", "remark", 50)
    found = links(
        [Report(id=str(at), article="1", mention=each) for at, each in enumerate((launch, praise))], {"0": 0, "1": 1}, with_own(str(own))
    )
    assert [(link.report, link.kind.value, link.other, link.words) for link in found] == [("1", "follows", "0", "After the launches")]


def a_call_and_a_post() -> list[Mention]:
    call = a_call("Hale and Brandt spoke by phone about fishing.")
    words, at = "Following the call, Hale wrote that she was pleased.", call.sentence.end + 1
    wrote = at + words.index("wrote")
    post = replace(
        a_call(words, type="remark", mode="post", participants=(Participant(name="Mara Hale", role="speaker"),)),
        sentence=Span(start=at, end=at + len(words)),
        trigger=Span(start=wrote, end=wrote + 5),
    )
    return [call, post]


def test_an_event_shows_what_it_follows_and_what_follows_it(store: Store) -> None:
    published(store, "a", "a.example/1", DAY, a_call_and_a_post())
    ids = {row.type: row.event_id for row in store.timeline.stream()}
    for name in ids.values():
        ((link, other),) = store.links.of(name, shipped_types())
        assert (link.event_id, link.kind, link.other_id, link.words) == (ids["remark"], "follows", ids["call"], "Following the call")
        assert other.event_id in set(ids.values()) - {name}


def test_a_plan_is_fulfilled_and_a_denial_contradicts(store: Store) -> None:
    plan = Given(type="trip", title="Hale to go", date="2025", status="planned", participants=["Mara Hale"], place_country="NOR")
    planned, done, elsewhere = (
        store.hand.add(given, "ida", NOW)
        for given in (
            plan,
            replace(plan, title="Hale flew", date="2025-03-10", status="happened"),
            replace(plan, title="Hale flew again", date="2025-03-10", status="happened", place_country="OST"),
        )
    )
    ((link, row),) = store.links.of(planned, shipped_types())
    assert (link.event_id, link.kind, link.other_id, row.title) == (done, "fulfils", planned, "Hale flew")
    store.hand.edit(planned, "status", "denied", "ida", NOW)
    assert {(link.event_id, link.kind) for link, _ in store.links.of(done, shipped_types())} == {
        (done, "contradicts"),
        (planned, "contradicts"),
    }
    assert store.links.of(elsewhere, shipped_types()) == []


def test_what_texts_say_is_a_table_of_the_export(store: Store) -> None:
    published(store, "a", "a.example/1", DAY, a_call_and_a_post())
    ids = {row.type: row.event_id for row in store.timeline.stream()}
    (link,) = store.links.said([ids["call"], ids["remark"]], shipped_types())
    assert (link.event_id, link.kind, link.other_id, link.words) == (ids["remark"], "follows", ids["call"], "Following the call")
    assert store.links.said([ids["call"]], shipped_types()) == []
