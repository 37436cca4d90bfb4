"""Event types as data to mentions: triggers, roles, quotes, status."""

from timeline.extract.confidence import SHOWN_FROM
from timeline.extract.rules import RuleExtractor

__all__ = ["SHOWN_FROM", "RuleExtractor"]
