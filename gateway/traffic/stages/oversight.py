"""What an operator switched comes before everything else: people only, the outage banner.

Art. 14(4)(e) and 26(2) AI Act (AIA-44). Asked of the records with every exchange, so it holds from
the next one on, in every process.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from gateway.errors import PolicyError
from gateway.ports.switches import Switches, SwitchKind, is_on
from gateway.traffic.pipeline.exchange import Draft
from gateway.traffic.pipeline.own_words import OwnWords
from gateway.traffic.pipeline.stage import Proceed, Refuse, Verdict
from gateway.traffic.stages.handover import HumanQueue
from gateway.traffic.stages.to_people import HUMANS_ONLY, SERVICE_OUTAGE, to_people
from policies.decisions import may_add_words


@dataclass(frozen=True, slots=True)
class Oversight:
    """Hands everything to people while the stop is on; tells of an outage where it is switched."""

    words: OwnWords
    queue: HumanQueue
    switches: Switches
    name: str = "oversight"

    def decide(self, draft: Draft) -> Verdict:
        exchange = draft.exchange
        standing = self.switches.standing()
        tenant, assistant = exchange.tenant, exchange.assistant
        if is_on(standing, SwitchKind.HUMANS_ONLY, tenant, assistant):
            if exchange.policy.mode == "observe":
                # The one thing that `observe` refuses: a stop that let calls pass would be none.
                return Refuse(draft, PolicyError(HUMANS_ONLY.code, HUMANS_ONLY.public, status=503))
            return to_people(draft, self.queue, HUMANS_ONLY)
        banner = exchange.policy.outage_banner
        if exchange.policy.mode == "observe":
            return Proceed(draft, "not_stopped")
        if banner.shown or is_on(standing, SwitchKind.BANNER, tenant, assistant):
            return self._out_of_order(draft)
        return Proceed(draft, "not_stopped")

    def _out_of_order(self, draft: Draft) -> Verdict:
        exchange, shape = draft.exchange, draft.conversation.shape
        if exchange.policy.outage_banner.place == "instead":
            return to_people(draft, self.queue, SERVICE_OUTAGE)
        if not may_add_words(exchange.policy, shape.free_text, shape.forced_tool):
            return Proceed(draft, "not_stopped")
        told = self.words.say(exchange, "service_outage")
        draft = replace(draft, opening_words=(*draft.opening_words, *told))
        return Proceed(draft, "outage_told")
