"""Hands an exchange to people although the customer asked for none: by a switch or by a rule."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from gateway.conversation.messages import Role
from gateway.errors import PolicyError
from gateway.traffic.pipeline.consent_acts import keeps_transcript
from gateway.traffic.pipeline.evidence import THE_CUSTOMER, THE_GATEWAY
from gateway.traffic.pipeline.exchange import Draft
from gateway.traffic.pipeline.stage import Proceed, Refuse, Verdict
from gateway.traffic.stages.handover import HumanQueue


@dataclass(frozen=True, slots=True)
class Ground:
    """Why people answer. `code` is stable; `public` is said where no words fit (JSON, programs)."""

    code: str
    notice: str
    public: str
    status: int = 403


HUMANS_ONLY: Final = Ground(
    "humans_only",
    "human_only",
    "An operator switched this assistant off. Nothing was sent to the model; people answer.",
)
SERVICE_OUTAGE: Final = Ground(
    "service_outage",
    "service_outage",
    "This assistant is out of order at the moment. Nothing was sent to the model; people answer.",
    status=503,
)
SPECIAL_HUMAN: Final = Ground(
    "special_human",
    "special_human",
    "This may tell of specially protected matters. Nothing was sent to the model; people answer.",
)
_OUTSIDE: Final = (
    "This conversation does not meet the assistant. Nothing was sent to the model; people answer."
)
OUTSIDE_SHARE: Final = Ground("outside_share", "human_only", _OUTSIDE)
OUTSIDE_COHORT: Final = Ground("outside_cohort", "human_only", _OUTSIDE)


def to_people(draft: Draft, queue: HumanQueue, ground: Ground) -> Verdict:
    """People answer: at once, without a question, and until the ground is gone.

    A conversation that people have already goes on to their desk (`Handover`), from which nobody
    returns to the model meanwhile. A withdrawal of consent goes on too: it is written down behind,
    and ends there without a call (Art. 7(3) GDPR).
    """
    exchange = draft.exchange
    wishes = exchange.wishes
    has_customer = any(message.role is Role.CUSTOMER for message in draft.conversation.messages)
    if not exchange.policy.human.offered or not has_customer or exchange.auxiliary:
        return Refuse(draft, PolicyError(ground.code, ground.public, status=ground.status))
    if not draft.handover.model_may_answer:
        stays = replace(exchange, wishes=replace(wishes, returns_to_bot=False))
        return Proceed(replace(draft, exchange=stays), "with_people")
    if wishes.consent_reply == "withdraw" and draft.consent != "not-required":
        return Proceed(draft, "withdrawing")
    return queue.open(
        draft,
        ground.code,
        ground.notice,
        code=ground.code,
        actor=THE_CUSTOMER if wishes.wants_human else THE_GATEWAY,
        public=ground.public,
        keep=draft.sendable is None or not keeps_transcript(exchange),
    )
