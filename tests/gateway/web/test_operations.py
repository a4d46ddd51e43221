from __future__ import annotations

from flask import Flask

from gateway import __version__
from gateway.errors import StoreError
from gateway.web.operations import WellKnown, create_operations


def _app(**failing: str) -> Flask:
    def check(name: str) -> None:
        if name in failing:
            raise StoreError(failing[name], "Constant words.")

    checks = {name: (lambda name=name: check(name)) for name in ("records", "detector")}
    app = Flask("x", static_folder=None)
    app.register_blueprint(
        create_operations(checks, WellKnown("gateway.x/1+abc+key", {"x": "AAAA"}, lambda: True))
    )
    return app


def test_alive_asks_nobody_else() -> None:
    answer = _app(records="records_unavailable").test_client().get("/healthz")
    assert (answer.status_code, answer.json) == (200, {"status": "alive"})


def test_ready_when_every_part_can_serve() -> None:
    answer = _app().test_client().get("/readyz")
    assert (answer.status_code, answer.json) == (200, {"ready": True, "failed": {}})


def test_not_ready_says_which_part_and_why() -> None:
    answer = _app(records="records_unavailable").test_client().get("/readyz")
    assert answer.status_code == 503
    assert answer.json == {"ready": False, "failed": {"records": "records_unavailable"}}


def test_which_version_and_whose_log() -> None:
    client = _app().test_client()
    assert client.get("/version").json == {"name": "assistant-gateway", "version": __version__}
    keys = client.get("/.well-known/gateway-log-keys")
    assert keys.text == "gateway.x/1+abc+key\n"
    assert keys.content_type == "text/plain; charset=utf-8"


def test_what_anybody_may_read_stands_at_its_place() -> None:
    client = _app().test_client()
    assert client.get("/.well-known/gateway-consent-keys").json == {"keys": [{"x": "AAAA"}]}
    assert client.get("/.well-known/gpc.json").json == {"gpc": True, "lastUpdate": "2026-11-22"}
