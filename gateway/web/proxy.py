"""The model routes: each in its provider's own shape, for success and for error."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import uuid4

from flask import Blueprint, Request, Response, request
from werkzeug.exceptions import ClientDisconnected, RequestEntityTooLarge

from audit_log.kinds import EventType, Result
from gateway.errors import ClientError, GatewayError, PolicyError
from gateway.ports.records import Records
from gateway.ports.upstream import Upstream, UpstreamRequest
from gateway.relay import House, Inbound, Refused, relay
from gateway.traffic.formats.base import Routes, WireFormat
from gateway.traffic.formats.openai_models import OpenAIModels
from gateway.traffic.pipeline.evidence import event, outcome
from gateway.web.departures import Departures, client_socket
from gateway.web.door import LOOPBACK, Door

log = logging.getLogger("gateway.proxy")

BODY_SECONDS = 20.0
"""How long the next piece of a request's body may take."""

ANY_METHOD = ["GET", "POST", "PUT", "PATCH", "DELETE"]


@dataclass(frozen=True, slots=True)
class Proxy:
    """Takes a call on a model route through the door and the relay, and words what comes back."""

    routes: Routes
    house: House
    door: Door
    upstream: Upstream
    records: Records
    now: Callable[[], datetime]
    departures: Departures = field(default_factory=Departures)

    def serve(self, path: str) -> Response:
        """The answer to the current request; whatever fails, in the client's own envelope."""
        request_id, started = str(uuid4()), time.monotonic()
        wire_format = self.routes.find(request.method, path)
        try:
            if wire_format is None:
                raise _no_route(self.routes, path)
            answer = self._answered(wire_format, path, request_id)
        except Refused as refused:
            answer = _error(wire_format, refused.error, request_id, refused.headers)
        except GatewayError as error:
            self._record(request_id, error)
            answer = _error(wire_format or self.routes.speaking(path), error, request_id, {})
        except Exception as error:
            log.error("unexpected_error", extra={"exception": type(error).__name__})
            unnamed = GatewayError("internal", "Something went wrong in the gateway.")
            self._record(request_id, unnamed)
            answer = _error(wire_format, unnamed, request_id, {})
        log.info(
            "request",
            extra={
                "request_id": request_id,
                "format": wire_format.name if wire_format else "none",
                "status": answer.status_code,
                "ms": round((time.monotonic() - started) * 1000),
            },
        )
        return answer

    def _answered(self, wire_format: WireFormat, path: str, request_id: str) -> Response:
        caller = self.door.caller(request)
        headers = {name.lower(): value for name, value in request.headers.items()}
        if caller.client != LOOPBACK:
            headers.pop("authorization", None)  # a gateway key is for us, never for a provider
        query = request.query_string.decode("ascii", "replace")
        if request.method == "GET":
            return _passed(wire_format, self.upstream, path, query, headers, request_id)
        inbound = Inbound(request_id, caller, wire_format, path, query, _body(request), headers)
        outbound = relay(inbound, self.house)
        body = self.departures.attended(outbound.body, client_socket(request.environ))
        response = Response(body, outbound.status, direct_passthrough=True)
        response.headers.update(outbound.headers)
        if outbound.headers["Content-Type"].startswith("text/event-stream"):
            response.headers["Cache-Control"] = "no-cache"
            response.headers["X-Accel-Buffering"] = "no"
        return response

    def _record(self, request_id: str, error: GatewayError) -> None:
        """How a request ended that never became an exchange."""
        ended = event(
            EventType.TURN_BLOCKED,
            self.door.tenant,
            self.now(),
            turn=request_id,
            outcome=outcome(Result.DENIED, error.code),
            state="door",
        )
        try:
            self.records.commit(lambda work: work.record(ended))
        except GatewayError as failure:
            log.error("record_failed", extra={"code": failure.code, "request_id": request_id})


def create_proxy(proxy: Proxy) -> Blueprint:
    """All model routes below `/v1`."""
    blueprint = Blueprint("proxy", __name__)

    @blueprint.route("/v1/<path:rest>", methods=ANY_METHOD)
    def model_route(rest: str) -> Response:
        return proxy.serve("/v1/" + rest)

    return blueprint


def _body(incoming: Request) -> bytes:
    """The whole body. Raises ClientError: `body_too_large`, `encoding_not_supported`, …"""
    if incoming.headers.get("Content-Encoding", "identity").lower() != "identity":
        raise ClientError("encoding_not_supported", "Send the body uncompressed.", status=415)
    client = client_socket(incoming.environ)
    if client is not None and client.fileno() >= 0:
        client.settimeout(BODY_SECONDS)  # a body that never comes must not hold a thread
    try:
        body = incoming.get_data(cache=False)
    except RequestEntityTooLarge as error:
        raise ClientError("body_too_large", "The body is too large.", status=413) from error
    except (ClientDisconnected, TimeoutError) as error:
        raise ClientError("body_incomplete", "The body did not arrive whole.") from error
    finally:
        if client is not None and client.fileno() >= 0:
            client.settimeout(None)
    limit = incoming.max_content_length
    if incoming.content_length is None and limit is not None and len(body) >= limit:
        # A body of unknown length is read up to the limit, and the rest left unsaid.
        raise ClientError("body_too_large", "The body is too large.", status=413)
    return body


def _passed(
    wire_format: WireFormat,
    upstream: Upstream,
    path: str,
    query: str,
    headers: dict[str, str],
    request_id: str,
) -> Response:
    """A question without words (the list of models): no exchange, nothing to clear."""
    answer = upstream.send(UpstreamRequest("GET", path, query, headers))
    try:
        content = b"".join(answer.chunks())
    finally:
        answer.close()
    if answer.status >= 400:
        raise wire_format.upstream_error(answer.status, content)
    response = Response(content, answer.status, content_type="application/json")
    response.headers["X-Gateway-Request-Id"] = request_id
    return response


def _no_route(routes: Routes, path: str) -> ClientError:
    if routes.speaking(path) is not None:
        return ClientError("method_not_allowed", "This method is not served here.", status=405)
    return ClientError("unknown_route", "This route is not served.", status=404)


def _error(
    wire_format: WireFormat | None,
    error: GatewayError,
    request_id: str,
    headers: Mapping[str, str],
) -> Response:
    """The error in the client's own envelope, with its true status."""
    speaking = wire_format or OpenAIModels()
    response = Response(
        speaking.error(error, request_id), error.status, content_type="application/json"
    )
    response.headers.update(headers)
    response.headers["X-Gateway-Request-Id"] = request_id
    if isinstance(error, (PolicyError, ClientError)):
        response.headers["x-should-retry"] = "false"  # wire-formats.md §1.1
    if error.retry_after is not None:
        response.headers["Retry-After"] = str(error.retry_after)
    return response
