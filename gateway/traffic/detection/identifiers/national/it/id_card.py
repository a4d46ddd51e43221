"""Italian identity card: two letters, five digits, two letters; or two letters and seven digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

ID_CARD = NumberKind(
    "IT_IDENTITY_CARD",
    r"[A-Z]{2}\d{5}[A-Z]{2}|[A-Z]{2}\d{7}|\d{7}[A-Z]{2}",
    "9",
    labels="carta_d_identita* carta_di_identita* carta_identita* c_i documento*",
)
