import pytest

from gateway.traffic.detection.names.german import GermanNameRecogniser
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import Match

GERMAN = GermanNameRecogniser("de")


def matches(text: str) -> list[Match]:
    return list(GERMAN.matches(Reading(text, "de")))


def names(text: str) -> list[str]:
    return [text[match.start : match.end] for match in matches(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Guten Tag, mein Name ist Hannelore Büttner, ich warte.", ["Hannelore Büttner"]),
        ("ich heisse joerg haenel und warte", ["joerg haenel"]),
        ("ICH HEISSE JÜRGEN KRAUSE UND WARTE", ["JÜRGEN KRAUSE"]),
        ("Mit freundlichen Grüßen\nDetlef Wiesenhütter", ["Detlef Wiesenhütter"]),
        ("Bitte verbinden Sie mich mit Herrn Freitag.", ["Freitag"]),
        ("Ich habe mit Frau Dr. Schäfer gesprochen.", ["Schäfer"]),
        ("Vorname: Özgür\nNachname: Yıldırım", ["Özgür", "Yıldırım"]),
        ("Das Paket hat Hans-Dieter Knopp angenommen.", ["Hans-Dieter Knopp"]),
        ("Meine Tochter Lina ist krank.", ["Lina"]),
        ("Freundliche Grüße, L. Zumbrunn", ["L. Zumbrunn"]),
        ("Name auf der Karte: Th. Kirschbaum.", ["Th. Kirschbaum"]),
        ("Sehr geehrte Frau von Thadden,\nvielen Dank.", ["von Thadden"]),
        ("TERMIN FÜR HANNELORE KRAHE BITTE STORNIEREN", ["HANNELORE KRAHE"]),
    ],
)
def test_finds_people(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Im Sommer war die Lieferung schneller, im Winter dauert alles ewig.",
        "Die Waschmaschine zeigt einen Fehler, der Koch im Restaurant ist freundlich.",
        "Ich hätte gern einen Kaiserschmarrn und zwei Wiener Würstchen.",
        "Am Freitag kam wieder nichts, am Samstag auch nicht.",
        "Kann man mit PayPal auch den Thermomix kaufen?",
        "hallo hab immer noch kein internet, router blinkt rot",
    ],
)
def test_leaves_nouns_and_things_alone(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "given", "surname", "gender"),
    [
        ("Mein Name ist Hans Müller.", ("Hans",), ("Müller",), "m"),
        ("Frau Dr. Schäfer rief an.", (), ("Schäfer",), "f"),
        ("Frau Müllers Vertrag", (), ("Müller", "Müllers"), "f"),
        ("Mein Name ist Ursula von der Heydt.", ("Ursula",), ("Heydt",), "f"),
    ],
)
def test_says_which_part_is_which(
    text: str, given: tuple[str, ...], surname: tuple[str, ...], gender: str | None
) -> None:
    form = matches(text)[0].lemma
    assert form is not None
    assert (form.given, form.surname, form.gender) == (given, surname, gender)
