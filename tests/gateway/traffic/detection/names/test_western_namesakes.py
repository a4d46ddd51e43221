import pytest

from gateway.traffic.detection.names.english import EnglishNameRecogniser
from gateway.traffic.detection.reading import Reading


def english(text: str) -> list[str]:
    return [text[m.start : m.end] for m in EnglishNameRecogniser("en").matches(Reading(text, "en"))]


@pytest.mark.parametrize(
    "text",
    [
        "My coat arrived with a Paul Smith dust bag.",
        "Is an Arnold Palmer on the menu?",
        "Is Graves disease covered, or Hashimoto's?",
        "Does the Marlowe sofa come in linen?",
        "Is Olive Saver free of exit fees?",
        "Is the Dorothy in navy sold out?",
        "Any flight to Austin in autumn?",
        "Rosie's Garden Centre was closed.",
        "Why does June's statement show two payments?",
        "Why does Garamond print as Arial?",
    ],
)
def test_a_thing_called_like_somebody_is_nobody(text: str) -> None:
    assert english(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is late.\nRegards,\nPaul Smith", ["Paul Smith"]),
        ("Hi it's Paul Smith from Leeds.", ["Paul Smith"]),
        ("My name is Jack Daniels.", ["Jack Daniels"]),
        ("I met Ann Parkinson there.", ["Ann Parkinson"]),
        ("Could it be that Angus took the Angus burger down?", ["Angus"]),
    ],
)
def test_somebody_called_like_a_thing_is_found(text: str, expected: list[str]) -> None:
    assert english(text) == expected
