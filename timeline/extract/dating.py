"""Which of a sentence's expressions is a hit's own: the one that hangs on it or on the clause that tells it.

One rule: an expression belongs to the nearest event that it can be said of, and to no other.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from timeline.extract import days_beside, days_of_nouns, days_of_others, elsewhere, own_days
from timeline.extract.attached import Attached, is_day
from timeline.extract.case import Case
from timeline.extract.hit import Hit
from timeline.language.adjacent import text_after
from timeline.when import ONE_DAY, Extent, Precision, between

_WEEK = 7  # days
_ELSEWHERE = None
_ROW = 2  # tokens from one date to the next, "on" between them

# Each test with how surely the expression is the hit's, 0 the surest, where it holds; the first that holds answers.
_TABLE: tuple[tuple[Callable[[Case], bool], int | None], ...] = (
    (lambda case: elsewhere.is_of_what_is_said(case.hit, case.attached), _ELSEWHERE),
    (days_of_others.is_end, _ELSEWHERE),
    (days_of_others.is_of_what_it_follows, _ELSEWHERE),
    (own_days.is_within_phrase, 0),
    (own_days.opens, 3),
    (days_of_others.is_of_answer, _ELSEWHERE),
    (days_of_others.is_of_later, _ELSEWHERE),
    (days_of_others.is_of_mourned, _ELSEWHERE),
    (days_of_others.closes_relative, 2),
    (days_of_others.is_of_closing_relative, _ELSEWHERE),
    (days_of_nouns.is_of_named_noun, 3),
    (own_days.is_called_for, 2),
    (own_days.is_as_soon_as, 1),
    # what stands right beside a verb, whatever the parse makes of it
    (days_of_others.is_of_verdict, _ELSEWHERE),
    (days_of_others.is_declared, _ELSEWHERE),
    (days_of_others.is_of_which_one, _ELSEWHERE),
    (days_of_others.is_of_level, _ELSEWHERE),
    (days_of_others.is_of_apposition, _ELSEWHERE),
    (days_of_others.is_of_what_is_called_for, _ELSEWHERE),
    (days_of_nouns.is_set_for, 5),
    (days_beside.is_moments_after, 4),
    (days_beside.is_meanwhile, 6),
    (days_of_others.is_beside_another, _ELSEWHERE),
    (days_of_nouns.is_of_its_noun, 0),
    (days_of_nouns.is_of_ballot, 1),
    (days_of_nouns.is_year_ahead, _ELSEWHERE),
    (own_days.is_beside_verb, 0),
    # what the parse hangs on the hit or on its clause
    (own_days.is_of_that_day, 3),
    (own_days.is_when, 3),
    (days_of_others.is_of_who_says, _ELSEWHERE),
    (lambda case: case.above is None, _ELSEWHERE),
    (days_of_others.is_of_deed_spoken_of, _ELSEWHERE),
    (lambda case: elsewhere.belongs_elsewhere(case.hit, case.attached), _ELSEWHERE),
    (days_of_nouns.is_named_by_day, 4),
    (days_of_others.is_of_what_is_invited_to, _ELSEWHERE),
    (days_of_others.is_of_cause, _ELSEWHERE),
    (days_of_others.is_of_what_came_before, _ELSEWHERE),
    (days_of_others.is_of_part_of_subject, _ELSEWHERE),
    (days_of_nouns.is_of_object, 6),
    (own_days.is_its_own, 1),
    (days_of_others.is_mourned_itself, 4),
    (days_of_nouns.stands_behind_noun, 4),
    (days_of_others.is_of_clause_about_it, _ELSEWHERE),
    (days_of_nouns.is_of_its_holding, 1),
    (own_days.is_of_twin, 2),
    (own_days.is_of_carrier, 2),
    (lambda case: own_days.is_of_its_clause(case) and own_days.is_perfect_second(case, _WEEK), _ELSEWHERE),
    (own_days.is_of_its_clause, 3),
    # what the parse hangs on a clause beside
    (days_beside.is_of_second_verb, 4),
    (days_of_nouns.is_of_plan, 3),
    (days_of_nouns.is_told_of_noun, 3),
    (days_beside.is_at_that_time, 4),
    (days_beside.ends_participle, 5),
    (days_beside.ends_attempt, 5),
    (days_beside.ends_gerund, 5),
    (days_beside.is_of_participle, 4),
    (days_beside.is_of_paper_sent, 3),
    (days_beside.is_of_occasion, 4),
    (days_beside.is_where, 6),
    (days_beside.is_said_after, 4),
    (own_days.is_of_aim, 5),
    (own_days.is_of_discussion, 5),
    (own_days.is_of_errand, 6),
    (own_days.opens_sentence, 7),
)


def own(hit: Hit, attached: Sequence[Attached], hits: Sequence[Hit]) -> Attached | None:
    """The expression that says the time of this hit and not of another one in the sentence."""
    since = _later(hit, attached, hits)
    ranked = sorted(
        (
            (rank, hit.kind.continues and not is_day(a), abs(a.first.i - hit.token.i), a)
            for a in attached
            if not a.first.i < since < hit.token.i and (rank := _closeness(Case(hit, a, hits))) is not None
        ),
        key=lambda found: found[:3],
    )
    return _through(_nearer(ranked[0][3], attached), attached) if ranked else None


def _later(hit: Hit, attached: Sequence[Attached], hits: Sequence[Hit]) -> int:
    """Where the last date stands that the hit came before, "a record set in 2022 after he fled"; 0 with no date that it could hide."""
    if len(attached) == 1 or not hit.kind.recalls:
        return 0
    return max((a.first.i for a in attached if days_of_others.is_of_later(Case(hit, a, hits))), default=0)


def _closeness(case: Case) -> int | None:
    """How surely the expression belongs to the hit, 0 the surest; None where it belongs elsewhere."""
    return next((rank for holds, rank in _TABLE if holds(case)), _ELSEWHERE)


def _nearer(first: Attached, attached: Sequence[Attached]) -> Attached:
    """The 2nd of "next month on August 2": of two dates in a row the one that lies within the other."""
    wide = first.expression.when
    second = next((a for a in attached if 0 < a.first.i - first.last.i <= _ROW and a.head.dep_ in ("pobj", "npadvmod")), None)
    day = second.expression.when if second is not None else None
    if second is None or wide is None or day is None or None in (wide.first, wide.last, day.first, day.last):
        return first
    within = day.days == 1 and wide.days != 1 and wide.overlaps(day)
    return second if within else first


def _through(first: Attached, attached: Sequence[Attached]) -> Attached:
    """Both days or months of "on Sunday and Monday", "in May and June", where the second one follows the first."""
    when = first.expression.when
    second = next((a for a in attached if _follows(a, first)), None)
    later = second.expression.when if second is not None else None
    if when is None or later is None or when.last is None or later.precision != when.precision or later.first != when.last + ONE_DAY:
        return first
    both = between(
        when.first,
        later.last,
        extent=Extent.THROUGHOUT,
        precision=Precision.DAY,
        basis=when.basis,
        words=when.words,
        steps=(*when.steps, *later.steps, f"both: {when.first} to {later.last}"),
    )
    return replace(first, expression=replace(first.expression, when=both))


def _follows(second: Attached, first: Attached) -> bool:
    """Whether it is joined to the first: "on Sunday and Monday", "on 3 and 4 April", where the model makes one date of the two."""
    beside = second.first.i == first.last.i + 2 and text_after(first.last) == "and"
    return beside or (second.head.dep_ == "conj" and second.head.head in (first.head, first.last))


def is_of_aim(hit: Hit, attached: Attached, hits: Sequence[Hit]) -> bool:
    """Whether it is the hit's own only as the day of what was aimed at: never a day to come."""
    return next((holds for holds, _ in _TABLE if holds(Case(hit, attached, hits))), None) is own_days.is_of_aim


def is_after(hit: Hit, attached: Attached) -> bool:
    """True for the talks of "after talks", and a date that is not theirs but of what came of them."""
    noun = hit.token
    behind = bool(hit.trigger.nouns) and noun.dep_ == "pobj" and noun.head.lower_ in ("after", "following")
    return behind and not noun.is_ancestor(attached.first)
