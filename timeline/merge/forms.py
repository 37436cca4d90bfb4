"""How each type and mode is told in a headline: the noun, the verb, whose roles they take. English, present tense, as headlines are."""

import re
from dataclasses import dataclass

from timeline.model import Mention


@dataclass(frozen=True, slots=True)
class Form:
    """`verb`: its plural form, further words after it. `passive`: what is said of the object where nobody is known to act."""

    noun: str
    subject: str
    verb: str
    object: str = ""
    passive: str = ""
    place: str = "in"
    after: str = ""  # what follows the object


FORMS = {
    ("call", ""): Form("Call", "party", "speak by phone", place=""),
    ("call", "video"): Form("Video call", "party", "speak by video", place=""),
    ("meeting", ""): Form("Meeting", "party", "meet"),
    ("meeting", "talks"): Form("Talks", "party", "hold talks"),
    ("trip", ""): Form("Trip", "traveller", "travel", place="to"),
    ("trip", "visit"): Form("Visit", "traveller", "visit", place=" "),
    ("trip", "arrival"): Form("Arrival", "traveller", "arrive"),
    ("trip", "departure"): Form("Departure", "traveller", "leave", place="for"),
    ("conference", ""): Form("Conference", "attendee", "attend conference"),
    ("conference", "summit"): Form("Summit", "attendee", "attend summit"),
    ("conference", "news conference"): Form("News conference", "attendee", "hold news conference"),
    ("conference", "hearing"): Form("Hearing", "attendee", "attend hearing"),
    ("conference", "ceremony"): Form("Ceremony", "attendee", "attend ceremony"),
    ("conference", "rally"): Form("Rally", "attendee", "hold rally"),
    ("remark", ""): Form("Remarks", "speaker", "speak"),
    ("remark", "interview"): Form("Interview", "speaker", "give interview"),
    ("statement", ""): Form("Statement", "issuer", "issue statement", place=""),
    ("statement", "post"): Form("Post", "issuer", "post online", place=""),
    ("statement", "report"): Form("Report", "issuer", "publish report", place=""),
    ("agreement", ""): Form("Agreement", "party", "reach deal"),
    ("agreement", "signing"): Form("Agreement", "party", "sign agreement"),
    ("agreement", "ceasefire"): Form("Ceasefire", "party", "agree ceasefire"),
    ("agreement", "ratification"): Form("Ratification", "party", "ratify agreement"),
    ("vote", ""): Form("Vote", "voter", "vote"),
    ("vote", "election"): Form("Election", "voter", "hold election"),
    ("vote", "referendum"): Form("Referendum", "voter", "hold referendum"),
    ("appointment", ""): Form("Appointment", "appointer", "name", "appointee", "named to office"),
    ("appointment", "sworn in"): Form("Swearing-in", "appointer", "swear in", "appointee", "sworn in"),
    ("appointment", "resigned"): Form("Resignation", "appointee", "resign"),
    ("appointment", "dismissed"): Form("Dismissal", "appointer", "dismiss", "appointee", "dismissed"),
    ("legal", ""): Form("Legal act", "authority", "act against", "accused", "before the law"),
    ("legal", "arrest"): Form("Arrest", "authority", "arrest", "accused", "arrested"),
    ("legal", "charge"): Form("Charges", "authority", "charge", "accused", "charged"),
    ("legal", "suit"): Form("Lawsuit", "authority", "sue", "accused", "sued"),
    ("legal", "trial"): Form("Trial", "authority", "try", "accused", "on trial"),
    ("legal", "ruling"): Form("Ruling", "authority", "rule on", "accused", "before the judge"),
    ("legal", "sentence"): Form("Sentence", "authority", "sentence", "accused", "sentenced"),
    ("legal", "release"): Form("Release", "authority", "release", "accused", "released"),
    ("legal", "search"): Form("Search", "authority", "search home of", "accused", "searched"),
    ("legal", "transfer"): Form("Transfer", "authority", "hand over", "accused", "handed over"),
    ("sanction", ""): Form("Sanctions", "imposer", "impose sanctions on", "target", "put under sanctions", place=""),
    ("sanction", "lifted"): Form("Lifting of sanctions", "imposer", "lift sanctions on", "target", "freed of sanctions", place=""),
    ("sanction", "expulsion"): Form("Expulsion", "imposer", "expel", "target", "expelled"),
    ("protest", ""): Form("Protest", "protester", "protest"),
    ("protest", "strike"): Form("Strike", "protester", "strike"),
    ("protest", "riot"): Form("Riot", "protester", "riot"),
    ("attack", ""): Form("Attack", "attacker", "attack", "target", "attacked"),
    ("attack", "bombing"): Form("Bombing", "attacker", "bomb", "target", "hit in bombing"),
    ("attack", "killing"): Form("Killing", "attacker", "kill", "target", "killed"),
    ("attack", "abduction"): Form("Abduction", "attacker", "abduct", "target", "abducted"),
    ("attack", "shooting"): Form("Shooting", "attacker", "open fire on", "target", "shot"),
    ("deployment", ""): Form("Deployment", "sender", "send", "sent", "sent", place="to"),
    ("deployment", "withdrawn"): Form("Withdrawal", "sender", "withdraw", "sent", "withdrawn", place="from"),
    ("aid", ""): Form("Aid", "giver", "give aid to", "recipient", "given aid", place=""),
    ("aid", "pledged"): Form("Aid pledge", "giver", "pledge aid to", "recipient", "promised aid", place=""),
    ("aid", "stopped"): Form("Stop of aid", "giver", "stop aid to", "recipient", "cut off from aid", place=""),
    ("disaster", ""): Form("Disaster", "", ""),
}
OWN = {  # what one verb of a type has for its subject and its verb, where the form of its mode has others
    ("legal", "testify"): Form("Testimony", "accused", "testify"),
    ("legal", "appear"): Form("Court appearance", "accused", "appear in court", place=""),
    ("legal", "hearing"): Form("Court hearing", "accused", "appear in court", place=""),
    ("legal", "plead"): Form("Plea", "accused", "plead guilty"),
    ("legal", "sentencing"): Form("Sentencing", "authority", "sentence", "accused", "sentenced"),
    ("legal", "arraignment"): Form("Arraignment", "authority", "arraign", "accused", "arraigned"),
    **{
        ("deployment", noun): Form("Exercises", "sender", f"hold {noun}s")
        for noun in ("exercise", "drill", "maneuver", "manoeuvre", "wargame", "patrol")
    },
    ("deployment", "blockade"): Form("Blockade", "sender", "impose blockade"),
    **{
        ("trip", verb): Form("Passage", "traveller", f"{verb} through", place=" ")  # only where "through" follows
        for verb in ("pass", "transit", "sail")
    },
    **{("protest", verb): Form("Clashes", "protester", f"{verb} with", "opponent", "in clashes") for verb in ("clash", "scuffle", "brawl")},
    **{("attack", verb): Form("Capture", "attacker", verb, place=" ") for verb in ("capture", "recapture", "retake", "seize")},
}
LEMMAS = {  # what one verb of a type tells better than the form of its mode
    **{("vote", verb): "win election" for verb in ("win", "sweep", "defeat", "beat", "trounce", "oust", "unseat")},
    ("vote", "lose"): "lose election",
    ("vote", "concede"): "concede election",
    ("vote", "survive"): "survive vote",
    ("vote", "face"): "face vote",
    ("appointment", "retire"): "retire",
    ("appointment", "quit"): "quit",
    ("appointment", "step"): "step down",
    ("appointment", "collapse"): "collapse",
    ("appointment", "fall"): "fall",
    ("trip", "flee"): "flee",
    ("trip", "return"): "return",
    ("trip", "fly"): "fly",
    ("trip", "sail"): "sail",
    ("statement", "lodge"): "lodge protest",
    ("protest", "begin"): "begin strike",
    ("protest", "start"): "begin strike",
    ("protest", "end"): "end strike",
    ("protest", "suspend"): "suspend strike",
    ("protest", "call"): "call strike",
    ("protest", "announce"): "announce strike",
    ("protest", "continue"): "continue strike",
    ("legal", "swap"): "swap prisoners",
    ("legal", "exchange"): "exchange prisoners",
    ("agreement", "reach"): "reach agreement",
    ("agreement", "strike"): "strike deal",
    ("agreement", "initial"): "initial agreement",
    ("agreement", "ratify"): "ratify agreement",
    ("agreement", "approve"): "give approval",
    ("agreement", "accept"): "accept offer",
    ("agreement", "restore"): "restore relations",
    ("agreement", "join"): "join",
    ("attack", "intercept"): "intercept attack",
    ("attack", "down"): "shoot down aircraft",
    ("attack", "repel"): "repel attack",
}
_DEEDS = {  # verbs that tell what was done to somebody better than the form of their mode; each with its participle
    "legal": """convict convicted acquit acquitted exonerate exonerated pardon pardoned execute executed extradite extradited detain
    detained deport deported jail jailed imprison imprisoned capture captured indict indicted fine fined""",
    "attack": """abduct abducted kidnap kidnapped hijack hijacked shell shelled bombard bombarded ambush ambushed assassinate assassinated
    murder murdered massacre massacred behead beheaded stab stabbed wound wounded injure injured poison poisoned storm stormed
    raid raided invade invaded torpedo torpedoed""",
    "appointment": """confirm confirmed elect elected nominate nominated appoint appointed reappoint reappointed impeach impeached oust
    ousted remove removed""",
}
PARTICIPLES = {
    (kind, verb): done for kind, deeds in _DEEDS.items() for verb, done in zip(deeds.split()[::2], deeds.split()[1::2], strict=True)
}
NO_OBJECT = {  # what is said where nobody is named whom it is done to
    "impose sanctions on": "impose sanctions",
    "lift sanctions on": "lift sanctions",
    "impose tariffs on": "impose tariffs",
    "lift tariffs on": "lift tariffs",
    "act against": "act",
    "arrest": "make arrests",
    "charge": "bring charges",
    "sentence": "pass sentence",
    "hand over": "hand over prisoner",
    "rule on": "rule",
    "search home of": "carry out search",
    "attack": "carry out attack",
    "bomb": "carry out bombing",
    "open fire on": "open fire",
    "kill": "carry out killing",
    "send": "send forces",
    "withdraw": "withdraw forces",
    "name": "make appointment",
    "swear in": "hold swearing-in",
}
_NATURES = frozenset("landslide mudslide avalanche tsunami aftershock hurricane typhoon cyclone tornado wildfire explosion blast".split())
_WRECKS = {"derail": "derailment", "sink": "sinking", "capsize": "sinking", "founder": "sinking", "collide": "collision"}
_WRECKED = re.compile(
    r"\b(?:plane|train|bus|helicopter|boat|ferry|ship|truck|car|jet|airliner|trawler|vessel|minibus|tram|barge|dinghy|canoe|yacht)\b",
    re.IGNORECASE,
)


def disaster(mode: str, best: Mention | None) -> str:
    """The noun of a disaster: "Plane crash", "Ferry sinking", "Landslide", "Typhoon Noru"."""
    if best is None:
        return mode.capitalize()
    end = best.trigger.end - best.sentence.start
    word = best.words[best.trigger.start - best.sentence.start : end]
    if mode != "crash":
        return word if word[:1].isupper() and " " in word else (best.lemma if best.lemma in _NATURES else mode).capitalize()
    what = _WRECKED.findall(best.words[:end]) or _WRECKED.findall(best.words[end:])[:1]
    wreck = _WRECKS.get(best.lemma, "crash")
    return f"{what[-1].lower()} {wreck}".capitalize() if what else wreck.capitalize()
