from collections.abc import Sequence

import pytest

from gateway.ports.detector import Analysis, TextRequest
from gateway.traffic.evaluation.annotated import Annotated, Mark
from gateway.traffic.evaluation.leaks import Group, LeakScore, Reading, score_leaks
from gateway.traffic.evaluation.report import failures, row, share
from gateway.traffic.pseudonyms.clearing import Clearing
from gateway.traffic.pseudonyms.kept_texts import Replacement

NAME = Mark(3, 15, "PERSON", True)
TOWN = Mark(18, 24, "LOCATION", False)
TEXT = "Tu Jan Kowalski z Łodzi, dzień dobry"


def _reading(*spans: tuple[int, int], marks: tuple[Mark, ...] = (NAME, TOWN)) -> Reading:
    replaced = tuple(Replacement(start, end, "PERSON", "[PERSON_1]") for start, end in spans)
    analysis = Analysis("pl", True, ())
    return Reading(Annotated(TEXT, "pl", marks), analysis, replaced, "")


@pytest.mark.parametrize(
    ("spans", "leaks"),
    [([(3, 15)], 0), ([(0, 20)], 0), ([(3, 6), (7, 15)], 0), ([(3, 14)], 1), ([], 1)],
)
def test_half_a_name_is_a_name(spans: list[tuple[int, int]], leaks: int) -> None:
    score = LeakScore([_reading(*spans)])
    assert (score.leaked(Group.NAMES), score.required(Group.NAMES)) == (leaks, 1)


def test_what_may_be_masked_counts_on_neither_side() -> None:
    assert _reading((3, 15), (18, 24)).innocent_masked() == []
    assert _reading((3, 15)).leaked() == []
    assert _reading((3, 15), (18, 24)).innocent_characters() == (0, 13)


def test_innocent_letters_are_counted() -> None:
    masked = _reading((3, 15), (25, 30))
    assert masked.innocent_characters() == (5, 13)
    assert [each.start for each in masked.innocent_masked()] == [25]


def test_a_message_without_personal_data_is_masked_all_the_same() -> None:
    score = LeakScore([_reading((3, 6), marks=()), _reading(marks=()), _reading((3, 15))])
    assert (score.masked_all_the_same(), len(score.empty())) == (1, 2)
    assert "50.0 %" in row("pl", score)


def test_failures_name_kind_and_text() -> None:
    assert "LEAK PERSON 'Jan Kowalski'" in "\n".join(failures(LeakScore([_reading()])))
    assert list(failures(LeakScore([_reading((3, 15))]))) == []


class _FindsNothing:
    def analyse(self, requests: Sequence[TextRequest]) -> list[Analysis]:
        return [Analysis("pl", True, ()) for _ in requests]


def test_scores_what_the_clearing_does() -> None:
    score = score_leaks([Annotated(TEXT, "pl", (NAME,))], Clearing(_FindsNothing()))
    assert score.leaked(Group.NAMES) == 1
    assert score.words == 7


def test_a_share_of_nothing_is_a_dash() -> None:
    assert share(0, 0) == "–"
