"""The column types that behave alike on SQLite and PostgreSQL.

Instants are aware and in UTC on both; texts hold neither NUL nor lone surrogates, which one or the other database refuses,
and keep their length, so that offsets into them stay true; what is sorted or looked up is compared byte by byte on both.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import JSON, DateTime, Dialect, MetaData, String, Text
from sqlalchemy.types import TypeDecorator

from timeline.rows import SEPARATOR

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_N_label)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

Json: JSON[Any] = JSON(none_as_null=True)  # not JSONB, which refuses \u0000


def harmless(text: str) -> str:
    """The same text, of the same length, with what a database cannot hold replaced by U+FFFD."""
    if "\x00" in text:
        text = text.replace("\x00", "\ufffd")
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= letter <= "\udfff" else letter for letter in text)
    return text


class Words(TypeDecorator[str]):
    """Text of any length and origin."""

    impl = Text
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Callable[[str | None], str | None]:
        """In place of `process_bind_param`: the two calls in between took longer than what is done."""
        return _bound_words


class Name(Words):
    """Text that is sorted or looked up: byte by byte on both databases (PostgreSQL's own collation is the server's)."""

    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> Any:
        return dialect.type_descriptor(String(collation="C") if dialect.name == "postgresql" else Text())


class Instant(TypeDecorator[datetime]):
    """An aware instant; SQLite, which knows no zones, holds it as text in UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Callable[[datetime | None], Any]:
        """As `Words` has it; what SQLAlchemy's own type would write into SQLite is written here."""
        return _bound_in_words if dialect.name == "sqlite" else _in_utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def _bound_words(text: str | None) -> str | None:
    return None if text is None else harmless(text)


def _in_utc(instant: datetime | None) -> datetime | None:
    if instant is None:
        return None
    if instant.tzinfo is None:
        raise ValueError(f"an instant needs a zone: {instant}")
    return instant.astimezone(UTC)


def _bound_in_words(instant: datetime | None) -> str | None:
    zoned = _in_utc(instant)
    return None if zoned is None else zoned.replace(tzinfo=None).isoformat(" ", "microseconds")


def joined(items: Sequence[str]) -> str:
    """A list as one cell; an item never holds the separator."""
    return SEPARATOR.join(item.replace(SEPARATOR, " ") for item in items)


def split(cell: str) -> tuple[str, ...]:
    """The list that a cell holds. A list of one empty item and an empty list are the same."""
    return tuple(cell.split(SEPARATOR)) if cell else ()
