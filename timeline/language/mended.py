"""Parses that the model gets wrong in a known way, put right in place: where a subject or a circumstance hangs on the wrong word.

One rule: what is mended stands in the table of frames; any other parse is left as the model has it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from timeline.language import mended_asides, mended_clauses, mended_days, mended_kinds, mended_nouns, mended_small, mended_subjects
from timeline.language.adjacent import text_after, text_before
from timeline.language.finite import MAIN, OWNED_DEEDS, has_subject
from timeline.language.mended_titles import is_title, told
from timeline.language.phrases import is_plural_of_persons

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from timeline.language.finite import Change, Tokens

_SHARED = {"chaire": "chair", "hoste": "host", "le": "lead", "signe": "sign", "sponsore": "sponsor"}  # what the model makes of "co-chaired"
_GATHERS = {"meeting": "meet", "gathering": "gather"}
_PAST = {"retook": "retake", "overtook": "overtake"}  # read as infinitives


def mend(doc: Doc) -> None:
    """Set heads, relations and tags of the doc anew in the frames below."""
    _respell(doc)
    standing = _by_relation(doc)
    anew = _apply(mended_clauses.told_first, standing["nsubj"])
    standing = _by_relation(doc) if anew else standing
    _retag(doc)
    asked: dict[tuple[str, ...], list[Token]] = {}  # by the relations that several frames are looked for at
    for relations, frame in _FRAMES:
        if relations not in asked:
            asked[relations] = [token for relation in relations for token in standing.get(relation, ())]
        if asked[relations] and _apply(frame, asked[relations]):
            standing, asked, anew = _by_relation(doc), {}, True
    if is_title(doc):
        anew = _apply(told, [token for token in doc if token.dep_ == "ROOT"]) or anew
    if anew:
        _retag(doc)


def _by_relation(doc: Doc) -> dict[str, list[Token]]:
    """The tokens at whose relations a frame is looked for, in order."""
    names = {doc.vocab.strings[relation]: relation for relation in _RELATIONS}
    standing = defaultdict(list)
    for place, relation in enumerate(doc.to_array("DEP").tolist()):  # without a Python object for every token
        if relation in names:
            standing[names[relation]].append(doc[place])
    return standing


def _respell(doc: Doc) -> None:
    """The tags and lemmas that the words alone rule out."""
    first = doc[0]
    if first.tag_ in ("NNP", "NNPS") and not first.ent_type_ and is_plural_of_persons(first.lower_):
        first.tag_, first.pos_, first.lemma_ = "NNS", "NOUN", first.lower_.removesuffix("s")  # "Rebels of the Front fled"
    for token in doc:
        word = token.lower_
        if word.startswith("co_"):
            plain = token.lemma_.removeprefix("co_")  # "co-host", which the model is given as one word
            token.lemma_ = _SHARED.get(plain, plain)
        if word in _PAST:
            token.tag_, token.lemma_ = "VBD", _PAST[word]
        elif word == "scraped" and token.lemma_ == "scrap":
            token.lemma_ = "scrape"
        elif token.text == "WHO" and token.tag_ == "WP" and not doc.text.isupper():
            token.tag_, token.pos_, token.lemma_ = "NNP", "PROPN", token.text  # "WHO says", of which the model makes a question


def _retag(doc: Doc) -> None:
    """The tags that the relations around the words rule out."""
    for token in doc:
        tag = token.tag_
        if tag == "VBN" and token.dep_ in MAIN and has_subject(token):
            token.tag_ = "VBD"  # the participle of "Hale repeated it"
        elif tag == "VBD" and token.dep_ == "acl" and token.lemma_ in mended_asides.HELD and text_after(token) == "to":
            token.tag_ = "VBN"  # "The man, said to be in his 30s, was held"
        elif tag == "PRP$" and token.lower_ == "her" and token.dep_ == "dobj":
            token.tag_ = "PRP"  # "appointed her Minister of Trade"
        elif tag == "VBZ" and token.lower_ == "talks" and token.dep_ == "nsubj":
            token.tag_, token.pos_, token.lemma_ = "NNS", "NOUN", "talk"
        elif tag in ("VB", "VBP") and token.dep_ == "dobj" and any(child.dep_ == "compound" for child in token.lefts):
            token.tag_, token.pos_ = "NN", "NOUN"  # the deal of "approved the ceasefire deal"
        elif tag == "JJ" and token.lower_ == "roundtable" and token.dep_ in ("pobj", "dobj", "nsubj", "nsubjpass"):
            token.tag_, token.pos_ = "NN", "NOUN"
        elif tag == "VBG" and (token.dep_ == "compound" or (token.dep_ in ("pobj", "dobj") and token.lower_ in OWNED_DEEDS)):
            token.tag_, token.pos_, token.lemma_ = "NN", "NOUN", token.lower_  # "jails shipping agent", "Five hurt in shooting"
        elif tag == "NN" and token.dep_ == "acl" and token.lower_ in _GATHERS and text_before(token) == ",":
            token.tag_, token.pos_, token.lemma_ = "VBG", "VERB", _GATHERS[token.lower_]  # "The ministers, meeting in Rome, agreed"


def _apply(frame: Callable[[Tokens], Iterator[Change]], tokens: Tokens) -> bool:
    """Put each token under another, which must not stand under it: the model's library does not survive a ring."""
    changes = list(frame(tokens))
    for token, head, relation in changes:
        if (head == token and relation == "ROOT") or (head != token and not token.is_ancestor(head)):
            token.head, token.dep_ = head, relation
    return bool(changes)


