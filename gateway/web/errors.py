"""What a client is told when no route answered: constant words, never an exception's text."""

from __future__ import annotations

import logging
import re
from uuid import uuid4

from flask import Flask, Response, jsonify, request
from werkzeug.exceptions import HTTPException

from gateway.errors import ClientError, GatewayError
from gateway.traffic.formats.openai_models import OpenAIModels

log = logging.getLogger("gateway.web")


def handle_errors(app: Flask) -> None:
    """Registers the handlers for everything that is no model route (those answer natively)."""

    @app.errorhandler(GatewayError)
    def known(error: GatewayError) -> tuple[Response, int]:
        return jsonify(error={"code": error.code, "message": error.public}), error.status

    @app.errorhandler(HTTPException)
    def http(error: HTTPException) -> HTTPException | tuple[Response, int]:
        status = error.code or 500
        if status < 400:
            return error  # a redirect is only one with its Location
        if request.accept_mimetypes.best == "text/html":
            error.description = type(error).description  # constant, whatever was said here
            return error
        code = re.sub(r"[^a-z0-9]+", "_", error.name.lower().replace("'", ""))
        if request.path.startswith("/v1/"):  # never reached its route: a Host that is not served
            native = OpenAIModels().error(ClientError(code, error.name + "."), str(uuid4()))
            return Response(native, content_type="application/json"), status
        return jsonify(error={"code": code, "message": error.name + "."}), status

    @app.errorhandler(Exception)
    def unexpected(error: Exception) -> tuple[Response, int]:
        log.error("unexpected_error", extra={"exception": type(error).__name__})
        return jsonify(error={"code": "internal", "message": "Something went wrong."}), 500
