"""Where a conversation stands: what its customer, or their page, may know without its words."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from gateway.duties.acts import Acts
from gateway.duties.consents.desk import ConsentDesk
from gateway.ports.conversations import ConversationRecord


@dataclass(frozen=True, slots=True)
class Standing:
    """One conversation from outside.

    `upstream_user` is what the model's provider sees; `purposes` where consent to each stands.
    """

    record: ConversationRecord
    language: str
    consent: str
    upstream_user: str | None
    purposes: dict[str, str]


def standing_of(acts: Acts, consents: ConsentDesk, tenant: UUID, reference: str) -> Standing:
    """Raises ClientError (`conversation_not_found`, 404)."""
    exchange = acts.open(tenant, reference)
    purposes = consents.standings(exchange)
    return Standing(
        exchange.conversation,
        exchange.language,
        purposes["answer"],
        exchange.upstream_user,
        purposes,
    )
