"""How patterns of words are put together."""

from __future__ import annotations

import pytest

from policies.linter_words.vocabulary import any_of, quoted, then, typed


@pytest.mark.parametrize(
    "text", ["“human”", "„human”", "«human»", "« human »", '"Human"', "„human“"]
)
def test_finds_a_word_in_any_quotation_marks(text: str) -> None:
    assert quoted("human").search(f"Write {text}.")


@pytest.mark.parametrize("text", ["human", "“a human”", "“human", "human”"])
def test_a_word_without_both_marks_is_not_quoted(text: str) -> None:
    assert not quoted("human").search(text)


def test_an_answer_is_typed_in_capitals_only() -> None:
    assert typed("NO").search("YES or NO?")
    assert not typed("NO").search("no, NOT")


def test_what_follows_must_stand_in_the_same_clause_without_the_forbidden_words() -> None:
    pattern = any_of("talking to" + then("AI", "about"))
    assert pattern.search("talking to our new ai")
    assert not pattern.search("talking to us about AI")
    assert not pattern.search("talking to us. AI")
    assert not pattern.search("talking to" + " x" * 40 + " AI")
