"""Titles and offices: which words are one, and where in a run of capitalised words the office ends and the name begins.

One rule: told from words alone, with no parse, so that a whole article costs next to nothing.
"""

import re
from collections.abc import Sequence

from timeline.language.known import known_actor
from timeline.language.states import Form, lookup

COURTESIES = frozenset("honorable honourable h.e mr mrs ms miss dr sir dame madam prof professor lord lady rev fr".split())
FEMALE = frozenset("mrs ms miss dame madam lady queen princess sister duchess empress baroness".split()) | {"first lady"}
MALE = frozenset(
    "mr sir king prince pope lord emperor sheikh sheik mullah emir sultan duke brother father patriarch ayatollah baron".split()
)
# words that head an office, singular; the plural is the same with an "s"
HEADS = frozenset(
    """president minister secretary chancellor premier governor mayor senator representative congressman congresswoman congressperson
    ambassador envoy director commissioner chief chairman chairwoman chairperson chair head leader speaker king queen prince princess
    pope patriarch archbishop bishop cardinal imam ayatollah sheikh emir sultan emperor general gen lieutenant lt colonel col major maj
    captain capt sergeant sgt admiral adm marshal commander adviser advisor aide spokesman spokeswoman spokesperson judge justice
    prosecutor attorney sheriff lawyer editor reporter journalist analyst economist professor deputy lawmaker legislator mp diplomat
    coordinator negotiator inspector officer official treasurer counselor counsellor undersecretary sen rep gov commentator activist
    owner founder executive ceo cfo manager boss strategist candidate dictator president-elect minister-elect chancellor-designate
    premier-elect majesty highness excellency holiness rabbi trader coach singer actor actress author writer husband wife son daughter
    father mother brother sister widow attorney-general secretary-general administrator counterpart lady suspect detective constable
    superintendent ranger pilot engineer scientist doctor nurse teacher student farmer driver banker billionaire tycoon director-general
    inspector-general auditor-general taoiseach tanaiste sheik mullah magistrate councilman councilwoman assemblyman
    assemblywoman alderman monsignor vicar solicitor-general governor-general co-founder cofounder co-chair co-chairman co-chairwoman
    co-leader vice-chairman vice-president vice-premier ombudsman comptroller rector dean provost councilor councillor under-secretary
    under-secretary-general brig brigadier commodore
    mla mlc mna mpa msp ruler strongman warlord mufti commandant czar tsar whip catholicos baroness
    teenager comedian rapper footballer novelist poet filmmaker
    policymaker researcher principal headteacher headmaster headmistress laureate
    commander-in-chief editor-in-chief counsel vice-minister vice-chairwoman vice-governor vice-mayor vice-chancellor""".split()
)
CALLINGS = frozenset(  # what tells behind a name who somebody is, and is no title before one: "Ana Ruiz, a fellow at the Harbour Institute"
    """fellow expert specialist researcher scholar historian sociologist scientist consultant campaigner organiser organizer employee
    worker clerk shopkeeper trader broker accountant architect electrician mechanic fisherman retiree pensioner veteran survivor
    witness volunteer paramedic firefighter columnist pollster demographer geologist seismologist meteorologist epidemiologist
    virologist planner planter grower lecturer academic principal""".split()
)
_CAPITAL_ONLY = frozenset("major general justice prince king rep head chair father son lady author deputy".split())
QUALIFIERS = frozenset(
    """vice deputy acting interim former ex-president foreign prime first principal assistant associate senior special national security
    chief crown supreme press trade finance defense defence interior energy economy economic health education justice home state
    presidential parliamentary opposition military army navy police incoming outgoing new then his her their its late general lead
    high top joint permanent executive managing attorney field private personal right left ruling majority minority house senate white
    district county city federal union party intelligence political policy staff affairs labor labour agriculture environment oil
    industry transport transportation tourism culture sports planning budget treasury commerce mining spiritual religious rebel
    separatist longtime veteran two-time incumbent caretaker communications information technology news central bank
    climate water power development immigration refugee consumer science space investment business human rights european
    election electoral electricity financial operating marketing commercial revenue accounting medical aid relief nuclear drug
    drugs migration weather food football tax customs border prison emergency disaster fire rescue coast port airport rail railway
    antitrust competition watchdog bloc festival museum cabinet warrant scientific grand guard""".split()
)
PORTFOLIOS = frozenset(
    """state defense defence war foreign affairs energy finance treasury commerce interior justice health education labor labour
    agriculture transport transportation trade security homeland housing urban development veterans environment culture sports
    industry economy economic internal home african european asian american public works human rights services africa
    eurasian western near eastern hemisphere planning mines petroleum tourism communication communications information
    religious women children youth water fisheries international cooperation infrastructure digital innovation research social welfare
    immigration regional rural higher natural resources heritage families family integration migration civil aviation equality gender
    shipping irrigation highways roads lands telecoms telecommunications forests textiles steel coal gas minorities
    climate staff community maritime ports railways forestry food pensions employment population global""".split()
)
_AREAS = PORTFOLIOS | frozenset(  # what an office can be "for"; the rest qualifies none before it
    """political humanitarian management resources policy hostage business arms control nonproliferation military counterterrorism
    growth diplomacy legislative intelligence terrorism narcotics enforcement law conflict conflicts peace peacekeeping operations
    prevention refugees democracy oceans scientific technology cyber cyberspace consular administration budget programs programmes
    sanctions acquisition neighbourhood enlargement crisis partnerships promotion relations reform affairs strategy strategies sales
    marketing engineering wildlife cooperatives corrections investigations excellence compliance""".split()
)
UNDER = re.compile(r"\bUnder (?=Secretary\b)")  # of an Under Secretary, and no preposition
IN_CHARGE = frozenset(["Agent in Charge", "Officer in Charge"])
RANKS = frozenset(
    "general gen colonel col major maj captain capt lieutenant lt brigadier brig admiral adm commander commodore sergeant sgt".split()
)
SPOKESMEN = frozenset(["spokesman", "spokeswoman", "spokesperson"])
LOOSE = frozenset("official diplomat envoy aide lawmaker officer".split())  # said of many: "the U.S. official" names nobody
_SHORT = {"PM": "Prime Minister", "FM": "Foreign Minister"}  # in headlines; in capitals, or "by 3 pm Hale" has one
_LINKS = frozenset(["of", "for", "to", "on", "at"])
_POLITIES = frozenset("republic kingdom federation confederation state sultanate principality commonwealth emirate".split())  # "of Serbia"
_FILLERS = frozenset(["the", "and", "&"])
_OF_BODIES = frozenset(["international", "national", "federal", "central", "supreme"])  # which open the names of bodies, too


