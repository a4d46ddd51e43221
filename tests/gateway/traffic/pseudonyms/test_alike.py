"""What is built like a known number is one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.ports.detector import Finding
from gateway.traffic.pseudonyms.alike import NumbersAlike
from gateway.traffic.pseudonyms.placeholders import PlaceholderMap


def _beside(label: str, value: str, text: str) -> list[str]:
    known = NumbersAlike()
    known.learn(label, label, value)
    return [text[f.start : f.end] for f in known.beside(text, ())]


@pytest.mark.parametrize(
    ("label", "value", "text", "found"),
    [
        ("CONTRACT_NUMBER", "TEL/771/22", "ja mam tel/717/22.", ["tel/717/22"]),
        ("CONTRACT_NUMBER", "5517 0042", "mój jest 5517 0043", ["5517 0043"]),
        ("PHONE", "730 512 983", "karta (730 512 946)", ["730 512 946"]),
        ("PLATE", "WPR 5T71", "a drugi to KTA 1M93!", ["KTA 1M93"]),
        ("PASSPORT", "FE 334455", "siostra FE334466 i FE-334467", ["FE334466", "FE-334467"]),
        ("PASSPORT", "FE334455", "do 334466", []),
        ("CONTRACT_NUMBER", "TEL/771/22", "KAB/717/22", []),
        ("CONTRACT_NUMBER", "5517 0042", "2023-2024 i 2023 2024, lata 2023/2024", []),
        ("CONTRACT_NUMBER", "5517 0042", "pole 1234 5678 9012", []),
        ("PHONE", "730 512 983", "obrót 125 000 000, zysk 730 512 900 zł", []),
        ("CONTRACT_NUMBER", "551700", "kod 551701", []),
        ("CONTRACT_NUMBER", "5517004", "5517005 i 55170051 i x5517005 i 5517005,3", ["5517005"]),
        ("DATE", "11.02.1995", "12.02.2026", []),
        ("PERSON", "Jan 123456", "Jan 123457", []),
    ],
)
def test_finds_what_has_the_pattern(label: str, value: str, text: str, found: list[str]) -> None:
    assert _beside(label, value, text) == found


def test_what_is_found_already_stays_what_it_is() -> None:
    known = NumbersAlike()
    known.learn("PHONE", "PHONE_NUMBER", "730 512 983")
    assert known.beside("730 512 946", [Finding(4, 7, "OTHER", 1.0)]) == []


def test_a_conversation_of_nothing_but_numbers_stays_bounded() -> None:
    known = NumbersAlike()
    for number in range(1_000):
        known.learn("CONTRACT_NUMBER", "CONTRACT_NUMBER", f"{'AB' * (number % 9)}{number}/1234567")
    for number in range(26**2):
        letters = chr(65 + number // 26) + chr(65 + number % 26)
        known.learn("CONTRACT_NUMBER", "CONTRACT_NUMBER", f"{letters}/1234567")
    assert repr(known) == "NumbersAlike(200)"


def test_an_older_text_is_cleared_anew_once_the_pattern_is_known() -> None:
    placeholders = PlaceholderMap()
    assert placeholders.clear("mam też 5517 0043", ()) == "mam też 5517 0043"
    placeholders.clear("umowa 5517 0042", [Finding(6, 15, "CONTRACT_NUMBER", 1.0)])
    assert placeholders.clear("mam też 5517 0043", ()) == "mam też [CONTRACT_NUMBER_2]"


@given(st.from_regex(r"[A-Z]{0,3}[ /-]?[0-9]{3,5}[ /-][0-9]{3,5}", fullmatch=True), st.text())
def test_the_marks_of_a_text_tell_what_can_be_found_in_it(value: str, around: str) -> None:
    known = NumbersAlike()
    marks = known.learn("CONTRACT_NUMBER", "CONTRACT_NUMBER", value)
    text = f"{around} {value} {around}"
    if known.beside(text, ()):
        assert marks and marks <= known.marks_of(text)


@pytest.mark.parametrize("said", ["fit00918", "FIT-00918", "Fit 00918", "FIT/00918"])
def test_few_digits_behind_letters_are_known_however_they_are_joined(said: str) -> None:
    placeholders = PlaceholderMap()
    placeholders.clear("karta FIT-00918", [Finding(6, 15, "CONTRACT_NUMBER", 1.0)])
    assert placeholders.clear(f"zgadza sie {said}", ()) == "zgadza sie [CONTRACT_NUMBER_1]"


def test_a_phone_of_another_country_is_known_without_its_plus() -> None:
    placeholders = PlaceholderMap()
    first, second = "tel +380 50 331 74 09", "tel 380503317409"
    placeholders.clear(first, [Finding(4, len(first), "PHONE_NUMBER", 1.0)])
    found = [Finding(4, len(second), "PHONE_NUMBER", 1.0)]
    assert placeholders.clear(second, found) == "tel [PHONE_1]"
