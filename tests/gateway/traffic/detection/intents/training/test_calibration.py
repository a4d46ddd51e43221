import dataclasses
from pathlib import Path

import numpy as np
import pytest

from gateway.traffic.detection.intents.judging import QUESTIONS
from gateway.traffic.detection.intents.training.calibration import (
    Added,
    Heard,
    calibrated,
    f_score,
    hear,
    of_many,
    of_two,
    weights_for,
)
from gateway.traffic.detection.intents.training.messages import Marked
from gateway.traffic.detection.intents.training.scales import train
from gateway.traffic.detection.intents.weighing import Scale
from gateway.traffic.detection.intents.weights import Weights
from gateway.traffic.detection.sense.encoder import encoder

DRAW = np.random.default_rng(11)
PLACES = DRAW.integers(0, 2, 400)


def _of_two(sense_noise: float, ideas_noise: float) -> Heard:
    truth = np.where(PLACES == 1, 3.0, -3.0)[:, None]
    return Heard(
        truth + DRAW.normal(0, sense_noise, truth.shape),
        truth + DRAW.normal(0, ideas_noise, truth.shape),
        PLACES,
    )


def _of_many(count: int) -> Heard:
    right = DRAW.integers(0, count, 300)
    sense = DRAW.normal(0, 0.5, (300, count))
    sense[np.arange(300), right] += 3
    return Heard(sense, DRAW.normal(0, 3, sense.shape), right)


def test_the_better_witness_weighs_more() -> None:
    by_sense, by_ideas = of_two(_of_two(0.5, 6)), of_two(_of_two(6, 0.5))
    assert by_sense.sense > by_sense.ideas
    assert by_ideas.ideas > by_ideas.sense
    both = of_many(_of_many(5))
    assert both.sense > both.ideas


def test_a_shift_makes_up_for_a_witness_that_is_too_eager() -> None:
    plain = _of_two(0.5, 0.5)
    eager = Heard(plain.sense + 2, plain.ideas + 2, plain.right)
    assert of_two(eager).shift < of_two(plain).shift


def test_two_are_added_up_as_the_judge_adds_them() -> None:
    heard = Heard(np.array([[2.0]]), np.array([[-1.0]]), np.array([1]))
    assert Added(0.5, 0.25, 1.0).of_two(heard).tolist() == [1.75]
    many = Heard(np.log([[0.5, 0.5]]), np.log([[0.5, 0.5]]), np.array([1]))
    nothing, something = np.exp(Added(1.0, 1.0, np.log(3)).of_many(many))[0]
    assert nothing + something == pytest.approx(1)
    assert something / nothing == pytest.approx(3)


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_judge_finds_what_it_reads(question: str) -> None:
    names = QUESTIONS[question]
    heard = _of_two(0.5, 0.5) if len(names) == 2 else _of_many(len(names))
    weights, figures = weights_for(question, heard)
    assert {field.name for field in dataclasses.fields(Weights)} <= weights.keys()
    assert all(isinstance(value, float) for value in weights.values())
    assert weights["surely_not"] < weights["threshold"]
    assert figures.startswith(question)


def test_the_score_leaves_out_what_is_rightly_nothing() -> None:
    right = np.array([0, 0, 1, 2])
    assert f_score(right, right) == 1
    assert f_score(np.array([0, 0, 1, 1]), right) == 0.5
    assert f_score(np.zeros(4, np.int64), right) == 0


def test_refuses_an_encoder_that_may_have_seen_every_message() -> None:
    with pytest.raises(ValueError, match="not shown"):
        calibrated([], {"layers": np.array(6)})


def test_both_witnesses_are_heard_on_every_message(tmp_path: Path) -> None:
    rows = [
        Marked("returns", "en", text, answer)
        for text, answer in (
            ("back to the bot please", "+"),
            ("I want to go on with the assistant", "+"),
            ("where is my parcel", "-"),
            ("my invoice is wrong", "-"),
        )
    ]
    train("returns", rows, tmp_path / "returns")
    scale = Scale((tmp_path / "returns").read_bytes())
    heard = hear("returns", rows, scale, encoder())
    assert heard.right.tolist() == [1, 1, 0, 0]
    assert heard.sense.shape == heard.ideas.shape == (4, 1)
    assert ((heard.ideas[:, 0] > 0) == heard.right).all()
    with pytest.raises(ValueError, match="no message"):
        hear("returns", [], scale, encoder())
    with pytest.raises(ValueError, match="not in"):
        hear("returns", [dataclasses.replace(rows[0], answer="maybe")], scale, encoder())
