"""Nobody talks to a machine without being told (Art. 50(1) and (5) AI Act).

Checked on the way in: with no approved text at all there is no call. Delivered on the way out, on
whatever the first assistant turn is; never inside JSON, and deferred where a tool call comes first.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from gateway.conversation.answers import AnswerEvent, Delta, Frame, Lane, LaneKind
from gateway.errors import PolicyError
from gateway.traffic.pipeline.exchange import Draft
from gateway.traffic.pipeline.own_words import OwnWords
from gateway.traffic.pipeline.stage import Proceed, Refuse, Verdict
from policies.decisions import may_add_words


@dataclass(frozen=True, slots=True)
class Disclosure:
    """Puts the disclosure before the first assistant turn in a stretch with a machine."""

    words: OwnWords
    name: str = "disclosure"

    def decide(self, draft: Draft) -> Verdict:
        exchange = draft.exchange
        policy = exchange.policy
        if not policy.disclosure.required:
            draft = replace(draft, disclosure="suppressed; reason=policy")
            return Proceed(draft, "not_required")
        notices = self.words.say(exchange, "disclosure")
        if not notices:
            return Refuse(
                draft,
                PolicyError(
                    "no_disclosure_text",
                    "There is no approved disclosure text, so the model was not called.",
                    status=503,
                ),
            )
        if exchange.conversation.disclosed_at is not None:
            draft = replace(draft, disclosure="suppressed; reason=already-shown")
            return Proceed(draft, "shown_before")
        shape = draft.conversation.shape
        if not policy.disclosure.in_band:
            draft = replace(draft, disclosure="header-only; reason=policy")
            return Proceed(draft, "in_headers")
        if not may_add_words(policy, free_text=shape.free_text, forced_tool=shape.forced_tool):
            reason = "forced-tool" if shape.forced_tool else "json-mode"
            draft = replace(draft, disclosure=f"header-only; reason={reason}")
            return Proceed(draft, "no_room_for_words")
        draft = replace(draft, opening_words=(*notices, *draft.opening_words), disclosure="shown")
        return Proceed(draft, "shown_now")


class OpeningWords:
    """Answer filter: the gateway's words before the model's first word, in each choice.

    If the turn brings only tool calls, nothing is added and the disclosure waits for the next turn
    with text; `delivered` tells which of the two happened.
    """

    def __init__(self, words: str) -> None:
        """`words` come with whatever separates them from the model's; empty adds nothing."""
        self._words = words
        self._begun: set[int] = set()

    @property
    def delivered(self) -> bool:
        """Whether the words went out."""
        return bool(self._begun)

    def feed(self, event: AnswerEvent) -> Iterator[AnswerEvent]:
        if isinstance(event, Frame) and self._words:
            fresh = {
                delta.lane.choice
                for delta in event.deltas
                if delta.text and delta.lane.kind in (LaneKind.TEXT, LaneKind.REFUSAL)
            } - self._begun
            if fresh:
                self._begun |= fresh
                yield Frame(
                    tuple(
                        Delta(Lane(choice, LaneKind.TEXT), self._words) for choice in sorted(fresh)
                    )
                )
        yield event
