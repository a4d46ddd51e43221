from __future__ import annotations

import json

import pytest

from gateway.errors import ClientError, DetectionError, GatewayError, PolicyError, UpstreamError
from gateway.traffic.formats.base import BodyError
from gateway.traffic.formats.openai_envelope import error_body, provider_error, stream_error

PROMPT = "Jan Kowalski, 44051401359"


@pytest.mark.parametrize(
    ("error", "kind", "param"),
    [
        (BodyError("wrong_type", "P.", param="n"), "invalid_request_error", "n"),
        (ClientError("c", "P."), "invalid_request_error", None),
        (ClientError("no_key", "P.", status=401), "authentication_error", None),
        (ClientError("slow", "P.", status=429), "rate_limit_error", None),
        (PolicyError("consent_required", "P."), "consent_required", None),
        (DetectionError("detector", "P."), "server_error", None),
        (UpstreamError("upstream_timeout", "P.", status=504), "server_error", None),
    ],
)
def test_every_error_has_the_providers_envelope(
    error: GatewayError, kind: str, param: str | None
) -> None:
    assert json.loads(error_body(error, "req_1")) == {
        "error": {
            "message": "P.",
            "type": kind,
            "param": param,
            "code": error.code,
            "request_id": "req_1",
        }
    }


@pytest.mark.parametrize(
    ("status", "error", "code", "kept"),
    [
        (400, {"code": "context_length_exceeded"}, "context_length_exceeded", 400),
        (400, {"code": None, "type": "insufficient_quota"}, "insufficient_quota", 400),
        (400, {"code": PROMPT, "type": PROMPT}, "upstream_rejected", 400),
        (401, {"code": "invalid_api_key"}, "invalid_api_key", 401),
        (403, {}, "upstream_forbidden", 403),
        (404, {"code": "model_not_found"}, "model_not_found", 404),
        (422, {}, "upstream_rejected", 422),
        (429, {}, "upstream_rate_limited", 429),
        (500, {}, "upstream_failed", 502),
        (503, {}, "upstream_unavailable", 503),
        (504, {}, "upstream_timeout", 504),
        (302, {}, "upstream_failed", 502),
        (200, {}, "upstream_failed", 502),
    ],
)
def test_a_providers_error_keeps_its_status_and_a_known_code(
    status: int, error: dict[str, str | None], code: str, kept: int
) -> None:
    body = json.dumps({"error": {"message": PROMPT, "param": PROMPT, **error}}).encode()
    result = provider_error(status, body)
    assert (result.code, result.status) == (code, kept)
    assert "Kowalski" not in error_body(result, "req_1").decode() + repr(result.args)


@pytest.mark.parametrize(
    "body", [b"", b"[]", b"null", PROMPT.encode(), b'{"error":"x"}', b"[" * 100_000, b"\xff"]
)
def test_an_unreadable_error_is_still_an_error(body: bytes) -> None:
    assert provider_error(400, body).code == "upstream_rejected"


def test_a_failure_in_mid_stream_has_the_envelope_too() -> None:
    assert json.loads(stream_error("upstream_truncated", "Broke off."))["error"] == {
        "message": "Broke off.",
        "type": "server_error",
        "param": None,
        "code": "upstream_truncated",
    }
