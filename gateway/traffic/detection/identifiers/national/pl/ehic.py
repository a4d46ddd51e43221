"""European health insurance card issued in Poland: twenty digits from 80616."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind


def has_digits(plain: str) -> bool:
    """The institution's code at its beginning is what tells it; there is no check digit."""
    return plain.isdigit()


EHIC = NumberKind(
    "PL_HEALTH_INSURANCE",
    r"80616\d{15}",
    "20",
    has_digits,
    alone=True,
    labels="ekuz* karty_ekuz",
)
