"""Takes a request through the stages, in order, and writes down what they decided."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import replace

from audit_log.kinds import EventType, Result
from audit_log.records import Model
from gateway.errors import ConflictError, GatewayError, StoreError
from gateway.ports.records import Records, Work
from gateway.traffic.pipeline.evidence import of_exchange, outcome, recording
from gateway.traffic.pipeline.exchange import Draft, Effect
from gateway.traffic.pipeline.stage import Proceed, Refuse, Reply, Stage, Verdict

ATTEMPTS = 20

log = logging.getLogger("gateway.admission")


def admit(draft: Draft, stages: Sequence[Stage], records: Records) -> Verdict:
    """The verdict of the first stage that ends the way, else `Proceed` with a `Sendable`.

    Every effect of the stages and every audit record is durable on return: a `Proceed` therefore
    means that the record of the coming call is on disk (LOG-04). If writing fails, StoreError.
    Another request of the same conversation may have taken the same placeholder number in the
    meantime; then the stages run again over what stands now.
    """
    for _ in range(ATTEMPTS):
        verdict = _decide(draft, stages)
        try:
            records.commit(_all_effects(verdict))
        except ConflictError:
            continue
        return verdict
    raise StoreError("records_busy", "The gateway is busy with this conversation. Try again.")


def _decide(draft: Draft, stages: Sequence[Stage]) -> Verdict:
    for stage in stages:
        try:
            verdict = stage.decide(draft)
        except GatewayError as error:
            verdict = Refuse(draft, error)
        except Exception:
            # An error that nobody named must not let a request slip past a duty.
            log.error("stage_failed", extra={"stage": stage.name})
            verdict = Refuse(
                draft,
                GatewayError(
                    "stage_failed", "The gateway could not decide, so nothing was sent.", status=503
                ),
            )
        draft = _with_verdict(verdict, stage.name)
        if not isinstance(verdict, Proceed):
            return _recorded(replace(verdict, draft=draft), stage.name)
    if draft.sendable is None:
        nothing = GatewayError("not_cleared", "Nothing was cleared, so nothing was sent.")
        return _recorded(Refuse(draft, nothing), "admission")
    forwarded = of_exchange(
        draft.exchange,
        EventType.TURN_FORWARDED,
        outcome=outcome(Result.OK),
        model=Model("upstream", draft.exchange.model or "unlisted"),
        verdicts=dict(draft.verdicts),
        art=("GDPR-5.2", "AIA-12"),
    )
    return Proceed(draft.with_effects(recording(forwarded)))


def _recorded(verdict: Reply | Refuse, stage: str) -> Verdict:
    """The same verdict with the record that says which stage ended the way, and why."""
    code = _code(verdict)
    result = Result.OK if isinstance(verdict, Reply) else Result.DENIED
    blocked = of_exchange(
        verdict.draft.exchange,
        EventType.TURN_BLOCKED,
        outcome=outcome(result, code),
        state=stage,
        verdicts=dict(verdict.draft.verdicts) or None,
    )
    draft = verdict.draft.with_effects(recording(blocked))
    if isinstance(verdict, Reply):
        return Reply(draft, verdict.reason, verdict.words)
    return Refuse(draft, verdict.error)


def _with_verdict(verdict: Verdict, stage: str) -> Draft:
    """The draft that knows what this stage decided: the log holds it, and can be asked why."""
    draft = verdict.draft
    return replace(draft, verdicts=(*draft.verdicts, (stage, _code(verdict))))


def _code(verdict: Verdict) -> str:
    return verdict.error.code if isinstance(verdict, Refuse) else verdict.reason


def _all_effects(verdict: Verdict) -> Effect:
    def write(work: Work) -> None:
        for effect in verdict.draft.effects:
            effect(work)

    return write
