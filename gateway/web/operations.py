"""Operations: is it alive, is it ready, which version, whom to tell."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from flask import Blueprint, Response, jsonify

from gateway import __version__
from gateway.errors import GatewayError

NO_WARNINGS: Final[Mapping[str, Callable[[], str | None]]] = MappingProxyType({})


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
) -> Blueprint:
    """`checks` raise GatewayError where a part cannot serve.

    `warnings` return the code of what somebody should look at while it serves on, or None.
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
        told = {"warnings": found} if found else {}
        return jsonify(ready=not failed, failed=failed, **told), 503 if failed else 200

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
