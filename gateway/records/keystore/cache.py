"""Open keys of this process, for a while.

The cache belongs to one value of `shred_seq`. Every operation reads that number first, in the
snapshot it works on; once it has grown, all keys here are gone before the first is handed out.
"""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from time import monotonic
from uuid import UUID

CAPACITY = 4096
LIFETIME_SECONDS = 300.0

Slot = tuple[str, UUID, UUID | int | str | None, UUID | None, UUID | None]
"""What a key is found by: everything that the query named, so another's question finds nothing."""


def secret_slot(tenant: UUID, purpose: str) -> Slot:
    return ("secret", tenant, purpose, None, None)


def log_slot(tenant: UUID, subject: UUID) -> Slot:
    return ("log", tenant, subject, None, None)


def subject_slot(tenant: UUID, subject: UUID) -> Slot:
    return ("subject", tenant, subject, None, None)


def conversation_slot(tenant: UUID, subject: UUID, conversation: UUID) -> Slot:
    return ("conversation", tenant, conversation, subject, None)


def owner_slot(tenant: UUID, conversation: UUID) -> Slot:
    """Of no key, but of the 16 bytes of the subject's id; destroyed with the conversation's key."""
    return ("owner", tenant, conversation, None, None)


def value_slot(tenant: UUID, conversation: UUID, entry: UUID) -> Slot:
    return ("value", tenant, entry, conversation, None)


class KeyCache:
    """Least recently used out first. Keys are zeroed when they leave.

    Best effort: what CPython copied elsewhere (the caller's `bytes`) is out of reach.
    """

    def __init__(
        self, capacity: int = CAPACITY, lifetime_seconds: float = LIFETIME_SECONDS
    ) -> None:
        self._capacity = capacity
        self._lifetime = lifetime_seconds
        self._lock = Lock()
        self._sequence = -1
        self._keys: OrderedDict[Slot, tuple[bytearray, float]] = OrderedDict()

    def get(self, sequence: int, slot: Slot) -> bytes | None:
        """The key, if it was put at this very `sequence` and is not too old."""
        with self._lock:
            self._follow(sequence)
            found = self._keys.get(slot) if sequence == self._sequence else None
            if found is None:
                return None
            key, until = found
            if until <= monotonic():
                _zero(self._keys.pop(slot)[0])
                return None
            self._keys.move_to_end(slot)
            return bytes(key)

    def put(self, sequence: int, slot: Slot, key: bytes) -> None:
        """Keeps a key that was opened at `sequence`; nothing where that is past already."""
        with self._lock:
            self._follow(sequence)
            if sequence != self._sequence:
                return
            if slot in self._keys:
                _zero(self._keys.pop(slot)[0])
            self._keys[slot] = (bytearray(key), monotonic() + self._lifetime)
            while len(self._keys) > self._capacity:
                _zero(self._keys.popitem(last=False)[1][0])

    def clear(self) -> None:
        with self._lock:
            self._clear()

    def __len__(self) -> int:
        return len(self._keys)

    def _follow(self, sequence: int) -> None:
        if sequence > self._sequence:
            self._clear()
            self._sequence = sequence

    def _clear(self) -> None:
        for key, _ in self._keys.values():
            _zero(key)
        self._keys.clear()


def _zero(key: bytearray) -> None:
    key[:] = bytes(len(key))
