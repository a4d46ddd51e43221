"""Faults in settings, told in sentences: file, line, key, the nearest known key; never a value."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError


def told(error: ValidationError, path: Path, prefix: str, model: type[BaseModel]) -> str:
    """One sentence a fault, with file and line where the key stands in the file at `path`.

    A whole variable of `.env` that fits no section comes as a key that begins with `prefix`.
    """
    sentences = []
    for fault in error.errors(include_input=False, include_url=False):
        keys = [str(key) for key in fault["loc"]]
        if len(keys) == 1 and keys[0].upper().startswith(prefix):
            keys = [_section_of(keys[0], prefix)]
        line = _line_of(path, keys)
        place = f"{path.name}:{line}: " if line else ""
        if fault["type"] == "extra_forbidden":
            sentences.append(place + _unknown(keys, model))
        else:
            sentences.append(f"{place}'{'.'.join(keys)}': {fault['msg']}.")
    return " ".join(sentences)


def unknown_variable(names: Iterable[str], prefix: str, model: type[BaseModel]) -> str | None:
    """A sentence on the first nested variable whose section does not exist, None if all do.

    pydantic-settings passes over such variables in silence, and a setting meant to protect would
    then have no effect.
    """
    for name in sorted(names):
        if name.upper().startswith(prefix) and "__" in name:
            section = _section_of(name, prefix)
            if section not in model.model_fields:
                return _unknown([section], model)
    return None


def _section_of(variable: str, prefix: str) -> str:
    return variable[len(prefix) :].split("__")[0].lower()


def _unknown(keys: Sequence[str], model: type[BaseModel]) -> str:
    near = difflib.get_close_matches(keys[-1], _names(keys[:-1], model), n=1)
    hint = f" Did you mean '{near[0]}'?" if near else ""
    return f"unknown setting '{'.'.join(keys)}'.{hint}"


def _names(path: Sequence[str], model: type[BaseModel]) -> list[str]:
    """The members of the section that `path` leads to."""
    reached: Any = model
    for key in path:
        field = reached.model_fields.get(key)
        if field is None or not hasattr(field.annotation, "model_fields"):
            return []
        reached = field.annotation
    return list(reached.model_fields)


def _line_of(path: Path, keys: Sequence[str]) -> int | None:
    """The line where the key stands, below the header of its section, dotted, or in braces."""
    if not path.is_file() or not keys:
        return None
    section: list[str] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        text = line.strip()
        if text.startswith("["):
            section = _parts(text.partition("]")[0].strip("["))
            if section[: len(keys)] == list(keys):
                return number
            continue
        name, is_key, value = text.partition("=")
        here = [*section, *_parts(name)]
        if is_key and _leads_to(here, keys, value):
            return number
    return None


def _leads_to(here: Sequence[str], keys: Sequence[str], value: str) -> bool:
    if list(here[: len(keys)]) == list(keys):
        return True
    inside = list(keys[: len(here)]) == list(here) and value.strip().startswith("{")
    return inside and keys[-1] in value


def _parts(dotted: str) -> list[str]:
    return [part.strip().strip("\"'") for part in dotted.split(".")]
