"""Italian health card (TEAM): twenty digits beginning with 80380."""

from __future__ import annotations

from stdnum import luhn

from gateway.traffic.detection.identifiers.number import NumberKind


def is_luhn(plain: str) -> bool:
    """Luhn's check digit, as on all cards numbered after ISO/IEC 7812."""
    return bool(luhn.is_valid(plain))


HEALTH_INSURANCE = NumberKind(
    "IT_HEALTH_INSURANCE",
    r"80380\d{15}",
    "20",
    is_luhn,
    alone=True,
    labels="tessera_sanitaria* team",
)
