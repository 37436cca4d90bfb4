"""The line, one short function an arrow; it calls, it decides nothing.

    feed --fetch, parse--> entry --fetch, read--> article --extract--> mention --date--> dated mention --merge--> event --order--> timeline

Every stage can be run again from what is stored: articles are kept, so mentions, dates and events follow when rules change.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from timeline.feeds.entries import cleaned
from timeline.language.english import is_english
from timeline.model import Article, Entry, FeedId, Mention, Page, Problem, RevisionId
from timeline.store import Store
from timeline.store.articles import Read, StoredArticle
from timeline.store.entries import Lease, Saved
from timeline.store.linking import Linked, Merger

if TYPE_CHECKING:
    from spacy.language import Language

    from timeline.extract.protocol import Extractor

Extract = Callable[[Article], Sequence[Mention]]  # expressions, dates and mentions of one article, whole


def ingest(store: Store, feed_id: FeedId, found: Mapping[str, Entry], now: datetime, lease: Lease | None = None) -> Saved:
    """feed -> entries: what a feed said, keyed by its identity in that feed; cleaned here where the parser has not done it."""
    return store.entries.save(feed_id, {name: cleaned(entry) for name, entry in found.items()}, now, lease=lease)


def keep(store: Store, read: Sequence[Read], now: datetime) -> list[RevisionId | None]:
    """entries -> articles: what was read for them, with their pages as evidence; None where one is the same as before."""
    evidence = [None if one.page is None else _evidence(store, one.page, now) for one in read]
    return store.articles.save_all([replace(one, evidence_id=number) for one, number in zip(read, evidence, strict=True)], now)


def _evidence(store: Store, page: Page, now: datetime) -> int:
    return store.evidence.save(page.body, page.headers, page.url, page.fetched_at or now)


def extract_article(article: Article, nlp: "Language", extractor: "Extractor") -> list[Mention]:
    """article -> dated mentions: the dates of title and text found once, what happened then found with them."""
    from timeline.dates import find_in  # here, so that who only polls loads neither grammar nor model
    from timeline.language import Document
    from timeline.language.capitals import recased

    if not is_english(article.text or article.title):
        return []
    document, title = Document(article.text, nlp), Document(recased(article.title, article.text), nlp)
    dates, title_dates = find_in(document, article.publication), find_in(title, article.publication)
    return extractor.mentions(article, document, title, dates, title_dates)


def extract_waiting(store: Store, extract: Extract, version: str, owner: str, now: datetime, *, limit: int = 20) -> int:
    """article -> dated mentions, for up to `limit` that wait; how many were done."""
    claimed = store.work.claim(now, version, owner, limit)
    for stored in claimed:
        settle(store, stored, extract(stored.article), version, now)
    return len(claimed)


def settle(store: Store, stored: StoredArticle, found: Sequence[Mention], version: str, now: datetime) -> None:
    """Stores what an article tells; that nothing was read, because it is not English, is a Problem."""
    store.mentions.replace(stored.revision_id, version, found)
    if not found and not is_english(stored.article.text or stored.article.title):
        url = stored.article.url
        told = f"{url}: not English, so that no events are looked for; the article is kept"
        store.problems.add(Problem(stage="extract", subject=url, code="other-language", message=told), now)


def relink(store: Store, merger: Merger, now: datetime, *, cause: str = "") -> list[Linked]:
    """mentions -> events: until the merge has seen every change; one value a batch. Copies are known first, since they count once."""
    while store.copies.link():
        pass
    batches = []
    while (linked := store.linking.relink(merger, now, cause=cause)).mentions:
        batches.append(linked)
    return batches
