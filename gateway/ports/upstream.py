"""The assistant behind the gateway."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True, slots=True)
class UpstreamRequest:
    """One call. `body` is what a format wrote from a `Sendable`; headers are allow-listed here."""

    method: str
    path: str
    query: str = field(default="", repr=False)
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    body: bytes | None = field(default=None, repr=False)
    stream: bool = False


class UpstreamAnswer(Protocol):
    """An answer whose body is read piece by piece. `close` is always called, also twice."""

    @property
    def status(self) -> int: ...

    @property
    def headers(self) -> Mapping[str, str]:
        """Only the allow-listed ones, names in lower case."""
        ...

    def chunks(self) -> Iterator[bytes]:
        """Raises UpstreamError when the body breaks off."""
        ...

    def close(self) -> None: ...


class Upstream(Protocol):
    """Sends a call. Raises UpstreamError (`upstream_unreachable`, `upstream_timeout`)."""

    def send(self, request: UpstreamRequest) -> UpstreamAnswer: ...
