"""Health, faith, opinions and the like are told apart: the customer is warned, a human is offered.

Art. 9 GDPR. In this version the message goes on, cleared of what identifies the person; whether it
may go on at all will be a rule of the policy.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from audit_log.kinds import EventType
from gateway.traffic.pipeline.evidence import of_exchange, recording
from gateway.traffic.pipeline.exchange import Draft
from gateway.traffic.pipeline.own_words import OwnWords
from gateway.traffic.pipeline.stage import Proceed, Verdict
from policies.decisions import may_add_words


@dataclass(frozen=True, slots=True)
class SpecialCategories:
    """Records that such data came, by kind, and puts a warning before the answer."""

    words: OwnWords
    name: str = "special_categories"

    def decide(self, draft: Draft) -> Verdict:
        exchange = draft.exchange
        kinds = exchange.wishes.special_categories
        if not kinds:
            return Proceed(draft, "none_found")
        events = tuple(
            of_exchange(exchange, EventType.SPECIAL_CATEGORY_DETECTED, state=kind, art=("GDPR-9",))
            for kind in kinds
        )
        draft = draft.with_effects(recording(*events))
        shape = draft.conversation.shape
        if not may_add_words(exchange.policy, shape.free_text, shape.forced_tool):
            return Proceed(draft, "recorded")
        warning = self.words.say(exchange, "special_category")
        draft = replace(draft, opening_words=(*draft.opening_words, *warning))
        return Proceed(draft, "warned")
