"""Judges one passage: what the linear models say of its ideas and the encoder of its sense.

The encoder knows no language from another, the ideas know which words matter: their log odds are
added up with weights found on messages that neither had learnt from (`models/weights.json`).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Final

from gateway.traffic.detection.intents.clues import clues
from gateway.traffic.detection.intents.lexicon import Sentence, lexicon
from gateway.traffic.detection.intents.passages import sentences_of
from gateway.traffic.detection.intents.weighing import scale
from gateway.traffic.detection.intents.weights import weights_of
from gateway.traffic.detection.sense.encoder import encoder

QUESTIONS: Final[Mapping[str, tuple[str, ...]]] = {
    "wants_human": ("-", "+"),
    "consent": ("none", "grant", "refuse", "withdraw", "unclear"),
    "asks_nature": ("-", "+"),
    "claims_human": ("-", "+"),
    "rights": (
        "none", "access", "erasure", "rectification", "restriction", "portability", "objection",
    ),
    "returns": ("-", "+"),
}  # fmt: skip
"""Each question with its answers, the first of which says that there is nothing."""
BY_IDEAS: Final[Mapping[str, tuple[str, ...]]] = {"frustration": ("-", "+")}
"""Questions about which the encoder is not asked."""


class Judged:
    """One passage as it is judged; the encoder is asked at most once, and only where it matters."""

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self._language = language
        self.sentences: Sequence[Sentence] = lexicon(language).sentences(text)
        self._clues = clues(lexicon(language), self.sentences)
        self._sense: Mapping[str, Sequence[float]] | None = None

    @cached_property
    def one_by_one(self) -> Sequence[Judged]:
        """The sentences of a passage of several, each read by itself."""
        return tuple(Judged(sentence, self._language) for sentence in sentences_of(self.text))

    def odds(self, question: str) -> float:
        """Log odds for the `+` of a question of two answers."""
        weighed = scale(question).weigh(self._clues)
        by_ideas = weighed["+"] - weighed["-"]
        weights = weights_of(question)
        if by_ideas < weights.surely_not or question in BY_IDEAS:
            return by_ideas
        by_sense = self._by_sense()[question][0]
        return weights.sense * by_sense + weights.ideas * by_ideas + weights.shift

    def answers(self, question: str) -> Mapping[str, float]:
        """The probability of each answer to a question of several."""
        weighed = scale(question).weigh(self._clues)
        weights = weights_of(question)
        names = QUESTIONS[question]
        nothing = names[0]
        total = {name: weighed.get(name, _NEVER) for name in names}
        others = max(total[name] for name in names[1:])
        if others - total[nothing] >= weights.surely_not:
            outputs = self._by_sense()[question]
            total = {
                name: weights.ideas * total[name] + weights.sense * outputs[place]
                for place, name in enumerate(names)
            }
            total[nothing] -= weights.shift
        highest = max(total.values())
        powers = {name: math.exp(value - highest) for name, value in total.items()}
        whole = sum(powers.values())
        return {name: power / whole for name, power in powers.items()}

    @property
    def was_sensed(self) -> bool:
        """Whether the encoder has read the passage already."""
        return self._sense is not None

    def several(self, question: str) -> Sequence[float]:
        """The encoder's log odds for each answer of a question that may have several."""
        return self._by_sense()[question]

    def _by_sense(self) -> Mapping[str, Sequence[float]]:
        if self._sense is None:
            self._sense = {
                name: [float(value) for value in values]
                for name, values in encoder().beliefs(self.text).items()
            }
        return self._sense


_NEVER = -16.0
