"""What a stage and an answer filter are, and what a stage may decide."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

from gateway.conversation.answers import AnswerEvent
from gateway.errors import GatewayError
from gateway.traffic.pipeline.exchange import Draft


@dataclass(frozen=True, slots=True)
class Proceed:
    """Go on to the next stage. `reason` is a stable code (`decisions.py` beside the stages)."""

    draft: Draft
    reason: str = "passed"


@dataclass(frozen=True, slots=True)
class Reply:
    """The gateway itself answers, in the client's own format; the model is not called.

    `words` is one message as the customer shall read it; `reason` is a stable code.
    """

    draft: Draft
    reason: str
    words: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Refuse:
    """The request ends with an error in the client's own format; the model is not called."""

    draft: Draft
    error: GatewayError


Verdict = Proceed | Reply | Refuse


class Stage(Protocol):
    """One legal duty on the way in. Holds no state of a request; raising counts as `Refuse`."""

    @property
    def name(self) -> str: ...

    def decide(self, draft: Draft) -> Verdict: ...


class AnswerFilter(Protocol):
    """One duty on the way out, made fresh for each exchange."""

    def feed(self, event: AnswerEvent) -> Iterator[AnswerEvent]:
        """What goes on for this event: nothing yet, the event, or several."""
        ...
