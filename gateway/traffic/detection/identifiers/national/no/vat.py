"""Norwegian organisation and VAT number (MVA)."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import Check, NumberKind, checked_by, digits_of

_CHECKED: Check = checked_by("no.orgnr")


def is_norwegian_vat(plain: str) -> bool:
    """The nine digits between NO and MVA, modulo 11."""
    return _CHECKED(digits_of(plain))


VAT = NumberKind(
    "NO_VAT",
    r"(?:NO)?\d{9}(?:MVA)?",
    "9-14",
    is_norwegian_vat,
    labels="orgnr* org_nr* organisasjonsnummer* mva*",
)
