"""Reads a policy by name or from a file, and says exactly what is wrong with one that is not fit.

Bundled policies lie in `rules/`. A file is data: no tag is executed, no name is imported.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from pathlib import Path
from types import MappingProxyType, UnionType
from typing import Any, Final, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from policies import consistency, strict_yaml
from policies.errors import PolicyFileError
from policies.model import Policy, Vocabulary
from policies.strict_yaml import Document

RULES: Final = Path(__file__).parent / "rules"
DEFAULT_POLICY: Final = "eu-customer-chat"
BUNDLED: Final = (DEFAULT_POLICY, "eu-contract", "api-internal", "observe")

_SENTENCES: Final = MappingProxyType(
    {
        "policy_unknown": "There is no bundled policy of this name, and no such file.",
        "file_unreadable": "The file cannot be read.",
        "key_unknown": "This key is unknown here.",
        "key_missing": "A key is missing here.",
        "value_type": "This value is of the wrong kind.",
        "value_unknown": "This word is not in the vocabulary.",
        "value_range": "This value is out of range.",
        "value_form": "This value does not have the form that is asked for here.",
        "basis_missing": "This purpose has no legal basis (Art. 6(1) GDPR).",
        "basis_not_single": "A purpose has exactly one legal basis (Art. 6(1) GDPR).",
        "notice_missing": "A purpose that rests on consent must name its notice.",
        "notice_unknown": "There is no notice of this name.",
        "entity_unsupported": "This installation has no recogniser for this entity.",
        "language_unsupported": "This installation does not support this language.",
        **consistency.SENTENCES,
    }
)
_CODES: Final = MappingProxyType(
    {
        "extra_forbidden": "key_unknown",
        "missing": "key_missing",
        "literal_error": "value_unknown",
        "greater_than_equal": "value_range",
        "less_than_equal": "value_range",
        "string_too_short": "value_form",
        "string_too_long": "value_form",
        "string_pattern_mismatch": "value_form",
    }
)


def load_policy(
    name_or_path: str | Path = DEFAULT_POLICY, vocabulary: Vocabulary | None = None
) -> Policy:
    """Loads a bundled policy by name, or a policy file by path.

    `vocabulary` says which entities, languages and notices this installation really has.
    Raises PolicyFileError for the first fault by line; all others are in its `further`.
    """
    file = _file_of(name_or_path)
    try:
        content = file.read_bytes()
    except OSError as error:
        raise _fault("file_unreadable", str(file), 0) from error
    return parse_policy(content, str(file), vocabulary)


def parse_policy(content: bytes, file: str, vocabulary: Vocabulary | None = None) -> Policy:
    """Reads a policy from bytes; `file` is only named in errors. Raises PolicyFileError."""
    document = strict_yaml.read(content, file)
    if not isinstance(document.data, dict):
        raise _fault("value_type", file, 1)
    known = vocabulary or Vocabulary()
    try:
        return Policy.model_validate(document.data, context=known)
    except ValidationError as error:
        found = [_translated(detail, document, known) for detail in error.errors()]
    found.sort(key=lambda fault: (fault.line, fault.path))
    first = found[0]
    first.further = tuple(found[1:])
    raise first


def schema(vocabulary: Vocabulary | None = None) -> dict[str, Any]:
    """The JSON Schema (2020-12) of a policy file, with the names this installation knows.

    It cannot say what must hold between sections; `load_policy` checks that too.
    """
    known = vocabulary or Vocabulary()
    result = Policy.model_json_schema()
    sections = result["$defs"]
    entities = sections["Redaction"]["properties"]["entities"]
    entities["anyOf"] = [
        {"const": "all"},
        {"type": "array", "minItems": 1, "items": {"enum": sorted(known.entities)}},
    ]
    for key in ("default", "fallback"):
        sections["Languages"]["properties"][key]["enum"] = sorted(known.languages)
    sections["Purpose"]["properties"]["notice"] = {
        "enum": [*sorted(known.notices), None],
        "default": None,
    }
    result["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    return result


def _file_of(name_or_path: str | Path) -> Path:
    if isinstance(name_or_path, Path):
        return name_or_path
    if name_or_path in BUNDLED:
        return RULES / f"{name_or_path}.yaml"
    path = Path(name_or_path)
    if path.is_file():
        return path
    looks_like_path = "/" in name_or_path or path.suffix in {".yaml", ".yml"}
    suggestion = None if looks_like_path else _closest(name_or_path, BUNDLED)
    raise _fault("policy_unknown", name_or_path, 0, suggestion)


def _fault(
    code: str, file: str, line: int, suggestion: str | None = None, path: str = ""
) -> PolicyFileError:
    return PolicyFileError(code, file, line, _SENTENCES[code], suggestion, path=path)


def _translated(detail: ErrorDetails, document: Document, known: Vocabulary) -> PolicyFileError:
    context = detail.get("ctx") or {}
    at = (*detail["loc"], *tuple(context.get("path", ())))
    code = str(context.get("code") or _code(detail))
    line = document.key_line_of(at) if code == "key_unknown" else document.line_of(at)
    suggestion = _suggestion(code, at, detail, document, known)
    return _fault(code, document.file, line, suggestion, _dotted(at))


def _code(detail: ErrorDetails) -> str:
    kind, last = detail["type"], detail["loc"][-1] if detail["loc"] else ""
    if last == "basis" and kind == "missing":
        return "basis_missing"
    if last == "basis" and isinstance(detail["input"], (list, dict)):
        return "basis_not_single"
    if kind in _SENTENCES:
        return kind
    if kind == "literal_error" and not isinstance(detail["input"], str):
        return "value_type"
    return _CODES.get(kind, "value_type")


def _suggestion(
    code: str,
    at: tuple[str | int, ...],
    detail: ErrorDetails,
    document: Document,
    known: Vocabulary,
) -> str | None:
    given = _value_at(document.data, at)
    match code:
        case "key_unknown":
            return _closest(str(at[-1]), _keys_at(at[:-1]))
        case "value_unknown":
            expected = str((detail.get("ctx") or {}).get("expected", ""))
            return _closest(str(given), re.findall(r"'([^']*)'", expected))
        case "entity_unsupported":
            return _closest(str(given).upper(), known.entities)
        case "language_unsupported":
            return _closest(str(given), known.languages)
        case "notice_unknown":
            return _closest(str(given), known.notices)
    return None


def _closest(word: str, choices: Iterable[str]) -> str | None:
    found = difflib.get_close_matches(word[:64], sorted(choices), n=1, cutoff=0.7)
    return found[0] if found else None


def _value_at(data: object, at: tuple[str | int, ...]) -> object:
    for step in at:
        if isinstance(data, dict) and step in data:
            data = data[step]
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data


def _keys_at(at: tuple[str | int, ...]) -> tuple[str, ...]:
    """The keys that a policy may have at a place, read from the model itself."""
    section: type[BaseModel] | None = Policy
    for step in at:
        if isinstance(step, int) or section is None:
            continue  # an index into a list of sections: the section stays
        field = section.model_fields.get(step)
        section = None if field is None else _section_in(field.annotation)
    return () if section is None else tuple(section.model_fields)


def _section_in(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) in (tuple, UnionType):
        return next((found for a in get_args(annotation) if (found := _section_in(a))), None)
    return None


def _dotted(at: tuple[str | int, ...]) -> str:
    text = ""
    for step in at:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text
