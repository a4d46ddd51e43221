"""Operations: is it alive, is it ready, which version, whom to tell."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from flask import Blueprint, Response, jsonify

from gateway import __version__
from gateway.errors import GatewayError

NO_WARNINGS: Final[Mapping[str, Callable[[], str | None]]] = MappingProxyType({})


def create_operations(
    checks: Mapping[str, Callable[[], None]],
    log_key: str,
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
        return Response(log_key + "\n", content_type="text/plain; charset=utf-8")

    return blueprint
