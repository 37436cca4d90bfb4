"""How likely a row is usable."""

SHOWN_FROM = 0.0


def confidence_of() -> float:
    return 0.5
