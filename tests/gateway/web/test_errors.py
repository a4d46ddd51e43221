from __future__ import annotations

import logging

import pytest
from flask import Flask, abort
from flask.testing import FlaskClient

from gateway.errors import PolicyError
from gateway.web.errors import handle_errors

SECRET = "Jan Kowalski"


@pytest.fixture
def client() -> FlaskClient:
    app = Flask("x", static_folder=None)
    handle_errors(app)

    @app.get("/policy")
    def policy() -> str:
        raise PolicyError("consent_required", "Consent is needed.") from ValueError(SECRET)

    @app.get("/unexpected")
    def unexpected() -> str:
        raise ValueError(SECRET)

    @app.get("/folder/")
    def folder() -> str:
        return "here"

    @app.get("/teapot")
    def teapot() -> str:
        abort(418, SECRET)

    return app.test_client()


def test_an_error_of_ours_tells_its_code_and_its_sentence(client: FlaskClient) -> None:
    answer = client.get("/policy")
    assert answer.status_code == 403
    assert answer.json == {"error": {"code": "consent_required", "message": "Consent is needed."}}


def test_an_unexpected_error_tells_nothing_and_logs_only_its_kind(
    client: FlaskClient, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        answer = client.get("/unexpected")
    assert answer.status_code == 500
    assert answer.json == {"error": {"code": "internal", "message": "Something went wrong."}}
    assert SECRET not in caplog.text
    assert [getattr(record, "exception", None) for record in caplog.records] == ["ValueError"]


@pytest.mark.parametrize(("path", "status", "code"), [
    ("/nowhere", 404, "not_found"), ("/teapot", 418, "im_a_teapot"),
])  # fmt: skip
def test_a_program_gets_json_without_the_words_of_the_fault(
    client: FlaskClient, path: str, status: int, code: str
) -> None:
    answer = client.get(path)
    assert answer.status_code == status
    assert answer.json is not None and answer.json["error"]["code"] == code
    assert SECRET not in answer.text


def test_a_wrong_method_is_told_as_such(client: FlaskClient) -> None:
    assert client.delete("/policy").status_code == 405


def test_a_browser_gets_a_page(client: FlaskClient) -> None:
    answer = client.get("/nowhere", headers={"Accept": "text/html"})
    assert answer.status_code == 404 and answer.mimetype == "text/html"


def test_a_browser_sees_no_words_of_the_fault_either(client: FlaskClient) -> None:
    answer = client.get("/teapot", headers={"Accept": "text/html"})
    assert answer.status_code == 418 and SECRET not in answer.text


def test_a_redirect_stays_one(client: FlaskClient) -> None:
    answer = client.get("/folder")
    assert answer.status_code == 308 and answer.headers["Location"].endswith("/folder/")
