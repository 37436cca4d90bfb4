"""One address asked for: redirects by hand, each hop checked, a deadline over all of it, a cap on what is read.

One rule: whatever a server does, `fetch` comes back in time with a `Fetched` or a `FetchError` that says what to do.
"""

import asyncio
import ipaddress
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from types import TracebackType
from typing import Self
from urllib.parse import urljoin, urlsplit

import aiohttp

from timeline import __version__
from timeline.errors import FetchError
from timeline.fetch.addresses import AddressRefusedError, GuardedResolver, Network, is_allowed, networks
from timeline.fetch.manners import Manners
from timeline.fetch.request import Fetched, FetchRequest, Limits
from timeline.fetch.sample import read_sample
from timeline.fetch.unpack import ENCODINGS, Unpacker
from timeline.model import Validators

AGENT = f"timeline-tracker/{__version__} (feed reader)"
ACCEPT = "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/html;q=0.8, */*;q=0.7"
EVERYWHERE = networks(("0.0.0.0/0", "::/0"))  # what a proxy may be in: the user named it, and it is what resolves the names
PERMANENT, REDIRECTS = (301, 308), (301, 302, 303, 307, 308)
COOL_SECONDS = 60.0  # after a 429 that names no time
MOST_WAIT = 7 * 86_400.0  # a Retry-After beyond a week is no answer to a feed reader
MOST_FIELD = 65_536  # bytes of one header: there are ETags of 8 KiB
_CHUNK = 65_536
Room = Callable[[], Awaitable[object]]  # comes back when there is room for an answer


class Fetcher:
    """Use it in an `async with`. It may be asked for many addresses at once. `clock`: for a Retry-After of a server without one."""

    def __init__(self, limits: Limits | None = None, clock: Callable[[], datetime] | None = None) -> None:
        self.limits = limits or Limits()
        self._clock = clock
        self._sessions: dict[tuple[Network, ...], aiohttp.ClientSession] = {}
        self._networks: dict[tuple[str, ...], tuple[Network, ...]] = {}

    async def __aenter__(self) -> Self:
        self._manners = Manners(self.limits.total, self.limits.per_host, self.limits.spacing)
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        for session in self._sessions.values():
            await session.close()

    async def fetch(self, request: FetchRequest, room: Room | None = None) -> Fetched:
        """What stands at the address. Raises FetchError. `room`: waited for when it is its turn, before each hop."""
        if request.url.startswith("file:"):
            return read_sample(request)
        return await self._followed(request, room)

    async def _followed(self, request: FetchRequest, room: Room | None) -> Fetched:
        """The end of the redirects; what was allowed for the address given is not allowed where it leads."""
        url, moved, allowed, left = request.url, "", self._allowed(request.allow_addresses), self.limits.seconds
        only_permanent = True
        for _ in range(self.limits.max_redirects + 1):
            permitted = allowed if url is request.url or _same_place(url, request.url) else ()
            answer, took = await self._in_turn(url, request, permitted, left, room)
            if isinstance(answer, Fetched):
                return replace(answer, moved_to=moved)
            status, target = answer
            left -= took
            only_permanent = only_permanent and status in PERMANENT
            url = urljoin(url, target)
            moved = url if only_permanent else moved
        raise FetchError("too-many-redirects", f"{request.url}: more than {self.limits.max_redirects} redirects; check the address")

    async def _in_turn(
        self, url: str, request: FetchRequest, allowed: tuple[Network, ...], left: float, room: Room | None
    ) -> tuple[Fetched | tuple[int, str], float]:
        """One hop when it is its host's turn, and the seconds it took; `left`: those that it may take, the waiting aside."""
        host, loop = urlsplit(url).netloc.lower(), asyncio.get_running_loop()
        async with self._manners.turn(host, room):
            started = loop.time()
            try:
                async with asyncio.timeout(max(left, 0.0)):
                    return await self._asked(url, request, allowed), loop.time() - started
            except TimeoutError as error:
                told = f"{request.url}: no whole answer in {self.limits.seconds:g} seconds; it is asked again later"
                raise FetchError("timeout", told) from error
            except FetchError as error:
                if error.problem_code == "http-429":
                    error.retry_after = error.retry_after or COOL_SECONDS
                    self._manners.cool(host, error.retry_after)
                raise

    async def _asked(self, url: str, request: FetchRequest, allowed: tuple[Network, ...]) -> Fetched | tuple[int, str]:
        """One hop: what it gave, or the status and target of a redirect."""
        try:
            _check(url, request.url, allowed)
            session = self._session(EVERYWHERE if request.proxy else allowed)
            asked = session.get(url, headers=_headers(url, request, self.limits), allow_redirects=False, proxy=request.proxy or None)
            async with asked as response:
                if response.status in REDIRECTS and "Location" in response.headers:
                    return response.status, response.headers["Location"]
                if response.status == 304 and request.validators in (None, Validators()):
                    raise FetchError("wrong-304", f"{url}: the server says that nothing changed, unasked; it is asked again later")
                if response.status not in (200, 304):
                    raise _refusal(url, response.status, response.headers, self._clock and self._clock())
                return await self._read(url, response, request.validators or Validators())
        except AddressRefusedError as error:
            raise _refused(url, request.url, error.address) from error
        except aiohttp.ClientError as error:
            raise _failed(url, error) from error
        except UnicodeError as error:
            raise FetchError("bad-address", f"{url}: not an address that can be asked for ({error}); check it") from error

    async def _read(self, url: str, response: aiohttp.ClientResponse, known: Validators) -> Fetched:
        unpacker = Unpacker(response.headers.get("Content-Encoding", ""), self.limits.max_bytes, url)
        parts: list[bytes] = []
        received = 0
        if response.status == 200:
            async for chunk in response.content.iter_chunked(_CHUNK):
                received += len(chunk)
                parts.append(unpacker.feed(chunk))
        return Fetched(
            url=url,
            status=response.status,
            body=b"".join(parts),
            content_type=response.headers.get("Content-Type", ""),
            validators=_validators(response, known),
            headers=dict(response.headers),
            received=received,
        )

    def _allowed(self, words: tuple[str, ...]) -> tuple[Network, ...]:
        if words not in self._networks:
            self._networks[words] = networks(words)
        return self._networks[words]

    def _session(self, allowed: tuple[Network, ...]) -> aiohttp.ClientSession:
        """Connections are shared among addresses with the same permissions only."""
        if allowed not in self._sessions:
            connector = aiohttp.TCPConnector(resolver=GuardedResolver(allowed), limit=self.limits.total, ttl_dns_cache=60)
            self._sessions[allowed] = aiohttp.ClientSession(
                connector=connector,
                auto_decompress=False,
                cookie_jar=aiohttp.DummyCookieJar(),
                timeout=aiohttp.ClientTimeout(total=None),
                max_field_size=MOST_FIELD,
            )
        return self._sessions[allowed]


