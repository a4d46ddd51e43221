"""What lists and dictionary know of one word."""

from __future__ import annotations

import pytest

from gateway.traffic.detection.places_and_firms.place_words import phrases, place_of


@pytest.mark.parametrize(
    ("word", "language", "base", "doubt"),
    [
        ("Krakowie", "pl", "krakow", "none"),
        ("Warszawą", "pl", "warszawa", "none"),
        ("Niemczech", "pl", "niemcy", "none"),
        ("Pile", "pl", "pila", "word"),
        ("Bath", "en", None, "word"),
        ("Sofia", "en", "sofia", "name"),
        ("London", "en", "london", "none"),
    ],
)
def test_tells_base_and_doubt(word: str, language: str, base: str | None, doubt: str) -> None:
    place = place_of(word, language)
    assert place is not None
    assert (place.base, place.doubt) == (base, doubt)


def test_knows_nothing_of_other_words() -> None:
    assert place_of("Zamówienie", "pl") is None
    assert place_of("Invoice", "en") is None


def test_every_written_name_is_folded_and_not_empty() -> None:
    assert all(words and all(words) and base for words, base in phrases().items())
    assert all(word == word.lower() for words in phrases() for word in words)
