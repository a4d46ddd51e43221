from __future__ import annotations

import json
from typing import Any

from gateway.conversation.answers import AnswerEnded, AnswerEvent, Frame, Lane, LaneEnded, LaneKind
from gateway.traffic.formats.openai_chat.chunks import ChunkReader
from gateway.traffic.formats.sse import ServerSentEvent


def read(reader: ChunkReader, *choices: dict[str, Any]) -> list[AnswerEvent]:
    return list(reader.read(ServerSentEvent(json.dumps({"choices": choices}))))


def call(item: int, **members: str) -> dict[str, Any]:
    kind = "custom" if "input" in members else "function"
    return {"delta": {"tool_calls": [{"index": item, kind: members}]}}


def test_a_custom_call_ends_when_the_next_begins() -> None:
    reader = ChunkReader(1)
    read(reader, call(0, input="one"))
    assert read(reader, call(1, input=""))[0] == LaneEnded(Lane(0, LaneKind.TOOL_INPUT, 0))


def test_calls_of_another_choice_end_nothing() -> None:
    reader = ChunkReader(2)
    read(reader, {"index": 0, **call(0, arguments="{}")})
    events = read(reader, {"index": 1, **call(1, arguments="{}")})
    assert [type(event) for event in events] == [Frame]


def test_calls_that_come_in_one_record_end_together() -> None:
    reader = ChunkReader(1)
    both = call(0, arguments="{}")
    both["delta"]["tool_calls"] += call(1, arguments="{}")["delta"]["tool_calls"]
    assert [type(event) for event in read(reader, both)] == [Frame]
    ends = read(reader, {"delta": {}, "finish_reason": "tool_calls"})[:-1]
    assert ends == [LaneEnded(Lane(0, LaneKind.TOOL_ARGUMENTS, item)) for item in (0, 1)]


def test_one_choice_may_finish_while_another_speaks_in_the_same_record() -> None:
    reader = ChunkReader(2)
    read(reader, {"index": 0, "delta": {"content": "a"}})
    events = read(
        reader,
        {"index": 0, "delta": {}, "finish_reason": "stop"},
        {"index": 1, "delta": {"content": "b"}},
    )
    assert [type(event) for event in events] == [Frame, LaneEnded, Frame]
    first, _, last = events
    assert isinstance(first, Frame) and isinstance(last, Frame)
    assert [delta.lane.choice for delta in first.deltas] == [1]
    assert [c["index"] for c in last.shell.record["choices"]] == [0]  # type: ignore[attr-defined]


def test_what_is_still_open_ends_with_the_answer() -> None:
    reader = ChunkReader(1)
    read(reader, {"delta": {"content": "a"}})
    assert list(reader.read(ServerSentEvent(" [DONE] "))) == [
        LaneEnded(Lane(0, LaneKind.TEXT)),
        AnswerEnded(),
    ]


def test_a_record_of_no_words_opens_no_lane() -> None:
    reader = ChunkReader(1)
    read(reader, {"delta": {"role": "assistant", "content": ""}})
    assert list(reader.read(ServerSentEvent("[DONE]"))) == [AnswerEnded()]
