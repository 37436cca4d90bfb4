"""A title for words said: whose they are, and the words.

One rule: it says what the sentence beside it says; words in quotation marks stand in it as they are.
"""

import re
from collections.abc import Sequence

from timeline.merge.called import is_plural, named
from timeline.merge.crop import cropped
from timeline.merge.undated import undated
from timeline.merge.worded import inflected, worded
from timeline.model import Mention, Participant, Quote, Status

QUOTED = 85  # characters of a quotation; a longer one is told in the sentence's words
_LOWERED = re.compile(r"(?:The|An?|It|He|She|They|We|There|This|That|These|Those|His|Her|Their|Its) ")
_QUOTES = "\"“”'‘’, "


def said(people: Sequence[Participant], quote: Quote | None, best: Mention | None, status: Status) -> str:
    """Whose words they are, and the words: those in quotation marks where they are a sentence, else what the sentence says."""
    if status is not Status.PLANNED and quote is not None and best is not None and _holds(best, quote):
        return _quoted(quote, people)
    told = None if best is None or not people else best.clause
    if told is not None and told.subject and told.verb:
        return worded(told, people, status, "")  # "orders issued by the army"
    if told is None or told.subject:
        return "" if quote is None or not quote.text or status is Status.PLANNED else _quoted(quote, people)
    names = named(people, best.words if best else "")
    if told.verb:
        verb = inflected(told.verb, len(people) > 1 or is_plural(people[0].name), status)
        return f"{names} {verb} {cropped(undated(f'_ {told.words}')[2:])}"
    words = cropped(undated(told.words, opens=True))
    if status is not Status.PLANNED:
        return f"{names}: {words}"
    return f"{names} to say {words[0].lower() + words[1:] if _LOWERED.match(words) else words}"


def _holds(best: Mention, quote: Quote) -> bool:
    """Whether the sentence has the words, these are a sentence, and they or their beginning fit in a headline."""
    here = best.sentence.start <= quote.span.start < best.sentence.end and quote.fullness == 2
    after = quote.span.start > best.trigger.end  # "she said: “We wait.”": the parse makes less of these than of what stands before
    return here and (len(quote.text) <= QUOTED or (after and not cropped(quote.text).endswith("…")))


def _quoted(quote: Quote, people: Sequence[Participant]) -> str:
    return f"{_speaker(quote, people)}: “{cropped(quote.text.strip(_QUOTES))}”"


def _speaker(quote: Quote, people: Sequence[Participant]) -> str:
    return cropped(quote.speaker or named(people, "") or "Remarks")
