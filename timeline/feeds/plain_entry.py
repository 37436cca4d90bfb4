"""One item of a plain feed as feedparser would give it: which of several titles counts, what a second description is, who wrote it."""

import re
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from typing import Any

from timeline.feeds.addresses import joined, mended
from timeline.feeds.names import HARMLESS, UNKNOWN, name_of
from timeline.model import Entry

REFERENCES = re.compile("&([A-Za-z0-9_]+);")
CONTROLS = re.compile("[\x80-\x9f]")
WINDOWS = {number: bytes([number]).decode("cp1252", "replace") for number in range(0x80, 0xA0)}
WINDOWS = {number: letter for number, letter in WINDOWS.items() if letter != "\ufffd"}
EMAIL = re.compile(
    r"(([a-zA-Z0-9\_\-\.\+]+)@((\[[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}\.)|(([a-zA-Z0-9\-]+\.)+))([a-zA-Z]{2,4}|[0-9]{1,3})(\]?))"
    r"(\?subject=\S+)?"
)
BASE, LANGUAGE = "{http://www.w3.org/XML/1998/namespace}base", "{http://www.w3.org/XML/1998/namespace}lang"
ABOUT = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"
TEXTS = frozenset(("text", "plain", "html", "text/plain", "text/html"))
HTML = frozenset(("html", "text/html", "xhtml", "application/xhtml+xml"))
READ = frozenset(("href", "url", "uri", "rel", "type", "term", "ispermalink", "mode", "src", "base"))  # attributes that are read
CHANGING = ("lastmod", "href", "about", "base")  # attributes of an item that feedparser reads


class Unusual(Exception):
    """Something that feedparser has to look at."""


@lru_cache(maxsize=2_000)
def _known(tag: str, prefix: str | None) -> str | None:
    return name_of(tag, prefix)


def name(element: Any) -> str:
    """feedparser's name for an element. Raises Unusual where it is not sure."""
    found = _known(element.tag, element.prefix)
    if found is None:
        raise Unusual
    return found


def text_of(element: Any) -> str:
    text = element.text
    return "" if text is None else str(text).strip()


def repaired(text: str) -> str:
    """UTF-8 that was taken for Latin-1 and written as UTF-8 again, and the letters that Windows has where Unicode has controls."""
    if text.isascii():
        return text
    with suppress(UnicodeEncodeError, UnicodeDecodeError):
        text = text.encode("iso-8859-1").decode("utf-8")
    return text.translate(WINDOWS) if CONTROLS.search(text) else text


class Item:
    """What is known of an item so far. `depths`: how deep in the item a value stood; a deeper one does not replace it.

    `base`: what its links are relative to, "" where the document does not say.
    """

    def __init__(self, element: Any, has_content: bool, base: str = "") -> None:
        self._base = base
        self._values: dict[str, str] = {}
        self._depths: dict[str, int] = {}
        self._contents: list[str] = []
        self._authors: list[str] = []
        self._terms: list[str] = []
        self._enclosures: list[str] = []
        self._title_depth = -1
        self._author_in_words = False
        self._has_content = has_content
        if about := element.get(ABOUT):
            self._values["id"] = about
        if any(attribute != ABOUT and attribute.rpartition("}")[2].lower() in CHANGING for attribute in element.attrib):
            raise Unusual
        for child in element:
            _act(child.tag, child.prefix)(self, child, 1)

    def entry(self, language: str) -> Entry:
        """As feedparser's entry would become one."""
        said = self._values.get
        return Entry(
            guid=said("id", "").strip(),
            link=said("link", "").strip(),
            title=said("title", "").strip(),
            summary=said("summary", ""),
            content=max(self._contents, key=len, default=""),
            published_raw=said("published", "").strip(),
            updated_raw=said("updated", "").strip(),
            authors=_each_once(self._authors),
            categories=_each_once(self._terms),
            enclosures=_each_once(self._enclosures),
            language=language,
        )

    def _put(self, key: str, value: str, depth: int) -> None:
        if depth <= self._depths.get(key, depth):
            self._depths[key] = depth
            self._values[key] = value

    def group(self, element: Any, depth: int) -> None:
        """One that only holds others."""
        if len(element) and any(attribute.endswith("base") for attribute in element.attrib):
            raise Unusual
        for child in element:
            _act(child.tag, child.prefix)(self, child, depth + 1)

    def harmless(self, element: Any, depth: int) -> None:
        """One that changes nothing of what is read."""
        _leaf(element)

    def unusual(self, element: Any, depth: int) -> None:
        """One that feedparser has to look at."""
        raise Unusual

    def title(self, element: Any, depth: int) -> None:
        value = _content(element)
        if not -1 < self._title_depth <= depth:
            self._put("title", value, depth)
        if value:
            self._title_depth = depth

    def media_title(self, element: Any, depth: int) -> None:
        before = self._title_depth
        self.title(element, depth)
        self._title_depth = before

    def summary(self, element: Any, depth: int) -> None:
        """A second one is the content, where there is none yet."""
        if "summary" in self._values and not self._has_content:
            self.content(element, depth)
        else:
            self._put("summary", _content(element), depth)

    def content(self, element: Any, depth: int) -> None:
        value = _content(element)
        self._has_content = True
        self._contents.append(value)
        self._values.setdefault("summary", value)

    def guid(self, element: Any, depth: int) -> None:
        _leaf(element)
        is_link = _attributes(element).get("ispermalink", "true") == "true"
        value = text_of(element)
        value = repaired(mended(value) if is_link and value else value)
        self._put("id", value, depth)
        if is_link:
            self._values.setdefault("link", value)

    def link(self, element: Any, depth: int) -> None:
        attributes = _attributes(element)
        text = text_of(element)
        if len(element) or "url" in attributes or "uri" in attributes:
            raise Unusual
        if "href" in attributes:
            self._link_to(attributes, text)
        elif attributes:
            raise Unusual
        else:
            value = repaired(joined(self._base, text) if text else "")
            self._values["link"] = REFERENCES.sub(r"&\g<1>", value.replace("&amp;", "&")) if "&" in value else value

    def _link_to(self, attributes: dict[str, str], text: str) -> None:
        if text or not attributes["href"]:
            raise Unusual
        href, rel = joined(self._base, attributes["href"]), attributes.get("rel", "alternate").lower()
        if rel == "alternate" and attributes.get("type", "text/html").lower() in HTML:
            self._values["link"] = href
        elif rel == "enclosure":
            self._enclosures.append(href)

    def published(self, element: Any, depth: int) -> None:
        _leaf(element)
        self._put("published", repaired(text_of(element)), depth)

    def updated(self, element: Any, depth: int) -> None:
        _leaf(element)
        self._put("updated", repaired(text_of(element)), depth)

    def author(self, element: Any, depth: int) -> None:
        if depth > 1:
            raise Unusual
        if len(element) == 0:
            self._author_in_words = True
            self._authors.append(_without_email(repaired(text_of(element))))
            return
        if text_of(element) or any((child.tail or "").strip() for child in element):
            raise Unusual
        if self._author_in_words:
            raise Unusual  # feedparser gives one that was told as text the name of the later one
        names = [text_of(child) for child in element if _person(child) == "name"]
        self._authors += names[-1:]

    def contributor(self, element: Any, depth: int) -> None:
        for child in element:
            _person(child)

    def category(self, element: Any, depth: int) -> None:
        _leaf(element)
        self._terms += [_attributes(element).get("term", ""), repaired(text_of(element))]

    def keywords(self, element: Any, depth: int) -> None:
        _leaf(element)
        if not element.attrib:
            self._terms += repaired(text_of(element)).split(",")

    def enclosure(self, element: Any, depth: int) -> None:
        _leaf(element)
        attributes = _attributes(element)
        self._enclosures.append(attributes.get("url", attributes.get("uri", attributes.get("href", ""))))

    def source(self, element: Any, depth: int) -> None:
        _leaf(element)
        self._title_depth = -1


