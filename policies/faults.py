"""What is wrong with a policy file, told with file, line, path and what was probably meant."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterable
from types import MappingProxyType, UnionType
from typing import Annotated, Any, Final, get_args, get_origin

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from policies import consistency
from policies.countries.codes import COUNTRIES, LANGUAGES
from policies.errors import PolicyFileError
from policies.model import Policy, Vocabulary
from policies.rule_model import NOT_FOR_A_RULE, PolicyFile
from policies.strict_yaml import Document, Path

SENTENCES: Final = MappingProxyType(
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
        "language_unknown": "This is no code of a language (ISO 639-1, lower case).",
        "country_unknown": "This is no code of a country (ISO 3166-1, lower case).",
        "route_unknown": "This gateway has no such route.",
        "rule_twice": "A rule with this id stands above.",
        "rule_unreachable": "This rule never decides: a rule above fits wherever this one does.",
        "rule_unknown": "There is no rule with this id.",
        "rule_says_nothing": "A rule needs `then`, or `refuse: true`.",
        "rule_says_both": "A rule has either `then` or `refuse: true`.",
        "override_forbidden": "This holds for the whole file; a rule cannot change it.",
        "test_twice": "A test with this name stands above.",
        "setting_unknown": "There is no setting at this path.",
        "country_text_missing": "Consumers in this country must be able to read the texts in its"
        " language, and not all of them exist in it.",
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
        "too_short": "value_form",
        "too_long": "value_form",
    }
)


def fault(
    code: str, file: str, line: int, suggestion: str | None = None, path: str = ""
) -> PolicyFileError:
    """A fault with the constant sentence of its code."""
    return PolicyFileError(code, file, line, SENTENCES[code], suggestion, path=path)


def fault_at(
    code: str, document: Document, at: Path, suggestion: str | None = None
) -> PolicyFileError:
    """A fault of the value at a path of a file."""
    return fault(code, document.file, document.line_of(at), suggestion, dotted(at))


def first_of(found: list[PolicyFileError]) -> PolicyFileError:
    """The first fault by line, with all others in its `further`."""
    found.sort(key=lambda each: (each.line, each.path))
    found[0].further = tuple(found[1:])
    return found[0]


def translated(
    detail: ErrorDetails, document: Document, known: Vocabulary, under: Path = ()
) -> PolicyFileError:
    """A fault that the model found. `under`: where in the file the sections that it read stand."""
    context = detail.get("ctx") or {}
    inside = (*detail["loc"], *tuple(context.get("path", ())))
    at = (*under, *inside)
    code = str(context.get("code") or _code(detail))
    line = document.key_line_of(at) if code == "key_unknown" else document.line_of(at)
    suggestion = _suggestion(code, inside, detail, value_at(document.data, at), known)
    return fault(code, document.file, line, suggestion, dotted(at))


def _code(detail: ErrorDetails) -> str:
    kind, last = detail["type"], detail["loc"][-1] if detail["loc"] else ""
    if last == "basis" and kind == "missing":
        return "basis_missing"
    if last == "basis" and isinstance(detail["input"], (list, dict)):
        return "basis_not_single"
    if kind in SENTENCES:
        return kind
    if kind == "literal_error" and not isinstance(detail["input"], str):
        return "value_type"
    return _CODES.get(kind, "value_type")


def _suggestion(
    code: str, inside: Path, detail: ErrorDetails, given: object, known: Vocabulary
) -> str | None:
    match code:
        case "key_unknown":
            return closest(str(inside[-1]), _keys_at(inside[:-1]))
        case "value_unknown":
            expected = str((detail.get("ctx") or {}).get("expected", ""))
            return closest(str(given), re.findall(r"'([^']*)'", expected))
        case "entity_unsupported":
            return closest(str(given).upper(), known.entities)
        case "language_unsupported":
            return closest(str(given), known.languages)
        case "notice_unknown":
            return closest(str(given), known.notices)
        case "route_unknown":
            return closest(str(given), known.routes)
        case "country_unknown":
            return _code_meant(str(given), COUNTRIES)
        case "language_unknown":
            return _code_meant(str(given), LANGUAGES)
    return None


def _code_meant(given: str, known: Collection[str]) -> str | None:
    """A code in capitals, or with what does not belong to it, is easily put right."""
    plain = re.split("[-_]", given.strip().lower(), maxsplit=1)[0]
    slip = {"uk": "gb", "en": "gb", "el": "gr", "gr": "el", "ua": "uk", "cz": "cs", "dk": "da"}
    if plain in known:
        return plain
    meant = slip.get(plain)
    return meant if meant is not None and meant in known else closest(plain, known)


def closest(word: str, choices: Iterable[str]) -> str | None:
    """The choice that looks most like the word, if one does."""
    found = difflib.get_close_matches(word[:64], sorted(choices), n=1, cutoff=0.7)
    return found[0] if found else None


def value_at(data: object, at: Path) -> object:
    """What stands at a path; None where nothing does."""
    for step in at:
        if isinstance(data, dict) and step in data:
            data = data[step]
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data


def dotted(at: Path) -> str:
    """A path as people read it: `redaction.entities[1]`."""
    text = ""
    for step in at:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text


def _keys_at(at: Path) -> tuple[str, ...]:
    """The keys that a file may have at a place, read from the model itself."""
    section: type[BaseModel] | None = PolicyFile
    inside_then = False
    for step in at:
        if isinstance(step, int) or section is None:
            continue  # an index into a list of sections: the section stays
        if step == "then":
            section, inside_then = Policy, True
            continue
        annotation = section.model_fields[step].annotation if step in section.model_fields else None
        section, inside_then = _section_in(annotation), False
    if section is None:
        return ()
    keys = tuple(section.model_fields)
    return tuple(key for key in keys if key not in NOT_FOR_A_RULE) if inside_then else keys


def _section_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) in (tuple, UnionType, Annotated):
        return next((found for a in get_args(annotation) if (found := _section_in(a))), None)
    return None
