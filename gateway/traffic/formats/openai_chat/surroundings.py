"""Everything of a chat request that is no message: tools, metadata, who asks, unknown members."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any, Final

from gateway.conversation.messages import Part, Place, Role, Step, TextKind, TextPart
from gateway.traffic.formats.base import JsonObject
from gateway.traffic.formats.json_body import (
    as_array,
    as_boolean,
    as_number,
    as_object,
    as_string,
)
from gateway.traffic.formats.json_places import FREE, Leaves, leaves, member_leaves
from gateway.traffic.formats.openai_chat import words
from gateway.traffic.formats.openai_chat.messages import identifier, read_content

IDENTIFIERS: Final[tuple[Place, ...]] = (
    ("user",),
    ("safety_identifier",),
    ("prompt_cache_key",),
    ("metadata", "user_id"),
)
"""Where a client says who the end user is (wire-formats.md §1.2 row ID, §2)."""

_LONG_NUMBER = 10**8
"""An option may be any number, but one as long as a telephone number is examined."""

Reader = Callable[[Any, str], Iterator[Part]]


def read_surroundings(body: JsonObject) -> Iterator[Part]:
    """Every text outside `messages`. Raises BodyError `wrong_type`."""
    for name, value in body.items():
        if name in ("messages", "model"):
            continue
        if name not in _MEMBERS:
            yield from member_leaves(name, value, (), words.UNKNOWN)
        elif value is not None:
            yield from _MEMBERS[name](value, name)


def _number(value: Any, name: str) -> Iterator[Part]:
    as_number(value, name)
    if abs(value) >= _LONG_NUMBER:
        yield TextPart((name,), str(value), TextKind.NUMBER)


def _boolean(value: Any, name: str) -> Iterator[Part]:
    as_boolean(value, name)
    yield from ()


def _identifier(value: Any, name: str) -> Iterator[Part]:
    yield TextPart((name,), as_string(value, name), TextKind.IDENTIFIER)


def _word(is_word: Callable[[str], bool], value: Any, name: str) -> Iterator[Part]:
    if not is_word(as_string(value, name)):
        yield TextPart((name,), value)


def _tree(rule: Leaves, value: Any, name: str) -> Iterator[Part]:
    yield from leaves(as_object(value, name), (name,), rule)


def _modalities(value: Any, name: str) -> Iterator[Part]:
    for index, item in enumerate(as_array(value, name)):
        if not words.MODALITIES(as_string(item, f"{name}[{index}]")):
            yield TextPart((name, index), item)


def _stop(value: Any, name: str) -> Iterator[Part]:
    if isinstance(value, str):
        yield TextPart((name,), value)
        return
    for index, item in enumerate(as_array(value, name)):
        yield TextPart((name, index), as_string(item, f"{name}[{index}]"))


def _biases(value: Any, name: str) -> Iterator[Part]:
    """Token id → number; anything else in it is text."""
    for token, bias in as_object(value, name).items():
        as_number(bias, name)
        if abs(bias) >= _LONG_NUMBER:
            yield TextPart((name, token), str(bias), TextKind.NUMBER)
        if not (token.isascii() and token.isdigit() and len(token) <= 7):
            yield TextPart((name, token, Step.KEY), token, TextKind.MEMBER)


def _metadata(value: Any, name: str) -> Iterator[Part]:
    for key, member in as_object(value, name).items():
        if key == "user_id" and isinstance(member, str):
            yield TextPart((name, key), member, TextKind.IDENTIFIER)
        else:
            yield from member_leaves(key, member, (name,), FREE)


def _tools(value: Any, name: str) -> Iterator[Part]:
    for index, item in enumerate(as_array(value, name)):
        at = f"{name}[{index}]"
        place: Place = (name, index)
        for key, member in as_object(item, at).items():
            if key in ("function", "custom"):
                yield from _definition(member, (*place, key), f"{at}.{key}")
            elif key != "type" or not words.KINDS(as_string(member, f"{at}.type")):
                yield from member_leaves(key, member, place, words.UNKNOWN)


def _functions(value: Any, name: str) -> Iterator[Part]:
    for index, item in enumerate(as_array(value, name)):
        yield from _definition(item, (name, index), f"{name}[{index}]")


def _definition(value: Any, place: Place, at: str) -> Iterator[Part]:
    """A function, custom tool or answer schema: name, description, parameters or schema."""
    for key, member in as_object(value, at).items():
        here: Place = (*place, key)
        if key == "name":
            yield from identifier(member, here, f"{at}.name")
        elif key in ("parameters", "schema"):
            yield from leaves(member, here, words.SCHEMA)
        elif key == "description" and member is not None:
            yield TextPart(here, as_string(member, f"{at}.description"))
        elif key == "format":
            yield from leaves(member, here, words.known("type grammar syntax definition",
                                                        syntax=words.KINDS))  # fmt: skip
        elif key not in ("description", "strict"):
            yield from member_leaves(key, member, place, words.UNKNOWN)


def _choice(value: Any, name: str) -> Iterator[Part]:
    if isinstance(value, str):
        yield from _word(words.TOOL_MODES, value, name)
    else:
        yield from _tree(words.CHOOSING, value, name)


def _response_format(value: Any, name: str) -> Iterator[Part]:
    for key, member in as_object(value, name).items():
        if key == "json_schema":
            yield from _definition(member, (name, key), f"{name}.{key}")
        elif key != "type" or not words.KINDS(as_string(member, f"{name}.type")):
            yield from member_leaves(key, member, (name,), words.UNKNOWN)


def _prediction(value: Any, name: str) -> Iterator[Part]:
    for key, member in as_object(value, name).items():
        if key == "content":
            yield from read_content(member, (name, key), f"{name}.{key}", Role.ASSISTANT)
        elif key != "type" or not words.KINDS(as_string(member, f"{name}.type")):
            yield from member_leaves(key, member, (name,), words.UNKNOWN)


_MEMBERS: Final[Mapping[str, Reader]] = {
    **dict.fromkeys(
        (
            "temperature", "top_p", "n", "max_tokens", "max_completion_tokens", "seed",
            "presence_penalty", "frequency_penalty", "top_logprobs",
        ),
        _number,
    ),
    **dict.fromkeys(("stream", "store", "logprobs", "parallel_tool_calls"), _boolean),
    **dict.fromkeys(("user", "safety_identifier", "prompt_cache_key"), _identifier),
    "reasoning_effort": partial(_word, words.REASONING_EFFORTS),
    "service_tier": partial(_word, words.SERVICE_TIERS),
    "verbosity": partial(_word, words.VERBOSITIES),
    "prompt_cache_retention": partial(_word, words.RETENTIONS),
    "web_search_options": partial(_tree, words.SEARCHING),
    "stream_options": partial(_tree, words.STREAMING),
    "audio": partial(_tree, words.SPEAKING),
    "modalities": _modalities,
    "stop": _stop,
    "logit_bias": _biases,
    "metadata": _metadata,
    "tools": _tools,
    "functions": _functions,
    "tool_choice": _choice,
    "function_call": _choice,
    "response_format": _response_format,
    "prediction": _prediction,
}  # fmt: skip
