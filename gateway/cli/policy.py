"""`gateway policy …`: check, test and compare policies, explain a decision, print the schema."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer

from gateway.cli.frame import ConfigOption, DataDirOption, JsonOption, fail, settings_from, show
from policies.comparing import compare, shown
from policies.errors import PolicyFileError
from policies.loader import DEFAULT_POLICY
from policies.schema import schema

if TYPE_CHECKING:
    from gateway.duties.evidence.explanation import Explained
    from policies.rulebook import Rulebook

app = typer.Typer(help="Policies: the rules that a privacy officer sets.")

FileArgument = Annotated[str, typer.Argument(help="A bundled name, or a file.")]


@app.command("check")
def check(
    file: FileArgument = DEFAULT_POLICY, config: ConfigOption = None, as_json: JsonOption = False
) -> None:
    """Read a policy and say what is wrong with it, with file and line.

    Also names what a record of consent would lack; that is no fault of the file.
    """
    from gateway.policy_loading import record_gaps

    try:
        rulebook = _read(file)
    except PolicyFileError as error:
        if as_json:
            faults = [_fault(each) for each in (error, *error.further)]
            told = {"valid": False, "code": error.code, "line": error.line, "faults": faults}
            show(told, as_json)
            raise SystemExit(1) from error
        fail("\n".join(str(each) for each in (error, *error.further)), 1)
    counts = {"rules": len(rulebook.rules), "tests": len(rulebook.cases)}
    line = f"{rulebook.label}: {rulebook.base.title}"
    if rulebook.rules:
        line += f" ({len(rulebook.rules)} rules)"
    gaps = list(record_gaps(settings_from(config, None), rulebook))
    if gaps:
        line += f"\nrecords of consent lack: {', '.join(gaps)} (ISO/IEC TS 27560)"
    told = {"valid": True, "policy": rulebook.label, **counts, "consent_records_lack": gaps}
    show(told, as_json, line)


@app.command("test")
def test(
    file: FileArgument = DEFAULT_POLICY,
    config: ConfigOption = None,
    as_json: JsonOption = False,
) -> None:
    """Run the tests inside a policy through the real stages. Exit code 1 if one fails."""
    from gateway.policy_trials import try_policy

    _read_or_fail(file)
    tried = try_policy(settings_from(config, None), file)
    failed = sum(not each.passed for each in tried)
    lines = [
        line
        for each in tried
        for line in (f"{'ok  ' if each.passed else 'FAIL'}  {each.name}", *_indented(each.faults))
    ]
    lines.append(f"{len(tried) - failed} of {len(tried)} tests passed" if tried else "no tests")
    cases = [{**asdict(each), "passed": each.passed} for each in tried]
    show({"passed": not failed, "tests": cases}, as_json, "\n".join(lines))
    raise SystemExit(1 if failed else 0)


@app.command("diff")
def diff(
    old: FileArgument,
    new: Annotated[
        str | None,
        typer.Argument(help="The newer one; left out, the first is compared with policy.name."),
    ] = None,
    config: ConfigOption = None,
    as_json: JsonOption = False,
) -> None:
    """Say what differs between two policies: settings by path, rules added, removed or moved."""
    if new is None:
        old, new = settings_from(config, None).policy.name, old
    before, after = _read_or_fail(old), _read_or_fail(new)
    changes = compare(before, after)
    told = {
        "old": before.label,
        "new": after.label,
        "changes": [asdict(change) for change in changes],
    }
    lines = [f"{before.label} -> {after.label}", *(change.line for change in changes)]
    show(told, as_json, "\n".join(lines if changes else [*lines, "no difference in meaning"]))


@app.command("explain")
def explain(
    request_id: Annotated[
        str, typer.Argument(help="As the answer's header X-Gateway-Request-Id gave it.")
    ],
    config: ConfigOption = None,
    data_dir: DataDirOption = None,
    as_json: JsonOption = False,
) -> None:
    """Say why a request was answered as it was: rule, setting, file and line of each decision."""
    from gateway.duties.evidence import explanation
    from gateway.installation import events_of_request
    from gateway.records.policy_sources import PolicySources

    data = settings_from(config, data_dir).data
    found = explanation.explain(
        events_of_request(data, request_id), PolicySources(data.policies).read
    )
    if not found:
        fail("The audit log holds nothing of this request.", 1)
    decisions = [{**asdict(each), "at": each.at.isoformat()} for each in found]
    told = {"request": request_id, "decisions": decisions}
    show(told, as_json, "\n".join(_told(found)))


@app.command("schema")
def print_schema(
    file: Annotated[
        str | None, typer.Argument(help="A policy; every policy has the same schema.")
    ] = None,
) -> None:
    """Print the JSON Schema of policy files, for editors."""
    from gateway.policy_loading import vocabulary

    if file is not None:
        _read_or_fail(file)
    typer.echo(json.dumps(schema(vocabulary()), indent=2, ensure_ascii=False))


def _read(file: str) -> Rulebook:
    """Raises PolicyFileError."""
    from gateway.policy_loading import read_rules  # imported late: it loads every recogniser

    return read_rules(file)[0]


def _read_or_fail(file: str) -> Rulebook:
    try:
        return _read(file)
    except PolicyFileError as error:
        fail(str(error), 1)


def _fault(error: PolicyFileError) -> dict[str, Any]:
    return {
        "code": error.code,
        "file": error.file,
        "line": error.line,
        "path": error.path,
        "sentence": error.sentence,
        "did_you_mean": error.suggestion,
    }


def _indented(lines: tuple[str, ...]) -> list[str]:
    return [f"      {line}" for line in lines]


def _told(found: tuple[Explained, ...]) -> list[str]:
    """Each decision in its lines, under the policy that it was taken under."""
    lines: list[str] = []
    policy = ""
    for each in found:
        if each.policy and each.policy != policy:
            policy = each.policy
            rule = f", rule {each.rule}" if each.rule else ""
            lines.append(f"policy {policy}{rule}")
            if each.rule_says:
                lines.append(f"  why: {each.rule_says}")
            if each.file:
                lines.append(f"  kept as {each.file}, loaded from {each.loaded_from}")
            else:
                lines.append("  its file was not kept, so lines cannot be told")
        code = f": {each.code}" if each.code else ""
        lines.append(f"{each.number:>6}  {each.what}{code}")
        lines.append(f"        {each.why}")
        lines.append(f"        {_where(each)}")
    return lines


def _where(each: Explained) -> str:
    if each.setting is None:
        return "No setting of the policy decides this."
    value = (
        "" if isinstance(each.value, (dict, list)) and len(each.value) > 5 else shown(each.value)
    )
    said = f"{each.setting}: {value}" if value and each.value is not None else each.setting
    if each.line is None:
        return f"{said} (not written in the file: the default)" if each.file else said
    return f"{said} ({each.loaded_from}:{each.line})"
