"""Whatever a server does, a fetch comes back in time with what it gave or with an error that says what to do."""

import asyncio
import gzip
import time
import zlib
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from servers import Answer, Server, feed_server

from timeline.errors import FetchError
from timeline.fetch import Fetched, Fetcher, FetchRequest, Limits
from timeline.fetch.addresses import is_allowed, networks
from timeline.fetch.client import _retry_after
from timeline.model import Validators

LOOPBACK = ("127.0.0.0/8",)
LIMITS = Limits(seconds=5, max_bytes=100_000)


@pytest.fixture(scope="module")
def server() -> object:
    with feed_server() as running:
        yield running


def fetched(url: str, allowed: tuple[str, ...] = LOOPBACK, limits: Limits = LIMITS, validators: Validators | None = None) -> Fetched:
    async def ask() -> Fetched:
        async with Fetcher(limits) as fetcher:
            return await fetcher.fetch(FetchRequest(url=url, allow_addresses=allowed, validators=validators))

    return asyncio.run(ask())


def test_a_body_comes_with_its_validators_and_they_are_sent_the_next_time(server: Server) -> None:
    def answer(headers: dict[str, str]) -> Answer:
        known = headers.get("If-None-Match") == '"a"'
        return Answer(status=304 if known else 200, body=b"" if known else b"<rss/>", headers={"ETag": '"a"'})

    server.answers["/etag"] = answer
    first = fetched(server.url + "/etag")
    again = fetched(server.url + "/etag", validators=first.validators)
    assert (first.status, first.body, again.status, again.body) == (200, b"<rss/>", 304, b"")


@pytest.mark.parametrize(
    ("encoding", "pack"), [("gzip", gzip.compress), ("deflate", zlib.compress), ("deflate", lambda b: zlib.compress(b, wbits=-15))]
)
def test_compressed_bodies_are_unpacked(server: Server, encoding: str, pack: object) -> None:
    server.answers["/packed"] = Answer(body=pack(b"words " * 100), headers={"Content-Encoding": encoding})  # type: ignore[operator]  # a function
    assert fetched(server.url + "/packed").body == b"words " * 100


def test_an_etag_of_eight_kilobytes_is_taken(server: Server) -> None:
    server.answers["/long"] = Answer(body=b"here", headers={"ETag": '"' + "e" * 9_000 + '"'})
    assert fetched(server.url + "/long").validators.etag == '"' + "e" * 9_000 + '"'


def test_permanent_redirects_tell_where_the_feed_lives_now(server: Server) -> None:
    server.answers["/old"] = Answer(status=301, headers={"Location": "/new"})
    server.answers["/new"] = Answer(body=b"here")
    found = fetched(server.url + "/old")
    assert (found.body, found.moved_to) == (b"here", server.url + "/new")


FAILURES = [
    ("/missing", Answer(status=404), "http-404", "there is nothing at this address; check it"),
    ("/gone", Answer(status=410), "http-410", "asked once a week"),
    ("/busy", Answer(status=429, headers={"Retry-After": "120"}), "http-429", "left alone for a while"),
    ("/loop", Answer(status=302, headers={"Location": "/loop"}), "too-many-redirects", "more than 10 redirects"),
    ("/file", Answer(status=302, headers={"Location": "file:///etc/passwd"}), "scheme-refused", "only http and https"),
    ("/big", Answer(body=b"x" * 100_001), "too-large", "more than 100000 bytes"),
    ("/bomb", Answer(body=gzip.compress(b"\0" * 50_000_000), headers={"Content-Encoding": "gzip"}), "too-large", "fetch.max_bytes"),
    ("/other", Answer(body=b"x", headers={"Content-Encoding": "rot13"}), "malformed", "not asked for"),
    ("/broken", Answer(body=b"\x1f\x8bnothing of the kind", headers={"Content-Encoding": "gzip"}), "malformed", "compressed body"),
    ("/unasked", Answer(status=304), "wrong-304", "unasked"),
    ("/private", Answer(status=302, headers={"Location": "http://127.0.0.2:1/"}), "address-refused", "as a feed of its own"),
]


@pytest.mark.parametrize(("path", "answer", "code", "words"), FAILURES, ids=[row[0] for row in FAILURES])
def test_a_failure_has_a_code_and_says_what_to_do(server: Server, path: str, answer: Answer, code: str, words: str) -> None:
    server.answers[path] = answer
    with pytest.raises(FetchError) as caught:
        fetched(server.url + path)
    assert caught.value.problem_code == code
    assert words in str(caught.value)


def test_a_server_asked_too_often_says_for_how_long_it_wants_to_be_left_alone(server: Server) -> None:
    server.answers["/often"] = Answer(status=429, headers={"Retry-After": "77"})
    with pytest.raises(FetchError) as caught:
        fetched(server.url + "/often")
    assert caught.value.retry_after == 77


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("http://127.0.0.1:1/", "address-refused"),
        ("http://[::1]:1/", "address-refused"),
        ("http://169.254.169.254/latest", "address-refused"),
        ("http://localhost:1/", "address-refused"),
        ("ftp://news.example/feed", "scheme-refused"),
        ("file:///etc/passwd", "scheme-refused"),
        ("file:sample/../../etc.xml", "scheme-refused"),
        ("http:///nothing", "scheme-refused"),
        ("http://no-such-host.invalid/", "dns"),
    ],
)
def test_addresses_that_are_not_public_or_not_there_are_refused_before_anything_is_sent(url: str, code: str) -> None:
    with pytest.raises(FetchError) as caught:
        fetched(url, allowed=())
    assert caught.value.problem_code == code


