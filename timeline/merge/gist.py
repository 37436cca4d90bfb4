"""What somebody said, in a line, from the sentence that tells it: "says it will reopen the port".

One rule: only words of that sentence, in their order; where its make is not plain there is no gist.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.merge.crop import cropped
from timeline.merge.undated import WEEKDAY, undated
from timeline.model import Mention

_LEAST = 3  # words; less tells nothing
_REACH = 60  # characters between a verb of saying and its "that": "told reporters in Oslov on Monday that"
_VERBS = frozenset(  # those that read well in the present tense of a headline
    """accuse acknowledge add admit affirm announce argue assert assure back blame call caution claim concede condemn confirm contend
    criticise criticize decry defend demand denounce deny describe dismiss emphasise emphasize endorse explain hail hint insist
    introduce invite lament laud mock note oppose pledge praise predict promise propose reassure rebuke reiterate reject remark repeat
    request respond salute say signal slam state stress suggest tell thank threaten tout underline urge vow warn welcome address
    advise apologise apologize applaud challenge cheer clarify commend congratulate counter cut declare deplore direct dispute
    downplay estimate express forecast issue lambast lower observe order outline present project publish question quip raise impose
    proclaim decree reaffirm recall recommend refute regret release report restate reveal revise slash submit testify trim unveil
    voice accept concede conclude disclose invite order appeal""".split()
)
_POST = re.compile(  # after "appointed", up to the day or the next clause
    r"^(?:as |to be )?((?:to )?(?!(?:to|on|in|at|by|after|for|from|last|this|of|and|office|who|[A-Z]\w+day)\b)[A-Za-z][\w'’.-]*"
    r"(?: (?!(?:on|in|at|by|after|from|last|this|and|while|since|until|to|as|who|[A-Z]\w+day)\b|\d)[\w'’-]+){0,7})"
)
_TITLED = re.compile(r"(?:(?!(?:to|as|after|who|and)\b)[\w'’.-]+ ){0,7}")
_SAID_AS = {"tell": "say", "add": "say", "remark": "say"}  # "adds" wants something before it
_SAYING = re.compile(r"\b(?:said|says|saying|added|announced|wrote|written|told|warned)\b")
DAY = rf"{WEEKDAY}|(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\.? \d{{1,2}}"
_ASIDE = re.compile(  # when and how, between the verb and what was said
    rf"^(?: (?:(?:early |late |earlier |later )?(?:on |this |last )?(?:{DAY}|week|month|today|yesterday|morning|afternoon|evening)"
    r"(?: (?:morning|afternoon|evening|night))?|earlier|later|separately|too|in parliament"
    r"|earlier in the (?:day|week|month)|(?:in|since) (?:January|February|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber)"
    r"(?: \d{4})?|in \d{4}|in an? (?:(?:joint|separate|written|brief|follow-up) )?(?:statement|post|letter|note|speech|interview|report)"
    r"|on (?:Telegram|X|Twitter|Facebook|Truth Social|social media|(?:state |national )?(?:television|TV|radio)))\b)+"
    r"|^ (?:ahead of|before|after|following|during) (?:(?! (?:was|were|had|has|would|will|could) )[^,;:\"“”.?!]){1,40}(?=[.?!]?$)"
)
_GOES_ON = r"(?:was|were|is|are|has|had|will|would|aired|ran|appeared|lasted)\b"  # "in an interview that aired on Sunday"
_HEARER = re.compile(
    r"^ (?:(?:local|state|national|public|private|foreign) (?:radio|television|TV|media|newspapers)"
    r"|him|her|them|us|me|reporters|journalists|lawmakers|investors|analysts|parliament|(?:the )?[A-Z][\w.]*(?: [A-Z][\w.]*)*"
    r"(?! [a-z]+ (?:it|they|he|she|we|that)\b))(?=[ ,.])"
)
_THAT = re.compile(  # "told reporters in Oslov on Monday that"; not the "that" of what was said: "said talks that failed would go on"
    rf"^(?:{_HEARER.pattern[1:]})?"
    rf"(?: (?:early|late|on|in|at|during|this|last|to|via|after|by|from|{DAY})\b"
    rf"(?:(?! (?:it|he|she|they|there|had|has|have|was|were|is|are|would|will) )[^,;:\"“”.?!]|(?<=\b[A-Z])\.)"
    rf"{{0,{_REACH}}}?)? that "
    rf"(?!{_GOES_ON})"
)
_SHOWED = re.compile(r"^(?: \w+){0,3}? (?:showed|shows|found|finds|indicated|revealed|suggested)\b")  # "a survey by the bank showed"
_TOLD_THAT = re.compile(
    rf"^ (?:(?!(?:it|he|she|they|there|we|was|were|had|has|is|are) )[\w.'’-]+ ){{1,12}}?that (?!{_GOES_ON})"
)  # "told the local plants that"
_TO_ONE = re.compile(  # "told a meeting of his council."
    r"^ (?:a|an|the|his|her|its|their)(?: (?!(?:on|the|that|he|she|it|they)\b)[\w'’-]+){1,4}"
    r"(?: (?:of|in|at) (?:(?:the|his|her|its) )?[\w'’ -]{1,30})?[.?!]?$"
)
_NO_CLAUSE = re.compile(  # "a threat that he said was grave"
    r"^ (?:that|as|at|in|on|to|during|by|from|with|were|was|is|are|be|had|has|have|could|would|will|may|might|must|should|can|did|does"
    r"|ahead|before|after|while|when|following|amid)\b"
)
_SUBJECT = r"(?:there|it|he|she|they|we|I|you|his|her|its|their|the|these|those|this|some|no)"
_ITSELF = re.compile(rf"^ (?:an? |{_SUBJECT} )")
_OCCASION = re.compile(rf"^ (?:at|during|in|on)(?: [\w.'’-]+){{1,8}}?(?= {_SUBJECT} [\w.'’-]+ )")  # "at talks in Oslov it would accept"
_HEARERS = re.compile(  # "told a results briefing it was", "told European officials they are"; None fits where no clause follows
    r"^(?: [\w.'’&-]+){1,8}?(?= (?:there|it|he|she|they|we|I|you) (?!to\b|of\b)[\w'’]+ )"
    r"|^ (?:[\w.'’&-]+ ){0,4}(?:conference|briefing|meeting|session|court|hearing|forum|crowd|audience|committee|panel|programme?|summit)"
    r"(?= (?!of\b|in\b|at\b|to\b))"
)
_BIDDEN = re.compile(r"^ (?!that\b)[^,;:\"“”]{3,60}? to (?=[a-z]+ )")  # "told residents of the suburbs to move east"
_HEARD = re.compile(r"^ [^:;\"“”?!]{2,80}?(?=, (?:without|adding|citing|referring|a |which|where|as |[a-z]+ing)|[.]?$)")
_WHERE = re.compile(  # "said on the Telegram app, without giving more"; no words of the speaker: those stand before
    r"^ (?:at|in|on|via|to|from|during|ahead of|by) [^:;\"“”?!]{2,70}?"
    r"(?=, (?:without|adding|citing|referring|a |which|where|[a-z]+ing)|[.]?$)"
)
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should)\b")
_INSERTED = re.compile(r"^(?!.*\b(?:which|who|that)\b)(?P<what>.{3,80}), (?:[\w.'’-]+ ){1,4}$")  # "The ban, he said, could ..."
_OPENING = re.compile(
    r"^(?:After|Before|During|In|On|At(?! least| most)|By|While|When|As|Speaking|Asked|With|Following|Since|For|From|Under|Late|Early)\b"
)
_JOINED = re.compile(r"^(?:But|And|So|Yet|Or) (?=\w)")  # what a headline does not begin with
_ACCORDING = re.compile(r",? according to [^,]{3,60}$")
_CLAUSAL = frozenset(
    ("say", "announce", "report", "estimate", "claim", "argue", "note", "confirm", "warn", "add", "state", "conclude", "insist")
)
_SPOKE = "said|says|told|added|called|urged|vowed|warned|stressed|reiterated|insisted|noted|accused|denied|declined|wrote|confirmed"
_SAYS_MORE = re.compile(  # the next thing said, in a tense of its own: "says the port is shut, but called for patience"
    rf",? (?:but|and|while|though|although)(?: (?:also|later|then))? (?:(?!and |but )[\w.'’-]+ ){{0,3}}?(?:{_SPOKE})\b"
    rf"|, (?:the )?(?:[A-Z][\w.'’-]* ){{1,3}}(?:{_SPOKE})\b"
)
_DOES_MORE = re.compile(
    rf"{_SAYS_MORE.pattern}"
    r"|,? (?:and|but) (?:(?:also|later|then|has|had|have) )*(?:[a-z]{2,}ed|said|told|made|gave|took|went|left|sent|was|were)\b"
    r"|, (?:and|but|while) (?:[\w.'’-]+ ){1,6}?(?:is|was|are|were|has|had|will|would|said|says)\b"
)
_POSTED = re.compile(r", (?:[A-Z][\w.]*['’]s|the|an?|its|his|her) [^,]*$")
_NOUN = re.compile(r"\b(?:the|an?|his|her|its|their|these|those|my|our|no|such) $")
_NOBODY = frozenset("it this that him her them so".split())
_DATELINE = re.compile(
    r"^(?:[A-Z][A-Za-z/]+,? )?(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,4}(?: \(\w+\))? [-–—] "
)
_TO_DO = frozenset("vow pledge promise threaten refuse offer".split())  # "vows to reopen the port"
_CALL = re.compile(rf" (?:on (?!{WEEKDAY}\b)[^;:\"“”]{{2,120}}? to|for) ")  # "calls on Norland to stop", "calls for an inquiry"
_GAP = re.compile(r"\b(?:which|whom)(?: [\w.'’-]+){1,3} $")  # "the plan, which Hale denied": what was said is not all after it
_ASCRIBED = re.compile(r", (?:[\w.'’-]+ ){1,5}(?:said|says|told|reported)\b[^,:\"“”]{0,40}$")  # who passes the words on
_DAY_OF = re.compile(rf" (?:on )?(?:{DAY})(?= (?:of|for|over) \w+ing\b)")  # "accuses the army on Tuesday of burning"
_THEN_SAYS = re.compile(r", (?:it|he|she|they) $")  # "The bank has opened an inquiry, it said"
_CLOSED = re.compile(r"[,”\"] $")
_END = re.compile(r"^\W*$|^[,;] ")  # nothing more comes that was said: "Ana Lopes said.", "Ana Lopes said, adding"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gist:
    """`verb`: the lemma that stands before the words in a headline, "" where a colon does."""

    verb: str
    words: str


def gist(mention: Mention, names: Sequence[str]) -> Gist | None:
    """What the sentence of the mention says that was said. `names`: those its speaker goes by."""
    at = mention.trigger.start - mention.sentence.start
    before, after = mention.words[:at], mention.words[at + mention.trigger.end - mention.trigger.start :]
    if _GAP.search(before):
        return None
    noun = ".document" in mention.rule or _NOUN.search(before)  # "his report notes that", "made the remarks": no verb of his
    verb = _SAID_AS.get(mention.lemma, mention.lemma) if mention.lemma in _VERBS and not noun else ""
    aside = _ASIDE.match(after)
    opened = aside is not None and _ITSELF.match(after[aside.end() :])  # "said on Monday the talks that failed would go on"
    that = (None if opened else _THAT.match(after)) or (_TOLD_THAT.match(after) if mention.lemma == "tell" else None)
    if that is not None:
        return shown(verb, after[that.end() :]) if verb or _SAYING.search(before) else None
    told, source, _ = before.rpartition(" according to ")
    if source:
        return shown("", told)
    if not verb and (showed := _SHOWED.match(after)):
        after = _after_aside(after[showed.end() :])
        return _before(before, names) if _END.match(after) else shown("", after.removeprefix(" that"))
    if verb == "say" and _CLOSED.search(before) and _names_speaker(after, names) and not any(name in before for name in names):
        return _before(before, names)
    if (whole := _inserted(before, after)) is not None:
        return whole
    hearer = _HEARER.match(after) if mention.lemma == "tell" else None
    if mention.lemma == "tell" and hearer is None:
        if _TO_ONE.match(after):
            return _before(before, names)
        if _is_where(before, after, names, _HEARD):
            return _before(before, names)
        hearer = _HEARERS.match(after)
        if hearer is None and _BIDDEN.match(after) and not _CLOSED.search(before):
            return shown("tell", after)
        if hearer is None and not _END.match(_after_aside(after)):
            return None  # whoever heard it would be taken for its subject
    rest = _after_aside(after if hearer is None else after[hearer.end() :])
    if (mention.lemma in _TO_DO and rest.startswith(" to ")) or (mention.lemma == "call" and _CALL.match(rest)):
        return shown(mention.lemma, rest)
    if _END.match(rest) or rest.lstrip().startswith(tuple(names)) or _is_where(before, rest, names, _WHERE):
        return _before(before, names)
    if verb == "say" and (occasion := _OCCASION.match(rest)) is not None:
        rest = rest[occasion.end() :]
    if verb == "say" and re.match(r" [a-z]+ing ", rest):
        return _before(before, names)  # "said in a statement announcing the plan"
    return shown(verb, rest) if verb and rest[:1] == " " and not _NO_CLAUSE.match(rest) else None


def _inserted(before: str, after: str) -> Gist | None:
    """The words around the speaker: "The ban, he said, could ..."."""
    inserted = _INSERTED.match(before)
    if inserted is None or not re.match(rf", {_FINITE.pattern}", after) or _FINITE.search(inserted["what"]):
        return None
    return shown("", f"{inserted['what']}{after[1:]}")


def _is_where(before: str, rest: str, names: Sequence[str], place: re.Pattern[str]) -> bool:
    """Whether all that follows the verb is where and how it was said, as a clause of its own stands before the speaker."""
    where = place.match(rest)
    if where is None or _FINITE.search(where[0]) or " that " in where[0] or _OPENING.match(before):
        return False
    end = max((before.rfind(name) for name in names), default=-1)
    return _FINITE.search((before if end < 0 else before[:end]).rpartition(",")[0]) is not None


def _names_speaker(after: str, names: Sequence[str]) -> bool:
    """True for "..., said independent aviation analyst Ana Lopes": who that is comes before the name."""
    at = min((place for name in names if (place := after.find(name)) >= 0), default=-1)
    return 0 < at < _REACH and "," not in after[:at]


def _after_aside(after: str) -> str:
    aside = _ASIDE.match(after)
    return after if aside is None else after[aside.end() :]


def _before(before: str, names: Sequence[str]) -> Gist | None:
    """The words that stand before the speaker: "Costs are up" of "Costs are up, Ana Lopes, head of the bank,"."""
    if (closing := _THEN_SAYS.search(before)) is not None:
        return shown("", before[: closing.start()])
    found = [(at + len(name), -at) for name in names if (at := before.rfind(name)) >= 0]
    end = -max(found)[1] if found else -1
    told = (before if end < 0 else before[:end]).rpartition(",")[0]
    if end >= 0 and before[:end].endswith(", ") and (post := _POSTED.search(told)) is not None and _FINITE.search(told[: post.start()]):
        told = told[: post.start()]  # "..., Norland's ambassador to the council, Ana Lopes, said"
    return shown("", told)


def shown(verb: str, words: str) -> Gist | None:
    """The words as a headline has them after a verb, or alone where that is ""; None where too few are left."""
    line = _DAY_OF.sub("", _ASCRIBED.sub("", " ".join(words.split()).strip(",;:. ")))
    line = undated(_ACCORDING.sub("", _DATELINE.sub("", line)), opens=not verb)
    if (joined := _JOINED.match(line)) is not None and not verb:
        line = line[joined.end()].upper() + line[joined.end() + 1 :]
    if verb:
        if verb != "vote" and line.startswith(("by ", "in ", "at ")):
            return None
        line = (_SAYS_MORE if verb in _CLAUSAL else _DOES_MORE).split(line)[0].rstrip(",;: ")
    if not verb and _OPENING.match(line) and ", " not in line:
        return None  # when it was said, and not what
    if len(line.split()) < (_LEAST if verb in ("", "say") else 2 if verb in _CLAUSAL else 1) or line in _NOBODY:
        return None
    return Gist(verb=verb, words=cropped(line, clause=verb not in ("", "say")))


def post(mention: Mention, names: Sequence[str]) -> str:
    """What the sentence says somebody is made: "secretary of the council", "to the board"; "" where it is not plain."""
    after = mention.words[mention.trigger.end - mention.sentence.start :].lstrip().removeprefix("in ")  # "sworn in as"
    ends = [at + len(name) for name in names if (at := after.find(f"{name} ")) >= 0 and _TITLED.fullmatch(after[:at])]
    found = _POST.match(after[max(ends, default=0) :].lstrip(" ,"))  # past "former minister Ana Ruiz"
    return found[1].rstrip(".") if found is not None else ""
