"""No purpose without a basis: what a call is for must be declared (Art. 5(1)(b), 6(1) GDPR).

A caller names purposes in `X-Gateway-Purpose`; without the header a call is for the answer.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from gateway.errors import PolicyError
from gateway.traffic.pipeline.consent_acts import ConsentActs
from gateway.traffic.pipeline.exchange import Draft
from gateway.traffic.pipeline.stage import Proceed, Refuse, Verdict

NOT_DECLARED: Final = "The policy declares no such purpose, so nothing was sent to the model."
NO_CONSENT: Final = (
    "A purpose of this call rests on consent that is not given. Nothing was sent to the model."
)
OBJECTED: Final = "The customer objects to a purpose of this call. Nothing was sent to the model."


@dataclass(frozen=True, slots=True)
class Purposes:
    """Refuses a call for what is not declared, and for an optional purpose without its basis."""

    consents: ConsentActs
    name: str = "purposes"

    def decide(self, draft: Draft) -> Verdict:
        exchange = draft.exchange
        for named in exchange.purposes:
            purpose = exchange.policy.purpose(named)
            if purpose is None:
                return Refuse(draft, PolicyError("purpose_not_declared", NOT_DECLARED))
            if purpose.id == "answer":
                continue  # the stage `consent` asks for it, and in words
            if purpose.basis == "consent" and not self.consents.holds(exchange, purpose):
                return Refuse(draft, PolicyError("purpose_without_consent", NO_CONSENT))
            if self.consents.standing(exchange, purpose) == "refused":
                return Refuse(draft, PolicyError("purpose_objected", OBJECTED))
        return Proceed(draft, "declared")
