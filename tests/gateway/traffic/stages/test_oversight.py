from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from gateway.duties.oversight.switching import Order
from gateway.ports.conversations import HandoverState
from gateway.ports.switches import SwitchKind
from gateway.traffic.pipeline.stage import Proceed, Refuse, Reply, Verdict
from gateway.traffic.stages.oversight import Oversight
from gateway.traffic.stages.rollout import Rollout
from gateway.traffic.stages.stopping import Stopping
from policies.loader import load_policy
from tests.desks import DPO, TENANT, Office
from tests.drafts import (
    JSON,
    committed,
    draft_of,
    found_again,
    policy_with,
    queue_of,
    stopping_of,
    transcript,
)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path, "eu-contract")
    yield made
    made.close()


def switched(office: Office, kind: SwitchKind = SwitchKind.HUMANS_ONLY, on: bool = True) -> None:
    office.switching.throw(TENANT, Order(kind, on), DPO)


def decided(office: Office, *said: Any, **members: Any) -> Verdict:
    stage = Oversight(office.words, queue_of(office), office.switches)
    return stage.decide(draft_of(office, *said, **members))


def code(verdict: Verdict) -> str:
    return verdict.error.code if isinstance(verdict, Refuse) else verdict.reason


def test_nothing_happens_while_nothing_is_switched(office: Office) -> None:
    assert code(decided(office, "Halo")) == "not_stopped"
    switched(office)
    switched(office, on=False)
    assert code(decided(office, "Halo")) == "not_stopped"


def test_the_message_waits_for_people_word_for_word_and_sealed(office: Office) -> None:
    switched(office)
    verdict = decided(office, "Tu Jan Kowalski, gdzie paczka?")
    assert isinstance(verdict, Reply) and verdict.draft.handover is HandoverState.WAITING
    assert {"human.request", "notice.shown"} <= set(committed(office, verdict))
    assert found_again(office, verdict.draft).state is HandoverState.WAITING
    assert [text for text in transcript(office, verdict.draft)] == ["Tu [PERSON_1], gdzie paczka?"]


def test_where_no_words_fit_it_is_an_error_and_still_handed_over(office: Office) -> None:
    switched(office)
    verdict = decided(office, "Halo", shape=JSON)
    assert isinstance(verdict, Refuse) and code(verdict) == "humans_only"
    assert verdict.draft.handover is HandoverState.WAITING


@pytest.mark.parametrize("state", [HandoverState.WAITING, HandoverState.HUMAN])
def test_nobody_returns_to_the_model_meanwhile(office: Office, state: HandoverState) -> None:
    switched(office)
    verdict = decided(office, "wracam do bota", state=state)
    assert isinstance(verdict, Proceed) and code(verdict) == "with_people"
    assert not verdict.draft.exchange.wishes.returns_to_bot


def test_a_withdrawal_goes_on_to_be_written_down(office: Office) -> None:
    switched(office)
    chat = load_policy("eu-customer-chat")
    verdict = decided(office, "wycofuję zgodę", policy=chat)
    assert isinstance(verdict, Proceed) and code(verdict) == "withdrawing"


def test_a_front_ends_call_is_refused_and_hands_over_nothing(office: Office) -> None:
    switched(office)
    verdict = decided(office, "Create a title", auxiliary="title")
    assert isinstance(verdict, Refuse) and code(verdict) == "humans_only"
    assert verdict.draft.effects == ()


def test_observe_refuses_a_stopped_call_and_tells_of_no_outage(office: Office) -> None:
    observe = load_policy("observe")
    switched(office, SwitchKind.BANNER)
    assert code(decided(office, "Halo", policy=observe)) == "not_stopped"
    switched(office)
    assert isinstance(decided(office, "Halo", policy=observe), Refuse)


def test_an_outage_is_told_before_or_instead_of_answers(office: Office) -> None:
    switched(office, SwitchKind.BANNER)
    instead = decided(office, "Halo")
    assert isinstance(instead, Reply) and code(instead) == "service_outage"
    before = policy_with(office.policy, outage_banner={"place": "before"})
    verdict = decided(office, "Halo", policy=before)
    assert isinstance(verdict, Proceed) and code(verdict) == "outage_told"
    assert [notice.name for notice in verdict.draft.opening_words] == ["service_outage"]
    assert code(decided(office, "Halo", policy=before, shape=JSON)) == "not_stopped"


def test_a_running_answer_is_handed_over_durably(office: Office) -> None:
    stopping: Stopping = stopping_of(office)
    draft = draft_of(office, "Halo")
    assert not stopping.is_stopped(draft)
    switched(office)
    assert stopping.is_stopped(draft)
    verdict = stopping.hand_over(draft)
    assert isinstance(verdict, Reply)
    assert found_again(office, draft).state is HandoverState.WAITING
    assert office.kinds()[-1] == "turn.blocked"


def test_the_share_is_stable_and_grows(office: Office) -> None:
    stage = Rollout(queue_of(office), office.keys)
    drafts = [draft_of(office, "Halo") for _ in range(40)]

    def inside(share: int) -> set[int]:
        policy = policy_with(office.policy, rollout={"share": share})
        found = set()
        for number, draft in enumerate(drafts):
            again = draft_of(office, "Halo", record=draft.exchange.conversation, policy=policy)
            if code(stage.decide(again)) in ("inside", "everybody"):
                found.add(number)
        return found

    assert inside(0) == set() and len(inside(100)) == 40
    some = inside(50)
    assert 0 < len(some) < 40 and inside(50) == some
    assert inside(20) <= some <= inside(80)


def test_cohorts_are_compared_whole(office: Office) -> None:
    stage = Rollout(queue_of(office), office.keys)
    policy = policy_with(office.policy, rollout={"cohorts": ("staff",)})
    for cohort, expected in (
        ("staff", "inside"),
        ("", "outside_cohort"),
        ("sta", "outside_cohort"),
    ):
        assert (
            code(stage.decide(draft_of(office, "Halo", policy=policy, cohort=cohort))) == expected
        )
