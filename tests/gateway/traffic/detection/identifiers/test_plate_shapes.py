from __future__ import annotations

import pytest

from gateway.traffic.detection.identifiers.plate_shapes import PlateShapesRecogniser
from gateway.traffic.detection.reading import Reading

_PLATES = PlateShapesRecogniser("xx")


def _found(text: str, language: str) -> list[str]:
    return [text[m.start : m.end] for m in _PLATES.matches(Reading(text, language))]


@pytest.mark.parametrize(
    ("language", "text", "plate"),
    [
        ("pl", "biały passat sbi 4471y uderzył w płot", "sbi 4471y"),
        ("pl", "dane floty: GDA 7F44", "GDA 7F44"),
        ("pl", "na parkowanie podałem W1 LOLEK", "W1 LOLEK"),
        ("en", "silver astra mt66 kgz on the hard shoulder", "mt66 kgz"),
        ("en", "my number plate fell off in the wash, it's P482 OBR", "P482 OBR"),
        ("de", "Mein Wagen: KÖT-WB 18H", "KÖT-WB 18H"),
        ("de", "das Auto mit ZH 482 917", "ZH 482 917"),
        ("ga", "Is é 191-G-4418 cláruimhir mo chairr", "191-G-4418"),
    ],
)
def test_finds_plates_beside_a_word_for_a_vehicle(language: str, text: str, plate: str) -> None:
    assert _found(text, language) == [plate]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Das Auto hat USB-C 3 und 120 PS, 45 000 KM"),
        ("pl", "golf tdi 2019, opony 205 55 r16, auto ma 120 000 km"),
        ("pl", "auto do naprawy, faktura FV 2024/118"),
        ("en", "car due at 10 the latest, model a4 2019, ISO 9001"),
        ("en", "order AB12345 please"),
    ],
)
def test_leaves_models_and_measures_alone(language: str, text: str) -> None:
    assert not _found(text, language)
