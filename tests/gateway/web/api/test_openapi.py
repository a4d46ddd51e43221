from __future__ import annotations

import json
import re
from typing import Any

from gateway.web.api.openapi import operation_id
from gateway.web.api.routes import PREFIX, Route, said


def test_every_route_stands_in_the_document_and_nothing_else(api: Any) -> None:
    document = api.call("GET", "/openapi.json").json
    written = {
        (method.upper(), path)
        for path, operations in document["paths"].items()
        for method in operations
    }
    served = {
        (method, re.sub(r"<(\w+)>", r"{\1}", rule.rule))
        for rule in api.app.url_map.iter_rules()
        if rule.rule.startswith(PREFIX) and not rule.endpoint.startswith("api.no_")
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }
    assert written == served
    assert document["openapi"] == "3.1.0"


def test_the_promised_routes_are_there(api: Any) -> None:
    paths = api.call("GET", "/openapi.json").json["paths"]
    promised = {
        "/disclosure": {"get"},
        "/conversations": {"get"},
        "/conversations/{ref}": {"get"},
        "/conversations/{ref}/age": {"post"},
        "/conversations/{ref}/handover": {"post"},
        "/conversations/{ref}/messages": {"get", "post"},
        "/conversations/{ref}/messages/deliver": {"post"},
        "/consents": {"get", "post"},
        "/subjects/{ref}": {"delete"},
        "/subjects/{ref}/export": {"get"},
        "/audit/events": {"get"},
        "/audit/verify": {"get", "post"},
        "/tokens": {"post"},
        "/switches": {"get", "post"},
    }
    assert {path: set(found) for path, found in paths.items()} == {
        PREFIX + path: methods for path, methods in promised.items()
    }


def test_operations_have_names_of_their_own_and_references_lead_somewhere(api: Any) -> None:
    document = api.call("GET", "/openapi.json").json
    operations = [one for path in document["paths"].values() for one in path.values()]
    names = [one["operationId"] for one in operations]
    assert len(names) == len(set(names))
    assert all(one["summary"] and "200" in one["responses"] for one in operations)
    for pointer in re.findall(r'"\$ref": "#/([^"]+)"', json.dumps(document)):
        place: Any = document
        for step in pointer.split("/"):
            place = place[step]


def test_bodies_are_closed(api: Any) -> None:
    document = api.call("GET", "/openapi.json").json
    for path in document["paths"].values():
        for operation in path.values():
            if "requestBody" in operation:
                schema = operation["requestBody"]["content"]["application/json"]["schema"]
                assert schema["additionalProperties"] is False


def test_an_operation_is_named_after_method_and_path() -> None:
    route = Route("POST", "/a/{ref}/b", (), lambda call: said(), "", {})
    assert operation_id(route) == "post_a_ref_b"
