"""Words made short enough for a headline: whole where they are, else their first clauses.

One rule: what is left reads as a whole; where no clause ends in time it is cut between two words that belong to no one name, with "…".
"""

import re

LONGEST = 180  # characters: what the parse could not make shorter is better long than cut; one title of two hundred is cut at this
_SHORTEST = 28  # of what is left: less of a long sentence tells too little
_TICKER = re.compile(r" ?\((?:[A-Z0-9]{1,8}\.[A-Z]{1,3}|[A-Z]{1,6}:[A-Z0-9.]{1,8})\)")  # "(AVLT.OS)": no reader's business in a headline
_MARKS = re.compile(r'["“”]')
_LOOSE_QUOTES = re.compile(r"“ [^“”]+ ”")
_SENTENCE = re.compile(r"(?<=[a-z]{3}[.?!]) (?=[A-Z])|(?<=[a-z]{3}[.?!][\"”]) (?=[A-Z])|(?<=\.\.\.) (?=\(?[A-Z])|; | [-–—] (?!to )")
_CLAUSE = re.compile(
    r",? (?=(?:after|while|whereas|because|although|though|amid|despite|following|adding|citing) )"
    r"|, (?=(?:which|who|whose|where|when|as|since|with|but|so|even|including|according"
    r"|and (?:that|also|then|will|would|has|had|have|is|was|were|are|the|an?|his|her|its|their|it|he|she|they|we|I|this)) )"
)
_OPENS = re.compile(r"(?:if|when|as|while|after|although|though|since|because|before|until|once)\b", re.IGNORECASE)
_LOOSE = frozenset(  # words that nothing is left hanging after
    """the a an of to in at on for with from by as and or but nor that which who whom whose where when while if than into onto over under
    about between against its his her their our your my this these those is are was were be been being has have had will would can could
    may might must should do does did not no more most very so such both either also some any every each all what how why because after
    before until since during amid among through across near without within per up out off down it he she they we i there even just
    only ever yet still already shortly back i'm am u.s. mr. ms. dr. gen. st. including according due based able""".split()
)
_OBJECTS = frozenset(("her", "it"))  # "complaints against her, after ..."


def cropped(text: str) -> str:
    """The text in one line, in full where it is short, else its first sentences or clauses, and without a stray quotation mark."""
    line = plain(text)
    if len(line) > LONGEST:
        line = _whole(line) or _cut(line)
    return _paired(line)


def plain(text: str) -> str:
    """The text in one line, without the codes of shares."""
    line = " ".join(_TICKER.sub("", text).split())
    line = _LOOSE_QUOTES.sub(lambda found: found[0][0] + found[0][1:-1].strip() + found[0][-1], line)
    return re.sub(r" (?=[,;.](?: |$))|,(?=[\"”]$)", "", line)


def _whole(line: str) -> str:
    """The longest beginning of the line that can stand alone; "" where none can."""
    for ends in (_SENTENCE, _CLAUSE):
        for at in reversed([end.start() for end in ends.finditer(line, 0, LONGEST + 8)]):
            kept = line[:at].rstrip(",;: ")
            if _SHORTEST <= len(kept) <= LONGEST and _stands(kept):
                return kept.rstrip(".")
    return ""


def _stands(kept: str) -> bool:
    """Whether a beginning opens nothing that it does not close, and hangs on no word."""
    pairs = len(_MARKS.findall(kept)) % 2 == 0 and kept.count("(") == kept.count(")")
    opens = _OPENS.match(kept) and ", " not in kept  # "If it rains"
    opens = opens or ("not only " in kept and " but " not in kept)
    return pairs and not opens and kept.lower().split()[-1] not in _LOOSE - _OBJECTS


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