_FRAMES = (  # the relations at whose tokens each is looked for
    ((*MAIN, "advcl"), mended_nouns.inverted),
    (("acl",), mended_nouns.among),
    (("compound",), mended_nouns.told_of_noun),
    (("nsubj", "appos"), mended_nouns.office_before_name),
    (("prep",), mended_nouns.between_parties),
    (("nsubj", "pobj"), mended_subjects.day_for_its_teller),
    (("pobj",), mended_subjects.named_behind_body),
    (("nsubj", "nsubjpass"), mended_subjects.behind_brackets),
    (("nsubj", "nsubjpass"), mended_subjects.gathered),
    (("prep",), mended_nouns.sworn),
    (("conj", "acl"), mended_clauses.shared),
    (("acl",), mended_asides.after_aside),
    (("nsubj",), mended_clauses.told_after_object),
    (("nsubj",), mended_subjects.object_of_relative),
    (("ROOT", "ccomp", "conj"), mended_asides.asked_first),
    (("ROOT", "ccomp", "conj"), mended_asides.interrupted),
    (("ROOT", "parataxis"), mended_asides.held_to_be),
    (("prep",), mended_asides.after_teller),
    (("prep",), mended_asides.behind_aside),
    (("prep",), mended_asides.kept_from),
    (("ccomp",), mended_asides.carried_by),
    (("conj",), mended_nouns.lands_of_offices),
    (("conj", "ROOT"), mended_clauses.after_named),
    (("conj",), mended_clauses.behind_relative),
    (("conj",), mended_asides.told_behind_name),
    (("ccomp",), mended_asides.meanwhile),
    (("nsubj",), mended_small.found_so),
    (("prep",), mended_small.by_phone_with),
    (("prep", "prt"), mended_small.of_bare),
    (("prep",), mended_small.answered_by),
    (("poss",), mended_small.made_so),
    (("prep",), mended_small.against_whom),
    (("prep",), mended_small.without_whom),
    (("conj", "advcl", "ccomp"), mended_small.kept_so),
    (("prep",), mended_small.on_occasion),
    (("prep",), mended_small.after_talks),
    (("prep",), mended_small.also_firing),
    (("prt",), mended_small.called_off),
    (("acomp",), mended_small.later_to),
    (("ROOT", "dobj"), mended_small.voting),
    (("conj",), mended_kinds.armed_with),
    (("conj",), mended_kinds.named_each),
    (("conj",), mended_clauses.said_too),
    (("conj",), mended_clauses.told_after_figure),
    (("csubj", "csubjpass"), mended_subjects.reduced),
    (("ccomp",), mended_subjects.carrying),
    (("ccomp",), mended_subjects.detained),
    (("ccomp",), mended_subjects.second),
    (("ccomp",), mended_subjects.occasion),
    (("prep",), mended_subjects.after_told),
    (("mark",), mended_subjects.with_whom),
    (("pobj",), mended_subjects.behind_mark),
    (("npadvmod",), mended_subjects.taken_for_time),
    (("prep",), mended_days.day_of_the_teller),
    (("prep",), mended_days.before_teller),
    (("prep",), mended_days.of_range),
    (("pcomp",), mended_days.day_of_the_barred),
    (("conj",), mended_days.of_the_teller),
    (("nsubj",), mended_kinds.measured),
    (MAIN, mended_nouns.active),
    (("dobj",), mended_kinds.compounded),
    (("xcomp",), mended_kinds.of_trade),
    (("appos",), mended_nouns.after_opening),
    (("prep",), mended_nouns.to_where),
    (("prep",), mended_nouns.replaced_by),
    (("agent",), mended_nouns.made_by),
    (("dobj", "conj"), mended_nouns.done_next),
    (("dobj",), mended_nouns.second_object),
    (("prep",), mended_kinds.dated),
    (("relcl",), mended_kinds.of_magnitude),
    (("appos",), mended_kinds.of_kind),
    (("appos",), mended_kinds.headed),
    (("ccomp",), mended_nouns.declared),
    (("conj",), mended_nouns.also_done),
    (("nsubj",), mended_kinds.named_talks),
    (("oprd",), mended_nouns.so_called),
    (("acomp",), mended_nouns.office),
    (("relcl",), mended_clauses.of_vessel),
    (("relcl", "acl"), mended_clauses.asked_of_all),
    (("acl",), mended_clauses.killing),
    (("acl",), mended_clauses.outcome),
    (("acl",), mended_small.absolute),
    (("advcl",), mended_small.left_so),
    (("agent", "prep"), mended_small.said_to_be),
    (("relcl",), mended_clauses.of_the_deed),
    (("pcomp", "xcomp", "advcl", "ccomp"), mended_kinds.visiting),
    (("pcomp",), mended_kinds.deed),
    (("xcomp", "ccomp", "advcl"), mended_kinds.owned_deed),
    (("pobj",), mended_kinds.totalled),
    (("auxpass",), mended_nouns.counted),
    (("compound", "amod"), mended_nouns.of_body),
    (("compound",), mended_kinds.told_to_paper),
    (("amod", "compound"), mended_kinds.of_central_bank),
    (("amod",), mended_nouns.said_of_clause),
    (("relcl",), mended_days.when),
    (("advcl",), mended_days.when_of_old),
    (("advcl",), mended_clauses.claimed_of_which),
    (("acl",), mended_days.day_of_the_tour),
    (("nsubj",), mended_subjects.named_before_teller),
)
_RELATIONS = frozenset(relation for relations, _ in _FRAMES for relation in relations) | {"nsubj"}
