"""Answers that a provider compressed although it was asked for `identity`.

gzip and deflate are opened within bounds; anything else is refused. The bounds are on what comes
out, so a small body cannot grow into the memory of the gateway.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Final, Protocol

from gateway.errors import UpstreamError

MAXIMUM_RATIO: Final = 100
"""Out : in, beyond the first `_FREE_BYTES`. JSON of repeated words stays far below."""
_FREE_BYTES: Final = 1024 * 1024
_PIECE: Final = 64 * 1024


class Expander(Protocol):
    """Opens a body piece by piece."""

    def feed(self, piece: bytes) -> Iterator[bytes]:
        """Raises UpstreamError `upstream_encoding`."""
        ...

    def finish(self) -> None:
        """Raises UpstreamError `upstream_truncated` if the body is not complete."""
        ...


class _Plain:
    def feed(self, piece: bytes) -> Iterator[bytes]:
        yield piece

    def finish(self) -> None:
        return


class _Deflated:
    def __init__(self) -> None:
        self._engine = zlib.decompressobj(zlib.MAX_WBITS | 32)  # gzip or zlib, by its header
        self._came = 0
        self._went = 0

    def feed(self, piece: bytes) -> Iterator[bytes]:
        self._came += len(piece)
        pending = piece
        while True:
            try:
                out = self._engine.decompress(pending, _PIECE)
            except zlib.error as error:
                raise _refused() from error
            self._went += len(out)
            if self._went > _FREE_BYTES and self._went > MAXIMUM_RATIO * self._came:
                raise _refused()
            if self._engine.unused_data:
                raise _refused()  # a second member: two readers may see two bodies
            if out:
                yield out
            pending = self._engine.unconsumed_tail
            if not pending and len(out) < _PIECE:
                return

    def finish(self) -> None:
        if not self._engine.eof:
            raise UpstreamError("upstream_truncated", "The answer broke off.")


def _refused() -> UpstreamError:
    return UpstreamError("upstream_encoding", "The assistant's answer is encoded in a way refused.")


def expander(content_encoding: str) -> Expander:
    """For the value of `Content-Encoding`. Raises UpstreamError `upstream_encoding`."""
    match content_encoding.strip().lower():
        case "" | "identity":
            return _Plain()
        case "gzip" | "x-gzip" | "deflate":
            return _Deflated()
        case _:
            raise _refused()
