"""What the buttons say."""

from __future__ import annotations

from stdnum import iban
from stdnum.pl import pesel

from gateway.web.demo.scripts import language_of
from gateway.web.demo.suggestions import SUGGESTIONS, words_behind


def test_both_languages_offer_the_same_stories() -> None:
    keys = [[s.key for s in SUGGESTIONS[language]] for language in ("pl", "en")]
    assert keys[0] == keys[1] == ["parcel", "invoice", "complaint", "health", "human"]


def test_each_suggestion_is_in_its_language() -> None:
    for language, suggestions in SUGGESTIONS.items():
        assert all(language_of([s.text]) == language for s in suggestions)


def test_the_numbers_have_right_checksums() -> None:
    assert pesel.is_valid("92071314764")
    for language, number in (
        ("pl", "PL61 1090 1014 0000 0712 1981 2874"),
        ("en", "GB82 WEST 1234 5698 7654 32"),
    ):
        assert number in (words_behind("complaint", language) or "")
        assert iban.is_valid(number)
        assert "92071314764" in (words_behind("invoice", language) or "")


def test_a_key_without_button_says_nothing() -> None:
    assert words_behind("", "pl") is None
