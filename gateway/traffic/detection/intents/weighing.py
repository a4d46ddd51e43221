"""Weighs the clues of a message: for each question a linear model, learnt from messages.

A maximum-entropy model (Berger 1996) is a conditional random field over rows of one: so the models
are trained, stored and read by python-crfsuite. Data, figures and the command that rebuilds them:
`models/README.md`.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from threading import Lock

import pycrfsuite

from gateway.traffic.detection.intents.clues import Clues

_LEAST = 1e-7


class Scale:
    """One model. Safe to call from many threads."""

    def __init__(self, model: bytes) -> None:
        self._model = model  # the tagger reads from this buffer for as long as it lives
        self._tagger = pycrfsuite.Tagger()
        self._tagger.open_inmemory(model)
        self._labels: tuple[str, ...] = tuple(self._tagger.labels())
        self._lock = Lock()

    def weigh(self, clues: Clues) -> Mapping[str, float]:
        """The natural logarithm of each answer's probability."""
        with self._lock:
            self._tagger.set([clues])
            return {
                label: math.log(max(self._tagger.marginal(label, 0), _LEAST))
                for label in self._labels
            }


@cache
def scale(question: str) -> Scale:
    """The model for a question, read once a process."""
    return Scale(files(__package__).joinpath("models", f"{question}.crfsuite").read_bytes())
