"""Data as an older schema has it, and what the program of that day answered: `python tests/schema_data.py DATABASE` writes a file.

One rule: a file is a frozen act of its day. Where a migration is added, the schema that was the newest until then gets its file.
"""

import json
import sys
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, text

from timeline.store import Filters, Store
from timeline.store.upgrade import revision

FOLDER = Path(__file__).parent / "schemas"
QUESTIONS = {
    "everything": Filters(),
    "an actor": Filters(actor="Ingrid Hale"),
    "words": Filters(text="ferry"),
    "a type and days": Filters(type="remark", since=date(2025, 3, 5), until=date(2025, 3, 12)),
    "a place": Filters(place="Oslov"),
    "edited": Filters(review="edited"),
}


def answers(store: Store) -> dict[str, Any]:
    """What the store says, as JSON has it."""
    rows = {name: [row._asdict() for row in store.timeline.stream(asked)] for name, asked in QUESTIONS.items()}
    names = [row["event_id"] for row in rows["everything"]]
    said = rows | {
        "history": {name: [(row.title, row.date_edtf, row.note) for row in store.history.of(name)] for name in names},
        "reports": {name: [told.report.mention.words for told in store.timeline.explain(name)] for name in names},
        "counts": store.timeline.counts(by="day"),
        "views": store.views.list(),
        "actors": [asdict(actor) for actor in store.actors.list("hale")],
        "pages": _pages(store),
    }
    return json.loads(json.dumps(said))  # type: ignore[no-any-return]  # what was written as a dict


def _pages(store: Store) -> dict[str, list[str]]:
    """The pages that the revisions of each article were made from."""
    with store.database.read() as connection:
        urls: list[str] = [row.url for row in connection.execute(text("SELECT url FROM articles ORDER BY id"))]
    revisions = {url: store.articles.revisions(store.articles.find(url).id) for url in urls}
    found = {url: [store.evidence.of_revision(one.revision_id) for one in each] for url, each in revisions.items()}
    return {url: [kept.page.body.decode() for kept in each if kept] for url, each in found.items() if any(each)}


def load(connection: Connection, tables: dict[str, list[dict[str, Any]]]) -> None:
    """Puts the rows of a file into a database of its schema; they come in the order that foreign keys ask for."""
    for name, rows in tables.items():
        if rows:
            columns = ", ".join(rows[0])
            values = ", ".join(f":{column}" for column in rows[0])
            given = [{column: _given(value) for column, value in row.items()} for row in rows]
            connection.execute(text(f"INSERT INTO {name} ({columns}) VALUES ({values})"), given)


def _given(value: Any) -> Any:
    """What a file has as an object is bytes; a column of JSON stands in it as text."""
    return bytes.fromhex(value["hex"]) if isinstance(value, dict) else value


def _written(value: Any) -> Any:
    return {"hex": value.hex()} if isinstance(value, bytes) else value


def dump(store: Store, tables: list[str], flags: set[str]) -> dict[str, Any]:
    """All that a file holds. `flags`: the columns that are true or false, which SQLite has as numbers."""
    with store.database.read() as connection:
        every = {name: connection.execute(text(f"SELECT * FROM {name}")).mappings().all() for name in tables}
        found = {name: [{column: _written(value) for column, value in row.items()} for row in rows] for name, rows in every.items()}
        told = revision(connection)
    for rows in found.values():
        for row in rows:
            row |= {name: bool(row[name]) for name in flags & set(row)}
    return {"revision": told, "tables": found, "answers": answers(store)}


def main(database: str) -> None:
    from timeline.store.tables import metadata

    tables = metadata.sorted_tables
    flags = {column.name for table in tables for column in table.columns if column.type.python_type is bool}
    with Store.open(database) as store:
        whole = dump(store, [table.name for table in tables], flags)
    path = FOLDER / f"{whole['revision']}.json"
    path.write_text(json.dumps(whole, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    print(path)


if __name__ == "__main__":
    main(sys.argv[1])
