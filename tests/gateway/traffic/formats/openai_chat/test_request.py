from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gateway.conversation.messages import (
    AnswerShape,
    ClearedConversation,
    ObservedConversation,
    OpaquePart,
    Place,
    Replacement,
    Role,
    Sendable,
    Step,
    TextKind,
    TextPart,
    texts_of,
)
from gateway.traffic.formats.base import BodyError, RequestBody
from gateway.traffic.formats.json_places import PlaceError
from gateway.traffic.formats.openai_chat import OpenAIChat

FORMAT = OpenAIChat()


def body(**members: Any) -> dict[str, Any]:
    return {"model": "gpt-x", "messages": [{"role": "user", "content": "Hi"}], **members}


def read(value: object) -> RequestBody:
    return FORMAT.read(json.dumps(value).encode())


def cleared(*replacements: Replacement, removed: tuple[Place, ...] = ()) -> ClearedConversation:
    return ClearedConversation(replacements, removed, AnswerShape("gpt-x"))


def written(
    value: object, sendable: Sendable, user: str | None = None, note: str | None = None
) -> dict[str, Any]:
    result: dict[str, Any] = json.loads(FORMAT.write(read(value), sendable, user=user, note=note))
    return result


def everything() -> dict[str, Any]:
    """One request that uses every member; each text is marked `Tn`, each number is long."""
    return {
        "model": "gpt-x",
        "messages": [
            {"role": "developer", "content": "T1", "name": "T2"},
            {"role": "system", "content": [{"type": "text", "text": "T3"}]},
            {
                "role": "user",
                "name": "T4",
                "content": [
                    {"type": "text", "text": "T5", "cache_control": {"type": "ephemeral"}},
                    {"type": "image_url", "image_url": {"url": "data:image/png;base64,AA=="}},
                    {"type": "image_url", "image_url": {"url": "https://x/", "detail": "low"}},
                    {"type": "input_audio", "input_audio": {"data": "AA==", "format": "wav"}},
                    {"type": "file", "file": {"file_data": "AA==", "filename": "T6"}},
                    {"type": "file", "file": {"file_id": "file-1"}},
                    {"type": "hologram", "words": ["T7"], "data": "QQ==", "n": 48600100200},
                ],
            },
            {
                "role": "assistant",
                "content": None,
                "refusal": "T8",
                "reasoning_content": "T9",
                "audio": {"id": "audio_1"},
                "tool_calls": [
                    {
                        "id": "call_1",
                        "type": "function",
                        "function": {"name": "send", "arguments": '{"T10":["T11",48600100200]}'},
                    },
                    {
                        "id": "call 2 T12",
                        "type": "custom",
                        "custom": {"name": "run it T13", "input": "T14"},
                    },
                    {
                        "id": "call_3",
                        "type": "function",
                        "function": {"name": "f", "arguments": "not JSON T15"},
                    },
                ],
            },
            {"role": "tool", "tool_call_id": "call_1", "content": '{"T16":{"x":"T17"}}'},
            {"role": "tool", "tool_call_id": "48600100200", "content": "T18"},
            {
                "role": "assistant",
                "content": [{"type": "refusal", "refusal": "T19"}],
                "function_call": {"name": "send", "arguments": '{"a":"T20"}'},
            },
            {"role": "function", "name": "send", "content": "T21"},
            {"role": "user", "content": "T22", "unknown": {"T23": "T24", "signature": "c2ln"}},
        ],
        "prediction": {"type": "content", "content": [{"type": "text", "text": "T25"}]},
        "tools": [
            {
                "type": "function",
                "function": {
                    "name": "send",
                    "description": "T26",
                    "strict": True,
                    "parameters": {
                        "type": "object",
                        "title": "T27",
                        "properties": {
                            "T28": {
                                "type": "string",
                                "description": "T29",
                                "enum": ["T30"],
                                "default": "T31",
                                "examples": ["T32", 48600100200],
                            }
                        },
                        "required": ["T28"],
                    },
                },
            },
            {"type": "custom", "custom": {"name": "run", "description": "T33", "format": {
                "type": "grammar", "grammar": {"syntax": "lark", "definition": "T34"}}}},
        ],
        "functions": [{"name": "old", "description": "T35", "parameters": {}}],
        "response_format": {
            "type": "json_schema",
            "json_schema": {"name": "n", "description": "T36", "schema": {"const": "T37"}},
        },
        "metadata": {"T38": "T39", "user_id": "T40"},
        "stop": ["T41"],
        "web_search_options": {
            "search_context_size": "low",
            "user_location": {"type": "approximate", "approximate": {"city": "T42"}},
        },
        "user": "T43",
        "safety_identifier": "T44",
        "prompt_cache_key": "T45",
        "moderation": {"T46": "T47"},
        "T48": "T49",
        "service_tier": "T50",
        "audio": {"voice": "T51", "format": "wav"},
        "modalities": ["text", "T52"],
        "logit_bias": {"50256": -100, "T53": 1},
        "tool_choice": {"type": "function", "function": {"name": "T 54"}},
        "temperature": 0.5,
        "n": 2,
        "stream": True,
        "stream_options": {"include_usage": True, "T55": "T56"},
        "store": True,
        "reasoning_effort": "low",
        "seed": 7,
    }  # fmt: skip


