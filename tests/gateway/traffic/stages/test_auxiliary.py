from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from gateway.ports.conversations import HandoverState
from gateway.traffic.pipeline.stage import Proceed, Refuse
from gateway.traffic.stages.auxiliary import Auxiliary
from tests.desks import Office
from tests.drafts import draft_of, policy_with


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path, "eu-contract")
    yield made
    made.close()


def decided(office: Office, **members: Any) -> str:
    members.setdefault("auxiliary", "title")
    verdict = Auxiliary().decide(draft_of(office, "Create a title", **members))
    if isinstance(verdict, Refuse):
        assert verdict.draft.effects == ()
        return verdict.error.code
    assert isinstance(verdict, Proceed)
    return verdict.reason


def test_a_customer_is_let_by_and_a_front_end_where_the_model_may_answer(office: Office) -> None:
    assert decided(office, auxiliary="") == "a_customer_speaks"
    assert decided(office) == "auxiliary"


@pytest.mark.parametrize("state", [HandoverState.WAITING, HandoverState.HUMAN])
def test_none_where_people_answer(office: Office, state: HandoverState) -> None:
    assert decided(office, state=state) == "auxiliary_with_human"


def test_none_where_the_policy_refuses(office: Office) -> None:
    refusing = office.policy.model_copy(update={"auxiliary": "refuse"})
    assert decided(office, policy=refusing) == "auxiliary_refused"


def test_none_of_an_unknown_conversation_in_a_pilot(office: Office) -> None:
    pilot = policy_with(office.policy, rollout={"share": 50})
    assert decided(office, policy=pilot, is_new=True) == "auxiliary_unlinked"
    assert decided(office, policy=pilot, is_new=False) == "auxiliary"
