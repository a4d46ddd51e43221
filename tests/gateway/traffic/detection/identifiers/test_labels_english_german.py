"""Numbers behind the labels that English and German speakers use."""

from __future__ import annotations

import pytest

from gateway.traffic.detection.identifiers.catalogue import NUMBER_KINDS, vocabulary
from gateway.traffic.detection.identifiers.numbers_in_text import NumbersRecogniser
from gateway.traffic.detection.reading import Reading


def _found(text: str, language: str) -> list[str]:
    numbers = NumbersRecogniser(NUMBER_KINDS, vocabulary(), language)
    return [text[m.start : m.end] for m in numbers.matches(Reading(text, language))]


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("en", "my ni number is QQ 12 34 56 C and", "QQ 12 34 56 C"),
        ("en", "Our tenancy ref is TEN/0417/22 and", "TEN/0417/22"),
        ("en", "roll number A/1182204-3, and", "A/1182204-3"),
        ("en", "Account 8500 2291 4473, held by my husband", "8500 2291 4473"),
        ("en", "Medicare number 2953 70142 1, my clinic", "2953 70142 1"),
        ("en", "ABN 51 824 753 556, trading as", "51 824 753 556"),
        ("de", "Versicherungsnummer LV 8.114.720-5, danke", "LV 8.114.720-5"),
        ("de", "versichertenummer K-7719.402.8, bitte", "K-7719.402.8"),
        ("de", "mein Abo ABO-338172 endet", "ABO-338172"),
    ],
)
def test_finds_the_number_behind_its_label(language: str, text: str, number: str) -> None:
    assert _found(text, language) == [number]


def test_a_list_goes_on_with_the_same_series() -> None:
    assert _found("Abo ABO-338172 und ABO-338173 enden", "de") == ["ABO-338172", "ABO-338173"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Council tax is due in 2024"),
        ("en", "My account was charged £12.50 twice"),
        ("de", "Das Abo kostet 12,99 EUR seit 2023"),
    ],
)
def test_leaves_years_and_amounts(language: str, text: str) -> None:
    assert _found(text, language) == []
