"""Drafts for tests of stages and of the pipeline: over the real records of an office."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from uuid import uuid4

from gateway.conversation.messages import AnswerShape, Conversation, Message, Role, TextPart
from gateway.ports.conversations import ConversationRecord, HandoverState
from gateway.ports.detector import Wishes
from gateway.traffic.detection.understanding import read_wishes
from gateway.traffic.pipeline.exchange import Draft, Exchange
from gateway.traffic.pipeline.lookout import Lookout
from gateway.traffic.pipeline.stage import Verdict
from gateway.traffic.stages.handover import HumanQueue
from gateway.traffic.stages.stopping import Stopping, answers_ended
from tests.desks import Office, clearing

CUSTOMER, ASSISTANT = Role.CUSTOMER, Role.ASSISTANT
FREE = AnswerShape("m")
JSON = AnswerShape("m", free_text=False)
FORCED_TOOL = AnswerShape("m", forced_tool=True)


def conversation_of(*said: tuple[Role, str] | str, shape: AnswerShape = FREE) -> Conversation:
    """A conversation; a bare text is a customer's."""
    messages = []
    for index, each in enumerate(said):
        role, text = (CUSTOMER, each) if isinstance(each, str) else each
        place = ("messages", index)
        messages.append(Message(role, place, (TextPart((*place, "content"), text),)))
    return Conversation(tuple(messages), (), shape)


def policy_with(policy: Any, **sections: dict[str, Any]) -> Any:
    """The policy with members of its sections changed."""
    changed = {
        name: getattr(policy, name).model_copy(update=members) for name, members in sections.items()
    }
    return policy.model_copy(update=changed)


def draft_of(
    office: Office,
    *said: tuple[Role, str] | str,
    record: ConversationRecord | None = None,
    state: HandoverState = HandoverState.BOT,
    shape: AnswerShape = FREE,
    wishes: Wishes | None = None,
    policy: Any = None,
    language: str = "pl",
    **members: Any,
) -> Draft:
    """What the opening would make of these words."""
    policy = policy or office.policy
    record = record or office.conversation(office.customer(), known=False, state=state)
    conversation = conversation_of(*said, shape=shape)
    newest = conversation.last_customer_message
    exchange = Exchange(
        request_id=str(uuid4()),
        tenant=record.tenant,
        policy=policy,
        conversation=record,
        is_new=False,
        language=language,
        channel="chat",
        at=office.clock.now(),
        wishes=wishes or (read_wishes(newest.text, language) if newest else Wishes()),
        subject_reference=office.keys.subject_reference(record.tenant, record.subject),
        upstream_user="someone",
    )
    exchange = replace(exchange, **members)
    needed = "required" if policy.consent_purpose is not None else "not-required"
    return Draft(exchange, conversation, record.state, needed)


def queue_of(office: Office) -> HumanQueue:
    return HumanQueue(office.words, clearing(), office.records)


def stopping_of(office: Office) -> Stopping:
    lookout = Lookout(office.switches, answers_ended(office.records, office.clock))
    return Stopping(lookout, queue_of(office), office.records, office.clock)


def committed(office: Office, verdict: Verdict) -> list[str]:
    """Writes what was decided; the kinds of the events that are new."""
    before = len(office.kinds())

    def write(work: Any) -> None:
        for effect in verdict.draft.effects:
            effect(work)

    office.records.commit(write)
    return office.kinds()[before:]


def found_again(office: Office, draft: Draft) -> ConversationRecord:
    """The conversation as it stands in the records now."""
    record = draft.exchange.conversation
    found = office.records.read(lambda work: work.conversations.by_id(record.tenant, record.id))
    assert found is not None
    return found


def transcript(office: Office, draft: Draft) -> Sequence[str]:
    return office.stored(draft.exchange.conversation)
