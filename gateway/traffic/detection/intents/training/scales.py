"""Trains the linear models over clues.

    python -m gateway.traffic.detection.intents.training.scales SETS_DIR [--models DIR]

Some minutes; needs nothing but what the gateway needs.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import pycrfsuite

from gateway.traffic.detection.intents.clues import clues
from gateway.traffic.detection.intents.judging import BY_IDEAS, QUESTIONS
from gateway.traffic.detection.intents.lexicon import lexicon
from gateway.traffic.detection.intents.training.messages import (
    Marked,
    nothing_said,
    ordinary,
    read_set,
)

MODELS = Path(__file__).parent.parent / "models"
_PENALTIES = {"c1": 0.1, "c2": 0.1, "max_iterations": 150}
_EVERY = 3
"""Of the messages written for other questions each third is taken."""


def train(question: str, rows: Sequence[Marked], model: Path) -> None:
    """Trains the model for one question and writes it."""
    nothing = {**QUESTIONS, **BY_IDEAS}[question][0]
    own = [row for row in rows if row.question == question]
    others = list(nothing_said(rows, question, nothing))[::_EVERY]
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(_PENALTIES)
    for row in (*own, *others, *ordinary(rows, question, nothing)):
        words = lexicon(row.language)
        trainer.append([clues(words, words.sentences(row.text))], [row.answer])
    trainer.train(str(model))


def main() -> None:
    """Reads the sets and trains every model."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", type=Path)
    parser.add_argument("--models", type=Path, default=MODELS)
    chosen = parser.parse_args()
    rows = read_set(chosen.sets)
    for question in (*QUESTIONS, *BY_IDEAS):
        train(question, rows, chosen.models / f"{question}.crfsuite")


if __name__ == "__main__":
    main()
