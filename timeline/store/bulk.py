"""Many rows, or many values, in one statement that is made once.

One rule: a value is bound by its column's own type, as everywhere else. To name and bind each value anew, as SQLAlchemy does,
takes longer than the database needs to store it.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import repeat
from typing import Any

from sqlalchemy import Column, Connection, Dialect, Table, TextClause, text

from timeline.store.tables import harmless

Bind = Callable[[Any], Any]
Prepared = tuple[str, tuple[str, ...], tuple[Bind | None, ...]]  # a statement, its parameters in order, how each is bound


def insert_all(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]], same: Mapping[str, Any] | None = None) -> None:
    """Stores rows that have the same columns; `same`: further columns, which are alike in all of them."""
    if not rows:
        return
    alike = same or {}
    statement, order, binds = _inserting(connection.dialect, table, (*rows[0], *alike))
    columns = (_column(name, bind, rows, alike) for name, bind in zip(order, binds, strict=True))
    values = list(zip(*columns, strict=False))  # what is alike is repeated without an end
    if connection.dialect.positional:
        connection.exec_driver_sql(statement, values)
    else:
        connection.exec_driver_sql(statement, [dict(zip(order, each, strict=True)) for each in values])


@lru_cache(maxsize=100)
def _inserting(dialect: Dialect, table: Table, names: tuple[str, ...]) -> Prepared:
    compiled = table.insert().inline().compile(dialect=dialect, column_keys=list(names))  # or PostgreSQL is asked for each number
    order = tuple(compiled.positiontup or names)
    return str(compiled), order, tuple(table.c[name].type.dialect_impl(dialect).bind_processor(dialect) for name in order)


def _column(name: str, bind: Bind | None, rows: Sequence[Mapping[str, Any]], same: Mapping[str, Any]) -> Iterable[Any]:
    if name in same:
        return repeat(same[name] if bind is None else bind(same[name]))
    values = (row[name] for row in rows)
    return values if bind is None else map(bind, values)


def among(connection: Connection, column: Column[Any], some: Iterable[Any]) -> TextClause:
    """The condition that a column is one of these, however many, all of them one parameter."""
    values = [harmless(one) if isinstance(one, str) else one for one in some]
    name = f"{column.table.name}.{column.name}"
    if connection.dialect.name == "sqlite":
        return text(f"{name} IN (SELECT value FROM json_each(:some))").bindparams(some=json.dumps(values))
    return text(f"{name} = ANY(:some)").bindparams(some=values)
