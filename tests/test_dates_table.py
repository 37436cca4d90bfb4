"""What the dates mean, as a table: a sentence with its date in brackets, the TIMEX3 value, the days for the reader.

A row: `sentence with [the words] | value | first..last`; one day stands alone, an open side is empty, "-" is no place on the calendar.
A row with no brackets promises that nothing is found in it. The heading of a block tells when the sentence was published.
"""

import re
from dataclasses import dataclass

import pytest

from timeline.dates import find_dates

SUNDAY = "2025-02-16"  # ISO week 7
WEDNESDAY = "2025-06-18"  # ISO week 25
THURSDAY_IN_1989 = "1989-11-02"  # ISO week 44

FULL = """
The treaty was signed on [March 4, 1861]. | 1861-03-04 | 1861-03-04
The treaty was signed on [4 March 1861]. | 1861-03-04 | 1861-03-04
The treaty was signed on [4th March 1861]. | 1861-03-04 | 1861-03-04
The treaty was signed on [4 March, 1861]. | 1861-03-04 | 1861-03-04
It opened on [Feb. 12, 2014]. | 2014-02-12 | 2014-02-12
It opened on [Sept. 3, 1998]. | 1998-09-03 | 1998-09-03
It opened on [Sept 3, 1998]. | 1998-09-03 | 1998-09-03
It opened on [3 Sep 1998]. | 1998-09-03 | 1998-09-03
It opened on [12-Feb-2014]. | 2014-02-12 | 2014-02-12
It opened on [the 12th of February 2014]. | 2014-02-12 | 2014-02-12
It opened on [February the 12th, 2014]. | 2014-02-12 | 2014-02-12
It opened on [Wednesday, Feb. 12, 2014]. | 2014-02-12 | 2014-02-12
It opened on [Wednesday 12 February 2014]. | 2014-02-12 | 2014-02-12
It opened on [2014-02-12]. | 2014-02-12 | 2014-02-12
It opened on [2014/02/12]. | 2014-02-12 | 2014-02-12
The file is dated [20140212]. | 2014-02-12 | 2014-02-12
It opened on [2/12/2014]. | 2014-02-12 | 2014-02-12
It opened on [25/12/2014]. | 2014-12-25 | 2014-12-25
It opened on [12/25/98]. | 1998-12-25 | 1998-12-25
It opened on [12.02.2014]. | 2014-02-12 | 2014-02-12
It opened on [12.2.2014]. | 2014-02-12 | 2014-02-12
It opened on [February 29, 2024]. | 2024-02-29 | 2024-02-29
It opened on [12/Feb/2014]. | 2014-02-12 | 2014-02-12
It opened on [12feb2014]. | 2014-02-12 | 2014-02-12
It opened on [2014.02.12]. | 2014-02-12 | 2014-02-12
It opened at [2014-02-12T15:30]. | 2014-02-12T15:30 | 2014-02-12
It opened at [2014-02-12T15:30:00Z]. | 2014-02-12T15:30:00Z | 2014-02-12T15:30..2014-02-12T15:30
It opened at [2014-02-12 15:30:00+01:00]. | 2014-02-12T15:30:00 | 2014-02-12T15:30..2014-02-12T15:30
The [Sept. 11] attacks changed it all. | 2001-09-11 | 2001-09-11
It opened in [February 2014]. | 2014-02 | 2014-02-01..2014-02-28
It opened in [February of 2014]. | 2014-02 | 2014-02-01..2014-02-28
It opened in [February, 2014]. | 2014-02 | 2014-02-01..2014-02-28
It opened in [Feb. 2014]. | 2014-02 | 2014-02-01..2014-02-28
It opened in [May 1968]. | 1968-05 | 1968-05-01..1968-05-31
It opened in [1984]. | 1984 | 1984-01-01..1984-12-31
It opened in [the year 1984]. | 1984 | 1984-01-01..1984-12-31
The [1984] games were boycotted. | 1984 | 1984-01-01..1984-12-31
It was founded in [1066]. | 1066 | 1066-01-01..1066-12-31
The wall fell in [the autumn of '89]. | 1989-FA | 1989-09-01..1989-11-30
"""

PARTIAL = """
The duke was shot in Varn on 28 June 1914. By [4 August] five powers were at war. | 1914-08-04 | ..1914-08-04
The siege began in March 1864. It was lifted in [mid-June]. | 1864-06 | 1864-06-11..1864-06-20
He arrived on [Feb. 12]. | 2025-02-12 | 2025-02-12
He arrived on [12 February]. | 2025-02-12 | 2025-02-12
He will arrive on [March 3]. | 2025-03-03 | 2025-03-03
He arrived on [Dec. 24]. | 2024-12-24 | 2024-12-24
He arrived on [Nov. 5]. | 2024-11-05 | 2024-11-05
He resigned on [October 30]. | 2024-10-30 | 2024-10-30
He will resign on [October 30]. | 2025-10-30 | 2025-10-30
They met on [Jan. 20]. | 2025-01-20 | 2025-01-20
The ceremony is planned for [May 9]. | 2025-05-09 | 2025-05-09
She is due in court on [April 7]. | 2025-04-07 | 2025-04-07
She appeared in court on [Thursday, Feb. 13]. | 2025-02-13 | 2025-02-13
She will appear in court on [Thursday, Feb. 20]. | 2025-02-20 | 2025-02-20
[March]'s PPI data showed it. | 2025-03 | 2025-03-01..2025-03-31
[April]'s imports stand at 1.92 million. | 2025-04 | 2025-04-01..2025-04-30
It was a record-beating [March], and more came. | 2025-03 | 2025-03-01..2025-03-31
[Sept.] sales rose. | 2024-09 | 2024-09-01..2024-09-30
It fell in [the month of January]. | 2025-01 | 2025-01-01..2025-01-31
He died in [January]. | 2025-01 | 2025-01-01..2025-01-31
He died in [February]. | 2025-02 | 2025-02-01..2025-02-28
He died in [December]. | 2024-12 | 2024-12-01..2024-12-31
He died in [August]. | 2024-08 | 2024-08-01..2024-08-31
The vote will be held in [August]. | 2025-08 | 2025-08-01..2025-08-31
The vote will be held in [April]. | 2025-04 | 2025-04-01..2025-04-30
The summit took place in [last November]. | 2024-11 | 2024-11-01..2024-11-30
The law takes effect [next January]. | 2026-01 | 2026-01-01..2026-01-31
It was signed [last Oct. 23]. | 2024-10-23 | 2024-10-23
The rally was held in [August this year]. | 2025-08 | 2025-08-01..2025-08-31
The rally was held in [May last year]. | 2024-05 | 2024-05-01..2024-05-31
The rally will be held in [April next year]. | 2026-04 | 2026-04-01..2026-04-30
The polls open on [the first Tuesday in November 2024]. | 2024-11-05 | 2024-11-05
They met on [the last Monday of May 2024]. | 2024-05-27 | 2024-05-27
They met on [the second Friday of January 2025]. | 2025-01-10 | 2025-01-10
He spoke on [the 12th]. | 2025-02-12 | 2025-02-12
On [the 7th] it anchored. | 2025-02-07 | 2025-02-07
They crossed on [the night of the 4th] in boats. | 2025-02-04TNI | 2025-02-04
He has been ill since [the 27th]. | 2025-01-27 | 2025-01-27..
He must leave by [the 3rd]. | 2025-03-03 | ..2025-03-03
Starting in [November], they have unpaid leave. | 2025-11 | 2025-11-01..
"""

WEEKDAYS = """
The ferry, built on 3 March 2001, sank on [Tuesday] off Oslo. | 2025-02-11 | 2025-02-11
[Tuesday] Norwegian, the airline, cut jobs. | 2025-02-11 | 2025-02-11
On December 12, 2024 a gunman killed three. His trial opens on [Tuesday]. | 2025-02-18 | 2025-02-18
The bill will have its reading on [Wednesday]. | 2025-02-19 | 2025-02-19
The heat should ease from [Tuesday], it said. | 2025-02-18 | 2025-02-18
The ship should pass by [Tuesday], it said. | 2025-02-18 | ..2025-02-18
He goes again in the 200 on [Tuesday]. | 2025-02-18 | 2025-02-18
The airspace will remain closed until at least [Saturday]. | 2025-02-22 | ..2025-02-22
He said [Wednesday] that talks had begun. | 2025-02-12 | 2025-02-12
He said on [Monday] that talks had begun. | 2025-02-10 | 2025-02-10
He said [Saturday] that talks had begun. | 2025-02-15 | 2025-02-15
He said [Sunday] that talks had begun. | 2025-02-16 | 2025-02-16
He will say [Sunday] whether he runs. | 2025-02-16 | 2025-02-16
He will meet the king on [Wednesday]. | 2025-02-19 | 2025-02-19
The court will rule [Monday]. | 2025-02-17 | 2025-02-17
He is expected to arrive on [Tuesday]. | 2025-02-18 | 2025-02-18
The talks are scheduled for [Thursday]. | 2025-02-20 | 2025-02-20
Voting is due to begin on [Friday]. | 2025-02-21 | 2025-02-21
He won't attend on [Friday]. | 2025-02-21 | 2025-02-21
He arrived [Tues.] with his wife. | 2025-02-11 | 2025-02-11
He left [last Tuesday]. | 2025-02-11 | 2025-02-11
He left [last Sunday]. | 2025-02-09 | 2025-02-09
He left [this past Friday]. | 2025-02-14 | 2025-02-14
He leaves [next Tuesday]. | 2025-02-18 | 2025-02-18
He leaves [next Sunday]. | 2025-02-23 | 2025-02-23
He leaves [this coming Friday]. | 2025-02-21 | 2025-02-21
He spoke [late Tuesday]. | 2025-02-11 | 2025-02-11
He met reporters [a week ago Monday]. | 2025-02-03 | 2025-02-03
"""

