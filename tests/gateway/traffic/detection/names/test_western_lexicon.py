import pytest

from gateway.traffic.detection.names.western_lexicon import facts, shape_of


@pytest.mark.parametrize(
    "word", ["Zählerstand", "Paketdienstleister", "Größe", "naechste", "weiss"]
)
def test_german_words_are_known_however_spelled_or_joined(word: str) -> None:
    assert facts(word, "de").band > 0


@pytest.mark.parametrize("word", ["Wiesenhütter", "Büttner", "Buettner", "Buttner"])
def test_german_surnames_are_known_in_every_spelling(word: str) -> None:
    assert facts(word, "de").surely_name


@pytest.mark.parametrize("word", ["Bäcker", "Sommer", "Stein", "Koch", "Lang"])
def test_names_that_are_german_words_are_both(word: str) -> None:
    known = facts(word, "de")
    assert known.surname
    assert known.band > 0
    assert not known.surely_name


@pytest.mark.parametrize("word", ["Mark", "Grace", "May", "Baker", "Young", "Cliff"])
def test_names_that_are_english_words_are_both(word: str) -> None:
    known = facts(word, "en")
    assert known.named
    assert known.band > 0


def test_a_german_genitive_is_seen_through() -> None:
    assert facts("Katjas", "de").genitive
    assert not facts("Hans", "de").genitive


def test_a_double_barrelled_name_is_known_by_its_parts() -> None:
    assert facts("Kaur-Dhillon", "en").surname
    assert facts("Hans-Dieter", "de").gender == "m"


def test_an_invented_word_is_on_no_list() -> None:
    assert facts("Brzkwatl", "en").unknown


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("smith", "x"),
        ("Smith", "Xx"),
        ("O'Brien", "Xx"),
        ("McDonald", "Xx"),
        ("SMITH", "XX"),
        ("J", "X"),
        ("iPhone", "xX"),
    ],
)
def test_tells_how_a_word_is_typed(text: str, shape: str) -> None:
    assert shape_of(text) == shape
