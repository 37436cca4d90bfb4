"""Parses in which the model hangs a clause, or what is told of when and where, on the wrong verb.

One rule: each names the frame that it mends, told by its example; any other parse is left as the model has it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.language.adjacent import text_before, token_after, token_before
from timeline.language.finite import CIRCUMSTANCES, FINITE, SAYS, SUFFERS, as_subject, has_any_subject
from timeline.language.phrases import is_person_noun

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.language.finite import Change, Tokens

_DEEDS = frozenset(
    "attack strike explosion blast bombing shooting stabbing crash collision fire blaze raid assault ambush airstrike".split()
)
_ASKS = (
    SAYS
    | {"urge", "call", "warn", "ask", "appeal", "vow", "pledge", "promise", "thank", "praise", "criticise", "criticize"}
    | {"describe", "accuse", "condemn", "stress", "reiterate", "order", "approve", "authorize", "authorise"}
)
_DECLARES = SAYS | {"declare", "determine", "certify", "find"}
_HITS = frozenset("hit strike ram slam crash plough plow tear rip sweep explode target shell bomb".split())
_CAUSES = frozenset("cause trigger leave destroy damage spark".split())
_SITED = ("at", "in", "on", "near", "outside", "of")


def after_named(verbs: Tokens) -> Iterator[Change]:
    """The stabbed and Lind of "was held after Ana Lind, the mayor, was stabbed", where the one who is held is stabbed to the model."""
    for verb in verbs:
        main = next((child for child in verb.lefts if child.dep_ == "ccomp"), None) if verb.dep_ == "ROOT" else verb.head
        first = next((child for child in verb.lefts if child.dep_ in ("aux", "auxpass")), verb)
        if main is None or has_any_subject(verb) or text_before(first) != "," or not main.i < verb.i:
            continue
        marks = [child for child in main.rights if child.dep_ == "prep" and child.lower_ in ("after", "before", "since")]
        name = next((noun for mark in marks for noun in mark.rights if noun.dep_ == "pobj"), None)
        if name is None or name.right_edge.i not in (first.i - 1, first.i - 2) or not any(child.dep_ == "appos" for child in name.rights):
            continue
        if verb.dep_ == "ROOT":
            yield main, main, "ROOT"
        mark = name.head
        yield name, verb, as_subject(verb)
        yield verb, main, "advcl"
        yield mark, verb, "mark"


def behind_relative(verbs: Tokens) -> Iterator[Change]:
    """The shot of "Lind, whose lawyers say he was ill, shot two men": what Lind did, and not another thing that the lawyers say."""
    for verb in verbs:
        clause = verb.head
        who = clause.head
        parted = text_before(verb) == "," and not any(child.dep_ == "cc" and child.i < verb.i for child in clause.rights)
        if clause.dep_ != "relcl" or who.dep_ != "ROOT" or verb.tag_ not in ("VBD", "VBZ", "VBP") or has_any_subject(verb) or not parted:
            continue
        if who.pos_ in ("NOUN", "PROPN") and any(word.tag_ in ("WP$", "WP", "WDT") for word in who.doc[who.i + 1 : clause.i]):
            yield verb, verb, "ROOT"
            yield who, verb, as_subject(verb)


def told_first(subjects: Tokens) -> Iterator[Change]:
    """The plowed, the train and the said of "A train plowed into a truck, police said", where both are subjects of said to the model."""
    for subject in subjects:
        teller = subject.head
        before = [child for child in teller.lefts if child.dep_ == "nsubj"] if teller.tag_ == "VBD" and subject.i < teller.i else []
        if len(before) != 2 or subject != before[1] or text_before(subject.left_edge) != ",":
            continue
        told = next((child for child in before[0].children if child.dep_ == "acl" and child.tag_ == "VBN" and child.i > before[0].i), None)
        if told is None or before[0].right_edge.i != before[1].left_edge.i - 2 or told.i != before[0].i + 1:
            continue
        when = next((child for child in teller.lefts if child.lower_ == "when" and child.i < before[0].i), None)
        yield told, teller if when is None else teller.head, "ccomp" if when is None else "advcl"
        yield before[0], told, "nsubj"
        if when is not None and teller.dep_ == "advcl":  # "Nine drowned when a canoe overturned, police said"
            yield when, told, "advmod"
            yield from _put_over(teller, teller.head)


def _put_over(teller: Token, main: Token) -> Iterator[Change]:
    """The teller where the main verb stands, and that under it."""
    yield teller, teller if main.head == main else main.head, main.dep_
    yield main, teller, "ccomp"


def shared(tokens: Tokens) -> Iterator[Change]:
    """The killed, and the "in an ambush" and "on Monday" of "two were killed and four wounded in an ambush on Monday"."""
    for last in tokens:
        first = last.head.head if last.dep_ == "acl" and last.head.dep_ == "conj" else last.head  # "were killed and 20 others injured"
        joined = last.dep_ == "conj" or (first.i < last.head.i and last.tag_ == "VBN" and first != last.head)
        if joined and last.lemma_ in SUFFERS and first.lemma_ in SUFFERS and first.pos_ == "VERB" and first.i < last.i:
            yield from ((child, first, child.dep_) for child in last.rights if child.dep_ in CIRCUMSTANCES)


def claimed_of_which(acts: Tokens) -> Iterator[Change]:
    """The ruined of "a plant that he had claimed had been ruined by strikes", which the model hangs on the main verb."""
    for act in acts:
        claimed = token_before(act.left_edge)
        if claimed is None or claimed.dep_ != "relcl" or claimed.lemma_ not in (*SAYS, "claim", "allege", "believe", "think"):
            continue
        which = any(child.dep_ == "dobj" and child.tag_ == "WDT" for child in claimed.lefts)
        if which and act.left_edge.tag_ in FINITE and not has_any_subject(act):
            yield act, claimed, "ccomp"


def told_after_object(subjects: Tokens) -> Iterator[Change]:
    """The said, its envoy and the Oslo of "It wants to help Oslo, Danish envoy Ana Ruiz said", where Oslo is the envoy to the model."""
    for noun in subjects:
        teller = noun.head
        who = next((child for child in noun.rights if child.dep_ == "appos" and text_before(child.left_edge) == ","), None)
        if who is None or teller.tag_ != "VBD" or teller.lemma_ not in SAYS or who.right_edge.i + 1 != teller.i or teller.dep_ != "ccomp":
            continue
        above, main = token_before(noun.left_edge), next((step for step in teller.ancestors if step.dep_ == "ROOT"), None)
        if above is None or main is None or main.i > noun.i or above.pos_ not in ("VERB", "ADP"):
            continue
        yield who, teller, "nsubj"
        yield teller, teller, "ROOT"
        yield noun, above, "dobj" if above.pos_ == "VERB" else "pobj"
        yield main, teller, "ccomp"


def killing(verbs: Tokens) -> Iterator[Change]:
    """The killing of "A shell hit a tanker killing a sailor", which the tanker does to the model."""
    for verb in verbs:
        hit = next((step for step in verb.head.ancestors if step.pos_ == "VERB"), None)
        harmed = verb.tag_ == "VBG" and verb.lemma_ in SUFFERS and verb.head.dep_ in ("dobj", "pobj", "appos")
        if harmed and hit is not None and hit.lemma_ in _HITS and text_before(verb) != ",":
            yield verb, hit, "advcl"


def outcome(acts: Tokens) -> Iterator[Change]:
    """The killing of "the captain of a ship that sank last year, killing nine, is on trial", which the trial does to the model."""
    for act in acts:
        comma = token_before(act.left_edge)
        last = token_before(comma) if comma is not None and comma.text == "," else None
        if last is None or act.tag_ != "VBG" or act.lemma_ not in SUFFERS | _CAUSES:
            continue
        told = next((step for step in (last, *last.ancestors) if step.dep_ == "relcl" and step.tag_ in ("VBD", "VBN")), None)
        if told is not None and told.right_edge == last and not told.is_ancestor(act):
            yield act, told, "advcl"


def said_too(verbs: Tokens) -> Iterator[Change]:
    """The urged of "Hale said on Monday, adding that many are abroad and urged them to stay", which the many do to the model.

    The called of "Lind said the law was undermined, and called for calm" as well, which the law does, and the accused of "denied that it
    had raided the town and accused the rebels": no denial goes on in what is denied, nor is one denied by what was done. Whoever
    "said the army had saved them and said all was well" says both; in "said Lind called and said so" it may be Lind.
    """
    for verb in verbs:
        first = verb.head
        own = verb.tag_ == "VBD" and first.dep_ == "ccomp" and not has_any_subject(verb)
        apart = own and (first.tag_ in ("VBP", "VBZ") or _is_set_off(verb))
        tellers = (step for step in first.ancestors if step.tag_ == "VBD" and step.lemma_ in _DECLARES | {"deny"})
        teller = next(tellers, None) if own else None
        if teller is None or teller.i > first.i:
            continue
        again = teller.lemma_ == verb.lemma_ and any(noun.dep_ == "nsubj" and _is_no_person(noun) for noun in first.lefts)
        denied = first.tag_ == "VBN" and (teller.lemma_ == "deny" or verb.lemma_ == "deny")
        if again or (apart and teller.lemma_ in _DECLARES and verb.lemma_ in _ASKS) or (denied and verb.lemma_ in _ASKS | {"deny"}):
            yield verb, teller, "conj"
            rest = (word for word in first.rights if word.i > verb.i or (word.dep_ == "cc" and word.i == verb.i - 1))
            yield from ((word, teller, word.dep_) for word in rest)


def _is_no_person(noun: Token) -> bool:
    return noun.pos_ == "NOUN" and not is_person_noun(noun)


def _is_set_off(verb: Token) -> bool:
    """True for a second verb after a comma or the end of a quotation, and its "and"."""
    conjunction = token_before(verb)
    return conjunction is not None and conjunction.dep_ == "cc" and text_before(conjunction) in (",", '"', "”", "''")


def asked_of_all(verbs: Tokens) -> Iterator[Change]:
    """The resign and the heads of "called on the mayor, the heads of two banks and others to resign", for the others' alone."""
    for verb in verbs:
        asker = next((step for step in verb.head.ancestors if step.pos_ == "VERB"), None)
        to = any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.lefts)
        if asker is None or asker.lemma_ not in _ASKS or verb.head.dep_ != "conj" or not to or verb.head.right_edge != verb.right_edge:
            continue
        first = next((noun for word in asker.rights if word.lower_ == "on" for noun in word.rights if noun.dep_ == "pobj"), None)
        listed = next((noun for noun in asker.rights if noun.dep_ == "dobj" and text_before(noun.left_edge) == ","), None)
        yield verb, asker, "xcomp"
        if first is not None and listed is not None and first.i < listed.i < verb.i:
            yield listed, first, "conj"


