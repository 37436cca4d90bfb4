"""Dates in a sentence that are of something else than the hit: what it is measured by, which one it was, what is said of another.

One rule: told from the words that the date stands beside; each names the case that it is for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extract import tree
from timeline.extract.attached import Attached, is_day
from timeline.extract.hit import Hit
from timeline.language.adjacent import text_after, text_before, token_before

if TYPE_CHECKING:
    from spacy.tokens import Token

_BLAMES = frozenset(["blame", "accuse", "apologize", "apologise", "thank", "condemn", "criticize", "criticise", "praise"])

_TALKS = frozenset("talk discussion meeting call briefing topic".split())
_FESTIVE = frozenset("market shopping shopper party dinner film movie concert egg bunny island pudding sale".split())
_CLASSES = frozenset("batch class cohort intake model edition vintage cadre".split())
_OVER = frozenset("for over after following on".split())
_CONDEMNS = frozenset("blame condemn denounce deplore decry".split())
_GRIEF = frozenset(["condolence", "condolences", "sympathy", "grief", "sorrow", "shock"])


def is_of_what_is_said(hit: Hit, attached: Attached) -> bool:
    """True for a date within the words that a verb of saying tells."""
    return hit.kind.continues and (_is_what_is_said(hit, attached) or _tells_which(hit, attached) or _is_spoken_of(hit, attached))


def belongs_elsewhere(hit: Hit, attached: Attached) -> bool:
    """True for the date of the verb before, of what the words refer to, of what the event is counted, compared or named by."""
    if _is_day_of_verb_before(hit, attached) or (hit.kind.continues and _is_referred_to(attached)):
        return True
    return (
        _is_of_feast(attached)
        or _is_of_talk_about_it(hit, attached)
        or _is_counted(hit, attached)
        or is_compared(attached)
        or _is_part_of_name(hit, attached)
        or _is_of_another(hit, attached)
        or _is_in_force_from(hit, attached)
    )


def _is_in_force_from(hit: Hit, attached: Attached) -> bool:
    """True for "has named Ana Lind its president, effective June 1": when it takes effect, and not when it was done."""
    done = hit.trigger.verbs and hit.token.tag_ in ("VBD", "VBN")
    return bool(done) and text_before(attached.first) == "effective"


def _is_what_is_said(hit: Hit, attached: Attached) -> bool:
    """True in "Hale to open the port on Friday, mayor says", where a headline's parse does not tell whose Friday it is."""
    said = hit.token
    subject = next((child for child in tree.children(said, "nsubj") if child.i < said.i), None)
    comma = token_before(subject.left_edge) if subject is not None else None
    if comma is None or comma.text != "," or attached.last.i > comma.i or said.tag_ != "VBZ":
        return False
    more = said.doc[: max(0, attached.first.i - 1)].text + said.doc[attached.last.i + 1 : comma.i].text  # beside "On Friday"
    return any(letter.isalpha() for letter in more)


def _tells_which(hit: Hit, attached: Attached) -> bool:
    """True for the "November loss" that somebody described, the "events of recent days" that he spoke of: no day of his words."""
    date = attached.head if attached.head.dep_ in ("nmod", "compound") else attached.last  # "defended Jan. 6 actions"
    noun = date.head
    if date.dep_ in ("compound", "nmod", "poss", "amod", "nummod") and noun.pos_ == "NOUN" and noun != hit.token:
        return noun.dep_ == "dobj" and noun.head == hit.token
    of = date.head
    if date.dep_ != "pobj" or of.lower_ != "of" or of.i > attached.first.i:  # no "of" of "at the end of last month"
        return False
    return of.head.pos_ == "NOUN" and of.head.dep_ in ("dobj", "pobj") and not is_day(attached)


def _is_spoken_of(hit: Hit, attached: Attached) -> bool:
    """True in "blamed them for a strike on a school on Saturday": when that was which the words are about."""
    steps = list(attached.head.ancestors)
    within = steps[: steps.index(hit.token)] if hit.token in steps and hit.token.lemma_ in _BLAMES else []
    return any(step.dep_ == "prep" and step.lower_ in ("for", "over") and step.head == hit.token for step in within[1:])


def _is_of_feast(attached: Attached) -> bool:
    """True for the Christmas of "opened fire at a Christmas market", the year of "a 2010 batch officer": which market or officer it is."""
    feast = attached.last
    before = feast.dep_ in ("compound", "nmod", "amod", "nummod") and feast.head.lemma_.lower() in _FESTIVE | _CLASSES
    return before or (feast.like_num and text_after(feast) in _CLASSES)


def _is_of_talk_about_it(hit: Hit, attached: Attached) -> bool:
    """True in "met on Tuesday to discuss the strikes", "for talks about his recent visit": when it is spoken of, and not when it was."""
    if not hit.trigger.nouns or hit.light:
        return False
    topic = next((step for step in hit.token.ancestors if _opens_topic(step)), None)
    return topic is not None and attached.first not in topic.subtree


def _opens_topic(step: Token) -> bool:
    return (
        (step.dep_ == "prep" and step.lower_ in ("about", "regarding", "concerning"))
        or (step.lower_ == "on" and step.head.lemma_ in _TALKS)
        or (step.lemma_ == "discuss" and step.tag_ == "VB")
        or (step.lemma_ == "range" and step.tag_ == "VBG")
    )


def _is_counted(hit: Hit, attached: Attached) -> bool:
    """True for "their second exercise this year": what it is one of, not when it was."""
    ordinal = any(child.ent_type_ == "ORDINAL" or child.lower_ == "latest" for child in hit.token.children)
    return bool(hit.trigger.nouns) and ordinal and attached.expression.text.lower().startswith(("this ", "in "))