WEEKDAYS_MIDWEEK = """
He said [Wednesday] it was over. | 2025-06-18 | 2025-06-18
He said [Tuesday] it was over. | 2025-06-17 | 2025-06-17
He said [Thursday] it was over. | 2025-06-12 | 2025-06-12
He will resign [Thursday]. | 2025-06-19 | 2025-06-19
He will resign [this Friday]. | 2025-06-20 | 2025-06-20
He will resign [next Friday]. | 2025-06-27 | 2025-06-27
He will resign [next Wednesday]. | 2025-06-25 | 2025-06-25
He will resign [next Monday]. | 2025-06-23 | 2025-06-23
He resigned [last Friday]. | 2025-06-13 | 2025-06-13
He resigned [last Wednesday]. | 2025-06-11 | 2025-06-11
He resigned [this Monday]. | 2025-06-16 | 2025-06-16
"""

DEICTIC = """
It must be done by [the end of the month]. | 2025-02 | ..2025-02-28
It was so in January 2022. It must be paid by [the end of the year]. | 2025 | ..2025-12-31
It cost five times more than at [the start of the year]. | 2025 | 2025-01-01..2025-01-31
He fell ill [this winter]. | 2024-WI | 2024-12-01..2025-02-28
He fell ill [earlier this winter]. | 2024-WI | 2024-12-01..2025-02-16
He sees it grow this year and [next], but not more. | 2026 | 2026-01-01..2026-12-31
He sees rain this summer and [next]. | 2026-SU | 2026-06-01..2026-08-31
He noted that [December] sales had sunk. | 2024-12 | 2024-12-01..2024-12-31
The president resigned [today]. | 2025-02-16 | 2025-02-16
The president resigned [yesterday]. | 2025-02-15 | 2025-02-15
The deals start [tomorrow]. | 2025-02-17 | 2025-02-17
The president resigns [tomorrow]. | 2025-02-17 | 2025-02-17
He left [the day before yesterday]. | 2025-02-14 | 2025-02-14
He leaves [the day after tomorrow]. | 2025-02-18 | 2025-02-18
He speaks [tonight]. | 2025-02-16TNI | 2025-02-16
He spoke [last night]. | 2025-02-15TNI | 2025-02-15
He spoke [this morning]. | 2025-02-16TMO | 2025-02-16
He speaks [this evening]. | 2025-02-16TEV | 2025-02-16
He spoke [yesterday morning]. | 2025-02-15TMO | 2025-02-15
He speaks [tomorrow afternoon]. | 2025-02-17TAF | 2025-02-17
Prices rose [this week]. | 2025-W07 | 2025-02-10..2025-02-16
Prices rose [last week]. | 2025-W06 | 2025-02-03..2025-02-09
Prices will rise [next week]. | 2025-W08 | 2025-02-17..2025-02-23
Prices rose [this month]. | 2025-02 | 2025-02-01..2025-02-28
Prices rose [last month]. | 2025-01 | 2025-01-01..2025-01-31
Prices will rise [next month]. | 2025-03 | 2025-03-01..2025-03-31
Prices rose [this year]. | 2025 | 2025-01-01..2025-12-31
Prices rose [last year]. | 2024 | 2024-01-01..2024-12-31
Prices will rise [next year]. | 2026 | 2026-01-01..2026-12-31
Prices rose [last quarter]. | 2024-Q4 | 2024-10-01..2024-12-31
Prices will rise [next quarter]. | 2025-Q2 | 2025-04-01..2025-06-30
Prices rose [this decade]. | 202 | 2020-01-01..2029-12-31
Prices rose [last decade]. | 201 | 2010-01-01..2019-12-31
Prices rose [last century]. | 19 | 1900-01-01..1999-12-31
It snowed [last winter]. | 2023-WI | 2023-12-01..2024-02-29
It was dry [last summer]. | 2024-SU | 2024-06-01..2024-08-31
It will be dry [next summer]. | 2025-SU | 2025-06-01..2025-08-31
It was dry [last spring]. | 2024-SP | 2024-03-01..2024-05-31
He returns [this spring]. | 2025-SP | 2025-03-01..2025-05-31
He returned [last fall]. | 2024-FA | 2024-09-01..2024-11-30
They met [last weekend]. | 2025-W06-WE | 2025-02-08..2025-02-09
They meet [next weekend]. | 2025-W08-WE | 2025-02-22..2025-02-23
"""

WEEKENDS_MIDWEEK = """
They met over [the weekend]. | 2025-W24-WE | 2025-06-14..2025-06-15
They will meet over [the weekend]. | 2025-W25-WE | 2025-06-21..2025-06-22
They will meet [this weekend]. | 2025-W25-WE | 2025-06-21..2025-06-22
They met [last weekend]. | 2025-W24-WE | 2025-06-14..2025-06-15
They will meet [next weekend]. | 2025-W26-WE | 2025-06-28..2025-06-29
They met in [the weekend of May 10]. | 2025-W19-WE | 2025-05-10..2025-05-11
They agreed after [weekend] peace talks in Oslo. | 2025-W24-WE | 2025-06-14..2025-06-15
They were told [this weekend] to go. | 2025-W24-WE | 2025-06-14..2025-06-15
They agreed after [the weekend]. | 2025-W24-WE | 2025-06-16..
He stayed [the week of May 12]. | 2025-W20 | 2025-05-12..2025-05-18
"""

AGO = """
He spent [three days] away and came home. | P3D | -
The vote was [six days] away when he quit. | P6D | -
The vote, [six days away], is too close to call. | 2025-02-22 | 2025-02-22
The town is [two days] away from the sea. | P2D | -
He was drowned [two summers ago]. | 2023-SU | 2023-06-01..2023-08-31
He left [two days ago]. | 2025-02-14 | 2025-02-14
He left [10 days ago]. | 2025-02-06 | 2025-02-06
He left [a day ago]. | 2025-02-15 | 2025-02-15
He left [three weeks ago]. | 2025-W04 | 2025-01-20..2025-01-26
He left [a week ago]. | 2025-W06 | 2025-02-03..2025-02-09
He left [two months ago]. | 2024-12 | 2024-12-01..2024-12-31
He left [a month ago]. | 2025-01 | 2025-01-01..2025-01-31
He left [six months ago]. | 2024-08 | 2024-08-01..2024-08-31
He left [a year ago]. | 2024 | 2024-01-01..2024-12-31
He left [25 years ago]. | 2000 | 2000-01-01..2000-12-31
He left [twenty-five years ago]. | 2000 | 2000-01-01..2000-12-31
He left [a decade ago]. | 2015 | 2015-01-01..2015-12-31
He left [a century ago]. | 1925 | 1925-01-01..1925-12-31
He left [a year or so ago]. | 2024 | 2024-01-01..2024-12-31
He left [two years back]. | 2023 | 2023-01-01..2023-12-31
He left [a couple of days ago]. | PAST_REF | 2025-02-07..2025-02-15
He left [a few days ago]. | PAST_REF | 2025-02-07..2025-02-15
He left [several weeks ago]. | PAST_REF | 2024-12-15..2025-02-02
He left [a year or two ago]. | PAST_REF | 2023-02-16..2024-02-16
He left [a day or two ago]. | PAST_REF | 2025-02-14..2025-02-15
He left [years ago]. | PAST_REF | ..2023-02-16
He will leave [two days from now]. | 2025-02-18 | 2025-02-18
He will leave [three weeks from now]. | 2025-W10 | 2025-03-03..2025-03-09
He left [more than two years ago]. | 2023 | 2022-01-01..2023-12-31
The war began [over six weeks ago]. | 2025-W01 | 2024-12-23..2025-01-05
It was founded [more than 100 years ago]. | 1925 | 1925-01-01..1925-12-31
He left [almost four years ago]. | 2021 | 2021-01-01..2021-12-31
"""

