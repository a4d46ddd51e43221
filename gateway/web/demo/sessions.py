"""What the page remembers for one browser: the history a chat client would keep, and little more.

In memory, bounded, and gone with the process. Nothing here is the gateway's own record.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any
from uuid import uuid4

from gateway.web.demo.client import Facts

LIMIT_SESSIONS = 200
LIMIT_ENTRIES = 60
KEPT_FROM_START = 3
LIMIT_EVENTS = 300


class Author(StrEnum):
    """Who wrote a message, as the customer is told."""

    CUSTOMER = "customer"
    ASSISTANT = "assistant"
    GATEWAY = "gateway"
    HUMAN = "human"


@dataclass(frozen=True, slots=True)
class Entry:
    """One message in the customer's column. `number` never changes, so a page can key on it.

    `turn` joins the parts of one answer (the gateway's words, then the assistant's): towards the
    model they are one message, as a plain client would keep it.
    """

    number: int
    turn: int
    author: Author
    text: str = field(repr=False)
    language: str | None = None
    agent: str | None = field(default=None, repr=False)
    broken: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """How the last check of the log ended."""

    verified: bool
    size: int
    tampered: bool
    row: int | None = None
    step: str | None = None
    code: str | None = None


@dataclass(frozen=True, slots=True)
class Erased:
    """What an erasure destroyed, by kind of record; `requests` is what the assistant forgot."""

    sequence: int | None
    destroyed: Mapping[str, int]
    requests: int


@dataclass(slots=True)
class DemoSession:
    """One browser's conversation. Change it only with `lock` held; `turn_lock` spans an answer."""

    lock: threading.RLock = field(default_factory=threading.RLock, repr=False)
    turn_lock: threading.Lock = field(default_factory=threading.Lock, repr=False)
    visitor: str = field(default_factory=lambda: uuid4().hex, repr=False)
    entries: list[Entry] = field(default_factory=list, repr=False)
    events: list[dict[str, Any]] = field(default_factory=list, repr=False)
    facts: Facts = field(default_factory=Facts)
    state: str | None = None
    pseudonym: str | None = field(default=None, repr=False)
    verdict: Verdict | None = None
    erased: Erased | None = None
    problem: str | None = None
    turns: int = 0
    _numbers: int = 0

    @property
    def with_human(self) -> bool:
        """Whether a human has been asked for or is speaking."""
        return self.state in ("waiting", "human")

    @property
    def asks_consent(self) -> bool:
        return self.facts.consent == "required" and not self.with_human

    @property
    def answering(self) -> bool:
        """Whether an answer is on its way."""
        return self.turn_lock.locked()

    def add(
        self,
        author: Author,
        text: str,
        *,
        language: str | None = None,
        agent: str | None = None,
        broken: bool = False,
    ) -> Entry:
        """Appends a message; above `LIMIT_ENTRIES` the oldest go.

        The first few stay: the gateway's first text holds the reference that links the history.
        """
        self._numbers += 1
        entry = Entry(self._numbers, self.turns, author, text, language, agent, broken)
        self.entries.append(entry)
        excess = max(0, len(self.entries) - LIMIT_ENTRIES)
        del self.entries[KEPT_FROM_START : KEPT_FROM_START + excess]
        return entry

    def history(self) -> list[dict[str, str]]:
        """The messages as an OpenAI client would send them: one assistant message an answer."""
        messages: list[dict[str, str]] = []
        joined: tuple[int, bool] | None = None
        for entry in self.entries:
            role = "user" if entry.author is Author.CUSTOMER else "assistant"
            key = (entry.turn, entry.author is Author.HUMAN)
            if role == "assistant" and joined == key and not key[1]:
                messages[-1]["content"] += entry.text
            else:
                messages.append({"role": role, "content": entry.text})
            joined = key if role == "assistant" else None
        return messages

    def begin_anew(self) -> None:
        """Forgets the conversation; what the log said about it stays in view."""
        self.visitor = uuid4().hex
        self.entries.clear()
        self.facts = Facts()
        self.state = None
        self.pseudonym = None
        self.verdict = None
        self.problem = None

    def add_events(self, events: list[dict[str, Any]]) -> None:
        """Appends audit events in their order; numbers already held are skipped."""
        last = self.last_event
        for event in events:
            number = event.get("seq")
            if type(number) is int and number > last:
                self.events.append(event)
                last = number
        del self.events[:-LIMIT_EVENTS]

    @property
    def last_event(self) -> int:
        """Number of the newest event held; 0 with none (row 0 is the log's own opening)."""
        return int(self.events[-1]["seq"]) if self.events else 0


class Sessions:
    """The newest sessions by cookie value. `forget` is called with each that has to go."""

    def __init__(
        self, forget: Callable[[DemoSession], None], *, limit: int = LIMIT_SESSIONS
    ) -> None:
        self._forget = forget
        self._limit = limit
        self._lock = threading.Lock()
        self._held: OrderedDict[str, DemoSession] = OrderedDict()

    def find(self, key: str | None) -> DemoSession | None:
        """The session of a cookie value, if there is one."""
        if key is None:
            return None
        with self._lock:
            found = self._held.get(key)
            if found is not None:
                self._held.move_to_end(key)
            return found

    def of(self, key: str) -> DemoSession:
        """The session of a cookie value, begun if there is none."""
        gone: list[DemoSession] = []
        with self._lock:
            session = self._held.setdefault(key, DemoSession())
            self._held.move_to_end(key)
            while len(self._held) > self._limit:
                gone.append(self._held.popitem(last=False)[1])
        for old in gone:
            self._forget(old)
        return session
