"""Whether enough take part in a hit for its table, and not only things: a meeting wants two, an attack somebody or a weapon.

One rule: a body that meets and people in the plural count as two, a crowd as one.
"""

from __future__ import annotations

from timeline.event_types import Role
from timeline.extract import clause, objects, passives, tree
from timeline.extract.hit import Hit
from timeline.extract.roles import Part
from timeline.language import offices
from timeline.language.adjacent import text_before
from timeline.language.bodies import is_medium

_DELEGATES = frozenset(
    """delegate representative negotiator delegation side party rival member ally executive counterpart partner team creditor lawmaker
    faction""".split()
)
_MANY = 5  # calls
_ANYBODY = frozenset("people tourists shoppers families fans customers".split())
_ASSEMBLIES = frozenset(
    "council cabinet committee parliament board assembly commission congress politburo opec party caucus ministers".split()
)


def enough(hit: Hit, found: tuple[Part, ...]) -> bool:
    """Whether each role has the participants its table asks for; "ministers" (no "crowds") and a body that meets count as two."""
    for role, wanted in hit.roles.items():
        if sum(_weight(part) for part in found if part.role == role) < wanted.least or _is_done_to_thing(hit, wanted, found):
            return False
    if _is_of_writer(hit, found) or _is_done_to_self(hit) or _is_anybody(hit, found) or _are_many_calls(hit):
        return False
    return sum(_weight(part) for part in found) >= hit.least and not _is_mishap(hit, found)


def _is_anybody(hit: Hit, found: tuple[Part, ...]) -> bool:
    """True for "people visited the sights on Sunday": a journey of nobody who is told or counted."""
    return hit.kind.needs_place and bool(found) and all(part.actor.name in _ANYBODY and not part.token.n_lefts for part in found)


def _are_many_calls(hit: Hit) -> bool:
    """True for "had received around 30 calls from people": no one call."""
    counts = [child for child in tree.children(hit.token, "nummod") if child.text.isdecimal()]
    return hit.kind.id == "call" and bool(hit.trigger.nouns) and any(int(child.text) >= _MANY for child in counts)


def _is_done_to_self(hit: Hit) -> bool:
    """True for "his father killed himself", not for "killing himself and two soldiers"."""
    done_to = objects.of(hit.token) if hit.kind.recalls and hit.trigger.mode == "killing" else []
    return bool(done_to) and all(noun.lower_.endswith(("self", "selves")) and not noun.n_rights for noun in done_to)


def _is_of_writer(hit: Hit, found: tuple[Part, ...]) -> bool:
    """True for "this week we will be speaking to the poet and her brother": who writes it, whom no reader can look up, is one of them."""
    doers = clause.surface_subjects(hit.token) if hit.kind.mutual and hit.trigger.verbs else []
    told = [part.token for part in found]
    asks = len(doers) == 1 and is_medium(doers[0].text) and doers[0] not in told  # "Reuters spoke with eight diplomats"
    return asks or any(noun.lower_ in ("we", "i", "you") and noun not in told and not noun.n_rights for noun in doers)


def _is_mishap(hit: Hit, found: tuple[Part, ...]) -> bool:
    """True for "an express hit a freight train", "a bridge was damaged": neither an attacker nor a weapon is told of."""
    means = {word for role in hit.roles.values() for word in role.means}
    if not means or not hit.trigger.verbs or hit.trigger.mode != "strike" or any(part.role == "attacker" for part in found):
        return False
    armed = any(token.lemma_.lower() in means for token in hit.token.doc)
    doers = [noun for noun in clause.surface_subjects(hit.token) if noun.pos_ == "NOUN"]
    return not armed and (hit.token.lemma_ in ("damage", "destroy") if passives.is_passive(hit.token) else bool(doers))


def _is_done_to_thing(hit: Hit, wanted: Role, found: tuple[Part, ...]) -> bool:
    """True for "A and B called a tea break": one role for those before and after the verb, and nobody after it.

    A thing behind a comma is what the meeting is called: "will meet on Tuesday, a milestone".
    """
    if not hit.trigger.verbs or hit.least < 2 or not {"subject", "object"} <= set(wanted.slots):
        return False
    things = (noun for noun in objects.of(hit.token) if noun.pos_ == "NOUN" and noun.dep_ == "dobj" and text_before(noun.left_edge) != ",")
    after = [noun for noun in things if noun.ent_type_ not in ("DATE", "TIME")]
    return bool(after) and not any(part.token in after for part in found)


def _weight(part: Part) -> int:
    if part.actor.kind == "organisation" and part.actor.name.split(" of ")[0].split()[-1].lower() in _ASSEMBLIES:
        return 2
    if part.actor.kind == "organisation" and part.token.tag_ == "NNS":
        return 2  # "ten nations", "the governments"
    together = part.token.lemma_.lower() in _DELEGATES or offices.is_head(part.token.text) or part.token.ent_type_ == "NORP"
    *whose, last = part.actor.name.split()
    they = part.token.lower_ == "they" and bool(whose) and offices.is_head(last)  # "the EU's ministers, when they meet"
    return 2 if part.actor.kind == "group" and (they or (part.token.tag_ in ("NNS", "NNPS") and together)) else 1
