"""Reading that kills its process at one entry, as a parser of HTML may over what it was given."""

import os
from collections.abc import Sequence

from timeline.model import Article
from timeline.read import Flag, read_entry
from timeline.read.article import Waiting


def read_entries(waiting: Sequence[Waiting]) -> list[tuple[Article, tuple[Flag, ...]]]:
    if any(one[0].title == "Deadly" for one in waiting):
        os._exit(1)
    return [read_entry(*one) for one in waiting]
