"""A linear-chain CRF that says which tokens are names: python-crfsuite over our own features.

Models lie in `models/`, each with a card (data, licences, figures, date, the command that rebuilds
it). A model is opened once a process.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from threading import Lock

import pycrfsuite

BEGIN, INSIDE, OUTSIDE = "B", "I", "O"


class Tagger:
    """Tags sequences of tokens, each a list of its features. Safe to call from many threads."""

    def __init__(self, model: bytes) -> None:
        self._model = model  # the tagger reads from this buffer for as long as it lives
        self._tagger = pycrfsuite.Tagger()
        self._tagger.open_inmemory(model)
        self._lock = Lock()

    def beliefs(self, features: Sequence[Sequence[str]]) -> list[tuple[str, float]]:
        """For each token its likeliest label and the probability that it is part of a name."""
        if not features:
            return []
        with self._lock:
            self._tagger.set(features)
            labels = self._tagger.tag()
            return [
                (label, 1.0 - self._tagger.marginal(OUTSIDE, place))
                for place, label in enumerate(labels)
            ]

    def likely(self, features: Sequence[Sequence[str]]) -> list[tuple[float, float]]:
        """For each token how probably a name begins with it, and how probably one goes on."""
        if not features:
            return []
        with self._lock:
            self._tagger.set(features)
            return [
                (self._tagger.marginal(BEGIN, place), self._tagger.marginal(INSIDE, place))
                for place in range(len(features))
            ]


@cache
def tagger(name: str) -> Tagger:
    """The tagger over `models/<name>.crfsuite`."""
    return Tagger(files(__package__).joinpath("models", f"{name}.crfsuite").read_bytes())
