"""What an extractor is: text in, mentions out. Another one is named in the configuration as "module:attribute"."""

from collections.abc import Sequence
from typing import Protocol

from timeline.language import Document
from timeline.model import Article, Mention
from timeline.when import Expression


class Extractor(Protocol):
    """`name` and `version` go into the `extractor` column: a new version has its articles extracted again."""

    name: str
    version: str

    def mentions(
        self,
        article: Article,
        document: Document,
        title_document: Document,
        expressions: Sequence[Expression],
        title_expressions: Sequence[Expression],
    ) -> list[Mention]:
        """Every mention in the article, best effort: a text that cannot be read gives none, never an error."""
        ...
