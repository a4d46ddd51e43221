from __future__ import annotations

import hashlib
import hmac
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.traffic.identification.references import REFERENCE, References

TENANT = UUID("6f1d2c34-0a5b-4c6d-8e7f-102030405060")
OTHER = UUID("7a1d2c34-0a5b-4c6d-8e7f-102030405060")
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


class Keys:
    def digest(self, tenant: UUID, purpose: str, data: bytes) -> bytes:
        return hmac.digest(b"k", tenant.bytes + purpose.encode() + b"\0" + data, hashlib.sha256)


OURS = References(Keys())  # type: ignore[arg-type]


def test_what_was_issued_is_ours_and_of_its_tenant_alone() -> None:
    reference = OURS.issue(TENANT)
    assert REFERENCE.fullmatch(reference)
    assert OURS.is_ours(TENANT, reference)
    assert not OURS.is_ours(OTHER, reference)


def test_no_number_is_issued_twice() -> None:
    assert len({OURS.issue(TENANT) for _ in range(500)}) == 500


def test_it_can_be_read_out_on_the_telephone() -> None:
    assert not set("".join(OURS.issue(TENANT)[3:] for _ in range(200))) & set("ILOU")


@given(st.integers(min_value=0), st.characters())
def test_one_other_character_makes_it_not_ours(place: int, character: str) -> None:
    reference = OURS.issue(TENANT)
    place %= len(reference)
    if reference[place] != character:
        changed = reference[:place] + character + reference[place + 1 :]
        assert not OURS.is_ours(TENANT, changed)


@given(st.integers(min_value=0), st.text(max_size=3), st.integers(0, 3))
def test_any_piece_put_in_or_taken_out_makes_it_not_ours(
    place: int, added: str, removed: int
) -> None:
    reference = OURS.issue(TENANT)
    place %= len(reference) + 1
    changed = reference[:place] + added + reference[place + removed :]
    if changed != reference:
        assert not OURS.is_ours(TENANT, changed)


@given(st.lists(st.sampled_from(ALPHABET), min_size=24, max_size=24))
def test_a_number_of_the_right_form_that_was_guessed_is_not_ours(guessed: list[str]) -> None:
    groups = ("".join(guessed[i : i + 4]) for i in range(0, 24, 4))
    reference = "GW-" + "-".join(groups)
    assert REFERENCE.fullmatch(reference)
    assert not OURS.is_ours(TENANT, reference)


@given(st.permutations(range(6)))
def test_groups_in_another_order_are_not_ours(order: list[int]) -> None:
    reference = OURS.issue(TENANT)
    groups = reference.split("-")[1:]
    changed = "-".join(["GW", *(groups[i] for i in order)])
    assert OURS.is_ours(TENANT, changed) is (changed == reference)


@pytest.mark.parametrize("ending", ["\n", " ", "-", "\x00"])
def test_nothing_may_follow(ending: str) -> None:
    assert not OURS.is_ours(TENANT, OURS.issue(TENANT) + ending)


@given(st.text(max_size=60))
def test_no_other_text_is_ours(text: str) -> None:
    assert not OURS.is_ours(TENANT, text)