def is_compared(attached: Attached) -> bool:
    """True for "the highest-level talks since the 1979 revolution", "up from 5% in January": what they are measured by."""
    if any(_is_measure(step) for step in attached.first.ancestors):
        return True
    since = next((step for step in (attached.first, *attached.first.ancestors) if step.lower_ == "since" and step.dep_ == "prep"), None)
    noun = since.head if since is not None else None
    if noun is None:
        return False
    return noun.lower_ in ("first", "only") or (noun.pos_ == "NOUN" and any(_is_greatest(child) for child in noun.children))


def _is_measure(step: Token) -> bool:
    """Whether it opens what a number is set against: "up from 5%", "compared with 40", "than in May"."""
    before = token_before(step)
    set_against = step.lower_ == "versus" or (step.lower_ == "compared" and step.dep_ in ("prep", "acl", "advcl"))
    return set_against or (step.lower_ == "from" and before is not None and before.lower_ in ("up", "down"))


def _is_day_of_verb_before(hit: Hit, attached: Attached) -> bool:
    """True in "condemned on Wednesday attacks by Norland", of which the model makes "Wednesday attacks"."""
    noun = hit.token
    return noun.dep_ == "pobj" and noun.head.lower_ == "on" and attached.first.i == noun.head.i + 1 and attached.last.i + 1 == noun.i


def _is_referred_to(attached: Attached) -> bool:
    """True for the day in "Referring to the assault on Saturday, he said": of what the words are about."""
    return any(
        step.lower_ in ("referring", "alluding", "responding", "reacting") and step.tag_ == "VBG" for step in attached.first.ancestors
    )


def _is_part_of_name(hit: Hit, attached: Attached) -> bool:
    """True for the year of "since the 1979 Islamic Revolution", "the 2003 invasion": which one it is, and of no other event.

    Of "marked the anniversary of the fire of 2019" as well.
    """
    year, noun = attached.first, attached.first.head
    if year == attached.last and year.dep_ == "pobj" and noun.lower_ == "of" and year.like_num:
        return noun.head.pos_ in ("NOUN", "PROPN") and noun.head not in (hit.token, hit.first)
    if hit.token == noun or year != attached.last or year.dep_ != "nummod" or noun.ent_type_ == "DATE":
        return False
    if noun.lemma_ in hit.trigger.within and noun.head.head == hit.token:
        return False  # "told them in a 2015 letter"
    return noun.pos_ == "PROPN" or (noun.pos_ == "NOUN" and year.like_num and noun.dep_ == "pobj")


def _is_of_another(hit: Hit, attached: Attached) -> bool:
    """True for the year of "the assault is a risk in this year's elections": of the noun that it stands before, and of no other."""
    date = attached.last if attached.last.dep_ != "case" else attached.last.head
    noun = bool(hit.trigger.nouns) and (not hit.light or hit.kind.continues)  # "the report said, down from last month's report"
    return noun and date.dep_ == "poss" and date.head not in (hit.token, hit.first)


def _is_greatest(word: Token) -> bool:
    """True for "highest-level", "biggest", "most serious", "first"."""
    return word.dep_ in ("amod", "nummod", "compound") and any(
        part.tag_ in ("JJS", "RBS") or part.lower_ == "first" for part in word.subtree
    )


def is_mourned(deed: Hit, verb: Token, attached: Attached) -> bool:
    """Whether the date is that of a deed over which condolences are given, or for which somebody is blamed: nobody dates those."""
    if not (deed.trigger.nouns and deed.kind.recalls) or not (_grieves(verb) or verb.lemma_ in _CONDEMNS):
        return False
    return verb.is_ancestor(deed.token) and stands_after(deed.token, attached.first)


def is_of_loss(verb: Token, attached: Attached) -> bool:
    """True for "condolences for the loss of life in the floods of March 10", "a message of sympathy after the quake on Sunday"."""
    above = list(attached.head.ancestors)
    if verb not in above or not _grieves(verb):
        return False
    between = above[1 : above.index(verb)]  # without the "on" of the day
    return any(step.dep_ == "prep" and step.lower_ in _OVER for step in between)


def _grieves(verb: Token) -> bool:
    told = tree.children(verb, "dobj")
    told += [noun for each in told for _, noun in tree.after_preposition(each, ("of",))]  # "a message of sympathy"
    return any(noun.lemma_.lower() in _GRIEF for noun in told)


def is_day_of(attached: Attached, noun: Token) -> bool:
    """True for "Tuesday's arrest was condemned", "responsibility for Monday's blast": the day of the deed, which is no occasion."""
    about = noun.dep_ in ("nsubj", "nsubjpass", "dobj") or (noun.dep_ == "pobj" and noun.head.lower_ in ("for", "over", "of"))
    return attached.head.dep_ == "poss" and attached.head.head == noun and noun.pos_ == "NOUN" and about


def is_of_person(hit: Hit, verb: Token) -> bool:
    """True for "a call from Lind, who is to visit Oslo on Tuesday": his plan, and no day of the call; his visit may be that journey."""
    persons = [who for who in tree.children(verb, "nsubj", "nsubjpass") if who.lower_ == "who"]
    return verb.dep_ == "relcl" and bool(persons) and not hit.kind.needs_place


def stands_after(noun: Token, first: Token) -> bool:
    """Whether a date follows a noun and its own prepositions, with no verb and no comma between: "strikes on Norland on Saturday"."""
    between_both = noun.doc[noun.i + 1 : first.i]
    if not any(token.pos_ == "ADP" and token.head == noun and token.i < first.i - 1 for token in between_both):
        return False
    return not any(token.pos_ in ("VERB", "AUX", "PUNCT") for token in between_both)
