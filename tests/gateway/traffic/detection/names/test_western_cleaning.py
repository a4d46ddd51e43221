import pytest

from gateway.traffic.detection.names.english import EnglishNameRecogniser
from gateway.traffic.detection.names.german import GermanNameRecogniser
from gateway.traffic.detection.reading import Reading


def english(text: str) -> list[str]:
    return [text[m.start : m.end] for m in EnglishNameRecogniser("en").matches(Reading(text, "en"))]


def german(text: str) -> list[str]:
    return [text[m.start : m.end] for m in GermanNameRecogniser("de").matches(Reading(text, "de"))]


def test_who_was_found_once_is_found_again() -> None:
    text = "My name is Zbrixa Quellnott. The parcel is for Quellnott, ask the neighbour."
    assert english(text) == ["Zbrixa Quellnott", "Quellnott"]


def test_the_plain_word_beside_the_name_stays() -> None:
    assert english("Dear Mr Long, how long will it take?") == ["Long"]
    assert german("Frau Sommer ist im Sommer nicht da.") == ["Sommer"]


@pytest.mark.parametrize(
    "text",
    ["Your chatbot Emma is useless, is Emma stupid?", "Is Storm Isha delaying my flight?"],
)
def test_bots_and_storms_are_nobody(text: str) -> None:
    assert english(text) == []


@pytest.mark.parametrize("text", ["Rent for May, June and July is paid.", "Taken on 1 May at 9."])
def test_months_of_dates_are_nobody(text: str) -> None:
    assert english(text) == []


def test_an_initial_belongs_to_the_name_and_an_article_does_not() -> None:
    assert english("Yours faithfully,\nP. J. Whitcombe") == ["P. J. Whitcombe"]
    assert english("spoke to a Lorraine Tully") == ["Lorraine Tully"]
