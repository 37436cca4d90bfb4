"""Whose words go on: "he said", "the agency added", "they warned" in news are those of whoever of that kind spoke last.

One rule: somebody new may take over only where a sentence since then begins with that person's name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from timeline.extract.roles import Part
from timeline.language import antecedents, bodies, pairs
from timeline.language.actors import Actor

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.extract.hit import Hit
    from timeline.language.names import Cast

_PERSON = {"he": "m", "she": "f"}
_REPORTS = frozenset(["report", "say", "add", "quote", "cite", "write"])
_BODIES = frozenset(
    """it agency company group ministry bank firm organisation organization body department office association union watchdog regulator
    carrier airline lender automaker miner operator brokerage party militia movement committee commission council authority embassy
    foundation charity institute""".split()
)
_WHOSE = frozenset(["his", "her", "its", "their"])
_OURS = frozenset(["our", "my"])
_FIRMS = frozenset("company firm lender automaker carrier airline operator miner brokerage".split())  # never said of a land
_SOURCES = frozenset("source sources insider insiders critics supporters opponents observers experts person people".split())
_REPORTERS = frozenset("journalist journalists reporter reporters correspondent correspondents witness witnesses photographer crew".split())
_LEADING = frozenset("leaders ministers lawmakers prosecutors bishops senators deputies commanders ambassadors mayors governors".split())
_ANY_BODY = frozenset("it company group firm body organisation organization".split())  # words that tell nothing of the body
_IN_NAMES = frozenset(
    "ministry department office committee commission council embassy foundation institute".split()
)  # of which they are a part
_KINDS = frozenset("agency bank regulator watchdog".split())  # which names seldom tell

_PAGE = re.compile(r"(?:['’]s)? (?:website|web site|site|homepage|blog|page)\b")

NOBODY = Actor(name="", kind="")  # whom a pronoun stands for that the clause alone does not tell


@dataclass(slots=True)
class Voices:
    """Those who have spoken in an article so far, the last one last, each with the sentence."""

    spoken: list[tuple[int, tuple[Part, ...]]] = field(default_factory=list)
    papers: dict[str, tuple[Part, ...]] = field(default_factory=dict)  # who issued the last report, survey, order

    def heard(self, hit: Hit, people: tuple[Part, ...], index: int) -> None:
        if not people:
            return
        self.spoken.append((index, people))
        sentence = hit.token.doc if hit.trigger.within else ()
        within = [token.lemma_ for token in sentence if token.dep_ == "pobj" and token.lemma_ in hit.trigger.within]
        self.papers.update(dict.fromkeys([hit.token.lemma_] if hit.trigger.nouns else within, people))

    def meant(self, people: tuple[Part, ...], cast: Cast, where: antecedents.Where) -> tuple[Part, ...]:
        """The speakers of a verb whose subject may only stand for one; () where it stands for nobody plain."""
        if not people or not _is_short(people[0].token):
            return self._by_full_name(people)
        word = people[0].token.lower_
        if people[0].token.pos_ == "PRON" and people[0].token.head.dep_ == "ccomp":
            return people  # "the firm said it obeyed the rules, arguing that": whom the clause itself tells
        if people[0].token.pos_ == "PRON" and _is_aside(people[0].token) and people[0].actor.name[:1].isupper():
            return people  # "Norland closed the port after it said": the nearest name, whoever spoke before
        if word in _PERSON:
            return self._person(people, _PERSON[word], cast, where)
        if word == "they" or (people[0].token.tag_ == "NNS" and people[0].actor.name[:1].islower()):  # "the analysts said"
            same = [told for _, told in self.spoken if told[0].actor.name.split()[-1].lower() == word]
            if word != "they":
                return same[-1] if same else people
            return next((told for _, told in reversed(self.spoken) if len(told) > 1 or told[0].actor.kind == "group"), ())
        return self._body(people, word, cast, where) if word in _BODIES else self._by_full_name(people)

    def _by_full_name(self, people: tuple[Part, ...]) -> tuple[Part, ...]:
        """Norland's coast guard, who spoke before, for "the coast guard"."""
        short = f" {people[0].actor.name}" if people else ""
        if not short.islower() or people[0].token.left_edge.lower_ != "the" or people[0].token.tag_ != "NN":
            return people
        heard = (told for _, told in reversed(self.spoken) if len(told) == 1 and told[0].actor.kind == people[0].actor.kind)
        return next((told for told in heard if told[0].actor.kind != "person" and told[0].actor.name.endswith(short)), people)

    def _person(self, people: tuple[Part, ...], gender: str, cast: Cast, where: antecedents.Where) -> tuple[Part, ...]:
        for index, told in reversed(self.spoken):
            if told[0].actor.kind == "person" and antecedents.agrees(told[0].actor, gender, cast):
                return self._taken_over(people, index, gender, cast, where) or told
        return people

    def _taken_over(self, people: tuple[Part, ...], since: int, gender: str, cast: Cast, where: antecedents.Where) -> tuple[Part, ...]:
        """Who is named first in a sentence since the last words, and does not speak in it; of the one before, whom it is told for."""
        for index in range(where.index - 1, max(since, where.index - 3), -1):
            actor = antecedents.opener(cast, index, gender)
            if actor is None and index == where.index - 1:
                actor = antecedents.newcomer(cast, index, gender)
            if actor is not None:
                return (replace(people[0], actor=actor),)
        return ()

    def _body(self, people: tuple[Part, ...], word: str, cast: Cast, where: antecedents.Where) -> tuple[Part, ...]:
        if word == "it" and _is_of_paper(people[0].token, cast, where):
            return ()
        if (owner := _whose_page(people[0].token, cast, where)) is not None:
            return (replace(people[0], actor=owner),)
        kinds = ("organisation",) if word in _FIRMS else ("organisation", "state", "group")
        heard = [told for _, told in self.spoken if told[0].actor.kind in kinds]
        fitting = [told for told in heard if word in told[0].actor.name.lower().split()]
        if fitting:
            return fitting[-1]
        if word in _IN_NAMES or (people[0].actor.name[:1].isupper() and word not in _ANY_BODY):
            return people
        if heard:
            return heard[-1]
        if word not in _ANY_BODY | _FIRMS | _KINDS:
            return people
        body = antecedents.body_before(cast, people[0].token, where)
        return people if body is None else (replace(people[0], actor=body),)


