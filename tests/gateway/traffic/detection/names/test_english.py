import pytest

from gateway.traffic.detection.names.english import EnglishNameRecogniser
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import Match

ENGLISH = EnglishNameRecogniser("en")


def matches(text: str) -> list[Match]:
    return list(ENGLISH.matches(Reading(text, "en")))


def names(text: str) -> list[str]:
    return [text[match.start : match.end] for match in matches(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("My name is John Smith and I'm waiting.", ["John Smith"]),
        ("my name is john smith and im waiting", ["john smith"]),
        ("MY NAME IS DEREK STOKES AND I AM WAITING", ["DEREK STOKES"]),
        ("I spoke to Mohammed Hussain yesterday.", ["Mohammed Hussain"]),
        ("Kind regards,\nSarah O'Connor", ["Sarah O'Connor"]),
        ("Please ask Mrs Featherstonehaugh.", ["Featherstonehaugh"]),
        ('{"first_name": "Lucian", "last_name": "Oyelaran-Pike"}', ["Lucian", "Oyelaran-Pike"]),
        ("Name: Kieran O'Shaughnessy\nDOB: unknown", ["Kieran O'Shaughnessy"]),
        ("my husband Grant will call you", ["Grant"]),
        ("Vincent van der Berg has the key", ["Vincent van der Berg"]),
        ("Hi Priyanka, where is my order?", ["Priyanka"]),
    ],
)
def test_finds_people(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Will you mark the bill as paid? May I come in April?",
        "I hope the price of the rose gold one is the same.",
        "Good morning, where is my parcel? Thanks!",
        "Do you ship Earl Grey to Malta?",
        "Can I pay with PayPal or Klarna at Argos?",
        "this is ridiculous, i am waiting since monday",
    ],
)
def test_leaves_words_and_things_alone(text: str) -> None:
    assert names(text) == []


def test_a_possessive_stays_outside() -> None:
    assert names("Where is Sarah Johnson's parcel?") == ["Sarah Johnson"]


@pytest.mark.parametrize(
    ("text", "given", "surname", "gender"),
    [
        ("My name is John Smith.", ("John",), ("Smith",), "m"),
        ("my name is john smith", ("John",), ("Smith",), "m"),
        ("Ask Mrs Okafor.", (), ("Okafor",), "f"),
        ("Hi Priyanka, thanks", ("Priyanka",), (), "f"),
        ("I am Vincent van der Berg", ("Vincent",), ("Berg", "van der Berg"), "m"),
    ],
)
def test_says_which_part_is_which(
    text: str, given: tuple[str, ...], surname: tuple[str, ...], gender: str | None
) -> None:
    form = matches(text)[0].lemma
    assert form is not None
    assert (form.given, form.surname, form.gender) == (given, surname, gender)