TIED = """
Norland attacked Varn on Jan. 14. [Later in the month] Varn attacked Oslo. | 2025-01 | 2025-01-14..2025-01-31
Crowds marched on 8 March 1930. On Monday the 10th shots fell, and [three days later] it was over. | 1930-03-13 | 1930-03-13
On Easter Monday 1930 they rose. By [Wednesday] troops had come. | 1930-04-23 | ..1930-04-23
On Monday 3 March 1930 they struck. Troops came at [the weekend]. | 1930-W10-WE | 1930-03-08..1930-03-09
On 19 July 1870 they went to war. On 4 September they rose. The city fell on [28 January]. | 1871-01-28 | 1871-01-28
The vote is expected in 2027. Shares, which had fallen [the previous week], rose. | 2025-W06 | 2025-02-03..2025-02-09
A fire had broken out at 5:45 a.m. on Sunday and was gone [half an hour later]. | 2025-02-16T06:15 | 2025-02-16
Shares fell on Friday to the lowest since June 1998; [a month earlier] they had risen. | 2025-01 | 2025-01-01..2025-01-31
On 26 May 1953 they turned back. Three days later they reached it at [11.30 in the morning]. | 1953-05-29T11:30 | 1953-05-29
On Sunday 10 May 1857 the sepoys rose. [Next morning] they were at the gates. | 1857-05-11TMO | 1857-05-11
Few believed it in the early 1970s. Shortly before dawn on 9 May 1978 they landed, and held it on [14 May]. | 1978-05-14 | 1978-05-14
Norland held the islands. On 9 May 1978 troops landed, and on [14 May] it was over. Today the islands are quiet. | 1978-05-14 | 1978-05-14
The war began on 24 February 2022. [Today] missiles hit the town. | 2025-02-16 | 2025-02-16
He was jailed on 3 May 2021 and 7 June 2022. An appeal failed on 5 May 2023. He was freed on [Friday]. | 2025-02-14 | 2025-02-14
On Christmas Eve 1914 there was singing. [A year later] there was none. | 1915 | 1915-01-01..1915-12-31
Kings ruled until 1951, when they fell. [A decade later], they came back. | 1961 | 1961-01-01..1961-12-31
They left [a day] after at least nine were hurt. | P1D | -
He was shot on Feb. 3 and died [the next day]. | 2025-02-04 | 2025-02-04
He was shot on Feb. 3 and died [two days later]. | 2025-02-05 | 2025-02-05
He was shot on Feb. 3 and died [a day later]. | 2025-02-04 | 2025-02-04
He was shot on Feb. 3 and died [a week later]. | 2025-W07 | 2025-02-10..2025-02-16
He was shot on Feb. 3 and died [the same day]. | 2025-02-03 | 2025-02-03
He was shot on Feb. 3 and died [that day]. | 2025-02-03 | 2025-02-03
He was shot on Feb. 3 and died [that evening]. | 2025-02-03TEV | 2025-02-03
He was shot on Feb. 3 and died [that same night]. | 2025-02-03TNI | 2025-02-03
He was shot on Feb. 3 and died [the next morning]. | 2025-02-04TMO | 2025-02-04
He was shot on Feb. 3 and died [the following day]. | 2025-02-04 | 2025-02-04
He was shot on Feb. 3 and died [the following Monday]. | 2025-02-10 | 2025-02-10
He was shot on Feb. 3 and died [the following Friday]. | 2025-02-07 | 2025-02-07
He was shot on Feb. 3; he had arrived [the Friday before]. | 2025-01-31 | 2025-01-31
It was at 93 in January, up from 92 the month before and 91 [a year earlier]. | 2024-01 | 2024-01-01..2024-01-31
He was shot on Feb. 3; he had arrived [the day before]. | 2025-02-02 | 2025-02-02
He was shot on Feb. 3; he had arrived [the previous day]. | 2025-02-02 | 2025-02-02
He was shot on Feb. 3; he had arrived [three days earlier]. | 2025-01-31 | 2025-01-31
He was shot on Feb. 3; he had arrived [the previous week]. | 2025-W05 | 2025-01-27..2025-02-02
He was shot on Feb. 3; he had arrived [the previous month]. | 2025-01 | 2025-01-01..2025-01-31
He was shot on Feb. 3; he had arrived [the previous year]. | 2024 | 2024-01-01..2024-12-31
He was shot on Feb. 3; the trial opened [the following month]. | 2025-03 | 2025-03-01..2025-03-31
He was shot on Feb. 3; the trial opened [later that month]. | 2025-02 | 2025-02-03..2025-02-28
He was elected in 1998 and left [two years later]. | 2000 | 2000-01-01..2000-12-31
He was elected in 1998 and left [the following year]. | 1999 | 1999-01-01..1999-12-31
He was elected in 1998 and left [the next year]. | 1999 | 1999-01-01..1999-12-31
He was elected in 1998 and left [later that year]. | 1998 | 1998-01-01..1998-12-31
He was elected in 1998 and had stood [a year earlier]. | 1997 | 1997-01-01..1997-12-31
He was elected in 1998 and had stood [the year before]. | 1997 | 1997-01-01..1997-12-31
He was elected in 1998 and had stood [three years before]. | 1995 | 1995-01-01..1995-12-31
He was elected in 1998 and left in [November of that year]. | 1998-11 | 1998-11-01..1998-11-30
He was elected in 1998 and left in [November of the same year]. | 1998-11 | 1998-11-01..1998-11-30
He was elected in 1998 and left in [the spring of the following year]. | 1999-SP | 1999-03-01..1999-05-31
He arrived in May 1998 and left [the same month]. | 1998-05 | 1998-05-01..1998-05-31
He arrived in May 1998 and left [two months later]. | 1998-07 | 1998-07-01..1998-07-31
He arrived in May 1998 and left [that year]. | 1998 | 1998-01-01..1998-12-31
He arrived in the 1990s and left in [the following decade]. | 200 | 2000-01-01..2009-12-31
The two, who had last met in Rome on Feb. 3, talked on Sunday. They left in [the evening]. | 2025-02-16TEV | 2025-02-16
Ruiz arrived on Sunday. Hale, speaking in Rome a day earlier, had accused him. He left at [noon]. | 2025-02-16T12:00 | 2025-02-16
Ruiz arrived on Sunday for a tour that has taken her to Rome since Friday. She left at [noon]. | 2025-02-16T12:00 | 2025-02-16
The attack was on Thursday. It hit a clinic which Ruiz opened on Monday. Troops came [the same day]. | 2025-02-13 | 2025-02-13
He left [two days after Christmas]. | 2024-12-27 | 2024-12-27
He left [the day before Thanksgiving]. | 2024-11-27 | 2024-11-27
"""

BEYOND = """
He left [the week before last]. | 2025-W05 | 2025-01-27..2025-02-02
He left [the year before last]. | 2023 | 2023-01-01..2023-12-31
He left [the night before last]. | 2025-02-14TNI | 2025-02-14
He leaves [the week after next]. | 2025-W09 | 2025-02-24..2025-03-02
He leaves [the month after next]. | 2025-04 | 2025-04-01..2025-04-30
He disagreed on [Friday of last week]. | 2025-02-07 | 2025-02-07
He met her [Thursday last week]. | 2025-02-06 | 2025-02-06
He met her on [Wednesday evening last week]. | 2025-02-05TEV | 2025-02-05
The court sat on [Monday] and Tuesday of last week. | 2025-02-03 | 2025-02-03
The court sits on Monday and [Tuesday of next week]. | 2025-02-18 | 2025-02-18
He left on [Tuesday of this week]. | 2025-02-11 | 2025-02-11
On [Friday], last week's report was withdrawn. | 2025-02-14 | 2025-02-14
He left [the Thursday before last]. | 2025-02-06 | 2025-02-06
He leaves [the Friday after next]. | 2025-02-28 | 2025-02-28
The polls open on [the last Sunday of next month]. | 2025-03-30 | 2025-03-30
The court sat on [the first Monday of this month]. | 2025-02-03 | 2025-02-03
He was ill for much of [the last fortnight]. | P2W | 2025-02-03..2025-02-16
The deal will come no later than [June]. | 2025-06 | ..2025-06-30
The deal will come no earlier than [June 5]. | 2025-06-05 | 2025-06-05..
He left in [the late nineties]. | 199 | 1996-01-01..1999-12-31
Temperatures rose to the mid eighties.
It opens [Monday week]. | 2025-02-24 | 2025-02-24
It opens [a week on Monday]. | 2025-02-24 | 2025-02-24
They held their second talks in a week on [Friday]. | 2025-02-14 | 2025-02-14
The deal fell through on [Friday]. | 2025-02-14 | 2025-02-14
It opens [two weeks from Tuesday]. | 2025-03-04 | 2025-03-04
It opens [a week from today]. | 2025-02-23 | 2025-02-23
It opens [two weeks from today]. | 2025-03-02 | 2025-03-02
He left [two Fridays ago]. | 2025-02-07 | 2025-02-07
He left [a fortnight ago]. | 2025-W05 | 2025-01-27..2025-02-02
He was killed on [Friday the 13th]. | 2024-12-13 | 2024-12-13
It will open on [Friday the 13th]. | 2025-06-13 | 2025-06-13
They rested on [Monday the 10th]. | 2025-02-10 | 2025-02-10
It began last year in [May]. | 2024-05 | 2024-05-01..2024-05-31
It began in 2011, on [March 5]. | 2011-03-05 | 2011-03-05
They will meet on Tuesday, [Thursday] and Friday. | 2025-02-20 | 2025-02-20
They will be here Monday through [Friday]. | 2025-02-21 | 2025-02-17..2025-02-21
In [May] Smith was taken. | 2024-05 | 2024-05-01..2024-05-31
In [late May] Corinth was taken. | 2024-05 | 2024-05-21..2024-05-31
He was woken in [the early hours of Tuesday]. | 2025-02-11TMO | 2025-02-11
On [the night of 14/15 June 1944] they withdrew. | 1944-06-14TNI | 1944-06-14
Sales in [FY2012] fell. | FY2012 | 2012-01-01..2012-12-31
Sales in [FY12] fell. | FY2012 | 2012-01-01..2012-12-31
In [the last days] of January, it snowed. | PXD | 2025-01-26..2025-01-31
In [the last days] of the war, he fled. | PXD | -
He came [not so long ago]. | PAST_REF | -
They meet on [the twenty-first of this month]. | 2025-02-21 | 2025-02-21
They meet on [Monday the seventeenth]. | 2025-02-17 | 2025-02-17
It was seen [48 hours ago]. | 2025-02-14 | 2025-02-14
The curfew runs from 9 p.m. to [5 a.m.] | 2025-02-17T05:00 | 2025-02-17
It expires at [year-end 2026]. | 2026 | 2026-12-01..2026-12-31
In 1756, 1757 and [1758] towns fell. | 1758 | 1758-01-01..1758-12-31
In [the winter of 1863-1864] they rested. | 1863-WI | 1863-12-01..1864-02-29
It was quiet in [the 1st century AD]. | 00 | -
"""

