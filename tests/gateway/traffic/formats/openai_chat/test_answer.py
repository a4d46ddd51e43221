from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import openai
import pytest

from gateway.conversation.answers import (
    AnswerEnded,
    AnswerEvent,
    AnswerFailed,
    Delta,
    Frame,
    Lane,
    LaneEnded,
    LaneKind,
)
from gateway.conversation.messages import AnswerShape
from gateway.errors import UpstreamError
from gateway.traffic.formats.base import AnswerCodec
from gateway.traffic.formats.openai_chat import OpenAIChat
from tests.fakes import FakeProvider, json_reply

FORMAT = OpenAIChat(now=lambda: 1_790_000_001, new_id=lambda: "chatcmpl-own")
EXTENSION = {"disclosed": True}
TEXT = Lane(0, LaneKind.TEXT)


def codec(**extension: object) -> AnswerCodec:
    return FORMAT.codec(AnswerShape("gpt-x", choices=2), extension)


def completion() -> dict[str, Any]:
    """A whole answer with a text in every lane."""
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1,
        "model": "gpt-x-2026",
        "service_tier": "default",
        "choices": [
            {
                "index": 0,
                "message": {
                    "role": "assistant",
                    "content": "Dear [PERSON_1]",
                    "refusal": None,
                    "annotations": [
                        {"type": "url_citation", "url_citation": {
                            "start_index": 0, "end_index": 4, "title": "t", "url": "https://x/"}}
                    ],
                    "audio": {"id": "a", "data": "QQ==", "expires_at": 1, "transcript": "said"},
                },
                "logprobs": {"content": [{"token": "[PER"}], "refusal": None},
                "finish_reason": "stop",
            },
            {
                "index": 1,
                "message": {
                    "role": "assistant",
                    "content": None,
                    "refusal": "no",
                    "tool_calls": [
                        {"id": "c1", "type": "function", "function": {
                            "name": "f", "arguments": '{"a":"[EMAIL_1]"}'}},
                        {"id": "c2", "type": "custom", "custom": {"name": "g", "input": "in"}},
                    ],
                    "function_call": {"name": "h", "arguments": "{}"},
                },
                "finish_reason": "tool_calls",
            },
        ],
        "usage": {"prompt_tokens": 1, "completion_tokens": 2, "total_tokens": 3},
        "unknown": ["kept"],
    }  # fmt: skip


def decoded(value: object) -> list[AnswerEvent]:
    raw = json.dumps(value).encode()
    return list(codec().decode([raw[:20], raw[20:]]))


def encoded(events: list[AnswerEvent], **extension: object) -> Any:
    return json.loads(b"".join(codec(**extension).encode(events)))


def test_a_whole_answer_is_one_frame_with_every_lane() -> None:
    events = decoded(completion())
    frame = events[0]
    assert isinstance(frame, Frame)
    texts = {delta.lane: delta.text for delta in frame.deltas}
    assert texts == {
        TEXT: "Dear [PERSON_1]",
        Lane(0, LaneKind.TRANSCRIPT): "said",
        Lane(1, LaneKind.REFUSAL): "no",
        Lane(1, LaneKind.TOOL_ARGUMENTS, 0): '{"a":"[EMAIL_1]"}',
        Lane(1, LaneKind.TOOL_INPUT, 1): "in",
        Lane(1, LaneKind.TOOL_ARGUMENTS, -1): "{}",
    }
    assert events[1:] == [*(LaneEnded(lane) for lane in texts), AnswerEnded()]


def test_everything_that_is_no_text_comes_out_as_it_came_in() -> None:
    expected = completion()
    expected["choices"][0]["logprobs"] = None
    citation = expected["choices"][0]["message"]["annotations"][0]["url_citation"]
    citation.update(start_index=0, end_index=0)
    assert encoded(decoded(completion())) == expected
    assert encoded(decoded(completion()), **EXTENSION) == expected | {"x_gateway": EXTENSION}


def test_new_texts_stand_where_the_old_ones_stood() -> None:
    events = [
        Frame(tuple(Delta(d.lane, d.text.upper()) for d in e.deltas), e.shell)
        if isinstance(e, Frame)
        else e
        for e in decoded(completion())
    ]
    went = encoded(events)["choices"]
    assert went[0]["message"]["content"] == "DEAR [PERSON_1]"
    assert went[1]["message"]["tool_calls"][0]["function"]["arguments"] == '{"A":"[EMAIL_1]"}'


