"""Extraction as the daemon and the commands call it: by which program and rules, and in this process."""

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from timeline import __version__
from timeline.event_types import load_event_types
from timeline.extract import RuleExtractor
from timeline.extract.version import rules_version
from timeline.language import load_model
from timeline.model import Article, Mention
from timeline.pipeline import extract_article

VERSION = f"{__version__}+{rules_version()}"


@cache
def _loaded(model: str) -> tuple[Any, RuleExtractor]:
    return load_model(model), RuleExtractor(load_event_types())


def extract_here(model: str) -> Callable[[Article], Sequence[Mention]]:
    """Extraction in this process; the model is loaded with the first article."""
    return lambda article: extract_article(article, *_loaded(model))
