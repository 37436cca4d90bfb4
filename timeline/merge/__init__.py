"""Mentions to events: within one article and across articles and days.

`blocks`, `cluster`, `greatness` and `tell` are what the store asks of a merge; `Merge` is the same with the codes of one's own types.
"""

from timeline.merge.across import cluster, greatness
from timeline.merge.article import merge_article
from timeline.merge.blocks import blocks
from timeline.merge.coded import Merge
from timeline.merge.sources import sources
from timeline.merge.tell import tell
from timeline.merge.titles import event_title
from timeline.model import Report

__all__ = ["Merge", "Report", "blocks", "cluster", "event_title", "greatness", "merge_article", "sources", "tell"]
