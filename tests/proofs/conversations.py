"""See `tests.journeys.talks`: random talks under random policies, ten thousand of them.

Told in groups, each with a policy, an installation and a seed of its own. What a group gave is
kept, so that an interrupted run goes on with the next group of the same version of the code.
"""

from __future__ import annotations

import json
import logging
import multiprocessing
import subprocess
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from tests.journeys.talks import tell

ROOT = Path(__file__).parents[2]
STATE = ROOT / ".proofs.conversations.json"
GROUPS, TALKS = 400, 25
FIRST_SEED = 1_000_000
"""The tests take small seeds: the proof tells other talks than they do."""
PROCESSES = 2


def ten_thousand(progress: Callable[[int, int], None]) -> str:
    """Disclosure before the first word; no call without basis, after a withdrawal, a wish for a

    human, a hand-over, outside the roll-out, under age, or while the switch is on.
    """
    commit = _commit()
    done = _known(commit)
    missing = [seed for seed in range(FIRST_SEED, FIRST_SEED + GROUPS) if str(seed) not in done]
    with ProcessPoolExecutor(
        PROCESSES, mp_context=multiprocessing.get_context("spawn")
    ) as processes:
        for seed, told in zip(missing, processes.map(_group, missing), strict=True):
            done[str(seed)] = told
            STATE.write_text(json.dumps({"commit": commit, "groups": done}))
            progress(len(done), GROUPS)
    broken = [each for told in done.values() for each in told["broken"]]
    assert not broken, f"{len(broken)} rules broken: {broken[0]}"
    counts: Counter[str] = Counter()
    for told in done.values():
        counts.update(told["counts"])
    _shown(counts)
    return figure(counts)


def figure(counts: Counter[str]) -> str:
    """The counts in one line."""
    kept = {
        reason: counts[f"forbidden:{reason}"]
        for reason in ("no_basis", "with_people", "outside", "under_age", "switch")
    }
    listed = ", ".join(f"{number:,} {reason}" for reason, number in kept.items())
    return (
        f"{counts['conversations']:,} conversations, {counts['turns']:,} turns, "
        f"{counts['calls']:,} calls of the model, {counts['restarts']:,} restarts, "
        f"{counts['switched']:,} switches; turns without a call because of: {listed}; "
        f"{counts['said:withdraw']:,} withdrawals; 0 rules broken"
    )


def _shown(counts: Counter[str]) -> None:
    """Whether the talks were such that something was shown at all."""
    assert counts["conversations"] >= GROUPS * TALKS
    assert counts["calls"] > counts["conversations"] / 4, "the model was hardly ever called"
    for reason in ("no_basis", "with_people", "outside", "under_age", "switch"):
        assert counts[f"forbidden:{reason}"] > 100, f"hardly any turn was forbidden by {reason}"


def _group(seed: int) -> dict[str, Any]:
    logging.disable(logging.CRITICAL)  # a line a request, from the server of the tests
    told = tell(seed, TALKS)
    return {"counts": dict(told.counts), "broken": told.broken}


def _known(commit: str) -> dict[str, Any]:
    """The groups that were told already, by this version of the code."""
    if not STATE.is_file():
        return {}
    state = json.loads(STATE.read_text())
    return dict(state["groups"]) if state["commit"] == commit else {}


def _commit() -> str:
    found = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True
    )
    return found.stdout.strip() or "none"
