"""Finds how the encoder and the linear models of ideas are added up; writes `models/weights.json`.

    python -m gateway.traffic.detection.intents.training.calibration SETS_DIR [--out FILE]

It looks at the messages that the encoder was not shown, which `model.npz` names by fingerprint,
and at linear models that are trained for the purpose on all others. So the encoder has to be built
before: `python -m gateway.traffic.detection.sense.training`, whose seed drew those messages; here
nothing is drawn. Some minutes.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from io import BytesIO
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import numpy as np
import numpy.typing as npt

from gateway.traffic.detection.intents.clues import clues
from gateway.traffic.detection.intents.judging import BY_IDEAS, QUESTIONS
from gateway.traffic.detection.intents.lexicon import lexicon
from gateway.traffic.detection.intents.special_categories import CATEGORIES, words_of
from gateway.traffic.detection.intents.training.messages import Marked, ordinary, read_set
from gateway.traffic.detection.intents.training.scales import MODELS, train
from gateway.traffic.detection.intents.training.splitting import parted
from gateway.traffic.detection.intents.weighing import Scale
from gateway.traffic.detection.sense.encoder import Encoder

Numbers = npt.NDArray[np.float64]

_NEVER: Final = -16.0
"""Log probability of an answer that a linear model has never seen."""
_SURELY_NOT = -6.0
_THRESHOLDS: Final = {"wants_human": 0.5}
"""Of what is not said from log odds of 0. A wish for a human is rarer in chats than in the marked
messages."""
_STEPS, _RATE, _PULL, _PULLED_TO = 3_000, 0.05, 0.005, 0.6
_SENSE_TRIED: Final = (0.3, 0.5, 0.7, 0.9, 1.1, 1.4)
_IDEAS_TRIED: Final = (0.1, 0.2, 0.3, 0.45, 0.6, 0.8)
_SHIFTS_TRIED: Final = (-0.5, 0.0, 0.5, 1.0)


@dataclass(frozen=True, slots=True)
class Heard:
    """What both witnesses say of messages: log odds or log probabilities, a row a message.

    Of a question of two answers a row holds one number, of others one for each answer. `right`:
    the place of the answer that people gave.
    """

    sense: Numbers
    ideas: Numbers
    right: npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Added:
    """How the two are added up."""

    sense: float
    ideas: float
    shift: float

    def of_two(self, heard: Heard) -> Numbers:
        """Log odds for the second answer."""
        total: Numbers = self.sense * heard.sense[:, 0] + self.ideas * heard.ideas[:, 0]
        return total + self.shift

    def of_many(self, heard: Heard) -> Numbers:
        """Log probabilities of the answers."""
        total: Numbers = self.sense * heard.sense + self.ideas * heard.ideas
        total[:, 0] -= self.shift
        return _logged(total)


def of_two(heard: Heard) -> Added:
    """Weights for a question of two answers: a logistic regression, drawn a little to 0.6."""
    columns = np.stack([heard.sense[:, 0], heard.ideas[:, 0], np.ones(len(heard.right))], axis=1)
    pulled_to = np.array([_PULLED_TO, _PULLED_TO, 0.0])
    pull = np.array([_PULL, _PULL, 0.0])
    weights = np.zeros(3)
    for _ in range(_STEPS):
        believed = 1 / (1 + np.exp(-np.clip(columns @ weights, -500, 500)))
        slope = columns.T @ (believed - heard.right) / len(heard.right)
        weights -= _RATE * (slope + pull * (weights - pulled_to))
    return Added(*(float(weight) for weight in weights))


def of_many(heard: Heard) -> Added:
    """Weights for a question of several: those tried by which the right answers are likeliest."""
    places = np.arange(len(heard.right))

    def surprise(added: Added) -> float:
        return -float(added.of_many(heard)[places, heard.right].mean())

    tried = (Added(*each) for each in product(_SENSE_TRIED, _IDEAS_TRIED, _SHIFTS_TRIED))
    return min(tried, key=surprise)


def hear(question: str, rows: Sequence[Marked], scale: Scale, encoder: Encoder) -> Heard:
    """Asks both witnesses about each message. Raises ValueError for none, or an unknown answer."""
    if not rows:
        raise ValueError(f"no message that was set aside was marked for {question}")
    names = QUESTIONS[question]
    sense, ideas = [], []
    for row in rows:
        words = lexicon(row.language)
        weighed = scale.weigh(clues(words, words.sentences(row.text)))
        by_answer = [weighed.get(name, _NEVER) for name in names]
        ideas.append([by_answer[1] - by_answer[0]] if len(names) == 2 else by_answer)
        sense.append(encoder.beliefs(row.text)[question])
    heard = np.array(sense, np.float64)
    return Heard(
        heard if len(names) == 2 else _logged(heard),
        np.array(ideas, np.float64),
        np.array([names.index(row.answer) for row in rows], np.int64),
    )


def weights_for(question: str, heard: Heard) -> tuple[dict[str, float], str]:
    """What `weights.json` holds for a question, and a line of figures."""
    two = len(QUESTIONS[question]) == 2
    added = of_two(heard) if two else of_many(heard)
    answered = {
        "sense": _answers(heard.sense),
        "ideas": _answers(heard.ideas),
        "both": _answers(added.of_two(heard)[:, None] if two else added.of_many(heard)),
    }
    figures = ", ".join(
        f"{name} {f_score(found, heard.right):.3f}" for name, found in answered.items()
    )
    weights = {
        "sense": added.sense,
        "ideas": added.ideas,
        "shift": added.shift,
        "surely_not": _SURELY_NOT,
        "threshold": _THRESHOLDS.get(question, 0.0),
    }
    return weights, f"{question}: {len(heard.right)} messages, F {figures}"


def f_score(found: npt.NDArray[np.int64], right: npt.NDArray[np.int64]) -> float:
    """F1 over all answers but the first, which says that there is nothing; from 0 to 1."""
    hits = int(((found == right) & (right > 0)).sum())
    return 2 * hits / max(1, int((found > 0).sum()) + int((right > 0).sum()))


def calibrated(
    rows: Sequence[Marked], model: Mapping[str, npt.NDArray[np.generic]]
) -> dict[str, dict[str, float]]:
    """The weights of every question; figures go to standard output.

    `model`: the arrays of `model.npz`. Raises ValueError for one that does not say which messages
    it was not shown: by others nothing can be calibrated.
    """
    if "set_aside" not in model:
        raise ValueError("the encoder does not say which messages it was not shown")
    learning, calibrating = parted(
        rows, {int(each) for each in model["set_aside"].astype(np.uint64)}
    )
    encoder = Encoder(model)
    found = {}
    with TemporaryDirectory() as folder:
        for question in QUESTIONS:
            file = Path(folder) / "scale.crfsuite"
            train(question, learning, file)
            asked = [row for row in calibrating if row.question == question]
            asked += ordinary(calibrating, question, QUESTIONS[question][0])
            heard = hear(question, asked, Scale(file.read_bytes()), encoder)
            found[question], figures = weights_for(question, heard)
            sys.stdout.write(figures + "\n")
    found["special"] = _of_special(calibrating, encoder)
    for question in BY_IDEAS:
        found[question] = {
            "sense": 0.0,
            "ideas": 1.0,
            "shift": 0.0,
            "surely_not": _SURELY_NOT,
            "threshold": _THRESHOLDS.get(question, 0.0),
        }
    return found


def _of_special(rows: Sequence[Marked], encoder: Encoder) -> dict[str, float]:
    """Of special categories each is a question of two answers; the idea's word is a witness."""
    sense: list[list[float]] = []
    words: list[list[float]] = []
    right: list[int] = []
    asked = [row for row in rows if row.question == "special"]
    for row in (*asked, *ordinary(rows, "special", "none")):
        told = row.answer.split(",")
        said = words_of(lexicon(row.language).sentences(row.text))
        odds = encoder.beliefs(row.text)["special"]
        for place, (name, _) in enumerate(CATEGORIES):
            sense.append([float(odds[place])])
            words.append([float(said[place])])
            right.append(int(name in told))
    added = of_two(Heard(np.array(sense), np.array(words), np.array(right, np.int64)))
    sys.stdout.write(f"special: {len(asked)} messages, {added}\n")
    return {
        "sense": added.sense,
        "ideas": added.ideas,
        "shift": added.shift,
        "surely_not": _SURELY_NOT,
        "threshold": _THRESHOLDS.get("special", 0.0),
    }


