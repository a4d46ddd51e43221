"""Consent with a button (Art. 7 GDPR): as in the chat, with the exact bytes that were shown."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from uuid import UUID, uuid4

from audit_log.kinds import EventType, LegalBasis
from gateway.duties.acts import Acts, as_it_stands
from gateway.errors import ClientError, PolicyError
from gateway.ports.consents import ConsentAct, ConsentRecord, ConsentStatus
from gateway.ports.conversations import HandoverState
from gateway.ports.records import Work
from gateway.traffic.pipeline.evidence import THE_CUSTOMER, of_exchange
from gateway.traffic.pipeline.exchange import Exchange
from gateway.traffic.pipeline.own_words import OwnWords
from policies.decisions import consent_needed
from policies.model import Purpose
from policies.notices.book import RenderedNotice, join


class ConsentAction(StrEnum):
    """What the button says."""

    GRANT = "grant"
    REFUSE = "refuse"
    WITHDRAW = "withdraw"


_STATUS: Final = {
    ConsentAction.GRANT: (ConsentStatus.GRANTED, EventType.CONSENT_GIVEN, "GDPR-7"),
    ConsentAction.REFUSE: (ConsentStatus.REFUSED, EventType.CONSENT_REFUSED, "GDPR-7"),
    ConsentAction.WITHDRAW: (ConsentStatus.WITHDRAWN, EventType.CONSENT_WITHDRAWN, "GDPR-7.3"),
}


@dataclass(frozen=True, slots=True)
class ConsentDesk:
    """Records acts of consent and shows what was recorded."""

    acts: Acts
    words: OwnWords

    def act(
        self,
        tenant: UUID,
        reference: str,
        action: ConsentAction,
        *,
        notice_sha256: str | None = None,
    ) -> ConsentRecord:
        """Records one press of the button and returns its receipt.

        Granting and refusing are on the text as it is now; a withdrawal names the text that the
        consent was on. Raises ClientError (`consent_not_asked`, 409) where nothing rests on
        consent, (`notice_changed`, 409) where the page showed another text than this, PolicyError
        (`no_approved_text`, 503) where there is no text to agree to.
        """
        exchange = self.acts.open(tenant, reference)
        purpose = _purpose_of(exchange)
        shown = self._notice(exchange)
        if action is not ConsentAction.WITHDRAW and notice_sha256 not in (None, _digest(shown)):
            raise ClientError(
                "notice_changed", "The text has changed; show the present one first.", status=409
            )
        status, kind, article = _STATUS[action]
        event = of_exchange(
            exchange,
            kind,
            actor=THE_CUSTOMER,
            basis=LegalBasis.CONSENT,
            purpose=purpose.id,
            art=(article,),
        )

        def write(work: Work) -> ConsentRecord:
            as_it_stands(work, exchange)
            last = work.consents.current(tenant, exchange.conversation.subject, purpose.id)
            on = last if action is ConsentAction.WITHDRAW else None
            record = _record(exchange, purpose, status, shown, on)
            work.consents.add(record)
            work.record(event)
            if action is ConsentAction.REFUSE:
                _hand_over(work, exchange)
            return record

        return self.acts.records.commit(write)

    def history(self, tenant: UUID, reference: str) -> tuple[ConsentRecord, ...]:
        """All acts of the person whose conversation this is, oldest first, each a receipt."""
        exchange = self.acts.open(tenant, reference)
        return self.acts.records.read(
            lambda work: work.consents.history(tenant, exchange.conversation.subject)
        )

    def shown(self, tenant: UUID, reference: str) -> tuple[str, str]:
        """The text that a page with such a button must show, and its SHA-256. Raises as `act`."""
        notices = self._notice(self.acts.open(tenant, reference))
        return _bytes(notices).decode(), _digest(notices)

    def _notice(self, exchange: Exchange) -> tuple[RenderedNotice, ...]:
        notices = self.words.say(exchange, _purpose_of(exchange).notice or "consent")
        if not notices:
            raise PolicyError(
                "no_approved_text", "There is no approved text to ask for consent with.", status=503
            )
        return notices

    def standing(self, exchange: Exchange) -> str:
        """`not-required`, `granted`, `refused`, `withdrawn`, or `required` for everything else."""
        purpose = exchange.policy.consent_purpose
        if purpose is None:
            return "not-required"
        last = self.acts.records.read(
            lambda work: work.consents.current(
                exchange.tenant, exchange.conversation.subject, purpose.id
            )
        )
        if last is not None and last.status in (ConsentStatus.REFUSED, ConsentStatus.WITHDRAWN):
            return last.status.value
        current = self.words.say(exchange, purpose.notice or "consent")
        if last is None or not current:
            return "required"
        needed = consent_needed(
            exchange.policy,
            last.status.value,
            int(last.notice_version),
            current_version=current[0].version,
            given_at=last.at,
            now=exchange.at,
        )
        return "required" if needed else "granted"


def _purpose_of(exchange: Exchange) -> Purpose:
    purpose = exchange.policy.consent_purpose
    if purpose is None:
        raise ClientError(
            "consent_not_asked", "Nothing rests on consent here; there is none to give.", status=409
        )
    return purpose


def _record(
    exchange: Exchange,
    purpose: Purpose,
    status: ConsentStatus,
    shown: tuple[RenderedNotice, ...],
    on: ConsentRecord | None,
) -> ConsentRecord:
    """A receipt on the text `shown`, or on that of the earlier receipt `on`."""
    first = shown[0]
    return ConsentRecord(
        id=uuid4(),
        tenant=exchange.tenant,
        subject=exchange.conversation.subject,
        conversation=exchange.conversation.id,
        purpose=purpose.id,
        status=status,
        act=ConsentAct.BUTTON,
        channel=exchange.channel,
        at=exchange.at,
        notice_name=on.notice_name if on else first.name,
        notice_language=on.notice_language if on else first.language,
        notice_version=on.notice_version if on else str(first.version),
        notice_sha256=on.notice_sha256 if on else first.sha256,
        notice_bytes=on.notice_bytes if on else _bytes(shown),
        policy=exchange.policy.digest,
    )


def _bytes(notices: tuple[RenderedNotice, ...]) -> bytes:
    return join(notices).strip().encode()


def _digest(notices: tuple[RenderedNotice, ...]) -> str:
    return hashlib.sha256(_bytes(notices)).hexdigest()


def _hand_over(work: Work, exchange: Exchange) -> None:
    """Refusing must not cost the service (Art. 7(4)): a human goes on, as in the chat."""
    if not as_it_stands(work, exchange).state.model_may_answer:
        return
    work.conversations.set_state(exchange.conversation.id, HandoverState.WAITING, exchange.at)
    work.record(
        of_exchange(
            exchange,
            EventType.HUMAN_REQUEST,
            actor=THE_CUSTOMER,
            state="consent_refused",
            art=("GDPR-22.3",),
        ),
        of_exchange(exchange, EventType.AI_OPTOUT, actor=THE_CUSTOMER),
    )