PARTS = """
The crash [Friday evening] of a bus hurt nine. | 2025-02-14TEV | 2025-02-14
They danced into [the early hours on Friday]. | 2025-02-14TMO | 2025-02-14
He spoke [Wednesday morning]. | 2025-02-12TMO | 2025-02-12
He spoke [Wednesday afternoon]. | 2025-02-12TAF | 2025-02-12
He spoke [Wednesday evening]. | 2025-02-12TEV | 2025-02-12
He spoke [Wednesday night]. | 2025-02-12TNI | 2025-02-12
He spoke on [the morning of Feb. 12]. | 2025-02-12TMO | 2025-02-12
He spoke on [the night of February 12, 2014]. | 2014-02-12TNI | 2014-02-12
He spoke on [the evening of 12 February 2014]. | 2014-02-12TEV | 2014-02-12
It opened in [early 2014]. | 2014 | 2014-01-01..2014-04-30
It opened in [late 2014]. | 2014 | 2014-09-01..2014-12-31
It opened in [mid-2014]. | 2014 | 2014-05-01..2014-08-31
It opened in [early March]. | 2025-03 | 2025-03-01..2025-03-10
The [late-January] trip was short. | 2025-01 | 2025-01-21..2025-01-31
It opened in [late January]. | 2025-01 | 2025-01-21..2025-01-31
It opened in [mid-January]. | 2025-01 | 2025-01-11..2025-01-20
It opened in [mid January 2025]. | 2025-01 | 2025-01-11..2025-01-20
It opened at [the end of January]. | 2025-01 | 2025-01-21..2025-01-31
It opened at [the beginning of January]. | 2025-01 | 2025-01-01..2025-01-10
It will start in [March]. | 2025-03 | 2025-03-01..2025-03-31
It will end in [March]. | 2025-03 | 2025-03-01..2025-03-31
It opened at [the start of 2014]. | 2014 | 2014-01-01..2014-01-31
It opened in [the middle of January]. | 2025-01 | 2025-01-11..2025-01-20
It opened in [the early 1990s]. | 199 | 1990-01-01..1993-12-31
It opened in [the late 1990s]. | 199 | 1996-01-01..1999-12-31
He called [earlier this week]. | 2025-W07 | 2025-02-10..2025-02-16
He called [earlier this month]. | 2025-02 | 2025-02-01..2025-02-16
He called [earlier this year]. | 2025 | 2025-01-01..2025-02-16
He calls [later this month]. | 2025-02 | 2025-02-16..2025-02-28
He calls [later this year]. | 2025 | 2025-02-16..2025-12-31
It closed in [the first half of 2014]. | 2014-H1 | 2014-01-01..2014-06-30
It closed in [the second half of 2014]. | 2014-H2 | 2014-07-01..2014-12-31
She will come in [the latter half of June]. | 2025-06 | 2025-06-16..2025-06-30
It fell in [the first half of the 1990s]. | 199 | 1990-01-01..1994-12-31
It closed in [early next year]. | 2026 | 2026-01-01..2026-04-30
It closed [late last year]. | 2024 | 2024-09-01..2024-12-31
It was a [pre-2014] law. | 2014 | ..2013-12-31
It was a [post-1959] law. | 1959 | 1960-01-01..
"""

LONG = """
It was built in [the 1990s]. | 199 | 1990-01-01..1999-12-31
It was built in [the first decade of the 20th century]. | 190 | 1900-01-01..1909-12-31
It was built in [the last quarter of the 19th century]. | 18 | 1866-01-01..1899-12-31
It was built in [the 1920s]. | 192 | 1920-01-01..1929-12-31
It was built in [the 1880s]. | 188 | 1880-01-01..1889-12-31
It was built in [the '90s]. | 199 | 1990-01-01..1999-12-31
It was built in [the eighties]. | 198 | 1980-01-01..1989-12-31
It was built in [the nineteen-sixties]. | 196 | 1960-01-01..1969-12-31
It was built in [the 19th century]. | 18 | 1800-01-01..1899-12-31
It was built in [the twentieth century]. | 19 | 1900-01-01..1999-12-31
It was built in [the early 21st century]. | 20 | 2000-01-01..2033-12-31
It fell in [480 BC]. | BC0480 | -
It fell in [480 B.C.]. | BC0480 | -
It fell in [September 480 BC]. | BC0480-09 | -
It fell in [the spring of 480 BC]. | BC0480-SP | -
It fell in [the 4th century BC]. | BC03 | -
It fell in [the 470s BC]. | BC047 | -
Sales fell in [the third quarter]. | 2024-Q3 | 2024-07-01..2024-09-30
Sales fell in [the third quarter of 2013]. | 2013-Q3 | 2013-07-01..2013-09-30
Sales fell in [Q3 2013]. | 2013-Q3 | 2013-07-01..2013-09-30
Sales fell in [2013 Q3]. | 2013-Q3 | 2013-07-01..2013-09-30
Sales fell in [the first quarter]. | 2025-Q1 | 2025-01-01..2025-03-31
Sales fell in [the fourth quarter of 2013]. | 2013-Q4 | 2013-10-01..2013-12-31
Sales fell in [the fiscal third quarter]. | 2024-Q3 | 2024-07-01..2024-09-30
Sales fell in [the latest quarter]. | 2024-Q4 | 2024-10-01..2024-12-31
Sales fell in the third quarter from those of [a year earlier]. | 2023-Q3 | 2023-07-01..2023-09-30
Sales fell in the third quarter from [the year-earlier quarter]. | 2023-Q3 | 2023-07-01..2023-09-30
Sales fell in [the quarter]. | 2024-Q4 | 2024-10-01..2024-12-31
Sales in the third quarter of 2013 were low; profit for [the quarter] fell. | 2013-Q3 | 2013-07-01..2013-09-30
Sales fell for [the year]. | 2025 | 2025-01-01..2025-12-31
Sales fell in [the current fiscal year]. | 2025 | 2025-01-01..2025-12-31
Sales will fall by [year-end]. | 2025 | ..2025-12-31
Sales fell in [fiscal 2013]. | FY2013 | 2013-01-01..2013-12-31
Sales fell in [fiscal year 2013]. | FY2013 | 2013-01-01..2013-12-31
He came in [the spring of 1990]. | 1990-SP | 1990-03-01..1990-05-31
He came in [the summer of 1990]. | 1990-SU | 1990-06-01..1990-08-31
He came in [autumn 1990]. | 1990-FA | 1990-09-01..1990-11-30
He came in [the fall of 1990]. | 1990-FA | 1990-09-01..1990-11-30
He came in [the winter of 1990]. | 1990-WI | 1990-12-01..1991-02-28
He came in [the summer]. | 2024-SU | 2024-06-01..2024-08-31
He will come in [the summer]. | 2025-SU | 2025-06-01..2025-08-31
He came in [winter]. | 2024-WI | 2024-12-01..2025-02-28
"""

