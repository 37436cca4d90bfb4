"""Whole sentences as agencies, broadcasters, business pages and encyclopaedias write them, with every expression in them.

A row: `sentence with [each expression] in brackets | value ; value`; "-" where nothing is to be found. The rows were written down with
what was expected before they were run; nothing may be found outside the brackets.
"""

import re

import pytest
from spacy.language import Language

from timeline.dates import find_dates
from timeline.language import load_model

BUSINESS = """
The company earned $9 million in [the nine months] ended [Sept. 30]. | P9M ; 1989-09-30
Earnings fell in [the last two quarters]. | P2Q
It ended [four consecutive quarters] of decline. | P4Q
Results for [the 1988 fourth quarter] included a gain. | 1988-Q4
Sales for [the fiscal year] ended [June 30] rose. | P1Y ; 1989-06-30
[The quarter] ended [Sept. 30] was its best. | 1989-Q3 ; 1989-09-30
Rates averaged 4% in [the week] ended [Tuesday]. | P1W ; 1989-10-31
It lost money in [the last half of 1988]. | 1988-H2
It costs more than [this time last year]. | 1988-11
[Second-quarter] net was $6 million. Sales in [the period] fell. | 1989-Q2 ; 1989-Q2
In [the latest period], it had a loss of $3 million. | 1989-Q3
For [the quarter] ended [Sept. 30, 1989], it earned $7 million, against $6 million in [the same period of 1988]. | 1989-Q3 ; 1989-09-30 \
; 1988-Q3
It built 41,200 cars [last week], up from 33,400 in [the year-earlier week]. | 1989-W43 ; 1988-W43
Profit for [the year] to [March] doubled. | P1Y ; 1989-03
In [September], March & Sons Ltd. paid $1 million. | 1989-09
It was below 5% as recently as [June]. | 1989-06
Bonds fell [yesterday] before a report on [October] producer prices due [Friday]. They stood at 102 [late in the day]. | 1989-11-01 ; \
1989-10 ; 1989-11-03 ; 1989-11-01
He leaned on May when she spoke of the report on [May] sales. | 1989-05
Classes are off for [the rest of the week]. | 1989-W44
It has risen since the [Friday the 13th] plunge. The [Friday-the-13th] crash was the worst. | 1989-10-13 ; 1989-10-13
Its [third-quarter] net rose. Dividends are paid [semiannually]. | 1989-Q3 ; P6M
Overnight loans rose. In [a single day] they fell. | P1D
In [the latest 12 months], it has spent $60 million. | P12M
Inflation slowed to 4.2% in [September] from 4.3% in [August] and 5.1% [a year ago]. | 1989-09 ; 1989-08 ; 1988-09
Sales rose to $9 million in [September] from a revised $8 million in [August]. | 1989-09 ; 1989-08
Under the [three-year] contract, they get more. | P3Y
He was sentenced in [1985] to [20 years] to life. | 1985 ; P20Y
Every room has been booked for [New Year's Eve]. | 1989-12-31
[Sixty-five million years ago], a rock fell; it took [2.5 million years]. | MA65 ; P2.5MA
It holds out for [a further three years]. | P3Y
[Fiscal 1989] earnings rose to $3.2 million from $2.9 million in [fiscal 1988]. | FY1989 ; FY1988
The stock closed [yesterday] at $25, down 50 cents, in New York Stock Exchange composite trading. | 1989-11-01
Bond prices fell [late yesterday]. | 1989-11-01
Mr. Smith, [52 years old], was named president effective [Jan. 1]. | P52Y ; 1990-01-01
The plant will be closed by [mid-1990]. | 1990
The notes are due [Nov. 1, 1999]. | 1999-11-01
The company has reported losses for [six consecutive quarters]. | P6Q
The company posted a loss of $5 million in [the year-ago period]. | 1988
Sales in [October] rose 3% from [September]. | 1989-10 ; 1989-09
Inflation ran at an [annual] rate of 4.5%. | P1Y
He will retire [next spring]. | 1990-SP
It expects to complete the sale by [year's end]. | 1989
It expects to complete the sale [early next year]. | 1990
The offer expires [Nov. 15], unless extended. | 1989-11-15
The contract runs through [1992]. | 1992
It has cut 1,500 jobs in [the past 18 months]. | P18M
[A year ago], the unit lost $3 million. | 1988
Trading volume was the heaviest since the [October 1987] crash. | 1987-10
The index fell 190 points on [Friday the 13th]. | 1989-10-13
Stocks plunged on [Oct. 13]. | 1989-10-13
The thrift was seized [three weeks ago]. | 1989-W41
The bank raised its prime rate [two months] after the Fed acted. | P2M
The firm plans a 2-for-1 stock split payable [Dec. 1] to holders of record [Nov. 13]. | 1989-12-01 ; 1989-11-13
The merger was first proposed in [May 1988]. | 1988-05
The bill must be passed by [Thanksgiving]. | 1989-11-23
The strike began [Sept. 7] and has lasted [eight weeks]. | 1989-09-07 ; P8W
Congress returns from recess on [Jan. 23]. | 1990-01-23
In [1988], he earned $200,000 [a year]. | 1988 ; P1Y
The rate is for [30-day] commercial paper, [90 days] maximum. | P30D ; P90D
The yield on [six-month] bills fell. | P6M
The [seven-year] notes yield 8%. | P7Y
The [30-year] bond fell half a point. | P30Y
The company makes [five-year] forecasts. | P5Y
The [first-quarter] results will be released in [mid-April]. | 1990-Q1 ; 1990-04
In [the first nine months], profit fell 11%. | P9M
Sales so far [this year] are up 10%. | 1989
Mr. Brown had been on leave since [last June]. | 1989-06
He worked there from [1975] until [1982]. | 1975 ; 1982
The magazine is published [twice a month]. | P1M
The earthquake struck at [5:04 p.m. PDT Oct. 17]. | 1989-10-17T17:04
Construction will begin in [the second quarter of 1990]. | 1990-Q2
Analysts expect earnings of $2.10 a share for [1990]. | 1990
Its [1990s] strategy is simple. | 199
The previous record was set in [the summer of 1987]. | 1987-SU
The board met [Tuesday] to consider the bid, and will meet again [next Tuesday]. | 1989-10-31 ; 1989-11-07
The deal was announced [Monday] and is expected to close [Friday]. | 1989-10-30 ; 1989-11-03
[Last week]'s rally continued [this week]. | 1989-W43 ; 1989-W44
"""

