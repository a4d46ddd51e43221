"""The first rule that fits decides; where there are rules and none fits, the answer is no."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policies.loader import BUNDLED, load_rulebook, parse_rulebook
from policies.rulebook import UNSAID, Choice, Circumstances, Rulebook

BASE = """\
policy: shop
version: 1
title: A shop
audience: end_user
mode: protect
purposes:
  - id: answer
    basis: contract
transcripts:
  retention_days: 40
"""
RULES = """\
rules:
  - id: closed
    when: {channel: [sms, voice]}
    refuse: true
  - id: spain
    why: Somebody wants it so.
    when: {country: [es], language: [es, ca]}
    then: {redaction: {also: [LOCATION]}, provider: {store: allow}}
  - id: large
    when: {tenant: [acme], assistant: [gpt-4o], route: [openai_chat]}
    then: {placeholders: {retention_hours: 1}}
"""
OPEN = "  - {id: everybody-else, when: {}, then: {}}\n"


def _book(text: str) -> Rulebook:
    return parse_rulebook(text.encode(), "shop.yaml")


BOOK = _book(BASE + RULES)


def _chosen(**found: str) -> Choice:
    return BOOK.choose(Circumstances(**found))


@pytest.mark.parametrize(
    ("found", "rule", "refused"),
    [
        ({"channel": "sms"}, "closed", True),
        ({"channel": "voice", "country": "es", "language": "es"}, "closed", True),
        ({"country": "es", "language": "ca"}, "spain", False),
        ({"country": "es", "language": "pl"}, "default_deny", True),
        ({"country": "es"}, "default_deny", True),  # the language is not known yet
        ({"tenant": "acme", "assistant": "gpt-4o", "route": "openai_chat"}, "large", False),
        ({"tenant": "acme", "assistant": "gpt-4o"}, "default_deny", True),
        ({}, "default_deny", True),
    ],
)
def test_the_first_rule_that_fits_decides(found: dict[str, str], rule: str, refused: bool) -> None:
    choice = _chosen(**found)
    assert (choice.policy.rule, choice.refused) == (rule, refused)


def test_a_rule_changes_what_it_names_and_nothing_else() -> None:
    policy = _chosen(country="es", language="es").policy
    assert policy.redaction.also == ("LOCATION",) and policy.redaction.note_to_model
    assert policy.provider.store == "allow" and policy.transcripts.retention_days == 40
    assert BOOK.base.redaction.also == () and BOOK.base.rule is None


def test_a_last_rule_for_all_opens_what_is_left() -> None:
    choice = _book(BASE + RULES + OPEN).choose(Circumstances())
    assert (choice.policy.rule, choice.refused) == ("everybody-else", False)


@pytest.mark.parametrize("name", BUNDLED)
def test_without_rules_the_base_holds_for_everybody(name: str) -> None:
    book = load_rulebook(name)
    choice = book.choose(Circumstances(channel="sms", country="xx"))
    assert choice.policy is book.base and not choice.refused and choice.policy.rule is None
    assert list(book.policies()) == [book.base]


@given(
    st.builds(
        Circumstances,
        tenant=st.sampled_from(["default", "acme"]),
        channel=st.sampled_from(["chat", "sms", "a channel of tomorrow"]),
        country=st.sampled_from([UNSAID, "es", "pl", "zz"]),
        language=st.sampled_from([UNSAID, "es", "pl"]),
        route=st.sampled_from([UNSAID, "openai_chat"]),
    )
)
def test_what_nobody_knows_fits_no_list(found: Circumstances) -> None:
    choice = BOOK.choose(found)
    if found.channel not in ("sms", "voice") and found.country != "es":
        assert choice.refused and choice.policy.rule == "default_deny"
    assert choice.policy.digest == BOOK.digest  # of the whole, whichever rule


def test_the_digest_covers_rules_and_their_order_but_not_the_tests() -> None:
    digest = BOOK.digest
    assert digest != _book(BASE).digest
    assert digest != _book(BASE + RULES + OPEN).digest
    assert digest != _book(BASE + RULES.replace("[sms, voice]", "[sms]")).digest
    assert digest == _book(BASE + RULES.replace("[sms, voice]", "[voice, sms]")).digest
    lines = RULES.split("  - id")
    turned = lines[0] + "".join("  - id" + each for each in (lines[2], lines[1], lines[3]))
    assert digest != _book(BASE + turned).digest
    tests = "tests:\n  - {name: a, expect: {outcome: model}}\n"
    assert digest == _book(BASE + RULES + tests).digest


def test_what_the_whole_needs_is_gathered_over_all_rules() -> None:
    assert BOOK.on_request == {"LOCATION"}
    assert BOOK.countries == ("es",) and not BOOK.asks_consent
    assert load_rulebook("eu-customer-chat").asks_consent
    assert load_rulebook("eu-customer-chat").countries == ("pl",)