REPORTS = """
It sold more in September than in [the same month of 1985]. | 1985-09 | 1985-09-01..1985-09-30
It sold more in the third quarter than in [the same period of 1985]. | 1985-Q3 | 1985-07-01..1985-09-30
It sold more than in [the same period in 1985]. | 1985 | 1985-01-01..1985-12-31
It sold more in [the fiscal third quarter] ended June 30. | 1989-Q3 | 1989-04-01..1989-06-30
It sold more in [the third quarter] ended Sept. 28. | 1989-Q3 | 1989-07-01..1989-09-30
Net rose in the third quarter from $2 million, or 5 cents a share, [a year ago]. | 1988-Q3 | 1988-07-01..1988-09-30
Net rose in the third quarter from that of [a year earlier]. | 1988-Q3 | 1988-07-01..1988-09-30
Third-quarter net rose from $2 million a year earlier. Revenue for [the quarter] fell. | 1989-Q3 | 1989-07-01..1989-09-30
Third-quarter net rose. In [the year-earlier quarter] it lost $2 million. | 1988-Q3 | 1988-07-01..1988-09-30
Third-quarter net rose. The [year-earlier] results include a charge. | 1988-Q3 | 1988-07-01..1988-09-30
Third-quarter net rose against $2 million in [the same quarter last year]. | 1988-Q3 | 1988-07-01..1988-09-30
Third-quarter net rose against $2 million in [the comparable period a year ago]. | 1988-Q3 | 1988-07-01..1988-09-30
Third-quarter net rose against $2 million in [the prior-year quarter]. | 1988-Q3 | 1988-07-01..1988-09-30
Prices rose in October from [a year ago]. | 1988-10 | 1988-10-01..1988-10-31
It lost money in [the 1988 fourth quarter]. | 1988-Q4 | 1988-10-01..1988-12-31
It lost money in [the final quarter of 1988]. | 1988-Q4 | 1988-10-01..1988-12-31
It lost money in [last year's third quarter]. | 1988-Q3 | 1988-07-01..1988-09-30
It lost money in [1988's third quarter]. | 1988-Q3 | 1988-07-01..1988-09-30
It lost money in [the fiscal 1990 first quarter]. | 1990-Q1 | 1990-01-01..1990-03-31
It lost money in [the September quarter]. | 1989-Q3 | 1989-07-01..1989-09-30
It lost money in [the January-March quarter]. | 1989-Q1 | 1989-01-01..1989-03-31
It lost money in [the most recent quarter]. | 1989-Q3 | 1989-07-01..1989-09-30
[3Q] profit fell. | 1989-Q3 | 1989-07-01..1989-09-30
Sales for [the first half] rose 13%. | 1989-H1 | 1989-01-01..1989-06-30
[First-half] profit fell. | 1989-H1 | 1989-01-01..1989-06-30
It expects a better year in [the second half of fiscal 1990]. | 1990-H2 | 1990-07-01..1990-12-31
Sales were 4 percent more than [a year ago]. | 1988 | 1988-01-01..1988-12-31
It lost money in [the fourth quarter of fiscal year 1988]. | 1988-Q4 | 1988-10-01..1988-12-31
It expects a better year in [the second half of fiscal year 1990]. | 1990-H2 | 1990-07-01..1990-12-31
The chain hopes for [the holiday quarter]. | 1989-Q4 | 1989-10-01..1989-12-31
It expects a loss for the fourth quarter and [the year]. | 1989 | 1989-01-01..1989-12-31
For [the full year] it expects to earn $3 a share. | 1989 | 1989-01-01..1989-12-31
For [the week], the index fell. | 1989-W44 | 1989-10-30..1989-11-05
Sales in [the first nine months] of 1988 rose. | P9M | 1988-01-01..1988-09-30
Sales in [the last three months] of 1988 rose. | P3M | 1988-10-01..1988-12-31
He was named president, effective [Jan. 1]. | 1990-01-01 | 1990-01-01
A dividend is payable [Dec. 15]. | 1989-12-15 | 1989-12-15
The crash of ['29] was worse. | 1929 | 1929-01-01..1929-12-31
Shares crashed on [Black Monday]. | 1987-10-19 | 1987-10-19
It ended by [month's end]. | 1989-11 | ..1989-11-30
It will be done by [midyear]. | 1989 | ..1989-08-31
It expects $2 in the first quarter of 1990 and $3 in [the second quarter]. | 1990-Q2 | 1990-04-01..1990-06-30
Imports rose in August, following [July]'s drop. | 1989-07 | 1989-07-01..1989-07-31
Over [the next two years] it will spend $1 billion. | P2Y | 1989-11-02..1991-11-01
It was dear in the 1980s, and in [the next decade] it will be dearer. | 199 | 1990-01-01..1999-12-31
He left in 1979. In [the next year] sales will rise. | 1990 | 1990-01-01..1990-12-31
"""

PIECES = """
It lost money in [the three months] to Sept. 30, 2024. | P3M | 2024-07-01..2024-09-30
It lost money in [the nine months] ended Sept. 30, 2024. | P9M | 2024-01-01..2024-09-30
It opens in [the first week of April]. | 2025-W14 | 2025-03-31..2025-04-06
It opened in [the last week of June 1997]. | 1997-W26 | 1997-06-23..1997-06-29
It opened on [the last day of March 1997]. | 1997-03-31 | 1997-03-31
It opened on [the final day of 1997]. | 1997-12-31 | 1997-12-31
It opened on [the last weekend of May 1998]. | 1998-W22-WE | 1998-05-30..1998-05-31
It opened on [the first weekend in June 1998]. | 1998-W23-WE | 1998-06-06..1998-06-07
It opened in [the last month of 1996]. | 1996-12 | 1996-12-01..1996-12-31
It closed over [Labor Day weekend]. | 2024-W35-WE | 2024-08-31..2024-09-02
It closed over [Thanksgiving weekend]. | 2024-W48-WE | 2024-11-30..2024-12-01
It will close in [Easter week]. | 2025-W16 | 2025-04-14..2025-04-20
He spoke on [the 13th of this month]. | 2025-02-13 | 2025-02-13
He was born [10 years ago today]. | 2015-02-16 | 2015-02-16
He left [two weeks ago today]. | 2025-02-02 | 2025-02-02
He left [a year ago yesterday]. | 2024-02-15 | 2024-02-15
The war began [ten years ago this week]. | 2015-W08 | 2015-02-16..2015-02-22
They met in 2010 and again [the following spring]. | 2011-SP | 2011-03-01..2011-05-31
The statue of 1998 fell in [the summer] and autumn of 2001. | 2001-SU | 2001-06-01..2001-08-31
They lived in the [16th] and 17th centuries. | 15 | 1500-01-01..1599-12-31
"""

SPOKEN = """
THEY WILL VOTE IN [MAY]. | 2025-05 | 2025-05-01..2025-05-31
HE SPOKE ON [FRIDAY NIGHT] IN MAY. | 2025-02-14TNI | 2025-02-14
he spoke on [monday] | 2025-02-10 | 2025-02-10
he was born in [february] | 2025-02 | 2025-02-01..2025-02-28
It ended in [nineteen forty-five]. | 1945 | 1945-01-01..1945-12-31
It ended in [nineteen-oh-five]. | 1905 | 1905-01-01..1905-12-31
He spoke on [January ninth]. | 2025-01-09 | 2025-01-09
He spoke on [the fifth of January]. | 2025-01-05 | 2025-01-05
He spoke on [January the tenth]. | 2025-01-10 | 2025-01-10
It is [six-thirty in the morning]. | 2025-02-16T06:30 | 2025-02-16
It is [eight thirty eastern time]. | 2025-02-16T08:30 | 2025-02-16T08:30..2025-02-16T08:30
He spoke [Friday evening at 8:30]. | 2025-02-14T20:30 | 2025-02-14
He spoke at [8 Friday night]. | 2025-02-14T20:00 | 2025-02-14
He spoke at [11 last night]. | 2025-02-15T23:00 | 2025-02-15
He spoke [yesterday afternoon, at about 3:45]. | 2025-02-15T15:45 | 2025-02-15
He spoke at [10:30 in the morning]. | 2025-02-16T10:30 | 2025-02-16
He came on Friday and they talked through [the night]. | 2025-02-14TNI | 2025-02-14
He came on Friday and spoke in [the evening]. | 2025-02-14TEV | 2025-02-14
By [late afternoon], he had left. | 2025-02-16TAF | ..2025-02-16
He spoke at [3 p.m. Moscow time]. | 2025-02-16T15:00 | 2025-02-16T15:00..2025-02-16T15:00
He will be there from [9] to 11 a.m. | 2025-02-16T09:00 | 2025-02-16
In [the mid 90s] it was quiet. | 199 | 1993-01-01..1996-12-31
In [the early 80's] it was quiet. | 198 | 1980-01-01..1983-12-31
"""

