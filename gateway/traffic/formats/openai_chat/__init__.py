"""OpenAI Chat Completions, `POST /v1/chat/completions`, whole and streamed."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from gateway.conversation.messages import AnswerShape, Sendable
from gateway.errors import GatewayError
from gateway.traffic.formats import openai_envelope
from gateway.traffic.formats.base import AnswerCodec, RequestBody
from gateway.traffic.formats.openai_chat import request as requests
from gateway.traffic.formats.openai_chat.answer import WholeCodec
from gateway.traffic.formats.openai_chat.own_words import OwnWords
from gateway.traffic.formats.openai_chat.stream import StreamCodec


def _new_id() -> str:
    return f"chatcmpl-{secrets.token_hex(12)}"


def _now() -> int:
    return int(time.time())


@dataclass(frozen=True, slots=True)
class OpenAIChat:
    """The format. `now` (Unix seconds) and `new_id` label the gateway's own answers only."""

    now: Callable[[], int] = _now
    new_id: Callable[[], str] = _new_id
    name: str = "openai_chat"

    def read(self, raw: bytes) -> RequestBody:
        """See `WireFormat.read`."""
        return requests.read(raw)

    def write(
        self, request: RequestBody, sendable: Sendable, *, user: str | None, note: str | None
    ) -> bytes:
        """See `WireFormat.write`."""
        return requests.write(request, sendable, user=user, note=note)

    def codec(self, shape: AnswerShape, extension: Mapping[str, object]) -> AnswerCodec:
        """See `WireFormat.codec`."""
        own = OwnWords(shape.model, self.new_id(), self.now(), dict(extension))
        if shape.stream:
            return StreamCodec(shape, own)
        return WholeCodec(shape, own)

    def error(self, error: GatewayError, request_id: str) -> bytes:
        """See `WireFormat.error`."""
        return openai_envelope.error_body(error, request_id)

    def upstream_error(self, status: int, body: bytes) -> GatewayError:
        """See `WireFormat.upstream_error`."""
        return openai_envelope.provider_error(status, body)
