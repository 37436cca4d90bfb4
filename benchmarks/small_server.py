"""A small server pressed at speed: how much memory all processes together take, and whether file handles stay flat.

    python benchmarks/small_server.py [--feeds 300] [--articles 100000]

Serves feeds on loopback that have new entries each time they are asked, until so many distinct articles were read; runs the daemon with
its page on them, extraction included; says every ten seconds how far it is. Memory: the summed PSS (what is shared counts once).
"""

import argparse
import asyncio
import os
import random
import re
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

START = datetime(2025, 1, 6, 8, tzinfo=UTC)
SHOWN = 20  # entries in a feed
ITEM = "<item><guid>{guid}</guid><link>http://n{feed}.example/{guid}</link><title>{title}</title><pubDate>{date}</pubDate><description>{text}</description></item>"
FIRST = "Ana Bo Carl Dora Erik Finn Greta Hugo Ida Jon Klara Leif Mona Nils Olga Per Rosa Sven Tove Ulf".split()
LAST = "berg dahl lund holm strand vik nes haug moen lie bakke foss rud eide sand".split()
ACTS = (
    "spoke by telephone with",
    "met with",
    "held talks with",
    "called on",
    "signed an agreement with",
    "welcomed",
)
FILLER = "The {noun} of {number} units is older than the {town} hall, and is now open until the end of the quarter. "
REMARK = "{name} said that the {noun} would be reviewed. "


def name(chance: random.Random) -> str:
    return f"{chance.choice(FIRST)} {chance.choice(LAST).title()}{chance.choice(LAST)}{chance.choice(LAST)}"


def article(feed: int, number: int) -> str:
    """An item whose names, towns and numbers are all but its own, so that the vocabulary grows as it does with real news."""
    chance = random.Random(feed * 1_000_003 + number)
    date = START + timedelta(hours=number)
    one, other, town = name(chance), name(chance), chance.choice(LAST).title() + chance.choice(LAST)
    lead = f"President {one} {chance.choice(ACTS)} Prime Minister {other} in {town} on {date - timedelta(days=1):%A}. "
    rest = REMARK.format(name=name(chance), noun=f"{chance.choice(LAST)}{number}") + "".join(
        FILLER.format(noun=f"{chance.choice(LAST)}{chance.choice(LAST)}{number}", number=chance.randint(2, 10**6), town=name(chance))
        for _ in range(3)
    )
    title, when = f"{one} and {other} in {town}", f"{date:%a, %d %b %Y %H:%M:%S} +0000"
    return ITEM.format(guid=f"{feed}-{number}", feed=feed, title=title, date=when, text=lead + rest)


class Feeds:
    """Each time a feed is asked it has moved on by SHOWN entries."""

    def __init__(self, feeds: int, articles: int) -> None:
        self.last = articles // feeds
        self.shown = dict.fromkeys(range(feeds), 0)

    async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while (asked := await reader.readuntil(b"\r\n\r\n")) and (found := re.match(rb"GET /(\d+)", asked)):
                feed = int(found[1])
                self.shown[feed] = min(self.last, self.shown[feed] + SHOWN)
                numbers = range(max(0, self.shown[feed] - SHOWN), self.shown[feed])
                items = "".join(article(feed, number) for number in numbers)
                body = f'<rss version="2.0"><channel><title>Feed {feed}</title>{items}</channel></rss>'.encode()
                writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass  # it has gone
        finally:
            writer.close()


def tree(process: int) -> list[int]:
    parents = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            parents[int(path.parent.name)] = int(path.read_text().rpartition(") ")[2].split()[1])
        except OSError:
            continue  # it has just ended
    members = {process}
    while found := {one for one, parent in parents.items() if parent in members} - members:
        members |= found
    return sorted(members)


def megabytes(process: int) -> float:
    try:
        return int(re.findall(r"Pss:\s+(\d+)", Path(f"/proc/{process}/smaps_rollup").read_text())[0]) / 1024
    except OSError:
        return 0.0


def handles(process: int) -> int:
    try:
        return len(list(Path(f"/proc/{process}/fd").iterdir()))
    except OSError:
        return 0


def query(path: Path, words: str) -> int:
    connection = sqlite3.connect(path, timeout=60)
    try:
        found = connection.execute(words).fetchone()
        connection.commit()
    finally:
        connection.close()
    return int(found[0]) if found else 0


async def press(asked: argparse.Namespace, folder: Path) -> None:
    feeds = Feeds(asked.feeds, asked.articles)
    server = await asyncio.start_server(feeds.answer, "127.0.0.1", 0)
    port, path = server.sockets[0].getsockname()[1], folder / "timeline.db"
    settings = {"TIMELINE_DATABASE_URL": f"sqlite:///{path}", "TIMELINE_FETCH_SPACING_SECONDS": "0", "TIMELINE_LOG_LEVEL": "error"}
    settings |= {"TIMELINE_WEB_PORT": "0", "TIMELINE_HEALTH_PORT": "0"}
    environment, program = os.environ | settings, [sys.executable, "-m", "timeline"]
    (folder / "urls").write_text("".join(f"http://127.0.0.1:{port}/{feed}\n" for feed in range(asked.feeds)))
    for command in (["init"], ["feeds", "add", "--file", str(folder / "urls"), "--allow-address", "127.0.0.1"]):
        done = await asyncio.create_subprocess_exec(*program, *command, env=environment, stdout=subprocess.DEVNULL)
        assert await done.wait() == 0
    run = await asyncio.create_subprocess_exec(*program, "run", env=environment)
    started, total, most = time.monotonic(), asked.articles // asked.feeds * asked.feeds, 0.0
    try:
        while run.returncode is None and (done_now := query(path, "SELECT count(*) FROM work WHERE state = 'done'")) < total:
            await asyncio.sleep(10)  # between two looks at another process
            query(path, "UPDATE feeds SET next_due = '2025-01-01 00:00:00.000000' WHERE lease_until IS NULL")
            members = tree(run.pid)
            taken = [megabytes(one) for one in members]
            most = max(most, sum(taken))
            print(
                f"{time.monotonic() - started:6.0f} s {done_now:7} extracted {sum(taken):6.0f} MB (most {most:.0f}): "
                f"{' '.join(f'{one:.0f}' for one in taken)}; file handles {' '.join(str(handles(one)) for one in members)}",
                flush=True,
            )
    finally:
        if run.returncode is None:
            run.send_signal(signal.SIGTERM)
        await run.wait()
        server.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--feeds", type=int, default=300)
    parser.add_argument("--articles", type=int, default=100_000)
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(press(parser.parse_args(), Path(folder)))


if __name__ == "__main__":
    main()
