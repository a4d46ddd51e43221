from __future__ import annotations

import logging
from typing import Any

import pytest

from tests.contracts.sqlite_house import TENANT

REFERENCE = "GW-0000-0000-0000-0000-0000-0000"
JSON = {"Content-Type": "application/json"}
BODIES: dict[tuple[str, str], Any] = {
    ("POST", "/conversations/{ref}/handover"): {"action": "request"},
    ("POST", "/conversations/{ref}/age"): {"old_enough": True},
    ("POST", "/conversations/{ref}/messages"): {"agent": "Ola", "text": "Dzień dobry"},
    ("POST", "/conversations/{ref}/messages/deliver"): {},
    ("POST", "/consents"): {"conversation": "{ref}", "action": "grant"},
    ("POST", "/audit/verify"): {"tamper": True},
    ("POST", "/tokens"): {"subject": "klient-7"},
}
QUERIES = {("GET", "/consents"): "?conversation={ref}"}


def _routes(api: Any) -> list[tuple[str, str, dict[str, Any]]]:
    document = api.call("GET", "/openapi.json").json
    return [
        (method.upper(), path.removeprefix("/gateway/v1"), operation)
        for path, operations in document["paths"].items()
        for method, operation in operations.items()
    ]


def _call(api: Any, method: str, path: str, ref: str, key: str) -> Any:
    body = BODIES.get((method, path))
    if body is not None:
        body = {name: ref if value == "{ref}" else value for name, value in body.items()}
    query = QUERIES.get((method, path), "").replace("{ref}", ref)
    return api.call(method, path.replace("{ref}", ref) + query, key=key, json=body)


def test_every_route_but_the_public_ones_asks_for_a_key_first(api: Any) -> None:
    for method, path, operation in _routes(api):
        response = _call(api, method, path, REFERENCE, "no-key")
        if operation["security"] == [{}]:
            assert (method, path) == ("GET", "/disclosure") and response.status_code == 200
        else:
            assert response.status_code == 401, path
            assert response.json["error"]["code"] == "invalid_api_key"
        # Also where the rest of the request is of no use.
        if operation["security"] != [{}]:
            broken = api.call(method, path.replace("{ref}", "x" * 300), key="no-key", data=b"{")
            assert broken.status_code == 401, path


def test_every_route_refuses_a_key_of_any_other_scope(api: Any) -> None:
    for method, path, operation in _routes(api):
        wanted = {scope for one in operation["security"] for scopes in one.values()
                  for scope in scopes}  # fmt: skip
        for scope in {"chat", "desk", "dsr", "audit:read", "tokens"} - wanted:
            if wanted:
                response = _call(api, method, path, REFERENCE, scope)
                assert response.status_code == 403, (path, scope)
                assert response.json["error"]["code"] == "key_scope"


def test_what_another_tenant_has_is_not_there(api: Any) -> None:
    record = api.office.conversation(api.office.customer("klient-7"))
    api.office.says(record, "Jestem Anna Nowak")
    for method, path, _ in _routes(api):
        for ref in (record.reference, str(record.subject), "klient-7", str(record.id)):
            if "{ref}" not in path and (method, path) not in (
                ("GET", "/consents"),
                ("POST", "/consents"),
            ):  # noqa: E501
                continue
            response = _call(api, method, path, ref, "other")
            if path.endswith("/export"):
                assert b"Nowak" not in response.data
            else:
                assert response.status_code == 404, (method, path)
    assert api.office.stored(record)


def test_what_is_not_there_looks_the_same_whatever_was_asked(api: Any) -> None:
    record = api.office.conversation(api.office.customer())
    answers = set()
    for key, ref in (("other", record.reference), ("all", REFERENCE), ("all", "anything")):
        response = api.call("GET", f"/conversations/{ref}", key=key)
        answers.add((response.status_code, response.data))
    assert len(answers) == 1


