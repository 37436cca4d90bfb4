"""A headline for an event from its roles: "Trump and Putin speak by phone". English, present tense, as headlines are."""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.merge.names import by_role
from timeline.model import Participant, Place, Quote, Status

NAMES = 3  # named in a headline; the others are counted
QUOTE = 80  # characters of a quote
_SUFFIXES = frozenset(("Jr", "Sr", "II", "III", "IV"))


@dataclass(frozen=True, slots=True)
class Form:
    """`verb`: its plural form, further words after it. `passive`: what is said of the object where nobody is known to act."""

    noun: str
    subject: str
    verb: str
    object: str = ""
    passive: str = ""
    place: str = "in"


_FORMS = {
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
    ("legal", "transfer"): Form("Transfer", "authority", "hand over", "accused", "handed over"),
    ("sanction", ""): Form("Sanctions", "imposer", "impose sanctions on", "target", "put under sanctions", place=""),
    ("sanction", "lifted"): Form("Lifting of sanctions", "imposer", "lift sanctions on", "target", "freed of sanctions", place=""),
    ("sanction", "expulsion"): Form("Expulsion", "imposer", "expel", "target", "expelled"),
    ("protest", ""): Form("Protest", "protester", "protest"),
    ("protest", "strike"): Form("Strike", "protester", "strike"),
    ("protest", "riot"): Form("Riot", "protester", "riot"),
    ("attack", ""): Form("Attack", "attacker", "attack", "target", "attacked"),
    ("attack", "bombing"): Form("Bombing", "attacker", "bomb", "target", "bombed"),
    ("attack", "killing"): Form("Killing", "attacker", "kill", "target", "killed"),
    ("attack", "shooting"): Form("Shooting", "attacker", "shoot", "target", "shot"),
    ("deployment", ""): Form("Deployment", "sender", "send", "sent", "sent", place="to"),
    ("deployment", "withdrawn"): Form("Withdrawal", "sender", "withdraw", "sent", "withdrawn", place="from"),
    ("aid", ""): Form("Aid", "giver", "give aid to", "recipient", "given aid", place=""),
    ("aid", "pledged"): Form("Aid pledge", "giver", "pledge aid to", "recipient", "promised aid", place=""),
    ("aid", "stopped"): Form("Stop of aid", "giver", "stop aid to", "recipient", "cut off from aid", place=""),
    ("disaster", ""): Form("Disaster", "", ""),
}
_NO_OBJECT = {"impose sanctions on": "impose sanctions", "lift sanctions on": "lift sanctions", "act against": "act", "rule on": "rule"}


def event_title(
    kind: str, mode: str, status: Status, people: Sequence[Participant], place: Place | None, quote: Quote | None, words: str = ""
) -> str:
    """One line, never empty; the words of the sentence decide whether a surname is enough."""
    title = _told(kind, mode, status, people, place, quote, words)
    first = title.split(maxsplit=1)[0]
    return title[0].upper() + title[1:] if first.islower() else title  # "the pope", but "al-Shabaab"


def _told(kind: str, mode: str, status: Status, people: Sequence[Participant], place: Place | None, quote: Quote | None, words: str) -> str:
    if kind in ("remark", "statement") and quote is not None and quote.text and status is Status.HAPPENED:
        return f"{_cropped(quote.speaker or _names(people, words) or kind.capitalize())}: “{_cropped(quote.text)}”"
    form = _FORMS.get((kind, mode)) or _FORMS.get((kind, "")) or Form(kind.capitalize(), "", "")
    if kind == "disaster" and mode:
        form = Form(mode.capitalize(), "", "")
    roles = by_role(people)
    acting, suffering = roles.get(form.subject, []), roles.get(form.object, [])
    where = _where(form, place)
    if status in (Status.CANCELLED, Status.DENIED) or not (acting or suffering):
        return _noun(form, people, words, f" to {place.name}" if place and form.place == " " else where, status)
    return _clause(form, acting, suffering, words, status) + where


def _clause(form: Form, acting: Sequence[Participant], suffering: Sequence[Participant], words: str, status: Status) -> str:
    """Who does what to whom; what is done to whom where nobody is known to do it."""
    if not acting:
        between = {Status.PLANNED: " to be", Status.REPORTED: " reportedly"}.get(status, "")
        return f"{_names(suffering, words)}{between} {form.passive}"
    plural = len(acting) > 1 or (acting[0].name.endswith("s") and acting[0].name[0].islower())
    verb = form.verb if suffering else _NO_OBJECT.get(form.verb, form.verb.removesuffix(" to"))
    said = {Status.PLANNED: f"to {verb}", Status.REPORTED: f"reportedly {verb if plural else third(verb)}"}.get(status)
    target = f" {_names(suffering, words)}" if suffering else ""
    return f"{_names(acting, words)} {said or (verb if plural else third(verb))}{target}"


def _noun(form: Form, people: Sequence[Participant], words: str, where: str, status: Status) -> str:
    """ "Call between Trump and Putin denied", "Earthquake in Chile"."""
    joint = " between " if form.subject == "party" and len(people) > 1 else " of "
    names = _names(people, words)
    after = f" {status.value}" if status in (Status.CANCELLED, Status.DENIED, Status.PLANNED) else ""
    return f"{form.noun}{joint + names if names else ''}{where}{after}"


def _where(form: Form, place: Place | None) -> str:
    if place is None or not form.place:
        return ""
    return f" {place.name}" if form.place == " " else f" {form.place} {place.name}"


def _names(people: Sequence[Participant], words: str) -> str:
    names = [short_name(one, words) for one in people[:NAMES]]
    if len(people) > NAMES:
        names.append(f"{len(people) - NAMES} others" if len(people) > NAMES + 1 else "another")
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + f" and {names[-1]}" if names else ""


def short_name(one: Participant, words: str = "") -> str:
    """The surname where the article uses it alone or the person holds an office, else the whole name."""
    parts = [part for part in one.name.split() if part.rstrip(".,") not in _SUFFIXES]
    if len(parts) < 2 or len(parts) > 4 or not parts[-1][0].isupper():
        return one.name
    alone = parts[-1].rstrip(",") in one.aliases or bool(one.office)
    return parts[-1].rstrip(",") if alone or (parts[-1] in words and one.name not in words) else one.name


def third(verb: str) -> str:
    """The third person singular of a verb with what follows it: "impose sanctions on" -> "imposes sanctions on"."""
    first, space, rest = verb.partition(" ")
    if first.endswith(("s", "sh", "ch", "x", "z")):
        first += "es"
    elif first.endswith("y") and first[-2] not in "aeiou":
        first = first[:-1] + "ies"
    else:
        first += "s"
    return first + space + rest


def _cropped(text: str) -> str:
    line = " ".join(text.split()).strip("\"“”'‘’ ")
    return line if len(line) <= QUOTE else line[:QUOTE].rsplit(" ", 1)[0].rstrip(",;:") + " …"
