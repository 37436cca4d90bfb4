"""The store: the only SQL. `Store.open(url)` gives one object a subject; docs/store.md shows each call."""

from timeline.store.filters import Filters, Touch
from timeline.store.store import Store

__all__ = ["Filters", "Store", "Touch"]
