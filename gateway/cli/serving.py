"""`gateway demo|init|serve|doctor`: start it, set it up, ask how it is.

What takes seconds to import is imported inside the commands: see `gateway.cli.rights`.
"""

from __future__ import annotations

import logging
import shutil
import signal
import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gateway import installation
from gateway.cli.frame import ConfigOption, DataDirOption, JsonOption, fail, settings_from, show
from gateway.errors import GatewayError
from gateway.services.clock import SystemClock
from gateway.serving import Made
from gateway.serving import serve as serve_under_gunicorn
from gateway.settings import Settings

if TYPE_CHECKING:
    from gateway.app import Parts

PUBLISH_SECONDS = 30
"""How far the checkpoint outside the database may be behind."""

log = logging.getLogger("gateway.serving")

TEMPLATE = """\
# Infrastructure of the gateway. What privacy officers decide is in the policy, not here.
# Environment variables win over this file: GATEWAY_SERVER__PORT=9000.

[server]
host = "127.0.0.1"   # beyond loopback: gateway keys, and TLS or behind_proxy = true
port = 8080

[data]
dir = {data_dir}

[upstream]
url = {upstream}
# api_key_file = "/run/secrets/provider-key"   # else, on loopback, the client's own key goes on

[policy]
# eu-customer-chat asks for consent in the chat. Others: eu-contract, api-internal, observe.
name = "eu-customer-chat"

[principal]
name = "this company"       # on whose behalf the assistant speaks
"""

PortOption = Annotated[int | None, typer.Option("--port", show_default="8080")]
HostOption = Annotated[str | None, typer.Option("--host", show_default="127.0.0.1")]
UpstreamOption = Annotated[
    str | None, typer.Option("--upstream", help="The assistant's base URL, with or without /v1.")
]


def init(
    upstream: UpstreamOption = None,
    config: ConfigOption = None,
    data_dir: DataDirOption = None,
    as_json: JsonOption = False,
) -> None:
    """Write gateway.toml, keys and database. Does nothing where they are there already."""
    path = config or Path("gateway.toml")
    written = not path.exists()
    if written:
        path.write_text(
            TEMPLATE.format(
                data_dir=_quoted(str(data_dir or "gateway-data")),
                upstream=_quoted(upstream or "http://127.0.0.1:11434"),
            ),
            encoding="utf-8",
        )
    try:
        settings = settings_from(path, data_dir, upstream={"url": upstream})
    except GatewayError:
        if written:
            path.unlink()  # so that the next try with better words starts from nothing
        raise
    new = installation.create(settings.data, SystemClock())
    keyring = settings.data.keyring
    told = {
        "config": str(path),
        "config_written": written,
        "data_dir": str(settings.data.dir),
        "created": new,
        "keyring": str(keyring),
    }
    lines = [
        f"{'Wrote' if written else 'Kept'} {path}",
        f"{'Made' if new else 'Found'} keys and database in {settings.data.dir}",
        f"Keep a copy of {keyring} and of the keys folder, apart from each other: without them "
        "nothing can be read again.",
        "Next: gateway doctor, then gateway serve",
    ]
    show(told, as_json, "\n".join(lines))


def serve(
    config: ConfigOption = None,
    host: HostOption = None,
    port: PortOption = None,
    upstream: UpstreamOption = None,
    policy: Annotated[
        str | None, typer.Option("--policy", help="A bundled name, or a file.")
    ] = None,
    data_dir: DataDirOption = None,
    workers: Annotated[int | None, typer.Option("--workers", help="1 with SQLite.")] = None,
) -> None:
    """Serve under gunicorn until SIGTERM. Prints `ready http://…` once it answers."""
    settings = settings_from(
        config,
        data_dir,
        server={"host": host, "port": port, "workers": workers},
        upstream={"url": upstream},
        policy={"name": policy},
    )
    _prepare(settings)
    serve_under_gunicorn(settings, lambda address, draining: _made(_at(settings, address)))


