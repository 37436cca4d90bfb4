"""Common nouns that stand for somebody: "Tanzanian police", "14 foreigners", "the deputy prime minister of Pakistan".

One rule: from one parsed phrase; who is meant by it in the article is not decided here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.language import offices
from timeline.language.adjacent import hyphened, text_after, text_before, token_before
from timeline.language.known import known_actor
from timeline.language.person_nouns import PEOPLE
from timeline.language.states import Form, lookup

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

BODIES = frozenset(
    """ministry department agency government administration cabinet parliament court police army navy military embassy consulate
    council committee subcommittee commission company firm bank party union office authority force junta regime opposition federation
    association organisation organization institute university group presidency legislature assembly congress senate
    tribunal prosecution coalition alliance bloc bureau service municipality city village church mosque hospital club airline
    carrier operator regulator broadcaster newspaper watchdog charity militia faction movement country nation state kingdom republic
    archipelago secretariat board fund chamber lobby mission unit brigade regiment squadron fleet platoon
    manufacturer insurer lender brewer retailer supplier publisher developer refiner shipper automaker carmaker drugmaker chipmaker
    command tribe planemaker steelmaker startup consultancy conglomerate utility brokerage giant panel inquiry management
    subsidiary affiliate""".split()
)
PORTFOLIO_HOLDERS = frozenset(
    "president minister premier chancellor king leader governor ambassador envoy secretary chief head chairman speaker".split()
)
_COLLECTIVE = frozenset("police group team staff delegation crew people family".split())
_DEEDS = frozenset("involvement role part participation complicity actions crimes crime conduct links membership".split())
_FEASTS = frozenset(
    """birthday graduation wedding house dinner garden christmas office pool cocktail block farewell street beach tea halloween stag launch
    engagement retirement holiday dance""".split()
)
_FIGURES = frozenset("senior military political opposition religious leading prominent key party government security".split())
_EMPLOYED = frozenset("executive analyst economist trader strategist official engineer manager banker broker researcher source".split())
_HOLDERS = frozenset("owner manager director captain crew driver pilot head chief chairman founder worker editor boss operator".split())
_NO_TRADE = frozenset(["talisman", "ottoman", "caiman", "bogeyman", "strawman", "snowman", "superman"])
_BODIES_BY_KIND = {  # nouns that are somebody with one of these beside them
    "house": frozenset(["lower", "upper"]),  # of parliament
    "tank": frozenset(["think"]),
    "conference": frozenset(["bishops", "episcopal"]),
    "guard": frozenset(["coast", "national", "home", "republican", "revolutionary", "presidential", "border"]),
    "labour": frozenset(["organised", "organized"]),  # the unions together
    "labor": frozenset(["organised", "organized"]),
    "leadership": frozenset("police army military party political union senior top civilian religious state national regional".split()),
    "powers": frozenset(["world", "european", "western", "major", "regional", "foreign"]),
}
_PARTS = frozenset("arm branch wing chapter".split())  # of a body that is named: "the Dutch arm of Norvik Air"
_UNITS = ("brigade", "regiment", "battalion", "division", "unit", "army", "forces", "militia", "corps")
_DEFINITE = frozenset(["the", "this", "that", "these", "those"])
_KEPT = frozenset(["amod", "compound", "nummod", "nmod"])
VESSELS = frozenset("ship warship vessel boat frigate submarine destroyer tanker ferry freighter trawler supertanker".split())
CROWDS = frozenset("dozens scores hundreds thousands millions".split())
_DROPPED = frozenset("dead visiting other own more many several some few such same late most another fellow only".split())
_TRADE = re.compile(
    r"[a-z-](?:worker|owner|keeper|buyer|seeker|teacher|driver|fighter|rescuer|player|goer|lifter|runner|jumper|skater|rider|racer|wrestler|swimmer|climber|sailor|dweller|trader|policymaker|filmmaker|ologist)$|[a-z]{4}ists?$"
)
_WORD = re.compile(r"[^\W\d_]+")


def words(text: str) -> list[str]:
    return _WORD.findall(text)


def is_plural_of_persons(word: str) -> bool:
    """True for "rebels" and "gunmen", in small letters: what many are called, and nobody's name."""
    return (word.endswith("s") and word[:-1] in PEOPLE) or (word.endswith("men") and f"{word[:-2]}an" in PEOPLE)


