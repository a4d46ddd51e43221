from __future__ import annotations

import pytest

from gateway.traffic.formats.openai_chat import words


@pytest.mark.parametrize("text", ["call_abc", "f", "get-weather", "123456", "a" * 64, "x12345678"])
def test_names_within_the_grammar_are_words(text: str) -> None:
    assert words.is_identifier(text)


@pytest.mark.parametrize(
    "text", ["", "a" * 65, "Anna Nowak", "żółw", "a.b", "44051401359", "600-100-200", "a\n"]
)
def test_anything_else_is_text(text: str) -> None:
    assert not words.is_identifier(text)


@pytest.mark.parametrize("text", ["gpt-4o", "meta/llama-3:8b", "@cf/x/y", "claude@20250101"])
def test_models_have_names(text: str) -> None:
    assert words.is_model(text)


@pytest.mark.parametrize("text", ["", "jan@example.pl", "a b", "x" * 300, "m\n"])
def test_what_is_no_name_of_a_model(text: str) -> None:
    assert not words.is_model(text)


def test_a_closed_set_is_closed() -> None:
    assert words.VOICES("sage") and not words.VOICES("Sage Kowalska")
