"""Optional consents in the chat: one question at a time, by itself, and never in the way.

Only after the purpose `answer` is settled and the customer has had an answer; only where policy
says so for that purpose; refusing, or saying nothing, changes nothing of the service (Art. 7(4)).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from gateway.ports.consents import ConsentRecord, ConsentStatus
from gateway.traffic.pipeline.consent_acts import AGE, ConsentActs, adding, key_of
from gateway.traffic.pipeline.exchange import Draft
from gateway.traffic.pipeline.own_words import OwnWords
from gateway.traffic.pipeline.stage import Proceed, Reply, Verdict
from policies.decisions import may_ask_again, may_ask_in_chat
from policies.model import Purpose

ASKED: Final = (
    "An optional consent was asked for; the question before it comes back with the reply."
)
_SETTLED_HERE: Final = frozenset({"optional_granted", "optional_refused", "optional_lapsed"})


@dataclass(frozen=True, slots=True)
class OptionalConsents:
    """Asks for the next optional consent, if there is one to ask for now."""

    words: OwnWords
    consents: ConsentActs
    name: str = "optional_consents"

    def decide(self, draft: Draft) -> Verdict:
        exchange = draft.exchange
        shape = draft.conversation.shape
        decided = dict(draft.verdicts)
        served_before = exchange.conversation.turns > 0 or exchange.conversation.disclosed_at
        just_answered = decided.get("answers") in _SETTLED_HERE
        if not served_before or just_answered or decided.get("consent") == "granted_now":
            return Proceed(draft, "nothing_to_ask")
        if not may_ask_in_chat(exchange.policy, shape.free_text, shape.forced_tool):
            return Proceed(draft, "nothing_to_ask")
        for purpose in exchange.policy.optional_consents:
            if purpose.ask_in_chat and self._may_ask(draft, purpose):
                return self._ask(draft, purpose)
        return Proceed(draft, "nothing_to_ask")

    def _may_ask(self, draft: Draft, purpose: Purpose) -> bool:
        exchange = draft.exchange
        if exchange.gpc and exchange.policy.signals.gpc == "honour":
            return False
        aged = exchange.act(AGE)
        if aged is not None and aged.status is ConsentStatus.REFUSED:
            return False
        last: ConsentRecord | None = exchange.act(key_of(purpose, exchange.channel))
        if last is None:
            return True
        if last.status is ConsentStatus.GRANTED:
            return self.consents.outdated(exchange, purpose, last)
        return may_ask_again(exchange.policy, last.at, exchange.at)

    def _ask(self, draft: Draft, purpose: Purpose) -> Verdict:
        exchange = draft.exchange
        question = self.consents.question(exchange, purpose)
        if not question:
            return Proceed(draft, "nothing_to_ask")
        verdict = self.words.speak(draft, "optional_consent", question, public=ASKED)
        if not isinstance(verdict, Reply):
            return Proceed(draft, "nothing_to_ask")
        record = self.consents.made(exchange, purpose, ConsentStatus.REQUESTED, shown=question)
        asked = adding(record, self.consents.event(exchange, record))
        return replace(verdict, draft=verdict.draft.with_effects(asked))
