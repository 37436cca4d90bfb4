"""The words of a part of a sentence, as few as a headline needs: what hangs loosely is left out, then what hangs less loosely.

One rule: what is left is whole and as true as the sentence: no condition, no measure and nothing that a denial covers is left out.
"""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from typing import TYPE_CHECKING

from timeline.extract import asides, clause, tree
from timeline.extract.line import QUOTES, written
from timeline.language.adjacent import text_after, text_before, token_after, token_before
from timeline.language.finite import FINITE, SUFFERS

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST = 125  # characters of a headline, where a whole clause or an aside can be left out
_DAYLESS = 25  # fewer where only its day, which the row has beside it, can be
_MOST = 8  # more where only what tells the nouns apart, or where and why, could be
_LEFT = 4  # words behind an "and" at most, where what it joins is gone
_LEAST = 3  # words that stay
_ENDLESS = 150  # words of a list or a table that the model reads as one sentence: no headline is in it
_DENIED = frozenset(
    "no not n't n’t never none nothing nobody neither nor all any every few only more less most least both between first last".split()
)
_ONLY = ("first", "only", "last")
_TIGHT = frozenset("of about than as when where why how".split())
_AT_END = ("relcl", "acl", "prep", "npadvmod", "advmod", "conj")
_FOR_AN_AIM = frozenset("lead send call expect invite want permit".split())  # "sent a team to help"
_DOTS = ("...", "…")
_HANGING = ("ADP", "DET", "CCONJ", "SCONJ", "PART", "AUX", "PRON", "ADJ", "ADV", "NUM")
_IN_PLACE = frozenset("in at during near across under through over within around amid along off inside outside".split())
_COMPARED = frozenset("from with than against versus just".split())  # "up from 9.3% in December"
_NEAR = 4  # words before a figure in which it is compared
_STATES = frozenset("risk danger jeopardy hold place question effect pressure notice stake bay odds use".split())  # "put the port at risk"
_OF_WHAT = frozenset("worries worry fears fear concerns concern grounds hopes hope claims signs suspicion belief news condition".split())
_MEANS = frozenset("alternative way means attempt effort bid chance tool weapon right power".split())  # "as a cheap way to stop drones"
_BARE = frozenset("the a an those people many some several others".split())


def shortest(top: Token, kept: set[Token], put: Mapping[int, str], room: int) -> str:
    """The text of what is kept, cut to the room where whole parts of it can go. `put`: other words for some tokens, by their place."""
    text = written(kept, put)
    while len(text) > room - _DAYLESS and len(kept) <= _ENDLESS and (part := _droppable(top, kept, len(text) - room)) is not None:
        asides.drop(_with_its_example(part), kept)
        text = written(kept, put)
    if top.pos_ in ("VERB", "AUX") and (torn := _torn_subject(kept)) is not None:
        asides.drop(torn, kept)
        text = written(kept, put)
    if top.pos_ in ("VERB", "AUX") and (half := _half(kept)) is not None:
        asides.drop(half, kept)
        text = written(kept, put)
    if top.pos_ in ("VERB", "AUX") and (hanging := _hangs_on_dropped(kept)) is not None:
        asides.drop(hanging, kept)
        text = written(kept, put)
    if (link := _left_over(kept)) is not None:
        kept = {word for word in kept if word < link}
        text = written(kept, put)
    last = max(kept, default=None)
    if last is not None and last.lower_ in ("not", "and", "or", "but", "as") and len(kept) > _LEAST:
        kept.discard(last)  # "only limited operations, not full-scale wars", without the second part
        text = written(kept, put)
    whole = _whole_words(kept)
    return text if whole is None else f"{written(whole, put)} …"


def _hangs_on_dropped(kept: set[Token]) -> Token | None:
    """The milestone of "will meet in Oslo [as the war goes on], a milestone", whose comma went with the clause before it."""
    for noun in sorted(kept):
        first = noun.left_edge
        hangs = noun.dep_ in ("dobj", "appos", "npadvmod") and noun.head in kept
        if not hangs or first.lower_ not in ("a", "an") or text_before(first) != ",":
            continue
        last = max((word.i for word in kept if word < first and not word.is_punct), default=first.i)
        gone = noun.doc[last + 1 : first.i]
        if any(word.tag_ in FINITE for word in gone) and len(kept) - len(set(noun.subtree) & kept) > _LEAST:
            return noun
    return None


