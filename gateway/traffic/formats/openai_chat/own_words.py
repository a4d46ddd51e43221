"""Records that the gateway writes itself: a disclosure, a consent question, a human's words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from gateway.conversation.answers import Lane, LaneKind
from gateway.traffic.formats.base import JsonObject
from gateway.traffic.formats.openai_chat.lanes import member_for

EXTENSION: Final = "x_gateway"
_NO_USAGE: Final = {"prompt_tokens": 0, "completion_tokens": 0, "total_tokens": 0}


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Labels of own records. `created` in Unix seconds; `extension` the value of `x_gateway`."""

    model: str
    answer_id: str
    created: int
    extension: Mapping[str, object] = field(default_factory=dict, repr=False)

    def head(self, kind: str, like: Mapping[str, Any] | None = None) -> JsonObject:
        """The members around `choices`; those of the provider's last record if there was one, so
        that one answer has one id."""
        head = {
            "id": self.answer_id, "object": kind, "created": self.created, "model": self.model
        }  # fmt: skip
        for name in ("id", "created", "model"):
            if like is not None and like.get(name) is not None:
                head[name] = like[name]
        return head

    def chunk(
        self, choice: int, delta: JsonObject, finish: str | None, like: Mapping[str, Any] | None
    ) -> JsonObject:
        """One streamed record."""
        record = self.head("chat.completion.chunk", like)
        record["choices"] = [
            {"index": choice, "delta": delta, "logprobs": None, "finish_reason": finish}
        ]
        return record

    def usage_chunk(self) -> JsonObject:
        """The record that ends a stream with `include_usage`: no tokens, the gateway spoke."""
        return {**self.head("chat.completion.chunk"), "choices": [], "usage": dict(_NO_USAGE)}

    def body(self, texts: Mapping[Lane, str]) -> JsonObject:
        """A whole answer by the gateway alone."""
        choices = sorted({lane.choice for lane in texts} or {0})
        record = self.head("chat.completion")
        record["choices"] = [
            {
                "index": choice,
                "message": {"role": "assistant", **_message(choice, texts)},
                "logprobs": None,
                "finish_reason": "stop",
            }
            for choice in choices
        ]
        record["usage"] = dict(_NO_USAGE)
        return record


def _message(choice: int, texts: Mapping[Lane, str]) -> JsonObject:
    message: JsonObject = {"content": "", "refusal": None}
    for lane, text in _of(choice, texts):
        message.update(member_for(lane, text))
    return message


def _of(choice: int, texts: Mapping[Lane, str]) -> Iterable[tuple[Lane, str]]:
    """The gateway speaks in text and refusals only; it never makes a tool call."""
    return (
        (lane, text)
        for lane, text in texts.items()
        if lane.choice == choice and lane.kind in (LaneKind.TEXT, LaneKind.REFUSAL)
    )
