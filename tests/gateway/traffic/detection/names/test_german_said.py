import pytest

from gateway.traffic.detection.names.german import GermanNameRecogniser
from gateway.traffic.detection.reading import Reading


def names(text: str) -> list[str]:
    return [text[m.start : m.end] for m in GermanNameRecogniser("de").matches(Reading(text, "de"))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ich hatte mit Ihrem Kollegen Schnelle telefoniert.", "Schnelle"),
        ("Ihre Kollegin Zart meinte, das geht in Ordnung.", "Zart"),
        ("Meine Schwester heißt mit Nachnamen inzwischen Kloster, bitte ändern.", "Kloster"),
        ("mein vermieter, der wolf, meldet sich nicht", "wolf"),
        ("Bitte den Abschlag umstellen, T. Ehrlich (leicht genervt)", "T. Ehrlich"),
        ("Danke für alles. MfG Teufel", "Teufel"),
        ("bei uns im haus wohnt noch der alte herr kupfer", "kupfer"),
        ("Zeugin war eine Frau Kettenhofen", "Kettenhofen"),
        ("Name meines Hausarztes: Dr. Übel", "Übel"),
        ("An Gunther Schlecht persönlich", "Gunther Schlecht"),
    ],
)
def test_any_word_is_somebody_in_such_frames(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Das Feld Nachname fehlt, Nachname Pflichtfeld, steht da.",
        "Danke und viele Grüße an alle",
        "Ihr Mitarbeiter Kundenservice hat nicht zurückgerufen.",
    ],
)
def test_what_only_stands_beside_such_words_is_nobody(text: str) -> None:
    assert names(text) == []
