"""The line, one short function an arrow; it calls, it decides nothing.

    feed --fetch, parse--> entry --fetch, read--> article --extract--> mention --date--> dated mention --merge--> event --order--> timeline

Every stage can be run again from what is stored: articles are kept, so mentions, dates and events follow when rules change.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from timeline.language.english import is_english
from timeline.model import Article, Mention, Problem, RevisionId
from timeline.store import Store
from timeline.store.articles import Read, StoredArticle
from timeline.store.intake import Brought, Saved
from timeline.store.linking import Linked, Merger

if TYPE_CHECKING:
    from spacy.language import Language

    from timeline.extract.protocol import Extractor

Extract = Callable[[Article], Sequence[Mention]]  # expressions, dates and mentions of one article, whole


def ingest(store: Store, brought: Sequence[Brought], now: datetime) -> list[Saved]:
    """feeds -> entries -> articles: what several feeds said, with what was read of it where that is done already."""
    return store.intake.save(brought, now)


def keep(store: Store, read: Sequence[Read], now: datetime) -> list[RevisionId | None]:
    """entries -> articles: what was read for them, with their pages as evidence; None where one is the same as before."""
    return store.articles.save_all(read, now)


def extract_article(article: Article, nlp: "Language", extractor: "Extractor") -> list[Mention]:
    """article -> dated mentions: the dates of title and text found once, what happened then found with them."""
    from timeline.dates import find_in  # here, so that who only polls loads neither grammar nor model
    from timeline.language import Document, parse_all
    from timeline.language.capitals import recased

    if not is_english(article.text or article.title):
        return []
    document, title = Document(article.text, nlp), Document(recased(article.title, article.text), nlp)
    parse_all(title, document)
    dates, title_dates = find_in(document, article.publication), find_in(title, article.publication)
    return extractor.mentions(article, document, title, dates, title_dates)


def extract_waiting(store: Store, extract: Extract, version: str, owner: str, now: datetime) -> bool:
    """article -> dated mentions, for the next that waits; whether there was one.

    One at a time: what kills this process counts against what is claimed, and that is to be the article that did.
    """
    tell_set_aside(store, store.work.set_aside(now, 1), now)
    claimed = store.work.claim(now, version, owner, 1)
    for stored in claimed:
        settle(store, stored, extract(stored.article), version, now)
    return bool(claimed)


def tell_set_aside(store: Store, urls: Sequence[str], now: datetime) -> None:
    """An article that never came to an end is a Problem, in place of those that told of each attempt."""
    store.problems.solve_all("extract", urls, now)
    for url in urls:
        told = f"{url}: its extraction was tried three times and never came to an end; it is set aside, `timeline reextract` tries again"
        store.problems.add(Problem(stage="extract", subject=url, code="set-aside", message=told), now)


def settle(store: Store, stored: StoredArticle, found: Sequence[Mention], version: str, now: datetime) -> None:
    """Stores what an article tells, which ends its Problems; that nothing was read, because it is not English, is one."""
    store.problems.solve("extract", stored.article.url, now)
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
