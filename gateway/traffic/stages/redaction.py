"""No personal data reaches the model. The only maker of a `ClearedConversation` (guarded by test).

Art. 5(1)(c), 25 and 32 GDPR. Everything a model would see is examined: every role, every member,
known or not. What cannot be read is refused unless policy lets it pass; a detector that fails
refuses the call.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from audit_log.kinds import EventType
from gateway.conversation.messages import (
    ClearedConversation,
    Conversation,
    OpaquePart,
    Part,
    Place,
    Replacement,
    Role,
    TextKind,
    TextPart,
    texts_of,
)
from gateway.errors import PolicyError
from gateway.ports.detector import Analysis, TextRequest
from gateway.ports.transcripts import Author
from gateway.traffic.pipeline.consent_acts import keeps_transcript
from gateway.traffic.pipeline.evidence import of_exchange, recording
from gateway.traffic.pipeline.exchange import Draft, Exchange
from gateway.traffic.pipeline.own_words import OwnWords
from gateway.traffic.pipeline.stage import Proceed, Refuse, Verdict
from gateway.traffic.pseudonyms.clearing import Cleared, Clearing
from gateway.traffic.pseudonyms.examination import Earlier
from gateway.traffic.pseudonyms.placeholders import PlaceholderMap
from gateway.traffic.pseudonyms.verbatim import kept
from gateway.traffic.stages.handover import HumanQueue, keeping_line, keeping_values
from policies.decisions import entities_to_clear, language_verdict, opaque_verdict
from policies.model import Policy

NOT_EXAMINED = frozenset({TextKind.IDENTIFIER})
"""Replaced as a whole by the upstream pseudonym when the body is written."""

FindSentences = Callable[[str, str, Policy], tuple[tuple[int, int], ...]]
"""(text, language, policy) → what of it the model must not see whole, see `SpecialCategories`."""


@dataclass(frozen=True, slots=True)
class Redaction:
    """Clears the whole conversation into its one placeholder map."""

    words: OwnWords
    clearing: Clearing
    queue: HumanQueue
    covered: frozenset[str]
    sentences: FindSentences = lambda text, language, policy: ()
    name: str = "redaction"

    def decide(self, draft: Draft) -> Verdict:
        exchange = draft.exchange
        policy = exchange.policy
        unreadable = _unreadable(draft)
        if unreadable is not None:
            return Refuse(
                draft,
                PolicyError(
                    "unreadable_content",
                    f"This policy does not let content of the kind '{unreadable}' through, since "
                    "it cannot be examined for personal data.",
                    status=422,
                ),
            )
        parts = _in_order(draft.conversation)
        requests = [
            TextRequest(
                part.text, role, part.kind, exchange.said_language, str(exchange.conversation.id)
            )
            for role, part in parts
        ]
        placeholders = self.queue.map_of(draft)
        cleared = self.clearing.clear(
            requests,
            placeholders,
            entities_to_clear(policy),
            earlier=Earlier(exchange.presumed_language),
            under=policy,
            whole=[self._sentences(request, exchange) for request in requests],
        )
        covered = not self._uncovered(requests, cleared.analyses)
        if language_verdict(policy, covered) == "refuse":
            return self.words.speak(
                draft,
                "language_not_covered",
                self.words.say(exchange, "language_not_covered"),
                public="Names cannot be recognised in this language, so nothing was sent.",
            )
        return Proceed(self._cleared(draft, parts, cleared, placeholders), "cleared")

    def _cleared(
        self,
        draft: Draft,
        parts: Sequence[tuple[Role, TextPart]],
        cleared: Cleared,
        placeholders: PlaceholderMap,
    ) -> Draft:
        """The draft with what may be sent, and what is to be kept of it."""
        conversation = draft.conversation
        replacements = tuple(
            Replacement(part.place, text, part.kind)
            for (_, part), text in zip(parts, cleared.texts, strict=True)
        )
        newest = _customers_newest(conversation)
        words = "\n".join(
            kept(part.text, replaced, placeholders, text)
            for (_, part), replaced, text in zip(
                parts, cleared.replacements, cleared.texts, strict=True
            )
            if part.place in newest
        )
        record = of_exchange(
            draft.exchange,
            EventType.TURN_PSEUDONYMISED,
            detect=cleared.counts or None,
            count=len(replacements),
            art=("GDPR-25", "GDPR-32"),
        )
        sendable = ClearedConversation(replacements, conversation.removed, conversation.shape)
        draft = replace(draft, sendable=sendable, placeholders=placeholders).with_effects(
            keeping_values(draft, placeholders), recording(record)
        )
        is_said = not draft.exchange.auxiliary  # by the customer, and for the first time
        if words and is_said and keeps_transcript(draft.exchange):
            draft = draft.with_effects(keeping_line(draft, Author.CUSTOMER, words))
        return draft

    def _sentences(self, request: TextRequest, exchange: Exchange) -> tuple[tuple[int, int], ...]:
        if request.role is not Role.CUSTOMER or request.kind is not TextKind.PROSE:
            return ()
        return self.sentences(request.text, exchange.language, exchange.policy)

    def _uncovered(self, requests: Sequence[TextRequest], analyses: Sequence[Analysis]) -> bool:
        """A customer clearly writes in a language whose names nobody here knows."""
        return any(
            request.role is Role.CUSTOMER
            and analysis.certain
            and analysis.language not in self.covered
            for request, analysis in zip(requests, analyses, strict=True)
        )


def _in_order(conversation: Conversation) -> list[tuple[Role, TextPart]]:
    """Every text to examine, customers' and assistants' words first: they, not a tool's

    description, name the first [PERSON_1].
    """
    texts = [(r, p) for r, p in texts_of(conversation) if p.kind not in NOT_EXAMINED]
    return sorted(texts, key=lambda spoken: spoken[0] is Role.SURROUNDING)


def _parts(conversation: Conversation) -> list[Part]:
    left = [m for m in conversation.messages if m.place not in conversation.removed]
    return [*conversation.surroundings, *(part for m in left for part in m.parts)]


def _unreadable(draft: Draft) -> str | None:
    """The first kind of unreadable content that policy does not let pass."""
    for part in _parts(draft.conversation):
        if isinstance(part, OpaquePart):
            if opaque_verdict(draft.exchange.policy, part.kind) == "refuse":
                return part.kind
    return None


def _customers_newest(conversation: Conversation) -> frozenset[Place]:
    """Places of the customer's words that no transcript holds yet.

    The newest message; where that was the answer to the consent question, what was asked before it
    and kept nowhere until there was consent.
    """
    newest = conversation.last_customer_message
    if newest is None:
        return frozenset()
    messages = [newest]
    if newest.place in conversation.removed:
        left = [m for m in conversation.messages if m.place not in conversation.removed]
        messages = list(takewhile(lambda m: m.role is Role.CUSTOMER, reversed(left)))
    return frozenset(
        part.place
        for message in messages
        for part in message.parts
        if isinstance(part, TextPart) and part.kind is TextKind.PROSE
    )
