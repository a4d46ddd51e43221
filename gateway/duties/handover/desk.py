"""The human desk: the queue, taking over, answering, reading, handing back (Art. 22(3) GDPR).

The states are changed inside one writing transaction that looks at them first; so two agents who
press at once, or an agent and a customer, are served one after the other, and the second is told.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final, TypeVar
from uuid import UUID, uuid4

from audit_log.kinds import EventType
from audit_log.records import Actor, AuditEvent, Reason
from gateway.conversation.messages import Role, TextKind
from gateway.duties.acts import Acts, as_it_stands, no_such_conversation
from gateway.duties.handover.agents import Agent, agent_named
from gateway.duties.handover.lines import ReadableLine, ReadingReason, readable
from gateway.duties.handover.states import HandoverAct, state_after
from gateway.errors import ClientError, ConflictError, DetectionError, PolicyError, SealingError
from gateway.ports.conversations import ConversationRecord, HandoverState
from gateway.ports.detector import TextRequest
from gateway.ports.records import Work
from gateway.ports.transcripts import Author, TranscriptLine
from gateway.ports.vault import VaultEntry
from gateway.traffic.pipeline.evidence import THE_CUSTOMER, THE_GATEWAY, of_exchange
from gateway.traffic.pipeline.exchange import Exchange
from gateway.traffic.pseudonyms.clearing import Clearing, whole_message
from gateway.traffic.pseudonyms.placeholders import PlaceholderMap
from gateway.traffic.pseudonyms.verbatim import kept
from policies.decisions import retention_end

T = TypeVar("T")

ATTEMPTS: Final = 4
"""Two requests may number the same new placeholder; the later one reads the map again."""

LONGEST_REPLY: Final = 20_000
"""Characters of one message by an agent."""


@dataclass(frozen=True, slots=True)
class QueueEntry:
    """One conversation that is, or waits to be, with a human. Nothing of what was said."""

    reference: str
    state: HandoverState
    language: str | None
    channel: str
    asked_at: datetime | None
    waiting: timedelta
    turns: int


@dataclass(frozen=True, slots=True)
class HumanDesk:
    """What agents, and the customer's button, do to a conversation."""

    acts: Acts
    clearing: Clearing

    def queue(self, tenant: UUID, limit: int = 200) -> tuple[QueueEntry, ...]:
        """Who waits, the longest wait first; then who is with a human already."""
        now = self.acts.clock.now()

        def read(work: Work) -> tuple[ConversationRecord, ...]:
            waiting = work.conversations.by_state(tenant, (HandoverState.WAITING,), limit)
            room = limit - len(waiting)
            with_human = (
                work.conversations.by_state(tenant, (HandoverState.HUMAN,), room) if room else ()
            )
            return (*waiting, *with_human)

        return tuple(_entry(record, now) for record in self.acts.records.read(read))

    def request(self, tenant: UUID, reference: str) -> HandoverState:
        """The customer pressed the button: one step, no question back (HUM-02, HUM-03)."""
        if not self.acts.open(tenant, reference).policy.human.offered:
            raise PolicyError("human_not_offered", "This assistant offers no human.")
        return self._move(tenant, reference, HandoverAct.REQUEST, THE_CUSTOMER)

    def take(self, tenant: UUID, reference: str, agent: str | None = None) -> HandoverState:
        """An agent takes a waiting conversation."""
        actor = self._actor(tenant, agent, THE_GATEWAY)
        return self._move(tenant, reference, HandoverAct.TAKE, actor)

    def return_to_bot(
        self, tenant: UUID, reference: str, agent: str | None = None
    ) -> HandoverState:
        """Back to the assistant, by the customer or by an agent; disclosure is due again."""
        actor = self._actor(tenant, agent, THE_CUSTOMER)
        return self._move(tenant, reference, HandoverAct.RETURN, actor)

    def close(self, tenant: UUID, reference: str, agent: str | None = None) -> HandoverState:
        """The matter is settled. What the customer writes next waits for a human again."""
        actor = self._actor(tenant, agent, THE_GATEWAY)
        return self._move(tenant, reference, HandoverAct.CLOSE, actor)

    def reply(self, tenant: UUID, reference: str, agent_name: str, text: str) -> UUID:
        """Keeps an agent's message for the customer: the id of its line.

        Cleared like every text before it is kept. What cannot be examined goes to the vault whole:
        the message still arrives, and nothing unexamined lies in the transcript.
        """
        agent = agent_named(self.acts.keys, tenant, agent_name)
        if not text.strip() or len(text) > LONGEST_REPLY:
            raise ClientError(
                "bad_text", f"A message has 1 to {LONGEST_REPLY} characters, not only blanks."
            )
        exchange = self.acts.open(tenant, reference)
        state_after(exchange.conversation.state, HandoverAct.REPLY)  # before any work is done
        for _ in range(ATTEMPTS):
            placeholders = self._map_of(exchange)
            cleared = self._cleared(exchange, text, placeholders)
            try:
                return self._keep(exchange, agent, cleared, placeholders)
            except ConflictError as error:
                if error.code != "placeholder_taken":
                    raise
        raise ConflictError("conversation_busy", "Others write here just now; try again.")

    def lines(
        self, tenant: UUID, reference: str, reason: ReadingReason, actor: Actor = THE_GATEWAY
    ) -> tuple[ReadableLine, ...]:
        """The whole transcript with real values. Recorded as read before it is seen."""
        exchange = self.acts.open(tenant, reference)
        conversation, subject = exchange.conversation.id, exchange.conversation.subject

        def read(work: Work) -> tuple[ReadableLine, ...]:
            kept = work.transcripts.read(tenant, subject, conversation)
            return readable(kept, work.vault.entries(tenant, subject, conversation))

        found = _unless_gone(lambda: self.acts.records.read(read))
        seen = of_exchange(
            exchange,
            EventType.TRANSCRIPT_READ,
            actor=actor,
            reason=Reason(reason.value),
            count=len(found),
        )
        self.acts.records.commit(lambda work: work.record(seen))
        return found

    def deliver(self, tenant: UUID, reference: str) -> tuple[ReadableLine, ...]:
        """What humans wrote since, restored, and marked as delivered: each line goes out once."""
        exchange = self.acts.open(tenant, reference)
        conversation, subject = exchange.conversation.id, exchange.conversation.subject

        def hand_out(work: Work) -> tuple[tuple[TranscriptLine, ...], tuple[VaultEntry, ...]]:
            waiting = work.transcripts.undelivered(tenant, subject, conversation)
            if not waiting:
                return (), ()
            work.transcripts.mark_delivered(tuple(line.id for line in waiting), exchange.at)
            work.record(
                of_exchange(
                    exchange, EventType.HUMAN_MESSAGE, state="delivered", count=len(waiting)
                )
            )
            delivered = tuple(replace(line, delivered_at=exchange.at) for line in waiting)
            return delivered, work.vault.entries(tenant, subject, conversation)

        return readable(*_unless_gone(lambda: self.acts.records.commit(hand_out)))

    def _actor(self, tenant: UUID, agent: str | None, otherwise: Actor) -> Actor:
        """The agent by keyed reference; `otherwise` where a tenant's system named nobody."""
        return otherwise if agent is None else agent_named(self.acts.keys, tenant, agent).actor

    def _move(self, tenant: UUID, reference: str, act: HandoverAct, actor: Actor) -> HandoverState:
        exchange = self.acts.open(tenant, reference)
        return self.acts.records.commit(lambda work: move(work, exchange, act, actor))

    def _map_of(self, exchange: Exchange) -> PlaceholderMap:
        record = exchange.conversation
        return self.clearing.open_map(
            _unless_gone(
                lambda: self.acts.records.read(
                    lambda work: work.vault.entries(exchange.tenant, record.subject, record.id)
                )
            )
        )

    def _cleared(self, exchange: Exchange, text: str, placeholders: PlaceholderMap) -> str:
        scope = str(exchange.conversation.id)
        request = TextRequest(text, Role.ASSISTANT, TextKind.PROSE, exchange.language, scope)
        try:
            cleared = self.clearing.clear([request], placeholders, under=exchange.policy)
            return kept(text, cleared.replacements[0], placeholders)
        except DetectionError:
            return whole_message(text, placeholders)

    def _keep(
        self, exchange: Exchange, agent: Agent, text: str, placeholders: PlaceholderMap
    ) -> UUID:
        record = exchange.conversation
        end = retention_end(exchange.policy, exchange.at)
        line_id = uuid4()

        def write(work: Work) -> UUID:
            move(work, exchange, HandoverAct.REPLY, agent.actor)
            work.vault.add(exchange.tenant, record.subject, record.id, placeholders.new_entries)
            work.vault.replace(
                exchange.tenant, record.subject, record.id, placeholders.grown_entries
            )
            line = TranscriptLine(
                id=line_id,
                conversation=record.id,
                turn=work.conversations.count_turn(record.id, end),
                author=Author.HUMAN,
                text=text,
                at=exchange.at,
                expires_at=end,
                request_id=exchange.request_id,
                agent=agent.name,
            )
            work.transcripts.append(exchange.tenant, record.subject, (line,))
            return line_id

        return _unless_gone(lambda: self.acts.records.commit(write))