def is_head(word: str) -> bool:
    """True for the last word of an office, singular or plural: "minister", "Presidents"."""
    lowered = word.lower().rstrip(".")
    if word in _SHORT or lowered in HEADS or lowered in COURTESIES:
        return True
    return word in IN_CHARGE or (lowered.endswith("s") and lowered[:-1] in HEADS)


def tells_who(word: str) -> bool:
    """True for what somebody is, an office or a calling, where it stands behind a name: "minister", "fellow"."""
    return is_head(word) or word.lower() in CALLINGS


def spelled_out(office: str) -> str:
    """ "UK Prime Minister" for "UK PM"."""
    return " ".join(_SHORT.get(word, word) for word in office.split(" "))


def leads(word: str) -> bool:
    """True for a word that can stand directly before a name as its title in lower case: "spokesman Dmitry Peskov"."""
    return is_head(word) and word.lower() not in _CAPITAL_ONLY


def office_end(words: Sequence[str]) -> int:
    """How many words from the start are title or office: 3 for Secretary of State Marco Rubio, 0 for Marco Rubio."""
    end = 0
    position = 0
    while position < len(words):
        given = words[position] == "Sultan" and words[position + 1 : position + 2][:1] in (["Al"], ["al"], ["bin"])  # Sultan Al Jaber
        if is_head(words[position]) and not given and (not end or all(map(_belongs, words[end:position]))):
            end = position + 1
        elif end and end == position and words[position].lower() in _LINKS:
            after = _area_end(words, position + 1)
            if after > position + 1:
                end, position = after, after
                continue
        position += 1
    return end


def _belongs(word: str) -> bool:
    """True for a word that can stand within an office: no given name, as in "President Hassan Sheikh Mohamud"."""
    lowered = word.lower()
    return lowered in QUALIFIERS or lowered in PORTFOLIOS or lowered in _LINKS or lowered in _FILLERS or lookup(word) is not None


def _area_end(words: Sequence[str], position: int) -> int:
    """Where the field or land of an office ends: "Foreign Affairs", "the Middle East", "Women and Children"."""
    start = end = position
    while position < len(words):
        if words[position].lower() in _FILLERS:
            position += 1
            continue
        width = _known_width(words, position)
        if not width or _is_past_land(words, position, end):
            break
        position += width
        end = position
    if end > start and words[end - 1].lower() in _OF_BODIES and position < len(words):
        end -= 1  # "the International | Criminal Tribunal"
    return start if all(word.lower() in _FILLERS for word in words[start:end]) else end


def _is_past_land(words: Sequence[str], position: int, end: int) -> bool:
    """True for the Milan of "Minister of Health of Serbia Milan Petrov": a name, right after the land."""
    return end == position and position > 0 and lookup(words[position - 1]) is not None


