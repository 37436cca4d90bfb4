"""Numbers with their nouns, as a reader expects them: "1 mention", "2 mentions"."""


def counted(number: int, noun: str) -> str:
    """The number with the noun in its number; `noun` takes a plain s."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
