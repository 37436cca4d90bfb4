"""Plain RSS, RDF and Atom 1.0, read by lxml in a tenth of the time that feedparser takes.

One rule: the result is feedparser's, or none. Wherever feedparser would do more than the plain thing (guess an encoding, mend
markup, resolve against a base, look into nested elements), the document is left to it; a test compares the two on every
real feed there is.
"""

import re
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from timeline.feeds.addresses import joined
from timeline.feeds.names import OWN_PREFIXES, UNKNOWN, prefix_of
from timeline.feeds.plain_entry import BASE, LANGUAGE, Item, Unusual, name, repaired, text_of
from timeline.model import Entry

DECLARED = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
PREFIXES = re.compile(rb"xmlns:(?<=\sxmlns:)([\w.-]+)\s*=\s*[\"']([^\"']*)")  # begins plainly, which is found ten times as fast
ENCODING = re.compile(rb"^<\?.*encoding=['\"](.*?)['\"].*\?>")
DECLARATION = re.compile(r"^<\?xml[^>]*?>")
VERSIONS = {"0.91": "rss091u", "0.92": "rss092", "0.93": "rss093", "0.94": "rss094"}
ATOM = "{http://www.w3.org/2005/Atom}feed"
RDF, RSS_1 = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}RDF", "{http://purl.org/rss/1.0/}"
VERSION_TELLING = (b"http://purl.org/rss/1.0/", b"http://my.netscape.com/rdf/simple/0.9/")  # the first that is declared, whatever the root
MARK = b"\xef\xbb\xbf"
SUMMARIES = frozenset(("description", "summary", "itunes_summary", "dc_description", "media_description", "abstract"))
FOR_FEEDPARSER = frozenset(
    ("content", "content_encoded", "body", "fullitem", "xhtml_body", "source", "tags", "media_title", "dc_title", "newlocation")
)
IMAGE = frozenset(("url", "title", "link", "width", "height", "description"))
INPUT = frozenset(("title", "link", "description", "name"))
PERSON = frozenset(("name", "email", "uri", "url", "homepage", "itunes_name", "itunes_email"))
BLOCKS = {
    "image": IMAGE,
    "textinput": INPUT,
    "author": PERSON,
    "contributor": PERSON,
    "itunes_owner": PERSON,
    "itunes_category": frozenset(("itunes_category",)),
    "?skiphours": frozenset(("?hour",)),
    "?skipdays": frozenset(("?day",)),
}
"""Elements of a channel that may hold others, which ones, and that change nothing of what is read here."""


@dataclass(slots=True)
class PlainFeed:
    """`wishes`: ttl, sy_updateperiod and sy_updatefrequency as worded."""

    kind: str
    title: str = ""
    language: str = ""
    wishes: dict[str, str] = field(default_factory=dict)
    entries: tuple[Entry, ...] = ()


def read_plain(body: bytes, content_type: str, url: str = "") -> PlainFeed | None:
    """The feed, or None where feedparser has to look at it. `url`: what a base of its own is relative to."""
    text = _in_utf8(body, content_type)
    if text is None or DECLARED.search(text) or not _usual_prefixes(text):
        return None
    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        return _feed(etree.fromstring(text, parser), url)
    except (etree.XMLSyntaxError, ValueError, Unusual):
        return None


def _in_utf8(body: bytes, content_type: str) -> bytes | None:
    """The body in UTF-8, by the encodings that feedparser tries first (RFC 3023); None where it would have to guess."""
    bare = body.removeprefix(MARK)
    found = ENCODING.match(bare)
    declared = found[1].decode("ascii", "replace").lower() if found else ""
    if bare[:1] != b"<" or (bare is not body and declared not in ("", "utf-8")):
        return None
    kind, charset = _kind(content_type)
    first = charset or ("us-ascii" if kind.startswith("text/") else declared or "utf-8")
    for encoding in (first, declared):
        try:
            text = bare.decode("gb18030" if encoding == "gb2312" else encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        return bare if encoding in ("utf-8", "us-ascii") else DECLARATION.sub("", text).encode()
    return None


def _kind(content_type: str) -> tuple[str, str]:
    """Type and charset of a header."""
    kind, _, rest = content_type.lower().partition(";")
    return kind.strip(), rest.partition("charset=")[2].partition(";")[0].strip(" \"'")


def _usual_prefixes(text: bytes) -> bool:
    """Whether each prefix means one namespace, and feedparser's own prefixes mean their own."""
    meant: dict[bytes, bytes] = {}
    for prefix, uri in set(PREFIXES.findall(text)):
        own = prefix_of(uri.decode("utf-8", "replace"))
        word = prefix.decode("ascii", "replace")
        if meant.setdefault(prefix, uri) != uri or uri in VERSION_TELLING or (word in OWN_PREFIXES and own not in (None, word)):
            return False
    return True


def _feed(root: Any, url: str) -> PlainFeed:
    base = _base(root, url)
    if root.tag == ATOM:
        language = root.get(LANGUAGE) or root.get("lang") or ""
        return _Reader(PlainFeed(kind="atom10", language=language.replace("_", "-")), base).read(root, "entry")
    if root.tag == RDF:
        return _rdf(root, base)
    version = root.get("version", "")
    kind = "rss20" if version.startswith("2.") else VERSIONS.get(version, "")
    if root.tag != "rss" or not kind or len(root) != 1 or root[0].tag != "channel" or root[0].attrib:
        raise Unusual
    if any(attribute.endswith("lang") for attribute in root.attrib):
        raise Unusual
    return _Reader(PlainFeed(kind=kind), base).read(root[0], "item")


def _base(root: Any, url: str) -> str:
    """What the links are relative to, "" where the document does not say; what is allowed in it besides the web is feedparser's to say."""
    if any(attribute.endswith("base") and attribute != BASE for attribute in root.attrib):
        raise Unusual
    told = root.get(BASE, "")
    base = joined(url, told) if told else ""
    if told and not base.startswith(("http://", "https://")):
        raise Unusual
    return base


def _rdf(root: Any, base: str) -> PlainFeed:
    """RSS 1.0: the items stand beside the channel."""
    if len(root) == 0 or root[0].tag != f"{RSS_1}channel" or any(space.lower().endswith("/atom") for space in root.nsmap.values()):
        raise Unusual
    reader = _Reader(PlainFeed(kind="rdf"), base)
    for element in root[0]:
        if element.tag != f"{RSS_1}items":
            reader.own(element, name(element))
    root.remove(root[0])
    return reader.read(root, "item")


class _Reader:
    """Reads a channel's or feed's own elements, and its items."""

    def __init__(self, feed: PlainFeed, base: str) -> None:
        self._feed, self._base = feed, base
        self._summed = self._pictured = self._has_content = False

    def read(self, channel: Any, each: str) -> PlainFeed:
        items = []
        for element in channel:
            named = name(element)
            if named == each:
                items.append(Item(element, self._has_content, self._base))
                self._has_content = False
            else:
                self.own(element, named)
        if not items:
            raise Unusual  # whether it is a feed at all is feedparser's to say
        self._feed.entries = tuple(item.entry(self._feed.language) for item in items)
        return self._feed

    def own(self, element: Any, named: str) -> None:
        """One of the channel's elements that is no item."""
        if named in BLOCKS and len(element):
            self._block(element, named)
        elif len(element):
            raise Unusual
        elif named == "title":
            self._title(element)
        elif named in ("language", "dc_language"):
            self._feed.language = repaired(text_of(element))
        elif named in ("?ttl", "?sy_updateperiod", "?sy_updatefrequency"):
            if element.attrib:
                raise Unusual
            self._feed.wishes[named[1:]] = repaired(text_of(element))
        elif named in SUMMARIES:
            self._summary(named)
        elif named in FOR_FEEDPARSER:
            raise Unusual

    def _summary(self, named: str) -> None:
        """Not stored; but of a channel's second summary feedparser makes a content, and that changes how its next item is read."""
        if self._summed and named != "abstract":
            self._has_content = True
        else:
            self._summed = self._summed or named in ("summary", "itunes_summary")

    def _title(self, element: Any) -> None:
        if set(element.attrib) - {"type"} or (self._feed.title and self._pictured):
            raise Unusual
        if element.get("type", "text") not in ("text", "html"):
            raise Unusual
        self._feed.title = self._feed.title or repaired(text_of(element))

    def _block(self, element: Any, named: str) -> None:
        self._pictured = self._pictured or named in ("image", "textinput")
        for child in element:
            inner = name(child)
            if len(child) or not (inner in BLOCKS[named] or (inner[0] == UNKNOWN and BLOCKS[named] is PERSON)):
                raise Unusual