@pytest.mark.parametrize(
    ("data", "headers", "status", "code"),
    [
        (b"{", JSON, 400, "invalid_json"),
        (b"[]", JSON, 400, "invalid_json"),
        (b"\xff", JSON, 400, "invalid_json"),
        (b"[" * 30_000, JSON, 400, "invalid_json"),
        (b"{}", {"Content-Type": "text/plain"}, 415, "json_needed"),
        (b"{}", {}, 415, "json_needed"),
        (b" " * 70_000, JSON, 413, "body_too_large"),
        (b"{}", JSON, 400, "invalid_member"),
        (b'{"action": 7}', JSON, 400, "invalid_member"),
        (b'{"action": "dance"}', JSON, 400, "invalid_member"),
        (b'{"action": "reply"}', JSON, 400, "invalid_member"),
        (b'{"action": null}', JSON, 400, "invalid_member"),
        (b'{"action": "take", "agent": ""}', JSON, 400, "invalid_member"),
        (b'{"action": "request", "anna.nowak@poczta.example": 1}', JSON, 400, "unknown_member"),
    ],
)
def test_a_bad_body_gets_a_clear_refusal_that_quotes_nothing(
    api: Any, data: bytes, headers: dict[str, str], status: int, code: str
) -> None:
    record = api.office.conversation(api.office.customer())
    response = api.call(
        "POST", f"/conversations/{record.reference}/handover", data=data, headers=headers
    )
    assert (response.status_code, response.json["error"]["code"]) == (status, code)
    assert "anna" not in response.json["error"]["message"]
    assert api.office.kinds() == []


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/audit/events?after=x", "invalid_parameter"),
        ("/audit/events?after=-2", "invalid_parameter"),
        ("/audit/events?limit=0", "invalid_parameter"),
        ("/audit/events?limit=1001", "invalid_parameter"),
        ("/audit/events?limit=%C2%B2", "invalid_parameter"),
        ("/audit/events?limit=1&limit=2", "invalid_parameter"),
        ("/audit/events?nowak=1", "unknown_parameter"),
        ("/consents", "invalid_parameter"),
        ("/consents?conversation=", "invalid_parameter"),
        ("/conversations?state=bot", "invalid_parameter"),
        ("/disclosure?language=%3Cb%3E", "invalid_parameter"),
    ],
)
def test_a_bad_parameter_gets_a_clear_refusal(api: Any, path: str, code: str) -> None:
    response = api.call("GET", path)
    assert (response.status_code, response.json["error"]["code"]) == (400, code)
    assert "nowak" not in response.json["error"]["message"]


def test_a_known_path_with_a_strange_method_says_which_it_has(api: Any) -> None:
    response = api.call("PUT", "/conversations/x/messages")
    assert response.status_code == 405
    assert response.headers["Allow"] == "GET, POST"
    assert response.json["error"]["code"] == "method_not_allowed"


def test_a_page_of_another_site_cannot_act_through_a_browser(api: Any) -> None:
    record = api.office.conversation(api.office.customer())
    path = f"/gateway/v1/subjects/{record.reference}"
    response = api.client.delete(path, headers={"Sec-Fetch-Site": "cross-site"})
    assert (response.status_code, response.json["error"]["code"]) == (403, "other_site")


def test_nothing_is_stored_by_anybody_in_between(api: Any) -> None:
    for path in ("/disclosure", "/conversations", "/conversations/none"):
        headers = api.call("GET", path).headers
        assert headers["Cache-Control"] == "no-store"
        assert headers["X-Content-Type-Options"] == "nosniff"


def test_an_unforeseen_error_says_nothing_of_itself(
    api: Any, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("anna.nowak@poczta.example")

    monkeypatch.setattr(type(api.office.queries), "events", broken)
    with caplog.at_level(logging.DEBUG):
        response = api.call("GET", "/audit/events")
    assert (response.status_code, response.json["error"]["code"]) == (500, "internal")
    assert "nowak" not in response.text + caplog.text


def test_a_reference_without_end_is_refused(api: Any) -> None:
    response = api.call("GET", f"/subjects/{'x' * 257}/export")
    assert (response.status_code, response.json["error"]["code"]) == (400, "bad_reference")
    assert api.office.kinds(TENANT) == []
