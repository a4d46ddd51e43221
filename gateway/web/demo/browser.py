"""What the demo's pages know of a browser: a random id in a cookie, and the language it wants."""

from __future__ import annotations

from typing import Final

from flask import Response, request

from gateway.web import pages
from gateway.web.demo.wording import LANGUAGES, Language

COOKIE: Final = "gateway_demo"


def known_browser() -> str | None:
    """The id in the cookie; None for a browser that is here for the first time."""
    return pages.session_id_from(COOKIE)


def remembered(response: Response, key: str) -> Response:
    """The response, which gives the browser its id if it has none."""
    if known_browser() is None:
        response.set_cookie(
            COOKIE, key, path="/demo", httponly=True, samesite="Lax", secure=request.is_secure
        )
    return response


def wanted_language() -> Language:
    """Asked for in the form or the address, else what the browser prefers, else English."""
    asked = request.form.get("language") or request.args.get("language")
    for language in LANGUAGES:
        if language == asked:
            return language
    best = request.accept_languages.best_match(LANGUAGES, default="en")
    return "pl" if best == "pl" else "en"
