"""There is always a human: while one is wanted or present, the model is silent by construction."""

from __future__ import annotations

from dataclasses import dataclass, replace
from uuid import UUID, uuid4

from audit_log.kinds import EventType
from audit_log.records import Actor
from gateway.conversation.messages import TextPart
from gateway.errors import DetectionError, PolicyError
from gateway.ports.conversations import HandoverState
from gateway.ports.detector import TextRequest
from gateway.ports.records import Records, Work
from gateway.ports.transcripts import Author, TranscriptLine
from gateway.ports.vault import OpenedRows, VaultEntry
from gateway.traffic.pipeline.evidence import THE_CUSTOMER, of_exchange, recording
from gateway.traffic.pipeline.exchange import Draft, Effect
from gateway.traffic.pipeline.own_words import OwnWords
from gateway.traffic.pipeline.stage import Proceed, Refuse, Reply, Verdict
from gateway.traffic.pseudonyms.clearing import Clearing, customer_text, whole_message
from gateway.traffic.pseudonyms.examination import Earlier, last_said
from gateway.traffic.pseudonyms.placeholders import PlaceholderMap
from gateway.traffic.pseudonyms.verbatim import kept, verbatim
from policies.decisions import may_add_words, retention_end
from policies.notices.book import RenderedNotice, join

WITH_A_HUMAN = "A person answers here now. Nothing was sent to the model."


@dataclass(frozen=True, slots=True)
class HumanQueue:
    """Puts a conversation, and each further message, before a human. Shared by several stages."""

    words: OwnWords
    clearing: Clearing
    records: Records

    def open(
        self,
        draft: Draft,
        reason: str,
        notice: str = "human_waiting",
        *,
        code: str = "human_requested",
        actor: Actor = THE_CUSTOMER,
        public: str = WITH_A_HUMAN,
        keep: bool = True,
        first: tuple[RenderedNotice, ...] = (),
    ) -> Verdict:
        """Hands over now: one step, no second question (HUM-02, HUM-03).

        `actor` is whose wish it is; `first` is told before anything else; `keep` False leaves the
        message out of the transcript: it lies there already, or was an answer for the gateway.
        """
        exchange = draft.exchange
        conversation = exchange.conversation.id
        notices = (*first, *self.words.say(exchange, notice))
        wish = of_exchange(
            exchange, EventType.HUMAN_REQUEST, actor=actor, state=reason, art=("GDPR-22.3",)
        )
        opted_out = of_exchange(exchange, EventType.AI_OPTOUT, actor=THE_CUSTOMER)
        events = (wish, opted_out) if actor == THE_CUSTOMER else (wish,)
        draft = replace(draft, handover=HandoverState.WAITING).with_effects(
            waiting_again(draft, conversation), recording(*events)
        )
        if keep:
            draft = self.keep_message(draft)
        return self.words.speak(draft, code, notices, public=public, disclose=False)

    def keep_message(self, draft: Draft) -> Draft:
        """Keeps the customer's message for the human, cleared; nobody has to say it twice.

        If it cannot be examined, the whole message goes to the vault as one value: the human
        still gets it, and nothing unexamined lies in the transcript.
        """
        exchange = draft.exchange
        message = draft.conversation.last_customer_message
        if message is None or not message.text.strip():
            return draft
        record = exchange.conversation
        placeholders = draft.placeholders or self.map_of(draft)
        request = customer_text(message.text, exchange.language, str(record.id))
        earlier = Earlier(said=last_said(_said_before(draft, request)))
        try:
            cleared = self.clearing.clear(
                [request], placeholders, earlier=earlier, under=exchange.policy
            )
            text = kept(message.text, cleared.replacements[0], placeholders)
        except DetectionError:
            text = whole_message(message.text, placeholders)
        return replace(draft, placeholders=placeholders).with_effects(
            keeping_line(draft, Author.CUSTOMER, text), keeping_values(draft, placeholders)
        )

    def map_of(self, draft: Draft) -> PlaceholderMap:
        """The placeholder map of this conversation as it stands in the vault."""
        exchange = draft.exchange
        record = exchange.conversation

        def held(seen: OpenedRows) -> tuple[VaultEntry, ...]:
            if exchange.is_new:
                return ()
            return self.records.read(
                lambda work: work.vault.entries(exchange.tenant, record.subject, record.id, seen)
            )

        placeholders = self.clearing.map_of(record.id, held)
        if exchange.hints:
            self.clearing.learn(exchange.hints, placeholders, str(record.id), exchange.policy)
        return placeholders

    def return_to_bot(self, draft: Draft) -> Draft:
        """The customer chose the assistant again; disclosure is due again (AIA-06)."""
        exchange = draft.exchange
        conversation = exchange.conversation.id
        back = of_exchange(exchange, EventType.HUMAN_RETURNED, actor=THE_CUSTOMER)

        def hand_back(work: Work) -> None:
            work.conversations.set_state(conversation, HandoverState.RETURNED, exchange.at)
            work.record(back)

        return replace(draft, handover=HandoverState.RETURNED).with_effects(hand_back)


