"""A million feeds in the due table: how many are claimed in a second, and what a tick costs at which none is due.

python benchmarks/due.py [--feeds 1000000] [--url sqlite:///DUE.db]
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from timeline.store import Store
from timeline.store.feeds import Outcome
from timeline.store.tables import feeds

NOW = datetime(2025, 3, 12, 10, tzinfo=UTC)
LEASE = timedelta(minutes=5)
HOSTS = 20_000


def fill(store: Store, count: int) -> None:
    """So many feeds, all of them due."""
    for start in range(0, count, 20_000):
        rows = [
            {
                "url": f"https://host{number % HOSTS}.example/feed/{number}",
                "host": f"host{number % HOSTS}.example",
                "next_due": NOW - timedelta(seconds=(number * 7919) % 86_400),
                "added_at": NOW,
            }
            for number in range(start, min(start + 20_000, count))
        ]
        with store.database.write() as connection:
            connection.execute(feeds.insert(), rows)


def milliseconds(act: Callable[[], object], times: int) -> tuple[float, float]:
    """Median and 95th percentile."""
    took = []
    for _ in range(times):
        start = time.perf_counter()
        act()
        took.append(1000 * (time.perf_counter() - start))
    return statistics.median(took), sorted(took)[int(0.95 * len(took))]


def measure(store: Store, count: int) -> None:
    fill(store, count)
    for batch in (50, 500):
        start, cpu, claimed = time.perf_counter(), time.process_time(), 0
        while claimed < 10_000 and (due := store.feeds.claim_due(NOW, batch, "bench", LEASE)):
            claimed += len(due)
        wall, cpu = time.perf_counter() - start, time.process_time() - cpu
        print(f"claims, {batch} at once: {claimed / wall:,.0f} a second ({claimed / cpu:,.0f} a CPU second)")
        store.feeds.release("bench")
    due = store.feeds.claim_due(NOW, 500, "bench", LEASE)
    outcomes = [(feed.id, Outcome(succeeded=True, next_due=NOW + timedelta(days=1))) for feed in due]
    start = time.perf_counter()
    store.feeds.record_outcomes(outcomes, NOW)
    print(f"outcomes, 500 at once: {len(outcomes) / (time.perf_counter() - start):,.0f} a second")
    before = NOW - timedelta(days=2)
    for name, act in (
        ("idle tick: nothing is due", lambda: store.feeds.claim_due(before, 50, "bench", LEASE)),
        ("idle tick: nothing waits to be read", lambda: store.entries.claim_unread(NOW, 100, "bench", LEASE)),
        ("a host is put off", lambda: store.feeds.put_off_host("host7.example", NOW + timedelta(hours=1))),
    ):
        middle, most = milliseconds(act, 200)
        print(f"{name}: median {middle:.2f} ms, 95 % under {most:.2f} ms")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--feeds", type=int, default=1_000_000)
    parser.add_argument("--url", default="", help="of an empty database; a file that is removed afterwards where none is given")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, Store.open(asked.url or str(Path(folder) / "due.db"), migrate=True) as store:
        measure(store, asked.feeds)


if __name__ == "__main__":
    main()
