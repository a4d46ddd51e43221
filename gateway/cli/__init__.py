"""The command `gateway`: parse and call, one command group a file. `print` lives only here."""

from __future__ import annotations

import typer

from gateway.cli import access, audit, inspecting, policy, retention, rights, serving
from gateway.cli.frame import run

app = typer.Typer(
    name="gateway",
    help="A gateway in front of any AI assistant: disclosure, consent, redaction, a human, proof.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command("demo")(serving.demo)
app.command("init")(serving.init)
app.command("serve")(serving.serve)
app.command("doctor")(serving.doctor)
app.command("inspect")(inspecting.inspect)
app.add_typer(audit.app, name="audit")
app.add_typer(rights.app, name="rights")
app.add_typer(retention.app, name="retention")
app.add_typer(access.keys_app, name="apikey")
app.add_typer(access.token_app, name="token")
app.add_typer(policy.app, name="policy")


def main() -> None:
    """Entry point. Exit codes: 0 done, 1 not as wished, 2 used wrongly, 3 the gateway refused."""
    run(app)
