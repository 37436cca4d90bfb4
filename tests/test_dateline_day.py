"""What has no day of its own has the dateline's where the text names that day, else that day or the one before.

With no dateline it has the day of publication where the lead is of that day, and nothing in the text of the one before.
"""

import pytest

from timeline.cli.extract import events_of
from timeline.model import Article
from timeline.when import parse_publication

ROWS = [
    ("OSLO, April 14 (Coast News) - President Ana Ruiz said on Tuesday the port was shut.\n\n{}", "2026-04-14"),
    ("OSLO, April 14 (Coast News) - President Ana Ruiz said the port was shut.\n\nShips left on Tuesday.\n\n{}", "2026-04-14"),
    ("OSLO, April 14 (Coast News) - President Ana Ruiz said the port was shut.\n\n{}", "2026-04-13/2026-04-14"),
    ("OSLO, April 14 (Coast News) - President Ana Ruiz said on Monday the port was shut.\n\n{}", "2026-04-13/2026-04-14"),
    ("President Ana Ruiz said on Tuesday in Oslo the port was shut.\n\n{}", "2026-04-14"),
    ("President Ana Ruiz said on Tuesday in Oslo the port was shut, and ships left on Monday.\n\n{}", "2026-04-13/2026-04-14"),
    ("President Ana Ruiz said in Oslo the port was shut.\n\n{}", "2026-04-13/2026-04-14"),
]


@pytest.mark.parametrize(("text", "days"), ROWS, ids=[row[0][30:90] for row in ROWS])
def test_words_without_a_day(text: str, days: str) -> None:
    article = Article(
        url="",
        title="",
        text=text.format('"We shall wait," pilots\' leader Karl Lind said.'),
        publication=parse_publication("2026-04-14T18:00:00+00:00"),
    )
    (said,) = [event for event in events_of(article) if any(one.name == "Karl Lind" for one in event.participants)]
    assert said.when is not None
    assert "/".join(dict.fromkeys(str(day) for day in (said.when.first, said.when.last))) == days
