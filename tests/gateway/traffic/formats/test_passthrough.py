from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gateway.conversation.answers import AnswerFailed
from gateway.errors import UpstreamError
from gateway.traffic.formats.passthrough import PassThroughCodec


def passed(raw: bytes, **extension: object) -> bytes:
    codec = PassThroughCodec(extension)
    return b"".join(codec.encode(codec.decode([raw[:3], raw[3:]])))


@pytest.mark.parametrize("raw", [b'{"a":1.10, "b":[]}', b" [1.0]\n", b'"x"'])
def test_without_a_member_of_ours_every_byte_passes(raw: bytes) -> None:
    assert passed(raw) == raw


def test_our_member_goes_in_front_and_the_rest_stays_byte_for_byte() -> None:
    raw = b' {"data": [1.10, 2e-05]}\n'
    assert (
        passed(raw, disclosed=True) == b' {"x_gateway":{"disclosed":true},"data": [1.10, 2e-05]}\n'
    )
    assert passed(b"{}", a=1) == b'{"x_gateway":{"a":1}}'
    assert passed(b"[1.10]", a=1) == b"[1.10]"


def test_nobody_else_speaks_our_member() -> None:
    assert json.loads(passed(b'{"x_gateway":{"evil":1},"b":2}', a=1)) == {
        "x_gateway": {"a": 1},
        "b": 2,
    }


@settings(deadline=None)
@given(st.dictionaries(st.text(), st.integers() | st.text()), st.integers(0, 3))
def test_any_object_is_the_same_object_with_our_member(
    value: dict[str, object], indent: int
) -> None:
    raw = json.dumps(value, indent=indent or None).encode()
    assert json.loads(passed(raw, a=1)) == value | {"x_gateway": {"a": 1}}


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"Jan Kowalski", "upstream_malformed"),
        (b"", "upstream_malformed"),
        (b"[" * 100_000, "upstream_malformed"),
        (b'{"error":{"message":"Jan Kowalski"}}', "upstream_failed"),
    ],
)
def test_what_is_no_answer_fails_without_the_providers_words(raw: bytes, code: str) -> None:
    went = passed(raw)
    assert json.loads(went)["error"]["code"] == code and b"Kowalski" not in went


def test_a_broken_connection_is_a_failed_answer() -> None:
    def pieces() -> Iterator[bytes]:
        yield b"{"
        raise UpstreamError("upstream_truncated", "The answer broke off.")

    assert list(PassThroughCodec().decode(pieces())) == [
        AnswerFailed("upstream_truncated", "The answer broke off.")
    ]