@pytest.mark.parametrize(
    ("address", "allowed"),
    [
        ("8.8.8.8", True),
        ("10.0.0.1", False),
        ("192.168.1.1", False),
        ("172.16.0.1", False),
        ("127.0.0.1", False),
        ("0.0.0.0", False),
        ("169.254.169.254", False),
        ("224.0.0.1", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("fc00::1", False),
        ("::ffff:127.0.0.1", False),
        ("64:ff9b::7f00:1", False),
        ("2001:4860:4860::8888", True),
    ],
)
def test_only_public_addresses_may_be_connected_to(address: str, allowed: bool) -> None:
    assert is_allowed(address) is allowed


def test_a_permission_holds_for_the_network_given_and_no_other() -> None:
    mine = networks(["10.1.0.0/16"])
    assert is_allowed("10.1.2.3", mine)
    assert not is_allowed("10.2.2.3", mine)


def test_the_bundled_sample_is_read_once_and_then_not_modified() -> None:
    first = fetched("file:sample/meridian.xml", allowed=())
    again = fetched("file:sample/meridian.xml", allowed=(), validators=first.validators)
    assert (first.status, again.status) == (200, 304)
    assert first.body.startswith(b"<?xml")


def test_what_a_feed_carries_goes_to_its_own_host_alone(server: Server) -> None:
    seen: list[dict[str, str]] = []

    def answer(headers: dict[str, str]) -> Answer:
        seen.append(headers)
        return Answer(body=b"here")

    server.answers["/end"] = answer
    elsewhere = server.url.replace("127.0.0.1", "localhost")
    for place in (server.url, elsewhere):
        server.answers["/secret"] = Answer(status=302, headers={"Location": f"{place}/end"})

        async def ask() -> Fetched:
            async with Fetcher(LIMITS) as fetcher:
                fetcher._sessions[()] = fetcher._session(networks(LOOPBACK))  # as if localhost were public
                request = FetchRequest(url=server.url + "/secret", allow_addresses=LOOPBACK, headers={"Authorization": "Basic x"})
                return await fetcher.fetch(request)

        asyncio.run(ask())
    assert ["Authorization" in headers for headers in seen] == [True, False]


def test_a_304_keeps_the_validators_that_it_does_not_repeat(server: Server) -> None:
    server.answers["/mute"] = Answer(status=304)
    known = Validators(etag='"a"', last_modified="Wed, 12 Feb 2025 10:00:00 GMT")
    assert fetched(server.url + "/mute", validators=known).validators == known
    server.answers["/new"] = Answer(status=304, headers={"ETag": '"b"'})
    assert fetched(server.url + "/new", validators=known).validators == Validators(etag='"b"', last_modified=known.last_modified)


@pytest.mark.parametrize(
    ("retry", "date", "seconds"),
    [
        ("120", None, 120),
        ("Wed, 12 Mar 2025 10:05:00 GMT", "Wed, 12 Mar 2025 10:00:00 GMT", 300),
        ("Wed, 12 Mar 2025 10:05:00 GMT", "", 180),
        ("Wed, 12 Mar 2025 09:00:00 GMT", "", 0),
        ("99999999", None, 604_800),
        ("soon", None, None),
    ],
)
def test_retry_after_is_seconds_or_a_date(retry: str, date: str | None, seconds: float | None) -> None:
    headers = {"Retry-After": retry} | ({} if date is None else {"Date": date})
    assert _retry_after(headers, datetime(2025, 3, 12, 10, 2, tzinfo=UTC)) == seconds


def test_a_proxy_is_asked_in_place_of_the_server(server: Server) -> None:
    server.answers["http://public.example/feed"] = Answer(body=b"through the proxy")

    async def ask() -> Fetched:
        async with Fetcher(LIMITS) as fetcher:
            return await fetcher.fetch(FetchRequest(url="http://public.example/feed", proxy=server.url))

    assert asyncio.run(ask()).body == b"through the proxy"


def test_where_a_redirect_leads_is_spaced_like_any_host(server: Server) -> None:
    came: list[float] = []

    def asked(_: dict[str, str]) -> Answer:
        came.append(time.monotonic())
        return Answer(body=b"a feed")

    server.answers["http://mirror.example/feed"] = asked
    for name in ("one", "two", "three"):
        server.answers[f"http://{name}.example/feed"] = Answer(status=302, headers={"Location": "http://mirror.example/feed"})

    async def ask() -> None:
        async with Fetcher(replace(LIMITS, spacing=0.5)) as fetcher:
            urls = [f"http://{name}.example/feed" for name in ("one", "two", "three")]
            await asyncio.gather(*(fetcher.fetch(FetchRequest(url=url, proxy=server.url)) for url in urls))

    asyncio.run(ask())
    assert [later - before >= 0.45 for before, later in pairwise(came)] == [True, True]  # as a busy server sees them come


def test_the_host_that_a_redirect_leads_to_is_the_one_left_alone(server: Server) -> None:
    server.answers["http://old.example/feed"] = Answer(status=302, headers={"Location": "http://busy.example/feed"})
    server.answers["http://busy.example/feed"] = Answer(status=429, headers={"Retry-After": "60"})
    server.answers["http://old.example/other"] = Answer(body=b"a feed")

    async def ask() -> list[str]:
        told = []
        async with Fetcher(LIMITS) as fetcher:
            for url in ("http://old.example/feed", "http://busy.example/feed", "http://old.example/other"):
                try:
                    told.append((await fetcher.fetch(FetchRequest(url=url, proxy=server.url))).body.decode())
                except FetchError as error:
                    told.append(error.problem_code)
        return told

    assert asyncio.run(ask()) == ["http-429", "cooling-down", "a feed"]
