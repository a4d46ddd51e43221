"""Which conversation a request belongs to: certain, or a new one.

Consent, hand-over state and values hang on the conversation, so a link that could be wrong is no
link (ADR 0005). In order: header or token; the case number in the gateway's own words; a keyed
digest of the message prefix. The digest is a guess about who speaks, however good; so it counts

- only where exactly one conversation has it, and for one request: a second branch from the same
  prefix opens a conversation of its own, so no value that came later is ever shared;
- never where the basis is consent, nor into a conversation that a human holds: neither consent nor
  hand-over state can cross it;
- never where our own words, with a case number, were in the answer: a history without them was
  edited, and whose it is nobody knows.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from gateway.conversation.messages import Conversation, Message, Role, TextPart
from gateway.errors import ClientError
from gateway.ports.conversations import ConversationRecord, HandoverState
from gateway.ports.keys import KeyVault
from gateway.ports.records import Records, Work
from gateway.traffic.identification.callers import Caller
from gateway.traffic.identification.references import References

PREFIX_LIFE = timedelta(hours=24)
_PREFIX = "message-prefix"


@dataclass(frozen=True, slots=True)
class Link:
    """A conversation found; `prefix` is the digest that found it, where it was a digest."""

    record: ConversationRecord
    prefix: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Linking:
    """Finds the conversation of a request, or None."""

    keys: KeyVault
    records: Records
    references: References

    def find(
        self,
        caller: Caller,
        subject: UUID | None,
        conversation: Conversation,
        references: Sequence[str],
        *,
        by_prefix: bool,
    ) -> Link | None:
        """`subject` is None for an anonymous customer. `by_prefix` False: no guess by prefix.

        Raises ClientError (`conversation_not_found`, 404) for a case number of somebody else.
        """
        named = (caller.claims and caller.claims.conversation) or caller.conversation
        ours = [r for r in references if self.references.is_ours(caller.tenant, r)]
        if named:
            found = self._named(caller, subject, named)
        elif ours:
            found = self._carried(caller, subject, ours)
        elif by_prefix:
            return self._by_prefix(caller, subject, conversation)
        else:
            found = None
        return Link(found) if found is not None else None

    def _named(self, caller: Caller, subject: UUID | None, named: str) -> ConversationRecord | None:
        if self.references.is_ours(caller.tenant, named):
            found = self._by_reference(caller.tenant, named)
            if found is None or not _fits(found, subject):
                raise ClientError(
                    "conversation_not_found", "There is no such conversation.", status=404
                )
            return found
        unit = self.keys.find(caller.tenant, self.client_kind(caller, subject), named)
        if unit is None:
            return None
        return self.records.read(lambda work: work.conversations.by_id(caller.tenant, unit))

    def client_kind(self, caller: Caller, subject: UUID | None) -> str:
        """The drawer of the blind index for a client's own conversation ids.

        Apart for each API client and each known person, so that two clients that both count
        "chat-1", "chat-2" never meet.
        """
        return f"conversation:{caller.client}:{subject or 'anyone'}"

    def _carried(
        self, caller: Caller, subject: UUID | None, ours: Sequence[str]
    ) -> ConversationRecord | None:
        found = [self._by_reference(caller.tenant, reference) for reference in ours]
        known = [record for record in found if record is not None]
        if not known or known[-1].reference != ours[-1] or not _fits(known[-1], subject):
            return None
        if len({record.subject for record in known}) == 1:
            return known[-1]
        # Words from several people's conversations in one history. The last one counts only if it
        # was opened for exactly this mixture.
        mixture = self.mixture_digest(caller, ours[:-1])
        opened_for = self.records.read(
            lambda work: work.conversations.by_prefix(caller.tenant, mixture)
        )
        return known[-1] if opened_for == known[-1].id else None

    def _by_reference(self, tenant: UUID, reference: str) -> ConversationRecord | None:
        return self.records.read(lambda work: work.conversations.by_reference(tenant, reference))

    def _by_prefix(
        self, caller: Caller, subject: UUID | None, conversation: Conversation
    ) -> Link | None:
        earlier = _before_last_words(conversation.messages)
        if not earlier:
            return None
        digest = self.prefix_digest(caller, subject, earlier)

        def query(work: Work) -> ConversationRecord | None:
            unit = work.conversations.by_prefix(caller.tenant, digest)
            return work.conversations.by_id(caller.tenant, unit) if unit else None

        found = self.records.read(query)
        if found is None or not _fits(found, subject) or found.state is not HandoverState.BOT:
            return None
        return Link(found, digest)

    def spend_prefix(self, work: Work, caller: Caller, digest: bytes, now: datetime) -> None:
        """A digest links once: a second owner, who is nobody, makes it ambiguous for good."""
        work.conversations.remember_prefix(caller.tenant, digest, uuid4(), now + PREFIX_LIFE)

    def remember_prefix(
        self,
        work: Work,
        caller: Caller,
        subject: UUID | None,
        unit: UUID,
        messages: Sequence[Message],
        answer: str,
        now: datetime,
    ) -> None:
        """So that the next request, which brings these messages and this answer, is linked."""
        digest = self.prefix_digest(caller, subject, messages, answer)
        work.conversations.remember_prefix(caller.tenant, digest, unit, now + PREFIX_LIFE)

    def remember_mixture(
        self, work: Work, caller: Caller, references: Sequence[str], unit: UUID, now: datetime
    ) -> None:
        """That `unit` was opened for a history with these several case numbers in it."""
        digest = self.mixture_digest(caller, references)
        work.conversations.remember_prefix(caller.tenant, digest, unit, now + PREFIX_LIFE)

    def prefix_digest(
        self,
        caller: Caller,
        subject: UUID | None,
        messages: Sequence[Message],
        answer: str | None = None,
    ) -> bytes:
        """Keyed digest of who speaks and of all that was said, the given answer included."""
        hashed = hashlib.sha256()
        for piece in (caller.client, str(subject or "")):
            _feed(hashed, piece)
        for message in messages:
            _feed(hashed, message.role.value)
            for part in message.parts:
                _feed(hashed, part.text if isinstance(part, TextPart) else part.kind)
        if answer is not None:
            _feed(hashed, Role.ASSISTANT.value)
            _feed(hashed, answer)
        return self.keys.digest(caller.tenant, _PREFIX, hashed.digest())

    def mixture_digest(self, caller: Caller, references: Sequence[str]) -> bytes:
        """Keyed digest of a set of case numbers met together."""
        joined = "\n".join(sorted(references)).encode()
        return self.keys.digest(caller.tenant, "mixture", joined)


def _feed(hashed: object, text: str) -> None:
    data = text.strip().encode("utf-8", "surrogatepass")
    hashed.update(len(data).to_bytes(8, "big") + data)  # type: ignore[attr-defined]


def _before_last_words(messages: Sequence[Message]) -> Sequence[Message]:
    """Everything up to and including the assistant's newest message; empty if there is none."""
    for index in range(len(messages) - 1, -1, -1):
        if messages[index].role is Role.ASSISTANT:
            return messages[: index + 1]
    return ()


def _fits(record: ConversationRecord, subject: UUID | None) -> bool:
    """A known person's conversation is theirs alone; an anonymous one is nobody's known."""
    if subject is None:
        return not record.subject_known
    return record.subject_known and record.subject == subject
