"""OpenAI embeddings, `POST /v1/embeddings`. Vectors pass as they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from gateway.conversation.messages import AnswerShape, Sendable
from gateway.errors import GatewayError
from gateway.traffic.formats import openai_envelope
from gateway.traffic.formats.base import AnswerCodec, RequestBody
from gateway.traffic.formats.openai_embeddings import request as requests
from gateway.traffic.formats.passthrough import PassThroughCodec


@dataclass(frozen=True, slots=True)
class OpenAIEmbeddings:
    """The format."""

    name: str = "openai_embeddings"

    def read(self, raw: bytes) -> RequestBody:
        """See `WireFormat.read`."""
        return requests.read(raw)

    def write(
        self, request: RequestBody, sendable: Sendable, *, user: str | None, note: str | None
    ) -> bytes:
        """See `WireFormat.write`. No model reads an explanation here: `note` is not used."""
        return requests.write(request, sendable, user=user)

    def codec(self, shape: AnswerShape, extension: Mapping[str, object]) -> AnswerCodec:
        """See `WireFormat.codec`."""
        return PassThroughCodec(dict(extension))

    def error(self, error: GatewayError, request_id: str) -> bytes:
        """See `WireFormat.error`."""
        return openai_envelope.error_body(error, request_id)

    def upstream_error(self, status: int, body: bytes) -> GatewayError:
        """See `WireFormat.upstream_error`."""
        return openai_envelope.provider_error(status, body)
