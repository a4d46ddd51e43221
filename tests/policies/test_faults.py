"""What is wrong with rules, tests and countries of a file is told with line and what was meant."""

from __future__ import annotations

import pytest

from policies.errors import PolicyFileError
from policies.loader import parse_rulebook

BASE = """\
policy: shop
version: 1
title: A shop
audience: end_user
mode: protect
purposes: [{id: answer, basis: contract}]
"""
AT = BASE.count("\n") + 1


def _faults(text: str, base: str = BASE) -> list[tuple[str, int, str | None]]:
    with pytest.raises(PolicyFileError) as caught:
        parse_rulebook((base + text).encode(), "shop.yaml")
    found = (caught.value, *caught.value.further)
    return [(each.code, each.line - AT, each.suggestion) for each in found]


def _rules(*entries: str) -> str:
    return "rules:\n" + "".join(f"  - {entry}\n" for entry in entries)


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        (["{id: a, when: {chanel: [chat]}, then: {}}"], ("key_unknown", 1, "channel")),
        (["{id: a, when: {channel: [chatt]}, then: {}}"], ("value_unknown", 1, "chat")),
        (["{id: a, when: {channel: []}, then: {}}"], ("value_form", 1, None)),
        (["{id: a, when: {channel: chat}, then: {}}"], ("value_type", 1, None)),
        (["{id: a, when: {country: [PL]}, then: {}}"], ("country_unknown", 1, "pl")),
        (["{id: a, when: {country: [uk]}, then: {}}"], ("country_unknown", 1, "gb")),
        (["{id: a, when: {language: [ua]}, then: {}}"], ("language_unknown", 1, "uk")),
        (["{id: a, when: {route: [openai_chats]}, then: {}}"], ("route_unknown", 1, "openai_chat")),
        (["{id: a, when: {}}"], ("rule_says_nothing", 1, None)),
        (["{id: a, when: {}, then: {}, refuse: true}"], ("rule_says_both", 1, None)),
        (["{id: a, when: {}, refuse: false}"], ("value_type", 1, None)),
        (["{id: a, when: {}, then: {identity: {}}}"], ("override_forbidden", 1, None)),
        (["{id: a, when: {}, then: {version: 3}}"], ("override_forbidden", 1, None)),
        (["{id: a, then: {}}"], ("key_missing", 1, None)),
        (["{id: A, when: {}, then: {}}"], ("value_form", 1, None)),
        (["{id: a_b, when: {}, then: {}}"], ("value_form", 1, None)),
        (["{id: a12345678, when: {}, then: {}}"], ("value_form", 1, None)),
        (["{id: a, when: {}, thn: {}}"], ("key_unknown", 1, "then")),
        (["{id: a, when: {}, then: {redactoin: {}}}"], ("key_unknown", 1, "redaction")),
        (["{id: a, when: {}, then: {redaction: {alsoo: []}}}"], ("key_unknown", 1, "also")),
        (["{id: a, when: {}, then: {transcripts: {keep: yes}}}"], ("value_type", 1, None)),
        (["{id: a, when: {}, then: {human: {offered: false}}}"], ("human_required", 1, None)),
        (["{id: a, when: {}, then: {audience: api}}"], ("api_speaks_in_band", 1, None)),
        (
            ["{id: a, when: {channel: [sms]}, then: {}}", "{id: a, when: {}, then: {}}"],
            ("rule_twice", 2, None),
        ),
        (
            ["{id: a, when: {}, then: {}}", "{id: b, when: {}, then: {}}"],
            ("rule_unreachable", 2, None),
        ),
        (
            [
                "{id: a, when: {channel: [sms, chat]}, then: {}}",
                "{id: b, when: {channel: [chat], country: [es]}, then: {}}",
            ],
            ("rule_unreachable", 2, None),
        ),
    ],
)  # fmt: skip
def test_a_rule_that_is_not_fit_is_told(
    entries: list[str], expected: tuple[str, int, str | None]
) -> None:
    found = _faults(_rules(*entries))
    assert expected in found


def test_a_rule_that_another_covers_only_in_part_is_fine() -> None:
    rules = _rules(
        "{id: a, when: {channel: [sms], country: [es]}, then: {}}",
        "{id: b, when: {channel: [sms, chat]}, then: {}}",
        "{id: c, when: {country: [es]}, refuse: true}",
    )
    assert len(parse_rulebook((BASE + rules).encode(), "shop.yaml").rules) == 3


def test_the_covering_rule_is_named() -> None:
    rules = _rules("{id: wide, when: {}, then: {}}", "{id: b, when: {}, then: {}}")
    with pytest.raises(PolicyFileError) as caught:
        parse_rulebook((BASE + rules).encode(), "shop.yaml")
    assert "wide" in str(caught.value)


def test_every_fault_of_a_file_is_told_at_once() -> None:
    rules = _rules(
        "{id: a, when: {channel: [sms]}, then: {redaction: {alsoo: []}}}",
        "{id: a, when: {channel: [chat]}, then: {human: {offered: false}}}",
    )
    codes = [code for code, _, _ in _faults(rules)]
    assert codes == ["key_unknown", "rule_twice", "human_required"]


@pytest.mark.parametrize(
    ("case", "code"),
    [
        ("{name: a, expect: {rule: nobody}}", "rule_unknown"),
        ("{name: a, expect: {settings: {redaction.alsi: []}}}", "setting_unknown"),
        ("{name: a, expect: {outcome: modell}}", "value_unknown"),
        ("{name: a, given: {chanel: sms}, expect: {}}", "key_unknown"),
        ("{name: a, given: {country: uk}, expect: {}}", "country_unknown"),
        ("{name: a}", "key_missing"),
    ],
)
def test_a_test_that_is_not_fit_is_told(case: str, code: str) -> None:
    assert code in [found for found, _, _ in _faults(f"tests:\n  - {case}\n")]


def test_two_tests_of_one_name_are_told() -> None:
    text = "tests:\n  - {name: a, expect: {}}\n  - {name: a, expect: {}}\n"
    assert _faults(text) == [("test_twice", 2, None)]


def test_a_country_that_is_none_is_told() -> None:
    assert _faults("country: PL\n") == [("country_unknown", 0, "pl")]
    assert _faults("country: Poland\n") == [("country_unknown", 0, None)]


OBSERVE = BASE.replace("mode: protect", "mode: observe") + (
    "disclosure: {in_band: false, extension_member: false}\n"
    "consent: {ask_in_chat: false}\nredaction: {note_to_model: false}\n"
    "restoration: {customer: false, tools: false}\n"
    "answer_checks: {human_claims: off, promotion: off}\n"
    "human: {offered: false}\nprovider: {store: allow}\n"
)


def test_an_observing_policy_refuses_nobody() -> None:
    rules = _rules("{id: a, when: {channel: [sms]}, refuse: true}", "{id: b, when: {}, then: {}}")
    assert [code for code, _, _ in _faults(rules, OBSERVE)] == ["observe_refuses"]
    rules = _rules("{id: a, when: {channel: [sms]}, then: {}}")
    assert [code for code, _, _ in _faults(rules, OBSERVE)] == ["observe_refuses"]
    rules = _rules("{id: b, when: {}, then: {}}")
    assert len(parse_rulebook((OBSERVE + rules).encode(), "shop.yaml").rules) == 1
