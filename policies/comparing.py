"""What differs between two policies, in the words of their files; layout does not count."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from policies.rulebook import Rule, Rulebook
from policies.settings_by_path import leaves

Kind = Literal["added", "removed", "changed", "moved"]


@dataclass(frozen=True, slots=True)
class Change:
    """One difference. `path` as in a file; `old`, `new` as plain data, None where there is none."""

    kind: Kind
    path: str
    old: Any = None
    new: Any = None

    @property
    def line(self) -> str:
        """The difference in one line."""
        match self.kind:
            case "added":
                return f"added    {self.path}: {shown(self.new)}"
            case "removed":
                return f"removed  {self.path}: {shown(self.old)}"
            case "moved":
                return f"moved    {self.path}: from place {self.old} to place {self.new}"
            case _:
                return f"changed  {self.path}: {shown(self.old)} -> {shown(self.new)}"


def compare(old: Rulebook, new: Rulebook) -> tuple[Change, ...]:
    """Every difference in meaning: settings first, then rules in the order of the new file."""
    base = _settings(dict(leaves(old.base)), dict(leaves(new.base)), "")
    return (*base, *_rules(old, new))


def shown(value: Any) -> str:
    """A value as it could stand in a file."""
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(shown, value))}]"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{name}: {shown(each)}" for name, each in value.items()) + "}"
    return str(value)


def _settings(old: dict[str, Any], new: dict[str, Any], under: str) -> Iterator[Change]:
    for path in (*old, *(path for path in new if path not in old)):
        before, after = old.get(path), new.get(path)
        if path not in new:
            yield Change("removed", under + path, old=before)
        elif path not in old:
            yield Change("added", under + path, new=after)
        elif isinstance(before, list) and isinstance(after, list):
            yield from _words(before, after, under + path)
        elif before != after:
            yield Change("changed", under + path, before, after)


def _words(old: list[Any], new: list[Any], path: str) -> Iterator[Change]:
    """Of a list only what came and went; its order means nothing."""
    for word in old:
        if word not in new:
            yield Change("removed", path, old=word)
    for word in new:
        if word not in old:
            yield Change("added", path, new=word)


def _rules(old: Rulebook, new: Rulebook) -> Iterator[Change]:
    before, after = {r.id: r for r in old.rules}, {r.id: r for r in new.rules}
    for rule in old.rules:
        if rule.id not in after:
            yield Change("removed", f"rules[{rule.id}]", old=_in_short(rule))
    stayed = [rule.id for rule in old.rules if rule.id in after]
    order = [rule.id for rule in new.rules if rule.id in before]
    for place, rule in enumerate(new.rules, 1):
        path = f"rules[{rule.id}]"
        earlier = before.get(rule.id)
        if earlier is None:
            yield Change("added", path, new=_in_short(rule))
            continue
        if stayed.index(rule.id) != order.index(rule.id):
            yield Change("moved", path, old.rules.index(earlier) + 1, place)
        yield from _one_rule(earlier, rule, old, new)


def _one_rule(earlier: Rule, rule: Rule, old: Rulebook, new: Rulebook) -> Iterator[Change]:
    path = f"rules[{rule.id}]"
    if earlier.why != rule.why:
        yield Change("changed", f"{path}.why", earlier.why, rule.why)
    yield from _settings(_when(earlier), _when(rule), f"{path}.when.")
    if earlier.refuses != rule.refuses:
        yield Change("changed", f"{path}.refuse", earlier.refuses, rule.refuses)
    yield from _settings(_then(earlier, old), _then(rule, new), f"{path}.then.")


def _when(rule: Rule) -> dict[str, Any]:
    return {name: sorted(words) for name, words in rule.when.items()}


def _then(rule: Rule, book: Rulebook) -> dict[str, Any]:
    """The settings in which a rule differs from its base."""
    base = dict(leaves(book.base))
    return {
        path: value
        for path, value in leaves(rule.policy)
        if path not in base or base[path] != value
    }


def _in_short(rule: Rule) -> dict[str, Any]:
    return {"when": _when(rule), **({"refuse": True} if rule.refuses else {})}
