from __future__ import annotations

from uuid import uuid4

from gateway.traffic.identification.callers import Caller, SubjectClaims


def test_a_header_is_found_whatever_the_case_of_its_name() -> None:
    caller = Caller(uuid4(), "loopback", headers=(("x-user", "a"), ("x-user", "b")))
    assert caller.header("X-USER") == "a"
    assert caller.header("x-other") is None


def test_what_is_printed_names_nobody() -> None:
    claims = SubjectClaims("klient-1", "czat-1", "pl", (("name", "Kowalski"),))
    shown = repr(Caller(uuid4(), "a", claims, "czat-2", headers=(("x-user", "klient-2"),)))
    assert not [w for w in ("klient", "czat", "Kowalski") if w in shown]