STOCKS = """
The Dow Jones was down 4% as of [10:00 a.m. EDT] ([1400 UTC]). | 2008-10-10T10:00 ; 2008-10-10T14:00Z
At [16:30 UTC] the FTSE 100 had lost 8%. | 2008-10-10T16:30Z
At [4:05 p.m. EDT on Thursday], the Dow stood at 8,579. | 2008-10-09T16:05
At [13:00 UTC+1], shares fell. | 2008-10-10T13:00
It was the worst week since [1933]. | 1933
In [the past 24 hours], it fell. | PT24H
It hit a [12-month] low. | P12M
It is the biggest fall since [September 11, 2001]. | 2001-09-11
It lost $2 billion in [2007's fourth quarter]. | 2007-Q4
It lost $2 billion in [the April-June quarter]. | 2008-Q2
It lost $2 billion in [the three months] ending [June 30]. | P3M ; 2008-06-30
The company said on [Monday, October 6], it would cut jobs by [the end of next year]. | 2008-10-06 ; 2009
It expects to sell 3 million cars in [2009], up from 2.5 million [last year] and 2 million in [2006]. | 2009 ; 2007 ; 2006
Shares have lost half their value since [the beginning of the year]. | 2008
Shares have lost half their value since [the start of 2008]. | 2008
Shares have lost half their value so far [this year]. | 2008
GM will close the plant in [the fourth quarter of 2009]. | 2009-Q4
GM stopped production for [one month], from [mid-December] to [mid-January]. | P1M ; 2007-12 ; 2008-01
Chrysler filed for bankruptcy on [April 30, 2009]. | 2009-04-30
Chrysler's [2009] Dodge Ram is new. | 2009
It's the first loss in [70 years]. | P70Y
The flight, which left at [10:45 CEST], took [three hours and 47 minutes]. | 2008-10-10T10:45 ; PT3H47M
The A380 made its first flight on [27 April 2005]. | 2005-04-27
The plane is [two years] behind schedule. | P2Y
First delivery is planned for [the second half of 2012]. | 2012-H2
First delivery slipped from [May 2008] to [early 2009], then to [the third quarter of 2009]. | 2008-05 ; 2009 ; 2009-Q3
It rose 1.5% in [September] over [August], and 3.2% from [a year ago]. | 2008-09 ; 2008-08 ; 2007-09
Unemployment rose to 6.1% [last month], the highest since [September 2003]. | 2008-09 ; 2003-09
It will run through [the end of 2009]. | 2009
It will run for [up to five years]. | P5Y
The law took effect at [12:01 a.m. on Wednesday]. | 2008-10-08T00:01
The bank said [late on Thursday evening], it had failed. | 2008-10-09TEV
It fell on each of [the last seven trading days]. | P7D
Trading was halted for [30 minutes]. | PT30M
The G7 meets [this weekend] in Washington. | 2008-W41-WE
The G7 met over [the weekend] in Washington. | 2008-W40-WE
The [September 15] bankruptcy of Lehman shook them. | 2008-09-15
They've been in talks for [months] [now]. | PXM ; PRESENT_REF
In [the first week of October], it fell. | 2008-W40
In [the week] ending [October 3], it fell. | P1W ; 2008-10-03
In [the week] ended [Oct. 3], it fell. | P1W ; 2008-10-03
Crude for [November] delivery fell. | 2008-11
Crude for [December] delivery fell. | 2008-12
[December] futures fell. | 2008-12
The [10-year] note yields 3.8%. | P10Y
The [2011] deadline is near. | 2011
A [2002] law bars it. | 2002
Its [2004]-[2008] plan failed. | 2004 ; 2008
From [2004] until [this year], it failed. | 2004 ; 2008
He will have served [10 years] on [December 31]. | P10Y ; 2008-12-31
He has been CEO since [2000]. | 2000
He was CEO between [2000] and [2003]. | 2000 ; 2003
He was CEO from [2000]-[2003]. | 2000 ; 2003
He was CEO [2000]–[03]. | 2000 ; 2003
He was CEO from ['98] to ['03]. | 1998 ; 2003
Last seen [Sept. 3rd], he returned [Oct 5th]. | 2008-09-03 ; 2008-10-05
Last seen on [the 3rd of September], he returned on [the 5th]. | 2008-09-03 ; 2008-09-05
See Wikinews, [October 9, 2008]. | 2008-10-09
"""

SHORT_TALES = """
He was born in Leeds on [5 May 1890]. In [1914] he joined up. On [3 July 1916] he was hit; [two days later] he died. In [August] his \
brother was killed. [The following spring], his mother fell ill. | 1890-05-05 ; 1914 ; 1916-07-03 ; 1916-07-05 ; 1916-08 ; 1917-SP
The ship was laid down in [1938] and launched on [12 March 1940]. On [9 April], she sailed. In [June 1941] she was sunk. | 1938 ; \
1940-03-12 ; 1940-04-09 ; 1941-06
The battle of [18 June 1815] ended the reign that began in [1804]. On [22 June], he gave up the throne. In [October], he came to the \
island where he died in [1821]. | 1815-06-18 ; 1804 ; 1815-06-22 ; 1815-10 ; 1821
The tower was built between [1887] and [1889]. It opened on [31 March 1889]. In [May], the public came. | 1887 ; 1889 ; 1889-03-31 ; \
1889-05
The law passed in [2003]; it was changed in [2010] and [2013]. On [Monday] the court struck it down. In [June] it will vote. | 2003 ; \
2010 ; 2013 ; 2020-05-04 ; 2020-06
The firm was founded in [1990], sold in [2001] and closed in [2012]. It is [now] a museum. The doors open in [June]. | 1990 ; 2001 ; \
2012 ; PRESENT_REF ; 2020-06
"""

