"""`/openapi.json`: the document of the API, made from what stands beside each route."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from gateway.web.api.routes import PREFIX, TEXT, Route, an_object

VERSION: Final = "1"
_MEANING: Final[Mapping[int, str]] = {
    400: "The request cannot be served as it was sent.",
    401: "A gateway key is needed, or this one is not valid.",
    403: "This caller may not do that.",
    404: "There is nothing under this reference.",
    409: "Not in the present state.",
    413: "Too large.",
    415: "Only application/json is read.",
    503: "It cannot be done at the moment; nothing was done by halves.",
}


def document(routes: Iterable[Route]) -> dict[str, Any]:
    """OpenAPI 3.1 for these routes."""
    paths: dict[str, dict[str, Any]] = {}
    for route in routes:
        paths.setdefault(PREFIX + route.path, {})[route.method.lower()] = _operation(route)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Gateway API", "version": VERSION},
        "paths": paths,
        "components": {
            "securitySchemes": {"gatewayKey": {"type": "http", "scheme": "bearer"}},
            "schemas": {"Error": an_object(error=an_object(code=TEXT, message=TEXT))},
        },
    }


def _operation(route: Route) -> dict[str, Any]:
    operation: dict[str, Any] = {
        "operationId": operation_id(route),
        "summary": route.summary,
        "security": [{"gatewayKey": [scope]} for scope in route.scopes] or [{}],
        "responses": {
            "200": {
                "description": "Done.",
                "content": {route.media_type: {"schema": route.answer}},
            },
            **{str(status): _error(status) for status in _statuses(route)},
        },
    }
    parameters = _parameters(route)
    if parameters:
        operation["parameters"] = parameters
    if route.body is not None:
        schema = route.body.model_json_schema()
        operation["requestBody"] = {
            "required": True,
            "content": {"application/json": {"schema": schema}},
        }
    return operation


def operation_id(route: Route) -> str:
    """A name such as `post_conversations_ref_handover`: also that of the Flask endpoint."""
    words = re.findall(r"[a-z]+", route.path)
    return "_".join((route.method.lower(), *words))


def _statuses(route: Route) -> list[int]:
    found = {400, *route.statuses}
    if route.scopes:
        found |= {401, 403}
    if route.body is not None:
        found |= {413, 415}
    return sorted(found)


def _parameters(route: Route) -> list[dict[str, Any]]:
    parameters: list[dict[str, Any]] = []
    if "{ref}" in route.path:
        parameters.append({"name": "ref", "in": "path", "required": True, "schema": TEXT})
    for query in route.query:
        parameter: dict[str, Any] = {"name": query.name, "in": "query", "schema": query.schema}
        if query.required:
            parameter["required"] = True
        if query.description:
            parameter["description"] = query.description
        parameters.append(parameter)
    return parameters


def _error(status: int) -> dict[str, Any]:
    schema = {"$ref": "#/components/schemas/Error"}
    return {
        "description": _MEANING[status],
        "content": {"application/json": {"schema": schema}},
    }
