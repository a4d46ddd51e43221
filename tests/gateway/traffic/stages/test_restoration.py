from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.conversation.answers import AnswerEnded, Delta, Frame, Lane, LaneEnded, LaneKind
from gateway.ports.detector import Finding
from gateway.traffic.pseudonyms.placeholders import PlaceholderMap
from gateway.traffic.pseudonyms.restorer import inside_json_string
from gateway.traffic.stages.restoration import Restoration

VALUE = 'a"b\\c@wp.pl'
TEXT = Lane(0, LaneKind.TEXT)
TOOL = Lane(0, LaneKind.TOOL_ARGUMENTS)
INPUT = Lane(0, LaneKind.TOOL_INPUT)


def _map() -> PlaceholderMap:
    placeholders = PlaceholderMap(())
    placeholders.clear(VALUE, [Finding(0, len(VALUE), "EMAIL_ADDRESS", 1.0)])
    return placeholders


def _said(restoration: Restoration, lane: Lane, pieces: list[str]) -> str:
    events = [*(Frame((Delta(lane, piece),)) for piece in pieces), LaneEnded(lane), AnswerEnded()]
    out = [passed for event in events for passed in restoration.feed(event)]
    assert out[-2:] == [LaneEnded(lane), AnswerEnded()]
    return "".join(d.text for frame in out if isinstance(frame, Frame) for d in frame.deltas)


@given(st.lists(st.integers(0, 40), max_size=10))
def test_the_value_comes_back_however_the_answer_is_cut(cuts: list[int]) -> None:
    text = "Do [EMAIL_1], i [EMAIL_2], [EMA"
    places = sorted({0, len(text), *(cut % len(text) for cut in cuts)})
    pieces = [text[a:b] for a, b in zip(places, places[1:], strict=False)]
    restoration = Restoration(_map(), tools=True)
    assert _said(restoration, TEXT, pieces) == f"Do {VALUE}, i [EMAIL_2], [EMA"
    assert restoration.counts == {"EMAIL_ADDRESS": 1}


def test_in_the_arguments_of_a_tool_the_value_is_escaped_and_the_json_stays_json() -> None:
    said = _said(Restoration(_map(), tools=True), TOOL, ['{"to": "[EMA', 'IL_1]"}'])
    assert json.loads(said) == {"to": VALUE}


def test_in_free_input_of_a_tool_the_value_stands_as_it_is() -> None:
    assert _said(Restoration(_map(), tools=True), INPUT, ["[EMAIL_1]"]) == VALUE


@pytest.mark.parametrize("lane", [TOOL, INPUT])
def test_tools_that_may_not_see_values_get_placeholders(lane: Lane) -> None:
    restoration = Restoration(_map(), tools=False)
    assert _said(restoration, lane, ["[EMAIL", "_1]"]) == "[EMAIL_1]"
    assert restoration.counts == {}


def test_two_lanes_do_not_mix() -> None:
    restoration = Restoration(_map(), tools=True)
    other = Lane(1, LaneKind.TEXT)
    frame = Frame((Delta(TEXT, "[EMAIL"), Delta(other, "_1]")))
    (out,) = restoration.feed(frame)
    assert isinstance(out, Frame) and out.deltas[1].text == "_1]"


def test_a_frame_without_texts_passes_untouched() -> None:
    frame = Frame((), "usage")
    assert list(Restoration(_map(), tools=True).feed(frame)) == [frame]


@given(st.text())
def test_an_escaped_value_is_the_value_inside_a_json_string(value: str) -> None:
    assert json.loads(f'"{inside_json_string(value)}"') == value
