"""What a target takes from the machine: CPU time and memory of its whole process tree (Linux)."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Final

_TICK_MS: Final = 1000 / os.sysconf("SC_CLK_TCK")
_PROC: Final = Path("/proc")


def cpu_ms(roots: Iterable[int]) -> float:
    """utime and stime of the processes and all below them, ended children included (proc(5))."""
    return sum(sum(map(int, _fields(pid)[11:15])) for pid in _tree(roots)) * _TICK_MS


def memory_mib(roots: Iterable[int]) -> float:
    """Sum of the proportional set sizes: a page that several share counts once (proc(5))."""
    kib = 0
    for pid in _tree(roots):
        try:
            rollup = (_PROC / str(pid) / "smaps_rollup").read_text()
        except OSError:
            continue  # it has ended since
        kib += sum(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:"))
    return kib / 1024


def _tree(roots: Iterable[int]) -> set[int]:
    parents = {pid: int(fields[1]) for pid in _all() if (fields := _fields(pid))}
    found = {pid for pid in roots if pid in parents}
    while below := {pid for pid, parent in parents.items() if parent in found} - found:
        found |= below
    return found


def _all() -> Iterable[int]:
    return (int(entry) for entry in os.listdir(_PROC) if entry.isdigit())


def _fields(pid: int) -> list[str]:
    """Everything in `stat` after the name; empty where the process has ended."""
    try:
        return (_PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []
