"""Bulgarian VAT number and ЕИК: nine or ten digits, checked."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

VAT = NumberKind(
    "BG_VAT",
    r"(?:BG)?\d{9,10}",
    "9-12",
    checked_by("bg.vat"),
    labels="ддс dds vat* ин_по_ддс",
    written=r"BG.*",
)
