"""What is learnt from: messages as rows of pieces, in batches, with the answers wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random  # noqa: TID251 - a seeded draw that can be repeated, no secret
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from gateway.traffic.detection.intents.judging import QUESTIONS
from gateway.traffic.detection.intents.special_categories import CATEGORIES
from gateway.traffic.detection.intents.training.messages import (
    Marked,
    nothing_said,
    ordinary,
)
from gateway.traffic.detection.sense.packing import Floats
from gateway.traffic.detection.sense.training.careless import carelessly

SEVERAL: Final = "special"
"""The question that may have several answers at once, or `NONE`."""
NONE: Final = "none"
ANSWERS: Final[Mapping[str, tuple[str, ...]]] = {
    **QUESTIONS,
    SEVERAL: tuple(name for name, _ in CATEGORIES),
}
"""Each question with the answers that its head tells apart."""
BATCH: Final = 48
_WIDEST: Final = max(map(len, ANSWERS.values()))
_LENGTHS: Final = (14, 18, 22, 28, 36, 56, 128)
"""Lengths to which rows are filled: for each of them the network is compiled once."""
_FILLING: Final = 1
_ALIKE: Final = 8
"""Rows whose lengths differ by fewer pieces are mixed."""
_WEIGHT_OF_NOTHING: Final = 0.25
_WEIGHT_OF_ORDINARY: Final = 0.5
_LESS_SURE: Final = {SEVERAL: 0.15, "returns": 0.15}

Cut = Callable[[str], Sequence[int]]


@dataclass(frozen=True, slots=True)
class Weighed:
    """A marked message and what it counts."""

    row: Marked
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Batch:
    """`BATCH` rows: pieces and where they are (rows, length), question, answers, weight of each.

    Rows that fill the batch weigh nothing.
    """

    numbers: npt.NDArray[np.int32] = field(repr=False)
    there: npt.NDArray[np.bool_] = field(repr=False)
    question: npt.NDArray[np.int32] = field(repr=False)
    wanted: Floats = field(repr=False)
    weight: Floats = field(repr=False)

    def arrays(self) -> tuple[npt.NDArray[Any], ...]:
        """All of it, in the order in which `loss_of` takes it."""
        return self.numbers, self.there, self.question, self.wanted, self.weight


def outputs_of(question: str) -> int:
    """How many outputs the head of a question has: one where its answers are yes and no."""
    return 1 if len(ANSWERS[question]) == 2 else len(ANSWERS[question])


def wanted(question: str, answer: str) -> Floats:
    """The outputs that are wanted for an answer. Raises ValueError for an unknown one."""
    names = ANSWERS[question]
    found = np.zeros(_WIDEST, np.float32)
    if len(names) == 2:
        found[0] = names.index(answer)
    elif question != SEVERAL:
        found[names.index(answer)] = 1
    elif answer != NONE:
        for name in answer.split(","):
            found[names.index(name.strip())] = 1
    return found


def of_other_questions(rows: Sequence[Marked]) -> Iterator[Weighed]:
    """Messages written for other questions, as messages that say nothing to each question."""
    for question, names in ANSWERS.items():
        nothing = NONE if question == SEVERAL else names[0]
        weight = _LESS_SURE.get(question, _WEIGHT_OF_NOTHING)
        for row in nothing_said(rows, question, nothing):
            yield Weighed(row, weight)


def of_ordinary(rows: Sequence[Marked]) -> Iterator[Weighed]:
    """Ordinary messages, as messages that say nothing to each question."""
    for question, names in ANSWERS.items():
        nothing = NONE if question == SEVERAL else names[0]
        for row in ordinary(rows, question, nothing):
            yield Weighed(row, _WEIGHT_OF_ORDINARY)


def batches(told: Iterable[Weighed], cut: Cut, draw: Random) -> list[Batch]:
    """The messages, typed carelessly, in batches of like length in any order."""
    examples = [(cut(carelessly(each.row.text, draw)), each) for each in told]
    draw.shuffle(examples)
    examples.sort(key=lambda example: min(len(example[0]), _LENGTHS[-1]) // _ALIKE)
    found = [_batch(examples[begin : begin + BATCH]) for begin in range(0, len(examples), BATCH)]
    draw.shuffle(found)
    return found


def _batch(examples: Sequence[tuple[Sequence[int], Weighed]]) -> Batch:
    longest = max(len(numbers) for numbers, _ in examples)
    length = next(each for each in _LENGTHS if each >= longest)
    batch = Batch(
        numbers=np.full((BATCH, length), _FILLING, np.int32),
        there=np.zeros((BATCH, length), np.bool_),
        question=np.zeros(BATCH, np.int32),
        wanted=np.zeros((BATCH, _WIDEST), np.float32),
        weight=np.zeros(BATCH, np.float32),
    )
    batch.there[:, 0] = True  # an average over nothing is no number
    questions = list(ANSWERS)
    for place, (numbers, each) in enumerate(examples):
        batch.numbers[place, : len(numbers)] = numbers
        batch.there[place, : len(numbers)] = True
        batch.question[place] = questions.index(each.row.question)
        batch.wanted[place] = wanted(each.row.question, each.row.answer)
        batch.weight[place] = each.weight
    return batch
