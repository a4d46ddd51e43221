"""The way out: which filters an answer passes, what the client is told, and the end of it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Final

from gateway.conversation.answers import (
    AnswerEnded,
    AnswerEvent,
    AnswerFailed,
    Delta,
    Frame,
    Lane,
    LaneKind,
)
from gateway.errors import GatewayError, UpstreamError
from gateway.ports.records import Work
from gateway.ports.transcripts import Ending
from gateway.ports.upstream import UpstreamAnswer
from gateway.traffic.formats.base import AnswerCodec
from gateway.traffic.identification.callers import Caller
from gateway.traffic.identification.linking import Linking
from gateway.traffic.pipeline.closing import Closing, Ended
from gateway.traffic.pipeline.exchange import Draft
from gateway.traffic.pipeline.filtering import filtered
from gateway.traffic.pipeline.lookout import Running
from gateway.traffic.pipeline.own_words import OwnWords
from gateway.traffic.pipeline.recording import Listener
from gateway.traffic.pipeline.stage import AnswerFilter, Refuse, Reply
from gateway.traffic.pseudonyms.placeholders import PlaceholderMap
from gateway.traffic.stages.answer_checks import ClauseChecks, ClauseRule
from gateway.traffic.stages.checks_made import Checks
from gateway.traffic.stages.disclosure import OpeningWords
from gateway.traffic.stages.invented_data import InventedData
from gateway.traffic.stages.promotions import Promotions
from gateway.traffic.stages.restoration import Restoration
from gateway.traffic.stages.stopping import Stopped, Stopping
from gateway.traffic.stages.to_people import HUMANS_ONLY
from policies.notices.book import join

log = logging.getLogger("gateway.answering")

_STATUS: Final = {"upstream_timeout": 504}
"""Failures before the first byte whose HTTP status is not 502 (RFC 9110 §15.6.5)."""

AI_PROVENANCE: Final = {
    "ai_provenance": {
        "digitalSourceType": (
            "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
        )
    }
}
"""AIA-24, STD-22: only on what a model wrote; our legal texts and a human's words are no such."""

JudgeClause = Callable[[str, str], bool]
"""(clause, language) → whether it claims to be a human."""


class AnswerStream:
    """Bytes for the client. `close` runs its end exactly once, read or not (Art. 5(2): the record

    says how it ended, also when the client went away before the first byte).

    `is_over` tells after each piece whether the answer is complete or broken off. Then the end runs
    before that last piece goes out: a client that has it may ask again at once, and the next turn
    must find what this one left (that the disclosure was shown, new values, the link).
    """

    def __init__(
        self,
        chunks: Iterable[bytes],
        end: Callable[[], None],
        is_over: Callable[[], bool] = lambda: False,
        abandon: Callable[[], None] = lambda: None,
    ) -> None:
        self._chunks = iter(chunks)
        self._end: Callable[[], None] | None = end
        self._is_over = is_over
        self._abandon = abandon

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        try:
            piece = next(self._chunks)
        except BaseException:
            self.close()
            raise
        if self._is_over():
            self.close()
        return piece

    def abandon(self) -> None:
        """The client is gone: ends the wait for the model's next piece. From any thread."""
        self._abandon()

    def close(self) -> None:
        end, self._end = self._end, None
        if end is not None:
            end()


@dataclass(frozen=True, slots=True)
class Answering:
    """Makes the way out of each exchange."""

    words: OwnWords
    closing: Closing
    linking: Linking
    claims_human: JudgeClause
    public_url: str
    stopping: Stopping
    promotions: Promotions | None = None
    invented_data: InventedData | None = None

    def member(self, draft: Draft, author: str) -> Mapping[str, object]:
        """The `x_gateway` member; empty where policy leaves it off.

        `author` is who wrote the answer: `assistant`, `gateway` or `human` (AIA-09).
        """
        exchange = draft.exchange
        if not exchange.policy.disclosure.extension_member:
            return {}
        reference = exchange.conversation.reference
        texts = self.words.say(exchange, "disclosure")
        return {
            "author": author,
            "conversation": reference,
            "consent": draft.consent,
            "handover": draft.handover.value,
            "disclosure": draft.disclosure,
            "disclosure_text": join(texts).strip(),
            "language": exchange.language,
            "human_url": f"{self.public_url}/gateway/v1/conversations/{reference}/handover",
            **(AI_PROVENANCE if author == "assistant" else {}),
        }

    def told(self, draft: Draft, author: str = "assistant") -> Mapping[str, str]:
        """The headers of every answer on a model route (interfaces.md)."""
        exchange = draft.exchange
        url = self.words.privacy_url(exchange.policy)
        headers = {
            "X-Gateway-Request-Id": exchange.request_id,
            "X-Gateway-Conversation": exchange.conversation.reference,
            "X-Gateway-Disclosure": f"{draft.disclosure}; language={exchange.language}",
            "X-Gateway-Consent": draft.consent,
            "X-Gateway-Handover": draft.handover.value,
            "Content-Language": exchange.language,
            "Link": f'<{url}>; rel="privacy-policy"',
        }
        if exchange.policy.disclosure.headers:
            # STD-20: an expired individual draft, sent as a courtesy.
            mode = "machine-generated" if author == "assistant" else "none"
            headers["AI-Disclosure"] = f"mode={mode}"
        return headers

    def begin(self, caller: Caller, draft: Draft) -> AnswerInProgress:
        """The answer to come; from now on a stop ends it."""
        coming = AnswerInProgress(self, caller, draft)
        exchange = draft.exchange
        running = Running(exchange.tenant, exchange.assistant, coming.stop)
        coming.end_watch = self.stopping.lookout.watch(running)
        return coming