def _known_width(words: Sequence[str], position: int) -> int:
    if words[position].lower() in _POLITIES and words[position + 1 : position + 2] == ["of"]:
        land = position + 3 if words[position + 2 : position + 3] == ["the"] else position + 2
        width = _known_width(words, land) if land < len(words) else 0
        return land - position + width if width else 0
    for width in (4, 3, 2, 1):
        known = lookup(" ".join(words[position : position + width])) if position + width <= len(words) else None
        if known is not None:
            told = known.form is Form.ADJECTIVE and " ".join(words[position + width : position + width + 1]).lower() in _POLITIES
            return width + told  # "the French Republic"
    if words[position].lower() in ("national", "central") and " ".join(words[position + 1 : position + 2]).lower() in PORTFOLIOS | _AREAS:
        return 2  # "of National Defense", "of Central Intelligence", not "of the National Guard"
    actor = known_actor(words[position])
    if actor is not None and actor.kind == "organisation":
        return 1
    return 1 if words[position].lower() in _AREAS else 0


def area_goes_on(words: Sequence[str], rest: Sequence[str]) -> bool:
    """Whether "and" and the rest are of one area: of "Secretary for Economic and Business Affairs Ana Ruiz", no second person or land."""
    link = next((i for i in range(len(words) - 1, 0, -1) if words[i].lower() in _LINKS), 0)
    if not link or office_end(words) < link or not rest or lookup(rest[0]) is not None:
        return False
    return _area_end([*words, "and", *rest], link + 1) > len(words) + 1


def plain(office: str) -> str:
    """ "foreign minister" for "Minister of Foreign Affairs of Denmark"; "" where the words have no office."""
    words = [word.lower() for word in office.replace(",", " ").split()]
    head = next((word for word in words if is_head(word)), "")
    beside = [word for word in words if word in PORTFOLIOS & QUALIFIERS and word != "affairs"] if head else []
    return " ".join([*beside, head])


def country_in(words: Sequence[str]) -> str:
    """The country that the words of an office name, by adjective or name: GBR for British Prime Minister."""
    for position in range(len(words)):
        for width in (3, 2, 1):
            known = lookup(" ".join(words[position : position + width]))
            if known is not None and known.form is not Form.AREA:
                return known.country
    return ""


def gender(title: str) -> str:
    """ "f", "m" or "" by a title alone."""
    words = title.lower().replace(".", "").split()
    if any(word in FEMALE for word in words) or "first lady" in " ".join(words):
        return "f"
    return "m" if any(word in MALE for word in words) else ""


_FULL = {"sen.": "senator", "rep.": "representative", "gov.": "governor", "gen.": "general", "amb.": "ambassador", "sec.": "secretary"}
_OF_ANOTHER = re.compile(r"\b(?:to|of|for) the (?:(?:vice|deputy) )?(?:president|prime minister|chancellor|king|queen)\b")


def fits(description: str, office: str) -> bool:
    """True where "the foreign minister", "the Cuban leader" or "the FBI chief" can be said of somebody with this office."""
    wanted = description.lower().split()
    held = [_FULL.get(word, word) for word in _OF_ANOTHER.sub("", office.lower()).replace("-elect", "").replace(",", " ").split()]
    if not wanted or not held or _is_of_one_above(wanted, held):
        return False
    if wanted[-1] == "minister" and wanted[-1] in held:
        return all(word in held for word in wanted[:-1])  # "the farm minister", whom nobody calls the prime minister
    if wanted[-1] in held:
        return all(word in held for word in wanted[:-1] if word in QUALIFIERS or word in PORTFOLIOS)
    return wanted[-1] in _BROADER and bool(_BROADER[wanted[-1]] & set(held))


def _is_of_one_above(wanted: list[str], held: list[str]) -> bool:
    """True for "the president" beside a vice president, "the prime minister" beside a deputy; "the minister" may be a deputy minister."""
    under = {"vice", "deputy"} & set(held)
    return bool(under) and not under & set(wanted) and ("vice" in under or len(wanted) > 1 or wanted[-1] in _TOP | {"governor", "mayor"})


_TOP = {"president", "premier", "taoiseach", "chancellor", "king", "emir", "sultan", "pope", "leader", "dictator", "prime"}
_BROADER = {
    "leader": _TOP | {"chairman", "head", "chief"},
    "chief": {"director", "director-general", "head", "commissioner", "chairman", "secretary-general", "secretary"},
    "head": {"director", "director-general", "chief", "president", "chairman"},
    "diplomat": {"ambassador", "envoy", "secretary"},
    "official": {"director", "adviser", "advisor", "envoy", "deputy", "secretary", "commissioner"},
    "monarch": {"king", "queen", "emperor"},
    "pontiff": {"pope"},
    "premier": {"prime"},
    "lawmaker": {"senator", "congressman", "congresswoman", "mp", "representative", "sen", "rep"},
    "spokesman": {"spokesperson"},
    "spokesperson": {"spokesman", "spokeswoman"},
    "envoy": {"ambassador"},
}
