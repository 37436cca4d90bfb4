"""Which of a sentence's expressions is a hit's own: the one that hangs on it or on the clause that tells it.

One rule: an expression belongs to the nearest event that it can be said of, and to no other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.extract import after, clause, elsewhere, telling, tree, verbs
from timeline.extract.attached import Attached, is_day, is_until
from timeline.extract.triggers import PLANS, Hit
from timeline.when import ONE_DAY, Extent, Precision, between

if TYPE_CHECKING:
    from spacy.tokens import Token

_SETS = frozenset(["due", "schedule", "plan", "set", "slate", "be", "expect"])
_ABOUT = frozenset(["over", "about", "against", "despite", "following", "after", "before", "for", "since"])
_MADE_KNOWN = frozenset(["announce", "declare", "sign", "agree", "extend"])
_PUTS = frozenset(
    "adjourn postpone delay defer extend suspend remand ban bar close detain jail give set order allow grant renew prolong".split()
)  # what is done once, for some time to come
_HELD = frozenset(["launch", "begin", "start", "hold", "carry", "conduct", "stage", "sign", "conclude"])
_WEEK, _MONTH = 7, 31  # days
_OPENINGS = frozenset(["hour", "minute", "day", "wave", "salvo"])
_NEAR = 3  # tokens between a verb and the date that follows it, "said here Friday"


def own(hit: Hit, attached: Sequence[Attached], hits: Sequence[Hit]) -> Attached | None:
    """The expression that says the time of this hit and not of another one in the sentence."""
    ranked = sorted(
        (
            (rank, hit.kind.continues and not is_day(a), abs(a.first.i - hit.token.i), a)
            for a in attached
            if (rank := _closeness(hit, a, hits)) is not None
        ),
        key=lambda found: found[:3],
    )
    return _through(ranked[0][3], attached) if ranked else None


def _through(first: Attached, attached: Sequence[Attached]) -> Attached:
    """Both days or months of "on Sunday and Monday", "in May and June", where the second one follows the first."""
    when = first.expression.when
    second = next((a for a in attached if a.head.dep_ == "conj" and a.head.head in (first.head, first.last)), None)
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


def is_after(hit: Hit, attached: Attached) -> bool:
    """True for the talks of "after talks", and a date that is not theirs but of what came of them."""
    noun = hit.token
    behind = bool(hit.trigger.nouns) and noun.dep_ == "pobj" and noun.head.lower_ in ("after", "following")
    return behind and not noun.is_ancestor(attached.first)


def _closeness(hit: Hit, attached: Attached, hits: Sequence[Hit]) -> int | None:
    """How surely the expression belongs to the hit, 0 the surest; None where it belongs elsewhere."""
    token = hit.token
    if elsewhere.is_of_what_is_said(hit, attached):
        return None
    if token.lemma_ in _PUTS and is_until(attached):
        return None  # "adjourned the case until May 20"
    if _follows_another(hit) and not token.is_ancestor(attached.first):
        return None  # "his release follows his arrest on April 8"
    if _opens(hit, attached):
        return 3
    if telling.is_answered(hit) and not token.is_ancestor(attached.first):
        return None  # "prices rose on Tuesday as Norland responded to the strikes"
    if hit.kind.recalls and after.is_long_before(hit, attached.first, attached.expression.when):
        return None  # "prices spiked in March after the war began"
    if hit.kind.continues and any(elsewhere.is_mourned(other, hit.token, attached) for other in hits):
        return None  # "offered his condolences for the victims of the blast in Rome on November 3"
    if (closed := _closing_relative(attached)) is not None:
        return 2 if token == closed or (hit.trigger.nouns and closed.head == token) else None
    if token.dep_ == "relcl" and attached.head.head == token.head and attached.head.dep_ in ("poss", "compound", "nmod"):
        return 3  # "condemned Sunday's ambush, in which two were killed"
    claimed = _claimed_by(attached, hits)
    if claimed is not None and claimed == hit.verb and telling.is_matter_of_words(hit):
        return None  # "condemned on Saturday the bombing of two embassies"
    if claimed is not None and claimed not in (token, hit.verb):
        return 5 if _is_set_for(hit, claimed) else None
    if claimed is not None:
        return 0
    of_paper = attached.head.head.lemma_ in hit.trigger.within  # "in his letter last year, he urged"
    ahead = verbs.modal(token) in ("will", "would")  # "will report by the end of July"
    if hit.kind.continues and hit.trigger.verbs and _is_wide(attached, _MONTH) and not of_paper and not ahead:
        return None  # "said Ana Ruiz, an adviser during the 2000s"
    first = token.head if token.dep_ == "conj" and token.tag_ == token.head.tag_ == "VBD" else token  # "where he met A and pledged aid"
    if first.dep_ == "relcl" and attached.first.i <= _named_day(first.head) <= attached.last.i:
        return 3  # "on October 7, when gunmen stormed", "on Saturday, the day they attacked"
    if first.dep_ == "relcl" and attached.head.head == first.head and any(child.lower_ == "when" for child in first.children):
        return 3  # "since the 1979 revolution, when they cut ties"
    above = _event_above(attached.head, hits)
    if above is None or (hit.kind.continues and above != token and elsewhere.is_day_of(attached, above)):
        return None
    if elsewhere.belongs_elsewhere(hit, attached):
        return None
    made = token if hit.trigger.verbs else hit.verb
    if above in (token, made) and made is not None and made.lemma_ in _MADE_KNOWN and attached.head.dep_ == "compound":
        return 4  # "announced the Easter truce on April 9": when it was announced, if that is told
    if above == token:
        return 1
    aside = bool(hit.trigger.nouns) and (
        hit.verb is None or is_matter(hit) or telling.is_matter_of_words(hit)
    )  # "evidence from the bombing arrived on Monday"
    if elsewhere.is_mourned(hit, above, attached):
        return 4
    if aside and above not in [other.token for other in hits] and elsewhere.stands_after(token, attached.first):
        return 4  # "lost in the wake of the attack on Norland on 28 February"
    if aside and above == hit.verb:
        return None
    if hit.trigger.nouns and above.dep_ == "acl" and above.head == token and above.tag_ == "VBN" and above.lemma_ in _HELD:
        return 1  # "the war launched on Saturday widened on Monday"
    if above == clause.twin(token):
        return 2  # "captured and ousted him on Sunday"
    due = above.head.head if above.dep_ == "xcomp" and above.head.dep_ == "acomp" else above.head  # "are due to resume on Saturday"
    if above == hit.verb or (above.dep_ == "xcomp" and due == hit.verb and (due.lemma_ in _SETS or above.head.lemma_ in _SETS)):
        return 2  # the second for "are scheduled to take place next week"
    if not aside and (clause.clause_of(above) == clause.clause_of(token) or above in _chain(token)):
        return None if _is_of_first_clause(hit, above, attached) else 3
    stays = token.lemma_ == "be"  # "is in Rome, where she spoke on Monday, and returns on Friday"
    if (
        made is not None
        and not stays
        and above.dep_ == "conj"
        and above.head == made
        and above.i > made.i
        and not tree.children(above, "nsubj", "nsubjpass", "aux")  # not "is retiring and had been envoy since 2016"
    ):
        return 4  # "killed four workers and injured nine on Sunday"
    planned = above.dep_ in ("relcl", "acl") and above.head.dep_ == "dobj" and above.head.head == token
    if planned and hit.trigger.verbs and above.lemma_ in PLANS and hit.trigger.objects:
        return 3  # "suspended a strike that was planned for Thursday"
    told = _set_by(above)  # "that was to take place next week", "that was due to start on Tuesday"
    if hit.trigger.nouns and told.dep_ in ("relcl", "acl") and _same_thing(token).is_ancestor(told) and not _is_of_person(hit, told):
        return 3  # "the summit, which runs from June 11"
    beside = clause.above_infinitives(above)
    if beside.dep_ == "advcl" and beside.head in (token, hit.verb) and any(child.lower_ in ("when", "as") for child in beside.children):
        return 4  # "when she was in Rome in June 2025, he threatened"
    if above.dep_ == "acl" and above.tag_ == "VBG" and above.head.dep_ in ("dobj", "pobj") and _ends_clause(attached, made):
        return 5  # "hit a tanker carrying fuel off the coast on Monday"
    inner = above.dep_ == "pcomp" and above.tag_ == "VBG" and above.head.head.pos_ == "NOUN"
    if inner and not hit.kind.continues and is_day(attached) and _ends_clause(attached, made):
        return 5  # "are to sign a treaty on sharing water next Thursday"
    if above.dep_ == "advcl" and above.tag_ in ("VBG", "VBN") and above.head in (token, hit.verb):
        return 4  # "addressing officials in Brussels on Wednesday, he said"
    if hit.kind.continues and above.dep_ == "acl" and above.head.dep_ == "pobj" and above.head.head.head in (token, hit.verb):
        return 3  # "in a letter sent on Monday, he said"
    if (
        hit.kind.continues
        and above.dep_ == "acl"
        and above.head.dep_ == "dobj"
        and above.head.head.dep_ == "advcl"
        and above.head.head.head == token
    ):
        return 4  # "addressing a dinner given on Tuesday, he said"
    if (
        hit.kind.needs_place
        and not stays
        and above.dep_ == "relcl"
        and token.is_ancestor(above)
        and any(c.lower_ == "where" for c in above.children)
    ):
        return 6  # "will travel to Brussels, where he will attend the summit on June 14"
    if (
        hit.kind.continues
        and above.i > token.i
        and above.dep_ == "pcomp"
        and above.head.head == token
        and above.head.lower_ in ("after", "before", "while", "upon")
    ):
        return 4  # "she said after arriving in Damascus on Friday"
    return None


def _closing_relative(attached: Attached) -> Token | None:
    """The verb of "children who were abducted in Norland last month have been freed", whose day the model gives to the freeing."""
    last = attached.last
    after = last.nbor() if last.i + 1 < len(last.doc) else last
    main = after.head if after.dep_ in ("aux", "auxpass") else after
    if main.tag_ not in ("VBD", "VBN", "VBZ", "VBP") or not main.is_ancestor(attached.first):
        return None
    within = [act for noun in tree.children(main, "nsubj", "nsubjpass") for act in tree.children(noun, "relcl")]
    return next((act for act in within if act.i < attached.first.i and "," not in act.doc[act.i : after.i].text), None)


def _same_thing(noun: Token) -> Token:
    """The talks of "the talks, which ran from Saturday, were the first meeting", seen from the meeting; any other noun with its whole."""
    subjects = tree.children(noun.head, "nsubj") if noun.dep_ == "attr" else []
    return subjects[0] if subjects and subjects[0].pos_ == "NOUN" else clause.whole(noun)


def _set_by(verb: Token) -> Token:
    """The "was" of "was to start", "was due to start"; any other verb itself."""
    while verb.dep_ in ("xcomp", "acomp") and (verb.head.lemma_ in _SETS or verb.head.dep_ == "acomp"):
        verb = verb.head
    return verb


def _ends_clause(attached: Attached, verb: Token | None) -> bool:
    """Whether nothing but the end of the sentence, or who says it, follows on the date in the verb's clause."""
    after = attached.last.nbor() if attached.last.i + 1 < len(attached.last.doc) else None
    return verb is not None and verb.is_ancestor(attached.first) and after is not None and after.is_punct


