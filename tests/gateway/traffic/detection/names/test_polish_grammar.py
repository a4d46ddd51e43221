"""What the sentence says of a word: a person, perhaps one, or a thing."""

import pytest

from gateway.traffic.detection.names.polish import PolishNameRecogniser
from gateway.traffic.detection.names.polish_grammar import (
    Evidence,
    evidence_at,
    speaks_of_things,
)
from gateway.traffic.detection.names.tokens import tokens_of
from gateway.traffic.detection.reading import Reading

RECOGNISER = PolishNameRecogniser("pl")


def names(text: str) -> list[str]:
    return [text[m.start : m.end] for m in RECOGNISER.matches(Reading(text, "pl"))]


def evidence(text: str, word: str) -> Evidence:
    reading = Reading(text, "pl")
    tokens = tokens_of(reading)
    place = next(i for i, token in enumerate(tokens) if token.text == word)
    return evidence_at(reading, tokens, place)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Wczoraj Gawron mi obiecał zwrot", "Gawron"),
        ("Umowę podpisał za mnie Gwizdała", "Gwizdała"),
        ("Z Burzyńską rozmawiałem rano", "Burzyńską"),
        ("Klucze oddałem Szczepanikowi", "Szczepanikowi"),
        ("Pytałem o to już Brzdęka", "Brzdęka"),
        ("Rodzina Bielawskich zapłaciła", "Bielawskich"),
        ("Hakobjanowi odmówiliście kredytu", "Hakobjanowi"),
    ],
)
def test_a_word_that_is_spoken_of_as_a_person_is_plainly_one(text: str, word: str) -> None:
    assert evidence(text, word) is Evidence.PLAIN


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Wczoraj. Gawron siedzi na dachu", "Gawron"),
        ("Koszyk, Wkrętak, Młotek", "Wkrętak"),
    ],
)
def test_nothing_is_said_across_a_stop(text: str, word: str) -> None:
    assert evidence(text, word) is not Evidence.PLAIN


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Na protokole jest podpis Kaszy, nie mój", "Kaszy"),
        ("Pani Wu z recepcji mówiła co innego", "Wu"),
        ("Dane do wizy Priyanki Sharmy są błędne", "Priyanki Sharmy"),
        ("List do O'Connora wrócił", "O'Connora"),
        ("Okonkwo zostawił u was plecak", "Okonkwo"),
        ("Na umowie jest podpis, a Skowrońska go nie złożyła", "Skowrońska"),
        ("ten doktor hadad co był na izbie przyjęć", "hadad"),
    ],
)
def test_finds_people_whom_only_the_sentence_shows(text: str, name: str) -> None:
    assert name in names(text)


@pytest.mark.parametrize(
    "text",
    [
        "Zamówiłem Kallaxa, a przyszło inne biurko",
        "Sukienki Lena i Nina będą jeszcze w rozmiarze S?",
        "Wasz czat nazywa się Maja i nic nie umie",
        "Asystentka Inga podała mi zły kurs",
        "Sprzedam Skodę Fabię, jak wystawić umowę?",
        "Czy Bank może umorzyć odsetki?",
        "Muszę zwrócić buty, bo Musiałem kupić większe",
        "Grabarz.pl to wasza strona?",
        "Rak czy homar, co w tym zestawie?",
        "W Sephorze nie było Rare Beauty",
    ],
)
def test_leaves_things_alone(text: str) -> None:
    assert names(text) == []


def test_what_is_chosen_between_is_a_thing() -> None:
    reading = Reading("Kawa Pellini czy Illy?", "pl")
    assert speaks_of_things(reading, tokens_of(reading), 3)
