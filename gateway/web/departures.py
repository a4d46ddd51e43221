"""Notices that a client has gone while its answer still waits for the model.

A server learns of it by itself only when it writes; a model that thinks for a minute would be paid
for a minute for nobody, and its connection held.
"""

from __future__ import annotations

import select
import socket
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from gateway.traffic.stages.answering import AnswerStream

LOOK_SECONDS: Final = 0.25
"""How often the watch looks: a departure is noticed at most so much later."""

_GONE: Final = select.POLLHUP | select.POLLERR | getattr(select, "POLLRDHUP", 0)


def client_socket(environ: Mapping[str, Any]) -> socket.socket | None:
    """The client's connection, where the server hands it over (gunicorn, werkzeug)."""
    for name in ("gunicorn.socket", "werkzeug.socket"):
        found = environ.get(name)
        if isinstance(found, socket.socket):
            return found
    return None


@dataclass(slots=True)
class Departures:
    """One watch for all connections of a process; its thread runs only while there are any."""

    _watched: dict[int, Callable[[], None]] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _running: bool = False

    def attended(
        self, stream: AnswerStream, client: socket.socket | None
    ) -> AnswerStream | AttendedStream:
        """The stream, abandoned as soon as its client hangs up."""
        if client is None or client.fileno() < 0:
            return stream
        return AttendedStream(stream, self.watch(client.fileno(), stream.abandon))

    def watch(self, descriptor: int, gone: Callable[[], None]) -> Callable[[], None]:
        """Calls `gone` once if the other side hangs up. Returns what ends the watch.

        End it before the descriptor is closed: its number may be given to another connection.
        """
        with self._lock:
            self._watched[descriptor] = gone
            if not self._running:
                self._running = True
                threading.Thread(target=self._run, name="departures", daemon=True).start()

        def end() -> None:
            with self._lock:
                if self._watched.get(descriptor) == gone:
                    del self._watched[descriptor]

        return end

    def _run(self) -> None:
        while self._look():
            time.sleep(LOOK_SECONDS)

    def _look(self) -> bool:
        """Whether there is still anything to watch."""
        with self._lock:
            if not self._watched:
                self._running = False
                return False
            poll = select.poll()
            for descriptor in self._watched:
                poll.register(descriptor, _GONE)
            departed = [self._watched.pop(found) for found, _ in poll.poll(0)]
            for gone in departed:
                gone()
        return True


class AttendedStream:
    """An answer on its way to a client that is watched."""

    def __init__(self, stream: AnswerStream, end_watch: Callable[[], None]) -> None:
        self._stream = stream
        self._end_watch = end_watch

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        return next(self._stream)

    def close(self) -> None:
        """Ends the watch, then the answer."""
        self._end_watch()
        self._stream.close()
