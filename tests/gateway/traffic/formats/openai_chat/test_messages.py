from __future__ import annotations

from typing import Any

import pytest

from gateway.conversation.messages import OpaquePart, Role, Step, TextKind, TextPart
from gateway.traffic.formats.openai_chat.messages import read_message


def texts(message: dict[str, Any]) -> list[tuple[Any, str]]:
    parts = read_message(message, 0).parts
    return [(p.place[2:], p.text) for p in parts if isinstance(p, TextPart)]


@pytest.mark.parametrize("role", ["developer", "system", "user", "assistant", "tool", "function"])
def test_the_content_of_every_role_is_read(role: str) -> None:
    assert texts({"role": role, "content": "words"}) == [(("content",), "words")]


def test_a_tool_result_is_read_as_the_document_that_it_is() -> None:
    message = {"role": "tool", "content": '["Anna", 5]'}
    assert texts(message) == [
        (("content", Step.INSIDE_JSON, 0), "Anna"),
        (("content", Step.INSIDE_JSON, 1), "5"),
    ]


def test_a_customers_words_stay_prose_whatever_they_look_like() -> None:
    assert texts({"role": "user", "content": '["Anna"]'}) == [(("content",), '["Anna"]')]


def test_escapes_hide_no_letters_from_examination() -> None:
    message = {"role": "user", "content": '{"name": "Micha\\u0142 W\\u00f3jcik"}'}
    assert ((("content", Step.INSIDE_JSON, "name")), "Michał Wójcik") in texts(message)


def test_a_name_names_somebody_and_a_function_name_does_not() -> None:
    named = read_message({"role": "user", "name": "Anna_Nowak"}, 0).parts
    assert named == (TextPart(("messages", 0, "name"), "Anna_Nowak", TextKind.NAME),)
    assert texts({"role": "function", "name": "find_parcel", "content": None}) == []
    assert texts({"role": "function", "name": "Anna Nowak"}) == [(("name",), "Anna Nowak")]


def test_an_address_as_image_is_opaque_in_the_old_spelling_too() -> None:
    message = {"role": "user", "content": [{"type": "image_url", "image_url": "https://x/Anna"}]}
    assert read_message(message, 0).parts == (
        OpaquePart(("messages", 0, "content", 0, "image_url"), "image"),
    )


def test_a_message_knows_its_role_and_place() -> None:
    message = read_message({"role": "assistant", "content": "a"}, 4)
    assert (message.role, message.place, message.text) == (Role.ASSISTANT, ("messages", 4), "a")


def test_a_missing_content_is_no_text() -> None:
    assert texts({"role": "assistant", "content": None, "tool_calls": None}) == []


def test_unknown_members_of_a_call_are_text() -> None:
    calls = [
        {"id": None, "type": "Anna", "function": {"arguments": None, "x": "b"}},
        {"custom": {"input": "c", "y": "d"}, "z": "e"},
    ]
    found = texts({"role": "assistant", "tool_calls": calls, "audio": {"id": "a", "w": "f"}})
    assert [text for _, text in found] == ["Anna", "x", "b", "c", "y", "d", "z", "e", "w", "f"]


def test_a_file_has_a_name_and_an_audio_a_format() -> None:
    parts = [
        {"type": "file", "file": {"file_id": "f", "filename": "Anna.pdf"}},
        {"type": "input_audio", "input_audio": {"data": "QQ==", "format": "Anna"}},
    ]
    assert [text for _, text in texts({"role": "user", "content": parts})] == ["Anna.pdf", "Anna"]
