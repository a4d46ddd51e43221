"""The record format: round trip, recorded vectors, and one failure for everything else."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.errors import SealingError
from gateway.records.sealing.envelope import (
    LIMIT_BYTES,
    OVERHEAD_BYTES,
    Context,
    open_,
    open_text,
    seal,
    seal_text,
    seal_with_salt,
)

VECTORS = Path(__file__).parents[3] / "vectors" / "sealing" / "envelope_v1.json"
KEY = bytes(range(32))
CONTEXT = Context(
    tenant=UUID(int=1),
    table="transcript_line",
    column="words",
    row=UUID(int=2),
    subject=UUID(int=3),
    key=UUID(int=4),
)


def recorded() -> list[dict[str, Any]]:
    vectors: list[dict[str, Any]] = json.loads(VECTORS.read_text("utf-8"))["vectors"]
    return vectors


def context_of(members: dict[str, Any]) -> Context:
    ids = {name: UUID(members[name]) for name in ("tenant", "row", "subject", "key")}
    rest = {name: members[name] for name in ("table", "column", "schema_version")}
    return Context(**ids, **rest)


@pytest.mark.parametrize("vector", recorded(), ids=lambda vector: vector["name"])
def test_opens_and_makes_what_was_recorded(vector: dict[str, Any]) -> None:
    key, salt = bytes.fromhex(vector["shred_key"]), bytes.fromhex(vector["salt"])
    plaintext, sealed = bytes.fromhex(vector["plaintext"]), bytes.fromhex(vector["sealed"])
    context = context_of(vector["context"])
    assert open_(key, context, sealed) == plaintext
    assert seal_with_salt(key, context, plaintext, salt) == sealed


@given(st.binary(max_size=2000))
def test_opens_what_it_sealed(plaintext: bytes) -> None:
    sealed = seal(KEY, CONTEXT, plaintext)
    assert len(sealed) == len(plaintext) + OVERHEAD_BYTES
    assert open_(KEY, CONTEXT, sealed) == plaintext


@given(st.text(st.characters(codec=None), max_size=500))
def test_opens_any_text_that_python_can_hold(text: str) -> None:
    assert open_text(KEY, CONTEXT, seal_text(KEY, CONTEXT, text)) == text


def test_two_seals_of_the_same_text_share_no_part() -> None:
    one, other = seal(KEY, CONTEXT, b"the same"), seal(KEY, CONTEXT, b"the same")
    assert one[:1] == other[:1]
    assert all(one[at : at + 16] != other[at : at + 16] for at in range(1, len(one) - 16, 16))


def test_names_of_different_length_look_alike() -> None:
    assert len(seal_text(KEY, CONTEXT, "Ewa")) == len(seal_text(KEY, CONTEXT, "Konstancja Wójcik"))


@given(st.binary(max_size=200), st.data())
def test_refuses_any_changed_byte(plaintext: bytes, data: st.DataObject) -> None:
    sealed = bytearray(seal(KEY, CONTEXT, plaintext))
    at = data.draw(st.integers(0, len(sealed) - 1))
    sealed[at] ^= data.draw(st.integers(1, 255))
    with pytest.raises(SealingError):
        open_(KEY, CONTEXT, bytes(sealed))


def test_refuses_every_changed_bit_of_one_record() -> None:
    sealed = seal(KEY, CONTEXT, b"Jan")
    for bit in range(len(sealed) * 8):
        changed = bytearray(sealed)
        changed[bit // 8] ^= 1 << bit % 8
        with pytest.raises(SealingError):
            open_(KEY, CONTEXT, bytes(changed))


@given(st.binary(max_size=300))
def test_refuses_bytes_that_nobody_sealed(sealed: bytes) -> None:
    with pytest.raises(SealingError) as refused:
        open_(KEY, CONTEXT, sealed)
    assert refused.value.code == "sealed_record_unreadable"


def test_refuses_a_cut_and_a_longer_record() -> None:
    sealed = seal(KEY, CONTEXT, b"Jan Kowalski")
    for length in range(len(sealed)):
        with pytest.raises(SealingError):
            open_(KEY, CONTEXT, sealed[:length])
    with pytest.raises(SealingError):
        open_(KEY, CONTEXT, sealed + b"\0")


OTHERS: dict[str, Any] = {
    "tenant": uuid4(),
    "table": "vault_entry",
    "column": "agent_name",
    "row": uuid4(),
    "subject": uuid4(),
    "key": uuid4(),
    "schema_version": 2,
}


@pytest.mark.parametrize("field", OTHERS)
def test_refuses_a_record_in_another_place(field: str) -> None:
    sealed = seal(KEY, CONTEXT, b"Jan Kowalski")
    with pytest.raises(SealingError):
        open_(KEY, replace(CONTEXT, **{field: OTHERS[field]}), sealed)


def test_every_field_of_a_context_is_bound() -> None:
    assert OTHERS.keys() == {field for field in Context.__slots__}


def test_a_border_between_fields_cannot_be_moved() -> None:
    moved = replace(CONTEXT, table="transcript_linew", column="ords")
    with pytest.raises(SealingError):
        open_(KEY, moved, seal(KEY, CONTEXT, b"Jan"))


def test_refuses_another_key() -> None:
    sealed = seal(KEY, CONTEXT, b"Jan")
    with pytest.raises(SealingError):
        open_(bytes(32), CONTEXT, sealed)
    for wrong in (b"", KEY[:16], KEY + b"\0"):
        with pytest.raises(SealingError):
            open_(wrong, CONTEXT, sealed)
        with pytest.raises(SealingError):
            seal(wrong, CONTEXT, b"Jan")


def test_a_record_without_its_commitment_is_refused_before_it_is_decrypted() -> None:
    # A body that GCM accepts under the right record key, but with a commitment of zeros.
    sealed = seal(KEY, CONTEXT, b"Jan")
    assert open_(KEY, CONTEXT, sealed) == b"Jan"
    with pytest.raises(SealingError) as refused:
        open_(KEY, CONTEXT, sealed[:33] + bytes(32) + sealed[65:])
    assert refused.value.__cause__ is None  # no tag was looked at


def test_refuses_more_than_the_limit() -> None:
    with pytest.raises(SealingError):
        seal(KEY, CONTEXT, bytes(LIMIT_BYTES + 1))
    with pytest.raises(SealingError):
        open_(KEY, CONTEXT, bytes(LIMIT_BYTES + OVERHEAD_BYTES + 1))


def test_says_nothing_of_the_cause() -> None:
    with pytest.raises(SealingError) as refused:
        open_(bytes(32), CONTEXT, seal(KEY, CONTEXT, b"Jan Kowalski"))
    assert str(refused.value) == "sealed_record_unreadable"