def _check(url: str, given: str, allowed: Sequence[Network]) -> None:
    """Scheme and literal address of a hop; names are checked when they are resolved. Raises FetchError, AddressRefusedError."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise FetchError("scheme-refused", f"{_where(url, given)}: only http and https are fetched; check the address")
    try:
        ipaddress.ip_address(parts.hostname)
    except ValueError:
        return
    if not is_allowed(parts.hostname, allowed):
        raise AddressRefusedError(parts.hostname)


def _refused(url: str, given: str, address: str) -> FetchError:
    """A redirect inherits no permission, so that none is offered for where it leads."""
    own = f"if it is yours, allow it with --allow-address {address} (of `feeds edit` for a feed that is there)"
    told = own if url == given else "add the address that it leads to as a feed of its own, if that is yours"
    return FetchError("address-refused", f"{_where(url, given)}: {address} is not a public address; {told}")


def _where(url: str, given: str) -> str:
    return url if url == given else f"{given} (redirected to {url})"


def _validators(response: aiohttp.ClientResponse, known: Validators) -> Validators:
    """The newest; a 304 need not repeat them, and those it was asked with hold on then."""
    etag, modified = response.headers.get("ETag"), response.headers.get("Last-Modified")
    if response.status == 304:
        return Validators(etag=etag or known.etag, last_modified=modified or known.last_modified)
    return Validators(etag=etag, last_modified=modified)


def _same_place(url: str, given: str) -> bool:
    one, other = urlsplit(url), urlsplit(given)
    return (one.scheme, one.netloc) == (other.scheme, other.netloc)


def _headers(url: str, request: FetchRequest, limits: Limits) -> dict[str, str]:
    headers = {"User-Agent": request.user_agent or limits.user_agent or AGENT, "Accept": ACCEPT, "Accept-Encoding": ENCODINGS}
    if url is request.url or _same_place(url, request.url):
        headers |= request.headers  # a password is for nobody else
    if request.validators is not None and request.validators.etag:
        headers["If-None-Match"] = request.validators.etag
    if request.validators is not None and request.validators.last_modified:
        headers["If-Modified-Since"] = request.validators.last_modified
    return headers


def _refusal(url: str, status: int, headers: Mapping[str, str], now: datetime | None) -> FetchError:
    what = {
        401: "it wants a name and a password; add them to the feed",
        403: "it refuses this program; it is asked again later, more rarely",
        404: "there is nothing at this address; check it",
        410: "it is gone for good; remove the feed, until then it is asked once a week",
        429: "it was asked too often; the whole host is left alone for a while",
    }.get(status, "it is asked again later")
    return FetchError(f"http-{status}", f"{url}: the server answered {status}; {what}", retry_after=_retry_after(headers, now))


def _retry_after(headers: Mapping[str, str], now: datetime | None) -> float | None:
    """Seconds, from seconds or from a date beside the server's own, or beside `now` where the server tells none."""
    words = headers.get("Retry-After", "").strip()
    if words.isdecimal():
        return min(float(words), MOST_WAIT)
    until, since = _instant(words), _instant(headers.get("Date", "")) or now
    return None if until is None or since is None else min(max((until - since).total_seconds(), 0.0), MOST_WAIT)


def _instant(words: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(words)
    except (ValueError, TypeError):
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _failed(url: str, error: aiohttp.ClientError) -> FetchError:
    if isinstance(error, aiohttp.ClientConnectorDNSError):
        return FetchError("dns", f"{url}: no such host ({error.os_error}); check the address")
    if isinstance(error, aiohttp.ClientSSLError):
        return FetchError("tls", f"{url}: its certificate cannot be trusted ({error}); check the address")
    if isinstance(error, aiohttp.ClientConnectorError):
        return FetchError("connection", f"{url}: cannot connect ({error.os_error}); it is asked again later")
    if isinstance(error, aiohttp.InvalidURL):
        return FetchError("bad-address", f"{url}: not an address that can be asked for; check it")
    return FetchError("broken-answer", f"{url}: the answer broke off or makes no sense ({error}); it is asked again later")
