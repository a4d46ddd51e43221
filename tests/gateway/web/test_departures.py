"""The watch over clients' connections."""

from __future__ import annotations

import socket
import threading

from gateway.traffic.stages.answering import AnswerStream
from gateway.web.departures import Departures, client_socket

PATIENCE_SECONDS = 10.0


def test_a_client_that_hangs_up_is_noticed_once() -> None:
    ours, theirs = socket.socketpair()
    gone = threading.Event()
    calls: list[int] = []

    def noticed() -> None:
        calls.append(1)
        gone.set()

    with ours:
        end = Departures().watch(ours.fileno(), noticed)
        theirs.close()
        assert gone.wait(PATIENCE_SECONDS)
        end()
    assert calls == [1]


def test_a_client_that_waits_or_goes_on_talking_has_not_gone() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        departures = Departures()
        calls: list[int] = []
        departures.watch(ours.fileno(), lambda: calls.append(1))
        theirs.sendall(b"GET /next HTTP/1.1\r\n")
        assert departures._look()
        assert not calls


def test_after_the_end_of_a_watch_nothing_is_called_and_the_thread_ends() -> None:
    ours, theirs = socket.socketpair()
    with ours:
        departures = Departures()
        calls: list[int] = []
        departures.watch(ours.fileno(), lambda: calls.append(1))()
        theirs.close()
        assert not departures._look()
        assert not calls


def test_closing_an_attended_answer_closes_the_answer_once() -> None:
    ours, theirs = socket.socketpair()
    ended: list[int] = []
    with ours, theirs:
        stream = AnswerStream([b"a", b"b"], lambda: ended.append(1))
        attended = Departures().attended(stream, ours)
        assert list(attended) == [b"a", b"b"]
        attended.close()
    assert ended == [1]


def test_a_server_that_hands_over_no_connection_serves_unwatched() -> None:
    stream = AnswerStream([b"a"], lambda: None)
    assert client_socket({}) is None
    assert Departures().attended(stream, None) is stream
