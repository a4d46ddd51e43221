"""Two policies are compared by what they mean, in the words of their files."""

from __future__ import annotations

import pytest

from policies.comparing import compare, shown
from policies.loader import BUNDLED, load_rulebook, parse_rulebook
from policies.rulebook import Rulebook

BASE = """\
policy: shop
version: 1
title: A shop
audience: end_user
mode: protect
purposes:
  - {id: answer, basis: contract}
redaction: {always: [Feniks, Gryf]}
"""
RULES = """\
rules:
  - {id: a, when: {channel: [sms]}, refuse: true}
  - {id: b, when: {channel: [voice]}, then: {provider: {store: allow}}}
  - {id: c, when: {}, then: {}}
"""


def _book(text: str) -> Rulebook:
    return parse_rulebook(text.encode(), "x")


def _lines(old: str, new: str) -> list[str]:
    return [change.line for change in compare(_book(old), _book(new))]


@pytest.mark.parametrize("name", BUNDLED)
def test_a_policy_does_not_differ_from_itself(name: str) -> None:
    assert compare(load_rulebook(name), load_rulebook(name)) == ()


def test_layout_order_and_written_defaults_are_no_difference() -> None:
    other = BASE.replace("[Feniks, Gryf]", "[Gryf, Feniks]") + "human: {offered: true}\n"
    assert _lines(BASE, other) == []


def test_settings_are_named_by_path() -> None:
    new = BASE.replace("[Feniks, Gryf]", "[Gryf, Smok]").replace(
        "basis: contract}", "basis: legitimate_interest}\n  - {id: analytics, basis: contract}"
    )
    assert _lines(BASE, new.replace("version: 1", "version: 2")) == [
        "changed  version: 1 -> 2",
        "changed  purposes[answer].basis: contract -> legitimate_interest",
        "removed  redaction.always: Feniks",
        "added    redaction.always: Smok",
        "added    purposes[analytics].basis: contract",
        "added    purposes[analytics].notice: null",
        "added    purposes[analytics].ask_in_chat: false",
    ]


def test_rules_come_go_move_and_change() -> None:
    new = """\
rules:
  - {id: b, when: {channel: [voice, email]}, then: {provider: {store: allow}, redaction: {also: [LOCATION]}}}
  - {id: a, why: So., when: {channel: [sms]}, then: {}}
  - {id: d, when: {country: [es]}, refuse: true}
"""  # noqa: E501
    assert _lines(BASE + RULES, BASE + new) == [
        "removed  rules[c]: {when: {}}",
        "moved    rules[b]: from place 2 to place 1",
        "added    rules[b].when.channel: email",
        "added    rules[b].then.redaction.also: [LOCATION]",
        "moved    rules[a]: from place 1 to place 2",
        "changed  rules[a].why: null -> So.",
        "changed  rules[a].refuse: true -> false",
        "added    rules[d]: {when: {country: [es]}, refuse: true}",
    ]


def test_values_are_shown_as_in_a_file() -> None:
    assert shown([True, None, 3, "a", {"b": False}]) == "[true, null, 3, a, {b: false}]"
