"""Strict JSON in, JSON out.

Two readers of the same bytes must not see two different bodies, or what was examined is not what
the model reads: duplicate names, NaN, lone surrogates and the like are refused (RFC 8259 §4, §8.2;
RFC 7493 §2).
"""

from __future__ import annotations

import json
import math
import re
from enum import Enum
from typing import Any, Final

from gateway.conversation.messages import MAXIMUM_DEPTH, Step
from gateway.traffic.formats.base import BodyError, JsonObject

_SURROGATE_ESCAPE: Final = re.compile(r"\\u[dD][89a-fA-F]")
_UNSAFE_OUT: Final = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_SPACE: Final = " \t\r\n"
_STEPS: Final = frozenset(step.value for step in Step)


class Nested(Enum):
    """What a string that should hold a JSON document may be instead of one."""

    NOT_JSON = "not_json"
    UNREADABLE = "unreadable"  # JSON, but two readers may see two different documents


class _AmbiguousError(ValueError):
    """JSON that two readers may read differently."""


def _object(pairs: list[tuple[str, Any]]) -> JsonObject:
    found: JsonObject = {}
    for name, value in pairs:
        # A name that equals a `Step` would make two places look like one.
        if name in found or name in _STEPS:
            raise _AmbiguousError
        found[name] = value
    return found


def _refuse_constant(_: str) -> float:
    raise _AmbiguousError


def _finite(literal: str) -> float:
    number = float(literal)
    if math.isinf(number):
        raise _AmbiguousError
    return number


def _malformed() -> BodyError:
    return BodyError("malformed_json", "The body is not well-formed JSON.")


def too_deep(param: str | None = None) -> BodyError:
    """The error for a body that nests deeper than `MAXIMUM_DEPTH`."""
    return BodyError("body_too_deep", "The body is nested too deeply.", param=param)


def parse_body(raw: bytes) -> JsonObject:
    """Reads a body. Raises BodyError: `malformed_json`, `body_too_deep`, `wrong_type`."""
    try:
        text = raw.decode("utf-8")
        body = json.loads(
            text,
            object_pairs_hook=_object,
            parse_constant=_refuse_constant,
            parse_float=_finite,
        )
        if _SURROGATE_ESCAPE.search(text):
            json.dumps(body, ensure_ascii=False).encode("utf-8")
    except RecursionError:
        raise too_deep() from None
    except ValueError:
        raise _malformed() from None  # its cause holds the whole body
    if not isinstance(body, dict):
        raise BodyError("wrong_type", "The body must be a JSON object.")
    if _depth_exceeds(body, MAXIMUM_DEPTH):
        raise too_deep()
    return body


def _depth_exceeds(body: object, limit: int) -> bool:
    level: list[Any] = [body]
    depth = 1
    while level:
        if depth > limit:
            return True
        inner: list[Any] = []
        for item in level:
            inner.extend(item.values() if isinstance(item, dict) else item)
        level = [item for item in inner if isinstance(item, (dict, list))]
        depth += 1
    return False


def parse_nested(text: str) -> Any:
    """The object, array or string that `text` writes as JSON, or a `Nested`.

    Bare numbers and words (`12`, `true`) count as prose. NaN is kept: Python tools write it.
    Raises BodyError `body_too_deep` where the parser gives up.
    """
    if text.lstrip(_SPACE)[:1] not in {"{", "[", '"'}:
        return Nested.NOT_JSON
    try:
        document = json.loads(text, object_pairs_hook=_object)
        if _SURROGATE_ESCAPE.search(text):
            json.dumps(document, ensure_ascii=False).encode("utf-8")
    except RecursionError:
        raise too_deep() from None
    except json.JSONDecodeError:
        return Nested.NOT_JSON
    except ValueError:
        return Nested.UNREADABLE
    return document


def number_text(number: int | float) -> str:
    """A number as it goes out; what is examined is what is sent."""
    return json.dumps(number)


def dump_text(value: object) -> str:
    """Compact JSON, characters unescaped."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def dump(value: object) -> bytes:
    """Compact JSON in UTF-8, for the model: what the guard reads there is what stands there."""
    return dump_text(value).encode("utf-8")


def dump_answer(value: object) -> bytes:
    """Compact JSON for a client, on one line whatever the client takes for a line.

    C1 controls, U+2028 and U+2029 are escaped because common clients split streams with
    `str.splitlines`; lone surrogates because a provider may cut a pair between two records.
    """
    text = _UNSAFE_OUT.sub(lambda match: f"\\u{ord(match[0]):04x}", dump_text(value))
    return text.encode("utf-8")


def wrong_type(param: str) -> BodyError:
    """The error for a member of the wrong JSON type."""
    return BodyError("wrong_type", "A member of the body has the wrong type.", param=param)


def missing(param: str) -> BodyError:
    """The error for a member that has to be there."""
    return BodyError("missing_member", "A required member of the body is missing.", param=param)


def as_object(value: object, param: str) -> JsonObject:
    """`value` if it is an object. Raises BodyError `wrong_type`."""
    if not isinstance(value, dict):
        raise wrong_type(param)
    return value


def as_array(value: object, param: str) -> list[Any]:
    """`value` if it is an array. Raises BodyError `wrong_type`."""
    if not isinstance(value, list):
        raise wrong_type(param)
    return value


def as_string(value: object, param: str) -> str:
    """`value` if it is a string. Raises BodyError `wrong_type`."""
    if not isinstance(value, str):
        raise wrong_type(param)
    return value


def as_boolean(value: object, param: str) -> bool:
    """`value` if it is a boolean; null counts as False. Raises BodyError `wrong_type`."""
    if value is None:
        return False
    if not isinstance(value, bool):
        raise wrong_type(param)
    return value


def as_number(value: object, param: str) -> int | float | None:
    """`value` if it is a number or null. Raises BodyError `wrong_type`."""
    if value is not None and (isinstance(value, bool) or not isinstance(value, (int, float))):
        raise wrong_type(param)
    return value