def is_person_noun(token: Token) -> bool:
    if token.pos_ not in ("NOUN", "PROPN", "ADJ"):
        return False
    if token.lower_ == "authority":
        return False  # a body; "authorities" are people
    if token.lower_ in ("old", "olds") and text_before(token) == "-" and token.dep_ not in ("amod", "acomp"):
        return True  # "a 16-year-old"
    one = singular(token)
    if hyphened(token, one) in PEOPLE:
        return True  # "film-makers"
    trade = one.endswith(("man", "woman")) and len(one) > 6 and one not in _NO_TRADE and token.pos_ == "NOUN"  # "trawlerman"
    trade = trade or (_TRADE.search(one) is not None and token.pos_ == "NOUN")  # "dockworker", "seismologist"
    figure = one == "figure" and any(child.lower_ in _FIGURES for child in token.children)  # "opposition figures", no numbers
    opposite = one == "number" and any(child.lower_ == "opposite" for child in token.children)  # "his Saudi opposite number"
    return one in PEOPLE or token.lower_ in PEOPLE or trade or figure or opposite or offices.is_head(token.text) or offices.is_head(one)


def is_organisation_noun(token: Token) -> bool:
    kinds = _BODIES_BY_KIND.get(token.lower_)
    if kinds is not None and any(child.lower_ in kinds for child in token.children):
        return True
    if token.text == "Conference" and _are_persons(token):
        return True  # "met the Conference of Mayors", which meets itself
    if token.lemma_ == "party" and any(child.lower_ in _FEASTS for child in token.children):
        return False  # "at a graduation party"
    if token.lower_ in _PARTS:
        return any(named.pos_ == "PROPN" for of in token.rights if of.lower_ == "of" for named in of.rights)
    return token.pos_ in ("NOUN", "PROPN") and (singular(token) in BODIES or token.lower_ in BODIES)


def _are_persons(body: Token) -> bool:
    members = (noun for of in body.rights if of.lower_ == "of" for noun in of.rights if noun.dep_ == "pobj")
    return any(is_plural_of_persons(noun.lower_) for noun in members)


def singular(token: Token) -> str:
    lowered = token.lower_
    if token.tag_ in ("NNS", "NNPS") and lowered.endswith("s"):
        lemma = token.lemma_.lower()
        return lemma if lemma != lowered else lowered[:-1]
    if token.tag_ in ("NNS", "NNPS") and lowered.endswith("men"):
        return lowered[:-3] + "man"
    if lowered.endswith("children"):
        return lowered.removesuffix("ren")
    return lowered


def kind(token: Token) -> str:
    if is_organisation_noun(token) and singular(token) not in ("group",):
        return "organisation"
    if token.lower_ == "old" or (token.tag_ in ("NN", "NNP") and singular(token) not in _COLLECTIVE):
        return "person"
    return "group"


def is_definite(token: Token) -> bool:
    own = [child for child in token.children if child.dep_ == "det"]
    first = token.head if token.dep_ == "conj" and not own and token.tag_ == token.head.tag_ == "NN" else token  # "the mayor and premier"
    return any(child.dep_ == "det" and child.lower_ in _DEFINITE for child in first.children)


def is_one(token: Token) -> bool:
    """True for "the pope", "a man": somebody whom the next sentence may go on with."""
    return any(child.dep_ == "det" and child.lower_ in _DEFINITE | {"a", "an"} for child in token.children)


def owner(token: Token) -> Token | None:
    return next((child for child in token.children if child.dep_ == "poss"), None)


def states_of(token: Token) -> list[Span]:
    """The states in "of Poland and the Czech Republic"."""
    found = []
    for prep in token.children:
        if prep.dep_ != "prep" or prep.lower_ != "of":
            continue
        todo = [child for child in prep.children if child.dep_ == "pobj"]
        while todo:
            noun = todo.pop(0)
            span = _state_span(noun)
            if span is None:
                return []
            found.append(span)
            todo.extend(child for child in noun.children if child.dep_ == "conj")
    return found


def _state_span(noun: Token) -> Span | None:
    left = min([child.i for child in noun.children if child.dep_ in ("compound", "amod", "nmod")] + [noun.i])
    span = noun.doc[left : noun.i + 1]
    known = lookup(span.text)
    return span if known is not None and known.form is Form.STATE else None


