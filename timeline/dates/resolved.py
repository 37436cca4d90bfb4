"""What a form resolves to: a slot of the calendar, what it rests on, and the words that tell how it was reckoned.

One rule: the steps name the day that was counted from, so that a reader can count along.
"""

from dataclasses import dataclass
from datetime import date

from timeline.dates.forms import Clock
from timeline.dates.setting import Setting
from timeline.dates.slots import Slot
from timeline.when import Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """A slot, what it rests on and the reckoning; `slot` is None where the setting does not tell, and `pattern` is then the value."""

    slot: Slot | None
    basis: Basis = Basis.NONE
    steps: tuple[str, ...] = ()
    pattern: str = ""
    fiscal: bool = False
    near: Slot | None = None  # the month of a day before the calendar, which is told on: "On 2 August 216 BC"
    clock: Clock | None = None  # of an hour that was counted: "an hour later"


def written(day: date) -> str:
    return f"{day.strftime('%A')} {day.day} {day.strftime('%B %Y')}"


def anchor(setting: Setting) -> str:
    if setting.day is None:
        return "no publication"
    return ("dateline " if setting.from_dateline else "published ") + written(setting.day)
