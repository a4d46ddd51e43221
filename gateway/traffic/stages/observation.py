"""The `observe` policy: nothing is changed, what would have been done is recorded. No protection.

The only maker of an `ObservedConversation` (guarded by test).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from audit_log.kinds import EventType
from gateway.conversation.messages import ObservedConversation, TextKind, texts_of
from gateway.errors import DetectionError
from gateway.ports.detector import TextRequest
from gateway.traffic.pipeline.evidence import of_exchange, recording
from gateway.traffic.pipeline.exchange import Draft
from gateway.traffic.pipeline.stage import Proceed, Verdict
from gateway.traffic.pseudonyms.clearing import Clearing
from gateway.traffic.pseudonyms.examination import Earlier
from gateway.traffic.pseudonyms.placeholders import PlaceholderMap


@dataclass(frozen=True, slots=True)
class Observation:
    """Lets the body pass byte for byte and records what redaction would have found."""

    clearing: Clearing
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
            earlier = Earlier(exchange.presumed_language)
            counts = self.clearing.clear(
                requests, PlaceholderMap(()), earlier=earlier, under=exchange.policy
            ).counts
            state = "observed"
        except DetectionError:
            # Observation promises to change nothing, so it does not refuse; it says what it missed.
            counts, state = {}, "detector_failed"
        observed = of_exchange(
            exchange, EventType.TURN_OBSERVED, detect=counts or None, state=state
        )
        draft = replace(
            draft,
            sendable=ObservedConversation(draft.conversation.shape),
            disclosure="suppressed; reason=observe",
            consent="not-required",
        )
        return Proceed(draft.with_effects(recording(observed)), "observed")
