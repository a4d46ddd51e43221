"""What no rule opens does not reach the model, and a human is offered instead."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gateway.traffic.pipeline.stage import Proceed, Refuse, Reply
from gateway.traffic.stages.rules import CLOSED, CLOSED_ASK_A_HUMAN, Rules
from policies.loader import parse_rulebook
from policies.model import Policy
from policies.rulebook import Circumstances
from tests.desks import Office
from tests.drafts import JSON, draft_of

FILE = """\
policy: shop
version: 1
title: A shop
audience: end_user
mode: protect
purposes: [{id: answer, basis: contract}]
rules:
  - {id: closed, when: {channel: [sms]}, refuse: true}
  - {id: open, when: {channel: [chat]}, then: {}}
"""
API = FILE.replace("end_user", "api") + (
    "disclosure: {in_band: false}\nconsent: {ask_in_chat: false}\nhuman: {offered: false}\n"
)


def _policy(channel: str, file: str = FILE) -> tuple[Policy, bool]:
    choice = parse_rulebook(file.encode(), "x").choose(Circumstances(channel=channel))
    return choice.policy, choice.refused


@pytest.mark.parametrize(("channel", "code"), [("sms", "rule_refuses"), ("voice", "no_rule")])
def test_a_refusal_offers_a_human_in_words(office: Office, channel: str, code: str) -> None:
    policy, refused = _policy(channel)
    draft = draft_of(office, "Gdzie jest paczka?", policy=policy, refused=refused)
    verdict = Rules(office.words).decide(draft)
    assert isinstance(verdict, Reply) and verdict.reason == code
    assert "człowiek" in verdict.words and draft.exchange.conversation.reference in verdict.words
    assert verdict.draft.sendable is None


@pytest.mark.parametrize(("channel", "code"), [("sms", "rule_refuses"), ("voice", "no_rule")])
def test_where_words_do_not_fit_the_error_says_so(office: Office, channel: str, code: str) -> None:
    policy, refused = _policy(channel)
    draft = draft_of(office, "Hm", policy=policy, refused=refused, shape=JSON)
    verdict = Rules(office.words).decide(draft)
    assert isinstance(verdict, Refuse)
    assert (verdict.error.code, verdict.error.status) == (code, 403)
    assert verdict.error.public == CLOSED_ASK_A_HUMAN


def test_where_no_human_is_offered_none_is_promised(office: Office) -> None:
    policy, refused = _policy("sms", API)
    verdict = Rules(office.words).decide(draft_of(office, "x", policy=policy, refused=refused))
    assert isinstance(verdict, Refuse) and verdict.error.public == CLOSED


def test_an_open_rule_and_no_rules_go_on(office: Office) -> None:
    policy, refused = _policy("chat")
    draft = draft_of(office, "Hm", policy=policy, refused=refused)
    assert Rules(office.words).decide(draft) == Proceed(draft, "opened")
    plain = replace(draft, exchange=replace(draft.exchange, policy=office.policy))
    assert Rules(office.words).decide(plain) == Proceed(plain, "no_rules")
