from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.traffic.detection.identifiers.bank_branch import BankBranchRecogniser
from gateway.traffic.detection.reading import Reading

_BRANCHES = BankBranchRecogniser("xx")


def _found(text: str, language: str = "en") -> list[str]:
    return [text[m.start : m.end] for m in _BRANCHES.matches(Reading(text, language))]


@pytest.mark.parametrize(
    ("text", "account"),
    [
        ("Refund to sort code 09-01-28 please", "09-01-28"),
        ("sort code: 20 45 77, account number 43018826.", "20 45 77, account number 43018826"),
        ("Sort-code is 112233 and account 0192 8374, thanks", "112233 and account 0192 8374"),
        ("auf Konto bei BLZ 850 503 00, danke", "850 503 00"),
        ("Bankleitzahl: 37040044, Konto 532013000", "37040044, Konto 532013000"),
    ],
)
def test_finds_a_branch_with_the_account_behind_it(text: str, account: str) -> None:
    assert _found(text) == [account]


@pytest.mark.parametrize(
    "text",
    [
        "Sort these by code 20-45-77",
        "the sort code is wrong since 2024",
        "Termin am 09-01-28, Konto kommt noch",
        "BLZ 850 503 001 222",
    ],
)
def test_leaves_other_digits(text: str) -> None:
    assert _found(text) == []


@given(st.text(alphabet="sort codeblz0123456789-: ,accountkonto", max_size=60))
def test_every_find_lies_in_the_text(text: str) -> None:
    for match in _BRANCHES.matches(Reading(text, "de")):
        assert 0 <= match.start < match.end <= len(text)
        assert text[match.start].isdigit() and text[match.end - 1].isdigit()
