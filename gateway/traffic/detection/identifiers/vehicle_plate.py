"""Polish vehicle plates, only where a word says that it is one.

Source: Infrastructure Minister's regulation on registration of vehicles (place code of two or three
letters, then four or five signs). Without a cue word they look like any product code.
"""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind
from gateway.traffic.detection.reading import cue_pattern

CUES = cue_pattern(
    "rejestrac* tablic* nr_rej* samochod* auto auta autem autko pojazd* plate* licence* license* "
    "car vehicle* motocykl* motor"
)


def is_valid(number: str) -> bool:
    """Whether the signs behind the place code hold a digit."""
    return any(sign.isdigit() for sign in number)


VEHICLE_PLATE = NumberKind(
    "VEHICLE_PLATE",
    r"[A-PR-Z]{2,3}[ -]?(?=[A-Z]{0,4}\d)[0-9A-Z]{4,5}|[A-Z]\d[ -][0-9A-Z]{3,5}",
    is_valid,
    cues=CUES,
    begins_with_letter=True,
)
