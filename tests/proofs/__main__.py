"""Runs the proofs and writes their dated figures to docs/proofs.md.

    python -m tests.proofs [NAME …] [--list] [--again]

A proof that has a figure of this version of the code is not run again unless asked (`--again`): an
interrupted run goes on with the next one. Exit code 1 if any proof does not hold.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
import traceback
from datetime import UTC, datetime
from pathlib import Path

from tests.proofs.catalogue import PROOFS, Proof

ROOT = Path(__file__).parents[2]
STATE = ROOT / ".proofs.json"
PAGE = ROOT / "docs" / "proofs.md"
HEADER = """# Proofs

Long proofs, run by `make prove` (`.venv/bin/python -m tests.proofs NAME` for one of them). Each row
is what the command printed on that day, on that commit, on a machine with two cores.

| proof | what it shows | figure | held | seconds | commit | date |
|---|---|---|---|---|---|---|
"""


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.proofs")
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--again", action="store_true")
    chosen = parser.parse_args()
    if chosen.list:
        for proof in PROOFS:
            print(f"{proof.name:32} {proof.shows}")
        return 0
    wanted = [p for p in PROOFS if not chosen.names or p.name in chosen.names]
    state = json.loads(STATE.read_text()) if STATE.is_file() else {}
    commit = _commit()
    held = True
    for proof in wanted:
        known = state.get(proof.name)
        if known and known["commit"] == commit and known["held"] and not chosen.again:
            print(f"{proof.name}: {known['figure']} (of this commit already)")
            continue
        state[proof.name] = _run(proof, commit)
        STATE.write_text(json.dumps(state, indent=1))
        _write_page(state)
        held = held and state[proof.name]["held"]
    print(f"{sum(1 for s in state.values() if s['held'])} held, figures in docs/proofs.md")
    return 0 if held else 1


def _run(proof: Proof, commit: str) -> dict[str, object]:
    print(f"{proof.name}: {proof.shows}", flush=True)
    started = time.monotonic()

    def progress(done: int, of: int) -> None:
        if sys.stdout.isatty() or done % max(1, of // 10) == 0:
            print(f"\r  {done} of {of}", end="", flush=True)

    try:
        figure, held = proof.run(progress), True
    except AssertionError as error:
        first = (str(error).splitlines() or ["an assertion"])[0]
        figure, held = f"DID NOT HOLD: {first[:160]}", False
        traceback.print_exc()
    seconds = round(time.monotonic() - started)
    print(f"\r  {figure} ({seconds} s)", flush=True)
    return {
        "shows": proof.shows,
        "figure": figure,
        "held": held,
        "seconds": seconds,
        "commit": commit,
        "date": datetime.now(UTC).date().isoformat(),
    }


def _write_page(state: dict[str, dict[str, object]]) -> None:
    """One row a proof: what is known here, else what the page said before."""
    before = PAGE.read_text("utf-8").splitlines() if PAGE.is_file() else []
    rows = []
    for proof in PROOFS:
        said = [line for line in before if line.startswith(f"| `{proof.name}` |")]
        rows += [_row(proof.name, state[proof.name])] if proof.name in state else said
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(HEADER + "\n".join(rows) + "\n", encoding="utf-8")


def _row(name: str, known: dict[str, object]) -> str:
    held = "yes" if known["held"] else "**NO**"
    told = (known["shows"], known["figure"], held, known["seconds"], known["commit"], known["date"])
    return f"| `{name}` | " + " | ".join(map(str, told)) + " |"


def _commit() -> str:
    found = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True
    )
    return found.stdout.strip() or "none"


if __name__ == "__main__":
    sys.exit(main())
