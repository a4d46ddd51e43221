"""What every page shares: the frame, the assets, the security headers, the form token.

A room of pages makes its own Flask blueprint and calls `protect` on it; the frame itself (base
template, style sheet, script) is the blueprint of `create_chrome_blueprint`, registered once.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from functools import lru_cache
from pathlib import Path
from typing import Final

from flask import Blueprint, Response, abort, current_app, g, request, url_for

CHROME: Final = "chrome"
TOKEN_FIELD: Final = "form_token"  # noqa: S105 - the name of a field, no secret
_SESSION_ID = re.compile(r"[A-Za-z0-9_-]{43}")

_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self' 'nonce-{nonce}'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "font-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "require-trusted-types-for 'script'",
        "trusted-types gateway-pages",
    )
)


def create_chrome_blueprint() -> Blueprint:
    """The frame of all pages: `pages/base.html` and `/assets/…` (style sheet, script, icon)."""
    chrome = Blueprint(
        CHROME,
        __name__,
        static_folder="static",
        static_url_path="/assets",
        template_folder="templates",
    )
    chrome.after_request(_asset_headers)
    chrome.add_app_template_global(asset, "asset")
    return chrome


def protect(blueprint: Blueprint) -> None:
    """Gives each answer of the blueprint the headers of a page with personal data.

    A nonce a request for scripts (`g.page_nonce`), a strict Content-Security-Policy with Trusted
    Types, no framing, no referrer, no sniffing, no storing. Asset answers of the blueprint may be
    stored: they hold nothing personal.
    """
    blueprint.before_request(_new_nonce)
    blueprint.after_request(_page_headers)


def asset(endpoint: str, filename: str) -> str:
    """Address of a static file, with a digest of its bytes so that it may be cached for long.

    `endpoint` is a blueprint's static endpoint such as `chrome.static`.
    """
    return url_for(endpoint, filename=filename, v=_digest(_static_folder(endpoint), filename))


def new_session_id() -> str:
    """A fresh random id for a page's session cookie: 256 bits, 43 characters."""
    return secrets.token_urlsafe(32)


def session_id_from(cookie: str) -> str | None:
    """The id a page's session cookie carries; None where it is missing or has another shape."""
    value = request.cookies.get(cookie, "")
    return value if _SESSION_ID.fullmatch(value) else None


class FormGuard:
    """Ties forms to a session, against requests forged by other sites (CSRF).

    The token is HMAC-SHA256 of the session's id under a key of this process: nothing to store, and
    forms of an earlier process are refused, as their sessions are gone too.
    """

    def __init__(self, key: bytes | None = None) -> None:
        self._key = key or secrets.token_bytes(32)

    def token(self, session: str) -> str:
        """What the hidden field `TOKEN_FIELD` must carry in this session."""
        return hmac.new(self._key, f"form:{session}".encode(), hashlib.sha256).hexdigest()

    def check(self, session: str | None) -> str:
        """Returns the session of a form that came from our own page; otherwise aborts.

        400 without a session or with a wrong token, 403 for a request another site caused. The
        origin is compared only where the browser names one: under `no-referrer` it says `null`,
        and then the token alone decides.
        """
        site = request.headers.get("Sec-Fetch-Site")
        if site is not None and site != "same-origin":
            abort(403)
        origin = request.headers.get("Origin", "null")
        if site is None and origin not in ("null", request.host_url.rstrip("/")):
            abort(403)
        given = request.form.get(TOKEN_FIELD, "")
        if session is None or not hmac.compare_digest(given.encode(), self.token(session).encode()):
            abort(400)
        return session


def _new_nonce() -> None:
    g.page_nonce = secrets.token_urlsafe(16)


def _page_headers(response: Response) -> Response:
    if request.endpoint is not None and request.endpoint.endswith(".static"):
        return _asset_headers(response)
    headers = response.headers
    headers["Content-Security-Policy"] = _POLICY.format(nonce=g.get("page_nonce", ""))
    headers["Cache-Control"] = "no-store"
    return _common_headers(response)


def _asset_headers(response: Response) -> Response:
    if response.status_code == 200 and request.args.get("v"):
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    response.headers["Content-Security-Policy"] = "default-src 'none'; frame-ancestors 'none'"
    return _common_headers(response)


def _common_headers(response: Response) -> Response:
    headers = response.headers
    headers["X-Content-Type-Options"] = "nosniff"
    headers["Referrer-Policy"] = "no-referrer"
    headers["Cross-Origin-Opener-Policy"] = "same-origin"
    headers["Cross-Origin-Resource-Policy"] = "same-origin"
    headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()"
    if request.is_secure:
        headers["Strict-Transport-Security"] = "max-age=31536000"
    return response


def _static_folder(endpoint: str) -> Path:
    return Path(str(current_app.blueprints[endpoint.rpartition(".")[0]].static_folder))


@lru_cache(maxsize=256)
def _digest(folder: Path, filename: str) -> str:
    return hashlib.sha256((folder / filename).read_bytes()).hexdigest()[:12]
