"""The page: the timeline as a reader sees it. It only reads, and makes no request of its own to anywhere."""

from timeline.web.app import create_app

__all__ = ["create_app"]
