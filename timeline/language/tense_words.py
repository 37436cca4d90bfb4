"""The words that tell the tense of a date beside the verb above it: verbs of planning, of telling, of putting off, nouns of what was.

One rule: lists and patterns only; `tense` says what each means in a sentence.
"""

import re

from timeline.language.called_off import CANCELS, POSTPONES

AHEAD = frozenset(
    """schedule expect set plan due slate aim intend hope prepare want vow promise pledge agree threaten urge ask order need ready
    try demand call invite propose poise bind head allow require decide determine apply
    seek vote offer choose opt file push move work rush""".split()
)
SCHEDULED = frozenset("schedule expect slate plan set due tentatively time".split())
LIKELY = frozenset("due likely unlikely possible probable".split())
MODALS = frozenset(["will", "'ll", "’ll", "wo", "shall", "would", "may", "might", "must", "should", "can", "ca"])
TOWARDS = frozenset(["until", "till", "to", "for", "by", "through"])
UP_TO = frozenset(["until", "till", "through"])
PROLONGS = frozenset("extend prolong renew postpone adjourn defer delay".split())
CALLS_OFF = CANCELS | POSTPONES  # ahead of a day: "scrubbed a launch on Monday" is on it
PAUSES = frozenset("cancel suspend halt ground ban bar close shut block freeze pause stop".split())
PUTS_OFF = PROLONGS | frozenset("give wait move reschedule schedule put push allow suspend stay book reserve".split())
TIMETABLE = frozenset("leaves starts ends opens resumes returns arrives departs begins closes expires".split())
LOOKING_AHEAD = re.compile(
    r"\b(?:(?P<before>as (?:early|soon) as|ahead of|in advance of|on the eve of|in time for"
    r"|prepar(?:e|es|ed|ing) for|looking (?:ahead|forward) to"
    r"|(?<!than )(?:predicted|projected) for|(?:was|were) forecast for)"
    r"|the stage for|awaited for|(?<!than )(?<!was )(?<!were )forecast for"
    r"|(?:gear|gears|geared|gearing) up for|brac(?:es|ed|ing) for|await(?:s|ed|ing)?|(?:heading|going) into)"
    r"(?: (?:next|the|a|on))?$",
    re.IGNORECASE,
)
MEANS = frozenset(
    "use fire deploy force cause help lead prompt drive".split()
)  # what follows is done too: "fired tear gas to disperse them on Sunday"
CAUSES = frozenset("allow require order urge ask call try attempt need permit enable let".split())
TELLINGS = frozenset(
    """interview statement post letter filing memo briefing tweet email note comment article broadcast message record high low peak
    level""".split()
)
SHOWS = frozenset("show say indicate suggest reveal follow echo recall".split())  # in the present of what was
INTENTS = frozenset("plan intention promise pledge commitment proposal offer bid deal agreement threat hope chance".split())
ELECTIONS = frozenset("election vote poll ballot referendum runoff".split())
CALLS = frozenset("call push press plead ask prepare plan schedule campaign".split())  # for what is to come
TELLS_ON = re.compile(r"(?:, )?(?:when|after which)\b|, (?:which|where|who)\b")
DEALS = frozenset("buy acquire purchase sell merge pay settle invest".split())  # what is done with the word
SAYING = frozenset("say tell add announce report note write declare warn claim cite quote state".split())
FORWARD = re.compile(r"\blook(?:s|ing|ed)? forward to\b[^,.;:]{0,80}$", re.IGNORECASE)
FAR = 16  # words before a date in which one looks forward to it
AHEAD_OF = re.compile(r"\b(?:ahead of|run-up to|in advance of)\b[^,.;:]{0,70}\b(?:in|on)$", re.IGNORECASE)
GATHERINGS = frozenset(
    """visit trip tour speech address event protest exam appearance arrival departure release publication inauguration wedding start end
    meeting election vote summit hearing game match trial rally conference session talk negotiation debate referendum ceremony funeral march
    ballot runoff auction deadline launch""".split()
)
MARCHES = frozenset("protest strike walkout march demonstration rally boycott".split())  # to which people are called
APPOINTS = frozenset("call fix announce convene declare arrange book summon set schedule slate".split())  # a day "for" what is to be held
PROPOSES = frozenset("recommend suggest propose consider contemplate discuss mull advocate advise favor favour".split())  # doing something
PLANNED = frozenset("plan schedule set slate advertise book arrange announce pencil call".split())  # for a day
HELD = GATHERINGS | ELECTIONS | frozenset("strike walkout stoppage demonstration hearing trial sentencing deadline".split())
SAYS = frozenset("say announce add warn tell declare vow pledge confirm report promise".split())
BLOW = re.compile(
    r"(?P<after>\b(?:following|after|since)\b[^,.;:]{0,60})?\b(?:strikes?|attacks?|assaults?|salvos?|bombings?|raids?|explosions?|blasts?"
    r"|shootings?|killings?|crash(?:es)?|(?:earth)?quakes?|massacres?|stabbings?"
    r"|deaths?|arrests?|capture|ouster|assassinations?|resignations?)\b(?: (?!to\b)[\w'’-]+){0,7} on$"
)
OVER = frozenset(
    """attack strike bombing raid assault invasion war conflict crash explosion blast fire earthquake quake flood massacre killing murder
    slaying shooting stabbing uprising revolt riot coup protest clash confrontation siege outbreak disaster arrest capture ouster
    dismissal sacking resignation survey letter verdict""".split()
)
TOLD_BY = re.compile(r"\b(?:according to|showed in) (?:an?|the|its|their|his|her)(?: early| late| mid-)?$", re.IGNORECASE)
NEAR = 140  # characters before a date in which the event is looked for that it belongs to
RESULTS_OF = re.compile(r"\b(?:results?|counts?|tall(?:y|ies)) (?:of|from|in)(?: the)?$", re.IGNORECASE)
SHOWN = frozenset("show give suggest indicate confirm put point".split())
CLOSES = frozenset("end close finish settle".split())