@dataclass(slots=True)
class AnswerInProgress:
    """One model answer on its way; knows how it ended. Lives as long as the stream."""

    house: Answering
    caller: Caller
    draft: Draft = field(repr=False)
    said: Listener = field(default_factory=Listener, repr=False)
    client_gone: bool = False
    stopped: bool = False
    end_watch: Callable[[], None] = field(default=lambda: None, repr=False)
    _answer: UpstreamAnswer | None = field(default=None, repr=False)
    _begun: bool = False
    _with_people: bool = False

    def stop(self) -> None:
        """Somebody stopped the assistant. From any thread."""
        self.stopped = True
        if self._answer is not None:
            self._answer.close()

    def refuse_if_stopped(self) -> None:
        """The last look, before the call and before its first byte.

        Raises Stopped, or StoreError where nobody can tell.
        """
        if self.stopped or self.house.stopping.is_stopped(self.draft):
            raise Stopped

    def handed_over(self, answer: UpstreamAnswer | None) -> Reply | Refuse:
        """After `Stopped`: ends the call, writes it down, and says what the customer is told."""
        self.said = Listener()  # nothing of what was heard went out
        try:
            return self.house.stopping.hand_over(self.draft)
        finally:
            self._close(answer, Ended(self.said, {}, False, 0, cut_by=HUMANS_ONLY.code))

    def _close(self, answer: UpstreamAnswer | None, ended: Ended) -> None:
        self.end_watch()
        if answer is not None:
            answer.close()
        self.house.closing.close(self.draft, ended, None)

    def stream(self, answer: UpstreamAnswer, codec: AnswerCodec) -> AnswerStream:
        """The client's bytes. The first is fetched here, so that an answer which fails at once

        still ends in a true status. Raises UpstreamError then, Stopped where a stop came first.
        """
        self._answer = answer
        checks = self._checks()
        filters, restoration, opening = self._filters(checks)

        def end() -> None:
            self._ended(answer, restoration.counts, opening.delivered, checks)

        events = filtered(codec.decode(answer.chunks()), filters)
        encoded = codec.encode(self._ending_in_words(events))
        first = next(encoded, b"")
        self.refuse_if_stopped()
        self._begun = True
        if self.said.failure is not None:
            code = self.said.failure.code
            raise UpstreamError(code, self.said.failure.public, status=_STATUS.get(code))
        return AnswerStream(
            chain((first,), encoded), end, self._is_over, lambda: self._abandon(answer)
        )

    def _is_over(self) -> bool:
        return self._with_people or self.said.ending is not Ending.TRUNCATED

    def untouched(self, answer: UpstreamAnswer) -> AnswerStream:
        """`observe`: the provider's own bytes, as they come, until a stop breaks them off."""
        self._answer = answer

        def passing() -> Iterator[bytes]:
            try:
                for piece in answer.chunks():
                    if self.stopped:
                        raise UpstreamError(HUMANS_ONLY.code, HUMANS_ONLY.public)
                    yield piece
            except GatewayError as error:
                tuple(self.said.feed(AnswerFailed(error.code, error.public)))
                raise  # no byte of ours goes in: the client sees the connection break
            tuple(self.said.feed(AnswerEnded()))

        return AnswerStream(
            passing(),
            lambda: self._ended(answer, {}, False, Checks()),
            self._is_over,
            lambda: self._abandon(answer),
        )

    def _abandon(self, answer: UpstreamAnswer) -> None:
        self.client_gone = True
        answer.close()

    def _ended(
        self,
        answer: UpstreamAnswer,
        restored: dict[str, int],
        delivered: bool,
        checks: Checks,
    ) -> None:
        """The end of the stream, however it came: free the upstream, write the record."""
        self.end_watch()
        answer.close()
        if (self.client_gone or self.stopped) and self.said.ending is Ending.FAILED:
            self.said.ending, self.said.failure = Ending.TRUNCATED, None  # it broke off by our hand
        ended = Ended(
            self.said,
            restored,
            delivered,
            checks.claims.blocked if checks.claims is not None else 0,
            promotions=checks.promotions.blocked if checks.promotions is not None else 0,
            invented=checks.invented,
        )
        if self.stopped:
            ended = replace(ended, cut_by=HUMANS_ONLY.code)
        self.house.closing.close(self.draft, ended, self._remember(delivered))

    def failed(self, code: str, answer: UpstreamAnswer | None) -> None:
        """The call ended in an error before a byte went out."""
        self._close(answer, Ended(self.said, {}, False, 0, code))

    def _ending_in_words(self, events: Iterable[AnswerEvent]) -> Iterator[AnswerEvent]:
        """A fault on the way becomes an event: the client is told in its own format, and what was

        held back for a check is not let out unchecked.
        """
        try:
            for event in events:
                if self.stopped:
                    break
                yield event
            if self.stopped:
                yield from self._people_go_on()
            return
        except GatewayError as error:
            failed = AnswerFailed(error.code, error.public)
        except Exception as error:
            log.error("answer_failed", extra={"exception": type(error).__name__})
            failed = AnswerFailed("answer_failed", "The answer broke off inside the gateway.")
        yield from self.said.feed(failed)

    def _people_go_on(self) -> Iterator[AnswerEvent]:
        """A stop came while the answer ran: what is held back stays here, and people take over.

        Words only where words may stand and no tool call was begun, which they would leave torn.
        """
        if not self._begun:
            return  # `stream` raises Stopped: the answer can still be another one
        verdict = self.house.stopping.hand_over(self.draft)
        self.said.ending, self._with_people = Ending.TRUNCATED, True
        if isinstance(verdict, Refuse) or self.said.tool_texts:
            yield AnswerFailed(HUMANS_ONLY.code, HUMANS_ONLY.public)
            return
        spoken = self.draft.conversation.shape.choices
        words = f"\n\n{verdict.words}" if any(self.said.texts) else verdict.words
        yield Frame(tuple(Delta(Lane(each, LaneKind.TEXT), words) for each in range(spoken)))
        yield AnswerEnded(cut=True)

    def _filters(
        self, checks: Checks
    ) -> tuple[tuple[AnswerFilter, ...], Restoration, OpeningWords]:
        """In the order of the way out: checks, what was said, restoration, our opening words."""
        policy = self.draft.exchange.policy
        placeholders = self.draft.placeholders or PlaceholderMap(())
        restoration = Restoration(placeholders, tools=policy.restoration.tools)
        opening = OpeningWords(self.draft.from_a_human + join(self.draft.opening_words))
        first: tuple[AnswerFilter, ...] = ()
        if checks.rules:
            first = (ClauseChecks(checks.rules, policy.answer_checks.clause_limit),)
        return (*first, restoration, self.said, opening), restoration, opening

    def _checks(self) -> Checks:
        promotions, data = self.house.promotions, self.house.invented_data
        offers = promotions.rule_for(self.draft) if promotions is not None else None
        made_up = data.rule_for(self.draft) if data is not None else None
        if made_up is None:
            return Checks(self._claims(), offers)
        return Checks(self._claims(), offers, *made_up)

    def _claims(self) -> ClauseRule | None:
        exchange = self.draft.exchange
        if exchange.policy.answer_checks.human_claims != "block":
            return None
        if not (self.draft.conversation.shape.free_text or exchange.auxiliary):
            return None
        truth = self.house.words.say(exchange, "human_claim_replaced")
        return ClauseRule(
            lambda clause, _: self.house.claims_human(clause, exchange.language),
            " ".join(notice.text for notice in truth[:1]),
        )

    def _remember(self, carried: bool) -> Callable[[Work, str], None] | None:
        """Prefix digests are for conversations into which no words of ours were ever put."""
        exchange = self.draft.exchange
        if (
            carried
            or exchange.auxiliary
            or exchange.conversation.disclosed_at is not None
            or exchange.policy.consent_purpose is not None
        ):
            return None
        messages = [
            message
            for message in self.draft.conversation.messages
            if message.place not in self.draft.conversation.removed
        ]
        record = exchange.conversation
        known = record.subject if record.subject_known else None

        def remember(work: Work, text: str) -> None:
            self.house.linking.remember_prefix(
                work, self.caller, known, record.id, messages, text, exchange.at
            )

        return remember
