"""Spanish tax and identity number (DNI, NIF): eight digits and a check letter."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

NIF = NumberKind(
    "ES_NIF",
    r"\d{8}[A-Z]|[KLM]\d{7}[A-Z]",
    "9",
    checked_by("es.nif"),
    alone=True,
    languages="es",
    labels="dni nif documento_nacional* documento_de_identidad* carne* carnet*",
    mixed=True,
    undeniable=True,
)
