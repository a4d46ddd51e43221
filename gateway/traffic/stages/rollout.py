"""Which conversations meet the assistant at all: a pilot's share, or its cohorts.

Decided by what does not change: a keyed digest of the conversation's id, the same in every process.
Whoever is outside meets people from the first message on: no disclosure of a machine, no consent
question, no call.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from gateway.ports.keys import KeyVault
from gateway.traffic.pipeline.exchange import Draft, Exchange
from gateway.traffic.pipeline.stage import Proceed, Verdict
from gateway.traffic.stages.handover import HumanQueue
from gateway.traffic.stages.to_people import OUTSIDE_COHORT, OUTSIDE_SHARE, to_people

_PURPOSE: Final = "rollout"
_ALL: Final = 2**64


@dataclass(frozen=True, slots=True)
class Rollout:
    """Hands to people who is not in the roll-out."""

    queue: HumanQueue
    keys: KeyVault
    name: str = "rollout"

    def decide(self, draft: Draft) -> Verdict:
        exchange = draft.exchange
        chosen = exchange.policy.rollout
        if chosen.cohorts and exchange.cohort not in chosen.cohorts:
            return to_people(draft, self.queue, OUTSIDE_COHORT)
        if chosen.share < 100 and not self._is_inside(exchange):
            return to_people(draft, self.queue, OUTSIDE_SHARE)
        return Proceed(draft, "inside" if chosen.limits else "everybody")

    def _is_inside(self, exchange: Exchange) -> bool:
        """A larger share keeps everybody who was inside a smaller one."""
        digest = self.keys.digest(exchange.tenant, _PURPOSE, exchange.conversation.id.bytes)
        return int.from_bytes(digest[:8], "big") * 100 < exchange.policy.rollout.share * _ALL
