"""A title for words said: whose they are, and the words.

One rule: it says what the sentence beside it says; words in quotation marks stand in it as they are.
"""

import re
from collections.abc import Sequence

from timeline.language.given_names import gender_of
from timeline.language.inflected import participles
from timeline.merge.called import is_plural, named
from timeline.merge.crop import cropped
from timeline.merge.undated import WEEKDAY, undated
from timeline.merge.worded import inflected, worded
from timeline.model import Mention, Participant, Quote, Status

QUOTED = 85  # characters of a quotation; a longer one is told in the sentence's words
_DAY_FIRST = re.compile(rf"^(?:on )?{WEEKDAY} (?:that |(?=[A-Z]))")  # where the parse tears it off its verb
_LOWERED = re.compile(r"(?:The|An?|It|He|She|They|We|There|This|That|These|Those|His|Her|Their|Its) ")
_DANGLES = re.compile(r"(?:He|She|They|It|This|That|These|Those|His|Her|Their|Its)(?:['’](?:s|re|d|ll|ve))?\b")
_CIRCUMSTANCE = re.compile(  # what a clause begins with that "says" alone would be taken to go with
    r"(?:just because|despite|although|though|if|when|while|because|as|since|after|before|until|once|unless|even|unlike|without|under"
    r"|amid|during) "
)
_WORDS = re.compile(r"[\w'’]+")
_SAYING = frozenset("say warn claim tell add note insist announce declare confirm deny".split())
_FINITE = re.compile(r"(?:will|would|can|could|may|might|should|must|is|are|was|were|has|have|had|to)\b")
_OWN = r"(?:will|would|could|may|might|has|had|is|was|does|did)\b"  # a verb of whoever is named before it
_ENOUGH = 4  # words that tell something
_QUOTES = "\"“”'‘’, "


def said(people: Sequence[Participant], quote: Quote | None, best: Mention | None, status: Status) -> str:
    """Whose words they are, and the words: those in quotation marks where they are a sentence, else what the sentence says."""
    if status is not Status.PLANNED and quote is not None and best is not None and _holds(best, quote):
        return _quoted(quote, people)
    told = None if best is None or not people else best.clause
    if told is None and best is not None and people and status is not Status.PLANNED and (quote is None or not quote.text):
        return _rest(best, people)
    if told is not None and told.subject and told.verb:
        return worded(told, people, status, "")  # "orders issued by the army"
    if told is None or told.subject:
        return "" if quote is None or not quote.text or status is Status.PLANNED else _quoted(quote, people)
    names = named(people, best.words if best else "")
    if told.verb:
        many = len(people) > 1 or is_plural(people[0].name)
        verb = told.past if told.past and status is Status.HAPPENED else inflected(told.verb, many, status)
        words = undated(f"_ {_DAY_FIRST.sub('', told.words)}")[2:]
        that = "that " if told.verb == "say" and _CIRCUMSTANCE.match(words) else ""
        return f"{names} {verb} {that}{cropped(words)}"
    own = quote is not None and set(_WORDS.findall(told.words)) <= set(_WORDS.findall(quote.text))
    words = cropped(told.words if own else undated(told.words, opens=True))  # what somebody is quoted with stays as it is
    if status is not Status.PLANNED:
        return _of_itself(people, names, words, status) or f"{names}: {words}"
    return f"{names} to say {words[0].lower() + words[1:] if _LOWERED.match(words) else words}"


def dangles(mention: Mention) -> bool:
    """Whether what a sentence says was said tells nothing without the text before: "They can be helpful", "This is where it begins"."""
    told = mention.clause
    if told is not None and (told.verb or told.subject):
        return False
    words = told.words if told is not None else mention.quote.text if mention.quote is not None else ""
    return not words or _DANGLES.match(words.lstrip(_QUOTES)) is not None


def _of_itself(people: Sequence[Participant], names: str, words: str, status: Status) -> str:
    """ "The ministry says it will hire more judges", where its words open with its own name; "" elsewhere."""
    if len(people) != 1:
        return ""
    gender = gender_of(people[0].name)
    own = re.match(rf"(?:{re.escape(people[0].name)}|{re.escape(names.split()[-1])}) (?={_OWN})", words) if gender else None
    if own is not None:  # "Trump will tap Mullin, he said"
        return f"{names} {inflected('say', False, status)} {'she' if gender == 'f' else 'he'} {words[own.end() :]}"
    if people[0].office:
        return ""
    own = re.match(rf"(?:The |An? )?{re.escape(people[0].name)} (?!(?:of|in|at|for|and|on|from) )(?=[a-z])", words)
    many = is_plural(people[0].name)
    return "" if own is None else f"{names} {inflected('say', many, status)} {'they' if many else 'it'} {words[own.end() :]}"


def _rest(best: Mention, people: Sequence[Participant]) -> str:
    """What the sentence has after the verb of its speaker, or before both, where the parse finds no clause; "" where it has little."""
    start, end = (at - best.sentence.start for at in (best.trigger.start, best.trigger.end))
    before, after = best.words[:start].rstrip(), best.words[end:].strip(" .")
    last = people[0].name.split()[-1]
    if best.lemma not in _SAYING or not before.endswith(last):
        return ""
    names, many = named(people, best.words), len(people) > 1 or is_plural(people[0].name)
    if len(after.split()) >= _ENOUGH and not _FINITE.match(after) and before.rpartition(", ")[2] == before:
        past = best.words[start:end] in ("said", *participles(best.lemma))  # in whose tense its words are
        verb = best.words[start:end] if past else inflected(best.lemma, many, best.status)
        return f"{names} {verb} {cropped(undated(f'_ {after}')[2:])}"
    told, heard = before.rpartition(", ")[0], best.lemma == "tell" and len(after.split()) < _ENOUGH
    return f"{names}: {cropped(undated(told, opens=True))}" if (heard or not after) and len(told.split()) >= _ENOUGH else ""


def _holds(best: Mention, quote: Quote) -> bool:
    """Whether the sentence has the words, these are a sentence, and they or their beginning fit in a headline."""
    here = best.sentence.start <= quote.span.start < best.sentence.end and quote.fullness == 2
    after = quote.span.start > best.trigger.end  # "she said: “We wait.”": the parse makes less of these than of what stands before
    return here and (len(quote.text) <= QUOTED or (after and not cropped(quote.text).endswith("…")))


def _quoted(quote: Quote, people: Sequence[Participant]) -> str:
    return f"{_speaker(quote, people)}: “{cropped(quote.text.strip(_QUOTES))}”"


def _speaker(quote: Quote, people: Sequence[Participant]) -> str:
    same = [one for one in people if one.name == quote.speaker]
    return cropped(named(same, "") or quote.speaker or named(people, "") or "Remarks")