def demo(
    port: PortOption = None,
    data_dir: DataDirOption = None,
) -> None:
    """Everything at once, with a built-in assistant: no key, no network. Page: /demo"""
    folder = data_dir or Path(tempfile.mkdtemp(prefix="gateway-demo-"))
    settings = settings_from(
        None,
        folder,
        server={"port": port},
        upstream={"url": "http://127.0.0.1:9"},  # replaced by the assistant's own address
        principal={"name": "Sklep Przykład", "contact": "22 000 00 00"},
    )
    installation.create(settings.data, SystemClock())
    try:
        serve_under_gunicorn(
            settings, lambda address, draining: _made_demo(_at(settings, address), draining)
        )
    finally:
        if data_dir is None:
            shutil.rmtree(folder, ignore_errors=True)


def doctor(
    config: ConfigOption = None,
    data_dir: DataDirOption = None,
    as_json: JsonOption = False,
) -> None:
    """Look at settings, keys, database, policy, texts, languages, upstream, clock and disk.

    Exit code 0: fine. 1: warnings. 2: broken.
    """
    from gateway import doctor as doctors

    findings = doctors.examine(config, data_dir)
    worst = max((finding.level for finding in findings), default=0)
    show(
        {"findings": [finding.as_json() for finding in findings], "exit": int(worst)},
        as_json,
        "\n".join(finding.line for finding in findings),
    )
    raise SystemExit(int(worst))


def _prepare(settings: Settings) -> None:
    """Refuses an unsafe start before anything listens."""
    if settings.upstream.url is None:
        fail("Which assistant is behind the gateway? Give --upstream URL, or run: gateway init")
    from gateway.app import assemble, refuse_unsafe_start

    installation.create(settings.data, SystemClock())
    parts = assemble(settings)
    try:
        refuse_unsafe_start(parts)
    finally:
        parts.close()


def _at(settings: Settings, address: str) -> Settings:
    """Settings that know the address the gateway really listens on (port 0 picks one)."""
    if settings.server.public_url is not None:
        return settings
    server = settings.server.model_copy(update={"public_url": address})
    return settings.model_copy(update={"server": server})


def _made(settings: Settings) -> Made:
    from gateway.app import assemble, create_app, record_start, warm_up
    from gateway.policy_watch import PolicyWatch

    parts = assemble(settings)
    warm_up(parts)
    record_start(parts)
    watch = PolicyWatch(parts)
    signal.signal(signal.SIGHUP, lambda *_: watch.wake())
    watch.start()
    end = _publishing(parts)

    def ended() -> None:
        watch.stop()
        end()

    return create_app(parts), ended


def _made_demo(settings: Settings, draining: Callable[[], bool]) -> Made:
    from gateway.app import assemble, create_app, record_start, warm_up
    from gateway.web.demo.assistant import DemoAssistant
    from gateway.web.demo.views import create_demo_blueprint

    assistant = DemoAssistant()
    assistant.start()
    upstream = settings.upstream.model_copy(update={"url": assistant.url})
    parts = assemble(settings.model_copy(update={"upstream": upstream}))
    warm_up(parts)
    record_start(parts)
    app = create_app(parts, allow_tamper=True)
    address = settings.public_url
    app.register_blueprint(
        create_demo_blueprint(lambda: address, assistant, parts.clearing, draining=draining)
    )
    _say(f"Demo  {address}/demo")
    _say(f"Try   {address}/demo/try")
    _say(f"API   {address}/openapi.json")
    _say("Stop with Ctrl+C. Nothing here is real, and nothing is kept unless you gave --data-dir.")

    def end() -> None:
        parts.close()
        assistant.stop()

    return app, end


def _publishing(parts: Parts) -> Callable[[], None]:
    """Publishes the audit log's checkpoint while serving; returns what ends it all."""
    from gateway.app import record_stop

    stop = threading.Event()

    def publish() -> None:
        while not stop.wait(PUBLISH_SECONDS):
            try:
                parts.installation.publish_checkpoint()
            except Exception as error:
                log.error("publish_failed", extra={"exception": type(error).__name__})

    thread = threading.Thread(target=publish, name="publish-checkpoint", daemon=True)
    thread.start()

    def end() -> None:
        stop.set()
        thread.join()
        record_stop(parts)
        parts.close()

    return end


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
