"""`python -m gateway.traffic.evaluation FILE…` prints the table of what leaks, as Markdown.

FILE is a set of marked messages (see `annotated`). `--failures` lists what went wrong, in full.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from gateway.traffic.detection.detector import InlineDetector, TextAnalyser
from gateway.traffic.detection.examining import Examining
from gateway.traffic.evaluation.annotated import read_annotated
from gateway.traffic.evaluation.leaks import LeakScore, score_leaks
from gateway.traffic.evaluation.linking import score_linking
from gateway.traffic.evaluation.report import HEADER, failures, linking_row, row
from gateway.traffic.inflection.morfeusz import MorfeuszInflection
from gateway.traffic.pseudonyms.clearing import Clearing


def main(arguments: list[str]) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="evaluation")
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--failures", action="store_true")
    options = parser.parse_args(arguments)
    scores = dict(_scores(options.files))
    lines = [HEADER, *(row(path.stem, score) for path, score in scores.items())]
    if len(scores) > 1:
        together = LeakScore(
            [reading for score in scores.values() for reading in score.readings],
            sum(score.cpu_seconds for score in scores.values()),
        )
        lines.append(row("all", together))
    for path, score in scores.items():
        if path.stem.endswith("_dialogues"):
            linked = score_linking(score.readings)
            lines += ["", linking_row(path.stem, linked)]
            if options.failures:
                lines += [f"SHARED {token} in {where}" for where, token in linked.collisions]
        if options.failures:
            lines += ["", f"{path.stem}:", *failures(score)]
    sys.stdout.write("\n".join(lines) + "\n")


def _scores(files: Iterable[Path]) -> Iterable[tuple[Path, LeakScore]]:
    analyser = TextAnalyser()
    for path in files:
        messages = read_annotated(path)
        # Patterns compile and models warm up outside the clock; no analysis is taken from a cache.
        score_leaks(messages[:20], _clearing(analyser))
        yield path, score_leaks(messages, _clearing(analyser))


def _clearing(analyser: TextAnalyser) -> Clearing:
    return Clearing(Examining(InlineDetector(make=lambda: analyser)), MorfeuszInflection())


if __name__ == "__main__":
    main(sys.argv[1:])
