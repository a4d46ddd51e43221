from random import Random

import numpy as np
import pytest

from gateway.traffic.detection.intents.training.messages import Marked
from gateway.traffic.detection.sense.training.examples import (
    ANSWERS,
    BATCH,
    Weighed,
    batches,
    of_other_questions,
    outputs_of,
    wanted,
)

ROWS = [
    Marked("rights", "en", "delete my data", "erasure"),
    Marked("special", "en", "I have diabetes and I am a catholic", "health,religion"),
    Marked("wants_human", "en", "a human please", "+"),
]


def _cut(text: str) -> list[int]:
    return [0, *map(ord, text[:126]), 2]


def test_each_answer_has_its_output() -> None:
    assert wanted("wants_human", "+")[0] == 1
    assert not wanted("wants_human", "-").any()
    assert wanted("rights", "none").argmax() == 0
    assert wanted("rights", "erasure").argmax() == ANSWERS["rights"].index("erasure")
    assert wanted("special", "health,religion").tolist() == [1, 1, 0, 0, 0, 0, 0, 0, 0]
    assert not wanted("special", "none").any()
    assert [outputs_of(each) for each in ("returns", "consent", "special")] == [1, 5, 9]


@pytest.mark.parametrize(("question", "answer"), [("rights", "+"), ("special", "gout")])
def test_refuses_an_answer_that_is_none(question: str, answer: str) -> None:
    with pytest.raises(ValueError, match="not in"):
        wanted(question, answer)


def test_messages_of_other_questions_say_nothing_and_count_less() -> None:
    found = list(of_other_questions(ROWS))
    assert all(each.weight < 1 for each in found)
    assert {(each.row.question, each.row.text) for each in found} >= {
        ("wants_human", "delete my data"),
        ("special", "delete my data"),
        ("rights", "a human please"),
    }
    for each in found:
        nothing = wanted(each.row.question, each.row.answer)
        assert not nothing[1:].any()


def test_every_message_is_in_one_batch_with_its_weight() -> None:
    told = [Weighed(row, 0.25 + place % 3) for place, row in enumerate(ROWS * 40)]
    found = batches(told, _cut, Random(1))
    assert all(batch.numbers.shape == batch.there.shape for batch in found)
    assert all(len(batch.weight) == BATCH for batch in found)
    assert sum(int((batch.weight > 0).sum()) for batch in found) == len(told)
    assert sum(float(batch.weight.sum()) for batch in found) == sum(each.weight for each in told)
    for batch in found:
        assert batch.there.any(axis=1).all()
        assert (batch.numbers[~batch.there] == 1).all()
        answers = batch.wanted[batch.weight > 0].argmax(axis=1)
        asked = batch.question[batch.weight > 0]
        rights = list(ANSWERS).index("rights")
        assert (answers[asked == rights] == ANSWERS["rights"].index("erasure")).all()


def test_a_message_of_any_length_fits() -> None:
    row = Marked("returns", "en", "bot " * 500, "+")
    (batch,) = batches([Weighed(row)], _cut, Random(2))
    assert batch.numbers.shape == (BATCH, 128)
    assert np.count_nonzero(batch.weight) == 1
