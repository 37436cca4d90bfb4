"""The store: the only SQL. `Store.open(url)` gives one object a subject; docs/store.md shows each call."""

from timeline.store.feeds import Fate, Feed, Outcome
from timeline.store.filters import Filters, Touch
from timeline.store.store import Store

__all__ = ["Fate", "Feed", "Filters", "Outcome", "Store", "Touch"]