HOLIDAYS = """
It goes on show on [St George's Day]. | 2025-04-23 | 2025-04-23
They met on [Christmas Day]. | 2024-12-25 | 2024-12-25
They met on [Christmas Eve]. | 2024-12-24 | 2024-12-24
They met on [New Year's Eve]. | 2024-12-31 | 2024-12-31
They met on [New Year's Day]. | 2025-01-01 | 2025-01-01
They will meet on [Good Friday]. | 2025-04-18 | 2025-04-18
They will meet on [Easter Sunday]. | 2025-04-20 | 2025-04-20
They will meet on [Easter Monday]. | 2025-04-21 | 2025-04-21
They met on [Easter Sunday 2000]. | 2000-04-23 | 2000-04-23
They will meet on [Orthodox Easter]. | 2025-04-20 | 2025-04-20
They met on [Orthodox Easter 2024]. | 2024-05-05 | 2024-05-05
They danced on [VE Day]. | 1945-05-08 | 1945-05-08
They met on [Thanksgiving]. | 2024-11-28 | 2024-11-28
They met on [Black Friday]. | 2024-11-29 | 2024-11-29
They met on [Labor Day]. | 2024-09-02 | 2024-09-02
They met on [Memorial Day]. | 2024-05-27 | 2024-05-27
They met on [Election Day]. | 2024-11-05 | 2024-11-05
They met on [Veterans Day]. | 2024-11-11 | 2024-11-11
They met on [Halloween]. | 2024-10-31 | 2024-10-31
They met on [Independence Day]. | 2024-07-04 | 2024-07-04
They met on [the Fourth of July]. | 2024-07-04 | 2024-07-04
They met on [Bastille Day]. | 2024-07-14 | 2024-07-14
They met on [Boxing Day]. | 2024-12-26 | 2024-12-26
They met on [Valentine's Day]. | 2025-02-14 | 2025-02-14
They met on [Ash Wednesday 2024]. | 2024-02-14 | 2024-02-14
They met [last Christmas]. | 2024-12-25 | 2024-12-25
They meet [next Christmas]. | 2025-12-25 | 2025-12-25
The towers fell on [9/11]. | 2001-09-11 | 2001-09-11
"""

CLOCKS = """
They vote today on the accord, signed in Rome last Monday, that ends it. Polls close at [4 p.m.]. | 2025-02-16T16:00 | 2025-02-16
By [nine this evening] the hall was full. | 2025-02-16T21:00 | ..2025-02-16
He rose at [8.20 on the evening of 6 April 1994]. | 1994-04-06T20:20 | 1994-04-06
Play resumes at [11 tomorrow]. | 2025-02-17T11:00 | 2025-02-17
Norland won by two on [Sunday night]. | 2025-02-16TNI | 2025-02-16
The death toll stood at 11 [yesterday]. | 2025-02-15 | 2025-02-15
Ships may enter from [6am]. Small boats may not. | 2025-02-16T06:00 | 2025-02-16
At [16:00 UTC] it stood 2% below the previous day's close. | 2025-02-16T16:00Z | 2025-02-16T16:00..2025-02-16T16:00
The bomb exploded at [10:35 a.m.] | 2025-02-16T10:35 | 2025-02-16
The bomb exploded at [10 p.m.] | 2025-02-16T22:00 | 2025-02-16
The bomb exploded at [12 a.m.] | 2025-02-16T00:00 | 2025-02-16
The bomb exploded at [12 p.m.] | 2025-02-16T12:00 | 2025-02-16
The bomb exploded at [3pm]. | 2025-02-16T15:00 | 2025-02-16
The bomb exploded at [18:00]. | 2025-02-16T18:00 | 2025-02-16
The bomb exploded at [1500 GMT]. | 2025-02-16T15:00Z | 2025-02-16T15:00..2025-02-16T15:00
It ended at [24:00 GMT on Friday]. | 2025-02-14T24:00Z | 2025-02-14
They flew at flight level 2430 GMT.
The bomb exploded at [18:00 UTC]. | 2025-02-16T18:00Z | 2025-02-16T18:00..2025-02-16T18:00
The bomb exploded at [3 p.m. ET]. | 2025-02-16T15:00 | 2025-02-16T15:00..2025-02-16T15:00
The bomb exploded at [3 p.m. Eastern time]. | 2025-02-16T15:00 | 2025-02-16T15:00..2025-02-16T15:00
The bomb exploded at [noon]. | 2025-02-16T12:00 | 2025-02-16
The bomb exploded at [midnight]. | 2025-02-16T24:00 | 2025-02-16
The bomb exploded just after [midnight]. | 2025-02-16T00:00 | 2025-02-16
They slept from [midnight] to 6 a.m. on Thursday. | 2025-02-13T00:00 | 2025-02-13
It struck at 1:47 a.m. Sunday ([1:47 p.m. EDT Saturday]). | 2025-02-15T13:47 | 2025-02-15T13:47..2025-02-15T13:47
They left at 8:38 p.m. Friday and landed [an hour later]. | 2025-02-14T21:38 | 2025-02-14
Polls open at 8 a.m. on Saturday (0000 GMT) and close [eight hours later]. | 2025-02-15T16:00 | 2025-02-15
He left at 11:30 p.m. Friday and called [45 minutes later]. | 2025-02-15T00:15 | 2025-02-15
He was taken Thursday for a theft of 1981. He died at [8:49 p.m.] | 2025-02-13T20:49 | 2025-02-13
It began late on Friday. By [dawn], it was over. | 2025-02-15TMO | ..2025-02-15
They resumed the search at [daybreak]. | 2025-02-16TMO | 2025-02-16
It stood at its lowest since July 3, 1995. Stocks were unchanged at [midday]. | 2025-02-16T12:00 | 2025-02-16
It arrived at 4:42 a.m., but by [the afternoon] British Airways had left. | 2025-02-16TAF | ..2025-02-16
Nelson was seen at 11:45 a.m. Friday. He was shot at 1:15 p.m. and died [three hours later]. | 2025-02-14T16:15 | 2025-02-14
They met on Saturday. By [evening], they had agreed. | 2025-02-15TEV | ..2025-02-15
It is due on Thursday. A result is expected by [early evening]. | 2025-02-20TEV | ..2025-02-20
The first came ashore at [0450 on 19 August 1942]. | 1942-08-19T04:50 | 1942-08-19
The first came ashore at 0450 on 19 August 1942, and at [1100] they left. | 1942-08-19T11:00 | 1942-08-19
At [midmorning Friday], it fell. | 2025-02-14TMO | 2025-02-14
It struck just before [noon on Saturday]. | 2025-02-15T12:00 | 2025-02-15
It struck shortly after [22:00 on Friday]. | 2025-02-14T22:00 | 2025-02-14
He was hanged shortly before [dawn on Saturday]. | 2025-02-15TMO | 2025-02-15
They struck [overnight]. | 2025-02-15TNI | 2025-02-15..2025-02-16
It will rain [overnight]. | 2025-02-16TNI | 2025-02-16..2025-02-17
The bomb exploded at [seven o'clock]. | 2025-02-16T07:00 | 2025-02-16
The bomb exploded at [seven o'clock in the evening]. | 2025-02-16T19:00 | 2025-02-16
The bomb exploded at [4 in the morning]. | 2025-02-16T04:00 | 2025-02-16
The bomb exploded at [half past three]. | 2025-02-16T03:30 | 2025-02-16
The bomb exploded at [a quarter to four]. | 2025-02-16T03:45 | 2025-02-16
The bomb exploded at [9 a.m. Tuesday]. | 2025-02-11T09:00 | 2025-02-11
The bomb exploded at [9 a.m. on Tuesday]. | 2025-02-11T09:00 | 2025-02-11
The data (9:45-[10:00 p.m. EST]) are due. | 2025-02-16T22:00 | 2025-02-16T21:45..2025-02-16T22:00
The data ([9:45]-10:00 p.m.) are due. | 2025-02-16T21:45 | 2025-02-16
The bomb exploded [Tuesday at 9 a.m.] | 2025-02-11T09:00 | 2025-02-11
The bomb exploded at [9:30 a.m. on Feb. 3, 2014]. | 2014-02-03T09:30 | 2014-02-03
The raid began at [9 p.m.] (1700 GMT) on Friday, and not on Monday. | 2025-02-14T21:00 | 2025-02-14
After the vote on Monday it began at [9 p.m.] (1700 GMT) on Friday. | 2025-02-14T21:00 | 2025-02-14
It began at 0615 GMT/[9:45 a.m. Iran time]. | 2025-02-16T09:45 | 2025-02-16T09:45..2025-02-16T09:45
It fired all through Friday and [overnight] into Saturday. | 2025-02-14TNI | 2025-02-14..2025-02-15
The bomb exploded at [4 a.m. EDT Thursday]. | 2025-02-13T04:00 | 2025-02-13T04:00..2025-02-13T04:00
"""

ZONED = """
The bomb exploded at [10:35 a.m.] | 2025-02-16T10:35 | 2025-02-16T10:35..2025-02-16T10:35
The bomb exploded [this morning]. | 2025-02-16TMO | 2025-02-16T00:00..2025-02-16T11:59
The bomb exploded [Saturday night]. | 2025-02-15TNI | 2025-02-15T18:00..2025-02-15T23:59
"""

BOUNDS = """
It has cancelled its flights to the coast until [September 7]. | 2025-09-07 | ..2025-09-07
It said it was extending its ban through [May 3]. | 2025-05-03 | ..2025-05-03
He must leave by [Friday]. | 2025-02-21 | ..2025-02-21
He has until [Friday] to leave. | 2025-02-21 | ..2025-02-21
He has been in jail since [Monday]. | 2025-02-10 | 2025-02-10..
It rose the most since [March]. | 2024-03 | 2024-03-01..
It rose the most since [January]. | 2025-01 | 2025-01-01..
He has been in jail since [1998]. | 1998 | 1998-01-01..
He had left before [Wednesday]. | 2025-02-12 | ..2025-02-11
He was not seen after [Wednesday]. | 2025-02-12 | 2025-02-13..
He had left before [1998]. | 1998 | ..1997-12-31
He must leave before [the end of April]. | 2025-04 | ..2025-04-30
The ban lasts until at least [2030]. | 2030 | ..2030-12-31
The ban lasts until [2030]. | 2030 | ..2030-12-31
The ban ended prior to [March 2014]. | 2014-03 | ..2014-02-28
The rule holds starting [March 3]. | 2025-03-03 | 2025-03-03..
They fled before the [2024] U.S. vote. | 2024 | 2024-01-01..2024-12-31
They fled after the [2003] Basra siege ended. | 2003 | 2003-01-01..2003-12-31
It will pay by [end-2027]. | 2027 | ..2027-12-31
Following the [February 2024] poll, he quit. | 2024-02 | 2024-02-01..2024-02-29
It has been so since [last week]. | 2025-W06 | 2025-02-03..
"""