def _left_over(kept: set[Token]) -> Token | None:
    """The "and" of "has cut incomes and, as a result, [made debts grow]", where what it joins is left out; None elsewhere."""
    links = [word for word in kept if word.dep_ == "cc" and word.i > word.head.i and text_after(word) == "," and len(kept) > _LEAST]
    last = max(links, default=None, key=lambda word: word.i)
    if last is None or any(child in kept for child in last.head.rights if child.dep_ == "conj" and child.i > last.i):
        return None
    return last if sum(word > last for word in kept) <= _LEFT else None


def _whole_words(kept: set[Token]) -> set[Token] | None:
    """Without the word that the end of the text may have cut, "for remiss...", and what then hangs on nothing; None where none is cut."""
    words = sorted(kept)
    while words and words[-1].text in _DOTS:
        words.pop()
    following = token_after(words[-1]) if words else None
    dots = following is not None and following.text in _DOTS and following.i + 1 == len(following.doc) and not words[-1].whitespace_
    if not words or not (dots or words[-1].text.endswith(_DOTS)):
        return None
    words.pop()
    while words and (words[-1].pos_ in _HANGING or words[-1].is_punct or not words[-1].whitespace_):
        words.pop()
    return set(words)


def _half(kept: set[Token]) -> Token | None:
    """The "after shrapnel" of "hurt after shrapnel [fell]": a subject that the model takes for the noun of a preposition.

    Of "off the coast and defences [downing]" as well.
    """
    last = max(kept, default=None)
    following = token_after(last) if last is not None else None
    doing = following is not None and following.tag_ == "VBG" and last is not None and last.dep_ == "conj" and following.head != last
    if last is None or following is None or not (doing or (following.tag_ in FINITE and following.dep_ not in ("aux", "auxpass"))):
        return None
    return next(
        (above for above in (last, *last.ancestors) if above.dep_ == "prep" and above in kept and len(kept) > len(list(above.subtree)) + 2),
        None,
    )


def _with_its_example(part: Token) -> Token:
    """All of ", including provisions that would allow it": without the clause the example says nothing."""
    noun = part.head
    named = noun.dep_ == "pobj" and noun.head.lower_ == "including" and noun.left_edge == noun
    return noun.head if part.dep_ == "relcl" and named else part


def _torn_subject(kept: set[Token]) -> Token | None:
    """The parties of "argued for a cut and parties [were becoming aligned]", whose verb the model hangs elsewhere."""
    last = max(kept, default=None)
    following = token_after(last) if last is not None else None
    if last is None or following is None or last.dep_ != "conj" or len(kept) <= _LEAST:
        return None
    verb = following.head
    torn = following.tag_ in FINITE and following.dep_ in ("aux", "auxpass") and verb not in kept
    return last if torn and not any(child.dep_ in ("nsubj", "nsubjpass", "csubj") for child in verb.children) else None


def _is_near_day(token: Token) -> bool:
    """A day that is told from the day of publication; not "in March", which means the same to a later reader."""
    return asides.is_day(token) and not (
        token.lower_ == "in" and any(noun.text in calendar.month_name for noun in tree.children(token, "pobj"))
    )


def _shares_noun(token: Token) -> bool:
    """True for "drone strikes" of "missile and drone strikes"."""
    first = token.head
    bare = first.tag_ == "NN" and not tree.children(first, "det", "poss", "compound", "nummod")
    return bare and token.tag_ == "NNS" and token.left_edge.dep_ == "compound" and token.left_edge.i == first.i + 2


def _is_of_figure(day: Token) -> bool:
    """True in "up from 9.3% in December, and 2.8% in May": two figures without their days tell nothing."""
    figure = token_before(day.left_edge)
    if figure is None or not (figure.text == "%" or figure.lower_ == "percent" or figure.like_num):
        return False
    return any(word.lower_ in _COMPARED for word in day.doc[max(0, figure.i - _NEAR) : figure.i])


