from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gateway.conversation.messages import MAXIMUM_DEPTH
from gateway.traffic.formats import json_body
from gateway.traffic.formats.base import BodyError
from gateway.traffic.formats.json_body import Nested, dump, dump_answer, parse_body, parse_nested

names = st.text().filter(lambda name: not name.startswith("\x00"))
scalars = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
values = st.recursive(
    scalars.filter(lambda v: v not in (float("inf"), float("-inf"))),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(names, inner, max_size=4),
    max_leaves=20,
)


@settings(deadline=None)
@given(st.dictionaries(names, values, max_size=4))
def test_what_is_parsed_is_written_again(body: dict[str, object]) -> None:
    assert parse_body(dump(parse_body(dump(body)))) == body


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"{",
        b"\xff",
        b"\xef\xbb\xbf{}",
        b'{"a":1,"a":2}',
        b'{"a":{"b":1,"b":1}}',
        b'{"a":NaN}',
        b'{"a":-Infinity}',
        b'{"a":1e999}',
        b'{"a":"\\ud800"}',
        b'{"\\udc00":1}',
        b'{"\\u0000key":1}',
        b'{"\\u0000inside":1}',
        b'{"a":' + b"9" * 5000 + b"}",
        "{}".encode("utf-16"),
    ],
)
def test_refuses_what_two_readers_could_read_differently(raw: bytes) -> None:
    with pytest.raises(BodyError) as caught:
        parse_body(raw)
    assert (caught.value.code, caught.value.status, caught.value.param) == (
        "malformed_json",
        400,
        None,
    )


def nest(depth: int) -> bytes:
    return b'{"a":' * (depth - 1) + b"{}" + b"}" * (depth - 1)


def test_accepts_the_deepest_body_and_refuses_one_level_more() -> None:
    assert parse_body(nest(MAXIMUM_DEPTH))
    for depth in (MAXIMUM_DEPTH + 1, 200_000):
        with pytest.raises(BodyError) as caught:
            parse_body(nest(depth))
        assert caught.value.code == "body_too_deep"


@pytest.mark.parametrize("raw", [b"[]", b'"a"', b"1", b"null"])
def test_refuses_a_body_that_is_no_object(raw: bytes) -> None:
    with pytest.raises(BodyError) as caught:
        parse_body(raw)
    assert caught.value.code == "wrong_type"


def test_an_escaped_pair_is_a_character() -> None:
    assert parse_body(b'{"a":"\\ud83e\\udd86"}') == {"a": "🦆"}


@pytest.mark.parametrize(
    ("text", "document"),
    [
        ('{"a": [1, "b"]}', {"a": [1, "b"]}),
        (' ["x"]', ["x"]),
        ('"quoted"', "quoted"),
        ("plain", Nested.NOT_JSON),
        ("12", Nested.NOT_JSON),
        ("true", Nested.NOT_JSON),
        ("", Nested.NOT_JSON),
        ('{"a": ', Nested.NOT_JSON),
        ("[PERSON_1] said", Nested.NOT_JSON),
        ('{"a":1,"a":2}', Nested.UNREADABLE),
        ('{"a":"\\ud800"}', Nested.UNREADABLE),
        ('{"\\u0000key":1}', Nested.UNREADABLE),
        ("[" + "9" * 5000 + "]", Nested.UNREADABLE),
    ],
)
def test_a_string_is_a_document_or_says_why_not(text: str, document: object) -> None:
    assert parse_nested(text) == document


def test_a_document_too_deep_to_parse_is_refused() -> None:
    with pytest.raises(BodyError) as caught:
        parse_nested("[" * 200_000)
    assert caught.value.code == "body_too_deep"


@settings(deadline=None)
@given(st.text(st.characters(codec=None)))
def test_an_answer_is_one_line_for_every_client(text: str) -> None:
    written = dump_answer({"a": text}).decode("utf-8")
    assert len(written.splitlines()) == 1
    assert json.loads(written) == json.loads(json.dumps({"a": text}))


@pytest.mark.parametrize(
    ("check", "good", "bad"),
    [
        (json_body.as_object, {}, []),
        (json_body.as_array, [], {}),
        (json_body.as_string, "", 1),
        (json_body.as_boolean, True, "true"),
        (json_body.as_boolean, None, 0),
        (json_body.as_number, 1.5, True),
        (json_body.as_number, None, "1"),
    ],
)
def test_a_wrong_type_is_named_by_its_place(
    check: Callable[[object, str], object], good: object, bad: object
) -> None:
    assert check(good, "x") in (good, False)
    with pytest.raises(BodyError) as caught:
        check(bad, "tools[0].function")
    assert (caught.value.code, caught.value.param) == ("wrong_type", "tools[0].function")
