"""What is understood of messages by authors who never saw the detector, their language not told."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from gateway.traffic.detection.intents.lexicon import LANGUAGES
from gateway.traffic.detection.intents.training.messages import read_set
from gateway.traffic.evaluation.intents import QuestionScore, score

SETS = Path(__file__).parent / "sets"


@pytest.fixture(scope="module")
def held() -> Mapping[str, QuestionScore]:
    return score(read_set(SETS / "held"))


def test_every_language_is_measured(held: Mapping[str, QuestionScore]) -> None:
    for question in ("wants_human", "consent", "asks_nature", "claims_human", "rights", "special"):
        assert set(held[question].by_language()) == LANGUAGES


@pytest.mark.parametrize(
    ("question", "precision", "recall"),
    [
        ("wants_human", 0.96, 0.97),
        ("asks_nature", 0.94, 0.95),
        ("claims_human", 0.96, 0.96),
        ("returns", 0.94, 0.79),
        ("rights", 0.96, 0.97),
    ],
)
def test_what_is_asked_for_is_understood(
    held: Mapping[str, QuestionScore], question: str, precision: float, recall: float
) -> None:
    assert held[question].precision >= precision
    assert held[question].recall >= recall


def test_no_consent_is_taken_that_was_not_given(held: Mapping[str, QuestionScore]) -> None:
    _, falsely, _ = held["consent"].count("grant")
    _, _, missed = held["consent"].count("withdraw")
    assert falsely == 0
    assert missed <= 1
    assert held["consent"].accuracy >= 0.96


def test_each_right_is_told_from_the_others(held: Mapping[str, QuestionScore]) -> None:
    assert held["rights"].macro_f1 >= 0.96


def test_special_categories_are_noticed(held: Mapping[str, QuestionScore]) -> None:
    assert held["special"].recall >= 0.88
    assert held["special"].false_alarms <= 0.1


def test_nobody_who_grants_nothing_grants_in_the_messages_learnt_from() -> None:
    rows = [row for row in read_set(SETS / "learn" / "third") if row.question == "consent"]
    falsely = [
        (read.marked.language, read.marked.text)
        for read in score(rows)["consent"].reads
        if read.got == "grant" and read.marked.answer in ("refuse", "withdraw")
    ]
    assert falsely == []


def test_the_words_that_our_texts_ask_people_to_write_are_understood() -> None:
    for question, each in score(read_set(SETS / "learn" / "commands")).items():
        wrong = [(r.marked.language, r.marked.text, r.got) for r in each.reads if not r.is_right]
        assert wrong == [], question