BROADCAST = """
President Clinton said [tonight] that he will decide in [the next few days]. | 1998-02-06TNI ; PXD
[This week] on the program, we talk with the mayor. | 1998-W06
Good evening. It's [Friday, February sixth]. | 1998-02-06
[More than a decade] after the accident, the town is empty. | P10Y
She was born [ninety years ago]. | 1908
At [nine o'clock Eastern time], it begins. | 1998-02-06T09:00
He arrived in Baghdad earlier [today]. | 1998-02-06
He is expected in London later [today]. | 1998-02-06
The storm will hit sometime [tomorrow afternoon]. | 1998-02-07TAF
The hearing was put off until [next Thursday morning]. | 1998-02-12TMO
They have [24 hours] to leave. | PT24H
Unemployment is at its lowest level in [24 years]. | P24Y
It was the worst day in [more than a year]. | P1Y
Just [days] before the Games, snow fell. | PXD
[Two weeks from Friday], it will be over. | 1998-02-27
It is the first visit by a pope in [nearly four decades]. | P40Y
"""

WIRE_OF_1998 = """
Terrorists struck [less than two weeks ago]. | 1998-W32
The bombs went off within [minutes] of each other. | PTXM
The planes left on [Wednesday, August 19th]. | 1998-08-19
The attacks of [August 7] killed 257. | 1998-08-07
The talks, planned for [early Wednesday morning], were put off to [Thursday afternoon]. | 1998-08-19TMO ; 1998-08-20TAF
He ruled the country for [more than three decades], from [1965] to [1997]. | P30Y ; 1965 ; 1997
The memorial will be held [a week from today]. | 1998-08-27
He came home [the night before last]. | 1998-08-18TNI
It was [the day before yesterday], he said. | 1998-08-18
Officials said at the time that it was an accident. | -
"""

NEWS_OF_2023 = """
The siege began on [Monday 9 October]. | 2023-10-09
The clocks stopped at [12:30 p.m. EST]. | 2023-10-11T12:30
The quake hit at [0400 GMT on Sunday]. | 2023-10-08T04:00Z
Polls close at [8 p.m. on Sunday, Oct. 15]. | 2023-10-15T20:00
At [11.30] she will receive the envoy. A briefing follows at [12.15]. | 2023-10-11T11:30 ; 2023-10-11T12:15
The session is at [9.00 this morning]. | 2023-10-11T09:00
The court set a hearing for [Nov 2]. | 2023-11-02
They met on [Monday], for the first time since [July]. On [the same day], the court ruled. | 2023-10-09 ; 2023-07 ; 2023-10-09
At [11.30] she will receive the envoy, who arrived [yesterday]. | 2023-10-11T11:30 ; 2023-10-10
The share stood at 11.30 on [Monday]. | 2023-10-09
The square was closed from [9] to [midnight on Monday]. | 2023-10-09T21:00 ; 2023-10-09T24:00
He spoke from [10] to [noon on Monday]. | 2023-10-09T10:00 ; 2023-10-09T12:00
He is to be sentenced on [Nov 28]. | 2023-11-28
[The mid-1970s] oil shock came back to mind. | 197
At [the turn of the century], it was a village. | 20
The ceasefire will last [four days], from [Friday] to [Monday]. | P4D ; 2023-10-13 ; 2023-10-16
The rate fell in [the three months] to [June]. | P3M ; 2023-06
The rate fell in [the three months] to [the end of September]. | P3M ; 2023-09
GDP grew 2.1% in [Q2]. | 2023-Q2
Sales fell year on year in [the first half of this year]. | 2023-H1
She took office in [January 2021] and leaves in [just over a year]. | 2021-01 ; P1Y
The [2022]-[23] season ended in [May]. | 2022 ; 2023 ; 2023-05
He won in [1998]-[99]. | 1998 ; 1999
In [the 2010s] and [2020s], growth slowed. | 201 ; 202
They trained [every other Thursday]. | XXXX-WXX-4
The twice-[weekly] flights were cut. | P1W
It happens [once a decade]. | P10Y
The line is open 24 hours a day, [seven days a week]. | P1W
A three-year-old girl was rescued. | -
Nearly half of those polled said [this month] they would vote. | 2023-10
The deadline is [midnight on Friday]. | 2023-10-13T24:00
By [noon Wednesday], 1,200 had left. | 2023-10-11T12:00
[Next month], it will be [two years] since the law was passed. | 2023-11 ; P2Y
[Last Saturday]'s attack was the worst since the Yom Kippur War of [1973]. | 2023-10-07 ; 1973
"""

