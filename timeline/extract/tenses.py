"""The tense of what somebody said, as it was when he said it: "said it had shut the port" is "says it has shut the port".

One rule: only a tense that is plainly shifted is put back; what is a condition, or told of a day of its own, stays as it is. What may
be shifted or not, "the port was quiet", stands behind "said", where it is right either way.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from timeline.extract import asides, tree

if TYPE_CHECKING:
    from spacy.tokens import Token

_STATES = frozenset("want need know believe expect hope think have plan intend support oppose remain seek consider own".split())
_WANTED = frozenset("require expect prepare commit concern worry determine base".split())  # "was prepared for it"
_OF_A_TIME = frozenset("if when while before until once ago earlier previously then".split())
_STOPS = frozenset("suspend halt cancel close shut extend postpone delay ban ground".split())
_PROMISES = frozenset("announce promise pledge vow declare confirm".split())
_SELF = frozenset("it he she they we".split())
_PLURAL = frozenset("they we you these those all both some many most several few others".split())
_SUPPOSES = frozenset("otherwise without unless should were could instead rather even only".split())
_NO_PLANS = frozenset("like prefer love rather welcome".split())


def unshifted(verb: Token, said: str) -> dict[int, str]:
    """Other words for the tokens of this clause of words said, by their place; also for the verbs joined to it. `said`: how."""
    put: dict[int, str] = {}
    for each in (verb, *(other for other in tree.children(verb, "conj") if other.pos_ in ("VERB", "AUX"))):
        put |= _of(each, verb, said in _PROMISES)
    return put


def _of(verb: Token, first: Token, promised: bool) -> dict[int, str]:
    subjects = tree.children(verb, "nsubj", "nsubjpass", "expl") or tree.children(first, "nsubj", "nsubjpass", "expl")
    if not subjects or _is_quoted(verb) or any(token.lower_ == "if" for token in verb.subtree):
        return {}
    plural, own = _is_many(subjects[0]), subjects[0].lower_ in _SELF
    known = _is_known(subjects[0]) or (_is_dated(verb) and _is_some(subjects[0]))
    ahead = promised or (verb.lemma_ != "be" and (own or (known and not _is_supposed(verb))))
    would = next((aux for aux in tree.children(verb, "aux") if aux.lower_ == "would"), None)
    if would is not None and ahead and verb.lemma_ not in _NO_PLANS and verb.tag_ == "VB":
        return {would.i: "will"}
    lasts = ("until",) if verb.lemma_ in _STOPS else ()  # "had suspended flights until Sunday"
    if _is_dated(verb) or any(token.lower_ in _OF_A_TIME and token.lower_ not in lasts for token in verb.subtree):
        return {}
    if (helped := _with_auxiliary(verb, plural)) is not None:
        return helped
    if _auxiliaries(verb) or not own or verb.tag_ != "VBD":
        return {}
    if verb.lemma_ == "be":
        return {verb.i: "are" if plural else "is"}
    if verb.lemma_ in _STATES:
        return {verb.i: verb.lemma_ if plural else {"have": "has"}.get(verb.lemma_, f"{verb.lemma_}s")}
    return {}


def is_left_past(verb: Token, put: Mapping[int, str]) -> bool:
    """Whether this clause of words said, or a verb joined to it, has a state or a pluperfect that was not put back."""
    joined = [other for other in tree.children(verb, "conj") if other.pos_ in ("VERB", "AUX")]
    return any(_is_past_state(each) and not {each.i, *(aux.i for aux in _auxiliaries(each))} & put.keys() for each in (verb, *joined))


def _is_past_state(verb: Token) -> bool:
    """True for "was vigilant", "wanted it", "were needed", "had met", "was waiting"; not for what was done, "was killed"."""
    if _is_quoted(verb):
        return False
    helped = {aux.lower_ for aux in _auxiliaries(verb)}
    if "had" in helped:
        return True
    if helped & {"was", "were"}:
        return "being" in helped or verb.tag_ == "VBG" or verb.lemma_ in _STATES | _WANTED
    return verb.tag_ == "VBD" and not helped and verb.lemma_ in _STATES | {"be", "see", "stand"}


def _auxiliaries(verb: Token) -> list[Token]:
    return tree.children(verb, "aux", "auxpass")


def _with_auxiliary(verb: Token, plural: bool) -> dict[int, str] | None:
    """Of "had met", "had been", "was meeting"; None where none of these stands before the verb."""
    for aux in _auxiliaries(verb):
        if aux.lower_ == "had" and verb.lemma_ == "be":
            return {aux.i: "were" if plural else "was", verb.i: ""}  # "the talks had been useful"
        if aux.lower_ == "had" and verb.tag_ == "VBN":
            return {aux.i: "have" if plural else "has"}
        if aux.lower_ in ("was", "were") and verb.tag_ == "VBG":
            return {aux.i: "are" if plural else "is"}
    return None


def _is_known(noun: Token) -> bool:
    """True for "Norpetro", "the group", "his party": what they would do is meant; "a deal would help" is supposed."""
    return noun.pos_ == "PROPN" or any(child.dep_ == "poss" or child.lower_ == "the" for child in noun.children)


def _is_some(noun: Token) -> bool:
    """True for "work would start next year", a plan; "a deal would help next year" is of no particular one."""
    return noun.pos_ == "NOUN" and not any(child.lower_ in ("a", "an", "any", "such", "another") for child in noun.children)


def _is_supposed(verb: Token) -> bool:
    """True for "the port would otherwise close", and for what has another tense beside it: "would last until it paid"."""
    return any(token.lower_ in _SUPPOSES or token.tag_ == "VBD" for token in verb.subtree)


def _is_many(noun: Token) -> bool:
    above = next((each.head for each in noun.ancestors if each.dep_ == "relcl"), None)
    if noun.tag_ in ("WDT", "WP") and above is not None:
        return _is_many(above)  # the talks of "talks, which Hale said had failed"
    joined = tree.children(noun, "conj")
    listed = any(noun.i < acl.i < other.i for acl in tree.children(noun, "acl") for other in joined)  # "a council made of two and a third"
    return noun.lower_ in _PLURAL or noun.tag_ in ("NNS", "NNPS") or (bool(joined) and not listed)


def _is_dated(verb: Token) -> bool:
    """Whether it has a day or a year of its own."""
    return any(asides.is_day(child) and any(token.ent_type_ for token in child.subtree) for child in verb.rights)


def _is_quoted(verb: Token) -> bool:
    return sum(token.text in ('"', "“", "”", "``", "''") for token in verb.doc[: verb.i]) % 2 == 1