def test_every_text_of_every_member_is_found() -> None:
    request = read(everything())
    found = {part.text for _, part in texts_of(request.conversation)}
    said = {word for text in found for word in text.replace("T 54", "T54").split()}
    assert {f"T{number}" for number in range(1, 57)} - said == set()
    numbers = [p.text for _, p in texts_of(request.conversation) if p.kind is TextKind.NUMBER]
    assert numbers.count("48600100200") == 3


def test_the_words_of_the_protocol_are_no_text() -> None:
    found = {part.text for _, part in texts_of(read(everything()).conversation)}
    protocol = {
        "gpt-x", "developer", "user", "text", "image_url", "function", "custom", "call_1", "send",
        "object", "string", "type", "properties", "low", "wav", "grammar", "lark", "50256", "old",
        "content", "json_schema", "approximate", "user_location", "required", "ephemeral",
    }  # fmt: skip
    assert found & protocol == set()
    assert "48600100200" in found  # an id of digits only may be anybody's number


def test_what_cannot_be_read_is_opaque_with_its_kind() -> None:
    messages = read(everything()).conversation.messages
    opaque = [(p.place, p.kind) for m in messages for p in m.parts if isinstance(p, OpaquePart)]
    at: Place = ("messages", 2, "content")
    assert opaque == [
        ((*at, 1, "image_url", "url"), "image"),
        ((*at, 2, "image_url", "url"), "image"),
        ((*at, 3, "input_audio", "data"), "audio"),
        ((*at, 4, "file", "file_data"), "file"),
        ((*at, 5, "file", "file_id"), "file"),
        ((*at, 6, "data"), "unreadable"),
        (("messages", 3, "audio", "id"), "audio"),
        (("messages", 8, "unknown", "signature"), "unreadable"),
    ]


def test_roles_names_and_identifiers_are_told_apart() -> None:
    conversation = read(everything()).conversation
    assert [m.role for m in conversation.messages] == [
        Role.SYSTEM, Role.SYSTEM, Role.CUSTOMER, Role.ASSISTANT, Role.TOOL, Role.TOOL,
        Role.ASSISTANT, Role.TOOL, Role.CUSTOMER,
    ]  # fmt: skip
    names = [p.text for _, p in texts_of(conversation) if p.kind is TextKind.NAME]
    assert names == ["T2", "T4"]
    assert conversation.claimed_subject == (
        ("metadata.user_id", "T40"),
        ("user", "T43"),
        ("safety_identifier", "T44"),
        ("prompt_cache_key", "T45"),
    )


def test_every_text_is_written_back_at_exactly_its_place() -> None:
    request = read(everything())
    parts = [p for _, p in texts_of(request.conversation) if p.kind is not TextKind.IDENTIFIER]
    once: dict[str, str] = {}
    new = [Replacement(p.place, once.setdefault(p.text, f"[X_{len(once)}]"), p.kind) for p in parts]
    out = FORMAT.write(request, cleared(*new), user="pseudonym", note=None)
    text = out.decode()
    for number in range(1, 57):
        assert f'"T{number}"' not in text and f'T{number}\\"' not in text
    assert "48600100200" not in text
    again = FORMAT.read(out)
    there = {p.place: p.text for _, p in texts_of(again.conversation) if Step.KEY not in p.place}
    expected = sum(Step.KEY not in p.place for p in parts)
    assert sum(value.startswith("[X_") for value in there.values()) == expected
    assert json.loads(text)["user"] == "pseudonym"


def test_nothing_else_of_a_body_changes() -> None:
    sent = everything()
    expected = json.loads(json.dumps(sent)) | {"store": False}
    for name in ("user", "safety_identifier", "prompt_cache_key"):
        expected[name] = "p"
    expected["metadata"]["user_id"] = "p"
    assert written(sent, cleared(), user="p") == expected


def test_without_a_pseudonym_no_identifier_is_forwarded() -> None:
    out = written(everything(), cleared())
    assert not {"user", "safety_identifier", "prompt_cache_key"} & out.keys()
    assert out["metadata"] == {"T38": "T39"}


