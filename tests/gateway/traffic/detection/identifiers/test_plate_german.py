from __future__ import annotations

import pytest

from gateway.traffic.detection.identifiers.plate_german import german_plates
from gateway.traffic.detection.reading import Reading


def _found(text: str) -> list[str]:
    return [text[m.start : m.end] for m in german_plates(Reading(text, "de"))]


@pytest.mark.parametrize(
    ("text", "plate"),
    [
        ("Unfall gestern, Gegner fuhr MEI AT 77 weg", "MEI AT 77"),
        ("Halter wechselt, Auto ist FÜ LK 204", "FÜ LK 204"),
        ("Fremdparker: grauer Wagen, OHV – ZX 93.", "OHV – ZX 93"),
        ("Halterin von ZH 482 119, versichert", "ZH 482 119"),
        ("mein kennzeichen wob ek 318e steht im schein", "wob ek 318e"),
        ("das kennzeichen hab ich im kopf: nf fi 310", "nf fi 310"),
    ],
)
def test_finds_plates_with_spaces_and_in_small_letters(text: str, plate: str) -> None:
    assert _found(text) == [plate]


@pytest.mark.parametrize(
    "text",
    [
        "MEI AT 77 steht auf dem Karton",  # no word for a vehicle
        "Mein Auto hat TV AB 12 und USB C 3",
        "Das Auto kostet AB 12 EUR",
        "Unfall im Lager, Regal QQ XX 55",  # no such district
        "kennzeichen fehlt, bin um so 12 da",
    ],
)
def test_leaves_what_no_district_gives_out(text: str) -> None:
    assert _found(text) == []
