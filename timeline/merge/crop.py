"""Words made short enough for a headline: whole where they are, else their first clauses.

One rule: what is left reads as a whole; where no clause ends in time it is cut between two words that belong to no one name, with "…".
"""

import re

LONGEST = 120  # characters: on a news agency's wire two titles of five were cut at 80, one of fourteen is at this, clauses counted
_SHORTEST = 28  # of what is left: less of a long sentence tells too little
_ENOUGH = 45  # of what is left before a mere preposition
_APPOSED = 6  # words after a comma that may be no more than another name for what stands before it
_TICKER = re.compile(r" ?\((?:[A-Z0-9]{1,8}\.[A-Z]{1,3}|[A-Z]{1,6}:[A-Z0-9.]{1,8})\)")  # "(AVLT.OS)": no reader's business in a headline
_MARKS = re.compile(r'["“”]')
_SENTENCE = re.compile(r"(?<=[a-z]{3}[.?!]) (?=[A-Z])|(?<=[a-z]{3}[.?!][\"”]) (?=[A-Z])|(?<=\.\.\.) (?=\(?[A-Z])|; | [-–—] (?!to )")
_CLAUSE = re.compile(
    r",? (?=(?:after|while|whereas|because|although|though|amid|despite|following|adding|citing|thereby|given) )"
    r"|, (?=(?:an?|one|two|three|four|five|six|several|\d+|some|just|only) (?:hour|day|week|month|year)s? (?:after|before|ahead))"
    r"|, (?=(?:which|who|whose|where|when|as|since|with|but|so|even|including|especially|particularly|according|pending|among|before|"
    r"both|and (?:that|also|then|will|would|has|had|have|is|was|were|are|the|an?|his|her|its|their|it|he|she|they|we|I|this|"
    r"[a-z]+(?:ed|ing))|[a-z]+(?<!dur)ing) )"
    r"| (?=and (?:that|also|then|will|would|has|had|it|he|she|they|we|I|there) )"
    r"|(?<!known)(?<!well)(?<!such)(?<!same)(?<!far)(?<!soon)(?<!seen)(?<!long)(?<!act)(?<!much)(?<!many)(?<!described)(?<!described as)"
    r" (?=as (?:the|it|he|she|they|we|an?|its|his|their|tensions|[A-Z]\w+(?:'s|’s)?) [\w ]+)"
)
_PREPOSITION = re.compile(r" (?=(?:in|at|during|across|near|for|with|from|by|on|over|through|under|against|between|within|without) )")
_AND = re.compile(r",? (?=and )")
_VERB = re.compile(
    r"\b(?:is|are|was|were|am|has|have|had|will|would|can|could|may|might|must|should|do|does|did|said|says|went|came|took|fell|rose|"
    r"made|gave|got|held|began|left|met|found|lost|won|sent|shot|struck|sank|broke|saw|think|want|need|know|believe|expect|hope|helps|makes|"
    r"shows|means|plans|wants|needs|remains|keeps|gives|takes|comes|goes|says)\b|\b[a-z]{3,}s (?=(?:the|an?|its|his|her|their|that) )"
    r"|n['’]t\b|\w['’](?:re|ve|ll|m) |\b(?:it|he|she|that|there|what|who|here)['’]s |"
    r"(?<!-)(?<!, )(?<!the )(?<!an )(?<! a )(?<!by )(?<!of )(?<!been )(?<!be )\b[a-z]{3,}ed (?=\w)"
)
_SPAN = re.compile(
    r", (?:an?|one|two|three|four|five|six|\d+|several|some|only|just) (?:[a-z]+ )?(?:hour|day|week|month|year)s?$"
)  # "..., a day"
_RELATIVE = re.compile(r"\b(?:that|which|who|whom|whose|how|where|what|revealing|showing|describing)\b")
_OPENS = re.compile(
    r"(?:if|when|as|while|after|although|though|since|because|in|on|for|at|by|to|with|during|before|until|once|despite|under|given|even)\b",
    re.I,
)
_DENIED = re.compile(r"\b(?:no|not|never|none|nothing|nobody|neither|all|any|every|first|last|both|between|more|less|most|than)\b|n['’]t\b")
_HANGS = frozenset(
    """went came took fell rose made gave got held began left met found lost won sent shot struck sank broke saw think want need know
    believe expect hope said says include includes remain remains become becomes take takes put go goes""".split()
)
_LOOSE = frozenset(  # words that nothing is left hanging after
    """the a an of to in at on for with from by as and or but nor that which who whom whose where when while if than into onto over under
    about between against its his her their our your my this these those is are was were be been being has have had will would can could
    may might must should do does did not no more most very so such both either also some any every each all what how why because after
    before until since during amid among through across near without within per up out off down it he she they we i there even just
    only ever yet still already shortly back i'm am u.s. mr. ms. dr. gen. st. including according due based able""".split()
)


