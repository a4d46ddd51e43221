"""Makers, dishes, heroes, diseases and goods in Polish chat, which are nobody; people who are."""

import pytest

from gateway.traffic.detection.names.polish import PolishNameRecogniser
from gateway.traffic.detection.names.polish_phrases import is_form_of
from gateway.traffic.detection.reading import Reading

RECOGNISER = PolishNameRecogniser("pl")


def names(text: str) -> list[str]:
    return [text[m.start : m.end] for m in RECOGNISER.matches(Reading(text, "pl"))]


@pytest.mark.parametrize(
    "text",
    [
        "Ile kosztuje Jimmy Choo 50 ml i czy jest Carolina Herrera?",
        "Pasek Hugo Boss i kurtka Helly Hansen Dubliner bez metek",
        "W zestawie był Kubuś Puchatek, a miał być Bob Budowniczy.",
        "Choruję na Leśniowskiego-Crohna, a mąż ma chorobę Parkinsona",
        "To chyba prawo Murphy'ego, paczka znowu mokra",
        "Hortensja bukietowa Vanille Fraise ma brązowe liście",
        "Statystyczny Kowalski bierze kredyt na 30 lat",
        "Wniosek przez mZUS, a bramki nie odczytały e-TOLL-u",
        "Nasz pies wabi się Ciapek i nie je tej karmy",
        "Torebka Michael Kors Lenorra z paskiem",
        "Sok Kubuś i woda Kinga w kartonie",
        "Natalia - sukienka midi, rozm. 38, brak w koszyku",
        "Wymieniłam pościel Zuzanna i przyszła znowu Zuzanna.",
        "Czy prom Jan Śniadecki płynie i gdzie jest Uniwersytet Adama Mickiewicza?",
    ],
)
def test_takes_nobody_for_a_person(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nazywam się Kevin Murphy i czekam na zwrot", ["Kevin Murphy"]),
        ("Marzec, Wrona i Sikora nie stawili się na montaż.", ["Marzec", "Wrona", "Sikora"]),
        ("Zostawcie paczkę u Kruków pod piątką", ["Kruków"]),
        ("Dom po dziadkach Nowakach stoi pusty", ["Nowakach"]),
        ("przeniesienie wizyty? marek zielony do kardiologa", ["marek zielony"]),
        ("Patrzę, a Patryś mój wnuk kupił diamenty", ["Patryś"]),
        ("Odbiór przez pełnomocnika: Vo Duc Anh", ["Vo Duc Anh"]),
    ],
)
def test_finds_people_beside_them(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "word"),
    [("kubusia", "kubus"), ("puchatka", "puchatek"), ("bossem", "boss"), ("potterowi", "potter")],
)
def test_knows_polish_endings(text: str, word: str) -> None:
    assert is_form_of(text, word)


@pytest.mark.parametrize(
    ("text", "word"), [("bossowski", "boss"), ("janusz", "jan"), ("od", "oda")]
)
def test_does_not_know_other_words(text: str, word: str) -> None:
    assert not is_form_of(text, word)
