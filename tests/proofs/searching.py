"""The property tests of the suite, with more examples and other ones each time."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

_ROOT = Path(__file__).parents[2]
_PASSED = re.compile(r"(\d+) passed")


def properties(progress: Callable[[int, int], None]) -> str:
    """Runs each test marked by hypothesis under the profile `search` of `tests/conftest.py`."""
    progress(0, 1)
    command = [sys.executable, "-m", "pytest", "-q", "-n", "2", "-m", "hypothesis"]
    run = subprocess.run(  # noqa: S603
        [*command, "--hypothesis-profile", "search", "tests"],
        capture_output=True,
        text=True,
        cwd=_ROOT,
        check=False,
    )
    last = run.stdout.strip().rsplit("\n", 1)[-1].strip(" =")
    assert run.returncode == 0, last
    passed = _PASSED.search(last)
    assert passed, last
    progress(1, 1)
    return f"{passed[1]} property tests, up to 1,000 new examples each, 0 failures"
