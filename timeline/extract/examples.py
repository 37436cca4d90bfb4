"""Whether a type's own examples hold: what must be found in each is found, and what must not is not."""

from datetime import date

from timeline.event_types import EventType, EventTypes, Example
from timeline.extract.rules import RuleExtractor
from timeline.language import Document, load_model
from timeline.model import Article, Mention
from timeline.when import Publication

DAY = date(2026, 3, 4)  # a Wednesday: "on Monday" and "on Friday" lie on either side


def failures(kind: EventType) -> list[str]:
    """What is wrong with each example, a sentence each; empty where all hold."""
    extractor = RuleExtractor(EventTypes(types={kind.id: kind}))
    found = []
    for number, example in enumerate(kind.examples, 1):
        wrong = _wrong(example, [m for m in _mentions(extractor, example) if m.type == kind.id])
        if wrong:
            found.append(f"example {number} ({example.text!r}): {wrong}")
    return found


def _mentions(extractor: RuleExtractor, example: Example) -> list[Mention]:
    nlp = load_model()
    article = Article(url="", title=example.title, text=example.text, publication=Publication(day=DAY))
    return extractor.mentions(article, Document(example.text, nlp), Document(example.title, nlp), [], [])


def _wrong(example: Example, mentions: list[Mention]) -> str:
    if example.none:
        return f"nothing was to be found, but {mentions[0].rule} was" if mentions else ""
    if not mentions:
        return "nothing was found"
    complaints = [_unlike(example, mention) for mention in mentions]
    return "" if "" in complaints else complaints[0]


def _unlike(example: Example, mention: Mention) -> str:
    names = {p.name.casefold() for p in mention.participants}
    missing = [name for name in example.participants if not any(name.casefold() in found for found in names)]
    if missing:
        return f"participants missing: {', '.join(missing)} (found: {', '.join(sorted(names)) or 'none'})"
    if mention.status.value != example.status:
        return f"status {mention.status.value}, not {example.status}"
    if example.mode and mention.mode != example.mode:
        return f"mode {mention.mode!r}, not {example.mode!r}"
    if example.place and (mention.place is None or example.place not in mention.place.name):
        return f"place {mention.place.name if mention.place else None!r}, not {example.place!r}"
    return ""
