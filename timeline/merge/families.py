"""What the merge must know of a type: whose part decides, and which modes are different acts."""

from timeline.model import Mention

DECISIVE = {  # the role without which two mentions of the type are not one event
    "remark": "speaker",
    "statement": "issuer",
    "trip": "traveller",
    "protest": "protester",
    "sanction": "imposer",
    "deployment": "sender",
    "aid": "giver",
}
UNDERGONE = {"appointment": "appointee", "legal": "accused"}  # whom it is done to, whom a lead may only describe
EXACT = frozenset(("call", "meeting"))  # who takes part is the event: two parties too many on both sides are two events
_SEPARATE = frozenset(  # types whose modes are different acts ("arrest" is not "trial"), not words for one
    ("legal", "appointment", "sanction", "aid", "deployment", "disaster", "protest", "statement", "remark")
)
TALKS = "talks"
DOMESTIC = frozenset(("appointment", "legal", "vote", "protest"))  # within the land that the text is about, so that nobody names it
VIOLENT = frozenset(("attack", "disaster"))  # told by place and victims as much as by who did it
PARTY = "party"
ACTING = ("attacker", "sender", "imposer")  # roles of who does a thing that somebody else undergoes
VIDEO = "video"  # a mode of calls
TARGET, KILLING = "target", "killing"
HIT = frozenset(("target", "victim"))
INTERVIEW = "interview"
SPOKEN = frozenset(("remark", "statement"))  # words, said or published: of one speaker on one day a paper tells them as both
ALONE = SPOKEN | {"trip", "protest"}  # types whose one role decides, whoever else is named


_PAPERS = frozenset(("report", "written"))  # modes that one paper has by turns


def kin(mention: Mention) -> str:
    """The types that within one article can tell one event."""
    return "remark" if mention.type in SPOKEN else family(mention)


def compatible_here(one: Mention, other: Mention) -> bool:
    """Whether both can tell one event of their article: "said on Monday" and "said in a statement" do, a speech and a post do not."""
    if one.type != other.type and {one.type, other.type} == SPOKEN:
        return not (one.mode and other.mode)
    if one.type != other.type and family(one) == family(other) and VIDEO in (one.mode, other.mode):
        return True  # "met virtually", and a notice's title or next sentence calls it a meeting
    return compatible(one, other) or {one.mode, other.mode} == _PAPERS


def family(mention: Mention) -> str:
    """The types that can tell one event: "talks" may be what another sentence calls a call."""
    return "meeting" if mention.type == "call" else mention.type


def compatible(one: Mention, other: Mention) -> bool:
    """Whether type and mode let both tell one event."""
    if one.type != other.type:
        return family(one) == family(other) and TALKS in (one.mode, other.mode)
    return one.mode == other.mode or not (one.mode and other.mode and one.type in _SEPARATE)
