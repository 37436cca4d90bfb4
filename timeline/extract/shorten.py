"""The words of a part of a sentence, as few as a headline needs: what hangs loosely is left out, then what hangs less loosely.

One rule: what is left is whole and as true as the sentence: no condition, no measure and nothing that a denial covers is left out.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from timeline.extract import clause, tree
from timeline.extract.line import QUOTES, written
from timeline.language import offices
from timeline.language.adjacent import text_after, token_after, token_before
from timeline.language.finite import FINITE, SUFFERS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONGEST = 125  # characters of a headline, where a whole clause or an aside can be left out
_DAYLESS = 25  # fewer where only its day, which the row has beside it, can be
_MOST = 8  # more where only what tells the nouns apart, or where and why, could be
_LEAST = 3  # words that stay
_ENDLESS = 150  # words of a list or a table that the model reads as one sentence: no headline is in it
_CONDITIONS = frozenset("if unless until except without than only like whether whose".split())
_DENIED = frozenset(
    "no not n't n’t never none nothing nobody neither nor all any every few only more less most least both between first last".split()
)
DEADLY = frozenset("kill wound injure".split())  # "crashes near Oslo, killing nine people"
_ONLY = ("first", "only", "last")
_TIGHT = frozenset("of than as when where why how".split())
_AT_END = ("relcl", "acl", "prep", "npadvmod", "advmod", "conj")
_ENDS = (",", ".", ";")
_DASHES = ("-", "–", "—")
_ASIDES = (",", "(", "-", "–", "—")
_CLOSED = (",", ")", "-", "–", "—")
_FOR_AN_AIM = frozenset("lead send call expect invite want permit".split())  # "sent a team to help"
_NEEDED = ("conj", "nsubj", "nsubjpass", "expl")
_DOTS = ("...", "…")
_HANGING = ("ADP", "DET", "CCONJ", "SCONJ", "PART", "AUX", "PRON", "ADJ", "ADV", "NUM")
TIMES = ("DATE", "TIME")
_PARTLY = (" partly", " mainly", " largely", " mostly", " simply", " just")
_FROM = ("starting", "beginning")
_ABOUT = ("earlier", "later", "late", "early", "overnight")
_IN_PLACE = frozenset("in at during near across under through over within around amid along off inside outside".split())
_COMPARED = frozenset("from with than against versus just".split())  # "up from 9.3% in December"
_NEAR = 4  # words before a figure in which it is compared
_ASIDE = 30  # words between two dashes at most
_NAMED = 7  # words of a name with what stands before it
_STATES = frozenset("risk danger jeopardy hold place question effect pressure notice stake bay odds use".split())  # "put the port at risk"
_BARE = frozenset("the a an those people many some several others".split())


def within(top: Token, without: Iterable[Token] = ()) -> set[Token]:
    """The tokens under this one, those under `without` aside, and those that are said aside."""
    kept = set(top.subtree)
    for token in without:
        _drop(token, kept)
    for token in sorted(kept):
        if token in kept and _is_naming(token):
            kept -= _commas(token)
        elif token != top and token in kept and _is_aside(token) and not sum(word.text in QUOTES for word in token.subtree) % 2:
            _drop(token, kept)
            kept -= (_between_dashes(token) | _rest_of_aside(token)) - {top}
    return kept


def _between_dashes(token: Token) -> set[Token]:
    """All of "- from fighter jets to drones -", which the model may hang on more than one word; none where no dash opens."""
    doc, first = token.doc, token.left_edge.i
    dashes = [place for place in range(len(doc)) if _is_dash(doc, place)]
    if first - 1 not in dashes[::2]:
        return set()  # one that closes
    closing = next((place for place in dashes[1::2] if token.right_edge.i < place < first + _ASIDE), None)
    between = set() if closing is None else set(doc[first - 1 : closing + 1])
    return set() if any(word.text in QUOTES for word in between) else between


def _rest_of_aside(token: Token) -> set[Token]:
    """The "more than 90% complete" of ", with the pipe more than 90% complete.", which the model gives to the verb."""
    if token.lower_ != "with" or token.i < token.head.i:
        return set()
    rest: list[Token] = []
    for word in token.doc[token.right_edge.i + 1 :]:
        if word.text in _ENDS or word.dep_ in ("cc", "mark") or word.tag_ in FINITE:
            return set(rest) if word.text in _ENDS else set()
        rest.append(word)
    return set(rest)


def _is_dash(doc: Doc, place: int) -> bool:
    """A dash with a space on both sides."""
    return place > 0 and doc[place].text in _DASHES and bool(doc[place].whitespace_ and doc[place - 1].whitespace_)


def shortest(top: Token, kept: set[Token], put: Mapping[int, str], room: int) -> str:
    """The text of what is kept, cut to the room where whole parts of it can go. `put`: other words for some tokens, by their place."""
    text = written(kept, put)
    while len(text) > room - _DAYLESS and len(kept) <= _ENDLESS and (part := _droppable(top, kept, len(text) - room)) is not None:
        _drop(part, kept)
        text = written(kept, put)
    if top.pos_ in ("VERB", "AUX") and (half := _half(kept)) is not None:
        _drop(half, kept)
        text = written(kept, put)
    last = max(kept, default=None)
    if last is not None and last.lower_ in ("not", "and", "or", "but", "as") and len(kept) > _LEAST:
        kept.discard(last)  # "only limited operations, not full-scale wars", without the second part
        text = written(kept, put)
    whole = _whole_words(kept)
    return text if whole is None else f"{written(whole, put)} …"


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


def is_day(token: Token) -> bool:
    """True for "on Monday", "last week", "earlier", "starting on Monday": when it was."""
    if token.lower_ in _FROM:
        return any(word.ent_type_ in TIMES for word in token.rights) or any(is_day(child) for child in tree.children(token, "prep"))
    if token.dep_ == "prep" and token.head.lower_ not in _FROM:
        nouns = tree.children(token, "pobj")
        if token.lower_ == "at" and [noun.lower_ for noun in nouns] == ["time"] and token.right_edge == nouns[0]:
            return all(word.lower_ == "the" for word in nouns[0].lefts)  # "at the time"
        return (
            token.lower_ in ("on", "in", "at", "during", "over", "since") and bool(nouns) and all(noun.ent_type_ in TIMES for noun in nouns)
        )
    hyphened = text_after(token) == "-"  # "winter-sown"
    told = token.dep_ in ("npadvmod", "advmod") and token.head.pos_ in ("VERB", "AUX") and not hyphened
    return told and (token.ent_type_ in TIMES or token.lower_ in _ABOUT)


def _is_near_day(token: Token) -> bool:
    """A day that is told from the day of publication; not "in March", which means the same to a later reader."""
    return is_day(token) and not (token.lower_ == "in" and any(noun.text in calendar.month_name for noun in tree.children(token, "pobj")))


def _is_aside(token: Token) -> bool:
    """What stands between commas or brackets and could be left out of the sentence too; a verb that the model joins to a noun."""
    first = token.left_edge.i
    before = token.doc[first - 1].text if first else ""
    if _is_dash(token.doc, first - 1) and token.dep_ not in _NEEDED:
        return True  # " - half of them last month"
    if token.dep_ == "conj" and token.tag_ in ("VBD", "VBZ", "VBP", "VBN") and token.head.pos_ in ("NOUN", "PROPN"):
        return True
    if token.dep_ == "conj" and token.tag_ in ("VBD", "VBZ", "VBP") and token.head.tag_ == "VB":
        return True  # "left for Oslo to receive the prize and is there now", whose "is" the model gives to the infinitive
    if token.dep_ == "appos" and _is_listed(token):
        return False
    if token.dep_ in ("appos", "relcl", "acl", "parataxis"):
        return before in _ASIDES
    if token.dep_ == "prep":
        aside = token.lower_ == "according" or (before == "," and token.lower_ in ("with", "despite", "amid", "following"))
        return aside and not _opens_condition(token)
    return token.dep_ == "advcl" and before == "," and token.lemma_ not in DEADLY and not _opens_condition(token)


def _is_listed(token: Token) -> bool:
    """True for the second of "Norway, Sweden, Denmark and Iceland", which the model may take for what the first is."""
    told = token.ent_type_ and token.ent_type_ == token.head.ent_type_
    return bool(told) and any(
        child.dep_ == "conj" and child.ent_type_ == token.ent_type_ for child in (*token.children, *token.head.children)
    )


def _is_naming(token: Token) -> bool:
    """Whether it gives the name of whom the words before only describe: "his counterpart, Ana Ruiz", "BRICS member Norland's Ana Ruiz"."""
    if token.dep_ != "appos" or token.ent_type_ != "PERSON" or token.head.pos_ != "NOUN" or token.head.i > token.i:
        return False
    described = offices.is_head(token.head.text) or token.doc[token.left_edge.i - 1] == token.head
    return described and token.right_edge.i - token.left_edge.i < _NAMED


def _commas(token: Token) -> set[Token]:
    """Those around a name right behind what describes it: "his counterpart Ana Ruiz"."""
    before = token.doc[token.left_edge.i - 1]
    if before.text != "," or token.doc[before.i - 1] != token.head:
        return set()
    return {before, *(word for word in token.doc[token.right_edge.i + 1 : token.right_edge.i + 2] if word.text == ",")}


def _opens_condition(token: Token) -> bool:
    """Whether it is a condition or has one within it: without that, too much would be said."""
    return any(child.lower_ in _CONDITIONS for child in token.lefts) or any(word.lower_ in ("if", "unless") for word in token.subtree)


def _drop(token: Token, kept: set[Token]) -> None:
    """Takes a part away with its conjunction, the comma before it, and the comma that closes it."""
    gone = _under(token) | _weighed(token)
    if token.dep_ == "conj":
        links = [child for child in token.head.children if child.dep_ in ("cc", "conj") and token.head.i < child.i < token.i]
        gone |= {child for child in links[-1:] if child.dep_ == "cc"}  # not the "and" of another before it
    first, last = min(gone).i, max(gone).i
    if first and token.doc[first - 1].text in _ASIDES:
        gone.add(token.doc[first - 1])
        if last + 1 < len(token.doc) and token.doc[last + 1].text in _CLOSED:
            gone.add(token.doc[last + 1])
    elif last < token.head.i and last + 1 < len(token.doc) and token.doc[last + 1].text == ",":
        gone.add(token.doc[last + 1])
    kept -= gone


def _shares_noun(token: Token) -> bool:
    """True for "drone strikes" of "missile and drone strikes"."""
    first = token.head
    bare = first.tag_ == "NN" and not tree.children(first, "det", "poss", "compound", "nummod")
    return bare and token.tag_ == "NNS" and token.left_edge.dep_ == "compound" and token.left_edge.i == first.i + 2


def _weighed(token: Token) -> set[Token]:
    """The "in part" of "in part because it was late"."""
    first = token.left_edge
    if token.dep_ != "advcl" or first.lower_ != "because":
        return set()
    before = token.doc[max(0, first.i - 2) : first.i]
    return set(before) if before.text.lower() == "in part" else set(before[-1:]) if before.text.lower().endswith(_PARTLY) else set()


def _under(token: Token) -> set[Token]:
    """The words of a part; of a day those of the day alone, "on Friday of murder", with the "late" before it."""
    if token.dep_ != "prep" or not is_day(token):
        return set(token.subtree)
    before = token_before(token)
    late = {before} if before is not None and before.lower_ in _ABOUT and before.head == token.head else set()
    days = tree.children(token, "pobj")
    named = all(noun.pos_ == "PROPN" for noun in days)
    told = [each for noun in days for each in tree.children(noun, "prep")]
    other = [each for each in told if (each.tag_ != "CD" if named else _leads_to_place(each))]  # not of "March 20-21", "the end of May"
    return (set(token.subtree) | late) - {word for each in other for word in each.subtree}


def _is_of_figure(day: Token) -> bool:
    """True in "up from 9.3% in December, and 2.8% in May": two figures without their days tell nothing."""
    figure = token_before(day.left_edge)
    if figure is None or not (figure.text == "%" or figure.lower_ == "percent" or figure.like_num):
        return False
    return any(word.lower_ in _COMPARED for word in day.doc[max(0, figure.i - _NEAR) : figure.i])


def _leads_to_place(token: Token) -> bool:
    """True for the second "in" of "in the last 24 hours in Oslo"."""
    return token.lower_ in ("in", "at", "near") and any(noun.ent_type_ in ("GPE", "LOC", "FAC") for noun in tree.children(token, "pobj"))


def _droppable(top: Token, kept: set[Token], over: int) -> Token | None:
    """The part to leave out next: the last of the loosest kind.

    `over`: characters too many; where there are enough of them even what the rest is less plain without.
    """
    loose = (is_day, _is_clause) if over > 0 else (_is_near_day,)
    for fits in (*loose, *((_is_apposed, _is_more) if over > _MOST else ())):
        found = [token for token in kept if token != top and fits(token) and _leaves(token, kept)]
        if found:
            return max(found, key=lambda token: (token.right_edge.i, token.left_edge.i))
    return None


def _is_clause(token: Token) -> bool:
    """A clause of its own: when, why, and what else was done."""
    if token.dep_ in ("conj", "prep", "advcl") and _is_set_against(token):
        return False
    if token.dep_ == "prep" and token.i > token.head.i and any(done.tag_ == "VBG" for done in tree.children(token, "pcomp")):
        return token.lower_ in ("after", "before", "since", "despite", "upon")  # "after finding that the port was shut"
    if token.dep_ == "advcl" and clause.is_infinitive(token) and token.left_edge.i == token.head.i + 1:
        return False  # "worked to open the port"
    if token.dep_ == "conj":
        shares = not any(child.dep_ not in ("cc", "conj", "punct") for child in token.head.rights)  # "entering and leaving ports"
        return token.pos_ in ("VERB", "AUX") and token.head.pos_ in ("VERB", "AUX") and not shares
    opens = token.dep_ == "prep" and token.i < token.head.i and token.head.pos_ in ("VERB", "AUX")  # "From where he stood, it"
    if token.dep_ == "advcl" and token.head.lemma_ in SUFFERS and any(child.lower_ == "when" for child in token.lefts):
        return False  # "four people killed when a missile strikes": what killed them is the news
    asked = token.head.lemma_ in clause.OBJECT_CONTROL - _FOR_AN_AIM and bool(tree.children(token.head, "dobj"))
    if token.dep_ == "advcl" and asked and clause.is_infinitive(token):
        return False  # "rules requiring landlords to ensure it"
    return (opens or token.dep_ in ("advcl", "parataxis")) and token.lower_ not in _CONDITIONS and not _opens_condition(token)


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
    to_do = token.dep_ == "acl" and any(child.lower_ == "to" for child in token.lefts)  # "a request to use"
    counted = token.dep_ == "acl" and token.tag_ == "VBN" and any(above.lower_ == "with" for above in token.ancestors)
    subjects = tree.children(token.head.head, "nsubj") if token.head.dep_ == "attr" else []
    cleft = any(noun.lower_ in ("it", "this", "that") for noun in subjects)  # "it is an honour that you came"
    needed = bare or to_do or counted or cleft or _is_naming(token)  # "with half of the votes counted"
    return token.dep_ in ("relcl", "acl", "appos") and not needed and not _opens_condition(token)


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
    return loose and not _opens_condition(token) and token.lower_ not in _CONDITIONS


def _leaves(token: Token, kept: set[Token]) -> bool:
    """Whether enough is left that is whole: what the verb itself needs right after it stays, and so does all within quotation marks."""
    under = _under(token)
    rest = [word for word in kept - under if not word.is_punct]
    if len(rest) < _LEAST or sum(word.text in QUOTES for word in under & kept) % 2:
        return False
    if token.head.dep_ in ("acl", "relcl") and all(child == token or child.is_punct for child in token.head.rights):
        return False  # "a peak set five years ago"
    if text_after(token) == "-":
        return False  # "decision-making"
    if token.dep_ == "conj" and _shares_noun(token):
        return False
    if sum(word.text in QUOTES for word in kept if word < token) % 2:
        return False  # within quotation marks
    since = token.lower_ == "since" or any(child.lower_ == "since" for child in token.lefts)
    if since and any(word.lower_ in _ONLY or word.tag_ in ("JJS", "RBS") for word in rest):
        return False  # "the first strikes since the start of the war"
    if is_day(token):
        return not _is_of_figure(token)
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
