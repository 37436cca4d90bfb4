"""The only HTTP: one address asked for, within limits of time, size and address, politely."""

from timeline.fetch.client import Fetcher
from timeline.fetch.request import Fetched, FetchRequest, Limits

__all__ = ["FetchRequest", "Fetched", "Fetcher", "Limits"]
