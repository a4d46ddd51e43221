import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gateway.traffic.detection.names import english

SETS = Path(__file__).parents[1] / "sets"
TEXTS = [
    json.loads(line)["text"]
    for name in ("negatives.en.jsonl", "chat.en.jsonl")
    for line in (SETS / name).read_text("utf-8").splitlines()
]
WORDS = sorted(english._unsplit())


def from_the_model(text: str) -> list[tuple[int, int]]:
    spans = english._pipeline().people(text)
    return [
        (match.start, match.end)
        for start, end in spans
        for match in english._filtered(text, start, end, english.NER)
    ]


def test_the_model_is_passed_over_only_where_it_could_add_nothing() -> None:
    passed_over = [text for text in TEXTS if not english._has_possible_name(text)]
    assert passed_over
    assert [text for text in passed_over if from_the_model(text)] == []


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(WORDS) | st.sampled_from(["parcel", "order", "is", ",", ".", "12", "'"]),
        min_size=1,
        max_size=12,
    )
)
def test_no_row_of_listed_words_holds_a_name(words: list[str]) -> None:
    text = " ".join(words)
    if not english._has_possible_name(text):
        assert from_the_model(text) == []


@pytest.mark.parametrize("text", ["Where is Tom", "ask McDonald", "iPhone", "John-Paul"])
def test_any_other_capital_letter_asks_the_model(text: str) -> None:
    assert english._has_possible_name(text)
