"""Acts that reach a conversation from beside the chat: a button, an agent, an API call.

Each gets the form of an `Exchange`: evidence and legal texts are then made as for a chat message.
"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID, uuid4

from gateway.errors import ClientError
from gateway.ports.clock import Clock
from gateway.ports.conversations import ConversationRecord
from gateway.ports.detector import Wishes
from gateway.ports.keys import KeyVault
from gateway.ports.records import Records, Work
from gateway.traffic.pipeline.exchange import Exchange
from policies.in_force import InForce
from policies.model import Policy
from policies.rulebook import UNSAID, Circumstances


@dataclass(frozen=True, slots=True)
class Acts:
    """Finds the conversation that an act is about."""

    records: Records
    keys: KeyVault
    clock: Clock
    rules: InForce

    @property
    def policy(self) -> Policy:
        """What holds where no conversation is known."""
        return self.rules.policy

    def open(self, tenant: UUID, reference: str) -> Exchange:
        """The act on the conversation under this case number.

        Raises ClientError (`conversation_not_found`, 404) for one that this tenant has not, and for
        one whose key is gone: what cannot be read any more is no longer there.
        """
        record = self.records.read(lambda work: work.conversations.by_reference(tenant, reference))
        if record is None:
            raise no_such_conversation()
        pseudonym = self.keys.pseudonym(tenant, record.subject, record.id)
        if pseudonym is None:
            raise no_such_conversation()
        policy = self._policy_of(record)
        return Exchange(
            request_id=uuid4().hex,
            tenant=tenant,
            policy=policy,
            conversation=record,
            is_new=False,
            language=record.language or policy.languages.default,
            channel=record.channel,
            at=self.clock.now(),
            wishes=Wishes(),
            subject_reference=self.keys.subject_reference(tenant, record.subject),
            upstream_user=pseudonym,
            country=policy.country or "",
        )

    def _policy_of(self, record: ConversationRecord) -> Policy:
        """By what the record tells: channel and language. An act is never refused by a rule: it

        asks nothing of the model, and a person may always withdraw or ask for a human.
        """
        rulebook = self.rules.rulebook
        found = Circumstances(
            route=UNSAID,
            channel=record.channel,
            country=rulebook.base.country or UNSAID,
            language=record.language or UNSAID,
        )
        return rulebook.choose(found).policy


def as_it_stands(work: Work, exchange: Exchange) -> ConversationRecord:
    """The conversation inside the writing transaction: nobody can change it meanwhile."""
    record = work.conversations.by_id(exchange.tenant, exchange.conversation.id)
    if record is None:
        raise no_such_conversation()
    return record


def no_such_conversation() -> ClientError:
    """The same for a number that never was, one of another tenant, and one that was erased."""
    return ClientError("conversation_not_found", "There is no such conversation.", status=404)
