"""Danish personal number: date of birth and serial; no check digit since 2007."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind


def has_date(plain: str) -> bool:
    """Nothing but the date, which the form has looked at."""
    return len(plain) == 10


CPR = NumberKind(
    "DK_CPR",
    r"(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{6}",
    "10",
    has_date,
    languages="da",
    labels="cpr* personnummer*",
)
