"""The main path: one exchange, bytes in to bytes out. Read this first.

What happens before the first byte leaves (reading, admission, the call) can still end in a true
HTTP status; so `relay` is a plain function that returns the stream, not a generator.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import assert_never

from gateway.conversation.answers import AnswerEnded, Delta, Frame, Lane, LaneEnded, LaneKind
from gateway.conversation.messages import ObservedConversation
from gateway.errors import DetectionError, GatewayError
from gateway.ports.records import Records
from gateway.ports.upstream import Upstream, UpstreamAnswer, UpstreamRequest
from gateway.traffic.formats.base import AnswerCodec, RequestBody, WireFormat
from gateway.traffic.identification.callers import Caller
from gateway.traffic.identification.opening import Opening
from gateway.traffic.pipeline.admission import admit
from gateway.traffic.pipeline.exchange import Draft
from gateway.traffic.pipeline.stage import Proceed, Refuse, Reply, Stage
from gateway.traffic.pseudonyms.note import note_to_model
from gateway.traffic.stages.answering import Answering, AnswerStream
from gateway.traffic.stages.stopping import Stopped
from policies.model import Policy

TOKENS_LEFT_OVER = "A known value was left in the request, so nothing was sent."


@dataclass(frozen=True, slots=True)
class Inbound:
    """One request as the door hands it in. `headers` are already allow-listed for the upstream."""

    request_id: str
    caller: Caller
    format: WireFormat
    path: str
    query: str = field(repr=False)
    body: bytes = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Outbound:
    """What goes back to the client. `body` must be closed, also when nobody reads it."""

    status: int
    headers: Mapping[str, str]
    body: AnswerStream = field(repr=False)


class Refused(Exception):
    """The exchange ends with an error; `headers` still tell the client where it stands."""

    def __init__(self, error: GatewayError, headers: Mapping[str, str]) -> None:
        super().__init__(error.code)
        self.error = error
        self.headers = headers


@dataclass(frozen=True, slots=True)
class House:
    """The parts that the main path needs, chosen in `app`."""

    opening: Opening
    stages: Callable[[Policy], tuple[Stage, ...]]
    records: Records
    upstream: Upstream
    answering: Answering


def relay(inbound: Inbound, house: House) -> Outbound:
    """Takes one request through the house.

    Raises GatewayError before a conversation is known, `Refused` after; either way nothing, or
    nothing more, goes to the model.
    """
    request = inbound.format.read(inbound.body)
    draft = house.opening.open(
        inbound.caller, request.conversation, inbound.request_id, inbound.format.name
    )
    verdict = admit(draft, house.stages(draft.exchange.policy), house.records)
    match verdict:
        case Refuse() | Reply():
            return _own(verdict, inbound, house, request)
        case Proceed():
            return _asked(inbound, house, request, verdict.draft)
        case _:
            assert_never(verdict)


def _own(verdict: Refuse | Reply, inbound: Inbound, house: House, request: RequestBody) -> Outbound:
    """The gateway's own answer, or an error; the model was not called, or is not heard."""
    if isinstance(verdict, Refuse):
        raise Refused(verdict.error, house.answering.told(verdict.draft))
    author = "human" if verdict.reason == "human_message" else "gateway"
    member = house.answering.member(verdict.draft, author)
    codec = inbound.format.codec(request.conversation.shape, member)
    told = house.answering.told(verdict.draft, author)
    headers = {**told, "Content-Type": codec.content_type}
    return Outbound(200, headers, _spoken(verdict.words, codec))


def _asked(inbound: Inbound, house: House, request: RequestBody, draft: Draft) -> Outbound:
    """Calls the assistant with what was cleared and returns its answer as it comes."""
    member = house.answering.member(draft, "assistant")
    codec = inbound.format.codec(request.conversation.shape, member)
    ending = house.answering.begin(inbound.caller, draft)
    answer: UpstreamAnswer | None = None
    try:
        ending.refuse_if_stopped()
        answer = house.upstream.send(_upstream_request(inbound, request, draft))
        headers = {**house.answering.told(draft), **_passed_on(answer)}
        if isinstance(draft.sendable, ObservedConversation):
            return Outbound(answer.status, headers, ending.untouched(answer))
        if answer.status >= 400:
            refusal = inbound.format.upstream_error(answer.status, b"".join(answer.chunks()))
            refusal.retry_after = _seconds(answer.headers.get("retry-after", ""))
            raise refusal
        stream = ending.stream(answer, codec)
        return Outbound(200, {**headers, "Content-Type": codec.content_type}, stream)
    except Exception as error:
        if isinstance(error, Stopped) or ending.stopped:  # what failed was ended by us
            return _own(ending.handed_over(answer), inbound, house, request)
        if not isinstance(error, GatewayError):
            ending.failed("unexpected", answer)
            raise
        ending.failed(error.code, answer)
        raise Refused(error, house.answering.told(draft)) from error


def _upstream_request(inbound: Inbound, request: RequestBody, draft: Draft) -> UpstreamRequest:
    """The one place where bytes for a model are made: from a `Sendable`, and looked over again."""
    if draft.sendable is None:
        raise DetectionError("not_cleared", "Nothing was cleared, so nothing was sent.")
    placeholders = draft.placeholders
    explain = draft.exchange.policy.redaction.note_to_model and placeholders is not None
    explain = explain and placeholders is not None and bool(placeholders.entries)
    body = inbound.format.write(
        request,
        draft.sendable,
        user=draft.exchange.upstream_user,
        note=note_to_model(draft.exchange.language) if explain else None,
    )
    if placeholders is not None and placeholders.residue(body.decode()):
        raise DetectionError("residue_found", TOKENS_LEFT_OVER)
    return UpstreamRequest(
        "POST",
        inbound.path,
        inbound.query,
        inbound.headers,
        body,
        stream=request.conversation.shape.stream,
    )


def _spoken(words: str, codec: AnswerCodec) -> AnswerStream:
    """The gateway's own answer in the client's format."""
    lane = Lane(0, LaneKind.TEXT)
    events = (Frame((Delta(lane, words),)), LaneEnded(lane), AnswerEnded())
    return AnswerStream(codec.encode(events), nothing_to_close)


def nothing_to_close() -> None:
    """An answer of the gateway's own holds no connection and was recorded at admission."""


def _passed_on(answer: UpstreamAnswer) -> Mapping[str, str]:
    """The provider's headers that a client may see, in the usual spelling."""
    return {name.title(): value for name, value in answer.headers.items()}


def _seconds(retry_after: str) -> int | None:
    """A provider's `Retry-After` in seconds (RFC 9110 §10.2.3); a date is left out."""
    digits = retry_after.isascii() and retry_after.isdigit() and len(retry_after) <= 6
    return int(retry_after) if digits else None
