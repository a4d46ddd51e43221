"""No consent, no model: where the basis is consent, it is asked for in the chat and proved.

Art. 6(1)(a) and 7 GDPR. A purpose with another basis (contract) meets no question here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from uuid import uuid4

from audit_log.kinds import EventType, LegalBasis
from audit_log.records import AuditEvent
from gateway.errors import PolicyError
from gateway.ports.consents import ConsentAct, ConsentRecord, ConsentStatus
from gateway.ports.records import Work
from gateway.traffic.pipeline.evidence import THE_CUSTOMER, of_exchange
from gateway.traffic.pipeline.exchange import Draft, Effect
from gateway.traffic.pipeline.own_words import OwnWords
from gateway.traffic.pipeline.stage import Proceed, Refuse, Reply, Verdict
from gateway.traffic.stages.handover import HumanQueue
from policies.decisions import consent_needed, may_ask_in_chat
from policies.model import Purpose
from policies.notices.book import RenderedNotice

NEEDED = "The customer's consent is needed and not given. Nothing was sent to the model."


@dataclass(frozen=True, slots=True)
class Consent:
    """Lets pass with consent (or where none is needed); otherwise asks, understands, records."""

    words: OwnWords
    queue: HumanQueue
    name: str = "consent"

    def decide(self, draft: Draft) -> Verdict:
        exchange = draft.exchange
        purpose = exchange.policy.consent_purpose
        if purpose is None:
            return Proceed(replace(draft, consent="not-required"), "not_needed")
        last = exchange.consent
        current = self.words.say(exchange, "consent")
        if current and not consent_needed(
            exchange.policy,
            last.status.value if last else None,
            int(last.notice_version) if last else None,
            current_version=current[0].version,
            given_at=last.at if last else None,
            now=exchange.at,
        ):
            return Proceed(replace(draft, consent="granted"), "granted")
        asked_here = (
            last is not None
            and last.status is ConsentStatus.REQUESTED
            and last.conversation == exchange.conversation.id
        )
        if asked_here and last is not None:
            match exchange.wishes.consent_reply:
                case "grant":
                    return self._granted(draft, purpose, last)
                case "refuse":
                    return self._refused(draft, purpose, last)
                case "unclear":
                    return self.words.speak(
                        replace(draft, consent="required"),
                        "consent_unclear",
                        self.words.say(exchange, "consent_unclear"),
                        public=NEEDED,
                    )
                case _:
                    pass
        return self._ask(draft, purpose, current)

    def _ask(self, draft: Draft, purpose: Purpose, current: tuple[RenderedNotice, ...]) -> Verdict:
        exchange = draft.exchange
        draft = replace(draft, consent="required")
        disclosure = self.words.say(exchange, "disclosure")
        if not current or not disclosure:
            return Refuse(
                draft,
                PolicyError(
                    "no_approved_text",
                    "There is no approved text to ask for consent with. Nothing was sent.",
                    status=503,
                ),
            )
        shape = draft.conversation.shape
        if not may_ask_in_chat(exchange.policy, shape.free_text, shape.forced_tool):
            return Refuse(draft, PolicyError("consent_required", NEEDED))
        verdict = self.words.speak(draft, "consent_required", current, public=NEEDED)
        if not isinstance(verdict, Reply):
            return verdict  # nothing was shown, so nothing was requested
        record = self._record(
            draft, purpose, ConsentStatus.REQUESTED, current[0], verdict.words.encode()
        )
        requested = self._event(draft, EventType.CONSENT_REQUESTED, purpose)
        return replace(verdict, draft=verdict.draft.with_effects(_adding(record, requested)))

    def _granted(self, draft: Draft, purpose: Purpose, asked: ConsentRecord) -> Verdict:
        """The original question is in the history that came along, and is answered at once."""
        record = replace(
            asked,
            id=uuid4(),
            status=ConsentStatus.GRANTED,
            act=ConsentAct.UTTERANCE,
            channel=draft.exchange.channel,
            at=draft.exchange.at,
        )
        given = self._event(draft, EventType.CONSENT_GIVEN, purpose)
        draft = replace(draft.with_effects(_adding(record, given)), consent="granted")
        if draft.conversation.messages and any(
            m.place not in draft.conversation.removed and m.role.value == "customer"
            for m in draft.conversation.messages
        ):
            return Proceed(draft, "granted_now")
        # The client sent only the "yes", without the question: there is nothing to answer yet.
        return self.words.speak(
            draft,
            "consent_granted",
            self.words.say(draft.exchange, "consent_granted"),
            public="Consent is recorded. Send the question again.",
        )

    def _refused(self, draft: Draft, purpose: Purpose, asked: ConsentRecord) -> Verdict:
        """Refusing must not cost the service (Art. 7(4)): a human goes on."""
        record = replace(
            asked,
            id=uuid4(),
            status=ConsentStatus.REFUSED,
            act=ConsentAct.UTTERANCE,
            channel=draft.exchange.channel,
            at=draft.exchange.at,
        )
        refused = self._event(draft, EventType.CONSENT_REFUSED, purpose)
        draft = replace(draft.with_effects(_adding(record, refused)), consent="refused")
        return self.queue.open(draft, "consent_refused", notice="consent_refused")

    def _event(self, draft: Draft, kind: EventType, purpose: Purpose) -> AuditEvent:
        return of_exchange(
            draft.exchange,
            kind,
            actor=THE_CUSTOMER,
            basis=LegalBasis.CONSENT,
            purpose=purpose.id,
            art=("GDPR-7",),
        )

    def _record(
        self,
        draft: Draft,
        purpose: Purpose,
        status: ConsentStatus,
        notice: RenderedNotice,
        asked: bytes,
    ) -> ConsentRecord:
        exchange = draft.exchange
        return ConsentRecord(
            id=uuid4(),
            tenant=exchange.tenant,
            subject=exchange.conversation.subject,
            conversation=exchange.conversation.id,
            purpose=purpose.id,
            status=status,
            act=ConsentAct.UTTERANCE,
            channel=exchange.channel,
            at=exchange.at,
            notice_name=notice.name,
            notice_language=notice.language,
            notice_version=str(notice.version),
            notice_sha256=notice.sha256,
            notice_bytes=asked,
            policy=exchange.policy.digest,
        )


def _adding(record: ConsentRecord, *events: AuditEvent) -> Effect:
    def write(work: Work) -> None:
        work.consents.add(record)
        work.record(*events)

    return write
