"""What a policy says of purposes, ages, signals and offers."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from policies.consistency import contradictions
from policies.decisions import (
    age_asked_for,
    consent_holds,
    may_ask_again,
    needed_notices,
    promotion_needs_consent,
)
from policies.loader import load_policy, parse_policy
from policies.model import Policy

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def _with(policy: Policy, **sections: dict[str, Any]) -> Policy:
    changed = {
        name: getattr(policy, name).model_copy(update=members) for name, members in sections.items()
    }
    return policy.model_copy(update=changed)


def _file(purposes: str) -> Policy:
    head = "policy: x\nversion: 1\ntitle: X\naudience: end_user\nmode: protect\npurposes:\n"
    return parse_policy((head + purposes).encode(), "x.yaml")


ANSWER = "  - {id: answer, basis: consent, notice: consent}\n"


def test_what_is_not_declared_is_no_purpose() -> None:
    policy = load_policy("eu-customer-chat")
    assert policy.purpose("analytics") is None
    assert policy.purpose("answer") == policy.consent_purpose


def test_several_consents_stand_beside_each_other_with_a_question_each() -> None:
    policy = _file(
        ANSWER
        + "  - {id: marketing, basis: consent, notice: consent_marketing, ask_in_chat: true}\n"
        + "  - {id: personalisation, basis: consent, notice: consent_personalisation}\n"
    )
    assert [p.id for p in policy.optional_consents] == ["marketing", "personalisation"]
    assert {"consent_marketing", "consent_personalisation"} <= needed_notices(policy)


def test_an_optional_consent_does_not_keep_the_model_closed() -> None:
    policy = _file(
        "  - {id: answer, basis: contract}\n"
        "  - {id: marketing, basis: consent, notice: consent_marketing}\n"
    )
    assert policy.consent_purpose is None
    assert [p.id for p in policy.optional_consents] == ["marketing"]


def test_what_goes_beyond_the_question_has_protective_defaults() -> None:
    policy = _file(ANSWER)
    assert (policy.age.check, policy.signals.gpc) == ("declared", "honour")
    assert policy.answer_checks.promotion == "withhold"
    assert policy.personalisation.fields == () and policy.storage.countries == ()
    assert policy.controller.address is None and policy.provider.name is None
    assert not policy.purposes[0].ask_in_chat


def test_ages_matter_where_the_answer_rests_on_consent() -> None:
    policy = load_policy("eu-customer-chat")
    assert age_asked_for(policy) and "child" in needed_notices(policy)
    assert "age_question" not in needed_notices(policy)
    asking = _with(policy, age={"check": "ask"})
    assert "age_question" in needed_notices(asking) and not list(contradictions(asking))
    assert not age_asked_for(_with(policy, age={"check": "off"}))
    assert not age_asked_for(load_policy("eu-contract"))


@pytest.mark.parametrize("changes", [{"consent": {"ask_in_chat": False}}, {}])
def test_an_age_cannot_be_asked_for_where_nobody_is_asked(changes: dict[str, Any]) -> None:
    policy = _with(load_policy("eu-customer-chat"), age={"check": "ask"}, **changes)
    if not changes:
        policy = policy.model_copy(update={"audience": "api"})
    assert "age_unasked" in [fault.code for fault in contradictions(policy)]


def test_a_policy_that_observes_leaves_no_field_out() -> None:
    policy = _with(load_policy("observe"), personalisation={"fields": ("metadata.profile",)})
    assert [fault.code for fault in contradictions(policy)] == ["observe_drops_fields"]


def test_the_answer_is_no_optional_consent() -> None:
    policy = load_policy("eu-customer-chat")
    purpose = policy.purposes[0].model_copy(update={"ask_in_chat": True})
    policy = policy.model_copy(update={"purposes": (purpose, *policy.purposes[1:])})
    assert [fault.code for fault in contradictions(policy)] == ["answer_not_optional"]


def test_a_no_is_remembered_for_its_days() -> None:
    policy = load_policy("eu-customer-chat")
    assert not may_ask_again(policy, NOW - timedelta(days=29, hours=23), NOW)
    assert may_ask_again(policy, NOW - timedelta(days=30), NOW)


def test_consent_holds_on_the_very_same_words_only() -> None:
    policy = load_policy("eu-customer-chat")
    told = {"given_at": NOW, "now": NOW}
    assert consent_holds(policy, "granted", same_words=True, **told)
    assert not consent_holds(policy, "granted", same_words=False, **told)
    for status in ("requested", "refused", "withdrawn", "lapsed", "objected", None):
        assert not consent_holds(policy, status, same_words=True, **told)


def test_offers_need_consent_where_the_country_says_so() -> None:
    policy = load_policy("eu-contract")
    assert promotion_needs_consent(policy, "pl", "sms")
    assert promotion_needs_consent(policy, "", "a channel nobody knows")
    off = _with(policy, answer_checks={"promotion": "off"})
    assert not promotion_needs_consent(off, "pl", "sms")
    allowed = [
        (country, channel)
        for country in ("pl", "de", "es", "fr")
        for channel in ("chat", "widget", "email", "sms", "voice")
        if not promotion_needs_consent(policy, country, channel)
    ]
    packs = {c: load_policy("eu-contract").country_pack(c) for c in ("pl", "de", "es", "fr")}
    assert all(not packs[c].promotion_needs_consent(channel) for c, channel in allowed)
