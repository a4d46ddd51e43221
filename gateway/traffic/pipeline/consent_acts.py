"""Acts of consent: the one place that makes their records, and that says what they are worth.

The chat, a button, a browser's signal and a token all come here, so that a record never depends on
the way by which a person acted (Art. 7(1) GDPR).
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import Final
from uuid import UUID, uuid4

from audit_log.kinds import EventType, LegalBasis, Result
from audit_log.records import Actor, AuditEvent, Notice
from gateway.ports.consents import ConsentAct, ConsentLedger, ConsentRecord, ConsentStatus
from gateway.ports.records import Work
from gateway.services.consent_records.record import Act, ControllerFacts, record_of
from gateway.services.consent_records.serial import canonical
from gateway.traffic.pipeline.evidence import THE_CUSTOMER, THE_GATEWAY, of_exchange, outcome
from gateway.traffic.pipeline.exchange import Effect, Exchange
from gateway.traffic.pipeline.own_words import OwnWords
from policies.decisions import age_asked_for, consent_expired
from policies.model import Policy, Purpose
from policies.notices.book import RenderedNotice, join

AGE: Final = "age"
"""Under this key the ledger holds whether a person is old enough to consent alone."""
MARKETING: Final = "marketing"
PROMOTION_KEY: Final = "pke_398:"
"""Offers need consent for each channel (Art. 398 PKE): the key is this and the channel."""
REFUSED_BY_SIGNAL: Final = frozenset({"analytics", MARKETING, "model_training", "personalisation"})
"""Purposes that `Sec-GPC: 1` refuses, or objects to (GDP-65)."""
NO_TEXTS: Final = "zxx"
"""No language: the texts of the tenant's default and of the fallback are shown, both."""

_EVENTS: Final = {
    ConsentStatus.REQUESTED: (EventType.CONSENT_REQUESTED, "GDPR-7"),
    ConsentStatus.GRANTED: (EventType.CONSENT_GIVEN, "GDPR-7"),
    ConsentStatus.REFUSED: (EventType.CONSENT_REFUSED, "GDPR-7"),
    ConsentStatus.WITHDRAWN: (EventType.CONSENT_WITHDRAWN, "GDPR-7.3"),
    ConsentStatus.LAPSED: (EventType.CONSENT_LAPSED, "GDPR-7"),
}


def key_of(purpose: Purpose, channel: str) -> str:
    """Under which key the ledger holds what somebody said to a purpose."""
    return f"{PROMOTION_KEY}{channel}" if purpose.id == MARKETING else purpose.id


def keys_of(policy: Policy, channel: str) -> tuple[str, ...]:
    """Every key that matters under a policy on a channel."""
    asked = (p for p in policy.purposes if p.basis == "consent" or p.id in REFUSED_BY_SIGNAL)
    keys = tuple(key_of(purpose, channel) for purpose in asked)
    return (*keys, AGE) if age_asked_for(policy) else keys


def newest_acts(
    ledger: ConsentLedger, tenant: UUID, subject: UUID, policy: Policy, channel: str
) -> tuple[ConsentRecord, ...]:
    """The newest act under each key that matters here; none where nothing was ever said."""
    found = (ledger.current(tenant, subject, key, channel) for key in keys_of(policy, channel))
    return tuple(record for record in found if record is not None)


def keeps_transcript(exchange: Exchange) -> bool:
    """Whether what is said may be kept: by policy, and by consent where keeping rests on it."""
    policy = exchange.policy
    purpose = policy.purpose("transcript")
    if not policy.transcripts.keep or purpose is None:
        return False
    act = exchange.act(key_of(purpose, exchange.channel))
    if purpose.basis != "consent":
        return act is None or act.status is not ConsentStatus.OBJECTED
    granted = act is not None and act.status is ConsentStatus.GRANTED
    return granted and act is not None and not consent_expired(policy, act.at, exchange.at)


