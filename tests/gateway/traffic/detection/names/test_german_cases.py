import pytest

from gateway.traffic.detection.names.german import GermanNameRecogniser
from gateway.traffic.detection.reading import Reading


def names(text: str) -> list[str]:
    return [text[m.start : m.end] for m in GermanNameRecogniser("de").matches(Reading(text, "de"))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Das Paket Schmidt ist schon wieder beim Nachbarn gelandet.", "Schmidt"),
        ("Tisch Müller um 19 Uhr bitte für sechs Personen.", "Müller"),
        ("Die Küche Bergmann soll am Montag montiert werden.", "Bergmann"),
        ("Ferienwohnung Petersen, Anreise 12. Mai.", "Petersen"),
        ("Vertrag Weber, bitte kündigen zum Monatsende.", "Weber"),
        ("Brille Hartmann: Gläser sind falsch geschliffen.", "Hartmann"),
        ("Der Anzug Brandt muss bis Samstag geändert sein.", "Brandt"),
        ("Akte Roth liegt Ihnen vor.", "Roth"),
        ("Stellplatz Richter ist zugeparkt.", "Richter"),
        ("Auftrag Zimmermann: Dachrinne undicht.", "Zimmermann"),
        ("Die Uhr Heinz Vogt liegt zur Abholung bereit?", "Heinz Vogt"),
    ],
)
def test_what_is_kept_under_a_surname_is_somebodys(text: str, name: str) -> None:
    assert names(text) == [name]


def test_surnames_that_are_listed_are_people() -> None:
    text = "Schmidt, Müller und Wagner haben alle das gleiche Problem mit der Heizung."
    assert names(text) == ["Schmidt", "Müller", "Wagner"]


@pytest.mark.parametrize(
    "text",
    [
        "Küche Weiß Hochglanz, wann lieferbar?",
        "Paket Groß kostet wie viel?",
        "Vertrag Mobil L, Vertrag Strom und Gas.",
        "Rechnung Mai fehlt noch.",
        "Termin Montag passt, Termin Freitag nicht.",
        "Ring Rose mit Stein, Größe 54.",
        "Rossmann, Müller oder dm: wer hat das Shampoo?",
        "Bosch, Siemens und Miele: welcher Kundendienst ist schneller?",
    ],
)
def test_what_says_how_goods_are_is_nobody(text: str) -> None:
    assert names(text) == []
