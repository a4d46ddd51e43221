import pytest

from gateway.traffic.detection.names.german import GermanNameRecogniser
from gateway.traffic.detection.reading import Reading


def names(text: str) -> list[str]:
    return [text[m.start : m.end] for m in GermanNameRecogniser("de").matches(Reading(text, "de"))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mit freundlichen Grüßen\nPeter Kaiser", "Peter Kaiser"),
        ("Viele Grüße\nTom Ford", "Tom Ford"),
        ("Hier ist Paul Green, ich habe eine Frage zur Rechnung.", "Paul Green"),
        ("Guten Tag, Gerry Weber hier, mein Paket fehlt.", "Gerry Weber"),
        ("Bitte liefern an Heinrich Heine, 2. Stock.", "Heinrich Heine"),
        ("Das Kind heißt Paul Klee, geboren 2019.", "Paul Klee"),
        ("Mein Mann Jakob Lebel hat den Vertrag unterschrieben.", "Jakob Lebel"),
    ],
)
def test_people_who_are_called_as_goods_are(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Ich suche Parfum von Jean Paul Gaultier und Tom Ford.",
        "Kann man bei euch Harry Potter Tickets umbuchen?",
        "Der Cocktail Tom Collins fehlte auf der Rechnung.",
    ],
)
def test_goods_stay_goods(text: str) -> None:
    assert names(text) == []
