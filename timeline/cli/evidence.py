"""`timeline evidence`: what an event rests on, as a folder that can be handed on and checked."""

import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from timeline.cli import session
from timeline.cli.counted import counted
from timeline.errors import EvidenceError, UsageError

if TYPE_CHECKING:
    from timeline.exporters.evidence import Exhibit
    from timeline.store import Store
    from timeline.store.evidence import Evidence
    from timeline.store.timeline import Told

VERIFY = "verify"


def command(
    event: Annotated[str, typer.Argument(help="Its id, ev_...; or the word verify.")],
    folder: Annotated[Path | None, typer.Argument(help="After verify: the folder.")] = None,
    out: Annotated[Path | None, typer.Option(help="The new folder.", metavar="DIR")] = None,
) -> None:
    """Write an event's articles, pages, offsets and versions into a folder; or check such a folder, byte for byte."""
    if event == VERIFY:
        _verify(folder)
        return
    if out is None or folder is not None:
        raise UsageError("say where to: timeline evidence EVENT --out DIR; or which to check: timeline evidence verify DIR")
    from timeline.daemon.extraction import version_of
    from timeline.exporters.evidence import write_evidence

    nlp = session.settings().nlp
    with session.open_store() as store:
        row, told = store.timeline.show(event), store.timeline.explain(event)
        written = session.now().isoformat(timespec="seconds")
        said = {"program": version_of(nlp), "model": nlp.model, "written_at": written, "event": row._asdict()}
        revisions = list(dict.fromkeys(one.revision_id for one in told))
        files = write_evidence(out, said, [_exhibit(store, revision, told) for revision in revisions])
    print(
        f"{out}: {counted(files, 'file')} of {counted(len(revisions), 'article')}; `timeline evidence verify {out}` checks them",
        file=sys.stderr,
    )


def _verify(folder: Path | None) -> None:
    from timeline.exporters.evidence import verify_evidence

    if folder is None:
        raise UsageError("say which folder: timeline evidence verify DIR")
    if wrong := verify_evidence(folder):
        raise EvidenceError(f"{folder}: not as it was written:\n" + "\n".join(f"  {line}" for line in wrong))
    print(f"{folder}: every byte is as it was written", file=sys.stderr)


def _exhibit(store: "Store", revision: int, told: "list[Told]") -> "Exhibit":
    """One revision with every report of the event in it."""
    from timeline.exporters.evidence import Exhibit
    from timeline.model import RevisionId

    stored = store.articles.get(RevisionId(revision))
    kept = store.evidence.of_revision(stored.revision_id)
    entries = store.entries.of_article(stored.id)
    said, published = stored.article, stored.article.publication
    about: dict[str, Any] = {"url": said.url, "title": said.title, "source": stored.source, "revision": stored.ordinal}
    about |= {"current": stored.current, "sha256": said.digest, "saved_at": stored.saved_at.isoformat()}
    about |= {"published": None if published is None else (published.instant or published.day).isoformat()}
    about |= {
        "published_raw": "" if published is None else published.raw,
        "mentions": [_mention(one) for one in told if one.revision_id == revision],
    }
    if kept is not None:
        about |= {"page": _page(kept)}
    return Exhibit(
        about=about,
        text=said.text,
        page=None if kept is None else kept.page.body,
        headers=None if kept is None or not kept.page.url else dict(kept.page.headers),
        entry=asdict(entries[0].entry) if entries else None,
    )


def _page(kept: "Evidence") -> dict[str, Any]:
    """How the revision came by its page; null what is not known."""
    had = kept.page.fetched_at
    return {"url": kept.page.url or None, "fetched_at": None if had is None else had.isoformat(), "sha256": kept.sha256}


def _mention(told: "Told") -> dict[str, Any]:
    """Where the text says it, by which rule, and how its date was reckoned."""
    mention = told.report.mention
    where = {"start": mention.sentence.start, "end": mention.sentence.end, "in_title": mention.sentence.in_title}
    when = mention.when
    return {
        "type": mention.type,
        "sentence": where | {"words": mention.words},
        "trigger": [mention.trigger.start, mention.trigger.end],
        "date": None if when is None else {"edtf": when.edtf, "words": when.words, "steps": list(when.steps)},
        "rule": mention.rule,
        "confidence": mention.confidence,
        "extractor": told.extractor,
    }
