"""Dates told to be of birth by the person right before them."""

from __future__ import annotations

import pytest

from gateway.traffic.detection.identifiers.date_behind_person import behind_a_person
from gateway.traffic.detection.reading import Reading


def _judged(before: str, behind: str, language: str = "pl") -> bool:
    text = f"{before}4.11.1992{behind}"
    return behind_a_person(Reading(text, language), len(before), len(text) - len(behind))


@pytest.mark.parametrize("before", ["marta lis ", "piszę ja, Marta Lis-Sowa "])
def test_a_given_name_and_a_surname_make_it_a_date_of_birth(before: str) -> None:
    assert _judged(before, ", proszę o blokadę")


@pytest.mark.parametrize(
    ("before", "behind"),
    [("faktura sklep ", ","), ("marta dnia ", ","), ("marta lis ", " podpisała umowę")],
)
def test_other_words_or_a_sentence_that_goes_on_make_it_none(before: str, behind: str) -> None:
    assert not _judged(before, behind)


def test_speaks_of_polish_only() -> None:
    assert not _judged("marta lis ", ",", "en")
