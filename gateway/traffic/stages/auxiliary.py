"""Calls that a chat front-end makes on its own: cleared like all, but no dialogue of their own.

They bring no disclosure, no consent question, no hand-over and no notice: nobody reads those there.
So each of them is answered by the model, cleared, or refused in the provider's own shape.
"""

from __future__ import annotations

from dataclasses import dataclass

from gateway.errors import PolicyError
from gateway.traffic.pipeline.exchange import Draft
from gateway.traffic.pipeline.stage import Proceed, Refuse, Verdict

CLOSED = "This assistant writes no titles and the like. Nothing was sent to the model."
WITH_PEOPLE = "People answer in this conversation. Nothing was sent to the model."
OF_NOBODY = "It is not known to which conversation this belongs. Nothing was sent to the model."


@dataclass(frozen=True, slots=True)
class Auxiliary:
    """Lets on only those whose conversation is with the model; the basis is asked for behind."""

    name: str = "auxiliary"

    def decide(self, draft: Draft) -> Verdict:
        exchange = draft.exchange
        if not exchange.auxiliary:
            return Proceed(draft, "a_customer_speaks")
        if exchange.policy.auxiliary == "refuse":
            return Refuse(draft, PolicyError("auxiliary_refused", CLOSED))
        if not draft.handover.model_may_answer:
            return Refuse(draft, PolicyError("auxiliary_with_human", WITH_PEOPLE))
        if exchange.is_new and exchange.policy.rollout.limits:
            return Refuse(draft, PolicyError("auxiliary_unlinked", OF_NOBODY))
        return Proceed(draft, "auxiliary")