def test_a_replacement_cannot_bring_an_identifier_back() -> None:
    sneaky = Replacement(("user",), "jan@example.pl", TextKind.IDENTIFIER)
    assert "user" not in written(body(user="jan@example.pl"), cleared(sneaky))


def test_an_identifier_is_not_invented_and_null_stays_null() -> None:
    assert "user" not in written(body(), cleared(), user="p")
    assert written(body(user=None), cleared(), user="p")["user"] is None


@pytest.mark.parametrize("store", [{}, {"store": True}, {"store": False}, {"store": None}])
def test_nothing_is_ever_stored_at_the_provider(store: dict[str, Any]) -> None:
    assert written(body(**store), cleared())["store"] is False


def test_removed_messages_go_and_places_of_the_others_hold() -> None:
    sent = body(messages=[
        {"role": "assistant", "content": "our disclosure"},
        {"role": "user", "content": "Jan"},
        {"role": "assistant", "content": "our question"},
        {"role": "user", "content": "Ewa"},
    ])  # fmt: skip
    out = written(
        sent,
        cleared(
            Replacement(("messages", 1, "content"), "[PERSON_1]"),
            Replacement(("messages", 3, "content"), "[PERSON_2]"),
            removed=(("messages", 0), ("messages", 2)),
        ),
    )
    assert [m["content"] for m in out["messages"]] == ["[PERSON_1]", "[PERSON_2]"]


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        ({"role": "system", "content": "Be kind."}, "Be kind.\n\nNOTE"),
        ({"role": "developer", "content": "Be kind."}, "Be kind.\n\nNOTE"),
        (
            {"role": "system", "content": [{"type": "text", "text": "a"}]},
            [{"type": "text", "text": "a"}, {"type": "text", "text": "NOTE"}],
        ),
    ],
)
def test_the_note_ends_the_leading_system_message(first: Any, expected: object) -> None:
    sent = body(messages=[first, {"role": "user", "content": "Hi"}])
    out = written(sent, cleared(), note="NOTE")["messages"]
    assert (out[0]["role"], out[0]["content"], len(out)) == (first["role"], expected, 2)


def test_the_note_becomes_a_system_message_where_there_is_none() -> None:
    out = written(body(), cleared(), note="NOTE")["messages"]
    assert out[0] == {"role": "system", "content": "NOTE"}
    assert out[1] == {"role": "user", "content": "Hi"}


def test_an_observed_body_goes_out_byte_for_byte() -> None:
    raw = b' {"messages" : [ {"role":"user","content":"\\u0141"} ],"model":"m","store":true}\n'
    sendable = ObservedConversation(AnswerShape("m"))
    assert FORMAT.write(FORMAT.read(raw), sendable, user="p", note="n") == raw


def test_a_place_that_is_not_there_sends_nothing() -> None:
    with pytest.raises(PlaceError):
        written(body(), cleared(Replacement(("messages", 7, "content"), "x")))


@pytest.mark.parametrize(
    ("members", "shape"),
    [
        ({}, AnswerShape("gpt-x")),
        (
            {"stream": True, "n": 3, "stream_options": {"include_usage": True}},
            AnswerShape("gpt-x", stream=True, choices=3, include_usage=True),
        ),
        ({"response_format": {"type": "text"}}, AnswerShape("gpt-x")),
        ({"response_format": {"type": "json_object"}}, AnswerShape("gpt-x", free_text=False)),
        ({"response_format": {"type": "novel"}}, AnswerShape("gpt-x", free_text=False)),
        ({"tool_choice": "auto"}, AnswerShape("gpt-x")),
        ({"tool_choice": "required"}, AnswerShape("gpt-x", forced_tool=True)),
        (
            {"tool_choice": {"type": "function", "function": {"name": "f"}}},
            AnswerShape("gpt-x", forced_tool=True),
        ),
        (
            {"tool_choice": {"type": "allowed_tools", "allowed_tools": {"mode": "auto"}}},
            AnswerShape("gpt-x"),
        ),
        (
            {"tool_choice": {"type": "allowed_tools", "allowed_tools": {"mode": "required"}}},
            AnswerShape("gpt-x", forced_tool=True),
        ),
        ({"function_call": {"name": "f"}}, AnswerShape("gpt-x", forced_tool=True)),
        ({"function_call": "auto", "stream": None, "n": None}, AnswerShape("gpt-x")),
    ],
)
def test_the_shape_of_the_answer_is_read(members: dict[str, Any], shape: AnswerShape) -> None:
    assert read(body(**members)).conversation.shape == shape


