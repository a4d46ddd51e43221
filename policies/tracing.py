"""Where in a policy file a setting stands: under the rule that was chosen, or in the base."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from policies import strict_yaml
from policies.faults import dotted, value_at
from policies.settings_by_path import steps
from policies.strict_yaml import Document, Path


@dataclass(frozen=True, slots=True)
class KeptSource:
    """A policy file as it came into force. `path`: the copy; `loaded_from`: the name it had."""

    path: str
    loaded_from: str
    content: bytes = field(repr=False)

    def document(self) -> Document:
        """With the line of every value. Raises PolicyFileError."""
        return strict_yaml.read(self.content, self.path)


@dataclass(frozen=True, slots=True)
class Place:
    """A setting in a file. `line` is None where the file does not spell it out: a default holds."""

    path: str
    line: int | None
    value: Any = None


def place_of(document: Document, setting: str, rule: str | None = None) -> Place:
    """The place of a setting such as `redaction.also`, `purposes[consent].basis` or `rule`."""
    number = _number_of(document, rule)
    if setting == "rule":
        return _place(document, ("rules",) if number is None else ("rules", number))
    names = steps(setting) or ()
    if number is not None:
        found = _found(document, ("rules", number, "then"), names)
        if found is not None:
            return _place(document, found)
    found = _found(document, (), names)
    return Place(setting, None) if found is None else _place(document, found)


def why_of(document: Document, rule: str | None) -> str | None:
    """The sentence that a rule gives for itself."""
    number = _number_of(document, rule)
    why = None if number is None else value_at(document.data, ("rules", number, "why"))
    return why if isinstance(why, str) else None


def _place(document: Document, at: Path) -> Place:
    return Place(dotted(at), document.key_line_of(at), value_at(document.data, at))


def _number_of(document: Document, rule: str | None) -> int | None:
    rules = value_at(document.data, ("rules",))
    if rule is None or not isinstance(rules, list):
        return None
    numbered = enumerate(rules)
    return next((i for i, r in numbered if isinstance(r, dict) and r.get("id") == rule), None)


def _found(document: Document, under: Path, names: tuple[str, ...]) -> Path | None:
    """The path of a setting that is written under a place; None where it is not."""
    at = under
    for name in names:
        here = value_at(document.data, at)
        if isinstance(here, dict) and name in here:
            at = (*at, name)
        elif isinstance(here, list):
            number = next((i for i, each in enumerate(here) if _is_called(each, name)), None)
            if number is None:
                return None
            at = (*at, number)
        else:
            return None
    return at


def _is_called(each: object, name: str) -> bool:
    return isinstance(each, dict) and name in (each.get("id"), each.get("basis"))
