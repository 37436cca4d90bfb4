"""HTML to plain text with its paragraphs: what a feed has for content. Scripts, styles and tags are gone, words stay."""

import re
from html.parser import HTMLParser

_BLOCKS = frozenset(
    """p div br li ul ol h1 h2 h3 h4 h5 h6 blockquote pre table tr section article header footer figure figcaption hr dd dt dl""".split()
)
_SILENT = frozenset(("script", "style", "template", "noscript", "svg", "figcaption"))
_SPACES = re.compile(r"[ \t\r\n\f\v\u00a0\u200b]+")
_GAPS = re.compile(r"\n\s*\n\s*")


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in _SILENT
        if tag in _BLOCKS:
            self.parts.append("\n\n")

    def handle_endtag(self, tag: str) -> None:
        self._silent = max(0, self._silent - (tag in _SILENT))
        if tag in _BLOCKS:
            self.parts.append("\n\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(_SPACES.sub(" ", data))


def tidy(text: str) -> str:
    """Text that is no markup, with its own lines, paragraphs apart by a blank line."""
    return _GAPS.sub("\n\n", "\n".join(_SPACES.sub(" ", line).strip() for line in text.splitlines())).strip()


def plain(html: str) -> str:
    """The text of a fragment of HTML, paragraphs apart by a blank line; text without markup keeps its own paragraphs."""
    if "<" not in html and "&" not in html:
        return tidy(html)
    reader = _Text()
    reader.feed(html)
    reader.close()
    paragraphs = (part.strip() for part in re.split(r"\n\n+", "".join(reader.parts)))
    return "\n\n".join(part for part in paragraphs if part)
