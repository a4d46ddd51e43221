"""No consent, no model: where the basis is consent, it is asked for in the chat and proved.

Art. 6(1)(a) and 7 GDPR. A purpose with another basis (contract) meets no question here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from audit_log.kinds import EventType, LegalBasis
from gateway.errors import PolicyError
from gateway.ports.consents import ConsentRecord, ConsentStatus
from gateway.traffic.pipeline.consent_acts import ConsentActs, adding, with_act
from gateway.traffic.pipeline.evidence import of_exchange, recording
from gateway.traffic.pipeline.exchange import Draft
from gateway.traffic.pipeline.own_words import OwnWords
from gateway.traffic.pipeline.stage import Proceed, Refuse, Reply, Verdict
from gateway.traffic.stages.handover import HumanQueue
from policies.decisions import may_ask_again, may_ask_in_chat
from policies.model import Purpose
from policies.notices.book import RenderedNotice

NEEDED: Final = "The customer's consent is needed and not given. Nothing was sent to the model."


@dataclass(frozen=True, slots=True)
class Consent:
    """Lets pass with consent (or where none is needed); otherwise asks, understands, records."""

    words: OwnWords
    queue: HumanQueue
    name: str = "consent"

    @property
    def consents(self) -> ConsentActs:
        return ConsentActs(self.words)

    def decide(self, draft: Draft) -> Verdict:
        exchange = draft.exchange
        purpose = exchange.policy.consent_purpose
        if purpose is None:
            return Proceed(replace(draft, consent="not-required"), "not_needed")
        last = exchange.consent
        if last is not None and last.status is ConsentStatus.GRANTED:
            if not self.consents.outdated(exchange, purpose, last):
                return Proceed(replace(draft, consent="granted"), "granted")
            draft = self._expired(draft, purpose)
        if last is not None and last.awaits_answer_in(exchange.conversation.id):
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
        if last is not None and self._left_in_peace(draft, last):
            draft = replace(draft, consent="refused")
            return self.queue.open(draft, "consent_refused", notice="consent_refused")
        return self._ask(draft, purpose, self.consents.question(exchange, purpose))

    def _left_in_peace(self, draft: Draft, last: ConsentRecord) -> bool:
        """A no is remembered (GDP-16), until the customer wants the assistant after all."""
        exchange = draft.exchange
        if last.status is not ConsentStatus.REFUSED or not exchange.policy.human.offered:
            return False
        handover = dict(draft.verdicts).get("handover")
        chose_it = exchange.wishes.returns_to_bot or handover in ("returned", "handed_back")
        return not chose_it and not may_ask_again(exchange.policy, last.at, exchange.at)

    def _expired(self, draft: Draft, purpose: Purpose) -> Draft:
        """Too old, or given on other words than those of today: it is asked for anew (GDP-16)."""
        expired = of_exchange(
            draft.exchange,
            EventType.CONSENT_EXPIRED,
            basis=LegalBasis.CONSENT,
            purpose=purpose.id,
            art=("GDPR-7",),
        )
        return draft.with_effects(recording(expired))

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
        requested = self.consents.asking(exchange, purpose, current)
        return replace(verdict, draft=verdict.draft.with_effects(requested))

    def _granted(self, draft: Draft, purpose: Purpose, asked: ConsentRecord) -> Verdict:
        """The original question is in the history that came along, and is answered at once."""
        draft = self._settled(draft, purpose, ConsentStatus.GRANTED, asked)
        draft = replace(draft, consent="granted")
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
        draft = self._settled(draft, purpose, ConsentStatus.REFUSED, asked)
        draft = replace(draft, consent="refused")
        return self.queue.open(draft, "consent_refused", notice="consent_refused")

    def _settled(
        self, draft: Draft, purpose: Purpose, status: ConsentStatus, asked: ConsentRecord
    ) -> Draft:
        """The draft with the answer on record, on the very words that were asked with."""
        exchange = draft.exchange
        record = self.consents.made(exchange, purpose, status, on=asked)
        draft = draft.with_effects(adding(record, self.consents.event(exchange, record)))
        return replace(draft, exchange=with_act(exchange, record))
