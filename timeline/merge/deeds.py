"""What was done, in a line, from the sentence that tells it: "approves a bill on ...", where its form would say no more than the verb.

One rule: whoever does it stands right before the verb, or is the "it" of his own words; else its form tells it.
"""

import re
from collections.abc import Sequence

from timeline.merge.called import third
from timeline.merge.gist import DAY, Gist, shown
from timeline.merge.undated import WEEKDAY, undated
from timeline.model import Mention

_SOME = r"(?:an?|the|its|their|his|her|some|more|another|additional|extra|several|dozens|hundreds|thousands|up to|about|around|nearly"
_COUNTED = rf" {_SOME}|at least|over|\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten)\b"
_THING = re.compile(r" (?:an?|the|his|her|its|their|plans|proposals|changes|[A-Z])\b")
_SEVERAL = re.compile(_COUNTED)
_TOWARDS = re.compile(rf"{_COUNTED}| (?:forces|troops|warships|soldiers|ships|police|tanks|aircraft|reinforcements)\b")
_ACCORD = re.compile(
    r" (?:[\w'’-]+ ){0,7}(?:deals?|agreements?|pacts?|treaty|accords?|contracts?|memorandum|declaration|charter|protocol|leases?)\b"
)
_ON_TARGET = re.compile(r" (?!(?:by|back|on|at|in|with|out|down|to|its|their|from|several times)\b)[\w-]")
_MISSILE = re.compile(
    r" (?:[\w-]+ ){0,5}(?:missiles?|rockets?|drones?|satellites?|torpedoe?s?)\b"
    r"| an? (?:[\w-]+ ){0,3}(?:offensive|assault|invasion|operation|incursion)\b"
)
_BALLOT = re.compile(
    r" (?:\d+ ?(?:-|–|to) ?\d+ (?:in favou?r|against)\b|by (?:an? )?[\w ]{3,25} (?:to|for|against) "
    r"|(?:(?:unanimously|overwhelmingly|narrowly|\d+ ?(?:-|–|to) ?\d+) )?(?:to|for|against|in favou?r of|on) )"
)
_WORD = re.compile(r" \w")


def _each(verbs: str, pattern: re.Pattern[str]) -> dict[str, re.Pattern[str]]:
    return dict.fromkeys(verbs.split(), pattern)


