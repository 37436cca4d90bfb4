"""Plain feeds are read by lxml: the result is feedparser's, or the document is left to it."""

import random
import re

import feedparser
import pytest
from feedparser.api import StrictFeedParser

from timeline.errors import ParseError
from timeline.feeds.names import HANDLED, NAMESPACES
from timeline.feeds.parse import ParsedFeed, parse_feed, parse_with_feedparser
from timeline.feeds.plain import read_plain

URL = "http://feeds.example/a/feed.xml"
SPACES = (
    'xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" '
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" '
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:x="urn:x" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"'
)
ITEM_PARTS = """<title>One</title>|<title/>|<title>&lt;b>Bold&lt;/b> &amp;amp; more</title>|<title type="html">T</title>
<title><![CDATA[ C ]]></title>|<title>\u00c3\u00a9t\u00c3\u00a9</title>|<title>\u201cq\u201d \u0093w\u0094</title>
<title><b>in</b>side</title>|<media:title>M</media:title>|<dc:title>D</dc:title>
<link>http://n.example/1?a=1&amp;amp;b=2</link>|<link> /rel/1 </link>|<link/>|<link>http://n.example/a/../b</link>
<link rel="alternate">http://n.example/2</link>|<link>n.example/3</link>|<link>http:///n.example/4</link>
<link>http://[bad</link>|<atom:link href="http://n.example/5"/>|<atom:link rel="enclosure" href="e.mp3"/>
<atom:link rel="self" href="/s"/>|<atom:link href=""/>|<guid>http://n.example/g</guid>
<guid isPermaLink="false">tag:1</guid>|<guid isPermaLink="False">2</guid>|<guid>g 3</guid>|<guid/>
<description>Text</description>|<description>&lt;p>Para&lt;/p></description>|<description/>
<description type="base64">QQ==</description>|<description mode="base64">QQ==</description>
<description><p>real</p></description>|<itunes:summary>Sum</itunes:summary>
<media:description type="plain">Med</media:description>|<dc:description>DD</dc:description>
<content:encoded>Full text</content:encoded>|<content:encoded/>
<content:encoded xml:base="http://b.example/">F</content:encoded>|<summary>S</summary>|<abstract>A</abstract>
<pubDate>Wed, 12 Feb 2025 23:30:00 -0500</pubDate>|<pubDate/>|<dc:date>2025-02-12</dc:date>
<atom:updated>2025-02-13</atom:updated>|<dcterms:issued>2025</dcterms:issued>
<dcterms:modified>2026</dcterms:modified>|<date>2024</date>|<lastBuildDate>2023</lastBuildDate>
<author>a@b.example (Ann)</author>|<author>Bob &lt;b@c.example></author>|<author/>|<dc:creator>Cy</dc:creator>
<itunes:author>Di</itunes:author>
<atom:author><atom:name>Ed</atom:name><atom:email>e@f.example</atom:email></atom:author>
<author><name>Flo</name><uri>/u</uri></author>|<category>c1</category>|<category domain="d">c2</category>
<category domain="d"/>|<atom:category term="t" label="l"/>|<dc:subject>c1</dc:subject>
<itunes:keywords>k1, k2</itunes:keywords>|<media:keywords x="1">k3</media:keywords>
<media:category>mc</media:category>|<keywords>kw</keywords>
<itunes:category text="IC"><itunes:category text="ID"/></itunes:category>|<tags>t1,t2</tags>
<source url="/s">Src</source>|<enclosure url="/e.mp3" type="audio/mpeg"/>|<enclosure href="e2"/>|<enclosure/>
<image>i.png</image>|<image><url>u</url><title>IT</title></image>
<media:content url="m.jpg"><media:title>MT</media:title><media:description>MD</media:description></media:content>
<comments>c</comments>|<media:group><media:content url="g"/><media:title>GT</media:title></media:group>
<media:thumbnail url="t"/>|<x:thing>y</x:thing>
<x:box><title>XT</title><guid>xg</guid><description>XD</description></x:box>|<unknown a="1">u</unknown>
<title xmlns="urn:y">YT</title>|<x:title>XX</x:title>|<links>l</links>|<authors>q</authors>|<generator>gen</generator>
<copyright>c</copyright>|<dc:language>fr</dc:language>|<content>plain c</content>
<content type="xhtml"><div>d</div></content>|<rights>r</rights>|<dc:contributor>Con</dc:contributor>
<contributor><name>CN</name></contributor>|<url>u</url>|<name>n</name>|<created>2020</created>
<item2><link>http://n.example/9</link></item2>"""
CHANNEL_PARTS = """<title>Feed</title>|<title/>|<title>Other</title>|<link>http://f.example</link>|<description>Desc</description>
<language>en</language>|<dc:language>de</dc:language>|<ttl>30</ttl>|<ttl a="1">9</ttl>
<sy:updatePeriod>hourly</sy:updatePeriod>|<sy:updateFrequency>2</sy:updateFrequency>
<image><url>u</url><title>Pic</title><link>l</link></image>|<itunes:summary>S</itunes:summary>
<itunes:owner><itunes:name>N</itunes:name></itunes:owner>|<atom:link rel="self" href="s"/>|<category>c</category>
<generator>g</generator>|<skipHours><hour>1</hour><hour>23</hour></skipHours>|<copyright>c</copyright>
<textInput><title>TI</title><name>q</name></textInput>|<content:encoded>C</content:encoded>
<x:y><title>q</title></x:y>"""
SHELLS = {
    "rss": '<rss version="2.0" {spaces}><channel>{channel}{items}</channel></rss>',
    "rss092": '<rss version="0.92" {spaces}><channel>{channel}{items}</channel></rss>',
    "atom": '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en_GB" {spaces}>{channel}{items}</feed>',
    "rss with a base": '<rss version="2.0" xml:base="http:///b.example/c/d" {spaces}><channel>{channel}{items}</channel></rss>',
    "atom with a base": '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="../e" {spaces}>{channel}{items}</feed>',
    "rss with its own spelling": '<rss version="2.0" {odd_spaces}><channel>{channel}{items}</channel></rss>',
    "rdf": '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" {rdf_spaces}>'
    "<channel>{channel}</channel>{items}</rdf:RDF>",
}
KINDS = ("", "application/rss+xml; charset=utf-8", "text/xml", "text/html; charset=UTF-8", "application/xml", "text/xml;charset=iso-8859-1")


