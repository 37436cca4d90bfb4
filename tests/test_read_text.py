"""HTML to plain text: the quick way gives what the parser gives, or leaves it to the parser."""

import random
import re

import pytest

from timeline.read.text import _quickly, _Text, plain

PARTS = (
    """Words|  two  spaces |\u00a0|&amp;|&lt;b&gt;|&am|p;|&#233;|&nosuch;|&nbsp;|<p>|</p>|<p class="a b">|<P ALIGN=left>|<br>|"""
    """<br/>|<br />|</div>|<div id='x'>|<a href="https://e.example/?a=1&amp;b=2">|</a>|<img src=x alt="a > b">|"""
    """<img src="i.png"/>|<b>|</b>|<a href=foo/>|<i title=it's>|<script>a<b</script>|<svg/>|<svg><p>|</svg>|<figcaption>|"""
    """</figcaption>|<!-- c -->|<!-- <p> -->|<!doctype html>|<?pi?>|<3|a < b|a<b|<|</|</ p>|</p >|<p|<a href="x|<li>|</li>|"""
    """<td>|\n\n|\t|\x01|\x02|<x-y>|<h1/ >|<textarea>|<title>"""
).split("|")


def slowly(html: str) -> str:
    reader = _Text()
    reader.feed(html)
    reader.close()
    return "\n\n".join(part for words in re.split(r"\n\n+", "".join(reader.parts)) if (part := words.strip()))


def test_texts_put_together_anyhow_are_read_as_the_parser_reads_them() -> None:
    chance, quick = random.Random(3), 0
    for _ in range(20_000):
        html = "".join(chance.choices(PARTS, k=chance.randint(1, 9)))
        found = _quickly(html)
        if found is not None and ("<" in html or "&" in html):
            quick += 1
            assert plain(html) == slowly(html), html
    assert quick >= 2_000, "the guard lets some through"


@pytest.mark.parametrize("html", ["<a" * 20_000, '<a href="' * 20_000, "<a x=1 " * 20_000, "<" * 50_000, "&" * 50_000])
def test_hostile_text_takes_no_longer_than_any_other(html: str) -> None:
    assert isinstance(_quickly(html), list | None)
