"""A setting is found where it is written: under the rule, else in the base, else nowhere."""

from __future__ import annotations

import pytest

from policies.tracing import KeptSource, place_of, why_of

FILE = b"""\
policy: shop
redaction:
  also: []
  always: [Feniks]
purposes:
  - id: answer
    basis: consent
  - id: transcript
    basis: contract
rules:
  - id: spain
    why: Because.
    when: {country: [es]}
    then:
      redaction:
        also: [LOCATION]
  - id: closed
    when: {}
    refuse: true
"""
DOCUMENT = KeptSource("copy.yaml", "mine.yaml", FILE).document()


@pytest.mark.parametrize(
    ("setting", "rule", "path", "line", "value"),
    [
        ("redaction.also", None, "redaction.also", 3, []),
        ("redaction.also", "spain", "rules[0].then.redaction.also", 16, ["LOCATION"]),
        ("redaction.always", "spain", "redaction.always", 4, ["Feniks"]),
        ("redaction.also", "gone", "redaction.also", 3, []),
        ("redaction.opaque", None, "redaction.opaque", None, None),
        ("purposes[consent].basis", "spain", "purposes[0].basis", 7, "consent"),
        ("purposes[transcript].basis", None, "purposes[1].basis", 9, "contract"),
        ("purposes[marketing].basis", None, "purposes[marketing].basis", None, None),
        ("human.offered", None, "human.offered", None, None),
    ],
)
def test_the_place_of_a_setting(
    setting: str, rule: str | None, path: str, line: int | None, value: object
) -> None:
    place = place_of(DOCUMENT, setting, rule)
    assert (place.path, place.line, place.value) == (path, line, value)


def test_the_rule_itself_has_a_line_and_a_reason() -> None:
    closed = place_of(DOCUMENT, "rule", "closed")
    assert (closed.path, closed.line) == ("rules[1]", 17)
    assert place_of(DOCUMENT, "rules", "default_deny").line == 10
    assert (why_of(DOCUMENT, "spain"), why_of(DOCUMENT, "closed")) == ("Because.", None)
    assert why_of(DOCUMENT, None) is None