def test_own_words_in_front_and_held_back_words_behind_join_the_content() -> None:
    events = decoded(completion())
    events.insert(0, Frame((Delta(TEXT, "AI. "), Delta(Lane(1, LaneKind.TEXT), "AI. "))))
    events.insert(2, Frame((Delta(TEXT, " tail"),)))
    went = encoded(events)["choices"]
    assert went[0]["message"]["content"] == "AI. Dear [PERSON_1] tail"
    assert went[1]["message"]["content"] == "AI. "  # it was null


def test_nothing_that_a_filter_did_not_give_back_goes_out() -> None:
    events = [Frame((), e.shell) if isinstance(e, Frame) else e for e in decoded(completion())]
    went = encoded(events)["choices"]
    assert went[0]["message"]["content"] == "" and went[1]["message"]["refusal"] == ""


def test_content_in_parts_keeps_its_parts() -> None:
    answer = completion()
    answer["choices"] = answer["choices"][:1]
    answer["choices"][0]["message"]["content"] = [
        {"type": "thinking", "thinking": []},
        {"type": "text", "text": "Dear [X_1]"},
    ]
    went = encoded(decoded(answer))["choices"][0]["message"]["content"]
    assert went == answer["choices"][0]["message"]["content"]


def test_half_a_character_is_replaced() -> None:
    answer = completion()
    answer["choices"][0]["message"]["content"] = "x\ud83d"
    assert encoded(decoded(answer))["choices"][0]["message"]["content"] == "x\ufffd"


def test_the_gateway_answers_alone() -> None:
    events: list[AnswerEvent] = [Frame((Delta(TEXT, "Zgo"),)), Frame((Delta(TEXT, "da?"),)),
                                 LaneEnded(TEXT), AnswerEnded()]  # fmt: skip
    assert encoded(events, **EXTENSION) == {
        "id": "chatcmpl-own",
        "object": "chat.completion",
        "created": 1_790_000_001,
        "model": "gpt-x",
        "choices": [
            {
                "index": 0,
                "message": {"role": "assistant", "content": "Zgoda?", "refusal": None},
                "logprobs": None,
                "finish_reason": "stop",
            }
        ],
        "usage": {"prompt_tokens": 0, "completion_tokens": 0, "total_tokens": 0},
        "x_gateway": EXTENSION,
    }


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "upstream_malformed"),
        (b"You said Jan Kowalski", "upstream_malformed"),
        (b"[]", "upstream_malformed"),
        (b"{}", "upstream_malformed"),
        (b"\xff", "upstream_malformed"),
        (b"[" * 100_000, "upstream_malformed"),
        (b'{"choices":[{"message":"Jan Kowalski"}]}', "upstream_malformed"),
        (b'{"error":{"message":"Jan Kowalski"}}', "upstream_failed"),
    ],
)
def test_what_is_no_answer_fails_without_the_providers_words(raw: bytes, code: str) -> None:
    events = list(codec().decode([raw]))
    assert [type(e) for e in events] == [AnswerFailed]
    went = encoded(events)
    assert went["error"]["code"] == code and "Kowalski" not in json.dumps(went)


def test_a_broken_connection_is_a_failed_answer() -> None:
    def pieces() -> Iterator[bytes]:
        yield b'{"choices":'
        raise UpstreamError("upstream_timeout", "Too late.")

    assert list(codec().decode(pieces())) == [AnswerFailed("upstream_timeout", "Too late.")]


def test_events_that_stop_short_are_a_failure_for_the_client() -> None:
    assert encoded([Frame((Delta(TEXT, "half"),))])["error"]["code"] == "upstream_truncated"


def test_the_sdk_reads_whole_answers_and_the_gateways_own() -> None:
    whole = b"".join(codec(**EXTENSION).encode(decoded(completion())))
    alone = b"".join(codec().encode([Frame((Delta(TEXT, "Zgoda?"),)), AnswerEnded()]))
    with (
        FakeProvider(json_reply(whole), json_reply(alone)) as provider,
        openai.OpenAI(base_url=f"{provider.base_url}/v1", api_key="k", max_retries=0) as client,
    ):
        first, second = (
            client.chat.completions.create(
                model="gpt-x", messages=[{"role": "user", "content": "Hi"}]
            )
            for _ in range(2)
        )
    assert first.choices[0].message.content == "Dear [PERSON_1]"
    calls = first.choices[1].message.tool_calls or []
    assert calls[0].type == "function" and calls[0].function.arguments == '{"a":"[EMAIL_1]"}'
    assert calls[1].type == "custom" and calls[1].custom.input == "in"
    assert (first.model_extra or {})["x_gateway"] == EXTENSION
    assert second.choices[0].message.content == "Zgoda?"
    assert second.usage is not None and second.usage.total_tokens == 0
