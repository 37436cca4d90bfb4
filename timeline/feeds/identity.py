"""What tells one entry of a feed from another: a ladder that a feed only ever climbs.

One rule: two entries that differ in guid, link or title are two, and the same entry seen again is one. A feed starts on
"guid" and climbs where a document of its own has two different entries under one identity; the rung is stored with the feed.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from timeline.model import Entry

SEPARATOR = "\x1f"


class Rung(StrEnum):
    """From the plainest to the finest."""

    GUID = "guid"
    GUID_LINK = "guid+link"
    GUID_LINK_TITLE = "guid+link+title"


LADDER = tuple(Rung)


def identity(entry: Entry, rung: Rung = Rung.GUID) -> str:
    """The entry's name in its feed: its guid, else its link, else a hash of what it says; on a finer rung, more of them."""
    if not entry.guid and not entry.link:
        words = SEPARATOR.join((entry.title, entry.published_raw, "" if entry.title else entry.summary + entry.content))
        return "hash:" + hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()
    if rung is Rung.GUID:
        return entry.guid or entry.link
    parts = (entry.guid, entry.link) if rung is Rung.GUID_LINK else (entry.guid, entry.link, entry.title)
    return SEPARATOR.join(parts)


def climb(entries: Sequence[Entry], rung: Rung = Rung.GUID) -> Rung:
    """The first rung, from the stored one up, on which different entries of this document have different identities."""
    different = len({(entry.guid, entry.link, entry.title) for entry in entries})
    for finer in LADDER[LADDER.index(rung) :]:
        if len({identity(entry, finer) for entry in entries}) >= different:
            return finer
    return LADDER[-1]


def identities(found: Iterable[Entry], rung: Rung, known: Mapping[str, str]) -> tuple[dict[str, Entry], Rung]:
    """The entries under their names in the feed, and the rung of the ladder they are on now.

    An entry that is stored under the name of an earlier rung keeps it, so that a climb doubles nothing.
    """
    entries = list(found)
    higher = climb(entries, rung)
    named: dict[str, Entry] = {}
    for entry in reversed(entries):  # of two under one name the upper, newer one stays
        name = identity(entry, higher)
        earlier = identity(entry, rung)
        named[earlier if name not in known and earlier in known and higher is not rung else name] = entry
    return dict(reversed(named.items())), higher
