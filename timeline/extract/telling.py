"""How a clause tells its event in time: as the next step of a story, as news that somebody brings, or as a look back.

One rule: told from the clause's own form and from the verb it hangs on; no date is looked at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extract import climb, mood, tolls, tree
from timeline.extract.hit import Hit
from timeline.language.adjacent import text_before
from timeline.language.phrases import is_person_noun

if TYPE_CHECKING:
    from spacy.tokens import Token

_PROMISES = frozenset("agree decide pledge promise vow commit offer decision agreement".split())
_JUDGES = frozenset(
    """condemn denounce deplore decry slam criticize criticise praise hail welcome applaud lament regret mourn defend justify blast
    mention recall describe discuss deny""".split()
)
_CONDEMNS = frozenset("condemn denounce deplore decry mourn".split())
_WHERE = ("in", "on", "at", "near", "against", "outside")
_ANSWERS = frozenset("response retaliation reaction reply answer revenge retribution respond retaliate react".split())
_CHARGED = frozenset("accuse suspect convict acquit guilty clear".split())
_PLANS = frozenset(["plan", "plot", "conspire", "intend", "prepare"])
_TELLING = ("ROOT", "conj", "xcomp", "pcomp", "prep", "advcl")
_FORMER = frozenset(["previous", "earlier", "prior", "past", "former"])
_GOES_ON = frozenset("expand widen continue escalate spread rage intensify deepen".split())
_ONCE = frozenset("previously originally initially once formerly long repeatedly".split())
_SOME_DAY = frozenset(
    ["recently", "previously", "formerly", "once", "lately", "originally", "initially", "long", "earlier", "repeatedly", "far"]
)


def looks_back(hit: Hit) -> bool:
    """True for "after the call", "following the summit": an event told before, and before what the clause tells."""
    noun = hit.token
    return bool(hit.trigger.nouns) and noun.dep_ == "pobj" and noun.head.lower_ in ("after", "following") and tree.is_definite(noun)


def is_perfect(verb: Token | None) -> bool:
    """True for "has met", "has gone there and met": news of the day, where the simple past may be any time gone by."""
    if verb is None:
        return False
    aux = tree.children(verb, "aux")
    if any(child.tag_ == "MD" or child.lower_ == "to" for child in aux):
        return False  # "may have met", "is said to have met"
    if verb.dep_ == "conj" and verb.tag_ in ("VBN", "VBD") and not tree.children(verb, "aux", "auxpass", "nsubj", "nsubjpass"):
        return is_perfect(verb.head)
    return any(child.lower_ in ("has", "have") for child in aux)


def is_summed_up(hit: Hit) -> bool:
    """True for "has answered by firing missiles": what has been done so far, and no next step of the story."""
    verb = climb.clause_of(hit.token)
    return any(is_perfect(step) for step in (verb, *verb.ancestors) if step.pos_ in ("VERB", "AUX") and step.dep_ in ("ROOT", "conj"))


def is_simple_past(verb: Token | None, *, passive: bool) -> bool:
    """True for "met"; for "was met" too where a `passive` is a step of the story, as "was killed" often is none."""
    if verb is None or verb.tag_ == "VBD":
        return verb is not None
    helpers = {child.lower_ for child in tree.children(verb, "aux", "auxpass")}
    return passive and verb.tag_ == "VBN" and bool(helpers) and helpers <= {"was", "were"}


def is_pluperfect(verb: Token | None) -> bool:
    """True for "had vowed": before what the article tells, at a time that it leaves open."""
    return verb is not None and any(child.lower_ == "had" for child in tree.children(verb, "aux"))


def is_telling(verb: Token | None) -> bool:
    """True for "said after talks": words that are news are said on the day of the talks."""
    return verb is not None and verb.lemma_ in mood.TELLS


def is_announced(hit: Hit) -> bool:
    """True in "police said on Tuesday they had arrested": told as news by somebody, with a day for the telling."""
    verb = climb.clause_of(hit.token)
    return verb.dep_ == "ccomp" and verb.head.lemma_ in mood.TELLS and is_pluperfect(verb)


def is_reported(hit: Hit) -> bool:
    """True in "the army said it killed a man": what somebody tells in the simple past is as new as the telling."""
    verb = climb.clause_of(hit.decided)
    if hit.trigger.verbs and verb.tag_ == "VBN" and verb.dep_ == "acl":
        return _is_told_of(verb.head)
    return (
        _is_told_clause(verb) and verb in (hit.verb, hit.decided) and (hit.light or bool(hit.trigger.verbs)) and verb.tag_ in ("VBD", "VBN")
    )


def _is_told_clause(verb: Token) -> bool:
    teller = verb.head
    return verb.dep_ == "ccomp" and teller.lemma_ in mood.TELLS and teller.tag_ == "VBD" and teller.dep_ in ("ROOT", "conj")


def _is_told_of(noun: Token) -> bool:
    """True for the people of "reported two people killed by shelling", the civilians of "said one was among civilians injured"."""
    above = noun.head
    if noun.dep_ == "dobj":
        return above.lemma_ in ("report", "confirm") and above.tag_ == "VBD" and above.dep_ in ("ROOT", "conj")
    return noun.dep_ == "pobj" and above.lower_ == "among" and above.head.lemma_ == "be" and _is_told_clause(above.head)


def is_promised(hit: Hit) -> bool:
    """True in "has agreed to give", "will send, the minister announced": a promise that is given with these words."""
    verb = hit.token
    if verb.dep_ in ("xcomp", "acl") and verb.head.lemma_.lower() in _PROMISES:
        return True
    return verb.dep_ == "ccomp" and verb.head.lemma_ in ("announce", "pledge", "promise")


def is_said_to_come(hit: Hit) -> bool:
    """True in "it will give tents, the ministry said": as good as a promise where no day is told."""
    return hit.token.dep_ == "ccomp" and hit.token.head.lemma_ == "say" and mood.modal(hit.token) == "will"


def is_narrated(hit: Hit) -> bool:
    """True in the simple past of a main clause, or in what is joined to one: a step of the story, no look back."""
    verb = climb.clause_of(hit.token)
    if is_pluperfect(verb):
        return False
    steps = (verb, *verb.ancestors)
    return all(step.dep_ in _TELLING or is_told_first(step) or _goes_on(step) for step in steps)


def _goes_on(verb: Token) -> bool:
    """True in "landed in Oslo, where the king greeted them": the next step, and not which Oslo it was."""
    return verb.dep_ == "relcl" and verb.tag_ == "VBD" and any(child.lower_ == "where" for child in tree.children(verb, "advmod"))


def is_told_first(verb: Token) -> bool:
    """True in "Police detained twelve people, the ministry said": the news, and after it who says so."""
    return verb.dep_ == "ccomp" and verb.head.lemma_ in mood.TELLS and verb.i < verb.head.i


def is_before(hit: Hit) -> bool:
    """True for "a judge who had ordered", "after strikes had hit": before what the sentence tells, unless somebody tells it as news."""
    verb = hit.verb
    if verb is None:
        return False
    if (
        verb.tag_ == "VBG" and verb.dep_ == "pcomp" and verb.head.lower_ in ("before", "without")
    ):  # "had not consulted its allies before striking Norland"
        return is_pluperfect(verb.head.head)
    return verb.dep_ not in ("ccomp", "ROOT", "conj") and is_pluperfect(verb)


def is_behind(hit: Hit) -> bool:
    """True in "shut its fields after they launched strikes": what was there before the news."""
    verb = climb.clause_of(hit.token)
    over = verb.dep_ == "advcl" and verb.tag_ == verb.head.tag_ == "VBD"
    return over and any(child.lower_ == "after" for child in tree.children(verb, "mark"))


def is_conceded(hit: Hit) -> bool:
    """True for "nobody was convicted, though many have been arrested": so far, at times left open."""
    verb = climb.clause_of(hit.token)
    conceded = any(child.lower_ in ("though", "although") for child in tree.children(verb, "mark"))
    return conceded and verb.dep_ == "advcl" and is_perfect(verb)


def is_before_long(hit: Hit) -> bool:
    """True for "they have since traded again, after Norland voiced its interest": before what has been so for some time."""
    verb = climb.clause_of(hit.token)
    after = any(child.lower_ == "after" for child in tree.children(verb, "mark"))
    main = [verb.head, *tree.children(verb, "ccomp")]  # the model may hang the main clause on the other one
    return after and any(child.lower_ == "since" for each in main for child in tree.children(each, "advmod"))


def is_mentioned(hit: Hit) -> bool:
    """True for a deed named in passing, "risks linked to the blockade": no verb tells it."""
    if not hit.trigger.nouns or hit.light or hit.trigger.beside:
        return False
    return hit.verb is None or (hit.verb.dep_ == "acl" and hit.token.dep_ == "pobj")


def is_matter_of_words(hit: Hit) -> bool:
    """True for "condemned the bombing", "approved of the strikes": what somebody speaks of, with a day of its own."""
    if not hit.trigger.nouns or hit.light or hit.trigger.beside or hit.kind.continues or hit.verb is None:
        return False
    if hit.token.dep_ == "pobj" and hit.token.head.lower_ == "of":
        return hit.token.head.head.lemma_ in ("approve", "disapprove")
    return hit.token.dep_ in ("dobj", "conj") and hit.verb.lemma_ in _JUDGES


def is_condemned(hit: Hit) -> bool:
    """True for "condemned the attack on a market", "mourns the shooting in Oslo": one deed, with where or on whom."""
    judged = is_matter_of_words(hit) and hit.token.dep_ == "dobj" and hit.token.tag_ == "NN" and hit.kind.recalls
    if not judged or hit.verb is None or hit.verb.lemma_ not in _CONDEMNS:
        return False
    return tree.has_preposition(hit.token, _WHERE) or any(act.lemma_ == "target" for act in tree.children(hit.token, "acl"))


def is_aside(hit: Hit) -> bool:
    """True in "after the bombings that hit two embassies", "the man who stabbed her": told to say which, not as news."""
    verb = hit.verb
    if verb is None or verb.dep_ not in ("relcl", "acl") or verb.tag_ not in ("VBD", "VBN"):
        return False
    if is_perfect(verb):  # "drones which it has supplied", not "the minister, who has cut short a trip, is to meet"
        known = any(child.lower_ == "already" for child in tree.children(verb, "advmod"))
        return known or (verb.dep_ == "relcl" and verb.head.dep_ not in ("nsubj", "nsubjpass"))
    noun = verb.head
    known = any(child.lower_ in ("the", "those") for child in noun.children) or _is_told_which(verb)
    return noun.dep_ in ("pobj", "dobj", "nsubj", "nsubjpass") and known


def _is_told_which(verb: Token) -> bool:
    """True in "slammed officers who held a meeting", "met the widow of Karl Lind who was shot": no comma, and no "a man who"."""
    noun = verb.head
    plain = noun.ent_type_ == "PERSON" or (noun.tag_ == "NNS" and is_person_noun(noun) and not tree.children(noun, "nummod", "det"))
    return plain and verb.dep_ == "relcl" and text_before(verb.left_edge) != ","


def is_quoted_in_passing(hit: Hit) -> bool:
    """True for "its fleet, which he once described as": words that somebody is known for, of any day."""
    verb = hit.token
    subject = next((child for child in tree.children(verb, "nsubj")), None)
    return verb.dep_ == "relcl" and verb.tag_ == "VBD" and subject is not None and subject.lower_ in ("he", "she", "they")


def is_which_words(hit: Hit) -> bool:
    """True for "an inquiry by the body which accused the army": said before, to tell which."""
    verb = climb.clause_of(hit.token)
    return is_aside(hit) and verb.dep_ == "relcl" and text_before(verb.left_edge) != ","


def is_asked_about(hit: Hit) -> bool:
    """True in "she could not understand why he posted the image": what somebody speaks of, done before."""
    asking = any(child.lower_ in ("why", "how") and child.i < hit.token.i for child in tree.children(hit.token, "advmod"))
    return asking and hit.token.dep_ in ("ccomp", "pcomp") and hit.token.tag_ == "VBD"


def is_of_some_day(hit: Hit) -> bool:
    """Whether it is told as done at a time that the text leaves open."""
    open_ended = is_going_on(hit) or is_ever_since(hit) or is_in_a_state(hit) or is_of_before(hit) or is_answered(hit) or is_recent(hit)
    return (
        open_ended
        or tolls.is_toll(hit)
        or tolls.is_total(hit)
        or is_conceded(hit)
        or is_before_long(hit)
        or is_charged_with(hit)
        or is_of_last_time(hit)
    )


def is_recent(hit: Hit) -> bool:
    """True for "her recent visit to Oslo", "his earlier talks": some day before the story."""
    told = tree.children(hit.token, "amod") if hit.trigger.nouns and not hit.light else []
    return any(word.lower_ in ("recent", "earlier", "previous", "past") for word in told)


def is_charged_with(hit: Hit) -> bool:
    """True for "is accused of murdering her", "convicted of killing two": what the court is about was done before."""
    of = hit.token.head
    return hit.kind.recalls and hit.token.dep_ == "pcomp" and of.lower_ == "of" and of.head.lemma_.lower() in _CHARGED


def is_charged_plan(hit: Hit) -> bool:
    """True for "convicted of planning to kill her": what a court holds against somebody is no plan of the days to come."""
    plan = hit.token.head
    if not hit.kind.recalls or hit.token.dep_ != "xcomp" or plan.lemma_ not in _PLANS or plan.dep_ != "pcomp":
        return False
    return plan.head.head.lemma_.lower() in _CHARGED | {"charge", "suspicion"}


def is_of_last_time(hit: Hit) -> bool:
    """True for "the last time he gave a speech there", some day before the story."""
    verb = climb.clause_of(hit.token)
    times = [verb.head] if verb.dep_ in ("relcl", "acl") else [noun for noun in tree.children(verb, "npadvmod") if noun.i < verb.i]
    return any(noun.lower_ == "time" and any(child.lower_ == "last" for child in tree.children(noun, "amod")) for noun in times)


def is_answered(hit: Hit) -> bool:
    """True for "launched missiles in response to the attack": what is answered came before, at a time left open."""
    to = hit.token.head
    return bool(hit.trigger.nouns) and hit.token.dep_ == "pobj" and to.lower_ in ("to", "for") and to.head.lemma_.lower() in _ANSWERS


def is_of_before(hit: Hit) -> bool:
    """True for "a previous round of talks", "an earlier visit": another one than the story tells, at a time left open."""
    nouns = (hit.token, climb.whole(hit.token)) if hit.trigger.nouns else ()
    return any(child.lower_ in _FORMER for noun in nouns for child in noun.children if child.dep_ == "amod")


def is_in_a_state(hit: Hit) -> bool:
    """True for "the couple jailed in Norland have written": what was done to them before, at a time left open."""
    verb = hit.token
    return bool(hit.trigger.verbs) and not hit.kind.recalls and verb.dep_ == "acl" and verb.tag_ == "VBN"


def is_ever_since(hit: Hit) -> bool:
    """True for "since that truce it has gone on striking", "prices have risen since the war broke out": no day of the story."""
    verb = hit.verb if hit.trigger.nouns else hit.token
    if verb is not None and verb.dep_ == "pcomp" and verb.head.lower_ == "since":
        return True  # "his second trip since taking office"
    if verb is not None and verb.dep_ == "xcomp":
        verb = verb.head  # "since they started attacking"
    if verb is not None and verb.dep_ == "conj" and verb.head.i < verb.i and verb.tag_ == verb.head.tag_:
        verb = verb.head  # "since A invaded B and C began its campaign"
    if verb is None:
        return False
    own = [child for child in tree.children(verb, "prep", "advmod", "mark") if child.lower_ == "since"]
    after = [mark for clause_of_it in tree.children(verb, "advcl") for mark in tree.children(clause_of_it, "mark")]
    lasts = any(mark.lower_ == "since" for mark in after) and is_perfect(verb)  # "have been killed since the truce began"
    return lasts or any(child.i < verb.i or is_perfect(verb) for child in own)


def is_going_on(hit: Hit) -> bool:
    """True for "has been holding talks": a stretch of time up to the story, not its day."""
    aux = {child.lower_ for child in hit.verb.children if child.dep_ == "aux"} if hit.verb is not None else set()
    return hit.verb is not None and hit.verb.tag_ == "VBG" and "been" in aux and bool(aux & {"has", "have"})


def has_begun(hit: Hit) -> bool:
    """True for "the war widened on Monday": it was there before that day."""
    return hit.light and hit.verb is not None and hit.token.lemma_ in tolls.WARS and hit.verb.lemma_ in _GOES_ON


def is_long_past(hit: Hit) -> bool:
    """True for "recently signed", "had previously visited": some day gone by, not that of the story."""
    return hit.verb is not None and any(child.lower_ in _SOME_DAY for child in tree.children(hit.verb, "advmod"))


def is_said_before(hit: Hit) -> bool:
    """True for "declared early on that", "originally said so": words of some day gone by."""
    verb = hit.verb if hit.trigger.nouns else hit.token
    if verb is None:
        return False
    once = any(child.lower_ in _ONCE for child in tree.children(verb, "advmod"))
    return once or verb.doc[verb.i + 1 : verb.i + 3].text.lower() == "early on"
