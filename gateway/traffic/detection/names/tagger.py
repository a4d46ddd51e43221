"""A linear-chain CRF that says which tokens are names, over our own features.

Models lie in `models/`, each with a card (data, licences, figures, date, the command that rebuilds
it). A model is opened once a process.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from gateway.traffic.detection.names.crf import Feature, Model

BEGIN, INSIDE, OUTSIDE = "B", "I", "O"


class Tagger:
    """Tags sequences of tokens, each a list of its features. Safe to call from many threads."""

    def __init__(self, model: bytes) -> None:
        self._model = Model(model)

    def beliefs(self, features: Sequence[Sequence[Feature]]) -> list[tuple[str, float]]:
        """For each token its likeliest label and the probability that it is part of a name."""
        scores = [self._model.scores(each) for each in features]
        return [
            (label, 1.0 - outside)
            for label, (outside, _, _) in zip(
                self._model.best(scores), self._model.marginals(scores), strict=True
            )
        ]

    def likely(self, features: Sequence[Sequence[Feature]]) -> list[tuple[float, float]]:
        """For each token how probably a name begins with it, and how probably one goes on."""
        scores = [self._model.scores(each) for each in features]
        return [(begins, goes_on) for _, begins, goes_on in self._model.marginals(scores)]


@cache
def tagger(name: str) -> Tagger:
    """The tagger over `models/<name>.crfsuite`."""
    return Tagger(files(__package__).joinpath("models", f"{name}.crfsuite").read_bytes())