@pytest.mark.parametrize(
    ("value", "code", "param"),
    [
        ({"messages": []}, "missing_member", "model"),
        ({"model": "m"}, "missing_member", "messages"),
        ({"model": "m", "messages": []}, "missing_member", "messages[0]"),
        ({"model": 1, "messages": []}, "wrong_type", "model"),
        ({"model": "jan@example.pl", "messages": []}, "invalid_model", "model"),
        (body(messages={}), "wrong_type", "messages"),
        (body(messages=["Jan"]), "wrong_type", "messages[0]"),
        (body(messages=[{}]), "missing_member", "messages[0].role"),
        (body(messages=[{"role": "Jan"}]), "unknown_role", "messages[0].role"),
        (body(messages=[{"role": 1}]), "wrong_type", "messages[0].role"),
        (
            body(messages=[{"role": "user", "content": 1}]),
            "wrong_type",
            "messages[0].content",
        ),
        (
            body(messages=[{"role": "user", "content": [{"text": "Jan"}]}]),
            "missing_member",
            "messages[0].content[0].type",
        ),
        (
            body(messages=[{"role": "user", "content": [{"type": "text"}]}]),
            "missing_member",
            "messages[0].content[0].text",
        ),
        (
            body(messages=[{"role": "user", "content": [{"type": "image_url"}]}]),
            "wrong_type",
            "messages[0].content[0].image_url",
        ),
        (
            body(messages=[{"role": "user", "content": [{"type": "file", "file": {}}]}]),
            "missing_member",
            "messages[0].content[0].file.file_data",
        ),
        (
            body(messages=[{"role": "assistant", "tool_calls": [{"function": {"arguments": 1}}]}]),
            "wrong_type",
            "messages[0].tool_calls[0].function.arguments",
        ),
        (body(messages=[{"role": "user", "name": 5}]), "wrong_type", "messages[0].name"),
        (
            body(messages=[{"role": "user", "content": "x"}] * 1_001),
            "too_many_messages",
            "messages",
        ),
        (body(n=0), "out_of_range", "n"),
        (body(n=10**6), "out_of_range", "n"),
        (body(n=True), "wrong_type", "n"),
        (body(stream="yes"), "wrong_type", "stream"),
        (body(stream_options=[1]), "wrong_type", "stream_options"),
        (body(user=5), "wrong_type", "user"),
        (body(tools={}), "wrong_type", "tools"),
        (body(stop=[1]), "wrong_type", "stop[0]"),
        (body(temperature="Jan"), "wrong_type", "temperature"),
        (body(metadata="Jan"), "wrong_type", "metadata"),
        (body(response_format="Jan"), "wrong_type", "response_format"),
    ],
)
def test_a_bad_body_is_refused_by_code_and_place(value: object, code: str, param: str) -> None:
    with pytest.raises(BodyError) as caught:
        read(value)
    assert (caught.value.code, caught.value.param, caught.value.status) == (code, param, 400)
    assert "Jan" not in FORMAT.error(caught.value, "req_1").decode()


json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.text(max_size=10),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3)
    ),
    max_leaves=10,
)


@settings(deadline=None)
@given(st.dictionaries(st.text(min_size=1, max_size=8), json_values, max_size=3), json_values)
def test_unknown_members_survive_anywhere(extra: dict[str, Any], deep: Any) -> None:
    extra = {f"x-{name}": value for name, value in extra.items()}
    part = {"type": "hologram", "x-deep": deep}
    sent = {**extra, **body(messages=[{"role": "user", "content": [part], **extra}])}
    try:
        out = written(sent, cleared(), user="p")
    except BodyError as refusal:
        assert refusal.code == "malformed_json"  # a name that only stands for a step
        return
    assert out == {**sent, "store": False}


@settings(deadline=None)
@given(st.data())
def test_any_json_in_any_known_member_is_read_or_refused(data: Any) -> None:
    sent = everything()
    names = [n for n in sent if n not in ("messages", "model")]
    sent[data.draw(st.sampled_from(names))] = data.draw(json_values)
    message = data.draw(st.sampled_from(sent["messages"]))
    message[data.draw(st.sampled_from([*message, "tool_calls", "audio"]))] = data.draw(json_values)
    try:
        request = read(sent)
    except BodyError as refusal:
        assert refusal.code != ""
        return
    parts = [p for _, p in texts_of(request.conversation) if isinstance(p, TextPart)]
    same = [Replacement(p.place, p.text, p.kind) for p in parts]
    out = json.loads(FORMAT.write(request, cleared(*same), user=None, note=None))
    assert out["messages"] == json.loads(json.dumps(sent["messages"]))
