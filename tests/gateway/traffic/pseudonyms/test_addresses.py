"""Which addresses are one place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.ports.detector import Finding
from gateway.traffic.pseudonyms.addresses import Places, place_of
from gateway.traffic.pseudonyms.placeholders import PlaceholderMap

ONE_PLACE = [
    ("ul. Długa 5", "na Długiej 5"),
    ("ul. Długa 5", "Długa 5/3, Kraków"),
    ("Długą 41, Legnica", "dluga 41"),
    ("Hoża 60/15 Warszawa", "ul. Hoża 60 m. 15, Warszawa"),
    ("Mszana Górna 312", "34-733 Mszana Górna 312"),
    ("Lipowa 18/4, 43-300 Bielsko-Biała", "ul. Lipowa 18 m. 4 w Bielsku-Białej"),
    ("ul. Kościelna 9, Zawada", "Kościelna 9 w Zawadzie"),
    ("Kraków, ul. Długa 5 m. 3", "Długiej 5/3"),
    ("al. Jana Pawła II 7", "Jana Pawła 7"),
    ("Hauptstraße 5, 10115 Berlin", "Hauptstr. 5"),
    ("12 Baker Street, London", "12 Baker St"),
    ("Rynek 7", "na Rynku 7"),
    ("ul. 3 Maja 12", "3 maja 12"),
    ("ul. Polna 5 A", "Polnej 5a"),
]
TWO_PLACES = [
    ("ul. Długa 5", "ul. Długa 6"),
    ("Długa 5/3", "Długa 5/4"),
    ("Długa 5, Kraków", "Długa 5, Gdańsk"),
    ("ul. Polna 5", "ul. Leśna 5"),
    ("00-001 Polna 5", "00-002 Polna 5"),
    ("ul. Polna 5a", "ul. Polna 5b"),
]


def cleared(*addresses: str) -> list[str]:
    one = PlaceholderMap()
    return [one.clear(each, [Finding(0, len(each), "ADDRESS", 1.0)]) for each in addresses]


@pytest.mark.parametrize(("one", "other"), ONE_PLACE)
def test_one_place_has_one_token(one: str, other: str) -> None:
    assert cleared(one, other) == ["[ADDRESS_1]", "[ADDRESS_1]"]
    assert cleared(other, one) == ["[ADDRESS_1]", "[ADDRESS_1]"]


@pytest.mark.parametrize(("one", "other"), TWO_PLACES)
def test_two_places_have_two(one: str, other: str) -> None:
    assert cleared(one, other) == ["[ADDRESS_1]", "[ADDRESS_2]"]


def test_what_could_be_either_neighbour_is_a_third_and_what_was_learnt_stays() -> None:
    said = cleared("Długa 5/3", "Długa 5/4", "Długa 5", "Długa 5/3, Łódź", "Długiej 5/3 w Łodzi")
    assert said == ["[ADDRESS_1]", "[ADDRESS_2]", "[ADDRESS_3]", "[ADDRESS_1]", "[ADDRESS_1]"]


def test_a_known_address_is_found_again_in_another_case() -> None:
    first = PlaceholderMap()
    first.clear("ul. Zielona 7/2, Łódź", [Finding(0, 21, "ADDRESS", 1.0)])
    again = PlaceholderMap(first.entries)
    assert again.clear("byłem na ulicy Zielonej 7, zielonej 8", []) == (
        "byłem na [ADDRESS_1], zielonej 8"
    )
    assert again.clear("7 zielonych jabłek, xZielona 7", []) == "7 zielonych jabłek, xZielona 7"


@pytest.mark.parametrize("text", ["Kraków", "ul. Długa", "5", "", "12-345"])
def test_without_street_and_number_it_is_compared_by_its_words(text: str) -> None:
    assert place_of(text) is None
    assert Places().meant_by(text) is None


@given(st.text(max_size=60))
def test_any_text_is_read_without_fault(text: str) -> None:
    place = place_of(text)
    assert place is None or place.agrees(place)
    assert "Place" in repr(place) or place is None


def test_a_street_in_small_letters_is_known_by_its_town_in_front() -> None:
    places = Places()
    places.hold(1, ["Modrzewiowa 3, 34-425 Sosnów Dolny"])
    text = "tak, sosnów dolny modrzewiowa 3 właśnie"
    assert [text[a:b] for a, b in places.occurrences(text)] == ["sosnów dolny modrzewiowa 3"]
    assert list(places.occurrences("kup modrzewiowa 3")) == []
