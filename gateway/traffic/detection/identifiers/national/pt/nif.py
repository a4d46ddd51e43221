"""Portuguese tax number: nine digits with a check digit."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

NIF = NumberKind(
    "PT_NIF",
    r"(?:PT)?\d{9}",
    "9-11",
    checked_by("pt.nif"),
    labels="nif nif_na_fatura* nif_da_fatura* contribuinte_na_fatura* contribuinte* iva vat* nipc",
    written=r"PT.*",
)
