"""Addresses in a feed, made whole: as feedparser mends them, and by the feed's own address."""

import re
from urllib.parse import urljoin

ABSOLUTE = re.compile(r"https?://[a-z0-9.-]+(?::\d+)?/[!$%&'()*+,./0-9:=@A-Z_a-z~-]+(?:\?[!$%&'()*+,./0-9:=@A-Z_a-z~?-]+)?")
SLASHES = re.compile("^([A-Za-z][A-Za-z0-9+-.]*://)(/*)(.*?)")


def whole(address: str, url: str) -> str:
    """The address from where a feed is, "" for none and for one that cannot be."""
    if ABSOLUTE.fullmatch(address):  # plainly so: `urljoin` would only put it together again
        return address
    try:
        return urljoin(url, address) if address else ""
    except ValueError:
        return ""


def joined(base: str, uri: str) -> str:
    """As feedparser makes it whole; what it is relative to where there is no base is not known here."""
    try:
        return urljoin(base, mended(uri)) if base else mended(uri)
    except ValueError:
        return ""


def mended(uri: str) -> str:
    """Without the slashes that are too many."""
    return SLASHES.sub(r"\1\3", uri) if ":///" in uri else uri
