"""Linking by wording alone: the same act told twice is one event, another act is another, in whatever order they come."""

import json
import random
from pathlib import Path

import pytest
from program import timeline

from timeline.merge.acts import acts, trigger_of
from timeline.merge.stems import stem
from timeline.merge.wording import Wording, link

TEXTS = [  # article, event, trigger, sentence
    ("a1", "quake", "earthquake", "A strong earthquake on the island of Taro destroyed half of the town of Meru and killed nine people."),
    ("a1", "rescue", "rescued", "Divers rescued two fishermen from a sunken boat near Meru."),
    ("a2", "quake", "quake", "Nine people died in Meru when a quake hit the island of Taro."),
    ("a3", "quake", "tremor", "The tremor on the island of Taro destroyed half of the town of Meru and left nine people dead."),
    ("b1", "arrest", "arrested", "Police in Oslov arrested the banker Paul Grecchi over missing pension money."),
    ("b2", "arrest", "arrest", "The arrest of the banker Paul Grecchi in Oslov over the missing pension money shocked his customers."),
    (
        "c1",
        "other quake",
        "earthquake",
        "An earthquake rattled windows in northern Chile but nobody was hurt, an institute said.",
    ),
    ("d1", "other arrest", "arrested", "A teenager was arrested for throwing paint at a statue in Lindenau."),
]


ELSEWHERE = [  # trigger and sentence of articles on other things: how rare a word is can only be seen among many
    ("signed", "The mayor of Lindenau signed a contract for forty electric buses that will serve the northern suburbs from May."),
    ("won", "Alena Kost won the junior chess title in Varn after a final of six hours against the favourite from Brell."),
    ("opened", "A museum of clocks opened its doors in the old mill at Hohental with three hundred pieces on show."),
    ("strike", "Bakers at the Norden works began a strike over night shifts and asked for a fifth week of holiday."),
    ("released", "The band Copper Field released a record of sea songs that its singer wrote on a trawler."),
    ("resigned", "The head of the ferry company Transo resigned after passengers had waited two days on the pier."),
    ("fell", "Shares of the chip maker Quarz fell by nine percent when it lowered its outlook for the year."),
    ("elected", "Members of the farmers' union elected Per Oland as chairman with a margin of eleven ballots."),
    ("discovered", "Biologists discovered a moth with silver wings in the cloud forest above Santa Ruta."),
    ("postponed", "Heavy snow postponed the start of the ski races in the valley of Grau until Thursday."),
    ("merged", "Two hospitals in the district of Ostmark merged their kitchens and laundries to save money."),
    ("sank", "A barge loaded with gravel sank in the canal near the lock of Pell and blocked the traffic."),
]


def wordings() -> list[Wording]:
    return [
        Wording(id=f"m{n}", article=article, sentence=sentence, trigger=span(sentence, trigger))
        for n, (article, _, trigger, sentence) in enumerate([*TEXTS, *((f"z{n}", "", *told) for n, told in enumerate(ELSEWHERE))])
    ]


def span(sentence: str, trigger: str) -> tuple[int, int]:
    start = sentence.index(trigger)
    return start, start + len(trigger)


def groups(found: list[list[str]]) -> set[frozenset[str]]:
    return {frozenset(group) for group in found}


def test_the_same_act_is_joined_and_other_acts_stay_apart() -> None:
    wanted: dict[str, set[str]] = {}
    for n, (_, event, _, _) in enumerate(TEXTS):
        wanted.setdefault(event, set()).add(f"m{n}")
    wanted |= {trigger: {f"m{n}"} for n, (trigger, _) in enumerate(ELSEWHERE, len(TEXTS))}
    assert groups(link(wordings())) == {frozenset(names) for names in wanted.values()}


def test_the_order_in_which_they_come_changes_nothing() -> None:
    first = groups(link(wordings()))
    for seed in range(20):
        shuffled = wordings()
        random.Random(seed).shuffle(shuffled)
        assert groups(link(shuffled)) == first


@pytest.mark.parametrize(
    ("word", "other"), [("arrested", "arrests"), ("killing", "kills"), ("died", "death"), ("won", "victory"), ("acquired", "acquires")]
)
def test_forms_of_a_word_have_one_stem(word: str, other: str) -> None:
    assert stem(word) == stem(other)


@pytest.mark.parametrize(
    ("word", "other"),
    [("earthquake", "tremor"), ("murder", "killed"), ("takeover", "acquisition"), ("blaze", "fire"), ("passed away", "died")],
)
def test_words_for_one_act_share_a_family(word: str, other: str) -> None:
    assert acts(trigger_of(word)) & acts(trigger_of(other))


def test_a_phrase_is_not_told_by_its_verb_alone() -> None:
    assert not acts(trigger_of("passed the law")) & acts(trigger_of("died"))


def test_the_command_prints_an_event_for_every_mention(tmp_path: Path) -> None:
    lines = [
        {"id": m.id, "article": m.article, "published": None, "sentence": m.sentence, "trigger": list(m.trigger), "places": None}
        for m in wordings()
    ]
    file = tmp_path / "mentions.jsonl"
    file.write_text("\n".join(map(json.dumps, lines)))
    done = timeline("link", str(file))
    rows = [json.loads(line) for line in done.out.splitlines()]
    assert [row["id"] for row in rows] == sorted(one.id for one in wordings())
    assert len({row["event"] for row in rows}) == 5 + len(ELSEWHERE)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", ":1: not JSON"),
        ('{"id": "1"}', "it needs id, article, sentence and trigger"),
        ('{"id":"1","article":"a","sentence":"x"}', "trigger"),
    ],
)
def test_a_line_that_is_no_mention_is_named(line: str, message: str, tmp_path: Path) -> None:
    file = tmp_path / "mentions.jsonl"
    file.write_text(line)
    done = timeline("link", str(file))
    assert (done.code, message in done.err) == (2, True)
