"""Extraction as the daemon and the commands call it: by which program, rules and model, and in this process."""

import hashlib
import importlib
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, cast

from timeline import __version__
from timeline.errors import ConfigError
from timeline.event_types import with_own
from timeline.extract.protocol import Extractor
from timeline.language import load_model
from timeline.model import Article, Mention
from timeline.pipeline import extract_article
from timeline.settings import NlpSettings


def extract_here(nlp: NlpSettings) -> Callable[[Article], Sequence[Mention]]:
    """Extraction in this process; the model is loaded with the first article."""
    return lambda article: extract_article(article, *tools(nlp))


@cache
def tools(nlp: NlpSettings) -> tuple[Any, Extractor]:
    """The model and the extractor that the settings name. Raises ConfigError, ModelError."""
    return load_model(nlp.model), extractor_of(nlp)


@cache
def extractor_of(nlp: NlpSettings) -> Extractor:
    """The extractor that the settings name, made with its types. Raises ConfigError."""
    module, _, name = nlp.extractor.partition(":")
    try:
        made = getattr(importlib.import_module(module), name)
    except (ImportError, AttributeError) as error:
        raise ConfigError(f"nlp.extractor = {nlp.extractor!r}: {error}; give module:class of what is installed") from error
    return cast("Extractor", made(with_own(nlp.types)))


@cache
def version_of(nlp: NlpSettings) -> str:
    """By which program and rules: what is read by others is read again."""
    own = "" if not nlp.types else "." + hashlib.sha256(Path(nlp.types).read_bytes()).hexdigest()[:4]
    return f"{__version__}+{extractor_of(nlp).version}{own}"
