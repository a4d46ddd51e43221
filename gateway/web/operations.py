"""Operations: is it alive, is it ready, which version, whom to tell."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from flask import Blueprint, Response, jsonify

from gateway import __version__
from gateway.duties.oversight.switching import switch_as_json
from gateway.errors import GatewayError
from gateway.ports.switches import SwitchKind, SwitchRecord

NO_WARNINGS: Final[Mapping[str, Callable[[], str | None]]] = MappingProxyType({})

METRICS: Final = "text/plain; version=0.0.4; charset=utf-8"
"""Prometheus' text format."""


GPC_SINCE: Final = "2026-11-22"
"""Since when the signal is honoured (Global Privacy Control, section 4: `lastUpdate`)."""


@dataclass(frozen=True, slots=True)
class WellKnown:
    """What anybody may read: public keys, and whether `Sec-GPC` is honoured."""

    log_key: str
    receipt_key: Mapping[str, str]
    honours_gpc: Callable[[], bool]


def create_operations(
    checks: Mapping[str, Callable[[], None]],
    known: WellKnown,
    warnings: Mapping[str, Callable[[], str | None]] = NO_WARNINGS,
    switches: Callable[[], tuple[SwitchRecord, ...]] = tuple,
) -> Blueprint:
    """`checks` raise GatewayError where a part cannot serve.

    `warnings` return the code of what somebody should look at while it serves on, or None.
    `switches` are those that are on; it raises GatewayError where that cannot be known.
    """
    blueprint = Blueprint("operations", __name__)

    @blueprint.get("/healthz")
    def healthz() -> Response:
        return jsonify(status="alive")

    @blueprint.get("/readyz")
    def readyz() -> tuple[Response, int]:
        failed = {}
        for name, check in checks.items():
            try:
                check()
            except GatewayError as error:
                failed[name] = error.code
        found = {name: code for name, ask in warnings.items() if (code := ask()) is not None}
        told: dict[str, Any] = {"warnings": found} if found else {}
        try:
            told["switches"] = [switch_as_json(each) for each in switches()]
        except GatewayError as error:
            failed["switches"] = error.code
        return jsonify(ready=not failed, failed=failed, **told), 503 if failed else 200

    @blueprint.get("/metrics")
    def metrics() -> tuple[Response, int]:
        try:
            lines = _gauges(switches())
        except GatewayError:
            return Response("", content_type=METRICS), 503
        return Response(lines, content_type=METRICS), 200

    @blueprint.get("/version")
    def version() -> Response:
        return jsonify(name="assistant-gateway", version=__version__)

    @blueprint.get("/.well-known/gateway-log-keys")
    def log_keys() -> Response:
        return Response(known.log_key + "\n", content_type="text/plain; charset=utf-8")

    @blueprint.get("/.well-known/gateway-consent-keys")
    def consent_keys() -> Response:
        return jsonify(keys=[dict(known.receipt_key)])

    @blueprint.get("/.well-known/gpc.json")
    def gpc() -> Response:
        return jsonify(gpc=known.honours_gpc(), lastUpdate=GPC_SINCE)

    return blueprint


def _gauges(standing: tuple[SwitchRecord, ...]) -> str:
    """1 where a switch is on. `assistant` is empty where it is meant for all."""
    lines = [
        "# HELP gateway_switch_on Whether an operator's switch is on.",
        "# TYPE gateway_switch_on gauge",
    ]
    for kind in SwitchKind:
        on = {each.assistant for each in standing if each.kind is kind}
        for assistant in sorted({"", *on}):
            value = int(assistant in on)
            lines.append(
                f'gateway_switch_on{{kind="{kind.value}",assistant="{assistant}"}} {value}'
            )
    return "\n".join(lines) + "\n"
