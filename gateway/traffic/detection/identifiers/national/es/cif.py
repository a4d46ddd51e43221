"""Spanish company tax number: a letter, seven digits and a check sign."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

CIF = NumberKind(
    "ES_CIF",
    r"[ABCDEFGHJNPQRSUVW]\d{7}[A-J0-9]",
    "9",
    checked_by("es.cif"),
    languages="es",
    labels="cif nif",
)
