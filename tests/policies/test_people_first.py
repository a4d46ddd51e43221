"""Sections that send customers to people, or keep their words from the model."""

from __future__ import annotations

import pytest

from policies.errors import PolicyFileError
from policies.loader import BUNDLED, load_policy, parse_policy
from policies.model import Policy
from policies.sections import SPECIAL_KINDS, SpecialCategories
from tests.policy_files import bundled_with


def with_section(section: str, base: str = "eu-contract") -> Policy:
    return parse_policy(bundled_with(section, base).encode(), "mine.yaml")


def refused(section: str, base: str = "eu-contract") -> PolicyFileError:
    with pytest.raises(PolicyFileError) as found:
        with_section(section, base)
    return found.value


def test_roll_outs_are_read_and_checked() -> None:
    policy = with_section("rollout: {share: 10, cohorts: [staff], cohort_header: X-Cohort}")
    assert policy.rollout.limits
    assert (policy.rollout.share, policy.rollout.cohorts) == (10, ("staff",))
    for section in (
        "rollout: {share: 101}",
        "rollout: {share: -1}",
        "rollout: {cohorts: [Two Words]}",
        "rollout: {cohort_header: X-Cohort}",
    ):
        fault = refused(section)
        assert fault.line > 1 and fault.file == "mine.yaml"
    assert "share" in str(refused("rollout: {shares: 10}"))  # did you mean


@pytest.mark.parametrize("name", BUNDLED)
def test_by_default_whoever_comes_meets_it_and_nothing_is_out_of_order(name: str) -> None:
    policy = load_policy(name)
    assert not policy.rollout.limits
    assert not policy.outage_banner.shown and policy.outage_banner.place == "instead"


@pytest.mark.parametrize(
    "section", ["rollout: {share: 50}", "rollout: {cohorts: [a]}", "outage_banner: {shown: true}"]
)
def test_observe_holds_nobody_back(section: str) -> None:
    assert "observe" in str(refused(section, "observe"))


def test_each_kind_has_its_choice() -> None:
    chosen = with_section("special_categories: {every: pass, health: mask}").special_categories
    assert chosen.of("health") == "mask"
    assert chosen.of("religion") == "pass"
    assert chosen.of("criminal") == "human"  # stricter by default, also under `every`
    assert chosen.of("something new") == "human"
    assert chosen.kept_from_the_model == {"health", "criminal"}
    assert SpecialCategories().of("health") == "warn"
    assert len(SPECIAL_KINDS) == 9
    assert refused("special_categories: {health: block}").line > 1


def test_front_ends_calls_are_cleared_by_default() -> None:
    assert load_policy("eu-customer-chat").auxiliary == "clear"
    assert with_section("auxiliary: off").auxiliary == "off"
    assert refused("auxiliary: allow").line > 1
