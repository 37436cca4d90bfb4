"""TimelineRow: what a line of the page and of the CSV shows. One type for every exporter, the API and the web.

A named tuple where everything else is a frozen dataclass: a million of them are made for one export, in a third of the time.
"""

from typing import NamedTuple

SEPARATOR = "\x1f"  # ASCII's unit separator: between the items of a list in one string
# The columns that hold words of any kind; the others are ids, days, numbers and names of our own.
WORDS = frozenset(
    """title date_display timezone date_words date_reason type mode cameo_code participants participant_roles participant_countries place
    place_country quote quote_speaker sentence source_name source_title source_url conflicts note extractor""".split()
)


class TimelineRow(NamedTuple):
    """One event, ready to show: the fields are the columns of events.csv, in its order; ISO strings, "" where not known.

    Lists are tuples; those of one group (participants ...) have the same order and length.
    """

    event_id: str
    title: str
    date_sort: str
    date_start: str
    date_end: str
    date_extent: str
    date_precision: str
    date_basis: str
    date_display: str
    date_edtf: str
    time_utc: str
    timezone: str
    date_words: str
    date_reason: str
    type: str
    mode: str
    status: str
    cameo_code: str
    participants: tuple[str, ...]
    participant_roles: tuple[str, ...]
    participant_ids: tuple[str, ...]
    participant_countries: tuple[str, ...]
    place: str
    place_country: str
    quote: str
    quote_speaker: str
    sentence: str
    source_name: str
    source_title: str
    source_url: str
    source_published: str
    article_sha256: str
    report_count: int
    source_count: int
    conflicts: tuple[str, ...]
    confidence: float
    review: str
    note: str
    first_reported: str
    last_reported: str
    updated_at: str
    extractor: str