def _follows_another(hit: Hit) -> bool:
    """True for the release of "his release follows his arrest", the visit of "the visit came after the strikes"."""
    verb = hit.token.head
    if not hit.trigger.nouns or hit.token.dep_ != "nsubj":
        return False
    return verb.lemma_ in ("follow", "precede") or (verb.lemma_ == "come" and tree.has_preposition(verb, ("after", "before")))


def _opens(hit: Hit, attached: Attached) -> bool:
    """True for "was killed in the first hours of the campaign that began on Saturday"."""
    for _, part in tree.after_preposition(hit.token, frozenset(["in", "on", "during"])):
        first = any(child.lower_ in ("first", "opening") for child in tree.children(part, "amod"))
        if part.lemma_ not in _OPENINGS or not first:
            continue
        begun = [act for _, whole in tree.after_preposition(part, frozenset(["of"])) for act in tree.children(whole, "relcl", "acl")]
        if any(act.lemma_ in ("begin", "start", "launch") and act.is_ancestor(attached.first) for act in begun):
            return True
    return False


def _is_set_for(hit: Hit, verb: Token) -> bool:
    """True for the verb of "a visit by X, who was due to leave on Tuesday": the day that the noun is planned for."""
    steps = (verb, *verb.ancestors)
    sets = [step for step in steps if step.lemma_ in _SETS and hit.token.is_ancestor(step)]
    return bool(hit.trigger.nouns) and hit.token in steps and any(not _is_of_person(hit, step) for step in sets)


