"""Mobile numbers with the letter O for a nought."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gateway.traffic.detection.identifiers.phone_misread import with_letters_for_noughts


def test_reads_the_letter_as_the_nought_that_was_meant() -> None:
    assert list(with_letters_for_noughts("tel. 6O1-22o-118.")) == [(5, 16, "601220118")]


def test_leaves_numbers_without_a_letter_and_longer_codes() -> None:
    assert not list(with_letters_for_noughts("601 220 118, 8O601220118, 4O2B"))


@given(st.text(alphabet="6O1o 2-x.", max_size=40))
def test_gives_nine_digits_whatever_the_text(text: str) -> None:
    for start, end, digits in with_letters_for_noughts(text):
        assert len(digits) == 9 and digits.isdigit()
        assert sum(map(str.isalnum, text[start:end])) == 9