def country(token: Token) -> str:
    """The country that a phrase's adjectives, owner or "of" names."""
    for child in token.children:
        if child.dep_ in ("amod", "compound", "nmod", "poss"):
            found = offices.country_in([word.text for word in token.doc[child.left_edge.i : child.i + 1]])
            if found:
                return found
    states = states_of(token)
    return offices.country_in(states[0].text.split()) if len(states) == 1 else ""


def modified(token: Token, noun: str) -> str:
    """The noun with the qualifiers of an office before it: "deputy prime minister"."""
    before = [child for child in token.children if child.i < token.i and child.dep_ in _KEPT]
    field = {child.i for child in before if noun == "minister" and child.dep_ == "compound" and not child.ent_type_}  # "the farm minister"
    return " ".join([*(child.lower_ for child in before if child.lower_ in offices.QUALIFIERS or child.i in field), noun])


def named_after(token: Token) -> list[Token]:
    """The Kerala of "the state of Kerala"."""
    of = (child for child in token.rights if child.lower_ == "of")
    return [noun for each in of for noun in each.rights if noun.dep_ == "pobj" and noun.pos_ == "PROPN"]


def name_of(token: Token, owned_by: str = "") -> str:
    """The phrase as a name: without articles and clauses, its owner in full."""
    if token.lower_ in ("old", "olds"):
        return "".join(word.text_with_ws for word in token.doc[token.left_edge.i : token.i + 1] if word.dep_ != "det").strip()
    kept = sorted([token, *modifiers(token)], key=lambda word: word.i)
    parts = [word.text for word in kept]
    if kept[0].i == 0 and kept[0].pos_ in ("NOUN", "NUM", "ADJ", "ADV", "DET", "ADP") and not kept[0].ent_type_.startswith(("NORP", "GPE")):
        known = lookup(parts[0]) or lookup(" ".join(parts[:2])) or known_actor(parts[0])  # "South Sudan government"
        given = parts[0][1:].islower() and known is None
        parts[0] = parts[0].lower() if given else parts[0]  # a capital that the sentence's start gave
    text = "".join(("" if word.i == kept[0].i else _gap(word, kept)) + part for word, part in zip(kept, parts, strict=True))
    whose = owner(token)
    if whose is not None and owned_by:
        text = f"{_genitive(owned_by.removeprefix('The '))} {text}"
    elif whose is not None and whose.pos_ == "NOUN" and not owned_by and singular(token) in _HOLDERS:
        text = f"{_genitive(name_of(whose))} {text}"  # "the mine's owner"
    elif whose is not None and whose.pos_ == "PRON":
        text = f"{whose.text.lower()} {text}"
    return (crowd(token) + text + _complement(token)).strip()


def crowd(token: Token) -> str:
    """ "tens of thousands of " before the people who are so many; "" before others."""
    of = token.head
    if token.dep_ != "pobj" or of.lower_ != "of" or of.head.lower_ not in CROWDS:
        return ""
    words = token.doc[of.head.left_edge.i : of.i + 1].text
    return f"{words.lower() if of.head.left_edge.i == 0 else words} "


def count_of(token: Token, name: str) -> str:
    """ "four " before the Democrats of "four Democrats", "at least four "; "" before others, and where the `name` has it: "Four Danes"."""
    count = next((child for child in token.lefts if child.dep_ == "nummod" and child.i == token.i - 1), None)
    words = token.doc[count.left_edge.i : count.i + 1].text if count is not None else ""
    return f"{words.lower()} " if words and name.split()[0] not in words.split() else ""


def _genitive(name: str) -> str:
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def _gap(word: Token, kept: list[Token]) -> str:
    """What stands before a word of a name: the hyphen of "Iran-backed", nothing in "$4 trillion", else a space."""
    if text_before(word) in ("-", "–") and token_before(word, 2) in kept:
        return "-"
    return "" if word.tag_ == "POS" or text_before(word) in ("$", "€", "£") else " "


