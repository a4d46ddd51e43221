"""kill -9 of a writing process, for the crash test and the long proof. Not a loss of power."""

import signal
import subprocess
import sys
from pathlib import Path

CHILD = Path(__file__).with_name("appending_child.py")
ROOT = Path(__file__).parents[2]


def kill_while_writing(database: Path, seed: int, after: int) -> list[int]:
    """Starts a writer, kills it once `after` numbers were acknowledged; returns all of them."""
    command = [sys.executable, str(CHILD), str(database), "100000", str(1000 + seed)]
    child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE)
    assert child.stdout is not None
    acked = [child.stdout.readline() for _ in range(after)]
    child.send_signal(signal.SIGKILL)
    rest = child.stdout.read().splitlines(keepends=True)
    child.stdout.close()
    assert child.wait() == -signal.SIGKILL
    return [int(line) for line in acked + rest if line.endswith(b"\n")]
