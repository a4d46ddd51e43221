"""`Józefie` said to a man is his vocative, not a woman's dative."""

from __future__ import annotations

import pytest

from gateway.ports.detector import Finding, NameForm
from gateway.traffic.inflection.morfeusz import MorfeuszInflection
from gateway.traffic.pseudonyms.placeholders import PlaceholderMap
from gateway.traffic.pseudonyms.vocatives import called_out

GRAMMAR = MorfeuszInflection()
WOMANS = NameForm(("Józefa",), ("Nowak",), "f", "dat")


def _read(text: str, value: str = "Józefie Nowak", name: NameForm = WOMANS) -> NameForm:
    start = text.index(value)
    return called_out(text, start, start + len(value), name, GRAMMAR)


def test_who_is_spoken_to_may_be_a_man() -> None:
    either = NameForm(("Józefa", "Józef"), ("Nowak",), None, "voc")
    for text in ("Józefie Nowak, dziękuję", "Niestety, Józefie Nowak.", "Witaj Józefie Nowak!"):
        assert _read(text) == either
    assert _read("Do widzenia, panie Józefie Nowak") == NameForm(("Józef",), ("Nowak",), "m", "voc")


@pytest.mark.parametrize(
    "text",
    [
        "Przekażę to Józefie Nowak.",
        "Dziękuję Józefie Nowak.",
        "Pani Józefie Nowak, która pytała",
        "Niestety, Józefie Nowak nie działa internet",
    ],
)
def test_a_womans_dative_stays_hers(text: str) -> None:
    assert _read(text) == WOMANS


def test_a_surname_that_is_declined_with_her_name_is_hers() -> None:
    hers = NameForm(("Józefa",), ("Kowalska",), "f", "dat")
    assert _read("Niestety, Józefie Kowalskiej.", "Józefie Kowalskiej", hers) == hers
    named = NameForm(("Anna",), (), "f", "dat")
    assert _read("Cześć, Annie.", "Annie", named) == named
    nominative = NameForm(("Józefa",), (), "f", "nom")
    assert _read("Cześć, Józefa.", "Józefa", nominative) == nominative


def test_a_vocative_that_we_formed_links_to_the_man_it_was_formed_of() -> None:
    one = PlaceholderMap(inflection=GRAMMAR)
    man = NameForm(("Józef",), ("Nowak",), "m", "nom")
    assert one.clear("Józef Nowak", [Finding(0, 11, "PERSON", 0.9, man)]) == "[PERSON_1]"
    found = [Finding(10, 23, "PERSON", 0.9, WOMANS)]
    assert one.clear("Niestety, Józefie Nowak.", found) == "Niestety, [PERSON_1]."
    assert one.clear("Oddaliśmy Józefie Nowak.", found) == "Oddaliśmy [PERSON_2]."