HISTORIES = """
They landed on [15 September 1950], and on [the 25th] Seoul was retaken. In [1951] it was lost, in [1952] it was held. | 1950-09-15 ; \
1950-09-25 ; 1951 ; 1952
They met in [March 1525]. On [Easter Sunday] the count was killed. In [1526] and [1527] it went on. | 1525-03 ; 1525-04-16 ; 1526 ; 1527
In [May 218 BC] he crossed the river and in [November] the mountains; on [18 December] he won. On [21 June 217 BC] he won again. On \
[19 October 202 BC] he lost, and peace was made in [the spring of the next year]. | BC0218-05 ; BC0218-11 ; BC0218-12-18 ; BC0217-06-21 \
; BC0202-10-19 ; BC0201-SP
In [1905] the fleet came; it arrived in [May] and was sunk on [the 27th] and [28th]. In [1906] and [1907] it was built anew. | 1905 ; \
1905-05 ; 1905-05-27 ; 1905-05-28 ; 1906 ; 1907
In [1863] they met. At [one o'clock in the afternoon of 3 July 1863] the guns opened. [Two hours later] they fell silent. In [1864] and \
[1865] it ended. | 1863 ; 1863-07-03T13:00 ; 1863-07-03T15:00 ; 1864 ; 1865
Early on [the morning of 7 December 1941, at 7:48 a.m. local time], they struck. In [1942] and [1943] they fell back. | \
1941-12-07T07:48 ; 1942 ; 1943
The treaty of [1360] gave peace. In [the first days] of [May 1416] it lapsed. In [the early years] of the war they starved, and in \
[the early years of the 15th century] they grew. | 1360 ; PXD ; 1416-05 ; PXY ; 14
They sailed on [5 April 1982] and gave in at [2059 on 14 June]. In [1983] and [1984] little was left. Little changed in [the intervening \
years]. | 1982-04-05 ; 1982-06-14T20:59 ; 1983 ; 1984 ; PXY
On [18 June 1815] the ground was wet from [the previous night]'s rain. They came in [the late afternoon]. In [1816] and [1817] all was \
still. [Two years on], it was forgotten. | 1815-06-18 ; 1815-06-17TNI ; 1815-06-18TAF ; 1816 ; 1817 ; 1819
In [1852], [1853], [1854], [1855] and [1856] it was war. The fleet sailed on [4 January 1854]. On [the 7th] it anchored; by [the 20th] \
it had left. On [the 5th of the same month] a note came. In [the same month] the king died. [Early the following year], the siege \
began. Towards [the end of that year], the town fell. In [the autumn of the same year] they left. | 1852 ; 1853 ; 1854 ; 1855 ; 1856 ; \
1854-01-04 ; 1854-01-07 ; 1854-01-20 ; 1854-01-05 ; 1854-01 ; 1855 ; 1855 ; 1855-FA
In [1942], [1943], [1944], [1945] and [1946] it was war. The raid began at [05:30 on 6 June 1944]. At [3:30 that afternoon] the tanks \
came. [The same evening], they dug in. At [4 am the next morning] they were hit. For [the next three days] they held. Over [the \
following weeks], they moved on. [The next two years] were hard. On [the night of the 4th] they crossed. | 1942 ; 1943 ; 1944 ; 1945 ; \
1946 ; 1944-06-06T05:30 ; 1944-06-06T15:30 ; 1944-06-06TEV ; 1944-06-07T04:00 ; P3D ; PXW ; P2Y ; 1944-06-04TNI
In [1775], [1776], [1777], [1778] and [1779] it was war. On [April 19, 1775] shots were fired. [A month later] a fort fell. In \
[mid-June] they dug in on a hill. On [June 17], they were attacked. The siege lasted until [March 17, 1776]. [Four months later] \
independence was declared, on [July 4]. [That August] the fleet came; in [September] the city was taken; in [December] they crossed \
the river on [Christmas night]. On [January 3, 1777] they won again. | 1775 ; 1776 ; 1777 ; 1778 ; 1779 ; 1775-04-19 ; 1775-05 ; \
1775-06 ; 1775-06-17 ; 1776-03-17 ; 1776-07 ; 1776-07-04 ; 1776-08 ; 1776-09 ; 1776-12 ; 1776-12-25TNI ; 1777-01-03
In [1899], [1900], [1901] and [1902] it was war. [11 October 1899] was the first day. By [mid-December], in what became "Black Week" \
([10]–[15 December]), three battles were lost. In the New Year, a new general came. On [15 February 1900], the town was relieved; on \
[the 27th], the army gave up. In [March] the capital fell. In [June], Pretoria. From [September 1900] the war was fought by raiders \
until [31 May 1902]. | 1899 ; 1900 ; 1901 ; 1902 ; 1899-10-11 ; 1899-12 ; 1899-12-10 ; 1899-12-15 ; 1900-02-15 ; 1900-02-27 ; 1900-03 \
; 1900-06 ; 1900-09 ; 1902-05-31
The regiment was raised in [1794]. It served in [1799], in [1801] and from [1808] to [1814]. It was at Waterloo in [June 1815]. It \
went to India in [the 1820s], came home in [1838]-[39], and was in the Crimea [1854]-[56]. In the First World War it fought from \
[August 1914]. By [November], half its men were gone. In [March 1918] it was cut off. | 1794 ; 1799 ; 1801 ; 1808 ; 1814 ; 1815-06 ; \
182 ; 1838 ; 1839 ; 1854 ; 1856 ; 1914-08 ; 1914-11 ; 1918-03
The war began on [1 September 1939]. In [1940] Norway fell; in [1941] Greece fell; in [1942] Singapore fell; in [1943] Italy gave in; \
in [1944] Rome was taken and in [1945] Berlin. The landings came on [6 June 1944]. On [the night of 14/15 June] the division withdrew. \
[The following spring] it crossed the Rhine. | 1939-09-01 ; 1940 ; 1941 ; 1942 ; 1943 ; 1944 ; 1945 ; 1944-06-06 ; 1944-06-14TNI ; \
1945-SP
In [1914] war came. From [1914] to [1918] they fought; [1915], [1916] and [1917] were hard. On [3 June 1916] the attack failed. [That \
same night] they withdrew; [the next day] it rained. By [the end of the month] all was quiet, and [early in July] the guns began \
again. On [18 July], the town fell. | 1914 ; 1914 ; 1918 ; 1915 ; 1916 ; 1917 ; 1916-06-03 ; 1916-06-03TNI ; 1916-06-04 ; 1916-06 ; \
1916-07 ; 1916-07-18
In [1861] the war began; in [1862] they met at Shiloh, in [1863] at Vicksburg; in [1864] Atlanta fell and in [1865] Richmond. At [dawn \
on April 6, 1862], the army attacked. At [0530 hours] the first shots rang out. By [the afternoon of the 7th], it had withdrawn. In \
[late May] Corinth was taken, and [that autumn] Lee moved north. In [the winter of 1862-63] the army rested. | 1861 ; 1862 ; 1863 ; \
1864 ; 1865 ; 1862-04-06TMO ; 1862-04-06T05:30 ; 1862-04-07TAF ; 1862-05 ; 1862-FA ; 1862-WI
The siege lasted from [September 8, 1941] to [January 27, 1944] ([872 days]). In [1941], [1942], [1943], [1944], [1945] and [1946] \
there was hunger. On [Christmas Eve 1944] the guns were silent. On [D-Day] they landed. Between [1914] and [1918] it was the same. \
Throughout [1943] they held. | 1941-09-08 ; 1944-01-27 ; P872D ; 1941 ; 1942 ; 1943 ; 1944 ; 1945 ; 1946 ; 1944-12-24 ; 1944-06-06 ; \
1914 ; 1918 ; 1943
In [1936], [1937], [1938], [1939] and [1940] they armed. On [22 June 1941] they marched. In [October] it rained, and over [the winter] \
they froze. | 1936 ; 1937 ; 1938 ; 1939 ; 1940 ; 1941-06-22 ; 1941-10 ; 1942-WI
The treaty was signed c. [1259 BC]. He reigned from [1279 BC] to [1213 BC]. In [the 13th century BC], it was rich. | BC1259 ; BC1279 ; \
BC1213 ; BC12
The kingdom lasted from the [9th] to [the 13th century]. In [the late 18th century], and [the mid-19th century], it grew. In [the \
1840s] and [1850s] it split. In [the 1860s]-[1870s] it fell. | 08 ; 12 ; 17 ; 18 ; 184 ; 185 ; 186 ; 187
The battle of [May 5]-[9, 1864] was fought. The raid of [May 31] – [June 1, 1916] failed. It was held [31 May]–[1 June 1916]. | \
1864-05-05 ; 1864-05-09 ; 1916-05-31 ; 1916-06-01 ; 1916-05-31 ; 1916-06-01
In [1754] war broke out. On [May 28, 1754], troops ambushed a party. [Five weeks later] they gave up the fort. In [1755] Braddock was \
beaten; in [the fall of 1755] Acadia was emptied. In [1756], [1757] and [1758] towns fell. On [13 September 1759] Quebec fell. [The \
next year] Montreal fell. The peace of [10 February 1763] ended it. | 1754 ; 1754-05-28 ; 1754-W27 ; 1755 ; 1755-FA ; 1756 ; 1757 ; \
1758 ; 1759-09-13 ; 1760 ; 1763-02-10
The war lasted from [1950] to [1953]. On [25 June 1950] the North attacked. Within [days] Seoul fell. In [September] the landing at \
Inchon turned the war; by [late October] the troops stood at the Yalu. In [late November], China struck. [That winter] Seoul fell \
again. In [1951] talks began; they dragged on in [1952] and in [1953]. [Two years later], on [27 July 1953], an armistice was signed. \
In [1954] and [1955] the troops left. | 1950 ; 1953 ; 1950-06-25 ; PXD ; 1950-09 ; 1950-10 ; 1950-11 ; 1950-WI ; 1951 ; 1952 ; 1953 ; \
1955 ; 1953-07-27 ; 1954 ; 1955
The campaign of [1812] began on [24 June]. In [1805], [1806], [1807], [1809] and [1810] he had won. On [7 September 1812] they fought \
at Borodino. [A week later], the army entered Moscow. It left on [19 October]. By [mid-December], it was gone. In [the spring of \
1813], he raised another. | 1812 ; 1812-06-24 ; 1805 ; 1806 ; 1807 ; 1809 ; 1810 ; 1812-09-07 ; 1812-W38 ; 1812-10-19 ; 1812-12 ; \
1813-SP
In [1990], [1991], [1992], [1993], [1994] and [1995] there was war. On [the evening of 4 August 1995], the operation began. [The \
following morning, at 5 a.m.], the guns opened fire. [The same day] the line broke. [Three days later] it was over. [The previous \
year] a truce had held. | 1990 ; 1991 ; 1992 ; 1993 ; 1994 ; 1995 ; 1995-08-04TEV ; 1995-08-05T05:00 ; 1995-08-05 ; 1995-08-08 ; 1994
In [1936], [1937], [1938], [1939], [1940], [1941] there was war. The siege of [July 21] to [September 27, 1936] was long. On \
[September 27]-[28], the city fell. From [November 7] until [November 23], they fought. Between [January] and [March 1937], they \
fought again. On [the night of November 6]-[7, 1936], the government left. | 1936 ; 1937 ; 1938 ; 1939 ; 1940 ; 1941 ; 1936-07-21 ; \
1936-09-27 ; 1936-09-27 ; 1936-09-28 ; 1936-11-07 ; 1936-11-23 ; 1937-01 ; 1937-03 ; 1936-11-06TNI ; 1936-11-07
In [44 BC] he was killed. [Two years later] they fell at Philippi. In [31 BC] Antony lost. [The following year] he died. In [AD 14] \
Augustus died. [The 1st century AD] was calm. In [September of 9 AD] three legions were lost. | BC0044 ; BC0042 ; BC0031 ; BC0030 ; \
0014 ; 00 ; 0009-09
In [1861], [1862], [1863], [1864], [1865] there was war. During [the winter of 1863-1864], the army rested. By [early May 1864], it \
moved. Throughout [May], it fought. On [the 12th], it fought at [dawn]. On [June 1] and [3] it attacked. From [June 15] to [18], it \
attacked again. | 1861 ; 1862 ; 1863 ; 1864 ; 1865 ; 1863-WI ; 1864-05 ; 1864-05 ; 1864-05-12 ; 1864-05-12TMO ; 1864-06-01 ; 1864-06-03 ; \
1864-06-15 ; 1864-06-18
In [1965], [1966], [1967], [1968], [1969], [1970] there was war. On [January 30]-[31, 1968], Tet began. Between [1968] and [1970], \
[more than 20 months], they talked. At [the end of 1968], half a million men were there. In [the first three months] of [1968], they \
fought. During [1969], they left. [Late in 1969], they left. As late as [1971], they fought. In [1972]'s [Easter] offensive, they \
fought. Until [the mid-1970s], they fought. | 1965 ; 1966 ; 1967 ; 1968 ; 1969 ; 1970 ; 1968-01-30 ; 1968-01-31 ; 1968 ; 1970 ; P20M ; \
1968 ; P3M ; 1968 ; 1969 ; 1969 ; 1971 ; 1972 ; 1972-04-02 ; 197
"""

