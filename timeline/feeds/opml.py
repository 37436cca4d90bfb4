"""OPML 2.0 (http://opml.org/spec2.opml): lists of feeds as other readers have them, with their folders.

One rule: what is written is read back alike; an outline without an address is a folder, nested folders are joined by "/".
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree

from timeline.errors import ParseError

SEPARATOR = "/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """One feed of a list. `folder`: "" at the top, "World/Europe" two deep; `page`: of the publisher, for people."""

    url: str
    title: str = ""
    folder: str = ""
    page: str = ""


def read_opml(body: bytes, name: str) -> list[Outline]:
    """The feeds in a file, in its order, each address once. Raises ParseError."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=False)
    try:
        root = etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ParseError("malformed", f"{name}: not XML ({error}); OPML is what feed readers export as their list of feeds") from error
    top = None if root is None else root.find("body")
    if top is None or root.tag.lower() != "opml":
        raise ParseError("malformed", f"{name}: no OPML; it begins with <opml> and has a <body> of outlines")
    return list({outline.url: outline for outline in reversed(list(_outlines(top, ())))}.values())[::-1]


def _outlines(parent: Any, folders: tuple[str, ...]) -> Iterator[Outline]:
    for child in parent.findall("outline"):
        words = (child.get("title") or child.get("text") or "").strip()
        url = (child.get("xmlUrl") or child.get("xmlurl") or "").strip()
        words = "" if words == url else words  # what is written where a feed has no title
        if url:
            folder = SEPARATOR.join(folders) or _category(child.get("category") or "")
            yield Outline(url=_fetched(url), title=words, folder=folder, page=(child.get("htmlUrl") or "").strip())
        yield from _outlines(child, folders if url else (*folders, words.replace(SEPARATOR, " ").strip()))


def _category(words: str) -> str:
    """The first of the folders that OPML's other way names: "/World/Africa,/Sea"."""
    first = words.partition(",")[0].strip()
    return first.strip(SEPARATOR) if first.startswith(SEPARATOR) else ""


def _fetched(url: str) -> str:
    """feed://a.example/f and feed:https://a.example/f are how browsers handed addresses to readers."""
    bare = url.removeprefix("feed:")
    return f"http:{bare}" if bare.startswith("//") and bare != url else bare


def write_opml(outlines: Iterable[Outline], title: str) -> bytes:
    """The file: folders in the order in which they first come, feeds in theirs."""
    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = title
    body = etree.SubElement(root, "body")
    made: dict[str, Any] = {"": body}
    for outline in outlines:
        parent = _folder(made, outline.folder)
        words = _printable(outline.title or outline.url)
        etree.SubElement(parent, "outline", type="rss", text=words, title=words, xmlUrl=_printable(outline.url))
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True)
    return written


def _folder(made: dict[str, Any], folder: str) -> Any:
    if folder not in made:
        above, _, name = folder.rpartition(SEPARATOR)
        made[folder] = etree.SubElement(_folder(made, above), "outline", text=_printable(name), title=_printable(name))
    return made[folder]


def _printable(text: str) -> str:
    """Without the control characters that XML has no way to write."""
    return "".join(letter for letter in text if letter >= " ")
