import pytest

from gateway.traffic.detection.names.german import GermanNameRecogniser
from gateway.traffic.detection.reading import Reading


def names(text: str) -> list[str]:
    return [text[m.start : m.end] for m in GermanNameRecogniser("de").matches(Reading(text, "de"))]


@pytest.mark.parametrize(
    "text",
    [
        "Ich geb fünf Sterne.",
        "Es wird nicht wärmer als 18 Grad.",
        "Der Router wird nicht heller und nicht lauter.",
        "2x margherita und 1x calzone, alles kalt!",
        "Das Faxgerät soll mit All-IP laufen.",
        "Der Bot-Text von „Paula“ hilft mir nicht.",
        "Die KI namens Emma hat mir nicht geholfen.",
        "Drei Gläser Marmelade „Tante Käthe“ fehlen.",
        "Gibt es das Dirndl Resi noch in 38?",
    ],
)
def test_words_by_what_stands_beside_them_are_nobody(text: str) -> None:
    assert names(text) == []


def test_a_given_name_where_nobody_orders_food_is_somebody() -> None:
    assert names("Meine Nachbarin Francesca hat das Paket angenommen.") == ["Francesca"]
