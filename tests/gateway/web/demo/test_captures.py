"""What the assistant remembers of its requests."""

from __future__ import annotations

from gateway.web.demo.captures import LIMIT_BYTES, Capture, Captures


def test_keeps_the_newest_requests_of_each_pseudonym() -> None:
    captures = Captures(users=5, requests=2)
    for number in range(3):
        captures.keep("a", Capture(str(number).encode(), "x"))
    assert [kept.request for kept in captures.of("a")] == [b"1", b"2"]
    assert captures.of("b") == []


def test_drops_the_pseudonym_heard_longest_ago() -> None:
    captures = Captures(users=2, requests=2)
    for user in ("a", "b", "a", "c"):
        captures.keep(user, Capture(b"{}"))
    assert captures.of("b") == []
    assert len(captures.of("a")) == 2


def test_forgets_and_says_how_much() -> None:
    captures = Captures()
    captures.keep("a", Capture(b"{}"))
    assert captures.forget("a") == 1
    assert captures.forget("a") == 0
    assert captures.of("a") == []


def test_keeps_no_half_of_a_large_request() -> None:
    captures = Captures()
    captures.keep("a", Capture(b"x" * (LIMIT_BYTES + 1)))
    assert captures.of("a") == []


def test_shows_no_content_in_its_repr() -> None:
    assert "secret" not in repr(Capture(b"secret", "secret"))
