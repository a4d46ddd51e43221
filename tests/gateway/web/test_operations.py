from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

from flask import Flask

from gateway import __version__
from gateway.errors import StoreError
from gateway.ports.switches import SwitchKind, SwitchRecord
from gateway.web.operations import WellKnown, create_operations

WELL_KNOWN = WellKnown("gateway.x/1+abc+key", {"x": "AAAA"}, lambda: True)


def _app(**failing: str) -> Flask:
    def check(name: str) -> None:
        if name in failing:
            raise StoreError(failing[name], "Constant words.")

    checks = {name: (lambda name=name: check(name)) for name in ("records", "detector")}
    app = Flask("x", static_folder=None)
    app.register_blueprint(create_operations(checks, WELL_KNOWN))
    return app


def test_alive_asks_nobody_else() -> None:
    answer = _app(records="records_unavailable").test_client().get("/healthz")
    assert (answer.status_code, answer.json) == (200, {"status": "alive"})


def test_ready_when_every_part_can_serve() -> None:
    answer = _app().test_client().get("/readyz")
    assert (answer.status_code, answer.json) == (200, {"ready": True, "failed": {}, "switches": []})


def test_not_ready_says_which_part_and_why() -> None:
    answer = _app(records="records_unavailable").test_client().get("/readyz")
    assert answer.status_code == 503
    failed = {"records": "records_unavailable"}
    assert answer.json == {"ready": False, "failed": failed, "switches": []}


def test_which_version_and_whose_log() -> None:
    client = _app().test_client()
    assert client.get("/version").json == {"name": "assistant-gateway", "version": __version__}
    keys = client.get("/.well-known/gateway-log-keys")
    assert keys.text == "gateway.x/1+abc+key\n"
    assert keys.content_type == "text/plain; charset=utf-8"


def _switched(*on: SwitchRecord, fails: bool = False) -> Flask:
    def standing() -> tuple[SwitchRecord, ...]:
        if fails:
            raise StoreError("records_unavailable", "Constant words.")
        return on

    app = Flask("x", static_folder=None)
    app.register_blueprint(create_operations({}, WELL_KNOWN, switches=standing))
    return app


STOP = SwitchRecord(
    UUID(int=1), SwitchKind.HUMANS_ONLY, "bank", True, datetime(2026, 11, 22, tzinfo=UTC)
)


def test_what_is_switched_on_is_shown_and_measured() -> None:
    client = _switched(STOP).test_client()
    ready = client.get("/readyz")
    assert ready.status_code == 200 and ready.json is not None
    assert [each["kind"] for each in ready.json["switches"]] == ["humans_only"]
    metrics = client.get("/metrics")
    assert metrics.content_type.startswith("text/plain; version=0.0.4")
    lines = metrics.text.splitlines()
    assert 'gateway_switch_on{kind="humans_only",assistant="bank"} 1' in lines
    assert 'gateway_switch_on{kind="humans_only",assistant=""} 0' in lines
    assert 'gateway_switch_on{kind="banner",assistant=""} 0' in lines


def test_a_switch_that_cannot_be_read_makes_the_gateway_not_ready() -> None:
    client = _switched(fails=True).test_client()
    ready = client.get("/readyz")
    assert (ready.status_code, ready.json) == (
        503,
        {"ready": False, "failed": {"switches": "records_unavailable"}},
    )
    assert client.get("/metrics").status_code == 503


def test_what_anybody_may_read_stands_at_its_place() -> None:
    client = _app().test_client()
    assert client.get("/.well-known/gateway-consent-keys").json == {"keys": [{"x": "AAAA"}]}
    assert client.get("/.well-known/gpc.json").json == {"gpc": True, "lastUpdate": "2026-11-22"}