@dataclass(frozen=True, slots=True)
class Handover:
    """While the conversation is with a human, messages go to them and their answers come back."""

    words: OwnWords
    queue: HumanQueue
    records: Records
    name: str = "handover"

    def decide(self, draft: Draft) -> Verdict:
        exchange = draft.exchange
        if draft.handover is HandoverState.RETURNED:
            return Proceed(self._with_last_words(draft), "handed_back")
        if draft.handover.model_may_answer:
            return Proceed(draft, "with_assistant")
        if exchange.wishes.returns_to_bot:
            draft = self.queue.return_to_bot(draft)
            if draft.consent not in ("granted", "not-required"):
                # The consent question follows at once, with the disclosure before it.
                record = replace(exchange.conversation, disclosed_at=None)
                exchange = replace(exchange, conversation=record)
                return Proceed(replace(draft, exchange=exchange), "handed_back")
            notices = self.words.say(exchange, "returned")
            return self._disclosed_again(draft, notices)
        draft = self.queue.keep_message(draft)
        if draft.handover is HandoverState.CLOSED:
            conversation = exchange.conversation.id
            draft = replace(draft, handover=HandoverState.WAITING).with_effects(
                waiting_again(draft, conversation)
            )
        return self._answers_so_far(draft)

    def _disclosed_again(self, draft: Draft, notices: tuple[RenderedNotice, ...]) -> Verdict:
        verdict = self.words.speak(
            draft, "returned", notices, public="The assistant is back.", disclose=False
        )
        if not isinstance(verdict, Reply):
            # No words can stand here; the call itself is the return.
            return Proceed(draft, "handed_back")
        return replace(verdict, draft=replace(verdict.draft, disclosure="shown"))

    def _answers_so_far(self, draft: Draft) -> Verdict:
        """What a human wrote since, marked as human; else that the message has arrived."""
        exchange = draft.exchange
        shape = draft.conversation.shape
        if not may_add_words(exchange.policy, shape.free_text, shape.forced_tool):
            return Refuse(draft, PolicyError("with_human", WITH_A_HUMAN))
        words, draft = self._undelivered(draft)
        if words:
            return Reply(draft, "human_message", words)
        return self.words.speak(
            draft,
            "with_human",
            self.words.say(exchange, "human_received"),
            public=WITH_A_HUMAN,
            disclose=False,
        )

    def _with_last_words(self, draft: Draft) -> Draft:
        """A human handed back before the customer had read everything: it comes first."""
        shape = draft.conversation.shape
        if not may_add_words(draft.exchange.policy, shape.free_text, shape.forced_tool):
            return draft
        words, draft = self._undelivered(draft)
        return replace(draft, from_a_human=words + "\n\n") if words else draft

    def _undelivered(self, draft: Draft) -> tuple[str, Draft]:
        """The human's waiting lines as the customer reads them; marked as delivered."""
        exchange = draft.exchange
        record = exchange.conversation
        waiting = self.records.read(
            lambda work: work.transcripts.undelivered(exchange.tenant, record.subject, record.id)
        )
        if not waiting:
            return "", draft
        placeholders = draft.placeholders or self.queue.map_of(draft)
        words = []
        for line in waiting:
            frame = self.words.say(exchange, "human_message", agent=line.agent or "")
            words.append(join(frame[:1], verbatim(line.text, placeholders)))
        delivered = tuple(line.id for line in waiting)

        def mark(work: Work) -> None:
            work.transcripts.mark_delivered(delivered, exchange.at)
            work.record(of_exchange(exchange, EventType.HUMAN_MESSAGE, count=len(delivered)))

        return "\n\n".join(words), draft.with_effects(mark)


def waiting_again(draft: Draft, conversation: UUID) -> Effect:
    """An effect that puts the conversation in the queue, unless a human has it by now."""
    exchange = draft.exchange

    def wait(work: Work) -> None:
        now = work.conversations.by_id(exchange.tenant, conversation)
        if now is None or now.state is not HandoverState.HUMAN:
            work.conversations.set_state(conversation, HandoverState.WAITING, exchange.at)

    return wait


def keeping_line(draft: Draft, author: Author, text: str) -> Effect:
    """An effect that appends one line to the sealed transcript, if policy keeps one."""
    exchange = draft.exchange
    record = exchange.conversation
    end = retention_end(exchange.policy, exchange.at)

    def write(work: Work) -> None:
        turn = work.conversations.count_turn(record.id, end)
        line = TranscriptLine(
            id=uuid4(),
            conversation=record.id,
            turn=turn,
            author=author,
            text=text,
            at=exchange.at,
            expires_at=end,
            request_id=exchange.request_id,
            delivered_at=exchange.at,
        )
        work.transcripts.append(exchange.tenant, record.subject, (line,))

    return write


def _said_before(draft: Draft, newest: TextRequest) -> list[TextRequest]:
    """The texts before the customer's newest: what it answers, or goes on with."""
    return [
        replace(newest, text=part.text, role=each.role, kind=part.kind)
        for each in draft.conversation.messages[:-1]
        for part in each.parts
        if isinstance(part, TextPart)
    ]


def keeping_values(draft: Draft, placeholders: PlaceholderMap) -> Effect:
    """An effect that adds the new values of this request to the vault."""
    exchange = draft.exchange
    record = exchange.conversation
    fresh, grown = placeholders.new_entries, placeholders.grown_entries
    stands, seen = placeholders.as_it_stands(), placeholders.opened_rows

    def write(work: Work) -> None:
        if fresh:
            work.vault.add(exchange.tenant, record.subject, record.id, fresh, seen)
        if grown:
            work.vault.replace(exchange.tenant, record.subject, record.id, grown, seen)
        placeholders.stored(stands)  # where the commit fails, the map is given up with the draft

    return write