_DEEDS: dict[str, dict[str, re.Pattern[str]]] = {  # the verbs of each type that tell more than its form, with what comes after each
    "attack": _each("fire launch test", _MISSILE)
    | _each("strike hit bomb pound shell strafe destroy sink raid torpedo", _ON_TARGET)
    | {"shoot": re.compile(r" down \w")},
    "vote": _each("approve pass reject adopt ratify endorse back defeat repeal", _THING)
    | _each("take secure gain", re.compile(r" (?:\d[\d.,%]*|an? (?:[\w-]+ )?majority) "))
    | _each("lose survive face win", re.compile(r" an? (?:[\w-]+ ){0,2}(?:vote|motion|referendum)\b"))
    | {"vote": _BALLOT, "throw": re.compile(r" out \w"), "wave": re.compile(r" through \w")},
    "legal": _each(
        """reject uphold overturn dismiss block order ban suspend quash annul reinstate adjourn halt bar deny grant stay void
        invalidate affirm reverse freeze permit declare revoke""",
        _THING,
    )
    | {"rule": re.compile(r" (?:that|in favou?r of|against) ")},
    "agreement": _each("ratify accept", _THING)
    | _each("sign conclude finalise finalize clinch initial", _ACCORD)
    | _each("buy acquire purchase", re.compile(rf"{_COUNTED}| [A-Z]"))
    | {"agree": re.compile(r" (?:(?:unanimously|tentatively|jointly|in principle) )?(?:(?:to|on|that) |(?:the|an?) (?!day|week))")},
    "protest": _each("storm breach burn torch block break set hurl throw", _WORD)
    | _each("occupy surround pelt barricade ransack loot besiege", _THING)
    | {"call": re.compile(r" off \w")},
    "sanction": _each("ban freeze unfreeze lift ease suspend extend delay renew close widen tighten revoke halt", _THING),
}
_BARE: dict[str, dict[str, re.Pattern[str]]] = {  # those that do where nobody is named to whom it is done
    "deployment": _each("send deploy dispatch station move divert withdraw pull mobilise mobilize amass order", _TOWARDS),
    "legal": _each("arrest detain charge sentence jail convict release seize sue fine", _SEVERAL),
    "sanction": _each("impose adopt introduce blacklist sanction add", _THING),
}
_WHEN = re.compile(
    rf"(?<! until)(?<! from)(?<! by)(?<! since) (?:(?:early|late) )?(?:on )?(?:{DAY})(?: (?:morning|afternoon|evening|night))?(?=[ ,.])"
)
_HANGING = re.compile(
    r"(?:(?: (?:the|an?|of|to|in|at|on|for|with|from|by|and|or|but|as|that|next|last))+|,)+$| (?:planned|scheduled) for$"
)  # what its day leaves behind
_SINCE = re.compile(rf" since {WEEKDAY}\b")  # "has been moving ships since Monday" is "moves ships"
_STRAIGHT = re.compile(
    r"^(?:['’]s (?:parliament|government|military|army))?(?: (?:at|of|in|from) [\w'’ -]{1,40}|, [^,;]{3,90},)??"
    r"(?: (?:has|have|had|also|finally|late|early|on|unanimously|overwhelmingly|narrowly|again|been|is|are|was|were|currently|said|it"
    rf"|will|to|due|set|expected|plans?|planning|going|about|{DAY}))* $"
)
_ITSELF = re.compile(r"\b(?:said|says|announced|confirmed|told)\b.* (?:it|they|he|she)(?: (?:had|has|have|would|will|was|also))* $")
_SIDES = re.compile(
    r"\b(?:(?:both|the|these) (?:two |three )?(?:sides|leaders|countries|parties|governments|ministers|men|pair|trio)|they|two sides)"
    r"(?: (?:have|had|has|also|on|last|this|week|month|in principle|late|early|finally))*(?: [A-Z][a-z]+day)? $",
    re.IGNORECASE,
)
_MORE = re.compile(r"(?<=.{20}), |; | (?=after |as |while |because |amid |shortly |late |early )| (?=and (?:[A-Z][\w.]* )+\w+ed\b)")
_PAST = {  # of what was voted on where the bill is the word that told of the vote
    "passed": "pass",
    "approved": "approve",
    "rejected": "reject",
    "adopted": "adopt",
    "backed": "back",
    "defeated": "defeat",
    "endorsed": "endorse",
    "repealed": "repeal",
}
_PASSED = re.compile(rf"\b({'|'.join(_PAST)})(?= (?:[\w'’$.-]+ ){{0,6}}$)")
_FAILED = re.compile(r"^( [^,;]{0,110}?)? (failed|fell|passed)\b(?! (?:by|to)\b)(?=[ .,])")
_FATE = {"failed": "fails", "fell": "falls", "passed": "passes"}
_ON = re.compile(rf"^(?: (?:in|at|by) [\w'’ ]{{2,40}}?)??( on (?!{WEEKDAY}|[A-Z][a-z]{{2,8}}\.? \d).+)")
_CHAMBER = re.compile(
    r"(?:The |A )?(?:[A-Z][\w.'’-]*|of|the|lower|upper|house|state)(?: (?:[A-Z][\w.'’-]*|of|the|lower|upper|house|state)){0,6} "
)
_ARTICLED = re.compile(r"\b(?:the|an?|its|their|his|her) (?:[\w-]+ )?$", re.IGNORECASE)
_TOPIC = re.compile(
    r"\b(?:(?:deal|agreement|pact|accord|treaty|summit|conference|forum|talks|negotiations|discussions|hearing|referendum|memorandum|session|"
    r"symposium|seminar|meeting|tariffs?)(?= on | about | over )|blockade(?= of | on ))"
    r"(?P<what> \w+ (?!(?:[A-Z]\w+day|the sidelines|the weekend|January|February|March|April|May|June|July|August|September"
    r"|October|November|December)\b|\d)(?:[^,;.:\"“”]|\.(?=\S)|(?<=[A-Z])\.){3,70}?)"
    r"(?= (?:in|at|after|before|as|while|during|that|which|to|by|from|with|said|began|has|have|had|would|will|was|were|took|takes?|adds?) "
    r"| and (?=[A-Z])|[,;]|(?<=[a-z]{2})\.(?:\s|$)|$)"
)
_REACH = 60  # characters from the word that told of it to the noun that has a topic


