"""The JSON Schema of a policy file, for editors."""

from __future__ import annotations

from typing import Any, Final

from policies.countries.codes import COUNTRIES, LANGUAGES
from policies.model import Vocabulary
from policies.rule_model import NOT_FOR_A_RULE, PolicyFile

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def schema(vocabulary: Vocabulary | None = None) -> dict[str, Any]:
    """The JSON Schema (2020-12) of a policy file, with the names this installation knows.

    It cannot say what must hold between sections or rules; `load_rulebook` checks that too.
    """
    known = vocabulary or Vocabulary()
    result = PolicyFile.model_json_schema()
    sections = result["$defs"]
    entities = sections["Redaction"]["properties"]["entities"]
    entities["anyOf"] = [
        {"const": "all"},
        {"type": "array", "minItems": 1, "items": {"enum": sorted(known.entities)}},
    ]
    for key in ("default", "fallback"):
        sections["Languages"]["properties"][key]["enum"] = sorted(known.languages)
    notice = sections["Purpose"]["properties"]["notice"]
    sections["Purpose"]["properties"]["notice"] = {
        "description": notice["description"],
        "enum": [*sorted(known.notices), None],
        "default": None,
    }
    result["properties"]["country"] = {
        "description": result["properties"]["country"]["description"],
        "enum": [*sorted(COUNTRIES), None],
        "default": None,
    }
    for key, words in (
        ("route", known.routes), ("country", COUNTRIES), ("language", LANGUAGES)
    ):  # fmt: skip
        listed = sections["When"]["properties"][key]["anyOf"][0]
        listed["items"] = {"enum": sorted(words)}
        given = sections["Given"]["properties"][key]
        given.get("anyOf", [given])[0]["enum"] = sorted(words)
    _open_then(result)
    result["$schema"] = DIALECT
    result["title"] = "Policy of an assistant"
    return result


def _open_then(result: dict[str, Any]) -> None:
    """`then` has the keys of the file, none of them required."""
    sections = result["$defs"]
    sections["Changes"] = {
        "type": "object",
        "additionalProperties": False,
        "title": "Changes",
        "properties": {
            name: member
            for name, member in result["properties"].items()
            if name not in NOT_FOR_A_RULE
        },
    }
    then = sections["RuleEntry"]["properties"]["then"]
    sections["RuleEntry"]["properties"]["then"] = {
        "description": then["description"],
        "$ref": "#/$defs/Changes",
    }
    sections["RuleEntry"]["oneOf"] = [{"required": ["then"]}, {"required": ["refuse"]}]
