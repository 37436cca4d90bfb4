"""Whom a lead only describes is shown under the name that the next sentences give, and under nobody else's."""

import pytest

from timeline.cli.extract import events_of
from timeline.model import Article
from timeline.when import parse_publication

PUBLISHED = parse_publication("2025-03-13T12:00:00+00:00")
ROWS = [  # headline; text; of each arrest, charge, verdict, attack and accident: its type and those it is done to
    (
        "Music teacher cleared of assault",
        "A music teacher accused of throwing a book at a pupil has been found not guilty of assault. "
        "Peter Lang, 44, told the court in Truro that the book slipped.",
        [("legal", "Peter Lang")],
    ),
    (
        "",
        "The Milburn police arrested two persons on Monday night. The arrested were identified as R. Hale, 34, of Milburn and K. Lind, 27.",
        [("legal", "R. Hale; K. Lind")],
    ),
    (  # four held, and two of them named: who the others are is not told
        "",
        "The Milburn police arrested four persons on Monday night. The arrested were identified as R. Hale, 34, and K. Lind, 27.",
        [("legal", "four persons")],
    ),
    (
        "",
        "Police have named the man who died in a crash near Milburn on Sunday evening. He was Peter Lang, 52, of Oslo.",
        [("disaster", "Peter Lang")],
    ),
    (  # the age tells the boy from the man
        "",
        "A 17-year-old boy has been charged with the murder of a man who was stabbed to death in Milburn. "
        "Peter Lang, 22, was found with wounds to his chest on Sunday and died at the scene.",
        [("legal", "17-year-old boy"), ("attack", "Peter Lang")],
    ),
    (
        "",
        "A Milburn County sheriff's sergeant was shot and killed on Tuesday night, and a suspect is in custody. "
        "Sgt. Peter Lang, 41, a father of three, was pronounced dead in hospital.",
        [("attack", "Peter Lang")],
    ),
    (  # the one who died, and not the one who is held for it
        "",
        "A lorry driver has been arrested on suspicion of dangerous driving after a cyclist was killed in Milburn. "
        "The man who died has been named as Peter Lang, 61, a retired teacher from Oslo.",
        [("legal", "lorry driver"), ("disaster", "Peter Lang")],
    ),
    (
        "",
        "The former treasurer of a Milburn sports club pleaded guilty on Wednesday to stealing from it. "
        "Peter Lang, 51, of Oslo, faces up to seven years in prison when he is sentenced.",
        [("legal", "Peter Lang")],
    ),
    (
        "",
        "The Milburn police on Monday arrested two persons. The accused, identified as R. Hale, 46, of Oslo and his associate Karl Lind, "
        "were produced before a magistrate.",
        [("legal", "R. Hale; Karl Lind")],
    ),
    (  # told by what he did
        "Man jailed for life",
        "A man who stabbed a driver to death in a row over a fare has been jailed for life. "
        "Peter Lang, 26, attacked Ivan Orlov outside a station in Milburn on 6 November.",
        [("legal", "Peter Lang")],
    ),
    (  # a woman's name is not the man's
        "",
        "A man was arrested in Milburn on Monday. Maria Lang, 44, who lives nearby, said there had been shouting.",
        [("legal", "man")],
    ),
    (  # nor is a neighbour's, whose age is told too
        "",
        "A man was arrested in Milburn on Monday. Peter Lang, 44, who lives nearby, said there had been shouting.",
        [("legal", "man")],
    ),
    (
        "",
        "A man was arrested in Milburn on Monday. Peter Lang, 44, said there had been shouting before the police came.",
        [("legal", "man")],
    ),
    (
        "",
        "A man was jailed for theft in Milburn on Monday. Peter Lang, 44, told the court he saw him run from the shop.",
        [("legal", "man")],
    ),
    (  # who speaks with no age may be anybody
        "",
        "A man was arrested in Milburn on Monday. Peter Lang, who lives nearby, said there had been shouting.",
        [("legal", "man")],
    ),
]


@pytest.mark.parametrize(("headline", "text", "told"), ROWS, ids=[row[1][:60] for row in ROWS])
def test_whom_the_lead_describes_has_the_name_that_is_given_next(headline: str, text: str, told: list[tuple[str, str]]) -> None:
    found = events_of(Article(url="", title=headline, text=text, publication=PUBLISHED))
    roles = ("accused", "target", "victim")
    shown = [event for event in found if event.confidence >= 0.5 and event.type in ("legal", "attack", "disaster")]
    assert [(event.type, "; ".join(who.name for who in event.participants if who.role in roles)) for event in shown] == told
