"""What every wire format can do, and which route speaks which format.

A format is stateless; `codec` makes the two halves of one exchange's answer path. Formats read and
write bytes only: they know no network, no policy and no store.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from gateway.conversation.answers import AnswerEvent
from gateway.conversation.messages import AnswerShape, Conversation, Sendable
from gateway.errors import ClientError, GatewayError

JsonObject = dict[str, Any]
"""A JSON object as parsed. `Any` stands for JSON only, and only inside `formats/`."""


class BodyError(ClientError):
    """A body that cannot be served as sent. `param` is a schema path, never a value from the body.

    Codes: `malformed_json`, `body_too_deep`, `wrong_type`, `missing_member`, `duplicate_member`,
    `too_many_messages`, `out_of_range`, `unknown_role`, `invalid_model`, `body_not_expected`.
    """

    def __init__(self, code: str, public: str, *, param: str | None = None) -> None:
        super().__init__(code, public)
        self.param = param


@dataclass(frozen=True, slots=True)
class RequestBody:
    """A request as read. `raw` is what the client sent, byte for byte: `observe` forwards that."""

    body: JsonObject = field(repr=False)
    conversation: Conversation
    raw: bytes = field(default=b"", repr=False)


class AnswerCodec(Protocol):
    """Both halves of one answer: the provider's bytes → events, events → the client's bytes."""

    @property
    def content_type(self) -> str:
        """Of what `encode` writes."""
        ...

    def decode(self, chunks: Iterable[bytes]) -> Iterator[AnswerEvent]:
        """Reads lazily, piece by piece. Ends with `AnswerEnded` or `AnswerFailed`, never raises
        for what the provider did: an `UpstreamError` out of `chunks` becomes `AnswerFailed`."""
        ...

    def encode(self, events: Iterable[AnswerEvent]) -> Iterator[bytes]:
        """Writes lazily. A `Frame` whose `shell` is None is the gateway's own words."""
        ...


class WireFormat(Protocol):
    """One provider's way to say a request, an answer and an error."""

    @property
    def name(self) -> str: ...

    def read(self, raw: bytes) -> RequestBody:
        """Raises `BodyError` (a `ClientError`)."""
        ...

    def write(
        self, request: RequestBody, sendable: Sendable, *, user: str | None, note: str | None
    ) -> bytes:
        """The body for the model. `user` stands in for every member that identifies the end user
        (None drops them); `note` explains placeholders to the model. For an
        `ObservedConversation` it is the client's own bytes, and neither is used."""
        ...

    def codec(self, shape: AnswerShape, extension: Mapping[str, object]) -> AnswerCodec:
        """`extension` is the value of the member `x_gateway`; an empty one leaves it off."""
        ...

    def error(self, error: GatewayError, request_id: str) -> bytes:
        """A JSON body in the provider's own error envelope."""
        ...

    def upstream_error(self, status: int, body: bytes) -> GatewayError:
        """A provider's error as ours. Nothing of its words survives but an allow-listed code."""
        ...


@dataclass(frozen=True, slots=True)
class Route:
    """One route of the proxy: `path` must match whole."""

    method: str
    path: re.Pattern[str]
    format: WireFormat


@dataclass(frozen=True, slots=True)
class Routes:
    """Finds the format of a route."""

    routes: tuple[Route, ...]

    @property
    def names(self) -> frozenset[str]:
        """What rules of a policy call the routes: the names of their formats."""
        return frozenset(route.format.name for route in self.routes if route.method != "GET")

    def find(self, method: str, path: str) -> WireFormat | None:
        """The format that serves this call, None if none does."""
        for route in self.routes:
            if route.method == method and route.path.fullmatch(path):
                return route.format
        return None

    def speaking(self, path: str) -> WireFormat | None:
        """A format for this path under whatever method, so that a 405 has a native envelope."""
        return next((r.format for r in self.routes if r.path.fullmatch(path)), None)
