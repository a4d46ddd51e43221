from __future__ import annotations

import itertools

import pytest

from gateway.duties.handover.states import HandoverAct, state_after
from gateway.errors import ClientError
from gateway.ports.conversations import HandoverState

S, A = HandoverState, HandoverAct
LEGAL = {
    (S.BOT, A.REQUEST): S.WAITING,
    (S.RETURNED, A.REQUEST): S.WAITING,
    (S.CLOSED, A.REQUEST): S.WAITING,
    (S.WAITING, A.REQUEST): S.WAITING,
    (S.HUMAN, A.REQUEST): S.HUMAN,
    (S.WAITING, A.TAKE): S.HUMAN,
    (S.WAITING, A.REPLY): S.HUMAN,
    (S.HUMAN, A.REPLY): S.HUMAN,
    (S.WAITING, A.RETURN): S.RETURNED,
    (S.HUMAN, A.RETURN): S.RETURNED,
    (S.CLOSED, A.RETURN): S.RETURNED,
    (S.WAITING, A.CLOSE): S.CLOSED,
    (S.HUMAN, A.CLOSE): S.CLOSED,
}


@pytest.mark.parametrize(("state", "act"), list(itertools.product(S, A)))
def test_every_act_in_every_state_leads_where_it_must(state: S, act: A) -> None:
    if (state, act) in LEGAL:
        assert state_after(state, act) is LEGAL[state, act]
    else:
        with pytest.raises(ClientError) as refused:
            state_after(state, act)
        assert (refused.value.code, refused.value.status) == ("wrong_state", 409)


def test_no_agent_speaks_where_the_model_may() -> None:
    for state in S:
        if state.model_may_answer:
            for act in (A.TAKE, A.REPLY):
                with pytest.raises(ClientError):
                    state_after(state, act)