RANGES = """
The summit was held [Feb. 12]-14. | 2025-02-12 | 2025-02-12..2025-02-14
The summit was held Feb. 12-[14]. | 2025-02-14 | 2025-02-12..2025-02-14
The summit was held on [12]-14 February. | 2025-02-12 | 2025-02-12..2025-02-14
The summit was held from [Monday] to Wednesday. | 2025-02-10 | 2025-02-10..2025-02-12
The office is open from [9 a.m.] to 5 p.m. Monday. | 2025-02-10T09:00 | 2025-02-10
The summit of [Feb. 14]-16, 2014 ended. | 2014-02-14 | 2014-02-14..2014-02-16
The summit of Feb. 14-[16, 2014] ended. | 2014-02-16 | 2014-02-14..2014-02-16
The summit was held from Monday to [Wednesday]. | 2025-02-12 | 2025-02-10..2025-02-12
It was closed between [May] and July 2011. | 2011-05 | 2011-05-01..2011-07-31
It was closed between May and [July 2011]. | 2011-07 | 2011-05-01..2011-07-31
He ruled from [1998] to 2004. | 1998 | 1998-01-01..2004-12-31
He ruled from 1998 to [2004]. | 2004 | 1998-01-01..2004-12-31
He ruled in [1998]-2004. | 1998 | 1998-01-01..2004-12-31
The war of [1957]-60 was long. | 1957 | 1957-01-01..1960-12-31
The war of 1957-[60] was long. | 1960 | 1957-01-01..1960-12-31
He was away from [May 5] to May 9, 2011. | 2011-05-05 | 2011-05-05..2011-05-09
He was away from [Dec. 28, 2010] to Jan. 3, 2011. | 2010-12-28 | 2010-12-28..2011-01-03
In [April] and June 1955 he was ill. | 1955-04 | 1955-04-01..1955-04-30
They voted on April 24 and [25]. | 2024-04-25 | 2024-04-25
They vote on Feb. 24, [25] and 26. | 2025-02-25 | 2025-02-25
They vote on Feb. 24, 25 and [26]. | 2025-02-26 | 2025-02-26
They left in March, [May] and June. | 2024-05 | 2024-05-01..2024-05-31
They left in April/[May]. | 2024-05 | 2024-05-01..2024-05-31
They left early ([May]-August 1950). | 1950-05 | 1950-05-01..1950-08-31
It was wet in 1996, ['97] and '98. | 1997 | 1997-01-01..1997-12-31
It was quiet in the 60s and [70s]. | 197 | 1970-01-01..1979-12-31
It was quiet in the sixties and [seventies]. | 197 | 1970-01-01..1979-12-31
They vote on Feb. 24 or [25]. | 2025-02-25 | 2025-02-25
It lasts from [late November] to mid-December. | 2024-11 | 2024-11-21..2024-12-20
It lasted from [November] to January. | 2024-11 | 2024-11-01..2025-01-31
They met from [Jan. 3] to 5 in Rome. | 2025-01-03 | 2025-01-03..2025-01-05
They met [3] to 5 January in Rome. | 2025-01-03 | 2025-01-03..2025-01-05
The poll is set for [12] to 14 April. | 2025-04-12 | 2025-04-12..2025-04-14
"""

DURATIONS = """
It will be the third strike in [two weeks]. | P2W | -
The team will play three matches in [six days]. | P6D | -
Farmers will protest in [two weeks]. | P2W | 2025-02-24..2025-03-02
It was opened in [three years]' time. | P3Y | -
After two [four-year] terms he could not run again. | P4Y | -
They stayed for [twenty-one years]. | P21Y | -
They will meet in [two weeks]. | P2W | 2025-02-24..2025-03-02
The shop opens in [a fortnight]'s time. | P2W | 2025-02-24..2025-03-02
In [three weeks] of talks they will settle it. | P3W | -
The worst storm in [two years] will cost millions. | P2Y | -
It doubled over [the past half-decade]. | P5Y | 2020-02-17..2025-02-16
The port was shut after [years] of neglect. | PXY | -
It undid [decades] of progress. | PXY | -
They saw [weeks] of rain. | PXW | -
It could last [weeks]. | PXW | -
He got an [eight - year] offer. | P8Y | -
They stayed for [30-plus years]. | P30Y | -
It will grow over [the coming year]. | P1Y | 2025-02-16..2026-02-15
Here is what is due in [the week ahead]. | P1W | 2025-02-16..2025-02-22
It will be dear in [the years to come]. | PXY | 2025-02-16..2034-02-15
They fell by half over [three years]. | P3Y | -
They sat for [over three hours]. | PT3H | -
They fled in [the past 24 hours]. | PT24H | 2025-02-15..2025-02-16
They will flee in [the next 36 hours]. | PT36H | 2025-02-16..2025-02-18
They talked for [three days]. | P3D | -
They talked for [two hours]. | PT2H | -
They talked for [half an hour]. | PT30M | -
They talked for [an hour]. | PT1H | -
They talked for [90 minutes]. | PT90M | -
They talked for [5 1/2 hours]. | PT5H30M | -
They talked for [8-1/2 years]. | P8.5Y | -
They talked for [a year]. | P1Y | -
They talked for [a year and a half]. | P1.5Y | -
They talked for [two and a half years]. | P2.5Y | -
They talked for [several weeks]. | PXW | -
They talked for [a few days]. | PXD | -
They talked for [years]. | PXY | -
They talked for [months]. | PXM | -
They talked for [two decades]. | P20Y | -
They talked for [a decade]. | P10Y | -
The four plants will run Hunter's [a full decade] longer. | P10Y | -
It will grow in [the days ahead]. | PXD | 2025-02-16..2025-02-24
They talked [over the years]. | PXY | -
They talked for [half a century]. | P50Y | -
They talked for [a quarter of a century]. | P25Y | -
The [half-hour] talk ended. | PT30M | -
The [weeklong] siege ended. | P1W | -
They talked for [a couple of hours]. | PT2H | -
They talked for [a dozen years]. | P12Y | -
They talked for [twenty-five years]. | P25Y | -
They talked for [more than three years]. | P3Y | -
They talked for [at least 72 hours]. | PT72H | -
They talked for about [two weeks]. | P2W | -
They talked for [two more weeks]. | P2W | -
The [two-day] visit ended. | P2D | -
The [16-hour] flight ended. | PT16H | -
The [year-long] siege ended. | P1Y | -
The [decades-long] dispute ended. | PXY | -
The vote came [two days] before the ceremony. | P2D | -
It grew in [the past two months]. | P2M | 2024-12-17..2025-02-16
It grew in [the last five years]. | P5Y | 2020-02-17..2025-02-16
It grew in [the past decade]. | P10Y | 2015-02-17..2025-02-16
It will grow in [the next six months]. | P6M | 2025-02-16..2025-08-15
It will grow over [the next three days]. | P3D | 2025-02-16..2025-02-18
It grew in [recent years]. | PXY | 2016-02-17..2025-02-16
It grew in [recent decades]. | PXY | 1985-02-17..2025-02-16
It grew in [recent weeks]. | PXW | 2025-01-06..2025-02-16
In the [years] that followed, it grew. | PXY | -
Following [weeks] of talks, they signed. | PXW | -
They talked for [two hours and 30 minutes]. | PT2H30M | -
They talked for [a year and six months]. | P1Y6M | -
They talked for [two-and-a-half years]. | P2.5Y | -
They talked for [a fortnight]. | P2W | -
The [three-week-long] strike ended. | P3W | -
The [nine day long] raid ended. | P9D | -
It ended after a [month-long] trial. | P1M | -
It lasted for [a sixty-day period]. | P60D | -
It was done over [a three year period]. | P3Y | -
It was quiet in [the three months] that followed. | P3M | -
The truce will last [four days]. | P4D | -
It will be [another six months] before it is done. | P6M | -
They talked for [two weeks or so]. | P2W | -
[Decades] of war have ruined it. | PXY | -
"""

