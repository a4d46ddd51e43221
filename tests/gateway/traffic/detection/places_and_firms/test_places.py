"""Towns and countries as people write them, and words that only look like them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.traffic.detection.places_and_firms.places import PlaceRecogniser
from gateway.traffic.detection.reading import Reading


def _found(text: str, language: str) -> list[tuple[str, str | None]]:
    matches = PlaceRecogniser("xx").matches(Reading(text, language))
    return [(text[each.start : each.end], each.base) for each in matches]


def _words(text: str, language: str) -> list[str]:
    return [word for word, _ in _found(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("pl", "Mieszkam w Krakowie, pochodzę z Łodzi.", ["Krakowie", "Łodzi"]),
        ("pl", "Byłem w Nowym Targu i Bielsku-Białej.", ["Nowym Targu", "Bielsku-Białej"]),
        ("pl", "Jadę do Niemiec, Londynu i Paryża.", ["Niemiec", "Londynu", "Paryża"]),
        ("pl", "MIESZKAM W KRAKOWIE", ["KRAKOWIE"]),
        ("pl", "Zakopane", ["Zakopane"]),
        ("en", "I moved from Reading to New York.", ["Reading", "New York"]),
        ("en", "We live in Germany and Poland.", ["Germany", "Poland"]),
        ("de", "Ich komme aus Essen, wohne in München.", ["Essen", "München"]),
        ("cs", "Bydlím v Praze.", ["Praze"]),
        ("lt", "Gyvenu Vilniuje.", ["Vilniuje"]),
        ("uk", "Я живу у Києві.", ["Києві"]),
    ],
)
def test_finds_towns_and_countries(language: str, text: str, expected: list[str]) -> None:
    assert _words(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pl", "Piła się zepsuła, a Polska wersja też."),
        ("pl", "Dziękuję Ci, proszę o Państwa odpowiedź."),
        ("pl", "mieszkam w krakowie"),
        ("pl", "Nazywam się Jan i mam telefon Orange."),
        ("pl", "MOJA PIŁA JEST ZEPSUTA"),
        ("de", "Das Essen war gut."),
        ("en", "Nice to meet you. Reading is fun."),
        ("en", "Sofia wrote to me."),
    ],
)
def test_leaves_other_words(language: str, text: str) -> None:
    assert _words(text, language) == []


def test_all_forms_of_a_town_that_the_tables_tell_have_one_base() -> None:
    text = "Kraków, z Krakowa, do Krakowa, w Krakowie, pod Krakowem"
    assert {base for _, base in _found(text, "pl")} == {"krakow"}
    assert len(_found(text, "pl")) == 5


@given(st.text(max_size=60), st.sampled_from(["pl", "en", "de", "cs", "xx"]))
def test_any_text_gives_spans_inside_it(text: str, language: str) -> None:
    last = 0
    for each in PlaceRecogniser("xx").matches(Reading(text, language)):
        assert last <= each.start < each.end <= len(text)
        last = each.end