def parts(words: str) -> list[str]:
    return [part for line in words.splitlines() for part in line.split("|")]


def document(chance: random.Random, shell: str) -> bytes:
    """A feed of parts put together anyhow."""
    item = "entry" if shell.startswith("atom") else "item"
    inner = ["".join(chance.sample(parts(ITEM_PARTS), chance.randint(0, 7))) for _ in range(chance.randint(1, 3))]
    items = "".join(f"<{item}>{words}</{item}>" for words in inner)
    channel = "".join(chance.sample(parts(CHANNEL_PARTS), chance.randint(0, 6)))
    spaces = SPACES.replace('xmlns:atom="http://www.w3.org/2005/Atom" ', "") if "atom:" not in items + channel else SPACES
    odd = re.sub('(xmlns:(?:media|dc|sy|itunes|content)="[^"]*)', r"\1unknown", SPACES)
    return SHELLS[shell].format(spaces=SPACES, odd_spaces=odd, rdf_spaces=spaces, channel=channel, items=items).encode()


def by_feedparser(body: bytes, kind: str) -> ParsedFeed | None:
    try:
        return parse_with_feedparser(body, kind, URL)
    except ParseError:
        return None


@pytest.mark.parametrize("shell", SHELLS)
def test_feeds_put_together_anyhow_are_read_as_feedparser_reads_them(shell: str) -> None:
    chance = random.Random(shell)
    plain = 0
    for _ in range(700):
        body, kind = document(chance, shell), chance.choice(KINDS)
        if read_plain(body, kind, URL) is not None:
            plain += 1
            assert parse_feed(body, kind, URL) == by_feedparser(body, kind), (kind, body.decode())
    assert plain >= 70, "the guard lets some through"


LEFT = {
    "a document type": b'<!DOCTYPE rss SYSTEM "x"><rss version="2.0"><channel><item><title>T</title></item></channel></rss>',
    "markup in a text": b'<rss version="2.0"><channel><item><title>a <b>b</b></title></item></channel></rss>',
    "no version": b"<rss><channel><item><title>T</title></item></channel></rss>",
    "no items": b'<rss version="2.0"><channel><title>T</title></channel></rss>',
    "a base within": b'<rss version="2.0"><channel xml:base="http://b.example/"><item><link>a</link></item></channel></rss>',
    "a base beside the web": b'<rss version="2.0" xml:base="urn:x"><channel><item><link>a</link></item></channel></rss>',
    "a prefix for another's": b'<rss version="2.0" xmlns:dc="http://search.yahoo.com/mrss/"><channel><item><dc:title>T</dc:title></item></channel></rss>',
    "not well formed": b'<rss version="2.0"><channel><item><title>T</title></item></channel>',
    "blanks before the declaration": b' <?xml version="1.0"?><rss version="2.0"><channel><item><title>T</title></item></channel></rss>',
}


@pytest.mark.parametrize("body", LEFT.values(), ids=LEFT)
def test_what_is_out_of_the_ordinary_is_left_to_feedparser(body: bytes) -> None:
    assert read_plain(body, "") is None


@pytest.mark.parametrize(
    ("kind", "encoding", "declared"),
    [
        ("application/rss+xml", "iso-8859-1", "ISO-8859-1"),
        ("text/xml; charset=windows-1251", "windows-1251", "windows-1251"),
        ("text/xml", "utf-8", "UTF-8"),
        ("application/rss+xml; charset=utf-8", "windows-1252", "windows-1252"),
    ],
)
def test_a_declared_encoding_is_read_alike(kind: str, encoding: str, declared: str) -> None:
    title = "\u0436\u0443\u043a" if "1251" in encoding else "caf\u00e9 \u00fc"
    words = f'<?xml version="1.0" encoding="{declared}"?><rss version="2.0"><channel><item><title>{title}</title></item></channel></rss>'
    body = words.encode(encoding)
    plain = read_plain(body, kind)
    assert plain is not None and plain.entries[0].title == title
    assert parse_feed(body, kind, URL) == by_feedparser(body, kind)


def test_the_tables_are_those_of_the_feedparser_that_is_installed() -> None:
    starts = {name.removeprefix("_start_") for name in dir(StrictFeedParser) if name.startswith("_start_")}
    ends = {name.removeprefix("_end_") for name in dir(StrictFeedParser) if name.startswith("_end_")}
    assert starts | ends <= HANDLED
    known = {uri.lower(): prefix for uri, prefix in StrictFeedParser.namespaces.items()}
    assert {uri: known.get(uri) for uri in NAMESPACES} == NAMESPACES
    handled = {name.partition("_")[0] for name in starts | ends if "_" in name}
    assert {prefix for prefix in known.values() if prefix in handled} <= set(NAMESPACES.values()), feedparser.__version__
