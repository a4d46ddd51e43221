"""Analyses by keyed digest: clients resend the whole history each turn, it is read once."""

from __future__ import annotations

import os
from collections import OrderedDict
from hashlib import blake2b
from threading import Lock

from gateway.ports.detector import Analysis, TextRequest


class DigestCache:
    """Bounded, least recently used goes first. Lives and dies with the process.

    The key of an entry is BLAKE2b under a random key of this process over scope, hint and
    text: without it a digest of a short text could be found by trying. An entry holds offsets,
    types and base forms of names, which are personal: they are never written anywhere.
    """

    def __init__(self, entries: int = 20_000) -> None:
        self._entries = entries
        self._secret = os.urandom(32)
        self._known: OrderedDict[bytes, Analysis] = OrderedDict()
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._known)

    def __reduce__(self) -> str | tuple[object, ...]:
        raise TypeError("the cache of analyses stays in memory")

    def digest(self, request: TextRequest) -> bytes:
        """The key of a request; fields are length-prefixed, so no two requests share one."""
        state = blake2b(key=self._secret, digest_size=32)
        hint = "" if request.language_hint is None else f"={request.language_hint}"
        for part in (request.scope, hint, request.text):
            encoded = part.encode("utf-8", "surrogatepass")
            state.update(len(encoded).to_bytes(8, "big"))
            state.update(encoded)
        return state.digest()

    def get(self, digest: bytes) -> Analysis | None:
        """The analysis kept under `digest`."""
        with self._lock:
            analysis = self._known.get(digest)
            if analysis is not None:
                self._known.move_to_end(digest)
            return analysis

    def put(self, digest: bytes, analysis: Analysis) -> None:
        """Keep an analysis."""
        with self._lock:
            self._known[digest] = analysis
            self._known.move_to_end(digest)
            while len(self._known) > self._entries:
                self._known.popitem(last=False)

    def clear(self) -> None:
        """Forget everything, and the key."""
        with self._lock:
            self._known.clear()
            self._secret = os.urandom(32)
