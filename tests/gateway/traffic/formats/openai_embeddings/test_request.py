from __future__ import annotations

import json
from typing import Any

import pytest

from gateway.conversation.messages import (
    AnswerShape,
    ClearedConversation,
    ObservedConversation,
    OpaquePart,
    Replacement,
    Step,
    TextKind,
    TextPart,
)
from gateway.traffic.formats.base import BodyError, RequestBody
from gateway.traffic.formats.openai_embeddings import OpenAIEmbeddings

FORMAT = OpenAIEmbeddings()
SHAPE = AnswerShape("m", free_text=False)


def read(**members: Any) -> RequestBody:
    return FORMAT.read(json.dumps({"model": "m", **members}).encode())


@pytest.mark.parametrize(
    ("value", "parts"),
    [
        ("Anna", (TextPart(("input",), "Anna"),)),
        (["Anna", "b"], (TextPart(("input", 0), "Anna"), TextPart(("input", 1), "b"))),
        ([1, 2], (OpaquePart(("input",), "token_ids"),)),
        ([[1], "a"], (OpaquePart(("input", 0), "token_ids"), TextPart(("input", 1), "a"))),
        ([], ()),
    ],
)
def test_inputs_are_texts_or_token_ids(value: object, parts: tuple[object, ...]) -> None:
    conversation = read(input=value).conversation
    assert (conversation.surroundings, conversation.messages) == (parts, ())
    assert conversation.shape == SHAPE


def test_everything_else_is_read_too() -> None:
    request = read(
        input="a", user="jan", encoding_format="float", dimensions=5, extra={"Anna": "b"}
    )
    assert request.conversation.surroundings == (
        TextPart(("input",), "a"),
        TextPart(("user",), "jan", TextKind.IDENTIFIER),
        TextPart(("extra", Step.KEY), "extra", TextKind.MEMBER),
        TextPart(("extra", "Anna", Step.KEY), "Anna", TextKind.MEMBER),
        TextPart(("extra", "Anna"), "b"),
    )
    assert request.conversation.claimed_subject == (("user", "jan"),)


def test_the_cleared_body_has_the_new_texts_and_the_pseudonym() -> None:
    request = read(input=["Anna", "b"], user="jan", extra=[1])
    sendable = ClearedConversation(
        (Replacement(("input", 0), "[PERSON_1]"), Replacement(("user",), "jan")), (), SHAPE
    )
    assert json.loads(FORMAT.write(request, sendable, user="p", note="not used")) == {
        "model": "m",
        "input": ["[PERSON_1]", "b"],
        "user": "p",
        "extra": [1],
    }
    assert "user" not in json.loads(FORMAT.write(request, sendable, user=None, note=None))


def test_an_observed_body_goes_out_byte_for_byte() -> None:
    raw = b'{"model" : "m", "input":"a"} '
    request = FORMAT.read(raw)
    assert FORMAT.write(request, ObservedConversation(SHAPE), user="p", note=None) == raw


@pytest.mark.parametrize(
    ("members", "code", "param"),
    [
        ({}, "missing_member", "input"),
        ({"input": None}, "missing_member", "input"),
        ({"input": "a", "model": None}, "missing_member", "model"),
        ({"input": "a", "model": "jan kowalski"}, "invalid_model", "model"),
        ({"input": {"Jan": 1}}, "wrong_type", "input"),
        ({"input": ["a", 5]}, "wrong_type", "input[1]"),
        ({"input": [["Jan"]]}, "wrong_type", "input[0]"),
        ({"input": "a", "user": 5}, "wrong_type", "user"),
        ({"input": "a", "dimensions": "Jan"}, "wrong_type", "dimensions"),
    ],
)
def test_a_bad_body_is_refused_by_code_and_place(
    members: dict[str, Any], code: str, param: str
) -> None:
    with pytest.raises(BodyError) as caught:
        read(**members)
    assert (caught.value.code, caught.value.param) == (code, param)


def test_null_is_absent_and_an_unknown_encoding_is_text() -> None:
    request = read(input="a", user=None, encoding_format="Anna")
    assert request.conversation.surroundings[1:] == (TextPart(("encoding_format",), "Anna"),)
    assert request.conversation.claimed_subject == ()