def _is_of_person(hit: Hit, verb: Token) -> bool:
    """True for "a call from Lind, who is to visit Oslo on Tuesday": his plan, and no day of the call; his visit may be that journey."""
    persons = [who for who in tree.children(verb, "nsubj", "nsubjpass") if who.lower_ == "who"]
    return verb.dep_ == "relcl" and bool(persons) and not hit.kind.needs_place


def _is_wide(attached: Attached, days: int) -> bool:
    when = attached.expression.when
    return when is not None and (when.days or days + 1) > days


def _is_of_first_clause(hit: Hit, above: Token, attached: Attached) -> bool:
    """True in "talks broke down at the weekend and the navy has begun a blockade": of what stands before the "and", and of that alone."""
    verb = clause.clause_of(hit.token)
    second = verb.dep_ == "conj" and verb.head == above and bool(tree.children(verb, "nsubj", "nsubjpass"))
    between_both = second and above.i < attached.first.i < verb.i
    return between_both and (telling.is_perfect(verb) or _is_wide(attached, _WEEK))


def _named_day(noun: Token) -> int:
    """The place of Saturday in "Saturday, the day they attacked"; that of any other noun itself."""
    before = noun.doc[max(0, noun.i - 2) : noun.i]
    return noun.i - 3 if noun.lemma_ in ("day", "date", "night") and before.text == ", the" else noun.i