Act = Callable[[Item, Any, int], None]
_GROUPS: dict[Act, str] = {
    Item.group: "media_group media_content",
    Item.title: "title dc_title",
    Item.media_title: "media_title",
    Item.summary: "description summary itunes_summary dc_description media_description",
    Item.content: "content content_encoded",
    Item.guid: "guid id",
    Item.link: "link",
    Item.published: "pubdate published issued dcterms_issued",
    Item.updated: "updated modified lastbuilddate dc_date dcterms_modified",
    Item.author: "author managingeditor dc_author dc_creator itunes_author",
    Item.contributor: "contributor",
    Item.category: "category keywords dc_subject media_category",
    Item.keywords: "itunes_keywords media_keywords",
    Item.enclosure: "enclosure",
    Item.source: "source image",
}
ACTS = {named: act for act, names in _GROUPS.items() for named in names.split()}


@lru_cache(maxsize=2_000)
def _act(tag: str, prefix: str | None) -> Act:
    """What is done with an element of an item."""
    named = _known(tag, prefix)
    if named is None:
        return Item.unusual
    if named in ACTS:
        return ACTS[named]
    if named[0] == UNKNOWN:
        return Item.group
    return Item.harmless if named in HARMLESS else Item.unusual


def _leaf(element: Any) -> None:
    if len(element):
        raise Unusual


def _content(element: Any) -> str:
    """The text of an element that may hold HTML, written as text; markup inside it is feedparser's to join."""
    if len(element):
        raise Unusual
    if element.keys():
        attributes = _attributes(element, BASE)  # what it holds is not resolved, so that its base changes nothing
        if attributes.keys() & {"mode", "src"} or attributes.get("type", "text").lower() not in TEXTS:
            raise Unusual
    return repaired(text_of(element))


def _attributes(element: Any, without: str = LANGUAGE) -> dict[str, str]:
    """By lower-case name. Raises Unusual where two have the same, or one a namespace that could stand for it."""
    found: dict[str, str] = {}
    for attribute, value in element.items():
        local = attribute.rpartition("}")[2].lower()
        if attribute in (LANGUAGE, without) or (attribute[0] == "{" and local not in READ):
            continue
        if attribute[0] == "{" or local in found:
            raise Unusual
        found[local] = value
    return found


def _person(element: Any) -> str:
    """The name of an element that tells of a person and holds no others."""
    named = name(element)
    if len(element) or not (named in ("name", "uri", "url", "homepage", "email") or named[0] == UNKNOWN):
        raise Unusual
    return named


def _without_email(author: str) -> str:
    found = EMAIL.search(author)
    if found is None:
        return author
    author = author.replace(found[0], "").replace("()", "").replace("<>", "").replace("&lt;&gt;", "").strip()
    if author and author[0] == "(":
        author = author[1:]
    if author and author[-1] == ")":
        author = author[:-1]
    return author.strip()


def _each_once(texts: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for each in texts if (text := each.strip())))
