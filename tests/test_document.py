"""A document's sentences: where they begin and end, and that a sentence is parsed once."""

import pytest
from spacy.tokens import Doc

from timeline.language import Document, load_model, parse_all
from timeline.language.mended import mend

ROWS = [
    ("He left. She stayed.", ["He left.", "She stayed."]),
    ("He left. ``We stay,'' she said.", ["He left.", "``We stay,'' she said."]),
    ("Mr. Smith met Gen. Jones on Feb. 12. They talked.", ["Mr. Smith met Gen. Jones on Feb. 12.", "They talked."]),
    ("The U.S. President spoke. He left.", ["The U.S. President spoke.", "He left."]),
    ("He lives in the U.S. He works.", ["He lives in the U.S.", "He works."]),
    ("Karl Lind spoke. They blamed the U.S. Lind said so.", ["Karl Lind spoke.", "They blamed the U.S.", "Lind said so."]),
    ("Karl Lind spoke. The U.S. Treasury said so.", ["Karl Lind spoke.", "The U.S. Treasury said so."]),
    ("It rose 3.5 percent at 3 p.m. The bank closed.", ["It rose 3.5 percent at 3 p.m.", "The bank closed."]),
    ("Head\n\nFirst line\nSecond line.", ["Head", "First line", "Second line."]),
    ("“We agreed.” He smiled.", ["“We agreed.”", "He smiled."]),
    ("John F. Kennedy spoke! Who heard?", ["John F. Kennedy spoke!", "Who heard?"]),
    ("PARIS, April 14 (Reuters) - He left. She stayed.", ["PARIS, April 14 (Reuters) -", "He left.", "She stayed."]),
    ("NEW DELHI, March 5 - He left.", ["NEW DELHI, March 5 -", "He left."]),
    ("Addis Ababa, 8 March 2012: He left.", ["Addis Ababa, 8 March 2012:", "He left."]),
    ("He came on 8 March: he left.", ["He came on 8 March: he left."]),
    ("It shut on Tuesday.The port is on strike.", ["It shut on Tuesday.", "The port is on strike."]),
    ("It was put off to May 16.Mr Lind left.", ["It was put off to May 16.", "Mr Lind left."]),
    ("Prof.Lind of Amazon.com met V.Berg.", ["Prof.Lind of Amazon.com met V.Berg."]),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_sentences_end_where_a_reader_ends_them(text: str, expected: list[str]) -> None:
    document = Document(text)
    assert [document.words(i) for i in range(len(document.sentences))] == expected


VERBS = [  # sentence; the verb of its main clause, with its tag and lemma, and the head of its subject
    ("A court in Minsk sentenced journalist Vera Lis to five years in prison.", "sentenced VBD sentence: court"),
    ("The first U.S. pope heads to Algeria on Monday.", "heads VBZ head: pope"),
    ("Defence ministers of the alliance convene in Brussels on Wednesday and Thursday.", "convene VBP convene: ministers"),
    ("Thousands of students protested in Nairobi on Tuesday.", "protested VBD protest: Thousands"),
    ("The board named Ana Ruiz chief executive on Monday.", "named VBD name: board"),
    ("A report on the state of the harbour.", "report NN report: "),
    ("A ferry sank in Lake Victoria on Monday evening.", "sank VBD sink: ferry"),
]


@pytest.mark.parametrize(("text", "expected"), VERBS)
def test_a_sentence_that_is_read_without_a_verb_is_read_again(text: str, expected: str) -> None:
    read = Document(text, load_model()).parse(0)
    assert read is not None
    verb = next(token for token in read if token.dep_ == "ROOT")
    told = [child.text for child in verb.children if child.dep_ == "nsubj"]
    assert f"{verb.text} {verb.tag_} {verb.lemma_}: {' '.join(told)}" == expected
    assert [token.idx for token in read] == [token.idx for token in load_model().make_doc(text)]


def test_a_sentence_is_parsed_at_most_once() -> None:
    document = Document("He left. She stayed.", load_model())
    first = document.parse(0)
    parse_all(document)
    assert document.parse(0) is first


def test_without_a_model_there_is_no_parse() -> None:
    assert Document("He left.").parse(0) is None


@pytest.mark.parametrize(
    ("sentence", "lemma"),
    [
        ("Workers staged a walkout.", "stage"),
        ("They were waging war.", "wage"),
        ("He was fined.", "fine"),
        ("He is slated to speak.", "slate"),
        ("They hoped to go.", "hope"),
        ("He was spared.", "spare"),
    ],
)
def test_verbs_that_the_model_misspells_have_their_own_lemma(sentence: str, lemma: str) -> None:
    assert lemma in {token.lemma_ for token in load_model()(sentence)}


def test_a_clause_of_when_that_stands_before_its_day_is_left_as_it_is() -> None:
    read = Doc(
        load_model().vocab,
        words=["When", "left", "Friday", "fell"],
        pos=["SCONJ", "VERB", "PROPN", "VERB"],
        tags=["WRB", "VBD", "NNP", "VBD"],
        heads=[1, 2, 3, 3],
        deps=["advmod", "relcl", "npadvmod", "ROOT"],
        ents=["O", "O", "B-DATE", "O"],
    )
    mend(read)
    assert [token.head.i for token in read] == [1, 2, 3, 3]


def test_a_noun_before_its_own_preposition_is_climbed_from_no_further() -> None:
    """Whatever the model makes of a text, looking for the deed that "wounded" belongs to comes to an end."""
    nlp = load_model()
    read = Doc(
        nlp.vocab,
        words="town in wounded eight".split(),
        tags=["NN", "IN", "VBD", "CD"],
        pos=["NOUN", "ADP", "VERB", "NUM"],
        lemmas="town in wound eight".split(),
        heads=[1, 1, 0, 2],
        deps=["pobj", "ROOT", "relcl", "dobj"],
    )
    mend(read)
    assert [token.head.i for token in read] == [1, 1, 0, 2]
