"""Leaks and needless masking, counted by kind: what to work on next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from gateway.traffic.evaluation.leaks import Reading


def leaks_by_kind(readings: Iterable[Reading]) -> dict[str, tuple[int, int]]:
    """Entity type to (leaked, required), the most leaked first."""
    required: Counter[str] = Counter()
    leaked: Counter[str] = Counter()
    for reading in readings:
        required.update(mark.entity_type for mark in reading.message.marks if mark.required)
        leaked.update(mark.entity_type for mark in reading.leaked())
    ordered = sorted(required, key=lambda kind: (-leaked[kind], kind))
    return {kind: (leaked[kind], required[kind]) for kind in ordered}


def needless_by_kind(readings: Iterable[Reading]) -> dict[str, int]:
    """Entity type to the number of replacements that touch what no mark covers."""
    counts = Counter(each.entity_type for r in readings for each in r.innocent_masked())
    return dict(counts.most_common())


def kinds_table(readings: list[Reading]) -> str:
    """Both counts as a Markdown table."""
    needless = needless_by_kind(readings)
    leaks = leaks_by_kind(readings)
    lines = ["| kind | to be masked | leaked | masked without need |", "|---|---|---|---|"]
    for kind in [*leaks, *(kind for kind in needless if kind not in leaks)]:
        leaked, required = leaks.get(kind, (0, 0))
        lines.append(f"| {kind} | {required} | {leaked} | {needless.get(kind, 0)} |")
    return "\n".join(lines)
