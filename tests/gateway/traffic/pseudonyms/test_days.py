"""A known day in another spelling."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.ports.detector import Finding
from gateway.traffic.pseudonyms.days import KnownDays
from gateway.traffic.pseudonyms.placeholders import PlaceholderMap

BORN = "urodzona 11 lutego 1995"


def _map() -> PlaceholderMap:
    placeholders = PlaceholderMap()
    placeholders.clear(BORN, [Finding(9, len(BORN), "DATE_OF_BIRTH", 1.0)])
    return placeholders


@pytest.mark.parametrize("said", ["11.02.1995", "1995-02-11", "11 II 1995", "11 February 1995"])
def test_the_same_day_has_the_same_token(said: str) -> None:
    assert _map().clear(f"Czyli {said}, tak?", ()) == "Czyli [DATE_1], tak?"


@pytest.mark.parametrize("said", ["12.02.1995", "11.02.1996", "11.02.19951", "v1.11.02.1995", "11"])
def test_another_day_is_left(said: str) -> None:
    assert _map().clear(f"do {said} włącznie", ()) == f"do {said} włącznie"


def test_an_older_text_is_cleared_anew_once_the_day_is_known() -> None:
    placeholders = PlaceholderMap()
    assert placeholders.clear("Czyli 11.02.1995?", ()) == "Czyli 11.02.1995?"
    placeholders.clear(BORN, [Finding(9, len(BORN), "DATE_OF_BIRTH", 1.0)])
    assert placeholders.clear("Czyli 11.02.1995?", ()) == "Czyli [DATE_1]?"


@given(st.dates(), st.text(max_size=20))
def test_the_marks_of_a_text_tell_what_can_be_found_in_it(day: object, around: str) -> None:
    known = KnownDays()
    marks = known.learn("DATE", "DATE_OF_BIRTH", str(day))
    text = f"{around} {day} {around}"
    if any(known.occurrences(text)):
        assert marks and marks <= known.marks_of(text)
