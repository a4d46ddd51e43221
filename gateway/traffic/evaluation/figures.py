"""`python -m gateway.traffic.evaluation SETS [--cen FILE]` prints figures as Markdown.

SETS is a folder with `sets/*.jsonl` (see `spans`) and `intents/*.jsonl` (see `intents`).
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from gateway.traffic.detection.analyser import TextAnalyser
from gateway.traffic.evaluation.corpora import read_cen
from gateway.traffic.evaluation.cost import cost_lines
from gateway.traffic.evaluation.intents import score_table
from gateway.traffic.evaluation.spans import GoldText, read_set, score

CEN_SENTENCES = 2_000


def main(arguments: list[str]) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="evaluation")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--cen", type=Path)
    options = parser.parse_args(arguments)
    sys.stdout.write("\n".join(_lines(options.folder, options.cen)) + "\n")


def _lines(folder: Path, cen: Path | None) -> list[str]:
    analyser = TextAnalyser()
    lines = [
        (
            "| set | texts | all masked % | names masked % | precision % | "
            "over-masked % | CPU-ms per 100 words |"
        ),
        "|---|---|---|---|---|---|---|",
    ]
    for path in sorted((folder / "sets").glob("*.jsonl")):
        lines.append(_row(path.name, read_set(path), analyser, None))
    if cen is not None:
        lines.append(_row("CEN, names", read_cen(cen, CEN_SENTENCES), analyser, "PERSON"))
    lines += ["", "| cost of | language | words | CPU-ms |", "|---|---|---|---|"]
    for path in sorted((folder / "sets").glob("*.jsonl")):
        language = path.name.split(".")[1]
        lines += [f"| {path.name} | | | |", *cost_lines(read_set(path), analyser, language)]
    lines += [
        "",
        ("| intent table | positives | negatives | recall % | precision % |"),
        "|---|---|---|---|---|",
    ]
    for path in sorted((folder / "intents").glob("*.jsonl")):
        table = score_table(path)
        lines.append(
            f"| {table.name} | {table.positives} | {table.negatives} | {100 * table.recall:.1f} "
            f"| {100 * table.precision:.1f} |"
        )
    return lines


def _row(name: str, texts: list[GoldText], analyser: TextAnalyser, only: str | None) -> str:
    score(texts[:20], analyser)  # patterns compile and models warm up outside the clock
    began = time.process_time()
    result = score(texts, analyser, only=only)
    words = sum(len(gold.text.split()) for gold in texts)
    cost = 100_000 * (time.process_time() - began) / words
    return (
        f"| {name} | {result.texts} | {100 * result.share_masked():.1f} "
        f"| {100 * result.share_masked('PERSON'):.1f} | {100 * result.precision:.1f} "
        f"| {100 * result.over_masking:.2f} | {cost:.1f} |"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
