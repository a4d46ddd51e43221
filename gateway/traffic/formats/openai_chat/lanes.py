"""Where the texts of an answer stand, in a whole message as in the `delta` of a chunk.

The two have the same members (wire-formats.md §1.2, row OUT). Reading takes the texts out of the
record, so that nothing which a filter did not give back can go out by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final, assert_never

from gateway.conversation.answers import Delta, Lane, LaneKind
from gateway.traffic.formats.base import JsonObject

LEGACY_CALL: Final = -1
"""The `item` of a legacy `function_call`, which has no index of its own."""


class MalformedAnswer(ValueError):  # noqa: N818
    """A record that is not what the provider documents."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One text of a record: `holder[member]`, which belongs to `lane`."""

    lane: Lane
    holder: JsonObject = field(repr=False)
    member: str

    def take(self) -> str:
        """The text, which leaves the record."""
        text = self.holder[self.member]
        self.holder[self.member] = ""
        return str(text)


def slots_of(message: JsonObject, choice: int) -> Iterator[Slot]:
    """Every text of a message or delta, empty ones too. Raises MalformedAnswer."""
    content = message.get("content")
    if isinstance(content, list):  # some compatible providers answer in content parts
        for part in content:
            if isinstance(part, dict):
                yield from _slot(Lane(choice, LaneKind.TEXT), part, "text")
    else:
        yield from _slot(Lane(choice, LaneKind.TEXT), message, "content")
    yield from _slot(Lane(choice, LaneKind.REFUSAL), message, "refusal")
    for position, call in enumerate(_array(message.get("tool_calls"))):
        item = index_of(call, position)
        arguments = Lane(choice, LaneKind.TOOL_ARGUMENTS, item)
        yield from _slot(arguments, member_object(call, "function"), "arguments")
        words = Lane(choice, LaneKind.TOOL_INPUT, item)
        yield from _slot(words, member_object(call, "custom"), "input")
    legacy = Lane(choice, LaneKind.TOOL_ARGUMENTS, LEGACY_CALL)
    yield from _slot(legacy, member_object(message, "function_call"), "arguments")
    spoken = Lane(choice, LaneKind.TRANSCRIPT)
    yield from _slot(spoken, member_object(message, "audio"), "transcript")


def _slot(lane: Lane, holder: JsonObject, member: str) -> Iterator[Slot]:
    value = holder.get(member)
    if isinstance(value, str):
        yield Slot(lane, holder, member)
    elif value is not None:
        raise MalformedAnswer


def _array(value: Any) -> list[Any]:
    if value is None:
        return []
    if not isinstance(value, list):
        raise MalformedAnswer
    return value


def member_object(holder: Any, member: str) -> JsonObject:
    """An object member; absent and null count as empty. Raises MalformedAnswer."""
    value = holder.get(member) if isinstance(holder, dict) else None
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise MalformedAnswer
    return value


def index_of(entry: Any, position: int) -> int:
    """Its `index`; its position where a provider leaves it off. Raises MalformedAnswer."""
    if not isinstance(entry, dict):
        raise MalformedAnswer
    index = entry.get("index", position)
    if isinstance(index, bool) or not isinstance(index, int) or index < 0:
        raise MalformedAnswer
    return index


def choices_of(record: JsonObject) -> list[JsonObject]:
    """The choices of a body or chunk. Raises MalformedAnswer."""
    choices = record.get("choices")
    if not isinstance(choices, list) or not all(isinstance(c, dict) for c in choices):
        raise MalformedAnswer
    return choices


def strip_stale(choice: JsonObject, message: JsonObject) -> None:
    """Drops what does not fit restored text any more.

    `logprobs` hold the tokens of placeholders. A citation keeps title and address, but its offsets
    counted the model's text: they become the empty span 0–0, since clients insist on two numbers.
    """
    if "logprobs" in choice:
        choice["logprobs"] = None
    for annotation in _array(message.get("annotations")):
        for citation in (annotation, member_object(annotation, "url_citation")):
            for offset in ("start_index", "end_index"):
                if isinstance(citation, dict) and offset in citation:
                    citation[offset] = 0


def member_for(lane: Lane, text: str) -> JsonObject:
    """The members of a message or delta that carry `text` in `lane`."""
    match lane.kind:
        case LaneKind.TEXT:
            return {"content": text}
        case LaneKind.REFUSAL:
            return {"refusal": text}
        case LaneKind.TRANSCRIPT:
            return {"audio": {"transcript": text}}
        case LaneKind.TOOL_ARGUMENTS if lane.item == LEGACY_CALL:
            return {"function_call": {"arguments": text}}
        case LaneKind.TOOL_ARGUMENTS:
            return {"tool_calls": [{"index": lane.item, "function": {"arguments": text}}]}
        case LaneKind.TOOL_INPUT:
            return {"tool_calls": [{"index": lane.item, "custom": {"input": text}}]}
        case _:
            assert_never(lane.kind)


def joined(deltas: Iterable[Delta]) -> dict[Lane, str]:
    """The texts of one frame by lane, in order of first appearance."""
    texts: dict[Lane, str] = {}
    for delta in deltas:
        texts[delta.lane] = texts.get(delta.lane, "") + delta.text
    return texts


def fill(slots: Iterable[Slot], texts: dict[Lane, str]) -> dict[Lane, str]:
    """Writes texts into a record, each lane's into its first slot; returns what had no slot."""
    left = dict(texts)
    for slot in slots:
        slot.holder[slot.member] = left.pop(slot.lane, "")
    return left
