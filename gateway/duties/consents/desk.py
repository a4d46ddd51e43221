"""Consent with a button (Art. 7 GDPR): as in the chat, with the exact bytes that were shown."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from uuid import UUID

from audit_log.kinds import EventType
from gateway.duties.acts import Acts, as_it_stands
from gateway.errors import ClientError, PolicyError
from gateway.ports.consents import ConsentAct, ConsentRecord, ConsentStatus
from gateway.ports.conversations import HandoverState
from gateway.ports.records import Work
from gateway.services.consent_records.receipts import ReceiptSigner
from gateway.traffic.pipeline.consent_acts import (
    AGE,
    MARKETING,
    PROMOTION_KEY,
    REFUSED_BY_SIGNAL,
    ConsentActs,
    adding,
    digest,
    key_of,
    newest_acts,
    shown_bytes,
    with_act,
)
from gateway.traffic.pipeline.evidence import THE_CUSTOMER, of_exchange
from gateway.traffic.pipeline.exchange import Exchange
from gateway.traffic.pipeline.own_words import OwnWords
from gateway.traffic.stages.signals import acts_by_signal
from policies.decisions import age_asked_for
from policies.model import Purpose
from policies.notices.book import RenderedNotice

ANSWER: Final = "answer"


class ConsentAction(StrEnum):
    """What the button says."""

    GRANT = "grant"
    REFUSE = "refuse"
    WITHDRAW = "withdraw"


_STATUS: Final = {
    ConsentAction.GRANT: ConsentStatus.GRANTED,
    ConsentAction.REFUSE: ConsentStatus.REFUSED,
    ConsentAction.WITHDRAW: ConsentStatus.WITHDRAWN,
}


@dataclass(frozen=True, slots=True)
class ConsentDesk:
    """Records acts of consent and shows what was recorded."""

    acts: Acts
    words: OwnWords
    signer: ReceiptSigner | None = None

    @property
    def _consents(self) -> ConsentActs:
        return ConsentActs(self.words)

    def act(
        self,
        tenant: UUID,
        reference: str,
        action: ConsentAction,
        *,
        notice_sha256: str | None = None,
        purpose: str = ANSWER,
        signal: bool = False,
    ) -> ConsentRecord:
        """Records one press of the button and returns its record.

        Granting and refusing are on the text as it is now; a withdrawal names the text that the
        consent was on. `signal`: the browser sends `Sec-GPC: 1`. Raises PolicyError
        (`purpose_not_declared`, 403; `no_approved_text`, 503), ClientError (all 409):
        `consent_not_asked` where this does not rest on consent, `notice_changed` where the page
        showed another text, `under_age`, `age_unknown`, `signal_refuses`.
        """
        exchange = self.acts.open(tenant, reference)
        wanted = _purpose_of(exchange, purpose)
        shown = self._notice(exchange, wanted)
        named = (None, digest(shown_bytes(shown)))
        if action is not ConsentAction.WITHDRAW and notice_sha256 not in named:
            raise ClientError(
                "notice_changed", "The text has changed; show the present one first.", status=409
            )
        if action is ConsentAction.GRANT and signal and _heeded(exchange, wanted):
            raise ClientError(
                "signal_refuses", "The browser refuses this purpose (Sec-GPC).", status=409
            )

        def write(work: Work) -> ConsentRecord:
            as_it_stands(work, exchange)
            now = _with_acts(work, exchange)
            if action is ConsentAction.GRANT:
                _refuse_the_young(now)
            last = now.act(key_of(wanted, now.channel))
            on = last if action is ConsentAction.WITHDRAW else None
            record = self._consents.made(
                now, wanted, _STATUS[action], ConsentAct.BUTTON, shown=shown, on=on
            )
            adding(record, self._consents.event(now, record))(work)
            if action is ConsentAction.REFUSE and wanted.id == ANSWER:
                _hand_over(work, now)
            return record

        return self.acts.records.commit(write)

    def say_age(
        self, tenant: UUID, reference: str, old_enough: bool, by: ConsentAct
    ) -> ConsentStatus:
        """Records whether a person may consent alone (Art. 8 GDPR); what holds afterwards.

        Below the age stays below it unless `by` is an operator (GDP-17). Raises ClientError
        (`age_not_asked`, 409) where it does not matter.
        """
        exchange = self.acts.open(tenant, reference)
        if not age_asked_for(exchange.policy):
            raise ClientError("age_not_asked", "The age does not matter here.", status=409)
        wanted = ConsentStatus.GRANTED if old_enough else ConsentStatus.REFUSED

        def write(work: Work) -> ConsentStatus:
            now = _with_acts(work, exchange)
            before = now.act(AGE)
            settled = before is not None and before.status is ConsentStatus.REFUSED
            if settled and by is not ConsentAct.OPERATOR:
                return ConsentStatus.REFUSED
            record = self._consents.aged(now, wanted, by)
            adding(record, self._consents.age_event(now, record))(work)
            return wanted

        return self.acts.records.commit(write)

    def heed_signal(self, tenant: UUID, reference: str) -> None:
        """`Sec-GPC: 1` came with a call about this conversation (GDP-65): remembered as a no."""
        exchange = self.acts.open(tenant, reference)
        if exchange.policy.signals.gpc == "ignore":
            return

        def write(work: Work) -> None:
            now = _with_acts(work, exchange)
            for record in acts_by_signal(self._consents, now):
                signal = of_exchange(
                    now,
                    EventType.SIGNAL_GPC,
                    actor=THE_CUSTOMER,
                    purpose=record.purpose,
                    state=record.status.value,
                    art=("GDPR-21.5",),
                )
                adding(record, signal)(work)

        self.acts.records.commit(write)

    def history(self, tenant: UUID, reference: str) -> tuple[ConsentRecord, ...]:
        """All acts of the person whose conversation this is, oldest first, each a record."""
        exchange = self.acts.open(tenant, reference)
        found = self.acts.records.read(
            lambda work: work.consents.history(tenant, exchange.conversation.subject)
        )
        return tuple(record for record in found if record.purpose != AGE)

    def receipt(self, record: ConsentRecord) -> str | None:
        """The signed copy for the person; None for what is no consent, or where nothing signs."""
        if self.signer is None or not record.statement:
            return None
        return self.signer.receipt(record.statement)

    def shown(self, tenant: UUID, reference: str, purpose: str = ANSWER) -> tuple[str, str]:
        """The text that a page with such a button must show, and its SHA-256. Raises as `act`."""
        exchange = self.acts.open(tenant, reference)
        content = shown_bytes(self._notice(exchange, _purpose_of(exchange, purpose)))
        return content.decode(), digest(content)

    def _notice(self, exchange: Exchange, purpose: Purpose) -> tuple[RenderedNotice, ...]:
        notices = self._consents.question(exchange, purpose)
        if not notices:
            raise PolicyError(
                "no_approved_text", "There is no approved text to ask for consent with.", status=503
            )
        return notices

    def standing(self, exchange: Exchange) -> str:
        """`not-required`, `granted`, `refused`, `withdrawn`, or `required` for everything else."""
        return self.standings(exchange)[ANSWER]

    def standings(self, exchange: Exchange) -> dict[str, str]:
        """The same of every declared purpose."""
        now = self.acts.records.read(lambda work: _with_acts(work, exchange))
        consents = self._consents
        return {purpose.id: consents.standing(now, purpose) for purpose in now.policy.purposes}


def _with_acts(work: Work, exchange: Exchange) -> Exchange:
    acts = newest_acts(
        work.consents,
        exchange.tenant,
        exchange.conversation.subject,
        exchange.policy,
        exchange.channel,
    )
    for act in acts:
        exchange = with_act(exchange, act)
    return exchange


def _purpose_of(exchange: Exchange, named: str) -> Purpose:
    """A declared purpose that rests on consent; `pke_398:<channel>` is marketing on a channel."""
    if named.startswith(PROMOTION_KEY):
        if named.removeprefix(PROMOTION_KEY) != exchange.channel:
            raise ClientError(
                "other_channel", "The text is about the channel of the conversation.", status=409
            )
        named = MARKETING
    purpose = exchange.policy.purpose(named)
    if purpose is None:
        raise PolicyError("purpose_not_declared", "The policy declares no such purpose.")
    if purpose.basis != "consent":
        raise ClientError(
            "consent_not_asked", "This does not rest on consent; there is none to give.", status=409
        )
    return purpose


def _heeded(exchange: Exchange, purpose: Purpose) -> bool:
    return exchange.policy.signals.gpc == "honour" and purpose.id in REFUSED_BY_SIGNAL


def _refuse_the_young(exchange: Exchange) -> None:
    """Art. 8(1) GDPR: a button does not ask less than the chat."""
    if not age_asked_for(exchange.policy):
        return
    known = exchange.act(AGE)
    if known is not None and known.status is ConsentStatus.REFUSED:
        raise ClientError("under_age", "This person is too young to consent alone.", status=409)
    if exchange.policy.age.check == "ask" and (
        known is None or known.status is not ConsentStatus.GRANTED
    ):
        raise ClientError("age_unknown", "First ask whether they are old enough.", status=409)


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
