"""OpenAI's error envelope, shared by the formats that speak it.

Source: https://platform.openai.com/docs/guides/error-codes (read 2026-11-21): an object `error`
with `message`, `type`, `param`, `code`.
"""

from __future__ import annotations

import json
from typing import Any, Final

from gateway.errors import GatewayError, UpstreamError
from gateway.traffic.formats.base import BodyError
from gateway.traffic.formats.json_body import dump_answer

_PROVIDER_CODES: Final = frozenset(
    {
        "billing_hard_limit_reached",
        "content_filter",
        "content_policy_violation",
        "context_length_exceeded",
        "insufficient_quota",
        "invalid_api_key",
        "invalid_image",
        "invalid_json_schema",
        "invalid_type",
        "invalid_value",
        "missing_required_parameter",
        "model_not_found",
        "rate_limit_exceeded",
        "string_above_max_length",
        "unknown_parameter",
        "unsupported_country_region_territory",
        "unsupported_parameter",
        "unsupported_value",
    }
)
"""Codes of a provider that say something to a program and nothing about a person."""

_BY_STATUS: Final = {
    400: "upstream_rejected",
    401: "upstream_unauthorized",
    403: "upstream_forbidden",
    404: "upstream_not_found",
    408: "upstream_timeout",
    409: "upstream_conflict",
    413: "upstream_too_large",
    429: "upstream_rate_limited",
    503: "upstream_unavailable",
    504: "upstream_timeout",
}
_TYPES: Final = {401: "authentication_error", 404: "not_found_error", 429: "rate_limit_error"}
_REFUSED: Final = "The assistant behind the gateway refused the request."
_FAILED: Final = "The assistant behind the gateway failed."


def error_members(code: str, public: str, status: int, param: str | None) -> dict[str, Any]:
    """The envelope. `type` follows the status; a 403 has its code there (wire-formats.md §3.2)."""
    if status in _TYPES:
        kind = _TYPES[status]
    elif status == 403:
        kind = code
    else:
        kind = "invalid_request_error" if 400 <= status < 500 else "server_error"
    return {"message": public, "type": kind, "param": param, "code": code}


def error_body(error: GatewayError, request_id: str) -> bytes:
    """A whole error body. `request_id` is an extra member, so a customer can quote it."""
    param = error.param if isinstance(error, BodyError) else None
    members = error_members(error.code, error.public, error.status, param)
    return dump_answer({"error": {**members, "request_id": request_id}})


def stream_error(code: str, public: str) -> bytes:
    """The envelope for a failure in mid-stream; the SDKs raise on a top-level `error`."""
    return dump_answer({"error": error_members(code, public, 502, None)})


def provider_error(status: int, body: bytes) -> UpstreamError:
    """A provider's error as ours: its own 4xx status, 502, 503 or 504, and an allow-listed code.

    Providers quote prompts in `message` and `param`; nothing of these is kept.
    """
    kept = status if 400 <= status < 500 or status in {503, 504} else 502
    code = _provider_code(body) or _BY_STATUS.get(kept)
    if code is None:
        code = "upstream_rejected" if kept < 500 else "upstream_failed"
    return UpstreamError(code, _REFUSED if kept < 500 else _FAILED, status=kept)


def _provider_code(body: bytes) -> str | None:
    try:
        error = json.loads(body)["error"]
        candidates = (error.get("code"), error.get("type"))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    for candidate in candidates:
        if isinstance(candidate, str) and candidate in _PROVIDER_CODES:
            return candidate
    return None


def body_not_expected() -> BodyError:
    """A body came where none belongs."""
    return BodyError("body_not_expected", "This route takes no body.")