NEWS_OF_2012 = """
He was jailed for [five years] in [2010]. | P5Y ; 2010
The two-year-old company lost money. | -
The [Dec. 21, 2012] date is drawing near. | 2012-12-21
Earlier [Wednesday], he met the king. | 2012-03-21
[Late on Tuesday night], shots were heard. | 2012-03-20TNI
Shortly after [9 a.m.], shots were heard. | 2012-03-21T09:00
Just before [midnight], shots were heard. | 2012-03-21T24:00
They will meet again [Thursday]. | 2012-03-22
On [Monday] and [Tuesday] they rested. | 2012-03-19 ; 2012-03-20
They will meet on [Monday], [Wednesday] and [Friday]. | 2012-03-26 ; 2012-03-28 ; 2012-03-30
The visit is planned for [March 25]-[27]. | 2012-03-25 ; 2012-03-27
He will be in Seoul from [March 25] through [March 27]. | 2012-03-25 ; 2012-03-27
It takes place [every four years]. | P4Y
It meets on [the first Monday of every month]. | P1M
It meets on [the third Tuesday of each month]. | P1M
The show airs [Sundays] at [9 p.m. ET]/PT. | XXXX-WXX-7 ; 2012-03-21T21:00
The crisis of [2008]-[2009] hit hard. | 2008 ; 2009
The [2008]-[09] crisis hit hard. | 2008 ; 2009
The post-war years were hard. | -
[The next few weeks] are key. | PXW
In [the coming weeks], more will leave. | PXW
In [the weeks ahead], more will leave. | PXW
In the [days] before the vote, more left. | PXD
In [recent days], more left. | PXD
For most of [the past decade], it was dry. | P10Y
In [the second half of last month], it rained. | 2012-02
In [the last week of February], it rained. | 2012-W08
In [the last days] of [February], it rained. | PXD ; 2012-02
[Two Fridays ago], he quit. | 2012-03-09
[A week ago today], he quit. | 2012-03-14
[A week ago], he quit. | 2012-W11
[Two days] after the vote, he quit. | P2D
[A month] before the vote, he quit. | P1M
Within [hours], he quit. | PTXH
[Hours later], he quit. | FUTURE_REF
[Hours] after the vote, he quit. | PTXH
[Days later], he quit. | FUTURE_REF
He was [14 years old] when he died. | P14Y
He was born in [1925] and died aged 87. | 1925
He has [six months] left. | P6M
It is [five months old]. | P5M
It is a five-month-old baby. | -
The law is [30 years old]. | P30Y
The tree is [over 300 years old]. | P300Y
They came for [millions of years]. | PXY
In his 20s, he fled. | -
He is in his late 30s. | -
He holds a [three-day] lead. | P3D
The [three-week-long] strike ended. | P3W
The [three-week long] strike ended. | P3W
It ended after [three and a half hours]. | PT3H30M
He ran it in [2 hours, 5 minutes and 30 seconds]. | PT2H5M30S
Sales in [FY2012] fell. | FY2012
Sales in [H1 2012] fell. | 2012-H1
Sales in [the January to March period] fell. | 2012-Q1
Year-on-year sales fell. | -
Month-on-month sales fell. | -
Sales [this past quarter] fell. | 2011-Q4
Sales in [the first two months] of the year fell. | P2M
Sales in [the first two months] of [2012] fell. | P2M ; 2012
Sales [last Christmas] fell. | 2011-12-25
It will be ready in [late summer]. | 2012-SU
It will be ready by [the summer]. | 2012-SU
It will be ready in [the autumn]. | 2012-FA
It was ready [last autumn]. | 2011-FA
It was [late in the afternoon]. | 2012-03-21TAF
He woke in [the early hours of Tuesday]. | 2012-03-20TMO
He woke in the early hours of [Tuesday morning]. | 2012-03-20TMO
He woke at [4 o'clock in the morning]. | 2012-03-21T04:00
He woke at [dawn on Monday]. | 2012-03-19TMO
[Tuesday, March 20th, 2012] was dry. | 2012-03-20
[20th March 2012] was dry. | 2012-03-20
[20.3.2012] was dry. | 2012-03-20
[3/20/12] was dry. | 2012-03-20
[March 20 2012] was dry. | 2012-03-20
[20MAR2012] was dry. | 2012-03-20
[20 MAR 2012] was dry. | 2012-03-20
[2012-03-20T14:30:00Z] | 2012-03-20T14:30:00Z
[20/03/2012] was dry. | 2012-03-20
It ended [this March]. | 2012-03
It ended [this January]. | 2012-01
It begins [this May]. | 2012-05
It begins [this coming May]. | 2012-05
It ended [last May]. | 2011-05
It began [last year] in [May]. | 2011 ; 2011-05
It began in [May of last year]. | 2011-05
It began [the year before last]. | 2010
It began [the week before last]. | 2012-W10
It begins [the week after next]. | 2012-W14
It begins [the month after next]. | 2012-05
It begins [Monday week]. | 2012-04-02
It begins [a week on Monday]. | 2012-04-02
It begins in [two weeks]. | P2W
It begins in [three days]' time. | P3D
It lasts [a fortnight]. | P2W
It began [a fortnight ago]. | 2012-W10
It was [a fortnight] before he came. | P2W
He comes once in a while. | -
He comes every so often. | -
He comes from time to time. | -
One day he will come. | -
He came [not so long ago]. | PAST_REF
He came earlier on [Monday]. | 2012-03-19
He is coming later on [Thursday]. | 2012-03-22
"""

