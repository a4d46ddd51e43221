import pytest

from gateway.traffic.detection.names.german import GermanNameRecogniser
from gateway.traffic.detection.reading import Reading


def names(text: str) -> list[str]:
    return [text[m.start : m.end] for m in GermanNameRecogniser("de").matches(Reading(text, "de"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ihre Kollegin, ich glaube Lange war der Name, war nett.", ["Lange"]),
        ("vormieter war ein herr stein", ["stein"]),
        ("Danke auch an Frau See!", ["See"]),
        ("nachname lang, vorname peter", ["lang", "peter"]),
        (
            "Das ging an Koch statt an Kocher. Ich bin Ueli Kocher.",
            ["Koch", "Kocher", "Ueli Kocher"],
        ),
        ("Am Briefkasten steht Abu-Shaqra / Lindner.", ["Abu-Shaqra", "Lindner"]),
        ("Meine Schwägerin – die Ute – hat auch kein Netz.", ["Ute"]),
        ("Auf dem Klingelschild steht von der Au.", ["von der Au"]),
        ("Kontakt vor Ort: Hausmeister Lindner", ["Lindner"]),
        ("der bote klingelt immer bei schulze", ["schulze"]),
        ("mein paket liegt beim nachbarn schäfer", ["schäfer"]),
        ('{"kunde":"MÜHLHAUS, EDELTRAUD"}', ["MÜHLHAUS", "EDELTRAUD"]),
    ],
)
def test_finds_people_in_german_frames(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Der Nachname fehlt im Formular.",
        "Der Herr im Laden meldet sich nicht.",
        "Der Postbote klingelt bei niemandem.",
        "Schwarz / Weiß bitte",
    ],
)
def test_frames_without_a_name_hold_nobody(text: str) -> None:
    assert names(text) == []
