"""Which verbs of saying tell that words were said: not those denied or to come, in the same breath, or only named as a source.

One rule: from the hits of one sentence alone; who speaks is asked in voices.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extract import tree
from timeline.language.adjacent import text_after
from timeline.language.states import lookup
from timeline.model import Status, Zone

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.extract.hit import Hit


_MARCHES = frozenset(["march", "rally", "protest", "demonstrate", "gather", "strike"])
_OCCASIONS = frozenset(["say", "speak", "tell", "testify", "announce", "report", "propose"])
_HOLDS = frozenset("estimate believe think consider".split())
_FACTS = frozenset("data datum figure statistic statistics record".split())
_STIRS = frozenset(["raise", "fuel", "spark", "stoke", "prompt"])  # doubts and fears, which what happens does as well as people
_TELLS = frozenset("say tell speak warn write ask testify address criticise criticize post add".split())
_SHOWS = frozenset("suggest indicate underline underscore reveal confirm estimate conclude".split())  # what facts do as well as people


def is_uttered(hit: Hit, state: Status | None, dated: bool, zone: Zone) -> bool:
    """Whether words were said: not denied or to come, urged "for weeks", in a clause of reason or comparison with no date of its own."""
    if hit.trigger.nouns:
        return (dated and not _is_fact(hit)) or not (_is_source(hit) or _is_fact(hit)) or zone in (Zone.TITLE, Zone.LEAD)
    if state is Status.PLANNED and dated and (hit.trigger.objects or hit.token.lemma_ in _OCCASIONS):
        return True  # "will publish its report on Friday", "will say in a lecture on Tuesday"
    if hit.token.lemma_ == "advise" and hit.token.dep_ == "relcl" and not dated:
        return False  # "Ruiz, who advised him on security": her office
    if state in (Status.DENIED, Status.PLANNED) or _has_long_been(hit):
        return False
    if hit.trigger.verbs and (_is_bare_participle(hit.token) or _is_rise(hit.token) or _is_wordless(hit.token)):
        return False
    if hit.trigger.verbs and (_is_inference(hit.token) or _is_habit_of(hit.token) or _is_said_of(hit.token)):
        return False
    if not dated and zone not in (Zone.TITLE, Zone.LEAD) and (_is_standing(hit.token) or _goes_with_standing(hit.token)):
        return False
    if not dated and zone not in (Zone.TITLE, Zone.LEAD) and _is_position(hit.token):
        return False
    if any(word.tag_ == "WP" and word.i == 0 for word in tree.children(hit.token, "dobj")):
        return False  # "What a murderer reveals about Norland": the headline of an essay
    marked = any(child.dep_ == "mark" and child.lower_ not in ("that", "after", "while", "whereas") for child in hit.token.children)
    return dated or not (hit.token.dep_ == "advcl" and marked)


def _is_wordless(verb: Token) -> bool:
    """True for "was writing on X after Hale had said so": what he wrote is told elsewhere."""
    writes = verb.lemma_ in ("write", "speak", "talk", "post") and verb.tag_ == "VBG" and any(child.lemma_ == "be" for child in verb.lefts)
    told = tree.children(verb, "ccomp", "dobj") or any(about.lower_ in ("about", "of") for about in tree.children(verb, "prep"))
    marked = any(mark in verb.doc.text for mark in ('"', "“", ":"))
    return writes and not told and not marked


def _is_inference(verb: Token) -> bool:
    """True for what a fact says: "emerged as a favourite, suggesting", "doubts in defending its allies"."""
    asks = any(child.lower_ == "for" for child in verb.children)  # "where Ruiz called for an inquiry"
    if verb.lemma_ in ("call", "dub", "label", "brand") and verb.dep_ == "relcl" and not asks:
        return True  # "Mora, whom he called “the Fox”"
    if verb.tag_ != "VBG":
        return False
    if verb.dep_ == "pcomp" and verb.head.lower_ == "with" and tree.children(verb, "nsubj"):
        return False  # "with Prime Minister Hale saying"
    if verb.dep_ == "pcomp":
        return verb.head.lower_ not in ("as", "after", "before", "by", "while", "in") or verb.head.head.pos_ in ("NOUN", "PROPN")
    # "marched, demanding his release": what the march is for
    crowd = any(above.lemma_ in _MARCHES for above in verb.ancestors) and not tree.children(verb, "ccomp")
    told = verb.head.lemma_ in _TELLS or any(child.lower_ == "on" for child in tree.children(verb, "prep"))
    effect = verb.lemma_ in _STIRS and verb.dep_ == "advcl" and not told  # "are heading there at night, raising concerns"
    return verb.dep_ in ("advcl", "acl") and (verb.lemma_ in _SHOWS or crowd or effect)


def _is_bare_participle(verb: Token) -> bool:
    """True for "dismissed as weak, Hale rose": what others said of him."""
    bare = verb.tag_ == "VBN" and not tree.children(verb, "aux", "auxpass", "nsubj", "dobj", "ccomp")
    return bare and verb.dep_ in ("advcl", "pcomp", "csubj") and text_after(verb) == "as"


def _is_rise(verb: Token) -> bool:
    """True for "the index added 0.4%": what a share does."""
    return verb.lemma_ == "add" and any(child.ent_type_ in ("PERCENT", "MONEY") for child in tree.children(verb, "dobj", "npadvmod"))


def _is_said_of(verb: Token) -> bool:
    """True for "a bomber said by Norland to be a soldier": which bomber it was."""
    if verb.lemma_ not in ("say", "believe", "describe") or verb.tag_ not in ("VBN", "VBD") or tree.children(verb, "aux", "auxpass"):
        return False
    by = [child for child in tree.children(verb, "prep", "agent") if child.lower_ == "by" and child.i == verb.i + 1]
    to_be = any(child.lower_ == "to" for act in tree.children(verb, "xcomp") for child in tree.children(act, "aux"))
    return to_be and (bool(by) or verb.dep_ == "acl")


def _is_habit_of(verb: Token) -> bool:
    """True for "began publishing daily figures": no one occasion."""
    return verb.dep_ == "xcomp" and verb.head.lemma_ in ("begin", "start", "stop", "keep", "continue", "resume")


def _is_standing(verb: Token) -> bool:
    """True for "has said", "have denied": what somebody holds, on no occasion that the text tells."""
    if verb.dep_ == "conj" and verb.tag_ == "VBD" and _is_standing(verb.head):
        return True  # "have called it a war, and Hale described it as one"
    return verb.tag_ == "VBN" and any(child.lower_ in ("has", "have", "'ve", "’s") for child in tree.children(verb, "aux"))


def _is_position(verb: Token) -> bool:
    """True for "Norland says its programme is peaceful": what a land holds, in the present, of how things are."""
    if verb.tag_ in ("VBZ", "VBP") and verb.lemma_ in _HOLDS and '"' not in verb.doc.text and "“" not in verb.doc.text:
        return True  # "the department estimates demand at 50 gigawatts"
    lands = [child for child in tree.children(verb, "nsubj") if lookup(child.text) is not None]
    plain = verb.tag_ in ("VBZ", "VBP") and bool(lands) and not tree.children(verb, "aux")
    return plain and any(child.tag_ in ("VBZ", "VBP") and not tree.children(child, "aux") for child in tree.children(verb, "ccomp"))


def _goes_with_standing(verb: Token) -> bool:
    """True for "have fought to keep the farm, saying": their reason all along."""
    return verb.tag_ == "VBG" and verb.dep_ == "advcl" and _is_standing(verb.head)


def _has_long_been(hit: Hit) -> bool:
    """True for "had been urging him for weeks", "has been fighting, saying": no one occasion."""
    verbs = (hit.token, hit.token.head) if hit.token.dep_ == "advcl" else (hit.token,)
    return hit.token.tag_ == "VBG" and any(
        verb.tag_ == "VBG" and child.lower_ == "been" for verb in verbs for child in tree.children(verb, "aux")
    )


def quoting(hits: list[Hit]) -> list[Hit]:
    """The verbs of saying that words in quotation marks may belong to: not those of what somebody else is told to have said."""
    said = [hit for hit in hits if hit.kind.continues]
    speaking = [hit for hit in said if not any(_is_aim_of(hit, other) for other in said)]
    return [hit for hit in speaking if hit.trigger.words or hit.trigger.clause or not any(_tells_of(other, hit) for other in speaking)]


def _is_aim_of(hit: Hit, other: Hit) -> bool:
    """True for the express of "took to X to express her anger: “We wait.”"."""
    return other.trigger.mode == "post" and hit.token.head == other.token and hit.token.dep_ in ("xcomp", "advcl")


def _tells_of(hit: Hit, other: Hit) -> bool:
    """True where the verb of the one has the other in its clause: "he said that he had ordered the strikes"."""
    return any(child.is_ancestor(other.token) or child == other.token for child in tree.children(hit.token, "ccomp"))


def goes_on(hit: Hit, hits: list[Hit]) -> bool:
    """True for "adding that", "he warned, stressing": the same speaker in the same breath."""
    if hit.kind.continues and hit.trigger.nouns:  # "he told them so, according to a statement", "the ministry said its data show"
        tellers = [other for other in hits if other.kind.continues and other is not hit and other.verb is not None]
        return hit.light and any(other.verb is not None and other.verb.is_ancestor(hit.token) for other in tellers)
    if not hit.kind.continues or hit.token.tag_ != "VBG" or hit.token.dep_ not in ("advcl", "conj", "xcomp", "acl"):
        return False
    if hit.token.lemma_ == "accuse" and any(noun.pos_ == "PRON" for noun in tree.children(hit.token, "dobj")):
        return any(other.token == hit.token.head for other in hits)  # "expelled two envoys, accusing them of spying": why it did so
    return any(other.kind.continues and other.token != hit.token and other.token.is_ancestor(hit.token) for other in hits)


def _is_fact(hit: Hit) -> bool:
    """True for "the bureau's data show": what can be looked up at any time."""
    return hit.token.lemma_.lower() in _FACTS and hit.verb is not None and hit.verb.tag_ in ("VBZ", "VBP")


def _is_source(hit: Hit) -> bool:
    """True for the paper in "he told them so, according to a statement": a source, where somebody's words are told."""
    return hit.verb is not None and hit.verb.lemma_ == "accord"
