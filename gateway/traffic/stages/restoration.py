"""The customer gets the real values back, event by event, whatever the model's chunks look like."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from gateway.conversation.answers import AnswerEvent, Delta, Frame, Lane, LaneEnded, LaneKind
from gateway.traffic.pseudonyms.placeholders import PlaceholderMap
from gateway.traffic.pseudonyms.restorer import Restorer, inside_json_string

FOR_TOOLS = (LaneKind.TOOL_ARGUMENTS, LaneKind.TOOL_INPUT)


class Restoration:
    """Answer filter: one restorer a lane; holds back only what may still become a token.

    With `tools` False, tool arguments keep their placeholders: restoration is by recipient.
    """

    def __init__(self, placeholders: PlaceholderMap, *, tools: bool) -> None:
        self._placeholders = placeholders
        self._tools = tools
        self._restorers: dict[Lane, Restorer] = {}

    @property
    def counts(self) -> dict[str, int]:
        """How many values of each entity type went back into the answer."""
        total: Counter[str] = Counter()
        for restorer in self._restorers.values():
            total.update(restorer.seen)
        return dict(total)

    def feed(self, event: AnswerEvent) -> Iterator[AnswerEvent]:
        match event:
            case Frame(deltas=deltas) if deltas:
                yield replace(event, deltas=tuple(self._restored(delta) for delta in deltas))
            case LaneEnded(lane=lane):
                restorer = self._restorers.get(lane)
                tail = restorer.finish() if restorer else ""
                if tail:
                    yield Frame((Delta(lane, tail),))
                yield event
            case _:
                yield event

    def _restored(self, delta: Delta) -> Delta:
        if delta.lane.kind in FOR_TOOLS and not self._tools:
            return delta
        restorer = self._restorers.get(delta.lane)
        if restorer is None:
            escape = inside_json_string if delta.lane.kind is LaneKind.TOOL_ARGUMENTS else None
            restorer = self._restorers[delta.lane] = Restorer(self._placeholders, escape)
        return Delta(delta.lane, restorer.feed(delta.text))
