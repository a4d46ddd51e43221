"""What the customer asks for in words comes before everything else: a human, a withdrawal, the

truth about what they talk to. So "chcę człowieka" as a first message meets no consent question.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from audit_log.kinds import EventType
from gateway.ports.consents import ConsentStatus
from gateway.traffic.pipeline.consent_acts import ConsentActs, adding, key_of, with_act
from gateway.traffic.pipeline.evidence import (
    THE_CUSTOMER,
    notice_member,
    of_exchange,
    recording,
)
from gateway.traffic.pipeline.exchange import Draft, Effect, Exchange
from gateway.traffic.pipeline.own_words import OwnWords
from gateway.traffic.pipeline.stage import Proceed, Reply, Verdict
from gateway.traffic.stages.handover import HumanQueue
from policies.model import Purpose
from policies.notices.book import RenderedNotice

NATURE_QUESTION_WORDS: Final = 14
"""A message longer than this asks something else besides; it gets the truth and an answer."""


@dataclass(frozen=True, slots=True)
class AskedInWords:
    """Serves a wish for a human, a withdrawal of consent, a question about the machine's nature."""

    words: OwnWords
    queue: HumanQueue
    name: str = "asked_in_words"

    def decide(self, draft: Draft) -> Verdict:
        exchange = draft.exchange
        wishes = exchange.wishes
        if wishes.wants_human and exchange.policy.human.offered and draft.handover.model_may_answer:
            return self._hand_over(draft)
        if wishes.consent_reply == "withdraw" and self._has_given(draft):
            return self._withdraw(draft)
        if wishes.asks_nature and draft.handover.model_may_answer:
            return self._tell_nature(draft)
        return Proceed(draft, "nothing_asked")

    def _hand_over(self, draft: Draft) -> Verdict:
        """At once; who asks in the same breath what answers here hears that as well."""
        if not draft.exchange.wishes.asks_nature:
            return self.queue.open(draft, "asked_in_words")
        truth = self.words.say(draft.exchange, "nature")
        draft = draft.with_effects(_telling(draft.exchange, truth))
        return self.queue.open(draft, "asked_in_words", first=truth)

    def _has_given(self, draft: Draft) -> bool:
        """Whether there is anything to take back; without, the words are for the model."""
        exchange = draft.exchange
        if draft.consent != "not-required":
            return True
        optional = exchange.policy.optional_consents
        acts = (exchange.act(key_of(purpose, exchange.channel)) for purpose in optional)
        return any(act is not None and act.status is ConsentStatus.GRANTED for act in acts)

    def _withdraw(self, draft: Draft) -> Verdict:
        """Art. 7(3): as easy as giving, and it stops the very next call.

        All that was given ends: who takes consent back need not know how many there are. Where the
        answer does not rest on consent, it goes on.
        """
        exchange = draft.exchange
        purpose = exchange.policy.consent_purpose
        notices = self.words.say(exchange, "consent_withdrawn")
        if purpose is not None:
            draft = self._taken_back(draft, purpose, notices)
        for optional in exchange.policy.optional_consents:
            given = exchange.act(key_of(optional, exchange.channel))
            if given is not None and given.status is ConsentStatus.GRANTED:
                draft = self._taken_back(draft, optional, ())
        if purpose is None:
            return Proceed(draft, "optional_withdrawn")
        draft = replace(draft, consent="withdrawn")
        return self.words.speak(
            draft, "consent_withdrawn", notices, public="Consent was withdrawn. Nothing was sent."
        )

    def _taken_back(
        self, draft: Draft, purpose: Purpose, shown: tuple[RenderedNotice, ...]
    ) -> Draft:
        exchange = draft.exchange
        consents = ConsentActs(self.words)
        last = exchange.act(key_of(purpose, exchange.channel))
        record = consents.made(exchange, purpose, ConsentStatus.WITHDRAWN, shown=shown, on=last)
        draft = draft.with_effects(adding(record, consents.event(exchange, record)))
        return replace(draft, exchange=with_act(exchange, record))

    def _tell_nature(self, draft: Draft) -> Verdict:
        """Guidelines C(2026) 5054 para 40: disclose whenever asked; a short question only that."""
        notices = self.words.say(draft.exchange, "nature")
        message = draft.conversation.last_customer_message
        draft = draft.with_effects(_telling(draft.exchange, notices))
        if message is not None and len(message.text.split()) > NATURE_QUESTION_WORDS:
            draft = replace(draft, opening_words=(*draft.opening_words, *notices))
            return Proceed(draft, "nature_told")
        if not draft.conversation.shape.free_text or draft.conversation.shape.forced_tool:
            # Headers and x_gateway tell the truth; JSON stays JSON.
            return Proceed(draft, "nature_in_headers")
        question, asking = self._asked_again(draft)
        verdict = self.words.speak(
            draft,
            "asked_nature",
            (*notices, *question),
            public="You are talking to an AI system, not a person.",
        )
        if isinstance(verdict, Reply):
            verdict = replace(verdict, draft=verdict.draft.with_effects(*asking))
        return verdict

    def _asked_again(self, draft: Draft) -> tuple[tuple[RenderedNotice, ...], tuple[Effect, ...]]:
        """The question for consent once more, where the customer asked this instead."""
        exchange, purpose = draft.exchange, draft.exchange.policy.consent_purpose
        last = exchange.consent
        if purpose is None or last is None or last.status is not ConsentStatus.LAPSED:
            return (), ()
        consents = ConsentActs(self.words)
        question = consents.question(exchange, purpose)
        return question, (consents.asking(exchange, purpose, question),) if question else ()


def _telling(exchange: Exchange, notices: tuple[RenderedNotice, ...]) -> Effect:
    """An effect that records the question about its nature and the true answer."""
    asked = of_exchange(exchange, EventType.NATURE_QUESTION_DETECTED, actor=THE_CUSTOMER)
    told = (
        of_exchange(
            exchange,
            EventType.SELF_DISCLOSURE_SENT,
            notice=notice_member(exchange, notice),
            art=("AIA-50.1",),
        )
        for notice in notices
    )
    return recording(asked, *told)