MARKETS = """
The Treasury plans to raise $175 million in new cash [Thursday]. | 1989-11-02
The bills will be dated [Oct. 26] and will mature [Dec. 21, 1989]. | 1989-10-26 ; 1989-12-21
The dollar finished lower [Friday], after tracking another rollercoaster session on Wall Street. | 1989-10-27
For [the nine months], the bank reported a loss of $1.2 million, compared with profit of $3 million, or 18 cents a share, [a year \
earlier]. | P9M ; 1988
In [September], orders fell to $3 million, down 9% from [August]'s $3.3 million. | 1989-09 ; 1989-08
In [the third quarter], profit rose 5% to $10 million from $9.5 million [a year earlier]; sales grew to $120 million from $100 \
million. | 1989-Q3 ; 1988-Q3
The board declared a dividend of 15 cents a share, payable [Nov. 15] to stock of record [Oct. 31]. | 1989-11-15 ; 1989-10-31
He had been vice president for [the past three years]. | P3Y
He joined the company in [1984] and became chairman in [March of this year]. | 1984 ; 1989-03
The company said it expects to report a loss for [the fourth quarter] and [the year]. | 1989-Q4 ; 1989
The company said it expects a loss for [fiscal 1990], which ends [next June 30]. | FY1990 ; 1990-06-30
Its shares hit a [52-week] high. | P52W
The index stood at 112.5 in [August] ([1982]=100). | 1989-08 ; 1982
The offering is expected as early as [this week]. | 1989-W44
It is to open in [late 1991] or [early 1992]. | 1991 ; 1992
He plans to resign at [the end of the year]. | 1989
The agreement expires at [year-end 1990]. | 1990
The talks broke down in [the early morning hours]. | 1989-10-30TMO
In early trading in Hong Kong [today], gold was quoted at $375. | 1989-10-30
Rates on [three-month] bills averaged 7.63% at [Monday]'s auction, down from 7.77% at [last week]'s auction. | P3M ; 1989-10-30 ; 1989-W43
From [January] to [September], exports rose. | 1989-01 ; 1989-09
The then-president had known it for [years]. | PXY
He has spent much of [the past year] abroad. | P1Y
He'll stay [at least another year]. | P1Y
It will be [another six months] before it's done. | P6M
The company has been in business [more than 50 years]. | P50Y
The nearly 40-year-old pact expires soon. | -
She worked [12-hour] days, [six days a week]. | PT12H ; P1W
He used to come by [two or three times a week]. | P1W
Once [a month] he goes home. | P1M
[Decades] of war have ruined it. | PXY
[Years] of war have ruined it. | PXY
For the first time in [years], it rained. | PXY
For the first time in [a decade], it rained. | P10Y
The crash of ['29] was worse. | 1929
In [the Sixties], he was young. | 196
In his sixties, he was old. | -
Until [recently], nothing happened. | PAST_REF
By [now] it is over. | PRESENT_REF
As of [yesterday], it was over. | 1989-10-29
As of [Sept. 30], it had $30 million. | 1989-09-30
[Tomorrow]'s meeting is off. | 1989-10-31
[Today]'s meeting is off. | 1989-10-30
[Yesterday]'s close was higher. | 1989-10-29
It fell [Thursday] and [Friday]. | 1989-10-26 ; 1989-10-27
It fell on each of [the past three days]. | P3D
It reopened [two days] later than planned. | P2D
"""

