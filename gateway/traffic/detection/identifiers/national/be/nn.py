"""Belgian national register number: date of birth, serial, check modulo 97."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

NN = NumberKind(
    "BE_NN",
    r"\d{11}",
    "11",
    checked_by("be.nn"),
    alone=True,
    languages="nl fr",
    labels=(
        "rijksregister* registre_national* numero_national* nationaal_nummer* nn niss "
        "insz nrn national_number*"
    ),
    mixed=True,
)
