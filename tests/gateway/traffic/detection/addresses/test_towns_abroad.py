"""Towns of the list, in the cases they are met in."""

import pytest

from gateway.traffic.detection.addresses.towns_abroad import (
    known_town,
    length_of_town,
    towns_in_lower_case,
)


@pytest.mark.parametrize(
    "town",
    "Plzni|Karlových Varech|Olomouce|Hradce Králové|Turussa|Tallinnas|Zagrebu|Θεσσαλονίκης|"
    "Debrecenben|Варна|Jaén|Plzně-Doubravky".split("|"),
)
def test_knows_a_town_in_any_case(town: str) -> None:
    assert known_town(town)


@pytest.mark.parametrize(
    "word", "Telefono|Žádám|Napomena|Samsung|Faktura|Kovács|Solicita".split("|")
)
def test_takes_no_other_word_for_a_town(word: str) -> None:
    assert not known_town(word)


def test_says_how_far_the_town_goes() -> None:
    assert length_of_town("Karlovy Vary Dvory") == len("Karlovy Vary")
    assert length_of_town("") == 0


def test_everyday_words_are_no_towns_in_small_letters() -> None:
    assert {"forest", "split", "most", "vienne"}.isdisjoint(towns_in_lower_case())
    assert "pardubice" in towns_in_lower_case()
