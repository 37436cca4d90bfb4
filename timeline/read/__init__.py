"""An entry, and the page it links to, as an article: plain text, publication, digest. Pure."""

from timeline.read.article import Flag, read_entries, read_entry, read_given, read_page
from timeline.read.publication import publication_of

__all__ = ["Flag", "publication_of", "read_entries", "read_entry", "read_given", "read_page"]
