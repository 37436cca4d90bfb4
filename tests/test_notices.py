"""Notices of ministries and offices, in the forms that they have in one capital or another, each with the event that it is about."""

import pytest

from timeline.cli.extract import events_of
from timeline.model import Article
from timeline.when import parse_publication

ROWS = [  # title; published; text; type, status, the names of the parties, date (EDTF)
    (
        "Readout of Vice President Karl Lind's Meeting with First Minister Ana Ruiz",
        "2021-03-17T12:00:00-04:00",
        "Today Vice President Karl Lind met virtually with First Minister Ana Ruiz. They spoke of the importance of peace.",
        ("meeting", "happened", ["Karl Lind", "Ana Ruiz"], "2021-03-17"),
    ),
    (
        "Statement by President Karl Lind on the Operation in Sudria",
        "2022-02-03T08:00:00-05:00",
        "Our soldiers are safe. I will deliver remarks to the people of Norway later this morning.",
        ("remark", "planned", ["Karl Lind"], "2022-02-03"),
    ),
    (
        "Press release on Foreign Minister Pavel Orlov's telephone conversation with Foreign Minister of Serbia Goran Jovic",
        "2021-03-12T17:20:00+03:00",
        "On March 12, Foreign Minister Pavel Orlov had a telephone conversation with Minister of Foreign Affairs of the Republic "
        "of Serbia Goran "
        "Jovic at the initiative of the Serbian side.\n\nThe ministers exchanged views on current issues of bilateral cooperation and the "
        "schedule of forthcoming contacts.",
        ("call", "happened", ["Pavel Orlov", "Goran Jovic"], "2021-03-12"),
    ),
    (
        "Phone call between Prime Minister and President of Kenya",
        "2020-09-02T20:10:00+05:30",
        "Prime Minister Arvind Rao had a telephone conversation today with H.E. Mr. Joseph Kamau, President of the Republic of Kenya.\n\n"
        "The two leaders reviewed the progress of development projects and discussed the supply of medicines. The Prime Minister invited "
        "President Kamau to visit India at an early date.",
        ("call", "happened", ["Arvind Rao", "Joseph Kamau"], "2020-09-02"),
    ),
    (
        "Read-out of the phone call between President Weber and Prime Minister Haddad",
        "2021-05-18T12:00:00+02:00",
        "The President of the European Commission, Helga Weber, spoke earlier today with the Prime Minister of Lebanon, Karim Haddad. "
        "They discussed the economic situation and the reforms that Lebanon needs. President Weber reaffirmed the support of the European "
        "Union for the Lebanese people.",
        ("call", "happened", ["Helga Weber", "Karim Haddad"], "2021-05-18"),
    ),
    (
        "PM call with President Lindqvist of Finland: 4 June 2021",
        "2021-06-04T16:30:00+01:00",
        "The Prime Minister spoke to the President of Finland, Aino Lindqvist, this morning.\n\nHe offered his condolences "
        "following the ferry "
        "accident in Turku. The leaders agreed on the importance of working together in the Arctic and looked forward to seeing "
        "each other at "
        "the summit in Cornwall.",
        ("call", "happened", ["Prime Minister", "Aino Lindqvist"], "2021-06-04"),
    ),
    (
        "Readout of the Secretary-General's meeting with H.E. Mr. Ibrahim Sow, President of the Republic of Senegal",
        "2019-09-24T11:00:00-04:00",
        "The Secretary-General met with H.E. Mr. Ibrahim Sow, President of the Republic of Senegal.\n\nThe Secretary-General and "
        "the President "
        "discussed the situation in the Sahel and the financing of development. The Secretary-General thanked Senegal for its contribution "
        "to peacekeeping.",
        ("meeting", "happened", ["Secretary-General", "Ibrahim Sow"], "2019-09-24"),
    ),
    (
        "Wang Jun Meets with German Foreign Minister Karla Brandt",
        "2021-06-29T21:00:00+08:00",
        "On June 29, 2021 local time, State Councilor and Foreign Minister Wang Jun met with German Foreign Minister Karla Brandt on the "
        "sidelines of the G20 Foreign Ministers' Meeting in Matera.\n\nWang Jun said that the two sides should prepare for the "
        "next round of "
        "intergovernmental consultations. Brandt said that Germany attaches importance to its relations with China.",
        ("meeting", "happened", ["Wang Jun", "Karla Brandt"], "2021-06-29"),
    ),
    (
        "Readout of Secretary of Defense Mark Ellison's Phone Call With Japanese Minister of Defense Kenji Mori",
        "2022-02-03T19:00:00-05:00",
        "Pentagon Press Secretary Dana Cole provided the following readout:\n\nSecretary of Defense Mark Ellison spoke by phone today with "
        "Japanese Minister of Defense Kenji Mori to discuss the recent missile launches. Secretary Ellison reiterated that the "
        "commitment of "
        "the United States to the defense of Japan is ironclad.",
        ("call", "happened", ["Mark Ellison", "Kenji Mori"], "2022-02-03"),
    ),
    (
        "Prime Minister Claire Bouchard speaks with President of Chile Diego Rojas",
        "2023-01-17T15:00:00-05:00",
        "Today, Prime Minister Claire Bouchard spoke with the President of Chile, Diego Rojas.\n\nThe two leaders condemned the attacks on "
        "civilians in Haiti. Prime Minister Bouchard and President Rojas agreed to remain in close contact.",
        ("call", "happened", ["Claire Bouchard", "Diego Rojas"], "2023-01-17"),
    ),
    (
        "President Demir receives Foreign Minister Aliyev of Azerbaijan",
        "2020-10-06T18:00:00+03:00",
        "President Kemal Demir received Foreign Minister Elnur Aliyev of Azerbaijan at the Presidential Complex.",
        ("meeting", "happened", ["Kemal Demir", "Elnur Aliyev"], "[2020-10-05..2020-10-06]"),
    ),
    (
        "Foreign Minister Lindahl to travel to Kenya",
        "2022-05-02T09:00:00+02:00",
        "On 3-5 May, Minister for Foreign Affairs Eva Lindahl will visit Nairobi, Kenya. During the visit, Lindahl is to meet "
        "Cabinet Secretary "
        "John Mwangi and take part in the UN Environment Assembly.",
        ("trip", "planned", ["Eva Lindahl"], "2022-05-03/2022-05-05"),
    ),
    (
        "Assistant Secretary Lee's Meeting with Vietnamese Deputy Foreign Minister Tran",
        "2021-11-30T14:00:00-05:00",
        "The below is attributable to Spokesperson Ned Hall:\n\nAssistant Secretary of State Daniel Lee met with Vietnamese Deputy Foreign "
        "Minister Tran Van Minh today in Hanoi. They discussed maritime security and the recovery from the pandemic.",
        ("meeting", "happened", ["Daniel Lee", "Tran Van Minh"], "2021-11-30"),
    ),
    (
        "Japan-Australia Foreign Ministers' Telephone Talk",
        "2020-06-03T19:00:00+09:00",
        "On June 3, commencing at 5:00 p.m. for approximately 25 minutes, Mr. MORI Kenji, Minister for Foreign Affairs of Japan, held a "
        "telephone talk with Senator the Hon. Claire Dunn, Minister for Foreign Affairs of Australia. The two ministers exchanged views "
        "on regional affairs.",
        ("call", "happened", ["Mori Kenji", "Claire Dunn"], "2020-06-03"),
    ),
]


@pytest.mark.parametrize(("title", "published", "text", "told"), ROWS, ids=[title[:50] for title, *_ in ROWS])
def test_a_notice_tells_the_event_that_it_is_about(title: str, published: str, text: str, told: tuple[str, str, list[str], str]) -> None:
    events = events_of(Article(url="", title=title, text=text, publication=parse_publication(published)))
    kind, status, names, day = told
    about = [event for event in events if (event.type, event.status.value) == (kind, status)]
    assert about, [(event.type, event.title) for event in events]
    assert {name.lower() for name in names} <= {who.name.lower() for who in about[0].participants}
    assert about[0].when is not None
    assert about[0].when.edtf.split("T")[0] == day
    assert len([event for event in events if event.confidence >= 0.5]) <= 3
