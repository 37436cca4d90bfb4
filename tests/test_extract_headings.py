"""Dates that stand over what happened on them: in a list they are its dates, in a chart they are nobody's. Of our own writing."""

from told import told_by

LIST = """Norland and Ostavia have been at odds for a year. Here is how it went:

Jan. 12, 2024

Norland closed the border and arrested Ana Ruiz.

March 3, 2024

Prime Minister Karl Lind met President Mara Holt in Oslo.

"""
CHART = """Acres burned in a day

2000

2005

2010

2015

Police in Oslo arrested Ana Ruiz, the ministry said.

"""


def test_a_date_alone_on_its_line_is_that_of_what_stands_under_it() -> None:
    dates = {(kind, who): date for kind, _, who, _, date in told_by(LIST, 0.1)}
    assert dates["legal", "Ana Ruiz; Norland"] == "2024-01-12"
    assert dates["meeting", "Karl Lind; Mara Holt"] == "2024-03-03"


def test_dates_right_under_one_another_are_ticks_of_a_chart() -> None:
    assert [date for kind, *_, date in told_by(CHART, 0.1) if kind == "legal"] == ["[2025-03-12..2025-03-13]"]
