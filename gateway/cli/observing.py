"""`gateway observe report`: what a policy in the mode `observe` would have done."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Annotated

import typer

from audit_log.reading import Filter, read_events
from gateway.cli.frame import ConfigOption, DataDirOption, JsonOption, fail, settings_from, show
from gateway.duties.evidence.observed import KINDS, observed
from gateway.installation import read_deployment
from gateway.records.storage.connection import open_engine, reading
from gateway.services.clock import SystemClock

app = typer.Typer(help="The mode observe: nothing is done, only recorded.")

_AGO = re.compile(r"([1-9][0-9]{0,4})([hd])")


@app.callback()
def _group() -> None:
    """The mode observe: nothing is done, only recorded."""


@app.command("report")
def report(
    since: Annotated[
        str | None,
        typer.Option("--since", help="A date (2026-12-01), an instant, or so long ago: 24h, 7d."),
    ] = None,
    config: ConfigOption = None,
    data_dir: DataDirOption = None,
    as_json: JsonOption = False,
) -> None:
    """Count what would have been done: by stage, decision, rule, country, language; no content."""
    begin = _instant(since) if since is not None else None
    data = settings_from(config, data_dir).data
    origin = read_deployment(data).origin
    engine = open_engine(data.database, query_only=True)
    try:
        with reading(engine) as connection:
            found = observed(read_events(connection, origin, Filter(types=KINDS)), begin)
    finally:
        engine.dispose()
    show(found.as_json(), as_json, "\n".join(found.lines()))


def _instant(since: str) -> datetime:
    ago = _AGO.fullmatch(since)
    if ago is not None:
        unit = timedelta(hours=1) if ago[2] == "h" else timedelta(days=1)
        return SystemClock().now() - int(ago[1]) * unit
    try:
        found = datetime.fromisoformat(since)
    except ValueError:
        fail("Since when? Write 2026-12-01, 2026-12-01T08:00:00, 24h or 7d.", 2)
    return found if found.tzinfo is not None else found.replace(tzinfo=UTC)
