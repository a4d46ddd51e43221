"""Hungarian tax number of a business: 8-1-2 digits with a check digit."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import Check, NumberKind, checked_by, digits_of

_CHECKED: Check = checked_by("hu.anum")


def is_hungarian(plain: str) -> bool:
    """The first eight digits are checked; VAT and county code behind them are not."""
    return _CHECKED(digits_of(plain)[:8])


TAX_NUMBER = NumberKind(
    "HU_VAT",
    r"(?:HU)?\d{8}(?:\d{3})?",
    "8-13",
    is_hungarian,
    written=r"HU.*|\d{8}-[1-5]-\d\d",
    labels="adoszam* ado_szam* afa* kozossegi_adoszam* vat*",
    said=r"(?:HU)?\d{8}(?:\d{3})?",
)
