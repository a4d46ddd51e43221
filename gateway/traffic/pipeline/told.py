"""What the model was told in an exchange: the conversation, and what the firm says of itself."""

from __future__ import annotations

from collections.abc import Iterator

from gateway.conversation.messages import Role, texts_of
from gateway.traffic.pipeline.exchange import Draft
from gateway.traffic.pseudonyms.said_before import SaidBefore


def told_in(draft: Draft) -> SaidBefore:
    """The customer's words, instructions, results of tools, hints, and the firm's own contacts.

    Not the model's earlier words: what it made up once is no less made up the second time.
    """
    return SaidBefore.of(_texts(draft))


def _texts(draft: Draft) -> Iterator[str]:
    policy = draft.exchange.policy
    for role, part in texts_of(draft.conversation):
        if role is not Role.ASSISTANT:
            yield part.text
    yield from (value for _, value in draft.exchange.hints)
    yield from policy.answer_checks.known_contacts
    firm = policy.controller
    own = (policy.human.contact.line, firm.name, firm.contact, firm.address, firm.privacy_url)
    yield from (each for each in own if each)
