"""The forms of a plain English word in a headline: the third person of a verb, the plural of a noun."""


def third(verb: str) -> str:
    """The third person singular of a verb with what follows it: "impose sanctions on" -> "imposes sanctions on"."""
    first, space, rest = verb.partition(" ")
    if first == "have":
        first = "has"
    elif first.endswith(("s", "sh", "ch", "x", "z", "o")):
        first += "es"
    elif first.endswith("y") and first[-2] not in "aeiou":
        first = first[:-1] + "ies"
    else:
        first += "s"
    return first + space + rest


def plural(noun: str) -> str:
    """The plural of a noun that is regular: "speech" -> "speeches", "treaty" -> "treaties"; of one that is plural itself."""
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return f"{noun[:-1]}ies"
    if noun.endswith("s") and not noun.endswith("ss"):
        return noun
    return f"{noun}es" if noun.endswith(("s", "sh", "ch", "x", "z")) else f"{noun}s"
