"""French tax number (SPI): thirteen digits, check modulo 511."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

TAX_ID = NumberKind(
    "FR_TAX_ID",
    r"[0-3]\d{12}",
    "13",
    checked_by("fr.nif"),
    languages="fr",
    labels="numero_fiscal* n_fiscal* fiscal* spi impot*",
)
