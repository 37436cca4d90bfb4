"""What is asked for, what came, and the limits between them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from timeline.model import Validators


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """`seconds`: in all, redirects included. `max_bytes`: of a body after decompression. `spacing`: seconds between two starts."""

    seconds: float = 30.0
    max_bytes: int = 10_000_000
    max_redirects: int = 10
    total: int = 20
    per_host: int = 2
    spacing: float = 0.0
    user_agent: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchRequest:
    """One address. `allow_addresses`: networks that this address may be in although they are not public; no redirect inherits them.

    `headers` (secrets may be among them) go to the address given, to no other host; `proxy`: asked for the address and where it leads.
    """

    url: str
    validators: Validators | None = None
    allow_addresses: tuple[str, ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict)
    user_agent: str = ""
    proxy: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What came. `status`: 200, or 304 with an empty body. `moved_to`: where 301s and 308s alone lead, "" where none does."""

    url: str
    status: int
    body: bytes
    content_type: str
    validators: Validators
    headers: Mapping[str, str]
    moved_to: str = ""
    received: int = 0  # bytes on the wire
