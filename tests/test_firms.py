"""By which names an article calls a firm, from its letters alone."""

import pytest

from timeline.language import Document
from timeline.language.actors import Actor
from timeline.language.names import cast_of


def actors(text: str, name: str) -> list[Actor | None]:
    """Whom the name stands for, wherever the text has it."""
    document = Document(text)
    cast = cast_of(document)
    return [cast.actor(named) for i in range(len(document.sentences)) for named in cast.names(i) if named.name == name]


@pytest.mark.parametrize(
    ("text", "name", "meant"),
    [
        ("Marmarel Holding paid. Marmarel left.", "Marmarel", "Marmarel Holding"),
        ("Intertek (ITRK.L) paid.", "Intertek", "Intertek"),
        ("The National Ports Council (NPC) met. NPC left.", "NPC", "National Ports Council"),
    ],
)
def test_a_body_is_known_by_the_names_that_the_article_gives_it(text: str, name: str, meant: str) -> None:
    found = actors(text, name)
    assert found
    assert all(actor is not None and (actor.name, actor.kind) == (meant, "organisation") for actor in found)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Marmarel Holding paid. Marmarel Bank paid too. Marmarel left.", "Marmarel"),
        ("The Marine Corps paid. A Marine left.", "Marine"),
        ("Norway Group paid. Norway left.", "Norway"),
    ],
)
def test_a_name_that_may_be_anothers_stands_for_itself(text: str, name: str) -> None:
    found = actors(text, name)
    assert found
    assert all(actor is None or actor.name == name for actor in found)
