"""Runs sets through clearing, file by file, with nothing taken from a cache."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from gateway.traffic.detection.analyser import TextAnalyser
from gateway.traffic.detection.detector import InlineDetector
from gateway.traffic.evaluation.annotated import Annotated, read_annotated
from gateway.traffic.evaluation.corpora import read_corpus
from gateway.traffic.evaluation.leaks import LeakScore, score_leaks
from gateway.traffic.inflection.morfeusz import MorfeuszInflection
from gateway.traffic.pseudonyms.clearing import Clearing

SENTENCES_A_CORPUS = 2_000
_WARM_UP = 20


class Measuring:
    """One analyser, loaded once; every file is measured as if it were the first."""

    def __init__(self) -> None:
        self.analyser = TextAnalyser()

    def file(self, path: Path) -> LeakScore:
        """A set of marked messages or dialogues. Raises ValueError where it is malformed."""
        return self.messages(read_annotated(path))

    def corpus(self, path: Path) -> LeakScore:
        """The first sentences of a public corpus; only names are marked in it."""
        return self.messages(read_corpus(path, SENTENCES_A_CORPUS))

    def messages(self, messages: list[Annotated]) -> LeakScore:
        """Patterns compile and models warm up outside the clock."""
        score_leaks(messages[:_WARM_UP], self._clearing())
        return score_leaks(messages, self._clearing())

    def _clearing(self) -> Clearing:
        detector = InlineDetector(make=lambda: self.analyser)
        return Clearing(detector, MorfeuszInflection())


def together(scores: Iterable[LeakScore]) -> LeakScore:
    """Several sets as one."""
    every = list(scores)
    return LeakScore(
        [reading for score in every for reading in score.readings],
        sum(score.cpu_seconds for score in every),
    )
