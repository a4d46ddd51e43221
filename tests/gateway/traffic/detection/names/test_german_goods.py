import pytest

from gateway.traffic.detection.names.german import GermanNameRecogniser
from gateway.traffic.detection.reading import Reading


def names(text: str) -> list[str]:
    return [text[m.start : m.end] for m in GermanNameRecogniser("de").matches(Reading(text, "de"))]


@pytest.mark.parametrize(
    "text",
    [
        "Tisch Alva, Eiche massiv: Wann kommt der Tisch?",
        "Bluse Marie, Rock Sophie, Kleid Emilia: alles zu klein.",
        "Die Kartoffelsorten Linda, Laura und Annabelle sind ausverkauft.",
        "Linda, Annabelle, Agria – welche Sorte ist festkochend?",
        "Fahren Sie mit der MS Amelia bis Köln?",
        "Das Kissen „Ida und das Meer“ ist verblichen.",
        'Lego "Olivias Haus" bitte als Geschenk einpacken.',
    ],
)
def test_goods_in_lists_and_titles_are_nobody(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Douglas, Fielmann, Müller, Thalia: Wo gilt Payback?",
        "Bei Otto war der Versand inklusive und günstiger.",
        "Gutschein von Jochen Schweizer abgelaufen?",
        "Der Ident-Code und die Riester-Rente fehlen.",
        "Laut Beleg ist alles bezahlt.",
        "Ernst gemeinte Frage: Geht das?",
    ],
)
def test_firms_and_words_are_nobody(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Das Paket wurde bei Otto Brandl abgegeben.", ["Otto Brandl"]),
        ("Mein Mann heißt Otto, wir haben einen Gutschein.", ["Otto"]),
        ("Nachname: Rock, Vorname: Sophie", ["Rock", "Sophie"]),
        ("Bestellung für Rose Meier bitte stornieren.", ["Rose Meier"]),
        ("Das Bett Anna Krüger bitte an die neue Adresse.", ["Anna Krüger"]),
        ("Gruß Ferdinand Hallhuber", ["Ferdinand Hallhuber"]),
    ],
)
def test_people_called_like_goods_and_firms_are_found(text: str, expected: list[str]) -> None:
    assert names(text) == expected
