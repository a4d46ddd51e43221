"""`gateway rights …`: what a person may ask for, on the desk that the pages use too.

`gateway.app` is imported inside the commands: what it composes takes seconds to import, and
`gateway --help` needs none of it.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from gateway.cli.access import THE_COMMAND_LINE
from gateway.cli.frame import (
    ConfigOption,
    DataDirOption,
    DryRunOption,
    JsonOption,
    YesOption,
    fail,
    opened,
    show,
)
from gateway.services.clock import SystemClock

app = typer.Typer(help="Requests of data subjects: export, erasure (Art. 15, 17, 20 GDPR).")

SubjectOption = Annotated[
    str,
    typer.Option("--subject", help="Your own reference for the person, or a case number GW-…"),
]
NOBODY = "Nothing is held under this reference."


@app.command("export")
def export(
    subject: SubjectOption,
    out: Annotated[Path, typer.Option("--out", help="The ZIP to write.")] = Path("export.zip"),
    config: ConfigOption = None,
    data_dir: DataDirOption = None,
    as_json: JsonOption = False,
) -> None:
    """Write everything held about a person: JSON and a page to read."""
    from gateway.app import rights_desk

    with opened(config, data_dir) as installation:
        desk = rights_desk(installation)
        content = desk.export(
            installation.deployment.tenant, subject, SystemClock().now(), THE_COMMAND_LINE
        )
    _write_for_its_owner(out, content)
    show({"file": str(out), "bytes": len(content)}, as_json, f"{out} ({len(content)} bytes)")


def _write_for_its_owner(path: Path, content: bytes) -> None:
    """What is in it is all that is known of a person: nobody else on this machine may read it."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
    with os.fdopen(handle, "wb") as file:
        os.fchmod(handle, 0o600)
        file.write(content)


@app.command("erase")
def erase(
    subject: SubjectOption,
    yes: YesOption = False,
    dry_run: DryRunOption = False,
    config: ConfigOption = None,
    data_dir: DataDirOption = None,
    as_json: JsonOption = False,
) -> None:
    """Destroy the person's keys, then their rows. Nothing brings them back."""
    from gateway.app import rights_desk

    with opened(config, data_dir) as installation:
        desk = rights_desk(installation)
        tenant = installation.deployment.tenant
        if dry_run:
            held = desk.resolve(tenant, subject)
            if held is None:
                fail(NOBODY, 1)
            show({"dry_run": True, **desk.count(held)}, as_json)
            return
        if not yes and not typer.confirm("Erase this person for good?"):
            fail("Nothing was erased.", 1)
        receipt = desk.erase(tenant, subject, SystemClock().now(), THE_COMMAND_LINE)
    show(receipt.as_json(), as_json)
