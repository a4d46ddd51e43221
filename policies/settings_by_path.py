"""Settings by path, as people write them: `redaction.also`, `purposes[answer].basis`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from policies.model import Policy

_STEP: Final = re.compile(r"([a-z][a-z_]*)(?:\[([A-Za-z0-9_-]+)\])?")
NOTHING: Final = object()
"""There is no setting at a path (None is a value)."""


def steps(path: str) -> tuple[str, ...] | None:
    """The names in a path; `purposes[answer].basis` → purposes, answer, basis. None: no path."""
    found: list[str] = []
    for piece in path.split("."):
        match = _STEP.fullmatch(piece)
        if match is None:
            return None
        found += [step for step in match.groups() if step is not None]
    return tuple(found)


def value_of(policy: Policy, path: str) -> Any:
    """The value in force at a path, as plain data; `NOTHING` where there is no such setting."""
    value: Any = policy.model_dump(mode="json")
    for step in steps(path) or ("?",):
        value = _inside(value, step)
    return value


def is_setting(path: str) -> bool:
    """Whether a policy has this path: a section, a setting, or one purpose by its id."""
    names = steps(path)
    if names is None:
        return False
    if names[0] == "purposes":
        return True  # which purposes there are is for each policy to say
    return value_of(_EXAMPLE, path) is not NOTHING


def leaves(policy: Policy) -> Iterator[tuple[str, Any]]:
    """Every setting with its value; lists whole, each purpose under its id."""
    yield from _leaves(policy.model_dump(mode="json"), "")


def _leaves(value: Any, at: str) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _leaves(inner, f"{at}.{name}" if at else name)
    elif isinstance(value, list) and value and all(isinstance(each, dict) for each in value):
        for each in value:
            named = f"{at}[{each.get('id')}]"
            yield from _leaves({k: v for k, v in each.items() if k != "id"}, named)
    else:
        yield at, value


def _inside(value: Any, step: str) -> Any:
    if isinstance(value, dict):
        return value.get(step, NOTHING)
    if isinstance(value, list):
        named = (each for each in value if isinstance(each, dict) and each.get("id") == step)
        return next(named, NOTHING)
    return NOTHING


_EXAMPLE: Final = Policy.model_validate(
    {
        "policy": "example",
        "version": 1,
        "title": "Example",
        "audience": "end_user",
        "mode": "protect",
        "purposes": [{"id": "answer", "basis": "contract"}],
    }
)
