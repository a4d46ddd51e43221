import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit_log import shapes


@pytest.mark.parametrize("value", ["a", "eu-customer-chat", "a.b_c:d-9", "x" * 64, "v2026-11-22"])
def test_code_takes_our_names(value: str) -> None:
    assert shapes.code(value)


@pytest.mark.parametrize(
    "value",
    ["", "A", "a b", "a\n", "x" * 65, "ł", "48501234567", "pesel44051401359", "a1234567", 5, None],
)
def test_code_refuses_text_and_identity_numbers(value: object) -> None:
    assert not shapes.code(value)


@pytest.mark.parametrize("value", [True, -1, 1.0, "1", 2**53, None])
def test_whole_number_refuses_what_json_readers_may_misread(value: object) -> None:
    assert not shapes.whole_number(value)


def test_whole_number_takes_the_safe_range() -> None:
    assert shapes.whole_number(0) and shapes.whole_number(2**53 - 1)


@given(st.text())
def test_what_any_pattern_takes_is_printable_ascii(text: str) -> None:
    taken = [
        shapes.code, shapes.version, shapes.uuid, shapes.random_id, shapes.sha256,
        shapes.model_name, shapes.language, shapes.instant, shapes.subject_reference,
    ]  # fmt: skip
    if any(shape(text) for shape in taken):
        assert text.isascii() and text.isprintable() and " " not in text


def test_uuid7_is_of_version_seven_only() -> None:
    assert shapes.uuid7("019aaa11-2233-7444-8555-666677778888")
    assert not shapes.uuid7("019aaa11-2233-4444-8555-666677778888")
    assert not shapes.uuid7("019AAA11-2233-7444-8555-666677778888")
    assert not shapes.uuid7("019aaa11-2233-7444-1555-666677778888")
