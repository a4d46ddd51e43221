"""Reads what a caller sent. Nothing of it ever stands in an error: only names that are ours."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Final
from uuid import UUID

from flask import Request
from pydantic import ValidationError
from werkzeug.exceptions import RequestEntityTooLarge

from gateway.errors import ClientError
from gateway.web.api.routes import Body, Query

LIMIT_BYTES: Final = 64 * 1024
LONGEST_PARAMETER: Final = 256


def read_body(request: Request, model: type[Body]) -> Body:
    """The body as `model`. Raises ClientError: `json_needed` (415), `body_too_large` (413),
    `invalid_json`, `unknown_member`, `invalid_member` (400)."""
    if request.mimetype != "application/json":
        # Also keeps forms of other sites out: a browser asks before it sends this type abroad.
        raise ClientError("json_needed", "Send application/json.", status=415)
    request.max_content_length = LIMIT_BYTES
    try:
        content = json.loads(request.get_data(cache=False))
    except RequestEntityTooLarge as error:
        raise ClientError("body_too_large", "The body is too large.", status=413) from error
    except (ValueError, RecursionError) as error:
        raise ClientError("invalid_json", "The body is not JSON.") from error
    if not isinstance(content, dict):
        raise ClientError("invalid_json", "The body is not a JSON object.")
    try:
        # Strict, but by the rules of JSON: an enum's value is its string.
        return model.model_validate_json(json.dumps(content))
    except ValidationError as error:
        raise _told(error, model) from error


def read_query(request: Request, known: Iterable[Query]) -> Mapping[str, str]:
    """The query parameters. Raises ClientError (`unknown_parameter`, `invalid_parameter`)."""
    names = {query.name: query for query in known}
    if not set(request.args) <= set(names):
        listed = ", ".join(sorted(names)) or "none"
        raise ClientError("unknown_parameter", f"This route takes these parameters: {listed}.")
    for name, query in names.items():
        values = request.args.getlist(name)
        if len(values) > 1 or (query.required and not values):
            raise bad_parameter(name)
        if values and not 0 < len(values[0]) <= LONGEST_PARAMETER:
            raise bad_parameter(name)
    return dict(request.args)


def whole_number(
    query: Mapping[str, str], name: str, default: int, lowest: int, highest: int
) -> int:
    """A whole number within its bounds. Raises ClientError (`invalid_parameter`)."""
    written = query.get(name)
    if written is None:
        return default
    digits = written.removeprefix("-")
    if not (digits.isascii() and digits.isdigit() and len(digits) <= 15):
        raise bad_parameter(name)
    number = int(written)
    if not lowest <= number <= highest:
        raise bad_parameter(name)
    return number


def as_uuid(written: str) -> UUID | None:
    """A UUID in its usual spelling, or None."""
    try:
        found = UUID(written)
    except ValueError:
        return None
    return found if str(found) == written.lower() else None


def bad_parameter(name: str) -> ClientError:
    """`name` is one of our own."""
    return ClientError("invalid_parameter", f"The parameter {name} is missing or not usable.")


def _told(error: ValidationError, model: type[Body]) -> ClientError:
    """The first fault, in our own words; a member that is not ours is not named."""
    place = error.errors(include_url=False, include_context=False, include_input=False)[0]["loc"]
    name = str(place[0]) if place else ""
    if name not in model.model_fields:
        listed = ", ".join(model.model_fields)
        return ClientError("unknown_member", f"The body has these members: {listed}.")
    return ClientError("invalid_member", f"The member {name} is missing or not usable.")
