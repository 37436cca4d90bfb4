"""What English text is made of: the model, sentences, tense, names. A `Document` parses each sentence at most once."""

from timeline.language.document import Document, parse_all
from timeline.language.model import load_model

__all__ = ["Document", "load_model", "parse_all"]
