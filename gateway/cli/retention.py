"""`gateway retention run`: what is past its time goes."""

from __future__ import annotations

import typer

from gateway.cli.frame import ConfigOption, DataDirOption, DryRunOption, JsonOption, opened, show
from gateway.services.clock import SystemClock

app = typer.Typer(help="Retention (Art. 5(1)(e) GDPR).")


@app.command("run")
def run(
    dry_run: DryRunOption = False,
    config: ConfigOption = None,
    data_dir: DataDirOption = None,
    as_json: JsonOption = False,
) -> None:
    """Destroy every conversation whose period has ended. Can be interrupted and run again."""
    from gateway.app import retention_sweep  # late: see `gateway.cli.rights`

    with opened(config, data_dir) as installation:
        sweep = retention_sweep(installation)
        report = sweep.run(installation.deployment.tenant, SystemClock().now(), dry_run=dry_run)
    show(report.as_json(), as_json)


@app.callback()
def group() -> None:
    """Retention (Art. 5(1)(e) GDPR)."""
