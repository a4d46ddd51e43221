"""Known names in every form: what is masked from memory, and what is a common word."""

from __future__ import annotations

import pytest

from gateway.ports.detector import Finding, NameForm
from gateway.traffic.inflection.morfeusz import MorfeuszInflection
from gateway.traffic.pseudonyms.placeholders import PlaceholderMap

GRAMMAR = MorfeuszInflection()


def knowing(given: str, surname: str, gender: str) -> PlaceholderMap:
    """A map that has met one full name in the nominative."""
    placeholders = PlaceholderMap((), GRAMMAR)
    text = f"{given} {surname}".strip()
    form = NameForm((given,) if given else (), (surname,) if surname else (), gender, "nom")
    placeholders.clear(text, [Finding(0, len(text), "PERSON", 0.9, form)])
    return placeholders


@pytest.mark.parametrize(
    ("name", "text", "cleared"),
    [
        (("Jan", "Kowalski", "m"), "dla kowalskiego jana", "dla [PERSON_1]"),
        (("Jan", "Kowalski", "m"), "kowalskiemu dajcie znać", "[PERSON_1] dajcie znać"),
        (("Jan", "Kowalski", "m"), "Z JANEM KOWALSKIM", "Z [PERSON_1]"),
        (("Jan", "Kowalski", "m"), "napisał Janek", "napisał [PERSON_1]"),
        (("Jan", "Kowalski", "m"), "od J. Kowalskiego", "od [PERSON_1]"),
        (("Jan", "Kowalski", "m"), "Janusz i Kowalewski", "Janusz i Kowalewski"),
        (("Jan", "Kowalski", "m"), "kowalska robota", "kowalska robota"),
        (("Jan", "Kowalski", "m"), "jan.kowalski@x.pl jan_1", "jan.kowalski@x.pl jan_1"),
        (("Paweł", "Kołodziej", "m"), "pawlem kolodziejem", "[PERSON_1]"),
        (("Róża", "Wilk", "f"), "róża i wilk", "róża i wilk"),
        (("Róża", "Wilk", "f"), "róży wilk", "[PERSON_1]"),
        (("Adam", "Wilk", "m"), "wilka widziałem", "wilka widziałem"),
        (("Adam", "Wilk", "m"), "Wilki biegną. Wilk też.", "Wilki biegną. Wilk też."),
        (("Adam", "Wilk", "m"), "dla pana wilka", "dla pana [PERSON_1]"),
        (("Adam", "Wilk", "m"), "ale Wilkowi nie", "ale [PERSON_1] nie"),
        (("Adam", "Wilk", "m"), "Wilk.", "[PERSON_1]."),
        (("Jan", "Wilk", "m"), "dla wilka jana", "dla [PERSON_1]"),
        (("Jan", "Wilk-Zawadzki", "m"), "z wilkiem-zawadzkim", "z [PERSON_1]"),
        (("Ewa", "Maj", "f"), "w maju i 3 maja", "w maju i 3 maja"),
        (("Anna", "Rożkowska", "f"), "o rozkowskiej", "o [PERSON_1]"),
        (("Graça", "Leitão", "f"), "o leitão vinha frio", "o leitão vinha frio"),
        (("Богдан", "Мороз", "m"), "у мороз не витримаєш", "у мороз не витримаєш"),
        (("Anders", "Björk", "m"), "skivan i björk", "skivan i björk"),
        (("Anders", "Björk", "m"), "fråga Björk om det", "fråga [PERSON_1] om det"),
        (("Mark", "Will", "m"), "he will mark it", "he will mark it"),
        (("Karl", "Sommer", "m"), "Im Sommer fragt Sommer", "Im Sommer fragt [PERSON_1]"),
        (("Karl", "Dank", "m"), "Vielen Dank", "Vielen Dank"),
        (("Robert", "Brown", "m"), "ask Bob", "ask [PERSON_1]"),
        (("Jan", "", "m"), "ale Janowi", "ale [PERSON_1]"),
    ],
)
def test_a_known_name_is_found_in_every_form(
    name: tuple[str, str, str], text: str, cleared: str
) -> None:
    assert knowing(*name).clear(text, []) == cleared


def test_a_family_is_none_of_those_called_so() -> None:
    placeholders = knowing("Jan", "Kowalski", "m")
    assert placeholders.clear("u Kowalskich, u kowalskich", []) == "u [PERSON_2], u [PERSON_2]"
    assert (
        placeholders.clear("państwo Kowalscy i Kowalski", []) == "państwo [PERSON_2] i [PERSON_1]"
    )


def test_without_grammar_names_are_known_by_their_spellings() -> None:
    placeholders = PlaceholderMap()
    name = NameForm(("Jan",), ("Kowalski",), "m", "nom")
    placeholders.clear("Jan Kowalski", [Finding(0, 12, "PERSON", 0.9, name)])
    assert placeholders.clear("jan kowalski, kowalskiemu", []) == "[PERSON_1], kowalskiemu"


def test_what_is_known_survives_the_vault_and_shows_in_no_repr() -> None:
    again = PlaceholderMap(knowing("Jan", "Kowalski", "m").entries, GRAMMAR)
    assert again.clear("o kowalskim", []) == "o [PERSON_1]"
    assert "owalski" not in repr(again._met.names)