def _droppable(top: Token, kept: set[Token], over: int) -> Token | None:
    """The part to leave out next: the last of the loosest kind.

    `over`: characters too many; where there are enough of them even what the rest is less plain without.
    """
    loose = (asides.is_day, _is_clause) if over > 0 else (_is_near_day,)
    for fits in (*loose, *((_is_apposed, _is_more) if over > _MOST else ())):
        found = [token for token in kept if token != top and fits(token) and _leaves(token, kept)]
        if found:
            return max(found, key=lambda token: (token.right_edge.i, token.left_edge.i))
    return None


def _is_clause(token: Token) -> bool:
    """A clause of its own: when, why, and what else was done."""
    if (token.dep_ in ("conj", "prep", "advcl") and _is_set_against(token)) or text_before(token.left_edge) == "worth":
        return False
    if token.dep_ == "prep" and token.i > token.head.i and any(done.tag_ == "VBG" for done in tree.children(token, "pcomp")):
        return token.lower_ in ("after", "before", "since", "despite", "upon")  # "after finding that the port was shut"
    if token.dep_ == "advcl" and clause.is_infinitive(token) and token.left_edge.i == token.head.i + 1:
        return False  # "worked to open the port"
    if token.dep_ == "advcl" and clause.is_infinitive(token) and text_before(token.left_edge) in _MEANS:
        return False
    if token.dep_ == "conj":
        shares = not any(child.dep_ not in ("cc", "conj", "punct") and not _is_shared(child) for child in token.head.rights)
        return token.pos_ in ("VERB", "AUX") and token.head.pos_ in ("VERB", "AUX") and not shares
    opens = token.dep_ == "prep" and token.i < token.head.i and token.head.pos_ in ("VERB", "AUX")  # "From where he stood, it"
    if token.dep_ == "advcl" and token.head.lemma_ in SUFFERS and any(child.lower_ == "when" for child in token.lefts):
        return False  # "four people killed when a missile strikes": what killed them is the news
    asked = token.head.lemma_ in clause.OBJECT_CONTROL - _FOR_AN_AIM and bool(tree.children(token.head, "dobj"))
    if token.dep_ == "advcl" and asked and clause.is_infinitive(token):
        return False  # "rules requiring landlords to ensure it"
    return (opens or token.dep_ in ("advcl", "parataxis")) and token.lower_ not in asides.CONDITIONS and not asides.opens_condition(token)


def _is_shared(noun: Token) -> bool:
    """True for "changing location and putting off the talks", which says what of; nothing stands there in "entering and leaving ports"."""
    return noun.dep_ == "dobj" and noun.tag_ == "NN" and not list(noun.children) and noun.head.tag_ == "VBG"


def _is_set_against(token: Token) -> bool:
    """True for the second part of "not with the voters but with the party", "it helps, but not far": the first alone says another thing."""
    led = token_before(token.left_edge)
    return (led is not None and led.lower_ == "but") or any(
        child.lower_ == "but" for child in tree.children(token.head, "cc") if child.i < token.i
    )


def _is_apposed(token: Token) -> bool:
    """What tells more of a noun, unless the noun is nothing without it: "the ships that had left"."""
    bare = any(word.lower_ in _BARE for word in (token.head, *token.head.lefts)) and not tree.children(
        token.head, "amod", "compound", "prep"
    )
    bare = bare or _is_any(token)
    bare = bare or (token.head.lower_ in _OF_WHAT and not tree.children(token.head, "prep"))  # "on worries the war could drag on"
    to_do = token.dep_ == "acl" and any(child.lower_ == "to" for child in token.lefts)  # "a request to use"
    counted = token.dep_ == "acl" and token.tag_ == "VBN" and any(above.lower_ == "with" for above in token.ancestors)
    subjects = tree.children(token.head.head, "nsubj") if token.head.dep_ == "attr" else []
    cleft = any(noun.lower_ in ("it", "this", "that") for noun in subjects)  # "it is an honour that you came"
    needed = bare or to_do or counted or cleft or asides.is_naming(token)  # "with half of the votes counted"
    return token.dep_ in ("relcl", "acl", "appos") and not needed and not asides.opens_condition(token)


