import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.traffic.detection.names.english import CUES, EnglishNameRecogniser
from gateway.traffic.detection.names.western_frames import framed
from gateway.traffic.detection.names.western_tokens import tokens_of
from gateway.traffic.detection.reading import Reading


def english(text: str) -> list[str]:
    return [text[m.start : m.end] for m in EnglishNameRecogniser("en").matches(Reading(text, "en"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bill is wrong, my husband bill checked it.", ["bill"]),
        ("Ask for Big Tone if she does not answer.", ["Big Tone"]),
        ("Mark, as discussed please mark the invoice as paid.", ["Mark"]),
        ("nan is coming and uncle raj is wheeling her through", ["raj"]),
        ("Baker, J., tenant since 2011.", ["Baker, J."]),
        ("Passengers: HENDRICKSON/PAUL MR, two bags.", ["HENDRICKSON/PAUL"]),
        ("I am the widow, Zorga Buttigieg née Farrugia.", ["Zorga Buttigieg", "Farrugia"]),
        ("Hello there, Obi here. Nothing came.", ["Obi"]),
        ("Nothing came.\n\nKind regards,\nPip", ["Pip"]),
    ],
)
def test_a_frame_says_a_name(text: str, expected: list[str]) -> None:
    assert english(text) == expected


@pytest.mark.parametrize(
    "text",
    ["My husband will call you.", "It came broken.\n\nKind regards,\nSupport"],
)
def test_a_frame_around_another_word_says_none(text: str) -> None:
    assert english(text) == []


@given(st.text(st.sampled_from("abMrk ,.()/\n'"), max_size=60))
def test_spans_lie_within_the_text(text: str) -> None:
    tokens = tokens_of(text, "en", CUES)
    assert all(0 <= s.first < s.last <= len(tokens) for s in framed(tokens, "en"))
