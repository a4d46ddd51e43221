"""YAML as plain data, nothing more."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from policies.errors import PolicyFileError
from policies.strict_yaml import read

_WORDS = st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=8)
_DATA = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**17), 10**17) | _WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_WORDS, inner, max_size=3),
    max_leaves=8,
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("off", "off"), ("no", "no"), ("yes", "yes"), ("on", "on"), ("True", "True"),
        ("true", True), ("null", None), ("~", None), ("''", ""), ("12", 12), ("-3", -3),
        ("012", 12), ("1_000", "1_000"), ("1:30", "1:30"), ("1.5", "1.5"), ("0x1f", "0x1f"),
        ("2026-11-22", "2026-11-22"), ("<<", "<<"), ("'true'", "true"), ("=", "="),
    ],
)  # fmt: skip
def test_reads_scalars_by_the_strict_rules(text: str, value: object) -> None:
    found = read(f"key: {text}".encode(), "f").data
    assert found == {"key": value}
    assert isinstance(found, dict)
    assert type(found["key"]) is type(value)


def test_knows_the_line_of_every_key_and_value() -> None:
    document = read(b"# top\na: 1\nb:\n  - x\n  -\n    c: 2\n", "f")
    assert document.key_line_of(("b",)) == 3
    assert document.line_of(("b", 1, "c")) == 6
    assert document.line_of(("b", 7, "nothing")) == 4  # the nearest thing around it
    assert document.line_of(("nothing",)) == 2


def test_counts_lines_from_where_the_content_begins() -> None:
    assert read(b"a: 1", "f", first_line=5).line_of(("a",)) == 5
    with pytest.raises(PolicyFileError) as caught:
        read(b"a: 1\na: 2", "f", first_line=5)
    assert caught.value.line == 6


def test_refuses_a_billion_laughs() -> None:
    bomb = b'a: &a ["x","x"]\n' + b"b: &b [*a,*a]\nc: [*b,*b]\n"
    with pytest.raises(PolicyFileError) as caught:
        read(bomb, "f")
    assert caught.value.code == "yaml_alias"


def test_refuses_a_deep_nest_before_python_does() -> None:
    with pytest.raises(PolicyFileError) as caught:
        read(b"[" * 100_000, "f")
    assert caught.value.code == "yaml_too_deep"


@given(_DATA)
def test_reads_back_what_another_writer_wrote(data: object) -> None:
    text = yaml.safe_dump({"data": data}, allow_unicode=True, default_flow_style=False)
    if "&id" not in text:
        assert read(text.encode(), "f").data == {"data": data}
