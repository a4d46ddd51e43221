"""What the customer asks for in words comes before everything else: a human, a withdrawal, the

truth about what they talk to. So "chcę człowieka" as a first message meets no consent question.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final
from uuid import uuid4

from audit_log.kinds import EventType, LegalBasis
from gateway.ports.consents import ConsentAct, ConsentRecord, ConsentStatus
from gateway.ports.records import Work
from gateway.traffic.pipeline.evidence import (
    THE_CUSTOMER,
    notice_member,
    of_exchange,
    recording,
)
from gateway.traffic.pipeline.exchange import Draft
from gateway.traffic.pipeline.own_words import OwnWords
from gateway.traffic.pipeline.stage import Proceed, Verdict
from gateway.traffic.stages.handover import HumanQueue

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
            return self.queue.open(draft, "asked_in_words")
        if wishes.consent_reply == "withdraw" and draft.consent != "not-required":
            return self._withdraw(draft)
        if wishes.asks_nature and draft.handover.model_may_answer:
            return self._tell_nature(draft)
        return Proceed(draft, "nothing_asked")

    def _withdraw(self, draft: Draft) -> Verdict:
        """Art. 7(3): as easy as giving, and it stops the very next call."""
        exchange = draft.exchange
        notices = self.words.say(exchange, "consent_withdrawn")
        purpose = exchange.policy.consent_purpose
        last = exchange.consent
        if purpose is not None:
            shown = notices[0] if notices else None
            record = ConsentRecord(
                id=uuid4(),
                tenant=exchange.tenant,
                subject=exchange.conversation.subject,
                conversation=exchange.conversation.id,
                purpose=purpose.id,
                status=ConsentStatus.WITHDRAWN,
                act=ConsentAct.UTTERANCE,
                channel=exchange.channel,
                at=exchange.at,
                notice_name=last.notice_name if last else "consent_withdrawn",
                notice_language=last.notice_language if last else exchange.language,
                notice_version=last.notice_version if last else str(shown.version if shown else 0),
                notice_sha256=last.notice_sha256 if last else "",
                notice_bytes=last.notice_bytes if last else b"",
                policy=exchange.policy.digest,
            )
            withdrawn = of_exchange(
                exchange,
                EventType.CONSENT_WITHDRAWN,
                actor=THE_CUSTOMER,
                basis=LegalBasis.CONSENT,
                purpose=purpose.id,
                art=("GDPR-7.3",),
            )

            def write(work: Work, record: ConsentRecord = record) -> None:
                work.consents.add(record)
                work.record(withdrawn)

            draft = draft.with_effects(write)
        draft = replace(draft, consent="withdrawn")
        return self.words.speak(
            draft, "consent_withdrawn", notices, public="Consent was withdrawn. Nothing was sent."
        )

    def _tell_nature(self, draft: Draft) -> Verdict:
        """Guidelines C(2026) 5054 para 40: disclose whenever asked; a short question only that."""
        exchange = draft.exchange
        notices = self.words.say(exchange, "nature")
        asked = of_exchange(exchange, EventType.NATURE_QUESTION_DETECTED, actor=THE_CUSTOMER)
        told = tuple(
            of_exchange(
                exchange,
                EventType.SELF_DISCLOSURE_SENT,
                notice=notice_member(exchange, notice),
                art=("AIA-50.1",),
            )
            for notice in notices
        )
        message = draft.conversation.last_customer_message
        draft = draft.with_effects(recording(asked, *told))
        if message is not None and len(message.text.split()) > NATURE_QUESTION_WORDS:
            draft = replace(draft, opening_words=(*draft.opening_words, *notices))
            return Proceed(draft, "nature_told")
        if not draft.conversation.shape.free_text or draft.conversation.shape.forced_tool:
            # Headers and x_gateway tell the truth; JSON stays JSON.
            return Proceed(draft, "nature_in_headers")
        return self.words.speak(
            draft, "asked_nature", notices, public="You are talking to an AI system, not a person."
        )
