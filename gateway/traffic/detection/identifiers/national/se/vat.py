"""Swedish VAT number."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

VAT = NumberKind(
    "SE_VAT",
    r"SE\d{10}01",
    "14",
    checked_by("se.vat"),
    alone=True,
    labels="vat* moms* momsreg*",
    said=r"SE\d{10,12}",
)
