"""`gateway policy …`: check a policy, print the schema for editors."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from gateway.cli.frame import JsonOption, fail, show
from policies.errors import PolicyFileError
from policies.loader import load_policy
from policies.schema import schema

app = typer.Typer(help="Policies: the rules that a privacy officer sets.")


@app.command("check")
def check(
    file: Annotated[str, typer.Argument(help="A bundled name, or a file.")] = "eu-customer-chat",
    as_json: JsonOption = False,
) -> None:
    """Read a policy and say what is wrong with it, with file and line."""
    from gateway.app import vocabulary  # imported late: it loads every recogniser

    try:
        policy = load_policy(file, vocabulary())
    except PolicyFileError as error:
        if as_json:
            show({"valid": False, "code": error.code, "line": error.line}, as_json)
            raise SystemExit(1) from error
        fail(str(error), 1)
    show({"valid": True, "policy": policy.label}, as_json, f"{policy.label}: {policy.title}")


@app.command("schema")
def print_schema() -> None:
    """Print the JSON Schema of policy files, for editors."""
    from gateway.app import vocabulary

    typer.echo(json.dumps(schema(vocabulary()), indent=2, ensure_ascii=False))
