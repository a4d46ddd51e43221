"""A pilot: only some conversations meet the assistant, the others meet people from the start."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openai
import pytest

from audit_log.kinds import EventType
from gateway.duties.evidence.explanation import explain
from gateway.installation import events_of_request
from gateway.records.policy_sources import PolicySources
from tests.builders import Customer, RunningGateway, running, saying
from tests.journeys.reading_the_log import events_of
from tests.policy_files import bundled_with

FIRST = "Gdzie moja paczka?"
PEOPLE = "Tę rozmowę prowadzą ludzie"


def policy(folder: Path, section: str, base: str = "eu-customer-chat") -> str:
    """A bundled policy with a section more."""
    file = folder / "pilot.yaml"
    file.write_text(bundled_with(section, base))
    return str(file)


def test_outside_there_is_no_question_no_machine_and_no_call(tmp_path: Path) -> None:
    chosen = policy(tmp_path, "rollout: {share: 0}")
    with (
        saying("Tak.") as provider,
        running(tmp_path / "g", provider.base_url, policy=chosen) as gateway,
    ):
        customer = Customer(gateway.client())
        said = customer.say(FIRST)
        assert PEOPLE in said and customer.reference in said
        assert "zgod" not in said.lower()  # no consent question
        assert customer.last_headers["x-gateway-handover"] == "waiting"
        assert customer.last_headers["ai-disclosure"] == "mode=none"
        assert customer.say("wracam do bota") and customer.say("tak, zgadzam się")
        assert customer.last_headers["x-gateway-handover"] == "waiting"
        assert provider.requests == []
        kinds = [event.type for event in events_of(gateway)]
        assert EventType.HUMAN_REQUEST in kinds
        assert EventType.CONSENT_REQUESTED not in kinds
        assert EventType.DISCLOSURE_SHOWN not in kinds


def test_what_decided_can_be_read_with_file_and_line(tmp_path: Path) -> None:
    chosen = policy(tmp_path, "rollout:\n  share: 0")
    with (
        saying("Tak.") as provider,
        running(tmp_path / "g", provider.base_url, policy=chosen) as gateway,
    ):
        customer = Customer(gateway.client())
        customer.say(FIRST)
        data = gateway.settings.data
        found = explain(
            events_of_request(data, customer.last_headers["x-gateway-request-id"]),
            PolicySources(data.policies).read,
        )
    decided = next(each for each in found if each.what == "rollout")
    assert (decided.code, decided.setting, decided.value) == ("outside_share", "rollout.share", 0)
    assert decided.line is not None
    assert Path(chosen).read_text().splitlines()[decided.line - 1].strip() == "share: 0"


def _inside(gateway: RunningGateway, customer: Customer) -> bool:
    customer.say(FIRST)
    return customer.last_headers["x-gateway-handover"] == "bot"


def test_the_share_is_drawn_once_for_a_conversation(tmp_path: Path) -> None:
    chosen = policy(tmp_path, "rollout: {share: 50}", "eu-contract")
    with saying("Tak.") as provider:
        with running(tmp_path / "g", provider.base_url, policy=chosen) as gateway:
            customers = [Customer(gateway.client()) for _ in range(24)]
            drawn = [_inside(gateway, each) for each in customers]
            assert 0 < sum(drawn) < len(drawn)  # wrong once in eight million runs
            assert [_inside(gateway, each) for each in customers] == drawn
        # The same in another process, and kept by a larger share.
        for share in (50, 100):
            chosen = policy(tmp_path, f"rollout: {{share: {share}}}", "eu-contract")
            with running(tmp_path / "g", provider.base_url, policy=chosen) as again:
                for customer, inside in zip(customers, drawn, strict=True):
                    if inside:
                        customer.client = again.client()
                        assert _inside(again, customer)


def test_only_a_cohort_meets_it_by_token_or_trusted_header(tmp_path: Path) -> None:
    section = "rollout: {cohorts: [staff, pilot-1], cohort_header: X-Cohort}"
    chosen = policy(tmp_path, section, "eu-contract")
    with (
        saying("Tak.") as provider,
        running(tmp_path / "g", provider.base_url, policy=chosen) as gateway,
    ):

        def handover(**headers: str) -> str:
            customer = Customer(gateway.client(), headers=headers)
            customer.say(FIRST)
            return customer.last_headers["x-gateway-handover"]

        def token(**claims: Any) -> str:
            made = gateway.call(
                "POST", "/gateway/v1/tokens", json={"subject": "anna@example.pl", **claims}
            )
            return str(made.json()["token"])

        assert handover() == "waiting"
        assert handover(**{"X-Cohort": "everybody"}) == "waiting"
        assert handover(**{"X-Cohort": "pilot-1"}) == "bot"
        assert handover(**{"X-Gateway-Subject": token(cohort="staff")}) == "bot"
        assert handover(**{"X-Gateway-Subject": token(cohort="others")}) == "waiting"
        # What the token says counts, not what is said beside it.
        beside = {"X-Gateway-Subject": token(cohort="others"), "X-Cohort": "staff"}
        assert handover(**beside) == "waiting"
        assert len(provider.requests) == 2


def test_programs_outside_get_a_native_error(tmp_path: Path) -> None:
    chosen = policy(tmp_path, "rollout: {share: 0}", "api-internal")
    with (
        saying("Tak.") as provider,
        running(tmp_path / "g", provider.base_url, policy=chosen) as gateway,
    ):
        with pytest.raises(openai.PermissionDeniedError) as refused:
            Customer(gateway.client()).say(FIRST)
        assert refused.value.code == "outside_share"
        assert provider.requests == []
