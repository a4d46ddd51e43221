"""The schema for editors says of every key what it is, and takes every policy that we bundle."""

from __future__ import annotations

import re
from typing import Any

import pytest

from policies import strict_yaml
from policies.loader import BUNDLED, RULES
from policies.schema import schema

SCHEMA = schema()
RULED = b"""
policy: shop
version: 1
title: A shop
audience: end_user
mode: protect
purposes: [{id: answer, basis: contract}]
rules:
  - {id: a, when: {country: [es]}, then: {redaction: {also: [LOCATION]}}}
  - {id: b, when: {}, refuse: true}
tests:
  - {name: x, given: {country: es, messages: [a, b]}, expect: {rule: a, outcome: model}}
"""


def fits(value: Any, rule: Any) -> bool:
    """What of JSON Schema 2020-12 our schema uses. (`jsonschema` is not among our packages.)"""
    known = {
        "$ref", "anyOf", "oneOf", "enum", "const", "type", "properties", "required", "items",
        "additionalProperties", "pattern", "minimum", "maximum", "minLength", "maxLength",
        "minItems", "maxItems", "description", "title", "default", "$defs", "$schema",
    }  # fmt: skip
    assert set(rule) <= known, set(rule) - known
    kinds = {
        "object": dict, "array": list, "string": str, "boolean": bool, "null": type(None),
        "integer": int,
    }  # fmt: skip
    size = len(value) if isinstance(value, (str, list)) else 0
    number = value if isinstance(value, int) else 0
    holds = [
        "$ref" not in rule or fits(value, SCHEMA["$defs"][rule["$ref"].rsplit("/", 1)[-1]]),
        "anyOf" not in rule or any(fits(value, each) for each in rule["anyOf"]),
        "oneOf" not in rule or sum(fits(value, each) for each in rule["oneOf"]) == 1,
        "enum" not in rule or value in rule["enum"],
        "const" not in rule or value == rule["const"],
        "type" not in rule or type(value) is kinds[rule["type"]],
        "pattern" not in rule or bool(re.search(rule["pattern"], str(value))),
        rule.get("minLength", 0) <= size or not isinstance(value, str),
        size <= rule.get("maxLength", size) or not isinstance(value, str),
        rule.get("minItems", 0) <= size or not isinstance(value, list),
        size <= rule.get("maxItems", size) or not isinstance(value, list),
        rule.get("minimum", number) <= number <= rule.get("maximum", number),
    ]
    if isinstance(value, dict):
        properties = rule.get("properties", {})
        holds += [name in value for name in rule.get("required", ())]
        for name, inner in value.items():
            if name in properties:
                holds.append(fits(inner, properties[name]))
            else:
                more = rule.get("additionalProperties", True)
                holds.append(more if isinstance(more, bool) else fits(inner, more))
    if isinstance(value, list) and "items" in rule:
        holds += [fits(inner, rule["items"]) for inner in value]
    return all(holds)


def _read(content: bytes) -> Any:
    return strict_yaml.read(content, "x").data


@pytest.mark.parametrize("name", BUNDLED)
def test_every_bundled_policy_fits_the_schema(name: str) -> None:
    assert fits(_read((RULES / f"{name}.yaml").read_bytes()), SCHEMA)


def test_rules_and_tests_fit_the_schema() -> None:
    assert fits(_read(RULED), SCHEMA)


@pytest.mark.parametrize(
    ("written", "wrong"),
    [
        (b"mode: protect", b"mode: protected"),
        (b"LOCATION", b"PLACE"),
        (b"redaction", b"redactoin"),
        (b"country: [es]", b"country: [ess]"),
        (b"refuse: true", b"refuse: false"),
        (b"refuse: true", b"refuse: true, then: {}"),
        (b", refuse: true", b""),
        (b"title: A shop", b""),
        (b"outcome: model", b"outcome: mud"),
    ],
)
def test_what_the_loader_refuses_the_schema_refuses(written: bytes, wrong: bytes) -> None:
    assert not fits(_read(RULED.replace(written, wrong, 1)), SCHEMA)


def test_every_key_is_described_in_a_plain_sentence() -> None:
    places = {"": SCHEMA, **SCHEMA["$defs"]}
    keys = [
        (f"{place}.{name}", member.get("description", ""))
        for place, section in places.items()
        for name, member in section.get("properties", {}).items()
    ]
    assert len(keys) > 60
    assert [key for key, words in keys if not re.fullmatch(r"\S.{6,150}[.;]", words)] == []
