"""One letter wrong."""

from __future__ import annotations

import pytest

from gateway.traffic.pseudonyms.typing_slips import is_slip_of


@pytest.mark.parametrize(
    "typed", ["kowlaski", "kowaslki", "kowalski"[:3] + "lski", "kowaalski", "kovalski", "kowaski"]
)
def test_a_slip_inside_the_word_is_one(typed: str) -> None:
    assert is_slip_of(typed, "kowalski") is (typed != "kowalski")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("kowalski", "kowalski"), ("kowalska", "kowalski"), ("adamczyka", "adamczyk"),
        ("banach", "manach"), ("anna", "alna"), ("kowlasik", "kowalski"), ("osoba1x", "osobaax"),
        ("kowalewski", "kowalski"),
    ],
)  # fmt: skip
def test_grammar_other_names_and_short_words_are_none(typed: str, meant: str) -> None:
    assert not is_slip_of(typed, meant)
    assert not is_slip_of(meant, typed)