def is_matter(hit: Hit) -> bool:
    """True in "marched on Wednesday over the killing": what the clause is about, with a time of its own."""
    told = hit.token.dep_ == "relcl" and any(child.tag_ in ("WDT", "WP") for child in tree.children(hit.token, "nsubj"))
    noun = hit.token.head if hit.trigger.verbs and told else hit.token  # "jailed over a crash that killed four"
    return (
        not hit.trigger.beside
        and not hit.light
        and noun.dep_ in ("pobj", "dobj")
        and noun.head.dep_ == "prep"
        and noun.head.lower_ in _ABOUT
    )


def _claimed_by(attached: Attached, hits: Sequence[Hit]) -> Token | None:
    """The verb that the expression stands right after or right before, whatever the parse: "said Tuesday", "on Tuesday said"."""
    doc, first, last = attached.first.doc, attached.first.i, attached.last.i
    before = first - 1
    while before >= 0 and doc[before].lower_ in ("on", "in", "late", "early", "here", "late", "last", "the", ","):
        before -= 1
    tokens = {hit.token.i: hit.token for hit in hits if hit.trigger.verbs}
    if before in tokens and first - before <= _NEAR:
        return tokens[before]
    return tokens.get(last + 1) if last + 1 < len(doc) and doc[last + 1].tag_ in ("VBD", "VBZ") else None


def _event_above(token: Token, hits: Sequence[Hit]) -> Token | None:
    """The first trigger or clause head on the way up from an expression."""
    triggers = {hit.token.i for hit in hits}
    for above in token.ancestors:
        if above.i in triggers or (above.pos_ in ("VERB", "AUX") and above.dep_ not in ("aux", "auxpass", "amod", "pobj")):
            return above
    return None


def _chain(token: Token) -> list[Token]:
    """The verbs above that share the token's time: what it is complement, participle or purpose of."""
    found = []
    current = clause.clause_of(token)
    for _ in range(4):
        if after.is_apart(current) or _is_caused_by(token, current):
            break
        together = current.dep_ == "advcl" and any(child.lower_ == "when" for child in current.children)
        own = current.dep_ == "acl" and current.tag_ == "VBD"  # "fell on Tuesday on reports that they were open to talks"
        if together or (
            current.dep_ in ("xcomp", "pcomp", "advcl", "acl", "conj") and current.tag_ in ("VB", "VBG", "VBN", "VBD") and not own
        ):
            current = clause.main_verb(current) or clause.clause_of(current.head)
            found.append(current)
        else:
            break
    return found


def _is_caused_by(noun: Token, verb: Token) -> bool:
    """True for "protests sparked by the killing spread on Friday": what brought it about has a day of its own."""
    return verb.dep_ == "acl" and noun.dep_ == "pobj" and noun.head.dep_ == "agent" and noun.head.head == verb