def deed(mention: Mention, names: Sequence[str], alone: bool) -> Gist | None:
    """What was done in the sentence's own words, None where its form says as much. `alone`: nobody is named to whom it is done.

    A gist without a verb is a whole clause: "Motion to remove the mayor fails".
    """
    at = mention.trigger.start - mention.sentence.start
    before, after = mention.words[:at], mention.words[at + mention.trigger.end - mention.trigger.start :]
    lemma = mention.lemma
    if mention.type == "vote":
        if (fate := _FAILED.match(after)) is not None and len(before.split()) < 4 and _ARTICLED.search(before):
            motion = f"{before}{mention.words[at : len(mention.words) - len(after)]}{fate[1] or ''} {_FATE[fate[2]]}"
            return _whole(motion, _dayless(after[fate.end() :]))
        if lemma == "vote" and _ARTICLED.search(before) and (on := _ON.match(_dayless(after))):
            return shown("vote", _MORE.split(on[1])[0])
        if (passed := _PASSED.search(before)) is not None:
            before, after, lemma = before[: passed.start()], mention.words[passed.end() :], _PAST[passed[1]]
            if not names:
                return _whole(f"{before}{third(lemma)}", _dayless(after)) if _CHAMBER.fullmatch(before) else None
    follows = _DEEDS.get(mention.type, {}).get(lemma) or (_BARE.get(mention.type, {}).get(lemma) if alone else None)
    if follows is None or not _does(before, names, mention.type):
        return None
    rest = _dayless(after)
    return shown(lemma, _HANGING.sub("", _MORE.split(rest)[0].rstrip(",;:. "))) if follows.match(rest) else None


def _whole(subject: str, rest: str) -> Gist | None:
    """A clause with its own subject, without the article before it."""
    told = shown("", re.sub(r"^(?:the|an?) ", "", subject, flags=re.IGNORECASE) + _HANGING.sub("", _MORE.split(rest)[0].rstrip(",;:. ")))
    return None if told is None else Gist(verb="", words=told.words[0].upper() + told.words[1:])


def _dayless(after: str) -> str:
    """What comes after the verb without its day, which stands beside the title."""
    return _SINCE.sub("", _WHEN.sub("", undated(f"_{after}")[1:], count=1))


def _does(before: str, names: Sequence[str], kind: str) -> bool:
    """Whether those of these names do what follows."""
    whole = before.casefold()
    subject = max((whole.rfind(name.casefold()) + len(name) for name in names if name.casefold() in whole), default=-1)
    if subject < 0:
        return _ITSELF.search(before) is not None or (kind == "agreement" and _SIDES.search(before) is not None)
    if _STRAIGHT.match(before[subject:]) or _ITSELF.search(before[subject:]):
        return True
    return kind == "agreement" and _SIDES.search(before) is not None


def topic(mention: Mention) -> str:
    """What talks, a summit or a deal are on, " on mackerel quotas", as the sentence has it right after their noun."""
    found = _TOPIC.search(undated(mention.words[mention.trigger.start - mention.sentence.start :]))
    return found["what"] if found is not None and found.start() < _REACH else ""
