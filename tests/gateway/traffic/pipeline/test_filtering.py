from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from hypothesis import given
from hypothesis import strategies as st

from gateway.conversation.answers import (
    AnswerEnded,
    AnswerEvent,
    Delta,
    Frame,
    Lane,
    LaneEnded,
    LaneKind,
)
from gateway.traffic.pipeline.filtering import filtered

LANE = Lane(0, LaneKind.TEXT)


def frame(text: str) -> Frame:
    return Frame((Delta(LANE, text),))


@dataclass
class Marking:
    """Puts its mark behind each text and tells what it saw."""

    mark: str
    saw: list[AnswerEvent] = field(default_factory=list)

    def feed(self, event: AnswerEvent) -> Iterator[AnswerEvent]:
        self.saw.append(event)
        yield frame(event.deltas[0].text + self.mark) if isinstance(event, Frame) else event


@dataclass
class Holding:
    """Gives a text out only when its lane ends."""

    held: list[AnswerEvent] = field(default_factory=list)

    def feed(self, event: AnswerEvent) -> Iterator[AnswerEvent]:
        if isinstance(event, Frame):
            self.held.append(event)
            return
        yield from self.held
        self.held.clear()
        yield event


class Doubling:
    def feed(self, event: AnswerEvent) -> Iterator[AnswerEvent]:
        yield event
        if isinstance(event, Frame):
            yield event


EVENTS = st.lists(
    st.one_of(st.text(max_size=2).map(frame), st.sampled_from([LaneEnded(LANE), AnswerEnded()])),
    max_size=8,
)


@given(EVENTS)
def test_without_filters_every_event_passes(events: list[AnswerEvent]) -> None:
    assert list(filtered(events, ())) == events


@given(EVENTS, st.lists(st.sampled_from("abc"), max_size=4))
def test_filters_come_one_after_the_other_in_their_order(
    events: list[AnswerEvent], marks: list[str]
) -> None:
    passed = list(filtered(events, [Marking(mark) for mark in marks]))
    behind = "".join(marks)
    expected = [
        frame(event.deltas[0].text + behind) if isinstance(event, Frame) else event
        for event in events
    ]
    assert passed == expected


@given(EVENTS, st.data())
def test_a_chain_is_the_same_as_one_filter_behind_the_other(
    events: list[AnswerEvent], data: st.DataObject
) -> None:
    kinds = data.draw(st.lists(st.sampled_from(["mark", "hold", "double"]), max_size=4))
    make = {"mark": lambda: Marking("x"), "hold": Holding, "double": Doubling}
    step: list[AnswerEvent] = events
    for kind in kinds:
        one = make[kind]()
        step = [out for event in step for out in one.feed(event)]  # type: ignore[attr-defined]
    assert list(filtered(events, [make[kind]() for kind in kinds])) == step  # type: ignore[misc]


def test_what_one_filter_holds_back_the_next_sees_when_it_is_let_go() -> None:
    later = Marking("!")
    events = [frame("a"), frame("b"), LaneEnded(LANE), AnswerEnded()]
    assert list(filtered(events, [Holding(), later])) == [
        frame("a!"), frame("b!"), LaneEnded(LANE), AnswerEnded(),
    ]  # fmt: skip
    assert later.saw == events


def test_an_event_passes_before_the_next_is_asked_for() -> None:
    asked: list[str] = []

    def events() -> Iterator[AnswerEvent]:
        for text in "ab":
            asked.append(text)
            yield frame(text)

    stream = filtered(events(), [Marking("!")])
    assert asked == []
    assert next(stream) == frame("a!") and asked == ["a"]
