"""The command `gateway`: parse and call, one command group a file. `print` lives only here."""

from __future__ import annotations

import typer

from gateway.cli.access import keys_app, token_app
from gateway.cli.audit import app as audit_app
from gateway.cli.consents import app as consent_app
from gateway.cli.evaluating import evaluate
from gateway.cli.frame import run
from gateway.cli.inspecting import inspect
from gateway.cli.observing import app as observe_app
from gateway.cli.policy import app as policy_app
from gateway.cli.retention import app as retention_app
from gateway.cli.rights import app as rights_app
from gateway.cli.serving import demo, doctor, init, serve
from gateway.cli.switching import app as switch_app

app = typer.Typer(
    name="gateway",
    help="A gateway in front of any AI assistant: disclosure, consent, redaction, a human, proof.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command("demo")(demo)
app.command("init")(init)
app.command("serve")(serve)
app.command("doctor")(doctor)
app.command("inspect")(inspect)
app.command("evaluate")(evaluate)
app.add_typer(audit_app, name="audit")
app.add_typer(rights_app, name="rights")
app.add_typer(retention_app, name="retention")
app.add_typer(keys_app, name="apikey")
app.add_typer(token_app, name="token")
app.add_typer(policy_app, name="policy")
app.add_typer(observe_app, name="observe")
app.add_typer(switch_app, name="switch")
app.add_typer(consent_app, name="consent")


def main() -> None:
    """Entry point. Exit codes: 0 done, 1 not as wished, 2 used wrongly, 3 the gateway refused."""
    run(app)
