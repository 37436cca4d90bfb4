"""A feed's body to entries, and what tells one entry from another. Pure: no HTTP, no clock, no database."""

from timeline.feeds.parse import ParsedFeed, parse_clean, parse_feed

__all__ = ["ParsedFeed", "parse_clean", "parse_feed"]
