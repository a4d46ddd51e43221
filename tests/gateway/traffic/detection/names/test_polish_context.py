"""What the sentence says of a Polish name: verbs, codes, abbreviations, names in pieces."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.traffic.detection.names.morphology import read
from gateway.traffic.detection.names.polish import PolishNameRecogniser
from gateway.traffic.detection.names.polish_context import context_of
from gateway.traffic.detection.names.polish_features import features_of, pieces
from gateway.traffic.detection.names.tokens import tokens_of
from gateway.traffic.detection.reading import Reading

RECOGNISER = PolishNameRecogniser("pl")


def names(text: str) -> list[str]:
    return [text[m.start : m.end] for m in RECOGNISER.matches(Reading(text, "pl"))]


@pytest.mark.parametrize(
    ("word", "verb"),
    [
        ("Kłóci", "3"),
        ("Zostawił", "m"),
        ("Wniosła", "f"),
        ("Byli", "p"),
        ("Powiedz", "v"),
        ("Kubek", ""),
    ],
)
def test_reads_how_a_verb_stands_to_its_subject(word: str, verb: str) -> None:
    assert read(word).verb == verb


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Milena pyta trzeci raz o zwrot.", "Milena"),
        ("Anatolij pyta, czy może już przyjść po klucze", "Anatolij"),
        ("Fotel kupił mąż, reklamuje Oliwia. To chyba nie problem?", "Oliwia"),
    ],
)
def test_never_joins_a_verb_to_a_name(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Gdzie Pani mieszka?",
        "Błąd przy kodzie ZIMA25.",
        "Proszę podać adres MAC z naklejki i numer SIM.",
        "Ubezp.: ZUS",
        "KARTA PRODUKTU\nMARKA: AMICA",
    ],
)
def test_leaves_verbs_codes_and_abbreviations_alone(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("przyłącze wody, inwestor t. zaremba-cielecki", "t. zaremba-cielecki"),
        ("ma być Wroński, W-R-O-Ń-S-K-I", "W-R-O-Ń-S-K-I"),
        ("dhcpd: on 192.168.1.23 (Jarek-laptop) via br0", "Jarek"),
        ("posiadacz karty H PRZYBYŁA", "H PRZYBYŁA"),
    ],
)
def test_finds_names_in_pieces(text: str, name: str) -> None:
    assert name in names(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Z Ptaszyńskim jesteśmy w sporze.", "Ptaszyńskim"),
        ("Sz. P. Otylia Jeleń", "Otylia Jeleń"),
    ],
)
def test_takes_no_preposition_or_address_for_an_initial(text: str, name: str) -> None:
    assert names(text) == [name]


def test_spells_no_name_out_of_what_is_no_name() -> None:
    assert names("opcja B-K, seria X-Z") == []


def features(text: str, word: str) -> list[str]:
    reading = Reading(text, "pl")
    tokens = tokens_of(reading)
    place = next(i for i, token in enumerate(tokens) if token.text == word)
    return context_of(reading, tokens, place, "S")


def test_tells_the_model_of_the_verb_and_whether_it_agrees() -> None:
    assert {"v<m1", "va<1m1"} <= set(features("fotel kupił Edgar", "Edgar"))
    assert "va>0f1" in features("wczoraj Edgar kupiła fotel", "Edgar")


def test_tells_the_model_of_a_measure_and_of_quotes_around() -> None:
    assert "9>" in features("zestaw Oliwia 38 cm", "Oliwia")
    assert "q" in features("promocja „Oliwia” trwa", "Oliwia")
    assert "q" not in features("promocja Oliwia trwa", "Oliwia")


def test_tells_the_model_the_case_behind_a_preposition() -> None:
    assert any(f.startswith("pc=z") for f in features("byłem z Edgarem", "Edgarem"))


@given(st.text(alphabet="Jan Nowak z.-„”„25\nĄŻdo", max_size=60))
def test_gives_features_for_every_word_of_any_text(text: str) -> None:
    reading = Reading(text, "pl")
    tokens = tokens_of(reading)
    for first, last in pieces(reading, tokens, []):
        found = features_of(reading, tokens, [], (first, last))
        assert len(found) == last - first
        assert all(found)