SETS = """
They meet [every Tuesday]. | XXXX-WXX-2 | -
They meet on [Tuesdays]. | XXXX-WXX-2 | -
They meet [every day]. | P1D | -
They meet [each week]. | P1W | -
They meet [every two years]. | P2Y | -
They meet [every other week]. | P2W | -
They meet [every morning]. | XXXX-XX-XXTMO | -
They meet [twice a year]. | P1Y | -
They meet [once a week]. | P1W | -
They meet [once every two years]. | P2Y | -
They meet [three times a month]. | P1M | -
They were tested weekly, and [once a month] after that. | P1M | -
They lose $500 [a day]. | P1D | -
They meet [three times per month]. | P1M | -
They meet [daily]. | P1D | -
They meet [weekly]. | P1W | -
They hold [monthly] talks. | P1M | -
They hold [quarterly] talks. | P1Q | -
They hold [annual] talks. | P1Y | -
They meet [annually]. | P1Y | -
They rest on [weekends]. | XXXX-WXX-WE | -
They meet [every Friday night]. | XXXX-WXX-5TNI | -
They meet on [Saturday mornings]. | XXXX-WXX-6TMO | -
They lose £1bn [a year]. | P1Y | -
They meet on [the first Monday of every month]. | P1M | -
They meet [every January]. | XXXX-01 | -
They meet [every other Thursday]. | XXXX-WXX-4 | -
They hold dozens of interviews [a day]. | P1D | -
She teaches [three days a week]. | P1W | -
She sleeps [five hours every night]. | P1D | -
The ferry runs [six months a year]. | P1Y | -
She left [two months] a year after the vote. | P2M | -
"""

REFERENCES = """
"I told him so," she said [the other day]. | PAST_REF | -
He fears for [the future] of his town. | FUTURE_REF | -
He met the [future] bishop there. | FUTURE_REF | -
He is [now] in Paris. | PRESENT_REF | -
He is [currently] in Paris. | PRESENT_REF | -
He is in Paris [at the moment]. | PRESENT_REF | -
He has [recently] been in Paris. | PAST_REF | -
He was ill in [the past]. | PAST_REF | -
He will be better in [the future]. | FUTURE_REF | -
He will be better in [the near future]. | FUTURE_REF | -
It stands [to this day]. | PRESENT_REF | -
It is quiet [these days]. | PRESENT_REF | -
It stays as it is for [the time being]. | PRESENT_REF | -
"""

NOTHING = """
He told the Sunday Business Post so.
A March of protest wound through the streets.
Wednesday Pruitt, the oldest voter of the town, was buried.
The envoy, Mr Sunday Adeyemi, left the room.
Friday Ekpo, the goalkeeper, has signed.
Brigadier-General Sunday Ekpo led the troops.
It fell below the 2000 mark again.
He led the November 30th Movement.
He led the March 8 alliance and the April 6 Youth Movement.
They did not know the past owner of the inn.
Storms are rare at this time of year.
It is not known what he meant at the moment he fired.
It gave us gadgets that spring up out of nowhere.
Get it from nightly.example.org as before.
I used an array of size 2048 for it.
Profit fell by three-quarters.
It was the third strike in as many days.
Those were the early days of the firm.
It was the worst of the days of the week.
He may leave.
They may march on the capital.
The second man ran away.
It took a second try.
He came in second.
We march for peace.
Troops march through the streets.
There were 1500 troops in the town.
There were 2000 people at the rally.
It costs $1998 at most.
It costs 1,998 euros at most.
The 44-year-old actor was not hurt.
The closing index of 1100 fell.
Three quarters of the town burned.
The team won 3-2.
The team won by 10-12.
The spring of the watch broke.
They fall often.
The sun shone.
He sat in the car.
Room 1984 was empty.
Flight 1812 was late.
He lives at 1600 Pennsylvania Avenue.
The ratio was 16:9 in the film.
He scored in a 2:1 win.
It is 12.5 percent.
He read Romans 8:28 aloud.
She is a decent person.
Mark my words.
April Jones sang.
He has a march to compose.
The boss is august and grim.
Mr. May left the room.
The Boeing 1998 was a model.
The marketplace was full.
The minutes were read aloud.
He won the day with ease.
The monthlies were sold.
Mayor Day spoke.
Satellites were used.
He watched "60 Minutes" with her.
The shop is open 24 hours a day.
Three quarters of the troops left.
They sang "White Christmas" for him.
Some day he will return.
They work day after day.
The address is 192.168.1.12 in the net.
Version 2.10.14 was released.
The newspaper ran daily Granma.
The Daily News ran the story.
VOTERS MAY CHOOSE.
It was a once-in-a-century storm.
They fought in the Six-Day War.
He drove at 50 miles per hour.
The Russell 2000 lost a little.
More than 1900 were hurt.
It was a good year.
They work days and nights.
The current was strong.
The House passed HR 1990.
He lives on the 7th floor.
On the 4th Napoleon left.
He came from the 3rd and 4th brigades.
He scored twice in the first half of the game.
He scored in the third quarter, a touchdown.
USA Today ran the story.
Two quarter-point cuts came.
The buy-now-pay-later firm grew.
They came to the annual March for Life.
It fell in after-hours trading.
He is on Saturday Night Live.
They are in their early 30s.
Call 1-800-555-1998 for help.
Temperatures were in the 60s.
A now-defunct firm made it.
He gives to Homes for the Future in Leeds.
It was put down in the Future Harbours Act.
It was told in Harbour Weekly first.
They cut down a Christmas tree.
See Journal of Tides, 12(3), 1904-1911.
"""

SECTIONS = {
    "a full date is that day": (FULL, SUNDAY),
    "a date without its year takes the year from the tense and from what is near": (PARTIAL, SUNDAY),
    "a weekday is past or coming as its verb is, and the day of publication counts": (WEEKDAYS, SUNDAY),
    "in midweek, 'this' and 'next' follow the calendar's weeks": (WEEKDAYS_MIDWEEK, WEDNESDAY),
    "last, this, next, today count from the publication": (DEICTIC, SUNDAY),
    "the weekend is the last one, or the coming one by the tense": (WEEKENDS_MIDWEEK, WEDNESDAY),
    "N units ago are as fine as their unit": (AGO, SUNDAY),
    "an expression tied to another counts from the date told before": (TIED, SUNDAY),
    "what lies beyond the nearest is counted as the words say": (BEYOND, SUNDAY),
    "parts of days, months and years narrow the interval and keep the value": (PARTS, SUNDAY),
    "seasons, quarters, decades and centuries are whole": (LONG, SUNDAY),
    "a business report compares its own period with another as fine": (REPORTS, THURSDAY_IN_1989),
    "a piece of a longer slot is a date; several are a length with its days": (PIECES, SUNDAY),
    "what is spoken, shouted or written without capitals counts too": (SPOKEN, SUNDAY),
    "holidays are days, fixed or movable": (HOLIDAYS, SUNDAY),
    "a clock time stands on its day": (CLOCKS, SUNDAY),
    "with the publisher's zone known, a clock time is an instant": (ZONED, "2025-02-16T20:00:00+01:00"),
    "since, until, by, before and after leave a side open": (BOUNDS, SUNDAY),
    "both ends of a range carry the whole of it": (RANGES, SUNDAY),
    "a duration is a length; with a direction it is a stretch of days too": (DURATIONS, SUNDAY),
    "a set comes again and again": (SETS, SUNDAY),
    "a reference is no place on the calendar": (REFERENCES, SUNDAY),
    "what looks like a date and is none is not found": (NOTHING, SUNDAY),
}


@dataclass(frozen=True)
class Row:
    promise: str
    published: str
    sentence: str
    words: str
    value: str
    days: str

    @property
    def start(self) -> int:
        return self.sentence.index("[")

    @property
    def text(self) -> str:
        return self.sentence.replace("[", "").replace("]", "")


def _rows() -> list[Row]:
    rows = []
    for promise, (block, published) in SECTIONS.items():
        for line in block.strip().splitlines():
            sentence, value, days = ([part.strip() for part in line.split("|")] + ["", ""])[:3]
            words = re.search(r"\[(.*?)\]", sentence)
            rows.append(Row(promise, published, sentence, words[1] if words else "", value, days))
    return rows


ROWS = _rows()


def _days(first: str | None, last: str | None) -> str:
    return (first or "") if first == last and "T" not in (first or "") else f"{first or ''}..{last or ''}"


@pytest.mark.parametrize("row", [row for row in ROWS if row.words], ids=lambda row: row.sentence)
def test_a_date_has_its_words_its_value_and_its_days(row: Row) -> None:
    found = {expression.start: expression for expression in find_dates(row.text, row.published)}
    assert row.start in found, f"{row.promise}: found only {[(e.text, e.value) for e in found.values()]}"
    expression = found[row.start]
    days = _days(expression.when.edge("start"), expression.when.edge("end")) if expression.when else "-"
    expected = row.days.split("T")[0] if "T" in row.days and "T" not in days else row.days
    assert (expression.text.rstrip("."), expression.value, days) == (row.words.rstrip("."), row.value, expected), row.promise


@pytest.mark.parametrize("row", [row for row in ROWS if not row.words], ids=lambda row: row.sentence)
def test_what_is_no_date_is_not_found(row: Row) -> None:
    assert [(e.text, e.value) for e in find_dates(row.text, row.published)] == []


def test_the_table_is_a_documentation_of_at_least_four_hundred_rows() -> None:
    assert len(ROWS) >= 400
