"""What a route of the API is: how it is reached, by whom, what it takes, what it says of itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

from flask import Response, jsonify
from pydantic import BaseModel, ConfigDict

PREFIX: Final = "/gateway/v1"

JsonSchema = Mapping[str, Any]

Authorise = Callable[[str], UUID]
"""(scope) → the tenant of the request being served. Raises ClientError (401, 403)."""


class Body(BaseModel):
    """A request body: exactly these members, of exactly these types."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, hide_input_in_errors=True)


@dataclass(frozen=True, slots=True)
class Query:
    """One query parameter: its schema for the document; required or not."""

    name: str
    schema: JsonSchema
    description: str = ""
    required: bool = False


@dataclass(frozen=True, slots=True)
class Call:
    """One checked call. `may` demands a further scope of the same caller.

    `signal`: it came with `Sec-GPC: 1`.
    """

    tenant: UUID
    ref: str = field(repr=False)
    query: Mapping[str, str] = field(repr=False)
    body: Any = field(repr=False)
    may: Authorise
    signal: bool = False


@dataclass(frozen=True, slots=True)
class Route:
    """One method on one path.

    `path` is below `PREFIX`, with `{ref}` where a reference stands. `scopes`: any one of them is
    enough; none at all makes the route public. `answer` is the schema of the JSON of success.
    """

    method: str
    path: str
    scopes: tuple[str, ...]
    serve: Callable[[Call], Response]
    summary: str
    answer: JsonSchema
    body: type[Body] | None = None
    query: tuple[Query, ...] = ()
    statuses: tuple[int, ...] = ()
    media_type: str = "application/json"


def said(**members: Any) -> Response:
    """A JSON object."""
    return jsonify(members)


def an_object(**members: JsonSchema) -> JsonSchema:
    """Schema of an object whose members are all there."""
    return {"type": "object", "required": list(members), "properties": dict(members)}


def a_list(of: JsonSchema) -> JsonSchema:
    return {"type": "array", "items": of}


def or_null(schema: JsonSchema) -> JsonSchema:
    return {"anyOf": [schema, {"type": "null"}]}


TEXT: Final[JsonSchema] = {"type": "string"}
NUMBER: Final[JsonSchema] = {"type": "integer"}
YES_OR_NO: Final[JsonSchema] = {"type": "boolean"}
INSTANT: Final[JsonSchema] = {"type": "string", "format": "date-time"}
DIGEST: Final[JsonSchema] = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
ANYTHING: Final[JsonSchema] = {"type": "object"}


def one_of(*values: str) -> JsonSchema:
    return {"type": "string", "enum": list(values)}