def move(work: Work, exchange: Exchange, act: HandoverAct, actor: Actor) -> HandoverState:
    """Changes the state inside a unit of work and records it; the new state.

    Raises ClientError (`wrong_state`, 409). Asking for a human who is already asked for or present
    changes nothing and records nothing.
    """
    before = as_it_stands(work, exchange).state
    after = state_after(before, act)
    if after is not before:
        work.conversations.set_state(exchange.conversation.id, after, exchange.at)
    work.record(*_events(exchange, act, actor, before, after))
    return after


def _events(
    exchange: Exchange,
    act: HandoverAct,
    actor: Actor,
    before: HandoverState,
    after: HandoverState,
) -> tuple[AuditEvent, ...]:
    changed = after is not before
    kinds: tuple[EventType, ...] = ()
    match act:
        case HandoverAct.REQUEST if changed:
            asked = of_exchange(
                exchange, EventType.HUMAN_REQUEST, actor=actor, state="button", art=("GDPR-22.3",)
            )
            return asked, of_exchange(exchange, EventType.AI_OPTOUT, actor=actor)
        case HandoverAct.TAKE:
            kinds = (EventType.HUMAN_TAKEOVER,)
        case HandoverAct.REPLY:
            taken = (EventType.HUMAN_TAKEOVER,) if changed else ()
            kinds = (*taken, EventType.HUMAN_MESSAGE)
        case HandoverAct.RETURN:
            kinds = (EventType.HUMAN_RETURNED,)
        case HandoverAct.CLOSE:
            kinds = (EventType.HUMAN_CLOSED,)
        case _:
            pass
    return tuple(of_exchange(exchange, kind, actor=actor) for kind in kinds)


def _entry(record: ConversationRecord, now: datetime) -> QueueEntry:
    asked = record.asked_for_human_at
    waits = record.state is HandoverState.WAITING and asked is not None
    return QueueEntry(
        record.reference,
        record.state,
        record.language,
        record.channel,
        asked,
        max(now - asked, timedelta(0)) if waits and asked is not None else timedelta(0),
        record.turns,
    )


def _unless_gone(read: Callable[[], T]) -> T:
    """An erasure may overtake a reader between two steps: then there is no such conversation."""
    try:
        return read()
    except SealingError as error:
        raise no_such_conversation() from error
