"""Swedish personal number: date of birth, serial, Luhn."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import Check, NumberKind, checked_by

_CHECKED: Check = checked_by("se.personnummer")


def is_personnummer(plain: str) -> bool:
    """Twelve digits with the century, or ten, in either century."""
    if len(plain) == 12:
        return _CHECKED(f"{plain[:8]}-{plain[8:]}")
    return len(plain) == 10 and _CHECKED(f"{plain[:6]}-{plain[6:]}")


PERSONNUMMER = NumberKind(
    "SE_PERSONNUMMER",
    r"(?:19|20)?\d{6}\d{4}",
    "10-12",
    is_personnummer,
    languages="sv",
    labels="personnummer* pnr personnr* samordningsnummer*",
    written=r"(?:19|20)?\d{6}[-+]\d{4}",
)
