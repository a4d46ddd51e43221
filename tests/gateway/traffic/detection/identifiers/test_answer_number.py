from __future__ import annotations

import pytest

from gateway.traffic.detection.identifiers.answer_number import AnswerRecogniser
from gateway.traffic.detection.reading import Reading

_ANSWER = AnswerRecogniser("xx")


def _found(text: str) -> list[str]:
    return [text[m.start : m.end] for m in _ANSWER.matches(Reading(text, "pl"))]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("5517 0042", "5517 0042"),
        ("tak, mój to 55170042.", "55170042"),
        ("It's AB-1234567", "AB-1234567"),
    ],
)
def test_finds_a_number_that_is_all_of_an_answer(text: str, number: str) -> None:
    assert _found(text) == [number]


@pytest.mark.parametrize(
    "text",
    [
        "12-05-2024",
        "2023-2024",
        "15 000 000",
        "5901234123457",
        "zamówienie 55170042",
        "48 21",
        "482913",
    ],
)
def test_leaves_dates_amounts_codes_and_spoken_of_numbers_alone(text: str) -> None:
    assert not _found(text)
