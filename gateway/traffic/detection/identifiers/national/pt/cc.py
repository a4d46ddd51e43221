"""Portuguese citizen card: eight digits, a check digit, two letters, a check digit."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

CC = NumberKind(
    "PT_CC",
    r"\d{9}[A-Z0-9]{2}\d",
    "12",
    checked_by("pt.cc"),
    alone=True,
    languages="pt",
    labels="cartao_de_cidadao* cartao_cidadao* cc",
    said=r"\d{8,9}(?:[A-Z0-9]{2}\d)?",
)
