"""What the demo assistant received and said, kept for the page's middle column.

In memory only, bounded in people, requests and bytes, and gone with the process.
"""

from __future__ import annotations

import threading
from collections import OrderedDict, deque
from dataclasses import dataclass, field

LIMIT_USERS = 500
LIMIT_REQUESTS = 12
LIMIT_BYTES = 256 * 1024


@dataclass(frozen=True, slots=True)
class Capture:
    """One exchange as the assistant saw it: the exact bytes in, the words (or call) out."""

    request: bytes = field(repr=False)
    answer: str = field(default="", repr=False)


class Captures:
    """The newest exchanges of each pseudonym. Safe to use from several threads."""

    def __init__(self, *, users: int = LIMIT_USERS, requests: int = LIMIT_REQUESTS) -> None:
        self._users = users
        self._requests = requests
        self._lock = threading.Lock()
        self._by_user: OrderedDict[str, deque[Capture]] = OrderedDict()

    def keep(self, user: str, capture: Capture) -> None:
        """Adds an exchange; what is over a limit goes, oldest first.

        A request above `LIMIT_BYTES` is not kept at all: half of one would not be exact bytes.
        """
        if len(capture.request) > LIMIT_BYTES:
            return
        with self._lock:
            kept = self._by_user.setdefault(user, deque(maxlen=self._requests))
            kept.append(capture)
            self._by_user.move_to_end(user)
            while len(self._by_user) > self._users:
                self._by_user.popitem(last=False)

    def of(self, user: str) -> list[Capture]:
        """Oldest first; empty for a pseudonym that was never seen or was forgotten."""
        with self._lock:
            return list(self._by_user.get(user, ()))

    def forget(self, user: str) -> int:
        """Drops everything under a pseudonym; the number of exchanges dropped."""
        with self._lock:
            return len(self._by_user.pop(user, ()))
