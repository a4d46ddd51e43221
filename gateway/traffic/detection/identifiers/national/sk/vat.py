"""Slovak tax and VAT number (DIČ, IČ DPH): ten digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

VAT = NumberKind(
    "SK_VAT",
    r"(?:SK)?\d{10}",
    "10-12",
    checked_by("sk.dph"),
    labels="dic ic_dph* icdph* vat*",
    written=r"SK.*",
)
