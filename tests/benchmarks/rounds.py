"""Runs each case on each target in turn, A B A B …, and keeps the medians over the rounds."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field

import urllib3

from tests.benchmarks import meter
from tests.benchmarks.cases import Case
from tests.benchmarks.load import Order, Seen
from tests.benchmarks.targets import ROOT, Target

FIRST_TURN, LAST_TURN = 1, 100


@dataclass(frozen=True, slots=True)
class Figures:
    """One case on one target. Milliseconds, requests a second, MiB; None where not measured."""

    answers: int
    errors: int
    unmasked: int
    values: dict[str, float | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Plan:
    """How long and how often."""

    rounds: int
    seconds: float
    ramp: float = 0.7


def interleaved(
    cases: Sequence[Case],
    targets: Sequence[Target],
    model: Target,
    plan: Plan,
    tell: Callable[[str], None],
) -> dict[tuple[str, str], Figures]:
    """By case name and target name, medians over the rounds."""
    found: dict[tuple[str, str], list[Figures]] = {}
    for number in range(plan.rounds):
        for case in cases:
            for place, target in enumerate(targets):
                figures = measure(case, target, model, plan, seed=1000 * number + place)
                found.setdefault((case.name, target.name), []).append(figures)
                tell(f"round {number + 1}: {case.name} {target.name} {_short(figures)}")
    return {key: _median(each) for key, each in found.items()}


def measure(case: Case, target: Target, model: Target, plan: Plan, seed: int) -> Figures:
    """One case on one target, once."""
    order = Order(
        target.url, case.kind, case.language, case.clients, plan.seconds, plan.ramp, seed, LAST_TURN
    )
    before = _counts(model)
    generator = subprocess.Popen(
        [sys.executable, "-m", "tests.benchmarks.load"],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert generator.stdin is not None and generator.stdout is not None
    with generator:
        generator.stdin.write(json.dumps(asdict(order)) + "\n")
        generator.stdin.flush()
        lines = iter(generator.stdout)
        _await(lines, "open")
        begun = meter.cpu_ms(target.pids)
        _await(lines, "shut")
        spent = meter.cpu_ms(target.pids) - begun
        memory = meter.memory_mib(target.pids)
        seen = Seen(**json.loads(next(lines)))
    unmasked = _counts(model)["marked"] - before["marked"]
    return Figures(
        len(seen.answers_ms), seen.errors, unmasked, _values(case, target, seen, spent, memory)
    )


def _await(lines: Iterator[str], word: str) -> None:
    if next(lines, "").strip() != word:
        raise RuntimeError("the load generator ended early")


def _counts(model: Target) -> dict[str, int]:
    reply = urllib3.request("GET", f"{model.url}/counts", retries=False, timeout=5)
    counts: dict[str, int] = reply.json()
    return counts


def _values(
    case: Case, target: Target, seen: Seen, spent: float, memory: float
) -> dict[str, float | None]:
    known = bool(target.pids)
    answers = len(seen.answers_ms)
    values: dict[str, float | None] = {
        "p50": quantile(seen.answers_ms, 0.50),
        "p95": quantile(seen.answers_ms, 0.95),
        "p99": quantile(seen.answers_ms, 0.99),
        "rate": answers / seen.seconds if seen.seconds else None,
        "cpu": spent / answers if known and answers else None,
        "memory": memory if known else None,
    }
    if case.kind == "streamed":
        values["first"] = quantile(seen.first_ms, 0.50)
    if case.kind == "conversation":
        turns = {int(turn): times for turn, times in seen.by_turn.items()}
        values["turn 1"] = quantile(turns.get(FIRST_TURN, []), 0.50)
        values["turn 100"] = quantile(turns.get(LAST_TURN, []), 0.50)
    return values


def quantile(values: Sequence[float], share: float) -> float | None:
    """The value below which `share` of them lie, nearest rank; None of nothing."""
    if not values:
        return None
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def _median(rounds: Sequence[Figures]) -> Figures:
    names = dict.fromkeys(name for figures in rounds for name in figures.values)
    values: dict[str, float | None] = {}
    for name in names:
        known = [v for figures in rounds if (v := figures.values.get(name)) is not None]
        values[name] = statistics.median(known) if known else None
    return Figures(
        sum(figures.answers for figures in rounds),
        sum(figures.errors for figures in rounds),
        sum(figures.unmasked for figures in rounds),
        values,
    )


def _short(figures: Figures) -> str:
    said = " ".join(f"{name} {v:.1f}" for name, v in figures.values.items() if v is not None)
    return f"n {figures.answers} errors {figures.errors} unmasked {figures.unmasked} {said}"
