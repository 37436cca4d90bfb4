"""Sentences that the model reads as having no verb: "A court in Oslo sentenced Vera Lind to six years", with a sentenced Vera Lind.

So are headlines whose verb it takes for a plural: "Norland halts travel for officials".

One rule: a word that may be the verb is put as one that can be nothing else, the sentence is read so, and that reading is kept with the
words as they were, if the word is then what is told of somebody.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from timeline.language.adjacent import text_after, token_after, token_before
from timeline.language.finite import FINITE
from timeline.language.person_nouns import PEOPLE

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

_PLAIN = "took"  # with an object or with none, and no other part of speech
_NO_PARTICLE = "went"  # where it is read as "took in"
_LEAST = 5  # tokens of a sentence
_LONGEST = 24  # tokens of a headline
_MOST = 2  # words of one sentence that are tried
_TAGS = {"VBD": "VBD", "VBN": "VBD", "NNS": "VBZ", "VBZ": "VBZ", "VB": "VBP", "NN": "VBP"}  # as it was read: as it is then
_AUXILIARIES = ("be", "have", "do")
_OTHERWISE = ("aux", "auxpass", "agent")  # with these it is a verb already, or a participle
_NONE = 3  # the rank of what is no verb
_NAMED = ("NOUN", "PROPN")
_DONE_TO_ONE = frozenset("arrests jails frees detains kills sacks hires backs shoots sues greets ousts extradites deports expels".split())
_COMPOUNDED = frozenset(
    "chief head boss victims families suspects survivors data trial trials case list inquiry probe hearing policy regime".split()
)


def with_verb(doc: Doc, nlp: Language) -> Doc:
    """The sentence with its verb, where another reading finds one; any other as it is."""
    bare = _is_bare_headline(doc)
    if not (bare or _is_verbless(doc)) or "lemmatizer" not in nlp.component_names:
        return doc
    for place, lemma, tag in islice(_in_headline(doc, nlp) if bare else _candidates(doc, nlp), _MOST):
        read = _read_with(doc, place, _PLAIN, nlp)
        if any(child.dep_ == "prt" for child in read[place].children):
            read = _read_with(doc, place, _NO_PARTICLE, nlp)
        if _is_told_of_somebody(read[place], tag):
            return _with_words(read, doc, place, lemma, tag)
    return doc


def _is_verbless(doc: Doc) -> bool:
    """True where no main clause has a finite verb; a headline or the name of a part, which have no full stop, need none."""
    if len(doc) < _LEAST or not doc.has_annotation("DEP") or not any(token.text == "." for token in doc[-2:]):
        return False
    if any(token.tag_ == "VB" for token in doc[:2]):
        return False  # "Sign up for the letter here."
    return not any(token.tag_ in FINITE and (token.dep_ == "ROOT" or token.head.dep_ == "ROOT") for token in doc)


def _is_bare_headline(doc: Doc) -> bool:
    """True for a line with no full stop and neither a verb nor what "told in few words" makes one: "Norland halts travel for officials"."""
    if not _LEAST <= len(doc) <= _LONGEST or not doc.has_annotation("DEP") or doc[-1].is_punct:
        return False
    return not any(token.tag_ in FINITE or token.tag_ == "VB" or (token.dep_ == "ROOT" and token.pos_ == "VERB") for token in doc)


def _in_headline(doc: Doc, nlp: Language) -> Iterator[tuple[int, str, str]]:
    """Plurals right before what is done to: the halts of "Norland halts visa-free travel", the sign of "Norland and Ostavia sign pact"."""
    first = next((token.i for token in doc if token.pos_ in _NAMED or token.ent_type_), len(doc))
    for token in doc[first + 1 : -1]:
        following = token_after(token)
        several = token.tag_ == "NN" and doc[token.i - 1].pos_ == "PROPN"
        opens = following is not None and following.pos_ in ("NOUN", "PROPN", "ADJ", "DET", "NUM", "VERB")
        one = following is not None and following.lower_ in PEOPLE
        done = (token.text in _DONE_TO_ONE and one) or not _is_of_compound(following)
        if token.text.islower() and opens and done and (token.tag_ == "NNS" or several):
            tag = _TAGS[token.tag_]
            if lemma := _verb(token, tag, nlp):
                yield token.i, lemma, tag


def _is_of_compound(noun: Token | None) -> bool:
    """True for the chief of "EU sanctions chief in Kyiv", the victims of "London bombs victims in court"."""
    return noun is not None and (noun.lower_ in _COMPOUNDED or (noun.tag_ == "NN" and noun.lower_ in PEOPLE))


def _candidates(doc: Doc, nlp: Language) -> Iterator[tuple[int, str, str]]:
    """Words after a noun, of what verb each may be and in which form: first the one on which all hangs, then participles, then nouns."""
    first = next((token.i for token in doc if token.pos_ in _NAMED or token.ent_type_), len(doc))
    for token in sorted(doc[first + 1 : -1], key=_rank):
        if not token.text.islower() or _rank(token)[0] == _NONE or token.tag_ not in _TAGS:
            continue
        for tag in (_TAGS[token.tag_], *(["VBD"] if token.tag_ == "NN" else [])):  # "sank" as a noun
            if lemma := _verb(token, tag, nlp):
                yield token.i, lemma, tag
                break


def _rank(token: Token) -> tuple[int, int]:
    if token.dep_ == "ROOT":
        return 0, token.i
    if token.tag_ in ("VBD", "VBN"):
        return 1, -token.i
    before, after = token_before(token), token_after(token)
    ends = before is not None and before.dep_ == "compound" and before.head.i == token.i
    ends = ends and after is not None and after.pos_ not in (*_NAMED, "PUNCT")
    return 2 if ends else _NONE, token.i  # "convene" as the noun of "ministers of the alliance convene in Oslo"


def _verb(token: Token, tag: str, nlp: Language) -> str:
    """The lemma that the word has if it is a verb; "" for one that is none, or no such form of it."""
    from spacy.tokens import Doc

    if text_after(token) == "of" or any(child.dep_ in _OTHERWISE for child in token.children):
        return ""
    lemmatizer = nlp.get_pipe("lemmatizer")
    alone = Doc(token.vocab, words=[token.text], tags=[tag], pos=["VERB"])
    lemma: str = lemmatizer.lemmatize(alone[0])[0]  # type: ignore[attr-defined]  # a Lemmatizer, as its name says
    known = lemma not in _AUXILIARIES and lemma in lemmatizer.lookups.get_table("lemma_index")["verb"]  # type: ignore[attr-defined]  # as above
    return lemma if known and (token.text == lemma) is (tag == "VBP") else ""


def _read_with(doc: Doc, place: int, plain: str, nlp: Language) -> Doc:
    from spacy.tokens import Doc

    words = [plain if token.i == place else token.text for token in doc]
    return nlp(Doc(doc.vocab, words=words, spaces=[bool(token.whitespace_) for token in doc]))


def _is_told_of_somebody(verb: Token, tag: str) -> bool:
    """True where it is the main verb and has a subject, which is one or several as its form asks for."""
    told = next((child for child in verb.children if child.dep_ == "nsubj" and child.i < verb.i and child.pos_ in _NAMED), None)
    if verb.dep_ != "ROOT" or told is None or any(child.dep_ == "prt" for child in verb.children):
        return False
    several = told.tag_ in ("NNS", "NNPS") or any(child.dep_ == "conj" for child in told.children)
    return tag == "VBD" or several is (tag == "VBP")


def _with_words(read: Doc, doc: Doc, place: int, lemma: str, tag: str) -> Doc:
    from spacy.tokens import Doc

    tags = [token.tag_ for token in read]
    tags[place] = tag
    return Doc(
        doc.vocab,
        words=[token.text for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        tags=tags,
        pos=[token.pos_ for token in read],
        lemmas=[lemma if token.i == place else token.lemma_ for token in read],
        heads=[token.head.i for token in read],
        deps=[token.dep_ for token in read],
        ents=[f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O" for token in read],
    )
