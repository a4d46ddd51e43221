"""Recall and precision of the intents on tables of phrases.

A table is a file `<intent>.<language>.jsonl` of `{"text", "expect"}`; the intent is a field of
`Wishes`. Sets with a suffix were written after tuning, to be met for the first time once; only
`sight4`, and `round1` of `rights_request` and `special_categories`, were not tuned on since.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path

from gateway.conversation.messages import Role
from gateway.traffic.detection.intents.reader import read_intents


@dataclass(frozen=True, slots=True)
class IntentScore:
    """Counts of one table. `wrong` holds line numbers, not texts."""

    name: str
    positives: int
    negatives: int
    hits: int
    false_alarms: int
    wrong: tuple[int, ...] = field(default=())

    @property
    def recall(self) -> float:
        """Share of positives answered exactly as expected."""
        return self.hits / self.positives if self.positives else 1.0

    @property
    def precision(self) -> float:
        """Share of answers given which are the expected ones."""
        given = self.hits + self.false_alarms
        return self.hits / given if given else 1.0


def score_table(path: Path) -> IntentScore:
    """Score one table."""
    intent, language = path.name.split(".")[:2]
    role = Role.ASSISTANT if intent == "claims_human" else Role.CUSTOMER
    positives = negatives = hits = alarms = 0
    wrong = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        row = json.loads(line)
        got = getattr(read_intents(row["text"], language, role), intent)
        got = list(got) if isinstance(got, tuple) else got
        expected = row["expect"]
        positives += bool(expected)
        negatives += not expected
        hits += bool(expected) and got == expected
        alarms += bool(got) and got != expected
        if (got or None) != (expected or None):
            wrong.append(number)
    return IntentScore(path.name, positives, negatives, hits, alarms, tuple(wrong))


def intents_table(folder: Path) -> str:
    """Every table of a folder as a row of Markdown."""
    lines = [
        "| intent table | positives | negatives | recall % | precision % |",
        "|---|---|---|---|---|",
    ]
    for table in map(score_table, sorted(folder.glob("*.jsonl"))):
        lines.append(
            f"| {table.name} | {table.positives} | {table.negatives} | {100 * table.recall:.1f} "
            f"| {100 * table.precision:.1f} |"
        )
    return "\n".join(lines)
