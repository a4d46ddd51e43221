"""Telephone numbers as people write, dictate and split them."""

from __future__ import annotations

import pytest

from gateway.traffic.detection.identifiers.catalogue import vocabulary
from gateway.traffic.detection.identifiers.phone import PhoneRecogniser
from gateway.traffic.detection.reading import Reading

PHONES = PhoneRecogniser(vocabulary(), "xx")


def found(text: str, language: str = "pl") -> list[str]:
    return [text[m.start : m.end] for m in PHONES.matches(Reading(text, language))]


@pytest.mark.parametrize(
    ("language", "number"),
    [
        ("pl", "501234567"),
        ("pl", "501.234.567"),
        ("pl", "501/234/567"),
        ("pl", "501|234|567"),
        ("pl", "501*234*567"),
        ("pl", "501,234,567"),
        ("pl", "5 0 1 2 3 4 5 6 7"),
        ("pl", "50 12 34 567"),
        ("pl", "501\n234\n567"),
        ("pl", "+48 (502) 330-118"),
        ("pl", "0048 501 234 567"),
        ("pl", "0-22 123 45 67"),
        ("pl", "(22) 123-45-67"),
        ("de", "0176 34 55 81 02"),
        ("de", "0151-220 488 17"),
        ("de", "+41 79 / 844.20.16"),
        ("fr", "06 47 22 18 93"),
        ("it", "348.55.60.217"),
        ("es", "93 221 07 45"),
        ("nl", "06-48127730"),
        ("lt", "8-5-2134471"),
        ("en", "07428 991 037"),
        ("bg", "0887 412 963"),
        ("uk", "(044) 447-12-08"),
        ("el", "6944 718 203"),
        ("da", "26 48 19 30"),
        ("pl", "pięćset jeden dwieście trzydzieści cztery pięćset sześćdziesiąt siedem"),
        ("pl", "piec zero dwa, dwiescie jedenascie, trzydziesci trzy siedem"),
        ("en", "oh seven nine double four, three one two, six six eight"),
        ("en", "five oh one double two three four five six"),
        ("de", "null eins sieben neun, vier vier zwei, acht acht drei eins"),
        ("de", "null eins sieben sechs vierunddreißig fünfundfünfzig einundachtzig"),
        ("fr", "zéro six, vingt-deux, quarante, dix-sept, quatre-vingt-onze"),
        ("hu", "nulla hat hetven, száztizenkettő, kilencvennyolc, nulla egy"),
        ("cs", "sest nula osm, tri dvojky, sto ctrnact"),
    ],
)
def test_finds_numbers_without_any_label(language: str, number: str) -> None:
    assert found(f"Anna ({number})", language) == [number]


@pytest.mark.parametrize(
    "text",
    [
        "zamówienie 501234567",
        "kwota 600 100 200 zł",
        "dnia 14 02 2024 o 10:30",
        "wersja 12.4.18.5012",
        "kod BLIK 771 203 nie działa",
        "trzy do pięciu dni, dwieście złotych",
        "paczka 501 234 567 zaginęła",
        "serwis tak, nie, może jutro o 12:30",
    ],
)
def test_leaves_orders_amounts_dates_and_counting_alone(text: str) -> None:
    assert found(text) == []


def test_an_extension_belongs_to_the_number() -> None:
    assert found("tel. (+48) 71 344 19 05 wew. 12") == ["(+48) 71 344 19 05 wew. 12"]


def test_a_table_of_numbers_is_cut_at_its_lines() -> None:
    table = "Lp;Telefon\n1;511229084\n2;453880167"
    assert found(table) == ["511229084", "453880167"]


def test_a_label_of_what_a_number_cannot_be_denies_nothing() -> None:
    # "op" is the label of a Slovak card of two letters and six digits.
    assert found("u kunt me bereiken op 06-28419357", "nl") == ["06-28419357"]
    assert found("ordernummer 06-28419357", "nl") == []