def _is_of_paper(it: Token, cast: Cast, where: antecedents.Where) -> bool:
    """True for the "it said" after "..., the Varn News Agency reported": a paper goes on with its report."""
    if _is_said_by_paper(it):
        return True
    subjects = () if where.in_title else pairs.subjects_before(cast, where)
    tellers = (subject for subject in subjects if subject.head.lemma_ in _REPORTS)
    named = (cast.named_at(teller, antecedents.Where(where.index - 1)) for teller in tellers)
    return any(one is not None and one.name and bodies.is_medium(one.name) for one in named)  # not an office without a name


def _is_said_by_paper(it: Token) -> bool:
    """True for the it of "Norland's news agency reported that the strike, which it said was Varn's, killed two"."""
    tellers = [noun for step in it.ancestors if step.lemma_ in _REPORTS for noun in step.lefts if noun.dep_ == "nsubj" and noun.i < it.i]
    return any(bodies.is_medium(noun.doc[noun.left_edge.i : noun.i + 1].text) for noun in tellers)


def _whose_page(body: Token, cast: Cast, where: antecedents.Where) -> Actor | None:
    """Airbus of "In a statement on the Airbus website, the company said"."""
    words = body.doc.text[: body.idx]
    people = [] if where.in_title else cast.people(where.index)
    return next((a for named, a in people if a.kind == "organisation" and _PAGE.match(words, named.end)), None)


def _is_aside(pronoun: Token) -> bool:
    """True where a clause of its own hangs on one that names somebody first."""
    verb = pronoun.head
    if verb.dep_ == "advcl" and any(child.lower_ == "when" for child in verb.children):
        subjects = [word for word in pronoun.doc[: pronoun.i] if word.dep_ in ("nsubj", "nsubjpass")]  # "his outburst, when he said"
    else:
        subjects = [child for child in verb.head.children if child.dep_ in ("nsubj", "nsubjpass")]
    return verb.dep_ in ("advcl", "relcl") and any(subject.pos_ == "PROPN" and subject.i < pronoun.i for subject in subjects)


def known(people: tuple[Part, ...], of_paper: bool = False) -> tuple[Part, ...]:
    """Without "sources", "officials", "residents" and "critics", whom nobody can look up, and the paper that carries the words.

    `of_paper`: of a letter or a statement many are known by what they are: "lawmakers signed a letter".
    """
    return tuple(part for part in people if _is_known(part, of_paper))


def _is_known(part: Part, of_paper: bool) -> bool:
    words = part.actor.name.split()
    if words[-1].lower() in _SOURCES or (part.actor.kind != "person" and bodies.is_medium(part.actor.name)):
        return False
    if words[-1] in _REPORTERS and bodies.is_medium(words[0]):
        return False  # "a Reuters journalist"
    if len(words) > 1 and all(len(word.strip(".")) == 1 for word in words):
        return False  # "said Justice S R ...", whose name the text has cut
    if words[0] in _WHOSE and part.actor.kind == "person":
        return False  # "his teacher said": whose is not told
    counted = any(child.dep_ == "nummod" and child.is_digit for child in part.token.children)
    if counted and part.token.ent_type_ == "NORP":
        return False  # "over 120 Tibetans ... calling for his return"
    if any(bodies.is_medium(child.text) for child in part.token.children if child.dep_ == "poss"):
        return False  # "the BBC's Ana Ruiz says"
    if words[0] in _OURS:
        return False  # "our chief film critic", the paper's own
    if any(bodies.is_medium(child.text) for child in part.token.subtree if child.dep_ == "appos"):
        return False  # "Uhuru, a Swahili newspaper"
    named = part.actor.kind not in ("group", "person") or any(word[:1].isupper() for word in words)
    several = any(child.dep_ == "nummod" for child in part.token.children)
    leading = len(words) > 1 and words[-1].lower() in _LEADING and not several  # "opposition party leaders", no mere "leaders"
    return named or of_paper or leading or part.token.tag_ in ("NN", "NNP", "PRP")


def _is_short(token: Token) -> bool:
    """True for a pronoun and for "the agency" with nothing more to tell which."""
    more = [child for child in token.children if child.dep_ in ("compound", "amod", "poss", "prep", "appos", "relcl", "acl")]
    return token.pos_ == "PRON" or (not more and any(child.lower_ == "the" for child in token.children))
