"""Reading and extraction that kill their process at one article, as a library in C may over what it was given."""

import os
import signal
from collections.abc import Sequence
from typing import Any

from timeline.daemon.contents import Contents, Document
from timeline.daemon.contents import take_apart as contents_of
from timeline.extract import RuleExtractor
from timeline.model import Article, Mention
from timeline.read import Flag, read_entry
from timeline.read.article import Waiting


def read_entries(waiting: Sequence[Waiting]) -> list[tuple[Article, tuple[Flag, ...]]]:
    if any(one[0].title == "Deadly" for one in waiting):
        os._exit(1)
    return [read_entry(*one) for one in waiting]


def take_apart(document: Document) -> Contents:
    contents = contents_of(document)
    if any(article.title == "Deadly" for article, _ in contents.told.values()):
        os._exit(1)
    return contents


class DeadlyExtractor(RuleExtractor):
    """`nlp.extractor = "deadly:DeadlyExtractor"`."""

    def mentions(self, article: Article, *read: Any) -> list[Mention]:
        if article.title == "Deadly":
            os._exit(1)
        return super().mentions(article, *read)


class InterruptedExtractor(RuleExtractor):
    """Ctrl-C is pressed while it reads one article."""

    def mentions(self, article: Article, *read: Any) -> list[Mention]:
        if article.title == "Interrupted":
            os.kill(os.getpid(), signal.SIGINT)
        return super().mentions(article, *read)
