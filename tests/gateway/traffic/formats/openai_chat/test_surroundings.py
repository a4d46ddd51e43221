from __future__ import annotations

from typing import Any

import pytest

from gateway.conversation.messages import OpaquePart, Step, TextKind, TextPart
from gateway.traffic.formats.base import BodyError
from gateway.traffic.formats.openai_chat.surroundings import read_surroundings


def texts(body: dict[str, Any]) -> list[str]:
    return [part.text for part in read_surroundings(body) if isinstance(part, TextPart)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({"stop": "Anna"}, ["Anna"]),
        ({"reasoning_effort": "high", "verbosity": "low", "service_tier": "flex"}, []),
        ({"reasoning_effort": "Anna"}, ["Anna"]),
        ({"modalities": ["text", "audio"], "audio": {"voice": "sage", "format": "mp3"}}, []),
        ({"audio": {"voice": "Anna"}}, ["Anna"]),
        ({"tool_choice": "none", "function_call": "auto"}, []),
        ({"tool_choice": "Anna"}, ["Anna"]),
        ({"logit_bias": {"123": 5}}, []),
        ({"logit_bias": {"48600100200": 5}}, ["48600100200"]),
        ({"stream_options": {"include_usage": True}}, []),
        ({"seed": 5, "store": None, "logprobs": True}, []),
        ({"safety_setting": ["Anna", 5, True, None]}, ["safety_setting", "Anna", "5"]),
        ({"response_format": {"type": "json_object"}}, []),
        ({"tools": [{"type": "retrieval_of_Anna"}]}, ["retrieval_of_Anna"]),
        ({"prediction": {"x": "Anna"}}, ["x", "Anna"]),
        ({"response_format": {"type": "text", "x": "Anna"}}, ["x", "Anna"]),
        ({"functions": [{"name": "f", "x": "Anna", "description": None}]}, ["x", "Anna"]),
        ({"prediction": {"type": "content", "content": "Anna"}}, ["Anna"]),
        ({"metadata": {"k": '{"a":"Anna"}'}}, ["k", "a", "Anna"]),
    ],
)
def test_texts_are_told_from_words_of_the_protocol(
    body: dict[str, Any], expected: list[str]
) -> None:
    assert texts(body) == expected


def test_messages_and_model_are_read_elsewhere() -> None:
    assert texts({"model": "m", "messages": [{"role": "user", "content": "Anna"}]}) == []


def test_a_schema_keeps_its_keywords_and_shows_its_property_names() -> None:
    schema = {"type": "object", "properties": {"anna": {"type": "string", "pattern": "^A"}}}
    function = {"name": "f", "parameters": schema}
    parts = list(read_surroundings({"tools": [{"type": "function", "function": function}]}))
    assert [(p.text, p.kind) for p in parts if isinstance(p, TextPart)] == [
        ("anna", TextKind.MEMBER),
        ("^A", TextKind.PROSE),
    ]


def test_ciphertext_in_unknown_members_is_unreadable() -> None:
    parts = list(read_surroundings({"carry": {"encrypted_content": "c2VjcmV0"}}))
    assert parts == [
        TextPart(("carry", Step.KEY), "carry", TextKind.MEMBER),
        OpaquePart(("carry", "encrypted_content"), "unreadable"),
    ]


def test_a_wrong_type_names_its_place() -> None:
    with pytest.raises(BodyError) as caught:
        texts({"tools": [{"type": "function", "function": "Anna"}]})
    assert (caught.value.code, caught.value.param) == ("wrong_type", "tools[0].function")
