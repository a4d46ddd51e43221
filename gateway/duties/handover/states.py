"""Who may act when: the hand-over as a table. Exactly one party speaks for the firm at a time."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from gateway.errors import ClientError
from gateway.ports.conversations import HandoverState


class HandoverAct(StrEnum):
    """What somebody does to the hand-over."""

    REQUEST = "request"  # the customer wants a human
    TAKE = "take"  # an agent sits down
    REPLY = "reply"  # an agent writes, and by that has taken the conversation
    RETURN = "return"  # back to the assistant
    CLOSE = "close"  # the agent is done; the customer's next message waits for a human again


_S = HandoverState
_AFTER: Final[Mapping[HandoverAct, Mapping[HandoverState, HandoverState]]] = {
    HandoverAct.REQUEST: {
        _S.BOT: _S.WAITING,
        _S.RETURNED: _S.WAITING,
        _S.CLOSED: _S.WAITING,
        _S.WAITING: _S.WAITING,  # asking twice keeps the place in the queue
        _S.HUMAN: _S.HUMAN,
    },
    # No agent takes what another one has, or what nobody asked a human for.
    HandoverAct.TAKE: {_S.WAITING: _S.HUMAN},
    HandoverAct.REPLY: {_S.WAITING: _S.HUMAN, _S.HUMAN: _S.HUMAN},
    HandoverAct.RETURN: {
        _S.WAITING: _S.RETURNED,
        _S.HUMAN: _S.RETURNED,
        _S.CLOSED: _S.RETURNED,
    },
    HandoverAct.CLOSE: {_S.WAITING: _S.CLOSED, _S.HUMAN: _S.CLOSED},
}


def state_after(state: HandoverState, act: HandoverAct) -> HandoverState:
    """Where the act leads. Raises ClientError (`wrong_state`, 409) where it leads nowhere."""
    following = _AFTER[act].get(state)
    if following is None:
        raise ClientError("wrong_state", "The conversation is not in a state for this.", status=409)
    return following
