"""Reading and extraction that kill their process at one article, as a library in C may over what it was given."""

import os
from collections.abc import Sequence
from typing import Any

from timeline.extract import RuleExtractor
from timeline.model import Article, Mention
from timeline.read import Flag, read_entry
from timeline.read.article import Waiting


def read_entries(waiting: Sequence[Waiting]) -> list[tuple[Article, tuple[Flag, ...]]]:
    if any(one[0].title == "Deadly" for one in waiting):
        os._exit(1)
    return [read_entry(*one) for one in waiting]


class DeadlyExtractor(RuleExtractor):
    """`nlp.extractor = "deadly:DeadlyExtractor"`."""

    def mentions(self, article: Article, *read: Any) -> list[Mention]:
        if article.title == "Deadly":
            os._exit(1)
        return super().mentions(article, *read)
