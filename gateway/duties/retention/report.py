"""What a sweep did, or in a dry run would do: numbers and case numbers, nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class SweepReport:
    """One sweep.

    `references` are the case numbers of the conversations, in a dry run only (afterwards they mean
    nothing). `subjects` counts anonymous people of whom nothing was left. `failed` conversations
    stay due and are tried again next time, `failures` says why by code. `more`: the budget ended
    before what was due did. `overlong` counts conversations whose end lies beyond what any policy
    may ask for: somebody must look at them.
    """

    dry_run: bool
    conversations: int = 0
    subjects: int = 0
    rows: Mapping[str, int] = field(default_factory=dict)
    prefixes: int = 0
    failed: int = 0
    failures: Mapping[str, int] = field(default_factory=dict)
    more: bool = False
    overlong: int = 0
    references: tuple[str, ...] = ()

    def as_json(self) -> dict[str, object]:
        """The report as it is shown."""
        return {
            "dry_run": self.dry_run,
            "conversations": self.conversations,
            "subjects": self.subjects,
            "rows": dict(self.rows),
            "prefixes": self.prefixes,
            "failed": self.failed,
            "failures": dict(self.failures),
            "more": self.more,
            "overlong": self.overlong,
            "references": list(self.references),
        }
