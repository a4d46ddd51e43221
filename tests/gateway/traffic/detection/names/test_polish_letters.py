"""Everyday words that a greeting, a signature, a couple or a verb makes people."""

import pytest

from gateway.traffic.detection.names.polish import PolishNameRecogniser
from gateway.traffic.detection.reading import Reading


def names(text: str) -> list[str]:
    found = PolishNameRecogniser("pl").matches(Reading(text, "pl"))
    return [text[match.start : match.end] for match in found]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Cześć Kuba, kiedy będzie ta paczka?", "Kuba"),
        ("siema kuba, wyslales juz ta fakture?", "kuba"),
        ("Hej Wanda, możesz sprawdzić moje zgłoszenie?", "Wanda"),
        ("Proszę o odpowiedź, bo już drugi raz piszę w tej sprawie. Remik", "Remik"),
        ("nie dostalem zadnego maila z kodem rabatowym. ola", "ola"),
        ("Proszę o kontakt w sprawie reklamacji butów. Lis", "Lis"),
        ("Zima Urszula, dział windykacji.", "Zima Urszula"),
        ("mam na nazwisko lato i formularz tego nie przyjmuje", "lato"),
        ("Wózek to moje nazwisko, nie produkt!", "Wózek"),
        ("Kalina ode mnie z biura też do was pisała.", "Kalina"),
        ("Wrona był u nas w czwartek i wymienił licznik.", "Wrona"),
        ("Kania wszedł do kanału i stwierdził wyciek.", "Kania"),
        ("Wilk podpisała umowę w zeszłym tygodniu.", "Wilk"),
        ("Baran zalał mi kuchnię, mieszka piętro wyżej.", "Baran"),
        ("Zając się nie zna na tych piecach, przyślijcie innego.", "Zając"),
        ("Karp jest wpisany w umowie jako najemca.", "Karp"),
        ("Marek z reklamacji obiecał mi zwrot.", "Marek"),
        ("Zima przyszła do mnie wczoraj z nową umową.", "Zima"),
        ("Sobota przyszedł o 8 rano i zaczął wiercić.", "Sobota"),
        ("przesyłka do Fatimy Al-Rashid nie dotarła", "Fatimy Al-Rashid"),
    ],
)
def test_finds_people_whom_only_the_sentence_shows(text: str, name: str) -> None:
    assert names(text) == [name]


def test_finds_both_halves_of_a_couple() -> None:
    assert names("Kot i Kotowa na umowie to małżeństwo.") == ["Kot", "Kotowa"]


@pytest.mark.parametrize(
    "text",
    [
        "Poproszę o nową dostawę jak najszybciej, bo sklep czeka. Czechy",
        "Cześć Ekipo, kiedy nowa dostawa?",
        "Jesień się skończyła a ja dalej czekam na rynny.",
        "Sobota odpada, może być niedziela?",
    ],
)
def test_leaves_greetings_and_ends_that_name_nobody(text: str) -> None:
    assert names(text) == []
