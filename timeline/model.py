"""The vocabulary: frozen values that the stages of the line hand on. No I/O, no behaviour beyond their own fields."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import datetime
from enum import StrEnum
from typing import NewType

from timeline.when import Publication, When

FeedId = NewType("FeedId", int)
ArticleId = NewType("ArticleId", int)
RevisionId = NewType("RevisionId", int)
MentionId = NewType("MentionId", int)
EventId = NewType("EventId", str)  # ev_7Q2M9KD4: stable for ever


MOVED = "-moved"  # how the rule of a mention ends that gives a plan another day


class Status(StrEnum):
    """What became of it, as the text tells it."""

    HAPPENED = "happened"
    ONGOING = "ongoing"
    PLANNED = "planned"
    CANCELLED = "cancelled"
    DENIED = "denied"
    REPORTED = "reported"


class Zone(StrEnum):
    """Where in an article a mention stands."""

    TITLE = "title"
    LEAD = "lead"
    BODY = "body"
    BACKGROUND = "background"


@dataclass(frozen=True, slots=True, kw_only=True)
class Validators:
    """What a server gave to ask with next time."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What a feed says about one article; nothing of ours in it. Strings are cleaned of markup that could run.

    `guid`: as the feed gives it, "" where it gives none. `published_raw`: the feed's own string, kept whatever it says.
    `summary` and `content`: HTML or text as the feed has it. `digest`: of all that the feed said, "" until it is cleaned.
    """

    guid: str = ""
    link: str = ""
    title: str = ""
    summary: str = ""
    content: str = ""
    published_raw: str = ""
    updated_raw: str = ""
    authors: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    enclosures: tuple[str, ...] = ()
    language: str = ""
    digest: str = ""


SAID = tuple(field.name for field in fields(Entry) if field.name != "digest")


def digest_of(entry: Entry) -> str:
    """Of everything that a feed says of an entry; a change of it is a changed entry."""
    said = json.dumps([getattr(entry, name) for name in SAID], ensure_ascii=False)
    return hashlib.blake2b(said.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as a reader has it: plain text with paragraphs apart by a blank line or a newline.

    `digest`: SHA-256 in hexadecimal over title and text. `publication` is None where nothing tells it.
    """

    url: str
    title: str
    text: str
    publication: Publication | None
    digest: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a server answered, byte for byte. `url`: the final address; `fetched_at`: None where the archive it is from does not say."""

    url: str
    body: bytes
    headers: Mapping[str, str]
    fetched_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Code points into a text (the title's where `in_title`), end exclusive."""

    start: int
    end: int
    in_title: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """Somebody in an event. `name`: the fullest form the article has. `country`: ISO 3166-1 alpha-3, "" where unknown."""

    name: str
    role: str
    office: str = ""
    country: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    name: str
    country: str = ""


MODALS = frozenset("may might could should must can".split())  # what, with "not", may stand before the plain verb of a clause
HEDGES = frozenset("allegedly reportedly almost nearly apparently probably likely never partly falsely narrowly unanimously".split())
COMMITS = frozenset("agree vow pledge promise threaten refuse offer decide fail".split())  # verbs that tell what is done of what is to come


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """What a sentence tells, in the words of a headline: "Hale", "sign", "an agreement on herring".

    `who`: the names of those who take part that do it, `subject`: as it is worded where they are not all of it, and whether these
    are `many`. `verb`: in its plain form, "be" before what is done to somebody, "" where the words are all that was said. `past`: the
    verb as it stands where its words hold for then alone, "said" it was quiet. `about`: what a call or talks were on, with its preposition.
    """

    who: tuple[str, ...] = ()
    subject: str = ""
    many: bool = False
    verb: str = ""
    past: str = ""
    words: str = ""
    about: str = ""


PHRASE = 30  # characters; on the development articles the first longer quotation is the one that annotators chose


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words said. `span`: where they stand in the text. `direct`: between quotation marks."""

    text: str
    speaker: str
    span: Span
    direct: bool = True

    @property
    def fullness(self) -> int:
        """2 for a whole sentence, 1 for a long phrase, 0 for a few words: of the fullest, annotators take the first."""
        if len(self.text) <= PHRASE:
            return 0
        return 2 if self.text[0].isupper() else 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One report of an event in one sentence of one revision.

    `sentence` and `trigger` are spans in the same text. `rule` names what found it ("call.noun-light-verb"). `confidence`
    is the chance that its row is usable, 0 to 1.
    """

    type: str
    mode: str = ""
    status: Status = Status.HAPPENED
    when: When | None = None
    participants: tuple[Participant, ...] = ()
    place: Place | None = None
    quote: Quote | None = None
    sentence: Span
    trigger: Span
    words: str = ""  # the sentence, verbatim
    lemma: str = ""  # of the trigger
    zone: Zone = Zone.BODY
    rule: str = ""
    confidence: float = 0.5
    clause: Clause | None = None

    @property
    def moves(self) -> bool:
        """Whether it tells that a plan has another day than before: "postponed until Tuesday"."""
        return self.rule.endswith(MOVED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A mention as the merge sees it: with the article that tells it and the actors its names stand for.

    `id`: the mention's, unique. `source`: who counts as one voice (an outlet; syndicated copies share one).

    `actors`: resolved actor ids in the order of `mention.participants`, "" where one is not resolved; empty where none are.
    """

    id: str
    article: str
    mention: Mention
    article_title: str = ""
    source: str = ""
    published: Publication | None = None
    actors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing that happened: its mentions, the one that tells it best first, and what follows from them.

    `cameo`: the CAMEO code of its type and mode, "" where there is none.
    """

    type: str
    mode: str = ""
    cameo: str = ""
    status: Status = Status.HAPPENED
    title: str = ""
    when: When | None = None
    participants: tuple[Participant, ...] = ()
    place: Place | None = None
    quote: Quote | None = None
    mentions: tuple[Mention, ...] = ()
    confidence: float = 0.5
    conflicts: tuple[str, ...] = ()

    @property
    def best(self) -> Mention:
        return self.mentions[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A failure as a row. `stage`: feed, article, extract, import, disk, page, upkeep. `subject`: an address, or a place."""

    stage: str
    subject: str
    code: str
    message: str
    at: datetime | None = None
    hint: str = field(default="")