RADIO = """
[Two years ago today], the planes were shot down. | 1996-03-05
[Six years] after the war, thousands remain homeless. | P6Y
It was the first time in [thirty-three years]. | P33Y
The talks resume [tomorrow morning] in Belfast. | 1998-03-06TMO
The elections are to be held on [the twenty-first of this month]. | 1998-03-21
The new law takes effect on [the first of July]. | 1998-07-01
He took power in [nineteen ninety-four]. | 1994
He is serving a [twenty-year] sentence. | P20Y
It was announced [late last night]. | 1998-03-04TNI
[Early this morning], he died. | 1998-03-05TMO
He died [this past Sunday]. | 1998-03-01
This time, he won. | -
At half past the hour, he spoke. | -
[A week from tomorrow], he will speak. | 1998-03-13
[A year from now], it will be gone. | 1999
In [a year]'s time, it will be gone. | P1Y
He'll be here within [the next 48 hours]. | PT48H
He's been here since [early this morning]. | 1998-03-05TMO
Back in [the fall of last year], he quit. | 1997-FA
Back in [February], he quit. | 1998-02
[This coming Monday], he quits. | 1998-03-09
He quits [Monday the ninth]. | 1998-03-09
"""

WEB = """
Polls open at [6 a.m. EST] ([1100 GMT]) [Tuesday]. | 2012-11-06T06:00 ; 2012-11-06T11:00Z ; 2012-11-06
The storm, which struck [Oct. 29], killed 100. | 2012-10-29
The storm made landfall at [8 p.m. on Monday, 29 October]. | 2012-10-29T20:00
He tweeted at [11:16 p.m. ET]. | 2012-11-05T23:16
The fiscal cliff looms on [Jan. 1]. | 2013-01-01
The [2014] World Cup starts in [June 2014]. | 2014 ; 2014-06
They have been married since [Dec. '09]. | 2009-12
It's been [10 years, two months and three days]. | P10Y2M3D
The [Nov. 6] election is near. | 2012-11-06
The [Nov 6, 2012] vote is near. | 2012-11-06
The trial begins [Nov. 12 at 9:30 a.m.] in Boston. | 2012-11-12T09:30
Updated [16:45 GMT, Monday, 5 November 2012]. | 2012-11-05T16:45Z
[Nov 5, 2012 2:30pm EST] | 2012-11-05T14:30
[Mon Nov 5, 2012] | 2012-11-05
By [Monday evening], the water had gone. | 2012-11-05TEV
By [Sunday], the water had gone. | 2012-11-04
The curfew runs from [9 p.m.] to [5 a.m.] | 2012-11-05T21:00 ; 2012-11-06T05:00
He was in office from [November 2006] to [October 2009]. | 2006-11 ; 2009-10
A report due [later this month] is [two years] late. | 2012-11 ; P2Y
[The end of this month] is the deadline. | 2012-11
[Five days] into the trial, he fell ill. | P5D
The [Sunday night] show was off. | 2012-11-04TNI
The [10-day] truce ended just after [midnight]. | P10D ; 2012-11-05T00:00
The [2012]-[2013] season began in [September]. | 2012 ; 2013 ; 2012-09
Within [a year], it was gone. | P1Y
He said the war would be over by [Christmas]. | 2012-12-25
He said the war would be over by [the end of 2014]. | 2014
[More than a year ago], he said so. | 2011
[Nearly a year ago], he said so. | 2011
[Almost a century ago], he said so. | 1912
[Over 20 years ago], he said so. | 1992
About [6,000 years ago], they farmed. | BC3989
[Two-and-a-half years ago], he said so. | 2010-05
[Eighteen months ago], he said so. | 2011-05
[48 hours ago], he said so. | 2012-11-03
"""

