from __future__ import annotations

import pytest

from gateway.traffic.detection.addresses import AddressRecogniser
from gateway.traffic.detection.reading import Reading

_ADDRESSES = AddressRecogniser("xx")


def _found(text: str, language: str) -> list[str]:
    return [text[m.start : m.end] for m in _ADDRESSES.matches(Reading(text, language))]


@pytest.mark.parametrize(
    ("language", "text", "address"),
    [
        ("de", "INGE STRAUSS, AM DAMM 5, 49661 LEER. DANKE", "AM DAMM 5, 49661 LEER"),
        ("de", "der Mühlweg 18 in 73728 Esslingen. Danke", "Mühlweg 18 in 73728 Esslingen"),
        ("de", "Wir wohnen Am Anger 6 in 99084 Erfurt. Danke", "Am Anger 6 in 99084 Erfurt"),
        ("en", "Forward: c/o 61 Mill Street, Hull HU2 8PX.", "c/o 61 Mill Street, Hull HU2 8PX"),
    ],
)  # fmt: skip
def test_finds_all_of_an_address(language: str, text: str, address: str) -> None:
    assert address in _found(text, language)


def test_a_post_box_is_found_without_the_person_before_it() -> None:
    text = "an Holger Mertes, Postfach 11 04 62, 42304 Wuppertal."
    assert not any("Holger" in each for each in _found(text, "de"))
    assert "Postfach 11 04 62, 42304 Wuppertal" in _found(text, "de")


@pytest.mark.parametrize(
    ("language", "text", "address"),
    [
        ("en", "name Gráinne Mulvihill, Eircode V94 T9PX. Please", "V94 T9PX"),
        ("en", "my room is Room 214, Block B, Unity Hall, Coventry CV1 5DL, no internet",
         "Room 214, Block B, Unity Hall, Coventry CV1 5DL"),
        ("en", "it is Toronto, ON M5J 0B5 now", "Toronto, ON M5J 0B5"),
    ],
)  # fmt: skip
def test_finds_the_address_and_not_what_stands_before_it(
    language: str, text: str, address: str
) -> None:
    assert _found(text, language) == [address]
