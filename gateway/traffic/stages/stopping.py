"""Ends an answer that runs when the stop comes, and hands its conversation to people (AIA-44)."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from uuid import UUID

from audit_log.kinds import EventType, Result
from gateway.errors import ConflictError, GatewayError, PolicyError, StoreError
from gateway.ports.clock import Clock
from gateway.ports.records import Records, Work
from gateway.traffic.pipeline.evidence import event, of_exchange, outcome
from gateway.traffic.pipeline.exchange import Draft, Effect
from gateway.traffic.pipeline.lookout import Lookout, Tell
from gateway.traffic.pipeline.stage import Proceed, Refuse, Reply
from gateway.traffic.stages.handover import HumanQueue
from gateway.traffic.stages.to_people import HUMANS_ONLY, to_people

ATTEMPTS = 20

log = logging.getLogger("gateway.stopping")


class Stopped(Exception):
    """No byte of the answer is out, and none may go out any more."""


@dataclass(frozen=True, slots=True)
class Stopping:
    """What happens to an answer that somebody stopped."""

    lookout: Lookout
    queue: HumanQueue
    records: Records
    clock: Clock

    def is_stopped(self, draft: Draft) -> bool:
        """Whether the model may no longer be called. Raises StoreError."""
        return self.lookout.is_stopped(draft.exchange.tenant, draft.exchange.assistant)

    def hand_over(self, draft: Draft) -> Reply | Refuse:
        """Puts the conversation before people; what the customer is told. Durable on return.

        `draft` is as admission left it: its effects are written already.
        """
        exchange = replace(draft.exchange, at=self.clock.now())
        draft = replace(draft, exchange=exchange, effects=())
        for _ in range(ATTEMPTS):
            verdict = to_people(draft, self.queue, HUMANS_ONLY)
            if isinstance(verdict, Proceed):  # people have it already, and said so
                error = PolicyError(HUMANS_ONLY.code, HUMANS_ONLY.public)
                verdict = Refuse(verdict.draft, error)
            try:
                self.records.commit(_recorded(verdict))
            except ConflictError:
                draft = replace(draft, placeholders=None)  # read again: somebody added to it
                continue
            return verdict
        raise StoreError("records_busy", "The gateway is busy with this conversation. Try again.")


def _recorded(verdict: Reply | Refuse) -> Effect:
    result = Result.OK if isinstance(verdict, Reply) else Result.DENIED
    ended = of_exchange(
        verdict.draft.exchange,
        EventType.TURN_BLOCKED,
        outcome=outcome(result, HUMANS_ONLY.code),
        state="oversight",
        art=("AIA-14",),
    )

    def write(work: Work) -> None:
        for effect in verdict.draft.effects:
            effect(work)
        work.record(ended)

    return write


def answers_ended(records: Records, clock: Clock) -> Tell:
    """Writes down when a stop took effect on answers that were running, and on how many."""

    def tell(tenant: UUID, count: int) -> None:
        effective = event(
            EventType.OVERSIGHT_STOP,
            tenant,
            clock.now(),
            state="effective",
            count=count,
            art=("AIA-14", "AIA-26.2"),
        )
        try:
            records.commit(lambda work: work.record(effective))
        except GatewayError as error:
            log.error("record_failed", extra={"code": error.code})

    return tell
