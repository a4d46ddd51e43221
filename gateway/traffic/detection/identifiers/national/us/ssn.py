"""Social security number of the United States, with dashes; no check digit."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind


def has_digits(plain: str) -> bool:
    """There is no check digit; groups never given out are left out by the form."""
    return plain.isdigit()


SSN = NumberKind(
    "US_SSN",
    r"(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}",
    "9",
    has_digits,
    labels="ssn social_security* social",
    written=r"\d{3}-\d\d-\d{4}",
)
