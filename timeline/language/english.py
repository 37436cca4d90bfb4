"""Whether a text is English: what is not is kept and told, and nothing is made of it, since rules and model know no other language.

One rule: told by the small words, which every English text is a third made of; a text too short to tell counts as English.
"""

import re

LEAST_WORDS = 25
SURE = 0.14  # of the words; English news has 0.30 and more, German, Dutch and French under 0.08 of these
DOUBT = 0.03  # a brief full of names has as few; it is English where it has some of the others too, and hardly any of another language
MOST_FOREIGN = 0.04
_LOOKED_AT = 8_000  # code points
_WORD = re.compile(r"[^\W\d_]+")
_SMALL = frozenset(
    """the of and to that is was for on with as by at it from has have had he she they his her its their been be are were will would not
    but this these those who which after said says over about into more than when while also an or if there out up some""".split()
)
_ALSO = _SMALL | frozenset(  # words that other languages have too, or that news has seldom
    """a in no one i you we what how can do all so me my your new now only other two three first last just like then them him us our every
    each where why because between during before against off down under being could may make made get got day year years week people
    many most such own same both through until""".split()
)
_FOREIGN = frozenset(  # the small words of German, French, Spanish, Italian, Dutch, Portuguese, the Scandinavian and Slavic languages
    """der und das ist von mit den dem ein eine auf für im nicht sich zu es les des et est dans pour une du au que qui le la el los las y
    en por con una del il di che della per un è non het een van dat niet de os da em uma com och att som ett av på og det til med er
    w z na się nie je v se si za ve že""".split()
)


def is_english(text: str) -> bool:
    """True unless the small words of English are missing; lists, tables and headlines count as English where they are short."""
    words = [word.lower() for word in _WORD.findall(text[:_LOOKED_AT])]
    if len(words) < LEAST_WORDS:
        return all(letter.isascii() for letter in "".join(words)[:200]) or _mostly_ascii(words)
    share = _share(words, _SMALL)
    return share >= SURE or (share >= DOUBT and _share(words, _ALSO) >= SURE and _share(words, _FOREIGN) < MOST_FOREIGN)


def _share(words: list[str], small: frozenset[str]) -> float:
    return sum(word in small for word in words) / len(words)


def _mostly_ascii(words: list[str]) -> bool:
    """True for Latin letters with some accents among them."""
    letters = "".join(words)
    return sum(letter.isascii() for letter in letters) >= 0.5 * len(letters)
