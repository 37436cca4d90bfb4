"""Whatever a text looks like, extraction ends, in time that grows with its length, and points into the text."""

import random
import time
from collections.abc import Callable

import pytest

from timeline.cli.extract import events_of
from timeline.language.appositions import with_offices
from timeline.language.sentences import split
from timeline.language.spans import find_names
from timeline.model import Article, Event, Span
from timeline.when import parse_publication

PUBLISHED = parse_publication("2025-03-13T12:00:00+00:00")
TEXT = """OSLO, March 4 (Agency) - Norwegian Prime Minister Karin Dahl met Kenyan President Grace Otieno in Oslo on Tuesday.

"We have agreed to share our fishing data," Dahl told reporters. She said the two countries would sign a pact next week.

Otieno, who arrived on Monday, will travel to Brussels on Friday. Police in Bergen arrested Karl Lind, the opposition's leader."""
SIGNS = "\x00\x07\u200b\u202e\ufeff\u00a0“”‘’\"'()[]{}<>&;:-—…/\\|~^`@#$%*+=_😀é中ع\u0301\ud800"


def noisy(text: str, dice: random.Random) -> str:
    letters = list(text)
    for _ in range(len(letters) // 12):
        letters[dice.randrange(len(letters))] = dice.choice(SIGNS)
    return "".join(letters)


def shuffled(text: str, dice: random.Random) -> str:
    words = text.split(" ")
    dice.shuffle(words)
    return " ".join(words)


def holed(text: str, dice: random.Random) -> str:
    return "".join(letter for letter in text if dice.random() > 0.15)


MANGLES: dict[str, Callable[[str, random.Random], str]] = {
    "noise": noisy,
    "shuffled words": shuffled,
    "letters missing": holed,
    "all capitals": lambda text, _: text.upper(),
    "no capitals": lambda text, _: text.lower(),
    "no punctuation": lambda text, _: "".join(letter for letter in text if letter.isalnum() or letter.isspace()),
    "one line": lambda text, _: text.replace("\n", " "),
    "a word a line": lambda text, _: text.replace(" ", "\n"),
    "quotes never closed": lambda text, _: text.replace('," Dahl', ", Dahl"),
    "a table": lambda text, _: "\n".join("\t".join(text.split()[i : i + 4]) for i in range(0, 60, 4)),
    "a live blog": lambda text, _: "\n".join(f"{hour:02}.15 GMT {line}" for hour, line in enumerate(text.split(". "))),
    "runs of blanks": lambda text, dice: "".join(letter if letter != "," or dice.random() < 0.5 else ",     ," for letter in text),
    "a transcript": lambda text, _: "\n".join(f"DAHL: {line}" for line in text.split(". ")),
}


def spans(event: Event) -> list[Span]:
    found = [span for mention in event.mentions for span in (mention.sentence, mention.trigger)]
    return found + ([event.quote.span] if event.quote else [])


@pytest.mark.parametrize("name", MANGLES)
def test_mangled_text_is_read_to_the_end_and_every_span_is_inside(name: str) -> None:
    dice = random.Random(name)
    for _ in range(6):
        text, title = MANGLES[name](TEXT, dice), MANGLES[name]("Dahl meets Otieno", dice)
        for event in events_of(Article(url="", title=title, text=text, publication=PUBLISHED)):
            assert 0 <= event.confidence <= 1
            for span in spans(event):
                assert 0 <= span.start < span.end <= len(title if span.in_title else text)


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "a", ".", "“", "😀" * 50, "next " * 5_000, "A. " * 5_000, "(" * 10_000, "x" * 100_000])
def test_what_is_no_article_is_none(text: str) -> None:
    assert events_of(Article(url="", title=text[:200], text=text, publication=PUBLISHED)) == []


WORDS = """met said told Dahl Otieno Ana Ruiz Oslo Norway's Norwegian in at on and or of for to with who which was were had been will
    not Monday Tuesday March 4 two leaders president Minister talks meeting visit call agreed signed killed wounded attack protest court
    elected announced arrested earthquake , . - ( ) \" “ ” ' : ; – their he they it during after until 12 people police company percent by
    next week from killing leaving becoming warned if would including such as statement called barred old 43 magnitude 6.2 whose both"""


def test_words_in_no_order_are_read_to_the_end() -> None:
    dice = random.Random(7)
    for _ in range(12):
        sentences = (" ".join(dice.choices(WORDS.split(), k=dice.randint(1, 16))) for _ in range(60))
        text = " ".join(f"{sentence[:1].upper()}{sentence[1:]}." for sentence in sentences)
        for event in events_of(Article(url="", title="", text=text, publication=PUBLISHED)):
            assert all(0 <= span.start < span.end <= len(text) for span in spans(event))


REPEATED = {
    "verbs before their subjects": "were will he and told\n",
    "a name that goes on": "Aa of ",
    "infinitives": "to meet ",
    "full stops": ".",
    "a family name": "It blamed the U.S. Danon said so. ",
}


@pytest.mark.parametrize("kind", REPEATED)
def test_twenty_kilobytes_of_the_same_words_take_seconds(kind: str) -> None:
    run = REPEATED[kind] * (10_000 // len(REPEATED[kind]))

    def seconds(*more: str) -> float:
        text = "\n\n".join([*[TEXT] * 20, *more])  # still English
        started = time.process_time()
        assert events_of(Article(url="", title="", text=text, publication=PUBLISHED))
        return time.process_time() - started

    seconds()  # the lists are read
    plain = seconds()
    assert (
        seconds(f"Dahl met Otieno in {run} and told reporters on Tuesday that {run}.") < 12 * plain
    )  # eight at worst, however busy the machine


def test_the_sentences_of_a_megabyte_of_full_stops_are_split_in_a_second() -> None:
    started = time.process_time()
    assert split("." * 1_000_000) == ((0, 1_000_000),)
    assert time.process_time() - started < 1


@pytest.mark.parametrize(
    "words", ["Norland's minister Karin Lind{} of Varn, head of the union", "President Lind{0} met Otto Ana Maria Ruiz"]
)
def test_the_names_of_one_endless_sentence_take_no_longer_than_its_length(words: str) -> None:
    def seconds(times: int) -> float:
        text = ", ".join(words.format(place) for place in range(times))
        started = time.process_time()
        with_offices(text, find_names(text))
        return time.process_time() - started

    seconds(2)  # the lists are read
    short, long = (min(seconds(places) for _ in range(3)) for places in (250, 1_000))  # 15 and 60 kilobytes with no full stop
    assert long < 4 * short * 1.5, (short, long)


def test_a_text_of_200_kilobytes_takes_no_longer_than_its_length() -> None:
    def seconds(times: int) -> float:
        text = "\n\n".join(TEXT.replace("Tuesday", f"{day % 28 + 1} March") for day in range(times))
        started = time.process_time()
        events_of(Article(url="", title="", text=text, publication=PUBLISHED))
        return time.process_time() - started

    seconds(2)  # the model is loaded
    short, long = seconds(50), seconds(400)
    assert long < 8 * short * 2, (short, long)
