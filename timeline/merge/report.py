"""A mention as the merge sees it: with the article that tells it and the actors its names stand for."""

from dataclasses import dataclass

from timeline.model import Mention
from timeline.when import Publication


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """`id`: the mention's, unique. `source`: who counts as one voice (an outlet; syndicated copies share one).

    `actors`: resolved actor ids in the order of `mention.participants`, "" where one is not resolved; empty where none are.
    """

    id: str
    article: str
    mention: Mention
    article_title: str = ""
    source: str = ""
    published: Publication | None = None
    actors: tuple[str, ...] = ()
