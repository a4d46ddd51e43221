"""Reads a policy by name or from a file, and says exactly what is wrong with one that is not fit.

Bundled policies lie in `rules/`. A file is data: no tag is executed, no name is imported.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError

from policies import strict_yaml
from policies.errors import PolicyFileError
from policies.faults import closest, dotted, fault, fault_at, first_of, translated
from policies.model import Policy, Vocabulary, digest_of
from policies.rule_model import DEFAULT_DENY, PolicyFile, RuleEntry
from policies.rulebook import Rule, Rulebook
from policies.settings_by_path import is_setting
from policies.strict_yaml import Data, Document

RULES: Final = Path(__file__).parent / "rules"
DEFAULT_POLICY: Final = "eu-customer-chat"
BUNDLED: Final = (DEFAULT_POLICY, "eu-contract", "api-internal", "observe")


def load_rulebook(
    name_or_path: str | Path = DEFAULT_POLICY, vocabulary: Vocabulary | None = None
) -> Rulebook:
    """Loads a bundled policy by name, or a policy file by path, with its rules and tests.

    `vocabulary` says which entities, languages, notices and routes this installation really has.
    Raises PolicyFileError for the first fault by line; all others are in its `further`.
    """
    file = file_of(name_or_path)
    try:
        content = file.read_bytes()
    except OSError as error:
        raise fault("file_unreadable", str(file), 0) from error
    return parse_rulebook(content, str(file), vocabulary)


def load_policy(
    name_or_path: str | Path = DEFAULT_POLICY, vocabulary: Vocabulary | None = None
) -> Policy:
    """The base of a policy file: what holds where no rule says otherwise. See `load_rulebook`."""
    return load_rulebook(name_or_path, vocabulary).base


def parse_policy(content: bytes, file: str, vocabulary: Vocabulary | None = None) -> Policy:
    """The base of a policy in bytes; `file` is only named in errors. Raises PolicyFileError."""
    return parse_rulebook(content, file, vocabulary).base


def parse_rulebook(content: bytes, file: str, vocabulary: Vocabulary | None = None) -> Rulebook:
    """Reads a whole policy from bytes. Raises PolicyFileError."""
    document = strict_yaml.read(content, file)
    if not isinstance(document.data, dict):
        raise fault("value_type", file, 1)
    known = vocabulary or Vocabulary()
    try:
        written = PolicyFile.model_validate(document.data, context=known)
    except ValidationError as error:
        raise first_of([translated(each, document, known) for each in error.errors()]) from None
    found = [*_rule_faults(written, document), *_case_faults(written, document)]
    base, changed = _sections(document.data), {}
    for index, entry in enumerate(written.rules):
        merged = _merged(base, entry.then or {})
        try:
            changed[entry.id] = Policy.model_validate(merged, context=known)
        except ValidationError as error:
            under = ("rules", index, "then")
            found += [translated(each, document, known, under) for each in error.errors()]
    if found:
        raise first_of(found)
    return _made(written, changed, content, file)


def file_of(name_or_path: str | Path) -> Path:
    """The file of a bundled policy, or the file itself. Raises PolicyFileError."""
    if isinstance(name_or_path, Path):
        return name_or_path
    if name_or_path in BUNDLED:
        return RULES / f"{name_or_path}.yaml"
    path = Path(name_or_path)
    if path.is_file():
        return path
    looks_like_path = "/" in name_or_path or path.suffix in {".yaml", ".yml"}
    suggestion = None if looks_like_path else closest(name_or_path, BUNDLED)
    raise fault("policy_unknown", name_or_path, 0, suggestion)


def _made(written: PolicyFile, changed: dict[str, Policy], content: bytes, file: str) -> Rulebook:
    base = Policy.model_construct(**{name: getattr(written, name) for name in Policy.model_fields})
    digest = digest_of(_meaning(base, written.rules, changed))
    rules = tuple(
        Rule(
            entry.id,
            entry.why,
            entry.when.sets(),
            entry.refuse is not None,
            changed[entry.id].settled(digest, entry.id),
        )
        for entry in written.rules
    )
    return Rulebook(base.settled(digest, None), rules, written.tests, content, file)


def _meaning(
    base: Policy, rules: tuple[RuleEntry, ...], changed: dict[str, Policy]
) -> dict[str, Any]:
    """That of the base; with rules, also theirs, in their order."""
    meaning = base.meaning()
    if rules:
        meaning["rules"] = [
            {
                "id": entry.id,
                "why": entry.why,
                "when": {name: sorted(words) for name, words in entry.when.sets().items()},
                "refuse": entry.refuse is not None,
                "policy": changed[entry.id].meaning(),
            }
            for entry in rules
        ]
    return meaning


def _sections(data: dict[str, Data]) -> dict[str, Data]:
    return {name: value for name, value in data.items() if name not in ("rules", "tests")}


def _merged(base: dict[str, Data], changes: dict[str, Any]) -> dict[str, Data]:
    """Sections go into each other; lists and single values take the place of what was there."""
    merged = dict(base)
    for name, value in changes.items():
        old = merged.get(name)
        both = isinstance(value, dict) and isinstance(old, dict)
        merged[name] = _merged(old, value) if both else value  # type: ignore[arg-type]
    return merged


def _rule_faults(written: PolicyFile, document: Document) -> Iterator[PolicyFileError]:
    above: list[RuleEntry] = []
    for index, entry in enumerate(written.rules):
        at = ("rules", index)
        if any(other.id == entry.id for other in above):
            yield fault_at("rule_twice", document, (*at, "id"))
        cover = next((other for other in above if other.when.covers(entry.when)), None)
        if cover is not None:
            line, path = (
                document.line_of((*at, "when")),
                f"{dotted((*at, 'when'))} (see `{cover.id}`)",
            )
            yield fault("rule_unreachable", document.file, line, path=path)
        if entry.refuse and written.mode == "observe":
            yield fault_at("observe_refuses", document, (*at, "refuse"))
        above.append(entry)
    if above and written.mode == "observe" and above[-1].when.sets():
        yield fault_at("observe_refuses", document, ("rules",))


def _case_faults(written: PolicyFile, document: Document) -> Iterator[PolicyFileError]:
    ids = [DEFAULT_DENY, *(entry.id for entry in written.rules)]
    names: set[str] = set()
    for index, case in enumerate(written.tests):
        at = ("tests", index)
        if case.name in names:
            yield fault_at("test_twice", document, (*at, "name"))
        names.add(case.name)
        rule = case.expect.rule
        if rule is not None and rule not in ids:
            yield fault_at("rule_unknown", document, (*at, "expect", "rule"), closest(rule, ids))
        for path in case.expect.settings:
            if not is_setting(path):
                yield fault_at("setting_unknown", document, (*at, "expect", "settings", path))
