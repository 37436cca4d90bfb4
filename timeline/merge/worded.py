"""A title in the words of the sentence that tells it best: who does it, the verb in the present, and what goes with it.

One rule: it is said of those alone who do it in that sentence; a day that means another one to a later reader is left out.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.language.inflected import participles, third
from timeline.merge.called import is_plural, named
from timeline.merge.crop import cropped
from timeline.merge.names import same_name
from timeline.merge.undated import undated
from timeline.model import COMMITS, HEDGES, MODALS, Clause, Participant, Status

_AWAITED = ("expected", "scheduled", "due", "set", "slated", "poised")

_ON = re.compile(r"\b(?:on|against) (?P<what>(?P<whose>[A-Z][\w.]*)['’]s? (?!by\b|in\b)[^,]{3,60})$")
_SCHEDULED = {  # "called a strike for Friday": it has been called
    "set": r"(?<!to )(?<!will )(?<!would )(?<!may )(?<!can )\bset\b",
    **{verb: rf"\b{participles(verb)[0]}\b" for verb in ("schedule", "call", "move", "postpone", "delay", "reschedule")},
}


def worded(clause: Clause, people: Sequence[Participant], status: Status, words: str) -> str:
    """The title; "" where those who do it are none of these. `words`: the sentence, which decides whether a surname is enough."""
    doing = [one for one in people if any(same_name(name, who) for name in (one.name, *one.aliases) for who in clause.who)]
    if not clause.subject and not doing:
        return ""
    who = phrase(clause.subject) or named(doing, words)
    many = clause.many if clause.subject else len(doing) > 1 or is_plural(doing[0].name)
    done = clause.verb in COMMITS and (clause.verb != "decide" or clause.words.startswith("to "))  # not "is to decide whether"
    done = done and not (clause.verb == "agree" and clause.words.startswith("on "))  # "is expected to agree on a rise"
    done = done or (clause.verb in _SCHEDULED and re.search(_SCHEDULED[clause.verb], words) is not None)
    if done or (clause.verb == "be" and clause.words.startswith(_AWAITED)):
        status = Status.HAPPENED  # "agrees to visit Oslo", "expected in Oslo", and not "to be expected"
    told = cropped(undated(f"_ {clause.words}")[2:])
    return " ".join(f"{who} {inflected(clause.verb, many, status)} {told}".split())


def as_worded(hit: Sequence[Participant], clause: Clause | None) -> Sequence[Participant]:
    """What of somebody was hit, where a noun tells it: "Ostavia's main port" of "strikes by Norland on Ostavia's main port"."""
    told = _ON.search(clause.subject) if clause is not None and len(hit) == 1 else None
    if told is None or " by " in told["what"] or told["whose"] not in (hit[0].name, *hit[0].aliases):
        return hit
    return [replace(hit[0], name=told["what"], office="", aliases=())]


def phrase(words: str) -> str:
    """A noun phrase as a headline begins with it: "Monday's strike" is "strike"."""
    return re.sub(r"^(?:the|similar|(?:last|this|next) year['’]s) ", "", undated(words), flags=re.IGNORECASE)


def inflected(verb: str, many: bool, status: Status) -> str:
    """The verb as a headline has it: "votes", "to vote", "reportedly votes", "does not vote"; "" before what is done to somebody."""
    first, _, rest = verb.partition(" ")
    if first == "not" and rest.startswith("have "):
        return f"{'have' if many else 'has'} not {rest.removeprefix('have ')}"
    if first == "not":
        return f"{'are' if many else 'is'} not" if rest == "be" else f"{'do' if many else 'does'} not {rest}"
    if first in MODALS:
        return verb
    if first in HEDGES and rest:
        return f"{first} {inflected(rest, many, Status.HAPPENED if status is Status.REPORTED else status)}"
    if status is Status.PLANNED:
        return f"to {verb}"
    plain = "" if verb == "be" else verb if many else third(verb)
    return f"reportedly {plain}" if status is Status.REPORTED else plain
