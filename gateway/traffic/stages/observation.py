"""The `observe` policy: nothing is changed, what would have been done is recorded. No protection.

The only maker of an `ObservedConversation` (guarded by test).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from audit_log.kinds import EventType
from gateway.conversation.messages import ObservedConversation, OpaquePart, Role, TextKind, texts_of
from gateway.errors import DetectionError
from gateway.ports.detector import Analysis, TextRequest
from gateway.traffic.pipeline.evidence import of_exchange, recording
from gateway.traffic.pipeline.exchange import Draft, Exchange
from gateway.traffic.pipeline.stage import Proceed, Verdict
from gateway.traffic.pseudonyms.clearing import Clearing
from gateway.traffic.pseudonyms.examination import Earlier
from gateway.traffic.pseudonyms.placeholders import PlaceholderMap
from policies.decisions import entities_to_clear, language_verdict, opaque_verdict


@dataclass(frozen=True, slots=True)
class Observation:
    """Lets the body pass byte for byte and records what the stages would have decided.

    `covered`: languages whose names are found.
    """

    clearing: Clearing
    covered: frozenset[str] = frozenset()
    name: str = "observation"

    def decide(self, draft: Draft) -> Verdict:
        exchange = draft.exchange
        requests = [
            TextRequest(
                part.text, role, part.kind, exchange.said_language, str(exchange.conversation.id)
            )
            for role, part in texts_of(draft.conversation)
            if part.kind is not TextKind.IDENTIFIER
        ]
        try:
            cleared = self.clearing.clear(
                requests,
                PlaceholderMap(()),
                entities_to_clear(exchange.policy),
                earlier=Earlier(exchange.presumed_language),
                under=exchange.policy,
            )
            counts, state = cleared.counts, "observed"
            redaction = self._redaction(draft, requests, cleared.analyses)
        except DetectionError:
            # Observation promises to change nothing, so it does not refuse; it says what it missed.
            counts, state, redaction = {}, "detector_failed", "detector_failed"
        observed = of_exchange(
            exchange,
            EventType.TURN_OBSERVED,
            detect=counts or None,
            state=state,
            verdicts={**_would(draft), "redaction": redaction},
            country=exchange.country or None,
            language=exchange.language,
        )
        special = tuple(
            of_exchange(exchange, EventType.SPECIAL_CATEGORY_DETECTED, state=kind, art=("GDPR-9",))
            for kind in exchange.wishes.special_categories
        )
        draft = replace(
            draft,
            sendable=ObservedConversation(draft.conversation.shape),
            disclosure="suppressed; reason=observe",
            consent="not-required",
        )
        return Proceed(draft.with_effects(recording(observed, *special)), "observed")

    def _redaction(
        self, draft: Draft, requests: Sequence[TextRequest], analyses: Sequence[Analysis]
    ) -> str:
        policy = draft.exchange.policy
        parts = [*draft.conversation.surroundings]
        parts += [part for message in draft.conversation.messages for part in message.parts]
        kinds = {part.kind for part in parts if isinstance(part, OpaquePart)}
        if any(opaque_verdict(policy, kind) == "refuse" for kind in kinds):
            return "unreadable_content"
        spoken = [a for r, a in zip(requests, analyses, strict=True) if r.role is Role.CUSTOMER]
        found = all(not a.certain or a.language in self.covered for a in spoken)
        if self.covered and language_verdict(policy, found) == "refuse":
            return "language_not_covered"
        return "cleared"


def _would(draft: Draft) -> dict[str, str]:
    """What the stages of a policy that protects would decide, by the codes they would use."""
    exchange = draft.exchange
    would = {
        "auxiliary": "auxiliary" if exchange.auxiliary else "a_customer_speaks",
        "asked_in_words": _asked(exchange),
        "rules": "opened" if exchange.policy.rule else "no_rules",
        "consent": _consent(exchange),
        "special_categories": _special(exchange),
    }
    if not exchange.auxiliary:
        would["disclosure"] = _disclosure(draft)
    return would


def _asked(exchange: Exchange) -> str:
    wishes = exchange.wishes
    if wishes.wants_human:
        return "human_requested"
    if wishes.consent_reply == "withdraw" and exchange.policy.consent_purpose is not None:
        return "consent_withdrawn"
    return "asked_nature" if wishes.asks_nature else "nothing_asked"


def _consent(exchange: Exchange) -> str:
    """Nobody is asked here, so it would be asked once: at the beginning of a conversation."""
    if exchange.policy.consent_purpose is None:
        return "not_needed"
    return "consent_required" if exchange.is_new else "granted"


def _special(exchange: Exchange) -> str:
    kinds = exchange.wishes.special_categories
    choices = {exchange.policy.special_categories.of(kind) for kind in kinds}
    ways = (("human", "special_human"), ("mask", "masked"), ("warn", "warned"))
    return next(
        (code for choice, code in ways if choice in choices),
        "recorded" if choices else "none_found",
    )


def _disclosure(draft: Draft) -> str:
    shape = draft.conversation.shape
    if not shape.free_text or shape.forced_tool:
        return "no_room_for_words"
    return "shown_now" if draft.exchange.is_new else "shown_before"
