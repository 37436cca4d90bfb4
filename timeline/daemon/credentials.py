"""Secrets of feeds: read from the environment or a file when a request is made, and kept nowhere else.

One rule: no secret is stored, logged or shown; a message names the place where one should be.
"""

import os
from base64 import b64encode
from collections.abc import Mapping
from pathlib import Path

from timeline.errors import FetchError


def authorization(auth: str, url: str) -> dict[str, str]:
    """The header of basic authorization (RFC 7617) for "env:NAME" or "file:/path"; none for "". Raises FetchError."""
    if not auth:
        return {}
    secret = _secret(auth, url)
    if ":" not in secret:
        raise FetchError("no-password", f"{url}: {auth} holds no user:password; put it there, or take auth from the feed")
    return {"Authorization": "Basic " + b64encode(secret.encode()).decode("ascii")}


def own_headers(headers: Mapping[str, str], url: str) -> dict[str, str]:
    """A feed's further headers, with what stands at a place in its stead. Raises FetchError."""
    return {name: _said(name, value, url) for name, value in headers.items()}


def _said(name: str, value: str, url: str) -> str:
    if not value.startswith(("env:", "file:")):
        return value
    secret = _secret(value, url)
    if not secret:
        raise FetchError("no-password", f"{url}: {value} holds nothing for the header {name}; put it there, or take it from the feed")
    return secret


def proxy_address(proxy: str, url: str) -> str:
    """The address of the proxy for "env:NAME", "file:/path" or itself; "" for "". Raises FetchError."""
    address = proxy if not proxy.startswith(("env:", "file:")) else _secret(proxy, url)
    if address and not address.startswith("http://"):
        raise FetchError("no-proxy", f"{url}: {proxy} holds no address of a proxy, such as http://user:password@host:port; put it there")
    return address


def _secret(where: str, url: str) -> str:
    kind, _, place = where.partition(":")
    secret = os.environ.get(place, "") if kind == "env" else _in_file(place, url)
    if not secret.isprintable():
        raise FetchError("no-password", f"{url}: {where} holds more than one line of letters; put the secret alone there")
    return secret


def _in_file(place: str, url: str) -> str:
    try:
        return Path(place).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise FetchError(
            "no-password", f"{url}: the file {place} with its secret cannot be read; make it, or take it from the feed"
        ) from error
