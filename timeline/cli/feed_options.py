"""What a feed may have of its own, as options of `feeds add` and `feeds edit`; timeline/feeds/options.py checks them."""

from typing import Annotated, Any

import typer

from timeline.cli.collected import collected
from timeline.errors import ConfigError, UsageError

OPTIONS: dict[str, tuple[Any, Any]] = {  # by key of FeedOptions, each with its default
    "allow_addresses": (
        Annotated[list[str] | None, typer.Option("--allow-address", help="A private network it may be in.", metavar="CIDR")],
        None,
    ),
    "full_text": (Annotated[bool | None, typer.Option("--full-text/--no-full-text", help="Read each article's page.")], None),
    "zone": (Annotated[str | None, typer.Option(help="The time zone of dates without an offset, such as Europe/Paris.")], None),
    "interval_minutes": (Annotated[int | None, typer.Option("--interval", help="Minutes between two looks.")], None),
    "least_minutes": (Annotated[int | None, typer.Option("--least-interval", help="Minutes: never sooner, however much is new.")], None),
    "most_minutes": (Annotated[int | None, typer.Option("--most-interval", help="Minutes: never later, however little is new.")], None),
    "language": (Annotated[str | None, typer.Option(help="Its language, where it says none or a wrong one.")], None),
    "folder": (Annotated[str | None, typer.Option(help='Where it stands in lists, such as "World/Europe".')], None),
    "headers": (
        Annotated[
            list[str] | None,
            typer.Option("--header", help='A further header of its requests, as "Name: value"; a secret as "Name: env:NAME".'),
        ],
        None,
    ),
    "auth": (Annotated[str | None, typer.Option(help="Where user:password is: env:NAME or file:/path.")], None),
    "user_agent": (Annotated[str | None, typer.Option(help="What its server is told in place of fetch.user_agent.")], None),
    "proxy": (Annotated[str | None, typer.Option(help="The proxy to ask through: http://host:port, or env:NAME or file:/path.")], None),
    "include": (Annotated[str | None, typer.Option(help="Read only entries with this regular expression in title or address.")], None),
    "exclude": (Annotated[str | None, typer.Option(help="Do not read entries with this regular expression in title or address.")], None),
}
_FLAGS = {
    "allow_addresses": "allow-address",
    "headers": "header",
    "interval_minutes": "interval",
    "least_minutes": "least-interval",
    "most_minutes": "most-interval",
}


def _gathered(given: dict[str, Any]) -> dict[str, Any]:
    """Lists without what is empty, headers as a table."""
    if "headers" in given:
        given["headers"] = dict(_header(one) for one in given["headers"] if one)
    if "allow_addresses" in given:
        given["allow_addresses"] = [one for one in given["allow_addresses"] if one]
    return given


optioned = collected("options", OPTIONS, _gathered)


def settled(given: dict[str, Any], stored: dict[str, Any]) -> dict[str, Any]:
    """What the feed has of its own now: an empty value takes an option away. Raises UsageError that names the option."""
    from timeline.feeds.options import checked_options

    try:
        return checked_options({key: value for key, value in {**stored, **given}.items() if value}, "feeds")
    except ConfigError as error:
        told = str(error).replace("feeds: ", "--")
        for key, flag in _FLAGS.items():
            told = told.replace(f"--{key}", f"--{flag}")
        raise UsageError(told) from error


def flags(given: dict[str, Any]) -> list[str]:
    """The options as they are typed."""
    return [f"--{_FLAGS.get(key, key.replace('_', '-'))}" for key in given]


def _header(words: str) -> tuple[str, str]:
    name, colon, value = words.partition(":")
    if not colon or not name.strip() or {"\r", "\n"} & set(words):
        raise UsageError(f'--header {words!r}: not a header; such as "Accept-Language: en"')
    return name.strip(), value.strip()