def cropped(text: str, clause: bool = False) -> str:
    """The text in one line, in full where it is short, else its first sentences or clauses, and without a stray quotation mark.

    `clause`: whether it needs no verb of its own, as it is the object of one ("announces the closure of schools").
    """
    line = plain(text)
    if len(line) > LONGEST:
        kept = _whole(line, clause)
        line = kept if kept else _cut(line)
    return _paired(line)


def plain(text: str) -> str:
    """The text in one line, without the codes of shares."""
    return re.sub(r" (?=[,;.](?: |$))|,(?=[\"”]$)", "", " ".join(_TICKER.sub("", text).split()))


def _whole(line: str, clause: bool) -> str:
    """The longest beginning of the line that can stand alone; "" where none can."""
    opens = not clause and _OPENS.match(line)
    first = line.find(", ") + 1 if opens else 0  # "If it rains, ": what follows counts
    if opens and not first:
        return ""
    for ends, least in ((_SENTENCE, _SHORTEST), (_CLAUSE, _SHORTEST), (_PREPOSITION, _ENOUGH), (_AND, _ENOUGH)):
        for at in reversed([end.start() for end in ends.finditer(line, 0, LONGEST + 8)]):
            kept = line[:at].rstrip(",;: ")
            if (
                least <= len(kept) <= LONGEST
                and at > first + _SHORTEST * bool(first)
                and _stands(kept, clause, ends in (_PREPOSITION, _AND))
            ):
                return kept.rstrip(".")
    return ""


def _stands(kept: str, clause: bool, bare: bool) -> bool:
    """Whether a beginning says something whole: it has a verb, opens nothing that it does not close, hangs on no word.

    `bare`: cut before a preposition, where "no talks were held" would say more than "no talks were held in Oslo".
    """
    if len(_MARKS.findall(kept)) % 2 or kept.count("(") != kept.count(")"):
        return False
    *_, before, last = kept.lower().split()
    if last in _LOOSE or last in _HANGS or "only" in kept or _SPAN.search(kept):
        return False
    tail = kept.rpartition(", ")[2]
    if bare and (
        before in ("and", "or")
        or last.endswith(("ed", "ing", "ly"))
        or last[-1].isdigit()
        or _DENIED.search(kept)
        or (tail != kept and len(tail.split()) < _APPOSED and not _VERB.search(tail))  # "on March 1, the day"
    ):
        return False
    verbs = _VERB.findall(kept[len(kept.split()[0]) :])
    return clause or len(verbs) > len(_RELATIVE.findall(kept))  # "exiles who wanted to leave" do nothing


def _cut(line: str) -> str:
    """As much as fits, up to a word that neither hangs on the next nor stands in a name or a number with it."""
    words = line[: LONGEST - 1].rsplit(" ", 1)[0].split(" ")
    following = line[len(" ".join(words)) + 1 :].split(" ", 1)[0]
    while len(words) > 4 and (
        words[-1].lower().strip(",;:\"“”'‘’") in _LOOSE or (_of_name(words[-1]) and _of_name(following) and words[-1][-1] not in ",;:")
    ):
        following = words.pop()
    return " ".join(words).rstrip(",;:") + " …"


def _of_name(word: str) -> bool:
    """Whether a word can be a part of a name or of a number with its unit."""
    bare = word.lstrip("\"“'‘($€£")
    return bare[:1].isupper() or bare[:1].isdigit() or bare.lower() in ("million", "billion", "trillion", "percent")


def _paired(line: str) -> str:
    """The line without a quotation mark that has lost its other."""
    marks = list(_MARKS.finditer(line))
    if len(marks) % 2 == 0:
        return line
    last = marks[-1]
    opens = last.start() > 0 and (last[0] == "“" or line[last.start() - 1] == " ")
    if (opens and last.end() < len(line)) or (line.endswith("…") and last[0] != "”"):
        return line + ("”" if last[0] == "“" else '"')
    return line.strip("\"“”'‘’")
