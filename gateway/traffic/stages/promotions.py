"""Offers that nobody asked for do not reach a customer without consent (Art. 398 PKE; PL-04).

Whether they need it the country says, for each channel; whether it is given, the ledger, under
`pke_398:<channel>`. An answer to a question about offers is no unsolicited one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice

from gateway.conversation.messages import Role
from gateway.ports.consents import ConsentStatus
from gateway.traffic.identification.history import spoken
from gateway.traffic.pipeline.consent_acts import MARKETING, PROMOTION_KEY, ConsentActs
from gateway.traffic.pipeline.exchange import Draft
from gateway.traffic.pipeline.own_words import OwnWords
from gateway.traffic.stages.answer_checks import ClauseRule
from policies.decisions import promotion_needs_consent

Judge = Callable[[str, str], bool]
"""(text, language) → whether it promotes, or asks for offers."""

ASKED_WITHIN = 2
"""In so many of the customer's last messages a question about offers still holds."""


@dataclass(frozen=True, slots=True)
class Promotions:
    """Makes the rule for the clauses of an answer, where one is needed."""

    words: OwnWords
    promotes: Judge
    asks_for_offers: Judge

    def rule_for(self, draft: Draft) -> ClauseRule | None:
        """None where policy, country or consent let promotion pass, or the customer asked."""
        exchange = draft.exchange
        policy = exchange.policy
        if not draft.conversation.shape.free_text or policy.mode != "protect":
            return None
        if not promotion_needs_consent(policy, exchange.country, exchange.channel):
            return None
        if self._consented(draft) or self._asked_for(draft):
            return None
        notices = self.words.say(exchange, "promotion_withheld")
        return ClauseRule(
            lambda clause, _: self.promotes(clause, exchange.language),
            " ".join(notice.text for notice in notices[:1]),
            once=True,
        )

    def _consented(self, draft: Draft) -> bool:
        exchange = draft.exchange
        purpose = exchange.policy.purpose(MARKETING)
        given = exchange.act(f"{PROMOTION_KEY}{exchange.channel}")
        if purpose is None or given is None or given.status is not ConsentStatus.GRANTED:
            return False
        return ConsentActs(self.words).holds(exchange, purpose)

    def _asked_for(self, draft: Draft) -> bool:
        exchange = draft.exchange
        said = (m for m in reversed(draft.conversation.messages) if m.role is Role.CUSTOMER)
        newest = islice(said, ASKED_WITHIN)
        return any(self.asks_for_offers(spoken(m), exchange.language) for m in newest)
