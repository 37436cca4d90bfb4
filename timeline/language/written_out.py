"""Short forms that an article writes out: "the National Defence Council (NDC)", and "the NDC" from there on.

One rule: every letter of the short form begins or continues a word of the long one, as in Schwartz and Hearst, "A simple algorithm
for identifying abbreviation definitions in biomedical text" (2003).
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import replace

from timeline.language.known import known_actor
from timeline.language.spans import Named
from timeline.language.states import lookup

_SHORT = re.compile(r"(?<=\w) \((?:the )?([A-Z][A-Za-z]{0,8}[A-Z][A-Za-z]{0,8}(?:-[A-Z0-9]{1,4})?)\)")
_SHORTEST, _LONGEST = 3, 10  # letters of a short form; two may be a person's
_MOST = 200  # short forms of an article: each is looked for in every sentence, and a text with more is a glossary
_LINKED = re.compile(r"(?: (?:of|the|for|and|from))*\s*$")
_WORD = re.compile(r"[^\W_][\w’'&.-]*")
_SMALL = frozenset("of and for the de la des du in on to against with & y e".split())


def written_out(text: str) -> dict[str, str]:
    """The long form of each short form that the text gives in brackets behind it; a well-known body or state is left out."""
    found: dict[str, str] = {}
    for match in _SHORT.finditer(text):
        if len(found) == _MOST:
            break
        short = match[1]
        if _SHORTEST <= len(short) <= _LONGEST and short not in found and known_actor(short) is None and lookup(short) is None:
            before = text[max(0, match.start() - 200) : match.start()]
            long = _long_form(short, before)
            if long and known_actor(long) is None and lookup(long) is None:
                found[short] = _land(before.removesuffix(long)) + long
    return found


def forms(full: str) -> tuple[str, ...]:
    """A long form, and without its land where it has one: "U.S. Food Administration", "Food Administration"."""
    land, _, bare = full.partition(" ")
    return (full, bare) if lookup(land) is not None and " " in bare else (full,)


def _land(before: str) -> str:
    last = before.split(" ")[-2:-1]
    return f"{last[0]} " if last and lookup(last[0]) is not None else ""


def _long_form(short: str, before: str) -> str:
    """The words that the letters of the short form are taken from, the last of them right before it; "" where they are no name."""
    letters = [letter.lower() for letter in short if letter.isalpha()]
    at = len(before) - 1
    for place in range(len(letters) - 1, -1, -1):
        while at >= 0 and (before[at].lower() != letters[place] or (place == 0 and not _opens_name(before, at))):
            at -= 1
        if at < 0:
            return ""
        at -= 1
    long = before[at + 1 :]
    words = _WORD.findall(long)
    named = all(word[0].isupper() or word in _SMALL for word in words) and not re.search(r"[,.;:\n(]", long)
    return long if named and 1 < len(words) <= 2 * len(letters) else ""


def _before(first: Named, words: str, start: int) -> list[Named]:
    """Ida Hale of "Ida Hale of Farmers for Oslo", where the long form begins at `start`."""
    end = first.start + len(_LINKED.sub("", words[first.start : start]))
    name = words[first.name_start : end]
    return [replace(first, end=end, name=name, possessive=False)] if name not in ("", "The") else []


def _opens_name(text: str, at: int) -> bool:
    return text[at].isupper() and not (at and text[at - 1].isalnum())


def whole(names: Iterable[Named], words: str, longs: Collection[str]) -> list[Named]:
    """The names of a sentence, with those that a long form is made of as one. `longs`: the longest first."""
    found = list(names)
    for form in longs:
        for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", words) if form in words else ():
            parts = [named for named in found if named.start < match.end() and match.start() < named.end]
            if not parts or (len(parts) == 1 and parts[0].name in (form, *longs)):
                continue
            start, end = match.span()
            one = replace(parts[-1], start=start, end=end, name=form, name_start=start, office="", country="")
            rest = [named for named in found if named not in parts]
            found = sorted([*rest, *_before(parts[0], words, start), one], key=lambda named: named.start)
    return found
