"""Secrets of feeds: read from the environment or a file when a request is made, and kept nowhere else.

One rule: no secret is stored, logged or shown; a message names the place where one should be.
"""

import os
from base64 import b64encode
from pathlib import Path

from timeline.errors import FetchError


def authorization(auth: str, url: str) -> dict[str, str]:
    """The header of basic authorization (RFC 7617) for "env:NAME" or "file:/path"; none for "". Raises FetchError."""
    if not auth:
        return {}
    kind, _, place = auth.partition(":")
    secret = os.environ.get(place, "") if kind == "env" else _in_file(place, url)
    if ":" not in secret:
        raise FetchError("no-password", f"{url}: {auth} holds no user:password; put it there, or take auth from the feed")
    return {"Authorization": "Basic " + b64encode(secret.encode()).decode("ascii")}


def _in_file(place: str, url: str) -> str:
    try:
        return Path(place).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise FetchError(
            "no-password", f"{url}: the file {place} with user:password cannot be read; make it, or take auth from the feed"
        ) from error
