"""Two spellings of a value meet; different values and kinds do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.records.keystore.blind_index import blind, normalised

KEY = bytes(range(32))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jan@Example.PL", " jan@example.pl\n"),
        ("ＪＡＮ@example.pl", "jan@example.pl"),
        ("Żółć", "Z\u0307o\u0301ł\u0107".upper()),
        ("STRASSE", "Straße"),
        ("ΣΊΣΥΦΟΣ", "σίσυφος"),
    ],
)
def test_spellings_of_one_value_meet(one: str, other: str) -> None:
    assert blind(KEY, "email", one) == blind(KEY, "email", other)


@given(st.text(max_size=40))
def test_normalising_twice_changes_nothing(value: str) -> None:
    assert normalised(normalised(value)) == normalised(value)


def test_kinds_keys_and_values_are_apart() -> None:
    digests = {
        blind(KEY, "email", "a"),
        blind(KEY, "phone", "a"),
        blind(KEY, "email", "b"),
        blind(KEY, "emaila", ""),
        blind(bytes(32), "email", "a"),
    }
    assert len(digests) == 5
    assert {len(digest) for digest in digests} == {16}
