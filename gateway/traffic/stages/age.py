"""Who is too young to consent alone is not asked to: a human goes on instead (Art. 8 GDPR; PL-05).

Only the answer is kept and how it is known, never a date of birth. What was said once is not undone
by a later "I am older": only a signed token, or an operator, lifts it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from gateway.errors import PolicyError
from gateway.ports.consents import ConsentAct, ConsentStatus
from gateway.traffic.pipeline.consent_acts import (
    AGE,
    NO_TEXTS,
    ConsentActs,
    adding,
    digest,
    shown_bytes,
)
from gateway.traffic.pipeline.exchange import Draft
from gateway.traffic.pipeline.own_words import OwnWords
from gateway.traffic.pipeline.stage import Proceed, Refuse, Reply, Verdict
from gateway.traffic.stages.handover import HumanQueue
from policies.decisions import age_asked_for, may_ask_in_chat

TOO_YOUNG: Final = "The customer is too young to consent alone. Nothing was sent to the model."
UNKNOWN: Final = "It is not known whether the customer is old enough to consent. Nothing was sent."


@dataclass(frozen=True, slots=True)
class Age:
    """Sends children to a human, and asks for the age where policy has it."""

    words: OwnWords
    queue: HumanQueue
    consents: ConsentActs
    name: str = "age"

    def decide(self, draft: Draft) -> Verdict:
        exchange = draft.exchange
        if not age_asked_for(exchange.policy):
            return Proceed(draft, "not_heeded")
        known = exchange.act(AGE)
        if known is not None and known.status is ConsentStatus.REFUSED:
            draft = replace(draft, consent="refused")
            if not exchange.policy.human.offered:
                return Refuse(draft, PolicyError("under_age", TOO_YOUNG))
            answered = dict(draft.verdicts).get("answers") == "age_known"
            whole = known.notice_bytes and answered
            return self.queue.open(draft, "under_age", notice="child", keep=not whole)
        if exchange.policy.age.check != "ask":
            return Proceed(draft, "nothing_known")
        question = self.words.say(exchange, "age_question", age=str(self._least(draft)))
        if known is not None and known.status is ConsentStatus.GRANTED:
            same_age = not known.notice_bytes or known.notice_sha256 in self._digests(
                draft, known.notice_language
            )
            if same_age:
                return Proceed(draft, "old_enough")
        shape = draft.conversation.shape
        draft = replace(draft, consent="required")
        if not question or not may_ask_in_chat(exchange.policy, shape.free_text, shape.forced_tool):
            return Refuse(draft, PolicyError("age_unknown", UNKNOWN))
        verdict = self.words.speak(draft, "age_question", question, public=UNKNOWN)
        if not isinstance(verdict, Reply):
            return verdict
        asked = self.consents.aged(
            exchange, ConsentStatus.REQUESTED, ConsentAct.UTTERANCE, shown=question
        )
        return replace(verdict, draft=verdict.draft.with_effects(adding(asked)))

    def _least(self, draft: Draft) -> int:
        exchange = draft.exchange
        return exchange.policy.country_pack(exchange.country or None).age_of_consent

    def _digests(self, draft: Draft, language: str) -> frozenset[str]:
        """Of the question for this age, as it would be asked now or was then."""
        exchange, age = draft.exchange, str(self._least(draft))
        reference = exchange.conversation.reference
        texts = (
            self.words.text(
                exchange.policy,
                each,
                reference,
                "age_question",
                channel=exchange.channel,
                age=age,
            )
            for each in (exchange.language, language, NO_TEXTS)
        )
        return frozenset(digest(shown_bytes(text)) for text in texts)
