"""Whether a record has the form of ISO/IEC TS 27560 with the GDPR profile, by our own JSON Schema.

Reads the few words of JSON Schema (2020-12) that `record.schema.json` uses, and refuses others: a
rule that nobody enforces must not stand in it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from typing import Any, Final

_TYPES: Final = {"object": dict, "array": list, "string": str, "boolean": bool}
_WORDS: Final = frozenset(
    {
        "$schema", "$id", "$defs", "$ref", "title", "description", "type", "required", "properties",
        "items", "minItems", "minLength", "const", "enum", "pattern", "not",
    }
)  # fmt: skip


@lru_cache(maxsize=1)
def schema() -> dict[str, Any]:
    """The schema of a complete record (`record-eu-gdpr`)."""
    text = files(__package__).joinpath("record.schema.json").read_text(encoding="utf-8")
    read: dict[str, Any] = json.loads(text)
    return read


def first_fault(document: object) -> str | None:
    """Where a record first differs from the schema, as a JSON path; None where it fits."""
    return next(_faults(document, schema(), "$"), None)


def _faults(value: object, rule: dict[str, Any], at: str) -> Iterator[str]:
    if not rule.keys() <= _WORDS:
        raise ValueError("the schema has a word that is not enforced here")
    if "$ref" in rule:
        rule = schema()["$defs"][rule["$ref"].removeprefix("#/$defs/")]
    kind = rule.get("type")
    if kind is not None and not isinstance(value, _TYPES[kind]):
        yield at
        return
    if ("const" in rule and value != rule["const"]) or (
        "enum" in rule and value not in rule["enum"]
    ):
        yield at
    if isinstance(value, str):
        if len(value) < rule.get("minLength", 0) or not re.search(rule.get("pattern", ""), value):
            yield at
    if isinstance(value, dict):
        yield from (f"{at}.{name}" for name in rule.get("required", ()) if name not in value)
        if "required" in rule.get("not", {}) and set(rule["not"]["required"]) <= value.keys():
            yield f"{at}.{rule['not']['required'][0]}"
        for name, below in rule.get("properties", {}).items():
            if name in value:
                yield from _faults(value[name], below, f"{at}.{name}")
    if isinstance(value, list):
        if len(value) < rule.get("minItems", 0):
            yield at
        for index, item in enumerate(value):
            yield from _faults(item, rule.get("items", {}), f"{at}[{index}]")
