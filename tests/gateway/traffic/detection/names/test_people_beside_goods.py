"""Words for goods beside a name do not hide the person who acts."""

from __future__ import annotations

import pytest

from gateway.traffic.detection.analyser import TextAnalyser


@pytest.fixture(scope="module")
def analyser() -> TextAnalyser:
    return TextAnalyser()


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("pl", "Tort Kasia odbierze jutro o 10", "Kasia"),
        ("pl", "Sukienkę Zuzanna odesłała wczoraj", "Zuzanna"),
        ("pl", "Sklep Magda zamknęła o 17", "Magda"),
        ("pl", "Wczoraj była u nas Kasia z książką", "Kasia"),
        ("en", "Did Sarah come in today?", "Sarah"),
        ("en", "Will Sarah come with the engineer?", "Sarah"),
        ("en", "I missed my flight, please send the refund to Charlotte", "Charlotte"),
        ("en", "The driver left it with Sarah in black", "Sarah"),
    ],
)
def test_who_acts_is_somebody(analyser: TextAnalyser, language: str, text: str, name: str) -> None:
    found = analyser.analyse(text, language).findings
    assert [text[each.start : each.end] for each in found] == [name]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pl", "Sukienka Zuzanna ma rozmiar 38?"),
        ("pl", "Czy sofa Anna jest w kolorze szarym?"),
        ("en", "Does the Hudson sofa come apart?"),
        ("en", "What is the cheapest flight to Austin?"),
    ],
)
def test_what_is_sold_is_nobody(analyser: TextAnalyser, language: str, text: str) -> None:
    assert analyser.analyse(text, language).findings == ()
