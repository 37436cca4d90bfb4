"""Which rules extracted an article: a digest of the rules themselves, so that changed rules read every article again.

One rule: nobody has to remember to count a number up.
"""

import hashlib
from functools import cache
from pathlib import Path

from timeline.resources import resource

PACKAGES = ("dates", "extract", "language")
TABLES = ("config/actors.toml", "config/confidence.toml", "config/event_types.toml", "config/places.toml")
_LENGTH = 6  # hexadecimal digits


@cache
def rules_version() -> str:
    """Six hexadecimal digits over the code and the tables that decide what is found in a text."""
    mark = hashlib.sha256()
    for package in PACKAGES:
        for path in sorted((Path(__file__).parent.parent / package).glob("*.py")):
            mark.update(path.read_bytes())
    for table in TABLES:
        mark.update(resource(table).read_bytes())
    return mark.hexdigest()[:_LENGTH]
