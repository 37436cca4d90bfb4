"""What a feed may have of its own: the keys of config/feeds.toml and of `timeline feeds add` and `edit`, checked in one place."""

import re
from ipaddress import ip_network
from zoneinfo import available_timezones

from pydantic import BaseModel, ConfigDict, Field, ValidationError, ValidationInfo, field_validator

from timeline.errors import ConfigError, UsageError

LANGUAGE = re.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")  # RFC 5646: the language, then script, region, variants
AUTH_KINDS = ("env:", "file:")
SECRET = re.compile(r"authorization|cookie|token|secret|password|api-?key|access-?key", re.IGNORECASE)


class FeedOptions(BaseModel):
    """Every option with its default; what is not given is not stored."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    folder: str = Field("", description='Where it stands in lists, such as "World/Europe".')
    interval_minutes: int | None = Field(None, ge=5, le=10_080, description="How long between two looks.")
    least_minutes: int | None = Field(None, ge=5, le=10_080, description="Never look sooner, however much is new.")
    most_minutes: int | None = Field(None, ge=5, le=10_080, description="Never look later, however little is new.")
    zone: str = Field("", description="The time zone of dates without an offset, such as Europe/Paris.")
    language: str = Field("", description="Its language, where the feed does not say or says it wrong, such as en.")
    full_text: bool = Field(False, description="Read each article's page.")
    allow_addresses: tuple[str, ...] = Field((), description="Private networks that it may be in.")
    headers: dict[str, str] = Field({}, description="Further headers of its requests; what is secret by its place, env:NAME or file:/path.")
    auth: str = Field("", description="Where user:password is: env:NAME or file:/path. The secret itself is never stored.")
    user_agent: str = Field("", description="What its server is told in place of fetch.user_agent.")
    proxy: str = Field("", description="The proxy to ask through: http://host:port, or env:NAME or file:/path where it has a password.")
    include: str = Field("", description="A regular expression: only entries whose title or address it is found in are read.")
    exclude: str = Field("", description="A regular expression: entries whose title or address it is found in are not read.")

    @field_validator("zone")
    @classmethod
    def _known_zone(cls, zone: str) -> str:
        if zone and zone not in available_timezones():
            raise ValueError(f"no time zone is called {zone!r}; such as Europe/Paris, America/New_York")
        return zone

    @field_validator("language")
    @classmethod
    def _tag(cls, language: str) -> str:
        if language and not LANGUAGE.fullmatch(language):
            raise ValueError("not a language; give its code of ISO 639, two or three letters, as en, eng or pt-BR")
        return language

    @field_validator("allow_addresses")
    @classmethod
    def _networks(cls, words: tuple[str, ...]) -> tuple[str, ...]:
        for word in words:
            ip_network(word, strict=False)
        return words

    @field_validator("most_minutes")
    @classmethod
    def _bounds(cls, most: int | None, info: ValidationInfo) -> int | None:
        least = info.data.get("least_minutes")
        if most is not None and least is not None and most < least:
            raise ValueError(f"it is less than least_minutes, {least}")
        return most

    @field_validator("auth")
    @classmethod
    def _place_of_secret(cls, auth: str) -> str:
        if auth and not auth.startswith(AUTH_KINDS):
            raise ValueError("give the place of user:password, env:NAME or file:/path, never the password itself")
        return auth

    @field_validator("headers")
    @classmethod
    def _places_of_secrets(cls, headers: dict[str, str]) -> dict[str, str]:
        for name, value in headers.items():
            if {"\r", "\n", "\0"} & {*name, *value}:
                raise ValueError(f"{name} has more than one line")
            if SECRET.search(name) and not value.startswith(AUTH_KINDS):
                raise ValueError(f"{name} is a secret, which would be stored; give its place, env:NAME or file:/path")
        return headers

    @field_validator("proxy")
    @classmethod
    def _place_of_proxy(cls, proxy: str) -> str:
        if proxy and not proxy.startswith((*AUTH_KINDS, "http://")):
            raise ValueError("give http://host:port, or its place, env:NAME or file:/path")
        if "@" in proxy and not proxy.startswith(AUTH_KINDS):
            raise ValueError("a proxy with a password is given by its place, env:NAME or file:/path")
        return proxy

    @field_validator("include", "exclude")
    @classmethod
    def _pattern(cls, words: str) -> str:
        try:
            re.compile(words)
        except re.error as error:
            raise ValueError(f"not a regular expression: {error}") from error
        return words


KEYS = tuple(FeedOptions.model_fields)


def checked_options(given: dict[str, object], place: str) -> dict[str, object]:
    """The options that differ from the defaults, as they are stored. Raises ConfigError with the place, the key and what is wrong."""
    try:
        options = FeedOptions.model_validate(given)
    except ValidationError as error:
        raise ConfigError("\n".join(_told(problem, place) for problem in error.errors())) from error
    return options.model_dump(mode="json", exclude_defaults=True)


def _told(problem: object, place: str) -> str:
    assert isinstance(problem, dict)
    key = str(problem["loc"][0])
    if problem["type"] == "extra_forbidden":
        return f"{place}: unknown key {key}; keys are url, title, {', '.join(KEYS)}"
    shown = f"{place}: {key}" if key == "headers" else f"{place}: {key} = {problem['input']!r}"  # a secret may be among them
    return f"{shown}: {problem['msg'].removeprefix('Value error, ')}"


def checked_address(address: str) -> str:
    """The address of a feed or page. Raises UsageError where it cannot be one."""
    if not address.startswith(("http://", "https://", "file:sample/")):
        raise UsageError(f"not an address of a feed: {address!r}; it begins with http:// or https://")
    if "@" in address.split("://", 1)[-1].split("/", 1)[0]:
        host = address.rpartition("@")[2]
        raise UsageError(f"the address of {host} holds a password, which would be stored; give --auth env:NAME")
    return address


def wanted(settings: dict[str, str], title: str, link: str) -> bool:
    """Whether a feed's patterns let an entry through."""
    include, exclude = settings.get("include", ""), settings.get("exclude", "")
    said = f"{title}\n{link}"
    return (not include or re.search(include, said) is not None) and not (exclude and re.search(exclude, said))
