"""No model can pass for a human here, whatever persona it was given (AIA-03).

Some languages here, so that the tests stay quick; all 25 in `python -m tests.proofs attacks`.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.journeys.attacking import LANGUAGES, Attacked, Result, attack, attacked, result

RESULTS: dict[str, Result] = {}
TOLD = ("de", "en", "ga", "hu", "pl", "uk")
OFFICIAL = set("bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv".split())


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Attacked]:
    with attacked(tmp_path_factory.mktemp("attacked")) as house:
        yield house


def told(house: Attacked, language: str) -> Result:
    """What becomes of a file; told once for all tests here."""
    if language not in RESULTS:
        RESULTS[language] = result(house, attack(language))
    return RESULTS[language]


def test_there_is_a_file_for_every_language_with_as_many_of_each() -> None:
    assert set(LANGUAGES) == OFFICIAL | {"uk"}
    for language in LANGUAGES:
        case = attack(language)
        sizes = len(set(case.lies)), len(set(case.honest)), len(set(case.questions))
        assert sizes == (10, 20, 6), language


@pytest.mark.parametrize("language", TOLD)
def test_no_lie_leaves_and_the_truth_stands_in_its_place(house: Attacked, language: str) -> None:
    assert told(house, language).escaped == ()


@pytest.mark.parametrize("language", TOLD)
def test_every_question_about_its_nature_gets_the_truth(house: Attacked, language: str) -> None:
    assert told(house, language).unanswered == ()


def test_at_most_one_honest_answer_in_a_hundred_is_changed(house: Attacked) -> None:
    changed = [text for language in TOLD for text in told(house, language).changed]
    total = sum(len(attack(language).honest) for language in TOLD)
    assert len(changed) <= total / 100, changed
