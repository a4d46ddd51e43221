"""The end of an exchange, once: transcript sealed, closing record written, whatever happened."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from uuid import uuid4

from audit_log.kinds import EventType, Result
from audit_log.records import AuditEvent
from gateway.conversation.messages import Role, TextKind
from gateway.errors import ConflictError, DetectionError, GatewayError
from gateway.ports.clock import Clock
from gateway.ports.detector import TextRequest
from gateway.ports.records import Records, Work
from gateway.ports.transcripts import Author, Ending, TranscriptLine
from gateway.ports.vault import OpenedRows, VaultEntry
from gateway.traffic.pipeline.consent_acts import keeps_transcript
from gateway.traffic.pipeline.evidence import of_exchange, outcome
from gateway.traffic.pipeline.exchange import Draft
from gateway.traffic.pipeline.own_words import shown
from gateway.traffic.pipeline.recording import Listener
from gateway.traffic.pipeline.told import told_in
from gateway.traffic.pseudonyms.clearing import Cleared, Clearing, whole_message
from gateway.traffic.pseudonyms.grammar import written
from gateway.traffic.pseudonyms.placeholders import PlaceholderMap
from gateway.traffic.pseudonyms.said_before import PERSONAL
from gateway.traffic.pseudonyms.verbatim import kept
from policies.decisions import retention_end

log = logging.getLogger("gateway.closing")

ATTEMPTS = 20


@dataclass(frozen=True, slots=True)
class Ended:
    """How the model's part of an exchange ended, as the answer filters saw it.

    `invented` counts by kind what was withheld of personal data that nobody had told the model.
    `cut_by` is a code for what ended an answer that is not complete and did not fail.
    """

    answer: Listener
    restored: dict[str, int]
    words_delivered: bool
    claims_blocked: int
    error: str | None = None
    cut_by: str = "client_gone"
    promotions: int = 0
    invented: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Closing:
    """Writes the end of each exchange."""

    records: Records
    clearing: Clearing
    clock: Clock

    def close(
        self, draft: Draft, ended: Ended, remember: Callable[[Work, str], None] | None
    ) -> None:
        """Never raises: the answer is out already. A failure to write is logged by code alone;

        the record made before the call stands, and without a closing one it shows as unclosed.
        """
        try:
            for attempt in range(ATTEMPTS):
                try:
                    read = self._read(draft, ended, is_first=attempt == 0)
                    self.records.commit(self._effect(draft, ended, remember, read))
                    self._give_back(draft, read.placeholders)
                    return
                except ConflictError:
                    continue
            log.error("closing_failed", extra={"code": "records_busy"})
        except GatewayError as error:
            log.error("closing_failed", extra={"code": error.code})
        except Exception:
            log.error("closing_failed", extra={"code": "unexpected"})

    def _give_back(self, draft: Draft, placeholders: PlaceholderMap | None) -> None:
        done = placeholders or draft.placeholders
        if done is not None:
            self.clearing.give_back(draft.exchange.conversation.id, done)

    def _effect(
        self,
        draft: Draft,
        ended: Ended,
        remember: Callable[[Work, str], None] | None,
        read: _Read,
    ) -> Callable[[Work], None]:
        exchange = draft.exchange
        record = exchange.conversation
        now = self.clock.now()
        lines, placeholders = read.lines, read.placeholders
        fresh = placeholders.new_entries if placeholders else ()
        grown = placeholders.grown_entries if placeholders else ()
        seen = placeholders.opened_rows if placeholders else None
        events = _events(draft, ended, read.invented)
        end = retention_end(exchange.policy, now)

        def write(work: Work) -> None:
            if fresh:
                work.vault.add(exchange.tenant, record.subject, record.id, fresh, seen)
            if grown:
                work.vault.replace(exchange.tenant, record.subject, record.id, grown, seen)
            if lines:
                turn = work.conversations.count_turn(record.id, end)
                sealed = tuple(
                    TranscriptLine(
                        id=uuid4(),
                        conversation=record.id,
                        turn=turn,
                        author=author,
                        text=text,
                        at=now,
                        expires_at=end,
                        request_id=exchange.request_id,
                        ending=ended.answer.ending,
                        delivered_at=now,
                    )
                    for author, text in lines
                )
                work.transcripts.append(exchange.tenant, record.subject, sealed)
            if ended.words_delivered and draft.opening_words:
                shown(exchange, draft.opening_words)(work)
            if remember is not None and ended.answer.ending is Ending.COMPLETE:
                for text in ended.answer.texts:
                    remember(work, text)
            work.record(*events)

        return write

    def _read(self, draft: Draft, ended: Ended, *, is_first: bool) -> _Read:
        """What the assistant said, cleared: values that the model made up are no less personal.

        One examination serves both: what the transcript keeps, and what is recorded of data that
        the model made up. Admission has just put the map into the vault: it is used as it is, and
        the vault read only where the words add to it, or where a commit failed. The words are
        cleared as the customer saw them, since in what the model wrote a placeholder of ours and
        one that it typed by itself look alike.
        """
        exchange = draft.exchange
        keeps = keeps_transcript(exchange) and not exchange.auxiliary
        if not keeps and exchange.policy.answer_checks.invented_data != "record":
            return _Read()
        said = [(Author.AI, t) for t in ended.answer.texts if t]
        said += [(Author.TOOL, t) for t in ended.answer.tool_texts if t and keeps]
        if not said:
            return _Read()
        used = draft.placeholders
        if not keeps:
            # Nothing of this is stored, and the map with what was learnt here is not used again.
            read = self._cleared(draft, said, used or self.clearing.open_map())
            return replace(read, lines=(), placeholders=None)
        if is_first and used is not None and used.is_stored:
            read = self._cleared(draft, said, used)
            learnt = used.new_entries or used.grown_entries
            if not learnt or used.still_held(self._held(draft, used.opened_rows)):
                return read
        placeholders = self.clearing.map_of(
            exchange.conversation.id, lambda seen: self._held(draft, seen), used
        )
        return self._cleared(draft, said, placeholders)

    def _held(self, draft: Draft, seen: OpenedRows) -> tuple[VaultEntry, ...]:
        tenant, record = draft.exchange.tenant, draft.exchange.conversation
        return self.records.read(
            lambda work: work.vault.entries(tenant, record.subject, record.id, seen)
        )

    def _cleared(
        self, draft: Draft, said: Sequence[tuple[Author, str]], placeholders: PlaceholderMap
    ) -> _Read:
        exchange = draft.exchange
        scope = str(exchange.conversation.id)
        requests = [
            TextRequest(t, Role.ASSISTANT, TextKind.PROSE, exchange.language, scope)
            for _, t in said
        ]
        try:
            cleared = self.clearing.clear(requests, placeholders, under=exchange.policy)
        except DetectionError:
            whole = tuple((author, whole_message(t, placeholders)) for author, t in said)
            return _Read(whole, placeholders)
        texts = tuple(
            kept(text, replaced, placeholders, as_written)
            for (_, text), replaced, as_written in zip(
                said, cleared.replacements, cleared.texts, strict=True
            )
        )
        lines = tuple((author, text) for (author, _), text in zip(said, texts, strict=True))
        return _Read(lines, placeholders, _invented(draft, said, cleared, placeholders))


@dataclass(frozen=True, slots=True)
class _Read:
    """The answer, examined: what a transcript keeps of it, and how much the model made up."""

    lines: tuple[tuple[Author, str], ...] = field(default=(), repr=False)
    placeholders: PlaceholderMap | None = None
    invented: dict[str, int] = field(default_factory=dict)


def _invented(
    draft: Draft,
    said: Sequence[tuple[Author, str]],
    cleared: Cleared,
    placeholders: PlaceholderMap,
) -> dict[str, int]:
    """Values by kind that the map did not hold before the answer, and that nobody told the model.

    What was put back for a placeholder is in the map, and so is no invention.
    """
    if draft.exchange.policy.answer_checks.invented_data != "record":
        return {}
    new = {written(entry.label, entry.number) for entry in placeholders.new_entries}
    found = {
        each.placeholder: (each.entity_type, text[each.start : each.end])
        for (author, text), replaced in zip(said, cleared.replacements, strict=True)
        for each in replaced
        if author is Author.AI and each.placeholder in new and each.entity_type in PERSONAL
    }
    if not found:
        return {}
    told = told_in(draft)
    return dict(Counter(kind for kind, value in found.values() if not told.holds(value, kind)))


def _events(draft: Draft, ended: Ended, recorded: dict[str, int]) -> tuple[AuditEvent, ...]:
    exchange = draft.exchange
    events: list[AuditEvent] = []
    if ended.claims_blocked:
        kind = EventType.HUMAN_CLAIM_BLOCKED
        events.append(of_exchange(exchange, kind, count=ended.claims_blocked, art=("AIA-50.1",)))
    if ended.promotions:
        kind = EventType.PROMOTION_WITHHELD
        purpose = f"pke_398:{exchange.channel}"
        events.append(of_exchange(exchange, kind, count=ended.promotions, purpose=purpose))
    kind = EventType.INVENTED_DATA_FOUND
    for found, state in ((ended.invented, "withheld"), (recorded, "recorded")):
        if found:
            events.append(of_exchange(exchange, kind, detect=found, state=state, art=("GDPR-5.1",)))
    if ended.restored:
        events.append(of_exchange(exchange, EventType.TURN_RESTORED, detect=ended.restored))
    failure = ended.answer.failure
    code = ended.error or (failure.code if failure is not None else None)
    if code is not None:
        result = outcome(Result.ERROR, code)
        events.append(of_exchange(exchange, EventType.TURN_FAILED, outcome=result))
    else:
        complete = ended.answer.ending is Ending.COMPLETE
        result = outcome(Result.OK, None if complete else ended.cut_by)
        events.append(
            of_exchange(
                exchange,
                EventType.TURN_ANSWERED,
                outcome=result,
                state=ended.answer.ending.value,
                count=sum(len(text) for text in ended.answer.texts),
            )
        )
    return tuple(events)