def told_after_figure(verbs: Tokens) -> Iterator[Change]:
    """The told, its head and the was of "Turnout was 54%, the head of the commission, Ana Ruiz, told reporters", told of the turnout."""
    for teller in verbs:
        first = teller.head
        if teller.tag_ != "VBD" or teller.lemma_ not in SAYS or first.tag_ not in FINITE or has_any_subject(teller):
            continue
        beside = (noun for noun in first.subtree if noun.dep_ == "appos" and first.i < noun.i < teller.i and is_person_noun(noun))
        who = next((noun for noun in beside if 0 < teller.i - noun.right_edge.i <= 2 and text_before(noun.left_edge) == ","), None)
        if who is not None and first.dep_ == "ROOT":
            yield who, teller, "nsubj"
            yield teller, teller, "ROOT"
            yield first, teller, "ccomp"


def of_vessel(verbs: Tokens) -> Iterator[Change]:
    """The heading and the tanker of "The tanker Aino is heading to Oslo, data showed", which the model has Aino head."""
    for verb in verbs:
        kind, teller = verb.head, verb.head.head
        subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
        if subject is None or subject.pos_ != "PROPN" or kind.i + 1 != subject.left_edge.i or teller.i < verb.i:
            continue
        told = kind.dep_ == "nsubj" and any(child.dep_ == "nsubj" and child.i > verb.i for child in teller.lefts)
        if not told and kind.dep_ != "npadvmod":
            continue
        yield verb, teller, "ccomp"
        yield kind, subject, "nmod"


def of_the_deed(acts: Tokens) -> Iterator[Change]:
    """The wounded of "an attack at a festival in Rome that wounded eight", which the model hangs on the festival."""
    for act in acts:
        deed = act.head
        while deed.dep_ == "pobj" and deed.head.lower_ in _SITED and deed.head.i < deed.i and deed.lemma_ not in _DEEDS:
            before = token_before(deed.head)
            if before is None:
                break
            deed = before
        if deed != act.head and act.lemma_ in SUFFERS and deed.lemma_ in _DEEDS and any(child.dep_ == "dobj" for child in act.rights):
            yield act, deed, "relcl"
            site = token_after(deed)
            if site is not None and site.dep_ == "prep" and site.i < act.i and not deed.is_ancestor(site):
                yield site, deed, "prep"
