from __future__ import annotations

from typing import Any

import pytest

from gateway.conversation.answers import Delta, Lane, LaneKind
from gateway.traffic.formats.openai_chat.lanes import (
    MalformedAnswer,
    choices_of,
    fill,
    index_of,
    joined,
    member_for,
    slots_of,
    strip_stale,
)

ANY_LANES = [
    Lane(2, LaneKind.TEXT),
    Lane(2, LaneKind.REFUSAL),
    Lane(2, LaneKind.TRANSCRIPT),
    Lane(2, LaneKind.TOOL_ARGUMENTS, 0),
    Lane(2, LaneKind.TOOL_INPUT, 3),
    Lane(2, LaneKind.TOOL_ARGUMENTS, -1),
]


@pytest.mark.parametrize("lane", ANY_LANES)
def test_what_carries_a_lane_is_read_as_that_lane(lane: Lane) -> None:
    slots = list(slots_of(member_for(lane, "words"), 2))
    assert [(slot.lane, slot.take()) for slot in slots] == [(lane, "words")]
    assert [slot.take() for slot in slots] == [""]  # taking empties the record


def test_a_call_without_an_index_has_its_position() -> None:
    calls = [{"function": {"arguments": "a"}}, {"function": {"arguments": "b"}}]
    assert [slot.lane.item for slot in slots_of({"tool_calls": calls}, 0)] == [0, 1]


@pytest.mark.parametrize(
    "message",
    [
        {"content": 5},
        {"content": [{"text": 5}]},
        {"refusal": {}},
        {"tool_calls": {}},
        {"tool_calls": ["x"]},
        {"tool_calls": [{"index": -1}]},
        {"tool_calls": [{"index": True}]},
        {"tool_calls": [{"function": "x"}]},
        {"function_call": []},
        {"audio": "x"},
    ],
)
def test_what_the_provider_does_not_document_is_malformed(message: dict[str, Any]) -> None:
    with pytest.raises(MalformedAnswer):
        list(slots_of(message, 0))


@pytest.mark.parametrize("record", [{}, {"choices": None}, {"choices": ["x"]}])
def test_an_answer_has_choices(record: dict[str, Any]) -> None:
    with pytest.raises(MalformedAnswer):
        choices_of(record)


def test_an_index_may_be_left_off() -> None:
    assert index_of({}, 4) == 4 and index_of({"index": 1}, 4) == 1


def test_texts_join_by_lane_and_what_has_no_slot_is_left() -> None:
    text, refusal = Lane(0, LaneKind.TEXT), Lane(0, LaneKind.REFUSAL)
    texts = joined([Delta(text, "a"), Delta(refusal, "r"), Delta(text, "b")])
    message = {"content": [{"text": "x"}, {"text": "y"}]}
    assert fill(list(slots_of(message, 0)), texts) == {refusal: "r"}
    assert message == {"content": [{"text": "ab"}, {"text": ""}]}


def test_offsets_of_the_models_text_become_an_empty_span() -> None:
    choice: dict[str, Any] = {"logprobs": {"content": []}}
    message = {"annotations": [{"type": "x", "start_index": 3, "end_index": 5}]}
    strip_stale(choice, message)
    assert choice == {"logprobs": None}
    assert message == {"annotations": [{"type": "x", "start_index": 0, "end_index": 0}]}
    strip_stale({}, {})