MONTHS = """
[March]'s PPI data showed it. | 2026-03
[April]'s imports stand at 1.92 million. | 2026-04
It was a record-beating [March], and more came. | 2026-03
The market saw April Jones leave. | -
They said March on. | -
The PMIs ([9:45]-[10:00 a.m. EST]) are due. | 2026-04-14T09:45 ; 2026-04-14T10:00
It missed [the final quarter of 2025]. | 2025-Q4
Women's March leaders spoke. | -
Before the [March] meeting, he spoke. | 2026-03
We met Theresa May [yesterday]. | 2026-04-13
Mr. August said no. | -
"""

REPORT_WITH_A_PAST = """
It broke in [1907], [1961] and [2010], he said. [Last year], he told us, it lost more, she said. | 1907 ; 1961 ; 2010 ; 2025
The mill burned in [1979], [1991] and [2003], she said, he said and they told us: it will close in [October]. | 1979 ; 1991 ; 2003 ; 2026-10
It fell by half over [the past decade], she said, from [1961] and [1979] to [1991], he said and told us. | P10Y ; 1961 ; 1979 ; 1991
"""

OF_ONESELF = """
I met my wife in [1992], my partner in [1995] and my boss in [2001], and [last year] I left them. | 1992 ; 1995 ; 2001 ; 2025
"""

SEEN_FROM_A_MONDAY = """
The vote is due [next Sunday]. | 2026-04-19
The vote is due [next Saturday]. | 2026-04-18
The vote is due [next Tuesday]. | 2026-04-21
"""

SECTIONS = {
    "a report on what was, told by people": (REPORT_WITH_A_PAST, "2026-04-13"),
    "a writer of himself": (OF_ONESELF, "2026-04-13"),
    "what is next, on a Monday in April": (SEEN_FROM_A_MONDAY, "2026-04-13"),
    "a business report of 1989": (BUSINESS, "1989-11-02"),
    "stocks and aircraft in wiki news": (STOCKS, "2008-10-10"),
    "a short life is a history; news with old years is none": (SHORT_TALES, "2020-05-05"),
    "a broadcast": (BROADCAST, "1998-02-06"),
    "a wire of 1998": (WIRE_OF_1998, "1998-08-20"),
    "news of 2023": (NEWS_OF_2023, "2023-10-11"),
    "an encyclopaedia's history, whose years run with the text": (HISTORIES, "2009-12-19"),
    "news of 2012": (NEWS_OF_2012, "2012-03-21"),
    "a market report of 1989": (MARKETS, "1989-10-30"),
    "a radio bulletin": (RADIO, "1998-03-05"),
    "news on the web": (WEB, "2012-11-05"),
    "months that are names and verbs too": (MONTHS, "2026-04-14"),
}
ROWS = [(published, *line.rsplit(" | ", 1)) for rows, published in SECTIONS.values() for line in rows.strip().splitlines()]


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_model()


@pytest.mark.parametrize(("published", "marked", "values"), ROWS, ids=[row[1][:60] for row in ROWS])
def test_every_expression_of_a_sentence_is_found_and_no_other(published: str, marked: str, values: str, nlp: Language) -> None:
    expected = list(zip(re.findall(r"\[([^\]]+)\]", marked), values.split(" ; "), strict=True)) if values != "-" else []
    found = find_dates(re.sub(r"[\[\]]", "", marked), published, nlp)
    assert [(expression.text, expression.value) for expression in found] == expected
