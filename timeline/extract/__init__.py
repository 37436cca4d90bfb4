"""Event types as data to mentions: triggers, roles, quotes, status."""

from timeline.extract.rules import RuleExtractor

__all__ = ["RuleExtractor"]
