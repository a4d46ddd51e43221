"""What a browser says without being asked: `Sec-GPC: 1` (Global Privacy Control; Art. 21(5) GDPR).

It counts as refusal of every purpose that looks beyond the question at hand and rests on consent,
and as objection where the basis is a legitimate interest. It is remembered like any other no.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from audit_log.kinds import EventType
from gateway.ports.consents import ConsentAct, ConsentRecord, ConsentStatus
from gateway.traffic.pipeline.consent_acts import (
    REFUSED_BY_SIGNAL,
    ConsentActs,
    adding,
    key_of,
    with_act,
)
from gateway.traffic.pipeline.evidence import THE_CUSTOMER, of_exchange, recording
from gateway.traffic.pipeline.exchange import Draft, Exchange
from gateway.traffic.pipeline.stage import Proceed, Verdict

AGAINST = frozenset({ConsentStatus.REFUSED, ConsentStatus.WITHDRAWN, ConsentStatus.OBJECTED})


@dataclass(frozen=True, slots=True)
class Signals:
    """Heeds the signal before anything else is decided; it never ends the way."""

    consents: ConsentActs
    name: str = "signals"

    def decide(self, draft: Draft) -> Verdict:
        exchange = draft.exchange
        if not exchange.gpc:
            return Proceed(draft, "no_signal")
        if exchange.policy.signals.gpc == "ignore":
            return Proceed(draft, "gpc_ignored")
        fresh = tuple(acts_by_signal(self.consents, exchange))
        for record in fresh:
            signal = of_exchange(
                exchange,
                EventType.SIGNAL_GPC,
                actor=THE_CUSTOMER,
                purpose=record.purpose,
                state=record.status.value,
                art=("GDPR-21.5",),
            )
            draft = draft.with_effects(adding(record, signal))
            exchange = with_act(exchange, record)
        if not fresh and exchange.is_new:
            heard = of_exchange(exchange, EventType.SIGNAL_GPC, actor=THE_CUSTOMER)
            draft = draft.with_effects(recording(heard))
        return Proceed(replace(draft, exchange=exchange), "gpc_honoured")


def acts_by_signal(consents: ConsentActs, exchange: Exchange) -> Iterator[ConsentRecord]:
    """The acts that the signal stands for and that are not on record yet."""
    for purpose in exchange.policy.purposes:
        if purpose.id not in REFUSED_BY_SIGNAL:
            continue
        before = exchange.act(key_of(purpose, exchange.channel))
        if before is not None and before.status in AGAINST:
            continue
        if purpose.basis == "legitimate_interest":
            yield consents.made(exchange, purpose, ConsentStatus.OBJECTED, ConsentAct.SIGNAL)
        elif purpose.basis == "consent":
            given = before is not None and before.status is ConsentStatus.GRANTED
            status = ConsentStatus.WITHDRAWN if given else ConsentStatus.REFUSED
            shown = consents.question(exchange, purpose)
            on = before if given else None
            yield consents.made(exchange, purpose, status, ConsentAct.SIGNAL, shown=shown, on=on)
