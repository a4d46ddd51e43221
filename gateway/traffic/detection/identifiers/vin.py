"""Vehicle identification numbers: seventeen signs without I, O, Q (ISO 3779).

The check digit of ISO 3779 is binding in North America only. A European number is told by its form:
letters of maker and plant among digits, four digits at its end.
"""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind


def looks_like_vin(plain: str) -> bool:
    """A maker's code with a letter, letters and digits in good number."""
    letters = sum(map(str.isalpha, plain))
    return 3 <= letters <= 13 and any(map(str.isalpha, plain[:3]))


VIN = NumberKind(
    "VEHICLE_PLATE",
    r"[A-HJ-NPR-Z0-9]{13}[A-HJ-NPR-Z0-9]\d{3}",
    "17",
    looks_like_vin,
    written=r"[A-Z0-9]{17}",
    labels=(
        "vin nr_vin* numer_vin* nadwozia* podwozia* chassis* fahrgestell* telaio bastidor* "
        "chasis* chassi* rahmennummer* karosseri* alvazszam* karoserie* sasij* sasie* stelnummer* "
        "шасі шаси рама πλαισιου"
    ),
    said=r"[A-Z0-9]{11,17}",
)
