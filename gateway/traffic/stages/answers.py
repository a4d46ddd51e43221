"""What the customer's newest words answer: an open question about age, or about consent.

It stands before every stage that reads words, so that a question is open for exactly one message: a
"yes" to something else, later, can never become a consent (Art. 4(11) GDPR; silence is no answer).
A child who tells their age in words is heard here as well, whatever else the message asks for.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Final

from gateway.conversation.messages import Role
from gateway.ports.consents import ConsentAct, ConsentRecord, ConsentStatus
from gateway.traffic.identification.history import spoken
from gateway.traffic.pipeline.consent_acts import AGE, ConsentActs, adding, key_of, with_act
from gateway.traffic.pipeline.exchange import Draft
from gateway.traffic.pipeline.stage import Proceed, Verdict
from policies.decisions import age_asked_for
from policies.model import Purpose

OFFICIAL: Final = frozenset({ConsentAct.TOKEN, ConsentAct.OPERATOR})
"""What these say of an age, or of a parent's consent, is not unsaid by words in the chat."""

StatedAge = Callable[[str, str, int], int | None]
"""(text, language, this year) → the age that somebody says to be, or None."""


@dataclass(frozen=True, slots=True)
class Answers:
    """Settles what is open. Never ends the way: what was asked besides is answered after it."""

    consents: ConsentActs
    stated_age: StatedAge
    name: str = "answers"

    def decide(self, draft: Draft) -> Verdict:
        if draft.exchange.auxiliary:
            return Proceed(draft, "nothing_open")  # a front-end answers for nobody
        draft, aged = self._age(draft)
        draft, settled = self._optional(draft)
        draft, lapsed = self._unanswered(draft)
        return Proceed(draft, settled or aged or lapsed or "nothing_open")

    def _unanswered(self, draft: Draft) -> tuple[Draft, str | None]:
        """The question whether a model may answer lapses, unless these words reply to it.

        What they reply is for the stage that asked. Words that another stage answers are no reply:
        who asks whether a machine is there hears the truth, and a "yes" after it agrees to nothing.
        """
        exchange, purpose = draft.exchange, draft.exchange.policy.consent_purpose
        asked = exchange.consent
        if purpose is None or asked is None or not asked.awaits_answer_in(exchange.conversation.id):
            return draft, None
        wishes = exchange.wishes
        elsewhere = wishes.asks_nature or not draft.handover.model_may_answer
        if wishes.consent_reply is not None and not elsewhere:
            return draft, None
        record = self.consents.made(exchange, purpose, ConsentStatus.LAPSED, on=asked)
        draft = draft.with_effects(adding(record, self.consents.event(exchange, record)))
        return replace(draft, exchange=with_act(exchange, record)), "consent_unanswered"

    def _age(self, draft: Draft) -> tuple[Draft, str | None]:
        """Below the age stays below it, whatever is said later (GDP-17); a token may lift it."""
        exchange = draft.exchange
        if not age_asked_for(exchange.policy):
            return draft, None
        before = exchange.act(AGE)
        old_enough, act = self._told(draft, before)
        if old_enough is None:
            if before is not None and before.status is ConsentStatus.REQUESTED:
                lapsed = self.consents.aged(
                    exchange, ConsentStatus.LAPSED, ConsentAct.UTTERANCE, on=before
                )
                return self._with(draft, lapsed, said=False), "age_unanswered"
            return draft, None
        status = ConsentStatus.GRANTED if old_enough else ConsentStatus.REFUSED
        if before is not None and before.status is status:
            return draft, None
        asked = before if before is not None and before.notice_bytes else None
        record = self.consents.aged(exchange, status, act, on=asked)
        return self._with(draft, record, said=True), "age_known"

    def _told(self, draft: Draft, before: ConsentRecord | None) -> tuple[bool | None, ConsentAct]:
        """Whether they are old enough, as far as anybody says; and who says it."""
        exchange = draft.exchange
        if exchange.old_enough is not None:
            return exchange.old_enough, ConsentAct.TOKEN
        words = ConsentAct.UTTERANCE
        if before is not None and (
            before.status is ConsentStatus.REFUSED or before.act in OFFICIAL
        ):
            return None, words
        least = exchange.policy.country_pack(exchange.country or None).age_of_consent
        age = self._age_in(draft)
        asked = before is not None and before.status is ConsentStatus.REQUESTED
        if age is not None and (age < least or asked):
            return age >= least, words
        if asked:
            reply = exchange.wishes.consent_reply
            if reply in ("grant", "refuse"):
                return reply == "grant", words
        return None, words

    def _age_in(self, draft: Draft) -> int | None:
        """The lowest age told in what was said last; a client may send several messages at once."""
        exchange = draft.exchange
        newest = takewhile(lambda m: m.role is Role.CUSTOMER, reversed(draft.conversation.messages))
        ages = (
            self.stated_age(spoken(message), exchange.language, exchange.at.year)
            for message in newest
        )
        return min((age for age in ages if age is not None), default=None)

    def _with(self, draft: Draft, record: ConsentRecord, *, said: bool) -> Draft:
        events = (self.consents.age_event(draft.exchange, record),) if said else ()
        draft = draft.with_effects(adding(record, *events))
        wishes = replace(draft.exchange.wishes, consent_reply=None)
        by_words = record.act is ConsentAct.UTTERANCE and said
        exchange = with_act(draft.exchange, record)
        return replace(draft, exchange=replace(exchange, wishes=wishes) if by_words else exchange)

    def _optional(self, draft: Draft) -> tuple[Draft, str | None]:
        exchange = draft.exchange
        for purpose in exchange.policy.optional_consents:
            asked = exchange.act(key_of(purpose, exchange.channel))
            if asked is None or not asked.awaits_answer_in(exchange.conversation.id):
                continue
            return self._settled(draft, purpose, asked)
        return draft, None

    def _settled(self, draft: Draft, purpose: Purpose, asked: ConsentRecord) -> tuple[Draft, str]:
        """A clear yes, a clear no, or neither: then the question has lapsed."""
        exchange = draft.exchange
        aged = exchange.act(AGE)
        too_young = aged is not None and aged.status is ConsentStatus.REFUSED
        match exchange.wishes.consent_reply:
            case "grant" if not too_young:
                status, code = ConsentStatus.GRANTED, "optional_granted"
            case "refuse" | "withdraw":
                status, code = ConsentStatus.REFUSED, "optional_refused"
            case _:
                status, code = ConsentStatus.LAPSED, "optional_lapsed"
        record = self.consents.made(exchange, purpose, status, on=asked)
        draft = draft.with_effects(adding(record, self.consents.event(exchange, record)))
        exchange = with_act(exchange, record)
        if status is not ConsentStatus.LAPSED:
            exchange = replace(exchange, wishes=replace(exchange.wishes, consent_reply=None))
        return replace(draft, exchange=exchange), code
