"""How the witnesses of a question are added up: `models/weights.json`, left by calibration."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Weights:
    """How the two witnesses of a question are added up, and from which odds on it is answered."""

    sense: float
    ideas: float
    shift: float
    surely_not: float
    """Below these log odds of the ideas alone the encoder is not asked."""
    threshold: float
    """Log odds of both from which the answer is yes."""


@cache
def weights_of(question: str) -> Weights:
    """The weights of a question, as the calibration left them."""
    return _all_weights()[question]


@cache
def _all_weights() -> Mapping[str, Weights]:
    text = files(__package__).joinpath("models", "weights.json").read_text("utf-8")
    return {question: Weights(**values) for question, values in json.loads(text).items()}
