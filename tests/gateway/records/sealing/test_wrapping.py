"""Wrapped keys open in their own place only."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.errors import SealingError
from gateway.records.sealing.wrapping import WRAPPED_BYTES, new_key, unwrap, wrap, wrapping_key

KEK = bytes(range(32))


def test_unwraps_what_it_wrapped() -> None:
    key = new_key()
    wrapped = wrap(KEK, key, b"here")
    assert len(wrapped) == WRAPPED_BYTES
    assert unwrap(KEK, wrapped, b"here") == key


def test_refuses_another_place_and_another_key() -> None:
    wrapped = wrap(KEK, new_key(), b"here")
    with pytest.raises(SealingError):
        unwrap(KEK, wrapped, b"there")
    with pytest.raises(SealingError):
        unwrap(bytes(32), wrapped, b"here")


@given(st.integers(0, WRAPPED_BYTES - 1), st.integers(1, 255))
def test_refuses_any_changed_byte(at: int, change: int) -> None:
    wrapped = bytearray(wrap(KEK, bytes(32), b"here"))
    wrapped[at] ^= change
    with pytest.raises(SealingError):
        unwrap(KEK, bytes(wrapped), b"here")


def test_wraps_whole_keys_only() -> None:
    for size in (0, 31, 33):
        with pytest.raises(SealingError):
            wrap(KEK, bytes(size), b"here")


def test_a_wrapping_key_needs_every_parent_and_its_label() -> None:
    one, other = new_key(), new_key()
    keys = {
        wrapping_key("a", one, other),
        wrapping_key("a", other, one),
        wrapping_key("a", one),
        wrapping_key("b", one, other),
    }
    assert len(keys) == 4
