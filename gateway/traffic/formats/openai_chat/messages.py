"""One message of a chat request → its texts (wire-formats.md §1.2, rows IN)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from gateway.conversation.messages import (
    Message,
    OpaquePart,
    Part,
    Place,
    Role,
    TextKind,
    TextPart,
)
from gateway.traffic.formats.base import BodyError, JsonObject
from gateway.traffic.formats.json_body import as_array, as_object, as_string, missing
from gateway.traffic.formats.json_places import Leaves, leaves, member_leaves, string_leaf
from gateway.traffic.formats.openai_chat import words

ROLES: Final[Mapping[str, Role]] = {
    "developer": Role.SYSTEM,
    "system": Role.SYSTEM,
    "user": Role.CUSTOMER,
    "assistant": Role.ASSISTANT,
    "tool": Role.TOOL,
    "function": Role.TOOL,
}


def read_message(value: object, index: int) -> Message:
    """Raises BodyError with a `param` such as `messages[3].content[0].text`."""
    at = f"messages[{index}]"
    members = as_object(value, at)
    if "role" not in members:
        raise missing(f"{at}.role")
    speaker = as_string(members["role"], f"{at}.role")
    role = ROLES.get(speaker)
    if role is None:
        raise BodyError("unknown_role", "A message has an unknown role.", param=f"{at}.role")
    place: Place = ("messages", index)
    parts: list[Part] = []
    for name, member in members.items():
        if name == "role" or (name in _MEMBERS and member is None):
            continue
        if name == "name" and speaker != "function":
            parts.append(TextPart((*place, name), as_string(member, f"{at}.name"), TextKind.NAME))
        elif name in _MEMBERS:
            parts.extend(_MEMBERS[name](member, (*place, name), f"{at}.{name}", role))
        else:
            parts.extend(member_leaves(name, member, place, words.UNKNOWN))
    calls_tools = any(members.get(name) for name in _CALLS)
    return Message(role, place, tuple(parts), calls_tools)


_CALLS = ("tool_calls", "function_call")


def read_content(value: object, place: Place, at: str, role: Role) -> Iterator[Part]:
    """A content: a string, or a list of content parts."""
    if isinstance(value, str):
        yield from _spoken(value, place, role)
        return
    for index, item in enumerate(as_array(value, at)):
        inner = f"{at}[{index}]"
        part = as_object(item, inner)
        if "type" not in part:
            raise missing(f"{inner}.type")
        kind = as_string(part["type"], f"{inner}.type")
        here: Place = (*place, index)
        if kind in ("text", "refusal"):
            yield from _text_part(part, kind, here, inner, role)
        elif kind in _BINARY:
            yield from _BINARY[kind](part, here, inner)
        else:
            yield from leaves(part, here, words.UNKNOWN)


def _spoken(text: str, place: Place, role: Role) -> Iterator[Part]:
    """A tool's result may be a JSON document. In any other message it is read as one only where
    JSON escapes would hide letters from those who examine it (`Micha\\u0142`)."""
    if role is Role.TOOL or "\\u" in text:
        yield from string_leaf(text, place)
    else:
        yield TextPart(place, text)


def _text_part(part: JsonObject, kind: str, place: Place, at: str, role: Role) -> Iterator[Part]:
    if kind not in part:
        raise missing(f"{at}.{kind}")
    for name, member in part.items():
        if name == kind:
            yield from _spoken(as_string(member, f"{at}.{name}"), (*place, name), role)
        elif name != "type":
            yield from member_leaves(name, member, place, words.UNKNOWN)


def _image(part: JsonObject, place: Place, at: str) -> Iterator[Part]:
    """An image, in the body or behind an address: what it shows cannot be read here."""
    if isinstance(part.get("image_url"), str):
        yield OpaquePart((*place, "image_url"), "image")
        yield from _rest(part, place, {"type", "image_url"})
        return
    image = as_object(part.get("image_url"), f"{at}.image_url")
    as_string(image.get("url"), f"{at}.image_url.url")
    inner: Place = (*place, "image_url")
    yield OpaquePart((*inner, "url"), "image")
    yield from _rest(image, inner, {"url"}, words.known("detail", detail=words.DETAILS))
    yield from _rest(part, place, {"type", "image_url"})


def _audio(part: JsonObject, place: Place, at: str) -> Iterator[Part]:
    audio = as_object(part.get("input_audio"), f"{at}.input_audio")
    as_string(audio.get("data"), f"{at}.input_audio.data")
    inner: Place = (*place, "input_audio")
    yield OpaquePart((*inner, "data"), "audio")
    yield from _rest(audio, inner, {"data"}, words.known("format", format=words.AUDIO_FORMATS))
    yield from _rest(part, place, {"type", "input_audio"})


def _file(part: JsonObject, place: Place, at: str) -> Iterator[Part]:
    """A file, in the body or already held by the provider; its name is text."""
    file = as_object(part.get("file"), f"{at}.file")
    inner: Place = (*place, "file")
    binary = {name for name in ("file_data", "file_id") if file.get(name) is not None}
    if not binary:
        raise missing(f"{at}.file.file_data")
    for name in sorted(binary):
        as_string(file[name], f"{at}.file.{name}")
        yield OpaquePart((*inner, name), "file")
    yield from _rest(file, inner, binary, words.known("filename file_data file_id"))
    yield from _rest(part, place, {"type", "file"})


def _rest(
    members: JsonObject, place: Place, done: set[str], rule: Leaves = words.UNKNOWN
) -> Iterator[Part]:
    for name, member in members.items():
        if name not in done:
            yield from member_leaves(name, member, place, rule)


_BINARY: Final[Mapping[str, Callable[[JsonObject, Place, str], Iterator[Part]]]] = {
    "image_url": _image,
    "input_audio": _audio,
    "file": _file,
}


def _tool_calls(value: object, place: Place, at: str, role: Role) -> Iterator[Part]:
    for index, item in enumerate(as_array(value, at)):
        inner = f"{at}[{index}]"
        here: Place = (*place, index)
        for name, member in as_object(item, inner).items():
            if name == "function":
                yield from _function(member, (*here, name), f"{inner}.{name}", role)
            elif name == "custom":
                yield from _custom(member, (*here, name), f"{inner}.{name}")
            elif name == "id":
                yield from identifier(member, (*here, name), f"{inner}.{name}")
            elif name != "type":
                yield from member_leaves(name, member, here, words.UNKNOWN)
            elif not words.KINDS(as_string(member, f"{inner}.type")):
                yield TextPart((*here, name), member)


def _function(value: object, place: Place, at: str, _: Role) -> Iterator[Part]:
    for name, member in as_object(value, at).items():
        if name == "name":
            yield from identifier(member, (*place, name), f"{at}.{name}")
        elif name == "arguments" and member is not None:
            yield from string_leaf(as_string(member, f"{at}.{name}"), (*place, name))
        elif name != "arguments":
            yield from member_leaves(name, member, place, words.UNKNOWN)


def _custom(value: object, place: Place, at: str) -> Iterator[Part]:
    for name, member in as_object(value, at).items():
        if name == "name":
            yield from identifier(member, (*place, name), f"{at}.{name}")
        elif name == "input":
            yield from string_leaf(as_string(member, f"{at}.{name}"), (*place, name))
        else:
            yield from member_leaves(name, member, place, words.UNKNOWN)


def identifier(value: Any, place: Place, at: str) -> Iterator[Part]:
    """An id or a function name: nothing within its grammar, text outside."""
    if value is not None and not words.is_identifier(as_string(value, at)):
        yield TextPart(place, value)


def _identifier(value: object, place: Place, at: str, _: Role) -> Iterator[Part]:
    yield from identifier(value, place, at)


def _refusal(value: object, place: Place, at: str, role: Role) -> Iterator[Part]:
    yield from _spoken(as_string(value, at), place, role)


def _spoken_before(value: object, place: Place, at: str, _: Role) -> Iterator[Part]:
    """`audio: {id}`: an earlier spoken answer that only the provider holds."""
    for name, member in as_object(value, at).items():
        if name == "id":
            yield OpaquePart((*place, name), "audio")
        else:
            yield from member_leaves(name, member, place, words.UNKNOWN)


_MEMBERS: Final[Mapping[str, Callable[[Any, Place, str, Role], Iterator[Part]]]] = {
    "content": read_content,
    "name": _identifier,  # of role `function`; any other role's name names somebody
    "refusal": _refusal,
    "tool_calls": _tool_calls,
    "tool_call_id": _identifier,
    "function_call": _function,
    "audio": _spoken_before,
}
