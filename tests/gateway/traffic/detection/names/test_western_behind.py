import pytest

from gateway.traffic.detection.names.english import EnglishNameRecogniser
from gateway.traffic.detection.names.german import GermanNameRecogniser
from gateway.traffic.detection.reading import Reading


def names(text: str, language: str) -> list[str]:
    recogniser = EnglishNameRecogniser("en") if language == "en" else GermanNameRecogniser("de")
    return [text[m.start : m.end] for m in recogniser.matches(Reading(text, language))]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Piet Vos here, my parcel is late.", ["Piet Vos"]),
        ("en", "Marlowe here. Where is it?", ["Marlowe"]),
        ("de", "Lindner mein Name, es geht um die Rechnung.", ["Lindner"]),
        ("de", "Ruth Pohl hier, bitte um Rückruf.", ["Ruth Pohl"]),
    ],
)
def test_finds_a_name_by_what_is_said_behind_it(
    language: str, text: str, expected: list[str]
) -> None:
    assert names(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Nothing here, not even a card."),
        ("en", "She'll know what for."),
        ("de", "Max. 16 Mbit kommen an."),
        ("de", "Das Sofa „Ramona“ hat eine Kuhle."),
        ("de", "Der Strom läuft auf Kundenkonto 12."),
    ],
)
def test_leaves_other_words_alone(language: str, text: str) -> None:
    assert names(text, language) == []


def test_joins_no_small_word_to_a_name() -> None:
    assert names("Wir, also Heike u. Inge Krause, warten.", "de") == ["Heike", "Inge Krause"]
