import pytest

from gateway.traffic.detection.names.english import EnglishNameRecogniser
from gateway.traffic.detection.names.german import GermanNameRecogniser
from gateway.traffic.detection.reading import Reading


def english(text: str) -> list[str]:
    return [text[m.start : m.end] for m in EnglishNameRecogniser("en").matches(Reading(text, "en"))]


def german(text: str) -> list[str]:
    return [text[m.start : m.end] for m in GermanNameRecogniser("de").matches(Reading(text, "de"))]


@pytest.mark.parametrize(
    "text",
    [
        "Has the Clara dress in sage sold out?",
        "The Madison sideboard in oak is missing a leg.",
        'The "Dorothy" roses arrived dead.',
        "Lis to model kurtki",
    ],
)
def test_goods_called_like_people_are_nobody(text: str) -> None:
    assert english(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Die Jeans Modell Luke ist zu eng.",
        "Sind die Teller der Serie Viola fest?",
        "Gibt es die Stehlampe Paulina noch in Messing?",
        'Können Sie mir das Schnittmuster "Marlene" nochmal schicken?',
    ],
)
def test_german_goods_called_like_people_are_nobody(text: str) -> None:
    assert german(text) == []


def test_who_owns_goods_is_somebody() -> None:
    assert english("My colleague Dorothy's dress is still at your shop.") == ["Dorothy"]


@pytest.mark.parametrize("text", ["We moved in before June.", "It ends in late April."])
def test_months_behind_their_prepositions_are_nobody(text: str) -> None:
    assert english(text) == []


def test_passengers_are_found_as_airlines_write_them() -> None:
    assert english("Booked: QUELLNOTT/ZBRIXA MRS, window seat") == ["QUELLNOTT/ZBRIXA"]
