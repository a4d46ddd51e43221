"""What a policy in the mode `observe` would have done, counted from the audit log. No content."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, NamedTuple

from audit_log.kinds import EventType
from audit_log.reading import LoggedEvent
from audit_log.records import AuditEvent
from gateway.traffic.stages.decisions import ORDER, decided_by

KINDS: Final = frozenset({EventType.TURN_OBSERVED, EventType.SPECIAL_CATEGORY_DETECTED})
"""The events that a report needs."""

UNSAID: Final = "-"
"""Stands for what the log does not say: no rules, no country."""


class Row(NamedTuple):
    """What would have been decided, and for whom."""

    stage: str
    decision: str
    rule: str
    country: str
    language: str


@dataclass(slots=True)
class ObserveReport:
    """Counts. `turns` are requests, `conversations` those they belong to."""

    since: datetime | None = None
    first: datetime | None = None
    last: datetime | None = None
    turns: int = 0
    failed: int = 0
    decisions: Counter[Row] = field(default_factory=Counter)
    masked: Counter[str] = field(default_factory=Counter)
    special: Counter[str] = field(default_factory=Counter)
    _conversations: set[str] = field(default_factory=set, repr=False)
    _turns: set[str] = field(default_factory=set, repr=False)

    @property
    def conversations(self) -> int:
        return len(self._conversations)

    def by(self, what: str) -> Counter[str]:
        """Requests by `rule`, `country` or `language`."""
        counted: Counter[str] = Counter()
        for row, count in self.decisions.items():
            if row.stage == "redaction":  # decided for every request, and once
                counted[getattr(row, what)] += count
        return counted

    def by_decision(self) -> Counter[tuple[str, str]]:
        """Requests by stage and decision, in the order of admission."""
        counted: Counter[tuple[str, str]] = Counter()
        for row in sorted(self.decisions, key=lambda r: (ORDER.index(r.stage), r.decision)):
            counted[row.stage, row.decision] += self.decisions[row]
        return counted

    def add(self, event: AuditEvent) -> None:
        """Takes one event in; those before `since` count for nothing."""
        if self.since is not None and event.time < self.since:
            return
        if event.type is EventType.TURN_OBSERVED:
            self._add_turn(event)
        elif event.type is EventType.SPECIAL_CATEGORY_DETECTED and event.turn in self._turns:
            self.special[event.state or UNSAID] += 1

    def _add_turn(self, event: AuditEvent) -> None:
        self.turns += 1
        self.failed += event.state == "detector_failed"
        self.first, self.last = self.first or event.time, event.time
        self._conversations.add(event.conv or "")
        self._turns.add(event.turn or "")
        self.masked.update(dict(event.detect or {}))
        rule = (event.policy.rule if event.policy is not None else None) or UNSAID
        for stage, decision in (event.verdicts or {}).items():
            if stage in ORDER:
                country, language = event.country or UNSAID, event.language or UNSAID
                self.decisions[Row(stage, decision, rule, country, language)] += 1

    def as_json(self) -> dict[str, Any]:
        """For programs."""
        return {
            "since": self.since.isoformat() if self.since else None,
            "first": self.first.isoformat() if self.first else None,
            "last": self.last.isoformat() if self.last else None,
            "requests": self.turns,
            "conversations": self.conversations,
            "detector_failed": self.failed,
            "decisions": [
                {**row._asdict(), "count": count} for row, count in sorted(self.decisions.items())
            ],
            "masked": dict(sorted(self.masked.items())),
            "special_categories": dict(sorted(self.special.items())),
            **{
                name: dict(sorted(self.by(name).items()))
                for name in ("rule", "country", "language")
            },
        }

    def lines(self) -> Iterator[str]:
        """For people."""
        if not self.turns:
            yield "Nothing was observed. (mode: observe)"
            return
        yield f"{self.turns} requests in {self.conversations} conversations, {_span(self)}."
        yield "Nothing of this was done: what follows is what this policy would have decided."
        yield ""
        yield f"{'stage':<20}{'decision':<24}{'requests':>9}  what it means"
        for (stage, decision), count in self.by_decision().items():
            means = decided_by(stage, decision).sentence
            yield f"{stage:<20}{decision:<24}{count:>9}  {means}"
        if self.failed:
            yield f"{self.failed} requests could not be examined: they would have been refused."
        for title, counted in (
            ("masked, by kind of data", self.masked),
            ("special categories", self.special),
            ("requests by rule", self.by("rule")),
            ("requests by country", self.by("country")),
            ("requests by language", self.by("language")),
        ):
            yield from ("", title) if counted else ()
            for name, count in sorted(counted.items(), key=lambda each: (-each[1], each[0])):
                yield f"  {name:<30}{count:>9}"


def observed(events: Iterable[LoggedEvent], since: datetime | None = None) -> ObserveReport:
    """The report over events of the kinds in `KINDS`, in the order of the log."""
    report = ObserveReport(since)
    for logged in events:
        report.add(logged.event)
    return report


def _span(report: ObserveReport) -> str:
    first, last = report.first, report.last
    return f"{first:%Y-%m-%d %H:%M} to {last:%Y-%m-%d %H:%M} UTC" if first and last else ""
