from __future__ import annotations

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
from gateway.ports.transcripts import Ending
from gateway.traffic.pipeline import recording
from gateway.traffic.pipeline.recording import Listener

TEXT = Lane(0, LaneKind.TEXT)


def _heard(*events: AnswerEvent) -> Listener:
    listener = Listener()
    assert [out for event in events for out in listener.feed(event)] == list(events)
    return listener


def test_what_each_choice_said_is_heard_in_order_of_choices() -> None:
    heard = _heard(
        Frame((Delta(Lane(1, LaneKind.TEXT), "b"), Delta(TEXT, "a"))),
        Frame((Delta(Lane(0, LaneKind.REFUSAL), "a"),)),
        Frame((Delta(Lane(1, LaneKind.TRANSCRIPT), "b"),)),
        LaneEnded(TEXT),
        AnswerEnded(),
    )
    assert heard.texts == ("aa", "bb") and heard.tool_texts == ()
    assert heard.ending is Ending.COMPLETE and heard.failure is None


def test_each_tool_call_is_heard_apart() -> None:
    heard = _heard(
        Frame((Delta(Lane(0, LaneKind.TOOL_ARGUMENTS, 1), "{"),)),
        Frame((Delta(Lane(0, LaneKind.TOOL_INPUT, 0), "x"),)),
        Frame((Delta(Lane(0, LaneKind.TOOL_ARGUMENTS, 1), "}"),)),
    )
    assert heard.tool_texts == ("x", "{}") and heard.texts == ()


def test_without_an_end_the_answer_was_cut_off() -> None:
    assert _heard(Frame((Delta(TEXT, "a"),))).ending is Ending.TRUNCATED


def test_a_failure_is_heard_with_its_code() -> None:
    heard = _heard(AnswerFailed("upstream_truncated", "It broke off."))
    assert heard.ending is Ending.FAILED
    assert heard.failure is not None and heard.failure.code == "upstream_truncated"


def test_it_keeps_no_more_than_its_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recording, "LIMIT_CHARACTERS", 5)
    heard = _heard(*(Frame((Delta(TEXT, "abc"),)) for _ in range(9)))
    assert heard.texts == ("abcabc",)
