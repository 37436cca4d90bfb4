"""Many rows, or many values, in one statement that is made once.

One rule: a value is bound by its column's own type, as everywhere else. To name and bind each value anew, as SQLAlchemy does,
takes longer than the database needs to store it.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache, partial
from itertools import repeat
from typing import Any

from sqlalchemy import Column, Connection, Dialect, Select, Table, bindparam, select, text

from timeline.store.tables import harmless
from timeline.store.tables.kinds import Words

Bind = Callable[[Sequence[Any]], Iterable[Any]]  # of a column
Inserting = tuple[str, tuple[str, ...], tuple[Bind, ...]]  # a statement, its parameters in order, how each is bound


def insert_all(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]], same: Mapping[str, Any] | None = None) -> None:
    """Stores rows that have the same columns; `same`: further columns, which are alike in all of them."""
    if not rows:
        return
    alike = same or {}
    statement, order, binds = _inserting(connection.dialect, table, (*rows[0], *alike))
    columns = [
        repeat(next(iter(bind([alike[name]])))) if name in alike else bind([row[name] for row in rows])
        for name, bind in zip(order, binds, strict=True)
    ]
    values = list(zip(*columns, strict=False))  # what is alike is repeated without an end
    if connection.dialect.positional:
        connection.exec_driver_sql(statement, values)
    else:
        connection.exec_driver_sql(statement, [dict(zip(order, each, strict=True)) for each in values])


@lru_cache(maxsize=100)
def _inserting(dialect: Dialect, table: Table, names: tuple[str, ...]) -> Inserting:
    compiled = table.insert().inline().compile(dialect=dialect, column_keys=list(names))  # or PostgreSQL is asked for each number
    order = tuple(compiled.positiontup or names)
    return str(compiled), order, tuple(_bind(table.c[name], dialect) for name in order)


def _bind(column: Column[Any], dialect: Dialect) -> Bind:
    if isinstance(column.type, Words):
        return _words
    bind = column.type.dialect_impl(dialect).bind_processor(dialect)
    return iter if bind is None else partial(map, bind)


def _words(texts: Sequence[str | None]) -> Iterable[str | None]:
    """As `Words` binds each; most columns of a batch have nothing to be made harmless, which is seen at one look."""
    whole = "".join(text for text in texts if text)
    return texts if whole.isascii() and "\x00" not in whole else [None if text is None else harmless(text) for text in texts]


def rows_of(connection: Connection, what: tuple[Column[Any], ...], column: Column[Any], some: Iterable[Any], **equal: Any) -> Sequence[Any]:
    """These columns of the rows in which one is among these values, however many, which are all one parameter. `equal`: what else holds."""
    values = [harmless(one) if isinstance(one, str) else one for one in some]
    if not values:
        return ()
    is_sqlite = connection.dialect.name == "sqlite"
    return connection.execute(
        _finding(is_sqlite, what, column, tuple(equal)), {"some": json.dumps(values) if is_sqlite else values, **equal}
    ).all()


@lru_cache(maxsize=100)
def _finding(is_sqlite: bool, what: tuple[Column[Any], ...], column: Column[Any], equal: tuple[str, ...]) -> Select[Any]:
    name = f"{column.table.name}.{column.name}"
    among = text(f"{name} IN (SELECT value FROM json_each(:some))" if is_sqlite else f"{name} = ANY(:some)")
    return select(*what).where(*(column.table.c[key] == bindparam(key) for key in equal), among)
