"""`python -m gateway.traffic.evaluation FILE…` prints the table of what leaks, as Markdown.

FILE is a set of marked messages (see `annotated`). `--failures` lists what went wrong, in full.
`--corpus FILE` adds a public corpus. `--intents FOLDER` scores what customers mean instead.
`--publish SETS` measures the sets of the repository and writes docs/detection.md and the figures
that the coverage gate reads; `--intents FOLDER --page` writes the table of each set in it there.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from datetime import UTC, datetime
from pathlib import Path

from gateway.traffic.detection import coverage
from gateway.traffic.detection.intents.training.messages import read_set
from gateway.traffic.evaluation.cost import cost_table
from gateway.traffic.evaluation.intents import failures, intents_table
from gateway.traffic.evaluation.kinds import kinds_table
from gateway.traffic.evaluation.leaks import LeakScore
from gateway.traffic.evaluation.measuring import Measuring, together
from gateway.traffic.evaluation.publishing import (
    INTENTS_BEGIN,
    INTENTS_END,
    write_figures,
    write_page,
)
from gateway.traffic.evaluation.report import HEADER, row
from gateway.traffic.evaluation.tables import table

PAGE = Path("docs/detection.md")
SETS = ("held", "dev")
OTHERS = "held, the 22 smaller languages together"
COSTED = ("pl", "en", "de")


def main(arguments: list[str]) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="evaluation")
    parser.add_argument("files", type=Path, nargs="*")
    parser.add_argument("--failures", action="store_true")
    parser.add_argument("--corpus", type=Path, action="append", default=[])
    parser.add_argument("--intents", type=Path)
    parser.add_argument("--publish", type=Path, metavar="SETS")
    parser.add_argument("--page", action="store_true")
    options = parser.parse_args(arguments)
    if options.intents and options.page:
        sys.stdout.write(publish_intents(options.intents) + "\n")
        return
    if options.intents:
        sys.stdout.write(intents_table(options.intents) + "\n")
        if options.failures:
            sys.stdout.write(failures(read_set(options.intents)) + "\n")
        return
    measuring = Measuring()
    if options.publish:
        text = publish(measuring, options.publish, options.corpus)
    else:
        scores = {f"{path.parent.name}/{path.stem}": measuring.file(path) for path in options.files}
        scores |= {path.stem: measuring.corpus(path) for path in options.corpus}
        text = table(scores, with_failures=options.failures)
    sys.stdout.write(text + "\n")


def publish_intents(sets: Path) -> str:
    """Scores each set in a folder and writes the tables to the page; gives what went on it."""
    tables = [
        f"`{folder.name}`\n\n{intents_table(folder)}"
        for folder in sorted(sets.iterdir())
        if folder.is_dir()
    ]
    text = "\n\n".join([f"{datetime.now(UTC):%Y-%m-%d}", *tables])
    write_page(PAGE, text, INTENTS_BEGIN, INTENTS_END)
    return text


def publish(measuring: Measuring, sets: Path, corpora: list[Path]) -> str:
    """Measure `sets/dev` and `sets/held`, write page and figures; gives what went on the page."""
    scores = {
        f"{folder}/{path.stem}": measuring.file(path)
        for folder in SETS
        for path in sorted((sets / folder).glob("*.txt"))
    }
    by_language: defaultdict[str, list[LeakScore]] = defaultdict(list)
    for name, score in scores.items():
        by_language[name.partition("/")[2][:2]].append(score)
    write_figures(
        Path(coverage.__file__).with_name("figures.json"),
        {code: together(each) for code, each in by_language.items()},
    )
    coverage.measured.cache_clear()
    every = [reading for score in scores.values() for reading in score.readings]
    messages = {code: [r.message for r in together(by_language[code]).readings] for code in COSTED}
    others = [
        score
        for name, score in scores.items()
        if name.startswith("held/") and name.partition("/")[2][:2] not in COSTED
    ]
    parts = [
        f"{datetime.now(UTC):%Y-%m-%d}",
        table(scores, with_failures=False),
        f"{HEADER}\n{row(OTHERS, together(others))}",
        kinds_table(every),
        cost_table(messages, measuring.analyser),
    ]
    if corpora:
        parts.append(table({p.stem: measuring.corpus(p) for p in corpora}, with_failures=False))
    text = "\n\n".join(parts)
    write_page(PAGE, text)
    return text


if __name__ == "__main__":
    main(sys.argv[1:])
