"""Runs the events of an answer through the answer filters, in order, as they come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from gateway.conversation.answers import AnswerEvent
from gateway.traffic.pipeline.stage import AnswerFilter


def filtered(
    events: Iterable[AnswerEvent], filters: Sequence[AnswerFilter]
) -> Iterator[AnswerEvent]:
    """Every event passes each filter in turn.

    Lanes end before the answer does, so a filter that holds text back gives it out at `LaneEnded`;
    nothing is flushed by guessing.
    """
    for event in events:
        yield from _through(event, filters)


def _through(event: AnswerEvent, filters: Sequence[AnswerFilter]) -> Iterator[AnswerEvent]:
    if not filters:
        yield event
        return
    first, rest = filters[0], filters[1:]
    for passed in first.feed(event):
        yield from _through(passed, rest)
