"""Placeholder maps of conversations that go on, kept in memory from one request to the next.

Opening a vault costs a decryption for each value and its map the grammar of each name; a client
that resends its history would pay that with every turn. A map on the shelf is never trusted:
whoever takes it reads the vault and uses it only if both hold the same (`PlaceholderMap.reopened`),
so that an erasure, another process's write or one that was rolled back is always seen.
"""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

from gateway.traffic.pseudonyms.placeholders import PlaceholderMap

_MOST_HELD: Final = 8_000  # entries and texts of all maps together, some 5 kB each
_IDLE_SECONDS: Final = 900.0


@dataclass(frozen=True, slots=True)
class _Shelved:
    placeholders: PlaceholderMap
    size: int
    at: float


@dataclass(slots=True)
class MapShelf:
    """At most one map a conversation, the least recently used given up first. Safe from any thread.

    Whoever takes a map has it alone; a second request of the conversation finds none.
    """

    most_held: int = _MOST_HELD
    idle_seconds: float = _IDLE_SECONDS
    _maps: OrderedDict[UUID, _Shelved] = field(default_factory=OrderedDict, repr=False)
    _held: int = 0
    _emptied: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    @property
    def emptied(self) -> int:
        """How often it was emptied: ask before the vault is read, and say it to `put`."""
        return self._emptied

    def take(self, conversation: UUID) -> PlaceholderMap | None:
        """The conversation's map, which is on the shelf no more."""
        with self._lock:
            found = self._maps.pop(conversation, None)
            if found is None:
                return None
            self._held -= found.size
            return found.placeholders

    def put(self, conversation: UUID, placeholders: PlaceholderMap, emptied: int) -> None:
        """For a request that is done with its map; not if the shelf was emptied since it began."""
        shelved = _Shelved(placeholders, placeholders.size, time.monotonic())
        with self._lock:
            if emptied != self._emptied:
                return
            before = self._maps.pop(conversation, None)
            self._held += shelved.size - (before.size if before else 0)
            self._maps[conversation] = shelved
            while self._maps and self._is_too_much(next(iter(self._maps.values())), shelved.at):
                self._held -= self._maps.popitem(last=False)[1].size

    def empty(self) -> None:
        """Gives up everything, and all that is in use: somebody's data was erased (Art. 17)."""
        with self._lock:
            self._maps.clear()
            self._held = 0
            self._emptied += 1

    def _is_too_much(self, oldest: _Shelved, now: float) -> bool:
        return self._held > self.most_held or now - oldest.at > self.idle_seconds
