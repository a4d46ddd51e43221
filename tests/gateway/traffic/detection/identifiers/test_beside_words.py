import pytest

from gateway.traffic.detection.identifiers.beside_words import BesideWordsRecogniser
from gateway.traffic.detection.reading import Reading


def found(text: str) -> list[tuple[str, str]]:
    matches = BesideWordsRecogniser("en").matches(Reading(text, "en"))
    return [(m.entity_type, text[m.start : m.end]) for m in matches]


@pytest.mark.parametrize(
    ("text", "entity_type", "value"),
    [
        ("VAT is in my own name, Ann Lee: 304 9541 67", "TAX_ID", "304 9541 67"),
        ("my passport on that booking, it's 533401287", "PASSPORT", "533401287"),
        ("On the policy, yes really, HH/4402917/IE", "CONTRACT_NUMBER", "HH/4402917/IE"),
        ("Vehicle\nBD 15 OLK", "VEHICLE_PLATE", "BD 15 OLK"),
        ("FNA 338, Maltese plate, blue car", "VEHICLE_PLATE", "FNA 338"),
    ],
)
def test_believes_a_shape_where_the_message_names_the_thing(
    text: str, entity_type: str, value: str
) -> None:
    assert (entity_type, value) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "My order is 533401287 and it is late",
        "by 15 the car was gone",
        "ab 12 cde is in my car",
        "the policy of 12/03/2024 is fine",
    ],
)
def test_leaves_the_shape_alone_elsewhere(text: str) -> None:
    assert found(text) == []