def _answers(by: Numbers) -> npt.NDArray[np.int64]:
    """The likeliest answer of each row."""
    places = (by[:, 0] > 0) if by.shape[1] == 1 else by.argmax(axis=1)
    return places.astype(np.int64)


def _logged(outputs: Numbers) -> Numbers:
    """Outputs as log probabilities."""
    away: Numbers = outputs - outputs.max(axis=1, keepdims=True)
    logged: Numbers = away - np.log(np.exp(away).sum(axis=1, keepdims=True))
    return logged


def main() -> None:
    """Reads the sets and the encoder, and writes the weights."""
    parser = argparse.ArgumentParser(prog="training.calibration", description=__doc__)
    parser.add_argument("sets", type=Path)
    parser.add_argument("--model", type=Path, help="the encoder, if not the one of the package")
    parser.add_argument("--out", type=Path, default=MODELS / "weights.json")
    chosen = parser.parse_args()
    ours = files("gateway.traffic.detection.sense").joinpath("model.npz")
    content = chosen.model.read_bytes() if chosen.model else ours.read_bytes()
    with np.load(BytesIO(content), allow_pickle=False) as arrays:
        model = {name: arrays[name] for name in arrays.files}
    weights = calibrated(read_set(chosen.sets), model)
    chosen.out.write_text(json.dumps(weights, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
