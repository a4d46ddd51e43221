"""Maltese identity number: up to seven digits and a letter."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind


def has_digits(plain: str) -> bool:
    """There is no check digit."""
    return plain[:-1].isdigit()


ID_CARD = NumberKind(
    "MT_ID",
    r"\d{3,7}[MGAPLHBZ]",
    "4-8",
    has_digits,
    languages="mt",
    labels=(
        "id maltese_id* id_no* karta_tal_identita* id_card* identity* k_i ki karta_tal_id* "
        "numru_tal_karta*"
    ),
)
