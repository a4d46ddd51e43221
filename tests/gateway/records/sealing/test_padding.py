"""Padding hides lengths and comes off again."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gateway.errors import SealingError
from gateway.records.sealing.padding import pad, unpad


@given(st.binary(max_size=3000))
@example(b"\x80")
@example(b"\x80\0\0")
@example(b"\0" * 64)
def test_padding_comes_off(data: bytes) -> None:
    assert unpad(pad(data)) == data


@pytest.mark.parametrize(
    ("length", "padded"),
    [(0, 64), (63, 64), (64, 128), (1023, 1024), (1024, 1280), (1279, 1280), (1280, 1536)],
)
def test_pads_to_steps(length: int, padded: int) -> None:
    assert len(pad(b"x" * length)) == padded


@given(st.binary(max_size=400))
def test_refuses_what_was_not_padded_here(data: bytes) -> None:
    try:
        unpadded = unpad(data)
    except SealingError:
        return
    assert pad(unpadded) == data


def test_refuses_a_needless_step() -> None:
    with pytest.raises(SealingError):
        unpad(pad(b"short") + bytes(64))