def _is_any(clause_of_it: Token) -> bool:
    """True in "a meeting for countries that are willing": any that are, and no others."""
    noun = clause_of_it.head
    straight = clause_of_it.dep_ == "relcl" and clause_of_it.left_edge.i == noun.i + 1 and not list(noun.lefts)
    return straight and noun.tag_ == "NNS" and noun.dep_ == "pobj" and noun.head.lower_ in ("for", "of", "with", "among")


def _is_more(token: Token) -> bool:
    """What tells where, with whom and for what."""
    if token.dep_ in ("conj", "prep") and _is_set_against(token):
        return False
    if token.dep_ == "conj" and token.pos_ == token.head.pos_ == "PROPN":
        return False  # "from Norland and Ostavia"
    if token.dep_ == "prep" and any(noun.lower_ in _STATES and not tree.children(noun, "det") for noun in tree.children(token, "pobj")):
        return False
    if token.dep_ == "conj" and token.pos_ in ("NOUN", "PROPN") and token.head.dep_ != "conj" and not tree.children(token, "conj"):
        return not any(above.lower_ == "between" or above.dep_ in ("nsubj", "nsubjpass") for above in token.ancestors)
    of_noun = token.dep_ == "prep" and token.head.pos_ not in ("VERB", "AUX") and token.lower_ not in _IN_PLACE  # "a response to"
    alone = token.dep_ == "advmod" and token.left_edge == token.right_edge  # "temporarily", "longer": little is won, and sense is lost
    loose = token.dep_ in ("prep", "npadvmod", "advmod") and not alone and token.lower_ not in _TIGHT and not of_noun
    return loose and not asides.opens_condition(token) and token.lower_ not in asides.CONDITIONS


def _leaves(token: Token, kept: set[Token]) -> bool:
    """Whether enough is left that is whole: what the verb itself needs right after it stays, and so does all within quotation marks."""
    under = asides.under(token)
    rest = [word for word in kept - under if not word.is_punct]
    if len(rest) < _LEAST or sum(word.text in QUOTES for word in under & kept) % 2:
        return False
    if token.head.dep_ in ("acl", "relcl") and all(child == token or child.is_punct for child in token.head.rights):
        return False  # "a peak set five years ago"
    if text_after(token) == "-" or text_before(token) == "-":
        return False  # "decision-making", "in a hit-and-run"
    if token.dep_ == "conj" and _shares_noun(token):
        return False
    if sum(word.text in QUOTES for word in kept if word < token) % 2:
        return False  # within quotation marks
    since = token.lower_ == "since" or any(child.lower_ == "since" for child in token.lefts)
    if since and any(word.lower_ in _ONLY or word.tag_ in ("JJS", "RBS") for word in rest):
        return False  # "the first strikes since the start of the war"
    if asides.is_day(token):
        return (
            not _is_of_figure(token) and sum(word.text in QUOTES for word in token.doc[: token.i]) % 2 == 0
        )  # words quoted stay as they are
    limits = (word for above in token.ancestors if above in kept for word in above.lefts)
    if token.dep_ != "appos" and any(word.lower_ in _DENIED or word.tag_ == "JJS" for word in limits):
        return False
    opens = token.i < token.head.i and token.head.pos_ in ("VERB", "AUX")
    if not opens and token.dep_ in _AT_END and any(word.i > token.right_edge.i for word in rest):
        return False  # what comes after it may hang on it
    verb = token.head
    told = tree.children(verb, "dobj", "ccomp", "xcomp", "attr", "acomp", "oprd")
    before = [child for child in tree.children(verb, "prep", "agent") if verb.i < child.i < token.i and child in kept]
    return verb.pos_ not in ("VERB", "AUX") or token.dep_ != "prep" or bool(told or before)
