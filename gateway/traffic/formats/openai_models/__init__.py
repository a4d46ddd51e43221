"""OpenAI's list of models, `GET /v1/models` and `/v1/models/{id}`. No body goes in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from gateway.conversation.messages import AnswerShape, Conversation, Sendable
from gateway.errors import GatewayError
from gateway.traffic.formats import openai_envelope
from gateway.traffic.formats.base import AnswerCodec, RequestBody
from gateway.traffic.formats.passthrough import PassThroughCodec


@dataclass(frozen=True, slots=True)
class OpenAIModels:
    """The format."""

    name: str = "openai_models"

    def read(self, raw: bytes) -> RequestBody:
        """An empty conversation. Raises BodyError `body_not_expected`."""
        if raw:
            raise openai_envelope.body_not_expected()
        shape = AnswerShape(model="", free_text=False)
        return RequestBody({}, Conversation((), (), shape))

    def write(
        self, request: RequestBody, sendable: Sendable, *, user: str | None, note: str | None
    ) -> bytes:
        """No bytes: the call has no body."""
        return b""

    def codec(self, shape: AnswerShape, extension: Mapping[str, object]) -> AnswerCodec:
        """See `WireFormat.codec`."""
        return PassThroughCodec(dict(extension))

    def error(self, error: GatewayError, request_id: str) -> bytes:
        """See `WireFormat.error`."""
        return openai_envelope.error_body(error, request_id)

    def upstream_error(self, status: int, body: bytes) -> GatewayError:
        """See `WireFormat.upstream_error`."""
        return openai_envelope.provider_error(status, body)
