"""Where a hit is, by its own clause and by where its doers were said to go, and whether one that needs a place has none.

One rule: the likeliest word that names a place decides; a name that nobody knows is a place only where nothing else can stand.
"""

from __future__ import annotations

from timeline.extract import nearby, sites
from timeline.extract.attached import Attached
from timeline.extract.hit import Hit
from timeline.extract.roles import Part
from timeline.extract.sentence import Sentence
from timeline.model import Place, Status


def place_of(hit: Hit, people: tuple[Part, ...], own: Attached | None, sentence: Sentence) -> Place | None:
    """The place that the hit's own clause gives it, else where it goes or what was hit there. `own`: its date."""
    place = _in_clause(hit, sentence)
    place = _reached(hit, people, own, sentence) if place is None else place
    if place is not None and place.name.split()[-1] == hit.token.text:
        return None  # the Great East Japan Earthquake, in it
    return _further_down(hit, sentence) if place is None and not hit.kind.needs_place else place


def _further_down(hit: Hit, sentence: Sentence) -> Place | None:
    if not hit.kind.place:
        return None
    around = list(nearby.of_speaker(hit) if hit.kind.continues else nearby.beside(hit))
    known = sentence.first_place(around)
    return known or (None if hit.kind.id == "statement" else sentence.first_unknown(around))  # "writing in the Guardian"


def _in_clause(hit: Hit, sentence: Sentence) -> Place | None:
    """The place that the hit's own clause gives it."""
    if hit.kind.continues:
        return sentence.spoken_at(hit)
    place = sentence.first_place(sites.places(hit))
    if place is None and hit.kind.place and not hit.kind.needs_place:
        place = sites.named_by(hit) or sentence.site(hit.token) or sentence.first_place(sites.of_doers(hit))
        place = place or sentence.first_unknown(sites.places(hit))
        place = place or sentence.first_place(sites.around(hit))
    if hit.kind.needs_place and place is None:
        visited = hit.trigger.mode == "visit" and bool(hit.trigger.verbs)
        place = next((found for token in sites.places(hit) if (found := sentence.goal(token, visited))), None)
        place = place or sentence.first_place(sites.of_hosts(hit))
    if place is not None and place.name.islower():  # "hits ferry office in Tarsus"
        return sentence.first_unknown(sites.places(hit)) or place
    return place


def _reached(hit: Hit, people: tuple[Part, ...], own: Attached | None, sentence: Sentence) -> Place | None:
    """Of a journey that names no place, where it goes; of what was hit with nobody named, where it stands."""
    place = sentence.reading.whereabouts.bound_for(hit, people) if hit.kind.needs_place else None
    if place is None and not people and own is None:
        place = sentence.first_place(sites.of_targets(hit))
    if place is None and hit.kind.recalls:
        within = list(sites.within_targets(people))
        place = sentence.first_place(within) or sentence.first_unknown(within)
    return place


def is_nowhere(hit: Hit, place: Place | None, state: Status, told: bool) -> bool:
    """Whether a place is lacking, or is none to go to: a journey called off is news without. `told`: somebody takes part, or a day."""
    if hit.kind.needs_place and hit.trigger.verbs and sites.is_errand(hit):
        return True
    if place is None:
        return (hit.kind.needs_place and not (state is Status.CANCELLED and told)) or (hit.least == 0 and not told)
    return hit.token.lemma_ == "be" and place.name.islower()  # "was in the building when the quake struck"