def modifiers(token: Token) -> list[Token]:
    """What stands before a noun and is a part of its name."""
    found: list[Token] = []
    for child in token.children:
        if child.dep_ in _KEPT and child.i < token.i and child.lower_ not in _DROPPED and not child.is_punct:
            beside = (word for word in child.subtree if word.dep_ not in ("det", "punct") and text_before(word) != "(")
            found.extend(word for word in beside if word.i < token.i and token.i - word.i < 12)
    return found


def _complement(token: Token) -> str:
    """ " of Pakistan", " for African affairs", " loyal to Hale": short, and only where it says who."""
    if text_after(token) == "loyal" and text_after(token, 2) == "to":
        lord = next((word for word in token.doc[token.i + 3 : token.i + 12] if word.dep_ == "pobj"), None)
        return f" {token.doc[token.i + 1 : lord.i + 1].text}" if lord is not None else ""
    for prep in token.doc[token.i + 1 : token.i + 2]:
        if prep.dep_ == "prep" and prep.lower_ == "at" and prep.head == token and (firm := _employer(token, prep)) is not None:
            return f" at {firm}"
        far = prep.lower_ == "from" and token.dep_ == "pobj" and token.head.lower_ in ("with", "between") and prep.head in token.ancestors
        if prep.dep_ == "prep" and prep.lower_ in ("of", "for", "from", "under") and (prep.head == token or far):
            nouns = [child for child in prep.children if child.dep_ == "pobj"]
            if nouns and (nouns[0].lower_ in ("hostage", "captive") or _is_reason(prep, token, nouns[0])):
                return ""  # "took its crew of 22 hostage"
            if nouns and nouns[0].pos_ in ("PROPN", "NOUN") and nouns[0].i - prep.i <= 7:
                within = list(nouns[0].subtree)
                many = token.tag_ in ("NNS", "NNPS")
                listed = [noun for noun in within if noun.dep_ == "conj" and _is_like(noun, nouns[0], many)]
                beside = [child for child in nouns[0].children if child.dep_ == "appos" and child.i == nouns[0].i + 1]  # "of group Velin"
                last = _with_field((listed or beside or nouns)[-1])
                end = last.i if _is_participle(last) else last.i + 1
                return f" {token.doc[prep.i : end].text}"
    return ""


def _employer(who: Token, at: Token) -> str | None:
    """The Velin of "a senior executive at Velin, a trading house"; no town or building where somebody is."""
    firm = next((noun for noun in at.children if noun.dep_ == "pobj" and noun.i - at.i <= 4), None)
    if firm is None or firm.pos_ != "PROPN" or firm.ent_type_ in ("LOC", "FAC", "EVENT") or singular(who) not in _EMPLOYED:
        return None
    named = [firm, *(child for child in firm.children if child.dep_ == "compound" and child.i < firm.i)]
    return " ".join(word.text for word in sorted(named)) if lookup(firm.text) is None else None


def _is_reason(preposition: Token, who: Token, noun: Token) -> bool:
    """True for "arrested five men for their part in it", "met in a car park for tipoffs": why, and not who or where."""
    if preposition.lower_ != "for":
        return False
    somebody = is_person_noun(who) or is_organisation_noun(who)
    return not somebody or (noun.lower_ in _DEEDS and any(child.dep_ == "poss" for child in noun.children))


def _is_participle(last: Token) -> bool:
    """Whether the model takes what they are doing for the noun: "a soldier of the 65th brigade fighting in Oslo"."""
    return last.dep_ == "pobj" and last.lower_ in ("fighting", "serving", "training") and text_before(last) in _UNITS


def _is_like(noun: Token, first: Token, many: bool) -> bool:
    """Whether both are names of one kind as the model has it; what "bosses" are of need not be."""
    return (many and noun.pos_ == first.pos_ == "PROPN") or noun.ent_type_ == first.ent_type_ != ""


def _with_field(noun: Token) -> Token:
    """Defence of "a spokesperson for the Ministry of Defence": what a name goes on with."""
    of = next((child for child in noun.children if child.lower_ in ("of", "on", "for") and child.i == noun.i + 1), None)
    fields = (child for child in of.children if child.dep_ == "pobj") if of is not None else ()
    field = next((child for child in fields if child.pos_ == "PROPN" or noun.text == "Group"), None)  # "of the Group of 20 nations"
    return field if noun.pos_ == "PROPN" and field is not None and field.i - noun.i <= 4 else noun
