"""The frame of all pages: headers, assets, form tokens."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from flask import Blueprint, Flask, render_template_string
from werkzeug.exceptions import BadRequest, Forbidden

import gateway.web.pages
from gateway.web.pages import (
    FormGuard,
    asset,
    create_chrome_blueprint,
    new_session_id,
    protect,
    session_id_from,
)

CSP = (
    "default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self'; "
    "img-src 'self' data:; connect-src 'self'; font-src 'self'; frame-ancestors 'none'; "
    "base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; "
    "trusted-types gateway-pages"
)


@pytest.fixture
def app() -> Flask:
    made = Flask(__name__, static_folder=None)
    room = Blueprint("room", __name__)
    protect(room)

    @room.get("/page")
    def page() -> str:
        return render_template_string("{{ g.page_nonce }}")

    made.register_blueprint(create_chrome_blueprint())
    made.register_blueprint(room)
    return made


def test_a_page_is_strict_about_what_it_loads_and_is_never_stored(app: Flask) -> None:
    answer = app.test_client().get("/page")
    assert answer.headers["Content-Security-Policy"] == CSP.format(nonce=answer.text)
    assert len(answer.text) >= 22
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "Strict-Transport-Security" not in answer.headers
    secure = app.test_client().get("/page", base_url="https://x.example")
    assert "max-age" in secure.headers["Strict-Transport-Security"]


def test_each_answer_has_its_own_nonce(app: Flask) -> None:
    client = app.test_client()
    assert client.get("/page").text != client.get("/page").text


def test_assets_are_addressed_by_their_bytes_and_cached_for_long(app: Flask) -> None:
    with app.test_request_context():
        address = asset("chrome.static", "pages.css")
    assert re.fullmatch(r"/assets/pages\.css\?v=[0-9a-f]{12}", address)
    with app.test_client().get(address) as answer:
        assert answer.mimetype == "text/css"
        assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
    with app.test_client().get("/assets/pages.css") as plain:
        assert "immutable" not in plain.headers.get("Cache-Control", "")


def test_a_session_id_has_one_shape(app: Flask) -> None:
    fresh = new_session_id()
    for value, expected in ((fresh, fresh), ("x", None), (fresh + "!", None), ("", None)):
        with app.test_request_context(headers={"Cookie": f"c={value}"}):
            assert session_id_from("c") == expected


def test_a_form_of_the_same_session_passes(app: Flask) -> None:
    guard = FormGuard()
    session = new_session_id()
    form = {"form_token": guard.token(session)}
    for headers in (
        {"Sec-Fetch-Site": "same-origin"},
        {"Origin": "http://localhost"},
        {"Origin": "null"},
        {},
    ):
        with app.test_request_context("/", method="POST", data=form, headers=headers):
            assert guard.check(session) == session


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "none"},
        {"Origin": "http://evil.example"},
        {"Origin": "http://localhost:81"},
    ],
)
def test_a_form_of_another_site_is_refused(app: Flask, headers: dict[str, str]) -> None:
    guard = FormGuard()
    form = {"form_token": guard.token("s")}
    with (
        app.test_request_context("/", method="POST", data=form, headers=headers),
        pytest.raises(Forbidden),
    ):
        guard.check("s")


def test_a_token_of_another_session_or_process_is_refused(app: Flask) -> None:
    guard = FormGuard()
    for token, session in (
        (guard.token("other"), "s"),
        (FormGuard().token("s"), "s"),
        (guard.token("s"), None),
        ("", "s"),
    ):
        with (
            app.test_request_context("/", method="POST", data={"form_token": token}),
            pytest.raises(BadRequest),
        ):
            guard.check(session)


def test_templates_hold_no_inline_script_or_style() -> None:
    home = Path(gateway.web.pages.__file__).parent
    templates = list(home.rglob("templates/**/*.html"))
    assert templates
    for template in templates:
        text = template.read_text()
        assert not re.search(r"<style|\sstyle=|\son[a-z]+=|javascript:|\|\s*safe", text), template
        for tag in re.findall(r"<script[^>]*>", text):
            assert "nonce=" in tag and "src=" in tag
