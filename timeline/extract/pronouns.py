"""Names for the "he" and "her" of a headline's words: "the firm said she would lead it" with her name.

One rule: only a person who alone can be meant and whom the headline does not name before; a quotation stays as it was said.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from timeline.extract import tree
from timeline.extract.line import is_open
from timeline.language import phrases
from timeline.language.adjacent import token_after
from timeline.language.antecedents import HE, SHE, agrees, known_gender
from timeline.language.offices import gender as gender_of

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.extract.sentence import Sentence
    from timeline.language.actors import Actor
    from timeline.language.names import Cast

_OPENS_WORDS = re.compile(r"\w: ")  # "Police said: He must go"
_WORD = re.compile(r"\w+")
Names = Mapping["Token", Sequence[str]]


def people_meant(sentence: Sentence, told: Collection[Token]) -> Iterable[tuple[Token, str]]:
    """The pronouns of a sentence that are not `told` yet and plainly stand for one person, with his name."""
    for word in sentence.doc:
        gender = "m" if word.lower_ in HE else "f" if word.lower_ in SHE else ""
        before = sentence.words[: word.idx + 1]
        if not gender or word in told or word.lower_.endswith("self") or is_open(before) or _OPENS_WORDS.search(before):
            continue
        meant = sentence.cast(word)
        if len(meant) == 1 and meant[0].kind == "person" and _is_plain(meant[0], gender, word, sentence):
            yield word, meant[0].name


def _is_plain(meant: Actor, gender: str, word: Token, sentence: Sentence) -> bool:
    """Whether nobody else can be meant: nobody beside him or since, nobody of that gender who is named more often so far."""
    cast = sentence.reading.cast
    if any(_is_somebody(noun) for noun in sentence.doc[: word.i]) or _is_beside_somebody(meant, gender, sentence):
        return False
    here = [actor for named, actor in cast.people(sentence.index, sentence.in_title) if named.start < word.idx]
    if any(_can_be_meant(actor, meant, gender, cast) for actor in here):
        return False
    before, others = Counter[str](), Counter[str]()
    for actor, times in cast.named_before(sentence.index, sentence.in_title).items():
        before[actor.name] += times
        others[actor.name] += times if _can_be_meant(actor, meant, gender, cast) else 0
    named = {name: times for name, times in others.items() if times}
    return (known_gender(meant, cast) == gender or not named) and all(times < before[meant.name] for times in named.values())


def _can_be_meant(actor: Actor, meant: Actor, gender: str, cast: Cast) -> bool:
    return actor.kind == "person" and actor.name != meant.name and agrees(actor, gender, cast)


def _is_beside_somebody(meant: Actor, gender: str, sentence: Sentence) -> bool:
    """Whether one without a name, "a burglar", "his aide", stands where the person was named last, or since."""
    cast = sentence.reading.cast
    document = cast.source(sentence.in_title)
    back = range(sentence.index - 1, -1, -1)
    last = next((index for index in back if any(actor.name == meant.name for _, actor in cast.people(index, sentence.in_title))), 0)
    docs = (document.parse(index) for index in range(last, sentence.index))
    return any(_is_another(noun, gender) for doc in docs if doc is not None for noun in doc)


def _is_another(noun: Token, gender: str) -> bool:
    """True for the burglar of "Pike shot a burglar"; not for the farmer of "Pike, a farmer", nor for the chief of "named as chief"."""
    what_he_is = noun.dep_ in ("appos", "attr", "oprd") or (noun.dep_ == "pobj" and noun.head.lower_ == "as")
    following = token_after(noun)  # "mayor Lena Ford"
    named = (following is not None and following.pos_ == "PROPN") or any(
        each.ent_type_ == "PERSON" for each in tree.children(noun, "appos")
    )
    return not (what_he_is or named or gender_of(noun.text) not in ("", gender)) and _is_somebody(noun)


def _is_somebody(noun: Token) -> bool:
    """True for the boy of "the boy says he", the Premier of "the Premier says he"; not for that of "Premier Karl Lind"."""
    following = token_after(noun)
    alone = following is None or following.pos_ != "PROPN"
    return phrases.is_person_noun(noun) and (noun.tag_ == "NN" or (noun.tag_ == "NNP" and alone and noun.ent_type_ != "PERSON"))


def spelled_out(words: Iterable[Token], names: Names, doing: Collection[str]) -> dict[int, str]:
    """What to write for the pronouns among the words of a headline, by their place. `doing`: the names before these words."""
    put: dict[int, str] = {}
    shown = {part for name in doing for part in _WORD.findall(name)}
    for word in sorted(words):
        name = names[word][0] if word.tag_ in ("PRP", "PRP$") and len(names.get(word, ())) == 1 else ""
        if name and shown.isdisjoint(_WORD.findall(name)):
            put[word.i] = f"{name}'s" if word.tag_ == "PRP$" else name
        shown.update((word.text, *_WORD.findall(put.get(word.i, ""))))
    return put
