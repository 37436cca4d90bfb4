"""Days of something else than the hit, told by how its clause stands to others: what it answers, follows, or is put off to.

One rule: each test is one form of words, told by its example; which of them comes first stands in the table in dating.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.extract import after, elsewhere, telling, tree
from timeline.extract.attached import Attached, is_since, is_until
from timeline.extract.case import Case
from timeline.extract.own_days import is_ahead_or_on_paper
from timeline.language.adjacent import text_after, text_before, token_after
from timeline.language.tense_words import MARCHES

if TYPE_CHECKING:
    from spacy.tokens import Token

_A_WEEK = 7  # days
_PUTS = frozenset(
    "adjourn postpone delay defer extend suspend remand ban bar close detain jail give set order allow grant renew prolong".split()
)  # what is done once, for some time to come
_AHEAD = {"adjourn": ("to",), "postpone": ("to",), "defer": ("to",), "set": ("for", "of", "set")}  # what stands before the day it is put to
_REVERSES = frozenset("overturn quash uphold annul reverse void review extend renew amend repeal lift challenge confirm".split())
_LONG_GONE = re.compile(r"(?:[Ii]n )?\d{4}|[Ll]ast year")
_LEVELS = frozenset("peak high low record level average rate price total poll survey forecast estimate target".split())
_SPEAKS = frozenset(["speak", "write", "testify", "talk"])
_LATELY = re.compile(r"(?:last (?:year|summer|winter|autumn|fall|spring)|(?:the )?(?:recent|past|last few) (?:weeks|months|years))")
_MONTH = 31  # days
_BEFORE_NOUN = ("poss", "compound", "nummod", "nmod")
_IN_COURT = frozenset("hearing trial session sentencing appearance proceeding ruling verdict vote court week month year".split())
_CAME_OF = frozenset("after following over since despite against".split())


def is_end(case: Case) -> bool:
    """True for "adjourned the case until May 20", "put off the case to May 20", "set a trial date of May 20": of what is to come."""
    lemma = case.token.lemma_
    put = text_before(case.attached.first) in _AHEAD.get(lemma, ())
    return (lemma in _PUTS and is_until(case.attached)) or (put and not case.hit.trigger.status)


def is_of_what_it_follows(case: Case) -> bool:
    """True for the release of "his release follows his arrest on April 8", the visit of "the visit came after the strikes on Monday"."""
    verb = case.token.head
    if not case.hit.trigger.nouns or case.token.dep_ != "nsubj" or case.holds:
        return False
    return verb.lemma_ in ("follow", "precede") or (verb.lemma_ == "come" and tree.has_preposition(verb, ("after", "before")))


def is_of_answer(case: Case) -> bool:
    """True for "prices rose on Tuesday as Norland responded to the strikes"."""
    return telling.is_answered(case.hit) and not case.holds


def is_of_later(case: Case) -> bool:
    """True for "prices spiked in March after the war began"."""
    return case.hit.kind.recalls and after.is_long_before(case.hit, case.attached.first, case.attached.expression.when)


def is_of_mourned(case: Case) -> bool:
    """True for "offered his condolences for the victims of the blast in Rome on November 3"."""
    mourned = any(elsewhere.is_mourned(other, case.token, case.attached) for other in case.hits)
    return case.hit.kind.continues and (mourned or elsewhere.is_of_loss(case.token, case.attached))


def is_of_what_came_before(case: Case) -> bool:
    """True for the June of "After nine people were killed in June, Hale admitted": of a clause of its own, and no day."""
    if not case.hit.kind.continues or not case.hit.trigger.verbs or not case.spans_more_than(_A_WEEK):
        return False
    clauses = (step for step in case.attached.first.ancestors if step.dep_ == "advcl" and step.head == case.token)
    return any(child.lower_ == "after" for step in clauses for child in tree.children(step, "mark"))


def is_of_cause(case: Case) -> bool:
    """True for "was fined after last year's collapse", "arrested in connection with Sunday's bombing": what it came of.

    Of "is charged in the June 7 crash" too; what goes on in a hearing is of its day.
    """
    date, noun = case.attached.head, case.attached.head.head
    if case.hit.kind.id == "legal" and is_of_deed(date, case.token):
        return True
    before = _BEFORE_NOUN if case.hit.kind.id == "legal" else ("poss",)
    after_it = date.dep_ in before and noun.pos_ == "NOUN" and noun.dep_ == "pobj" and noun.head.i > case.token.i
    if not after_it or not case.hit.trigger.verbs or case.hit.kind.continues or not case.token.is_ancestor(noun):
        return False
    if case.hit.kind.id == "legal" and noun.head.lower_ in ("in", "over", "for") and noun.lemma_ not in _IN_COURT:
        return True
    return noun.head.lower_ in _CAME_OF or (noun.head.lower_ == "with" and noun.head.head.lower_ == "connection")


def is_of_deed(date: Token, verb: Token) -> bool:
    """True for "was charged over a shooting on Sunday": the day of a deed not told before, and not of the charge."""
    deed = date.head.head
    over = date.head.dep_ == "prep" and deed.dep_ == "pobj" and deed.head.lower_ == "over" and deed.head.head == verb
    return over and any(child.lower_ in ("a", "an") for child in deed.lefts)


def is_of_apposition(case: Case) -> bool:
    """True for "Hale, president since 1994, will become chairwoman", "Havn, a fund with $2 billion as of December, said": of who it is."""
    above = next((step for step in case.attached.head.ancestors if step.pos_ in ("NOUN", "PROPN", "VERB", "AUX")), None)
    if above is None or above.dep_ != "appos" or not case.token.is_ancestor(above):
        return False
    return is_since(case.attached, above) or (case.hit.kind.continues and bool(case.hit.trigger.verbs))


def is_of_which_one(case: Case) -> bool:
    """True for "overturned the 2021 conviction of Hale": which conviction, and not when it was overturned."""
    date, noun = case.attached.head, case.attached.head.head
    if date.dep_ not in ("nummod", "compound", "nmod", "amod") or noun.dep_ != "dobj" or noun.pos_ != "NOUN" or noun.i < date.i:
        return False
    return noun.head == case.token and case.token.lemma_ in _REVERSES


def is_of_level(case: Case) -> bool:
    """True for "sales rose, data showed, exceeding their 2008 peak", "down from a January high": of the peak, and not of the words."""
    date, noun = case.attached.head, case.attached.head.head
    before = date.dep_ in ("nummod", "compound", "nmod", "amod") and date.i < noun.i
    return before and case.hit.kind.continues and noun.lemma_.lower() in _LEVELS and noun != case.token


def is_of_part_of_subject(case: Case) -> bool:
    """True for "the collapse of weekend talks prompted a blockade", "leaders of Friday's march were held": of the talks, of the march."""
    date = case.attached.head
    whole = date.head
    if date.dep_ not in ("compound", "poss", "nmod") or whole.dep_ != "pobj" or whole.head.lower_ != "of" or whole == case.token:
        return False
    return not whole.is_ancestor(case.token) and not case.token.is_ancestor(whole) and whole.head.head.pos_ == "NOUN"


def is_of_what_is_called_for(case: Case) -> bool:
    """True for the day of "called for protests on Sunday", seen from the call."""
    wanted = [noun for _, noun in tree.after_preposition(case.token, frozenset(["for"]))]
    called = case.hit.kind.continues and any(tree.calls_for(noun) for noun in wanted)
    return called and any(noun.lemma_.lower() in MARCHES and noun.i < case.attached.first.i for noun in wanted)


def is_of_what_is_invited_to(case: Case) -> bool:
    """True for "invited union leaders to talks on Friday", "ruled it out but invited them to talks on Friday"."""
    above = case.above
    if not case.hit.kind.continues or above is None or above.lemma_ != "invite":
        return False
    if above not in (case.token, *tree.children(case.token, "conj")):
        return False
    return any(word.lower_ == "to" and word.i < case.attached.first.i for word in tree.children(above, "prep"))


def is_of_closing_relative(case: Case) -> bool:
    """True for the abduction, seen from anything else, in "children who were abducted last month have been freed"."""
    return _closing_relative(case.attached) is not None


def closes_relative(case: Case) -> bool:
    """True for the abduction itself in "children who were abducted last month have been freed"."""
    closed = _closing_relative(case.attached)
    return closed is not None and (case.token == closed or (bool(case.hit.trigger.nouns) and closed.head == case.token))


def _closing_relative(attached: Attached) -> Token | None:
    """The abducted of "who were abducted last month have been freed", whose day the model gives to the freeing.

    Of "men abducted last month were freed on Monday" too, where the second verb has a day of its own.
    """
    last = attached.last
    following = token_after(last) or last
    main = following.head if following.dep_ in ("aux", "auxpass") else following
    if main.tag_ not in ("VBD", "VBN", "VBZ", "VBP") or not main.is_ancestor(attached.first):
        return None
    dated = any(word.ent_type_ in ("DATE", "TIME") for word in main.subtree if word.i > main.i)
    clauses = ("relcl", "acl") if dated else ("relcl",)
    within = [act for noun in tree.children(main, "nsubj", "nsubjpass") for act in tree.children(noun, *clauses)]
    return next((act for act in within if act.i < attached.first.i and "," not in act.doc[act.i : following.i].text), None)


def is_of_verdict(case: Case) -> bool:
    """True for "condemned on Saturday the bombing of two embassies": the day of the words, not of the bombing."""
    return case.claimed is not None and case.claimed == case.hit.verb and telling.is_matter_of_words(case.hit)


def is_declared(case: Case) -> bool:
    """True for "declared Wednesday a day of mourning": what the day is to be, and not when that was said."""
    behind = case.attached.first.i == case.token.i + 1 and text_after(case.attached.last) in ("a", "an", "as")
    return behind and case.token.lemma_ in ("declare", "proclaim", "designate")


def is_beside_another(case: Case) -> bool:
    """True for the day that stands right beside the verb of another hit."""
    return case.claimed not in (None, case.token, case.hit.verb)


def is_of_who_says(case: Case) -> bool:
    """True for "said Ana Ruiz, an adviser during the 2000s"."""
    spoken = case.hit.kind.continues and case.hit.trigger.verbs and case.spans_more_than(_MONTH)
    told = is_ahead_or_on_paper(case) or _is_lately(case) or _opens_saying(case) or _opens_occasion(case) or _is_of_speaking(case)
    told = told or _says_so_with(case)
    return bool(spoken) and not told


def _is_of_speaking(case: Case) -> bool:
    """True for "Hale, speaking to reporters in 2015, described it as", "Testifying last year, she said"."""
    above = case.above
    return above is not None and above != case.token and above.tag_ == "VBG" and above.dep_ in ("acl", "advcl") and above.lemma_ in _SPEAKS


def _says_so_with(case: Case) -> bool:
    """True for "imposed sanctions on him in 2019, saying he had armed rebels": said with what was done."""
    said = case.token
    return said.tag_ == "VBG" and said.dep_ == "advcl" and case.above == said.head and case.attached.last.i < said.i


def _opens_occasion(case: Case) -> bool:
    """True for "During last year's war with Norland, Hale told them to fight": the year of what they were told in."""
    noun, said = case.attached.head.head, case.token
    opens = case.attached.head.dep_ == "poss" and noun.dep_ == "pobj" and noun.head.i == 0 and noun.head.lower_ in ("during", "in", "at")
    return opens and said.dep_ == "ROOT" and said.tag_ == "VBD" and noun.head.head == said


def _opens_saying(case: Case) -> bool:
    """True for "In 2019, the prosecutor said that", "Last year Hale said he": not for "In 2019, Hale said, sales fell"."""
    said, first = case.token, case.attached.first
    subject = next((child for child in tree.children(said, "nsubj") if child.i < said.i), None)
    if said.tag_ != "VBD" or said.dep_ != "ROOT" or subject is None or text_after(said) == ",":
        return False
    if _LONG_GONE.fullmatch(case.attached.expression.text) is None or (first.i == 1 and case.attached.first.nbor(-1).lower_ != "in"):
        return False
    behind = subject.left_edge.i - case.attached.last.i
    return first.i <= 1 and 1 <= behind <= 2 and (behind == 1 or text_after(case.attached.last) == ",")


def _is_lately(case: Case) -> bool:
    """True for "in recent weeks it has criticised", "issued a warning last year": what hangs on the verb of saying itself."""
    behind = token_after(case.attached.last)
    owning = behind is not None and behind.tag_ == "POS"  # "last year's conflict"
    lately = _LATELY.fullmatch(case.attached.expression.text) is not None and not owning
    return lately and case.above == case.hit.token and not any(child.dep_ == "ccomp" for child in case.hit.token.rights)


def is_of_deed_spoken_of(case: Case) -> bool:
    """True for "Tuesday's arrest was condemned": no day of the words."""
    above = case.above
    return case.hit.kind.continues and above is not None and above != case.token and elsewhere.is_day_of(case.attached, above)


def is_mourned_itself(case: Case) -> bool:
    """True for the blast of "offered his condolences for the victims of the blast in Rome on November 3"."""
    return case.above is not None and elsewhere.is_mourned(case.hit, case.above, case.attached)


def is_of_clause_about_it(case: Case) -> bool:
    """True for "marched on Wednesday over the killing": the day of the march."""
    return case.aside and case.above == case.hit.verb
