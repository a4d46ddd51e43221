"""Ours beside LiteLLM with Presidio and beside any other base URL, interleaved in one go.

    python -m tests.benchmarks                         what is set up; the peer only if it is
    python -m tests.benchmarks peer --dir DIR          sets up LiteLLM + Presidio, once
    python -m tests.benchmarks run --peer DIR --write  and puts the figures into docs/performance.md
    python -m tests.benchmarks run --target NAME=URL   any other gateway in front of `--model` URL

Everything on loopback. Compare within one run only.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from tests.benchmarks import report, rounds, targets
from tests.benchmarks.cases import CASES, Case

PAGE = targets.ROOT / "docs" / "performance.md"
PEER = targets.ROOT / "build" / "peer"
PINNED = Path(__file__).parent / "peer" / "requirements.txt"


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks")
    verbs = parser.add_subparsers(dest="verb")
    setting_up = verbs.add_parser("peer", help="set up LiteLLM + Presidio in its own environment")
    setting_up.add_argument("--dir", type=Path, default=PEER)
    running = verbs.add_parser("run", help="measure")
    running.add_argument("--peer", type=Path, default=PEER, help="where the peer was set up")
    running.add_argument("--peer-workers", type=int, default=1, help="analyzers; the image has 1")
    running.add_argument("--target", action="append", default=[], help="NAME=URL[@PID,PID]")
    running.add_argument("--only", default="", help="targets to measure, by name, with commas")
    running.add_argument("--cases", default="", help="cases to measure, by name, with commas")
    running.add_argument("--rounds", type=int, default=3)
    running.add_argument("--seconds", type=float, default=3.0)
    running.add_argument("--write", action="store_true", help="put the figures into the page")
    chosen = parser.parse_args(sys.argv[1:] or ["run", "--rounds", "1"])
    if chosen.verb == "peer":
        return set_up_peer(chosen.dir)
    return run(chosen) if chosen.verb == "run" else parser.error("run or peer?")


def set_up_peer(folder: Path) -> int:
    """A virtual environment with everything pinned; does nothing where it is there already."""
    python = folder / "venv" / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(folder / "venv")], check=True)
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    done = subprocess.run([*pip, "-r", str(PINNED)], check=False).returncode
    if done == 0:
        (folder / "ready").touch()
        print(f"Set up. Now: python -m tests.benchmarks run --peer {folder}")
    return done


def run(chosen: argparse.Namespace) -> int:
    plan = rounds.Plan(chosen.rounds, chosen.seconds)
    cases = [case for case in CASES if not chosen.cases or case.name in chosen.cases.split(",")]
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="bench-")))
        model = stack.enter_context(targets.upstream())
        ceiling(model)
        chosen_targets = _targets(chosen, stack, folder, model)
        found = rounds.interleaved(cases, chosen_targets, model, plan, _tell)
    text = report.tables(found, cases, chosen_targets, plan)
    print(text)
    if chosen.write:
        report.write(text, PAGE)
    return 0


def ceiling(model: targets.Target) -> None:
    """What the fake provider itself can do: it must be far above anything behind it."""
    case = Case("direct-32", "whole", "en", 32)
    figures = rounds.measure(case, model, model, rounds.Plan(1, 1.0), seed=0)
    rate, p50 = figures.values["rate"] or 0.0, figures.values["p50"] or 0.0
    _tell(f"the provider by itself, 32 clients: {rate:.0f} requests/s, p50 {p50:.1f} ms")


def _targets(
    chosen: argparse.Namespace, stack: ExitStack, folder: Path, model: targets.Target
) -> list[targets.Target]:
    only = set(chosen.only.split(",")) if chosen.only else set()
    found = [targets.given(text) for text in chosen.target]
    if not only or "gateway" in only:
        found.append(stack.enter_context(targets.gateway(folder / "gateway", model.url)))
    if (chosen.peer / "ready").exists():
        if not only or "litellm+presidio" in only:
            opened = targets.peer(chosen.peer, folder, model.url, chosen.peer_workers)
            found.append(stack.enter_context(opened))
    else:
        _tell("without the peer; to set it up: python -m tests.benchmarks peer")
    return found


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