def with_act(exchange: Exchange, record: ConsentRecord) -> Exchange:
    """The exchange in which this act is the newest under its key."""
    others = tuple(each for each in exchange.acts if each.purpose != record.purpose)
    consent = record if record.purpose == "answer" else exchange.consent
    return replace(exchange, acts=(*others, record), consent=consent)


def shown_bytes(notices: tuple[RenderedNotice, ...]) -> bytes:
    """The exact bytes of a question."""
    return join(notices).strip().encode()


def digest(content: bytes) -> str:
    """SHA-256, 64 hex."""
    return hashlib.sha256(content).hexdigest()


def adding(record: ConsentRecord, *events: AuditEvent) -> Effect:
    """An effect that stores an act together with what the log says of it."""

    def write(work: Work) -> None:
        work.consents.add(record)
        work.record(*events)

    return write


@dataclass(frozen=True, slots=True)
class ConsentActs:
    """Makes records of acts, and weighs them. One for the house."""

    words: OwnWords

    def question(self, exchange: Exchange, purpose: Purpose) -> tuple[RenderedNotice, ...]:
        """The text on which people decide, as it is now; empty where there is no approved one."""
        return self.words.say(exchange, purpose.notice or "consent")

    def asking(
        self, exchange: Exchange, purpose: Purpose, shown: tuple[RenderedNotice, ...]
    ) -> Effect:
        """An effect that stores that the question was put, in these very words."""
        record = self.made(exchange, purpose, ConsentStatus.REQUESTED, shown=shown)
        return adding(record, self.event(exchange, record))

    def made(
        self,
        exchange: Exchange,
        purpose: Purpose,
        status: ConsentStatus,
        act: ConsentAct = ConsentAct.UTTERANCE,
        *,
        shown: tuple[RenderedNotice, ...] = (),
        on: ConsentRecord | None = None,
    ) -> ConsentRecord:
        """The record of an act on the text `shown`, or on that of the earlier record `on`."""
        key = key_of(purpose, exchange.channel)
        record = self._bare(exchange, key, status, act, shown, on)
        if status is ConsentStatus.OBJECTED:
            return record  # an objection is no consent: no record of that form
        return replace(record, statement=self._statement(exchange, purpose, record))

    def aged(
        self,
        exchange: Exchange,
        status: ConsentStatus,
        act: ConsentAct,
        shown: tuple[RenderedNotice, ...] = (),
        on: ConsentRecord | None = None,
    ) -> ConsentRecord:
        """That a person was asked whether they are old enough, said so, or said not."""
        return self._bare(exchange, AGE, status, act, shown, on)

    def event(
        self, exchange: Exchange, record: ConsentRecord, actor: Actor = THE_CUSTOMER
    ) -> AuditEvent:
        """What the log says of an act of consent."""
        kind, article = _EVENTS[record.status]
        return of_exchange(
            exchange,
            kind,
            actor=actor,
            basis=LegalBasis.CONSENT,
            purpose=record.purpose,
            notice=_notice(record),
            art=(article,),
        )

    def age_event(self, exchange: Exchange, record: ConsentRecord) -> AuditEvent:
        """Art. 8 GDPR: the answer, and how it is known; nothing else."""
        old_enough = record.status is ConsentStatus.GRANTED
        by_customer = record.act in (ConsentAct.UTTERANCE, ConsentAct.BUTTON)
        return of_exchange(
            exchange,
            EventType.AGE_ASSERTION,
            actor=THE_CUSTOMER if by_customer else THE_GATEWAY,
            state="old_enough" if old_enough else "under_age",
            outcome=outcome(Result.OK, record.act.value),
            art=("GDPR-8",),
        )

    def holds(self, exchange: Exchange, purpose: Purpose) -> bool:
        """Whether there is a consent to this purpose that counts now, on the words of now."""
        return self.standing(exchange, purpose) == "granted"

    def standing(self, exchange: Exchange, purpose: Purpose) -> str:
        """`not-required`, `granted`, `refused`, `withdrawn`, or `required` for everything else."""
        record = exchange.act(key_of(purpose, exchange.channel))
        if purpose.basis != "consent":
            objected = record is not None and record.status is ConsentStatus.OBJECTED
            return "refused" if objected else "not-required"
        if record is None:
            return "required"
        if record.status in (ConsentStatus.REFUSED, ConsentStatus.WITHDRAWN):
            return record.status.value
        if record.status is not ConsentStatus.GRANTED or self.outdated(exchange, purpose, record):
            return "required"
        return "granted"

    def outdated(self, exchange: Exchange, purpose: Purpose, record: ConsentRecord) -> bool:
        """Whether it is too old, or on words that would not be shown today (GDP-16)."""
        if consent_expired(exchange.policy, record.at, exchange.at):
            return True
        return not self._same_words(exchange, purpose, record)

    def _same_words(self, exchange: Exchange, purpose: Purpose, record: ConsentRecord) -> bool:
        """Version and bytes, in the language of now, that of then, or where neither has a text."""
        reference = exchange.conversation.reference
        name = purpose.notice or "consent"
        for language in (exchange.language, record.notice_language, NO_TEXTS):
            notices = self.words.text(
                exchange.policy, language, reference, name, channel=exchange.channel
            )
            if (
                notices
                and str(notices[0].version) == record.notice_version
                and digest(shown_bytes(notices)) == record.notice_sha256
            ):
                return True
        return False

    def _bare(
        self,
        exchange: Exchange,
        key: str,
        status: ConsentStatus,
        act: ConsentAct,
        shown: tuple[RenderedNotice, ...],
        on: ConsentRecord | None,
    ) -> ConsentRecord:
        content = on.notice_bytes if on else shown_bytes(shown)
        first = shown[0] if shown else None
        return ConsentRecord(
            id=uuid4(),
            tenant=exchange.tenant,
            subject=exchange.conversation.subject,
            conversation=exchange.conversation.id,
            purpose=key,
            status=status,
            act=act,
            channel=exchange.channel,
            at=exchange.at,
            notice_name=on.notice_name if on else first.title if first else "",
            notice_language=on.notice_language if on else first.language if first else "",
            notice_version=on.notice_version if on else str(first.version if first else 0),
            notice_sha256=digest(content),
            notice_bytes=content,
            policy=exchange.policy.digest,
        )

    def _statement(self, exchange: Exchange, purpose: Purpose, record: ConsentRecord) -> bytes:
        act = Act(
            id=str(record.id),
            subject=exchange.subject_reference or f"urn:uuid:{record.subject}",
            purpose=purpose.id,
            key=record.purpose,
            status=record.status.value,
            act=record.act.value,
            channel=record.channel,
            at=record.at,
            notice=record.notice_name or purpose.notice or "consent",
            notice_version=record.notice_version,
            language=record.notice_language or exchange.language,
            text=record.notice_bytes.decode(),
            sha256=record.notice_sha256,
        )
        policy = exchange.policy
        facts = controller_facts(self.words, policy)
        country = exchange.country or policy.country or ""
        return canonical(record_of(act, policy, facts, country))


def controller_facts(words: OwnWords, policy: Policy) -> ControllerFacts:
    """From the policy, else from the tenant's settings."""
    own, tenant = policy.controller, words.principal
    return ControllerFacts(
        own.name or tenant.name,
        words.privacy_url(policy),
        own.contact or tenant.contact or policy.human.contact.line,
        own.address or tenant.address,
    )


def _notice(record: ConsentRecord) -> Notice | None:
    """The text, by name and digest. Consent texts hold no case number, so it links nobody."""
    if not record.notice_name or not record.notice_bytes:
        return None
    return Notice(
        record.notice_name, record.notice_language, record.notice_version, record.notice_sha256
    )
