"""The verbs of calling off and of putting off, by what each can be said of.

One rule: a verb stands here once; whoever leaves some of them out where he reads them says why there.
"""

CANCELS = frozenset("cancel scrap shelve axe ax".split())  # before its day
GIVES_UP = frozenset("abandon abort avert scrub".split())  # on its day as well: "scrubbed a launch on Monday"
POSTPONES = frozenset("postpone delay defer".split())
CALLS_OFF = CANCELS | GIVES_UP | POSTPONES
LETS_FALL = frozenset(["drop", "skip", "suspend"])  # a plan only: "dropped bombs" calls nothing off
