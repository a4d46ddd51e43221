"""The sweep: ends the keeping of whatever is due. Keys first, then rows, then on to the next.

Nothing is remembered between runs: what is due says the database, and each step may be repeated, so
a sweep that was killed is resumed by the next one. It works in small batches with pauses between;
the chat goes on beside it.
"""

from __future__ import annotations

import logging
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final
from uuid import UUID

from audit_log.kinds import EventType
from audit_log.records import Reason
from gateway.duties.retention.due import Budget, beyond_any_policy, due
from gateway.duties.retention.report import SweepReport
from gateway.errors import GatewayError
from gateway.ports.conversations import ConversationRecord
from gateway.ports.erasure import ErasingRecords, ErasingWork
from gateway.ports.keys import KeyVault
from gateway.ports.queries import Queries
from gateway.traffic.pipeline.evidence import event

log = logging.getLogger("gateway.retention")

PERIOD_ENDED: Final = Reason("retention_period_ended")
DEFAULT: Final = Budget()


@dataclass(slots=True)
class _Tally:
    """What one run has done so far."""

    conversations: int = 0
    subjects: int = 0
    rows: Counter[str] = field(default_factory=Counter)
    failed: set[UUID] = field(default_factory=set)
    failures: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class RetentionSweep:
    """Ends what is due of one tenant. Two sweeps at once do no harm, only work twice."""

    records: ErasingRecords
    keys: KeyVault
    queries: Queries
    pause: Callable[[float], None] = time.sleep

    def run(
        self, tenant: UUID, now: datetime, budget: Budget = DEFAULT, *, dry_run: bool = False
    ) -> SweepReport:
        """One sweep. One conversation that cannot be ended does not keep the others."""
        overlong = self.queries.outliving(tenant, beyond_any_policy(now))
        if overlong:
            log.error("retention_overlong", extra={"count": overlong})
        if dry_run:
            return self._foreseen(tenant, budget, now, overlong)
        tally = _Tally()
        more = self._sweep(tenant, budget, now, tally)
        prefixes = self.records.commit(lambda work: work.erasure.forget_prefixes(now))
        return SweepReport(
            False,
            tally.conversations,
            tally.subjects,
            dict(tally.rows),
            prefixes,
            len(tally.failed),
            dict(tally.failures),
            more,
            overlong,
        )

    def _sweep(self, tenant: UUID, budget: Budget, now: datetime, tally: _Tally) -> bool:
        """Whether something that could be ended is left because the budget was used up."""
        while True:
            room = budget.batch
            if budget.most is not None:
                room = min(room, budget.most - tally.conversations)
            # Those that failed are still due: they must not fill the window for ever.
            waiting = self._due(tenant, now, max(room, 1) + len(tally.failed))
            batch = [record for record in waiting if record.id not in tally.failed]
            if not batch or room <= 0:
                return bool(batch)
            for record in batch[:room]:
                self._end(record, now, tally)
            self.pause(budget.pause_seconds)

    def _due(self, tenant: UUID, now: datetime, limit: int) -> tuple[ConversationRecord, ...]:
        """The tenant's oldest. The store tells what is due of everybody, so the window may grow."""
        window = limit
        while True:
            found = self._window(now, window)
            own = [record for record in found if record.tenant == tenant]
            if len(own) >= limit or len(found) < window:
                return due(own[:limit], now)
            window *= 2

    def _window(self, now: datetime, size: int) -> tuple[ConversationRecord, ...]:
        return self.records.read(lambda work: work.conversations.due(now, size))

    def _end(self, record: ConversationRecord, now: datetime, tally: _Tally) -> None:
        try:
            self._end_one(record, now, tally)
        except GatewayError as error:
            tally.failed.add(record.id)
            tally.failures[error.code] += 1
            log.error("retention_failed", extra={"code": error.code})

    def _end_one(self, record: ConversationRecord, now: datetime, tally: _Tally) -> None:
        fresh = self.records.read(lambda work: work.conversations.by_id(record.tenant, record.id))
        if fresh is None or not due((fresh,), now):
            return  # erased meanwhile, or the customer has written again
        if self._is_last_of_nobody(record):
            rows = self._end_subject(record, now)
            tally.subjects += 1
        else:
            rows = self._end_conversation(record, now)
        tally.conversations += 1
        tally.rows.update(rows)

    def _is_last_of_nobody(self, record: ConversationRecord) -> bool:
        """Whether this is the only conversation of a person without a name: then all of them goes,

        consents too, since nobody could ever ask for them again.
        """
        if record.subject_known:
            return False
        kept = self.records.read(
            lambda work: work.conversations.of_subject(record.tenant, record.subject)
        )
        return all(other.id == record.id for other in kept)

    def _end_subject(self, record: ConversationRecord, now: datetime) -> dict[str, int]:
        reference = self.keys.subject_reference(record.tenant, record.subject)
        sequence = self.keys.shred_subject(record.tenant, record.subject).sequence

        def delete(work: ErasingWork) -> dict[str, int]:
            rows = work.erasure.subject(record.tenant, record.subject, sequence)
            _recorded(work, record, reference, rows, now)
            return rows

        return self.records.commit(delete)

    def _end_conversation(self, record: ConversationRecord, now: datetime) -> dict[str, int]:
        reference = self.keys.subject_reference(record.tenant, record.subject)
        sequence = self.keys.shred_conversation(record.tenant, record.id).sequence

        def delete(work: ErasingWork) -> dict[str, int]:
            rows = work.erasure.conversation(record.id, sequence)
            _recorded(work, record, reference, rows, now)
            return rows

        return self.records.commit(delete)

    def _foreseen(self, tenant: UUID, budget: Budget, now: datetime, overlong: int) -> SweepReport:
        """What a run would end. Reads only."""
        limit = budget.most if budget.most is not None else _EVERYTHING
        found = self._due(tenant, now, limit + 1)
        chosen = found[:limit]
        return SweepReport(
            True,
            conversations=len(chosen),
            subjects=sum(1 for record in chosen if self._is_last_of_nobody(record)),
            more=len(found) > limit,
            overlong=overlong,
            references=tuple(record.reference for record in chosen),
        )


_EVERYTHING: Final = 1_000_000
"""More than this a dry run does not list; it says that there is more."""


def _recorded(
    work: ErasingWork,
    record: ConversationRecord,
    reference: str | None,
    rows: dict[str, int],
    now: datetime,
) -> None:
    """One event for what really went; a second sweep that comes too late has nothing to record."""
    if any(rows.values()):
        work.record(
            event(
                EventType.RETENTION_EXPIRED,
                record.tenant,
                now,
                sref=reference,
                conv=str(record.id),
                reason=PERIOD_ENDED,
                count=sum(rows.values()),
                art=("GDPR-5.1e",),
            )
        )
