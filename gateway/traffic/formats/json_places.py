"""Every text of a JSON value with its place, and new texts back into their places.

Reading yields string leaves (as prose, or as the JSON document that they write), numbers, and
member names. Writing copies only what lies on the way to a change: everything else stays the very
object that was read, and a JSON document inside a string in which nothing changed stays as it was,
byte for byte.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from gateway.conversation.messages import (
    MAXIMUM_DEPTH,
    OpaquePart,
    Part,
    Place,
    Replacement,
    Step,
    TextKind,
    TextPart,
)
from gateway.traffic.formats.base import BodyError, JsonObject
from gateway.traffic.formats.json_body import (
    Nested,
    dump_text,
    number_text,
    parse_nested,
    too_deep,
)


class PlaceError(ValueError):
    """A place that is not in the body: a fault of ours, so nothing is written."""


@dataclass(frozen=True, slots=True)
class Leaves:
    """How free JSON is read.

    `opaque`: members whose string value cannot be read by anybody but the provider.
    `words`: member name → whether a string there is the provider's own word and no text.
    `names`: member names that are the provider's own words.
    """

    opaque: frozenset[str] = frozenset()
    words: Mapping[str, Callable[[str], bool]] = field(default_factory=dict)
    names: frozenset[str] = frozenset()


FREE: Final = Leaves()
"""JSON of the client's own making: everything in it is text."""

UNREADABLE_MEMBERS: Final = frozenset(
    {"signature", "encrypted_content", "thoughtSignature", "data"}
)
"""wire-formats.md §1.8: under these lies ciphertext or a binary."""


def leaves(value: object, place: Place, rule: Leaves = FREE) -> Iterator[Part]:
    """Every text in `value`, which stands at `place`. Raises BodyError `body_too_deep`."""
    if isinstance(value, str):
        yield from string_leaf(value, place, rule)
    elif isinstance(value, bool) or value is None:
        return
    elif isinstance(value, (int, float)):
        if math.isfinite(value):
            yield TextPart(place, number_text(value), TextKind.NUMBER)
    elif len(place) >= MAXIMUM_DEPTH:
        raise too_deep()
    elif isinstance(value, dict):
        for name, member in value.items():
            yield from member_leaves(name, member, place, rule)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from leaves(item, (*place, index), rule)


def member_leaves(name: str, member: object, place: Place, rule: Leaves) -> Iterator[Part]:
    """The texts of one member of the object at `place`, and its name if that is text too."""
    here: Place = (*place, name)
    if name not in rule.names:
        yield TextPart((*here, Step.KEY), name, TextKind.MEMBER)
    if isinstance(member, str):
        if name in rule.opaque:
            yield OpaquePart(here, "unreadable")
            return
        if name in rule.words and rule.words[name](member):
            return
    yield from leaves(member, here, rule)


def string_leaf(text: str, place: Place, rule: Leaves = FREE) -> Iterator[Part]:
    """One string: the texts of the JSON document that it writes, else prose."""
    document = parse_nested(text)
    if document is Nested.NOT_JSON:
        yield TextPart(place, text)
    elif document is Nested.UNREADABLE:
        yield OpaquePart(place, "unreadable")
    else:
        inside: Place = (*place, Step.INSIDE_JSON)
        if len(inside) >= MAXIMUM_DEPTH:
            raise too_deep()
        yield from leaves(document, inside, rule)


@dataclass(slots=True)
class _Node:
    """What is to change at one place and below it."""

    text: str | None = None
    name: str | None = None
    removed: bool = False
    inside: _Node | None = None
    below: dict[str | int, _Node] = field(default_factory=dict)

    def down(self, place: Iterable[str | int]) -> _Node:
        node = self
        for step in place:
            if step is Step.INSIDE_JSON:
                node.inside = node.inside or _Node()
                node = node.inside
            elif isinstance(step, Step):
                raise PlaceError("a member name has nothing below it")
            else:
                node = node.below.setdefault(step, _Node())
        return node


MEMBER_DEPTH = 6


def member_places(body: JsonObject, *, without: frozenset[str]) -> frozenset[Place]:
    """Where members stand in objects of the body, down to `MEMBER_DEPTH`, lists left out.

    `without`: members of the body itself that are not looked at.
    """

    def walk(value: JsonObject, at: Place) -> Iterator[Place]:
        for name, member in value.items():
            if not at and name in without:
                continue
            here = (*at, name)
            yield here
            if isinstance(member, dict) and len(here) < MEMBER_DEPTH:
                yield from walk(member, here)

    return frozenset(walk(body, ()))


def rewrite(
    body: JsonObject, replacements: Iterable[Replacement], removed: Iterable[Place] = ()
) -> JsonObject:
    """The body with new texts at their places and without what is `removed`: items, members.

    Places are those of the body as read, whatever else changes. `body` itself is left alone.
    Raises PlaceError for a place that is not there, BodyError `duplicate_member` where two member
    names became one.
    """
    root = _Node()
    for replacement in replacements:
        if replacement.place and replacement.place[-1] is Step.KEY:
            root.down(replacement.place[:-1]).name = replacement.text
        else:
            root.down(replacement.place).text = replacement.text
    for place in removed:
        root.down(place).removed = True
    changed, _ = _apply(body, root)
    return changed  # type: ignore[no-any-return]


def _apply(value: Any, node: _Node) -> tuple[Any, bool]:
    if node.text is not None:
        return _with_text(value, node)
    if node.inside is not None:
        return _with_inside(value, node, node.inside)
    if not node.below:
        return value, False
    if isinstance(value, dict):
        return _with_members(value, node)
    if isinstance(value, list):
        return _with_items(value, node)
    raise PlaceError("nothing lies below a plain value")


def _with_text(value: Any, node: _Node) -> tuple[Any, bool]:
    if node.below or node.inside or isinstance(value, bool):
        raise PlaceError("no text stands here")
    if isinstance(value, str):
        return node.text, value != node.text
    if isinstance(value, (int, float)):
        changed = number_text(value) != node.text
        return (node.text if changed else value), changed
    raise PlaceError("no text stands here")


def _with_inside(value: Any, node: _Node, inside: _Node) -> tuple[Any, bool]:
    document = parse_nested(value) if isinstance(value, str) else Nested.NOT_JSON
    if isinstance(document, Nested) or node.below:
        raise PlaceError("no document stands here")
    document, changed = _apply(document, inside)
    return (dump_text(document) if changed else value), changed


def _with_members(value: JsonObject, node: _Node) -> tuple[JsonObject, bool]:
    if not node.below.keys() <= value.keys():
        raise PlaceError("no such member")
    result: JsonObject = {}
    changed = False
    for name, member in value.items():
        below = node.below.get(name)
        if below is not None:
            if below.removed:
                changed = True
                continue
            member, touched = _apply(member, below)
            renamed = name if below.name is None else below.name
            changed = changed or touched or renamed != name
            name = renamed
        if name in result:
            raise BodyError("duplicate_member", "Two member names would become the same.")
        result[name] = member
    return (result if changed else value), changed


def _with_items(value: list[Any], node: _Node) -> tuple[list[Any], bool]:
    if not node.below.keys() <= set(range(len(value))):
        raise PlaceError("no such item")
    result: list[Any] = []
    changed = False
    for index, item in enumerate(value):
        below = node.below.get(index)
        if below is not None:
            if below.name is not None:
                raise PlaceError("a list item has no name")
            if below.removed:
                changed = True
                continue
            item, touched = _apply(item, below)
            changed = changed or touched
        result.append(item)
    return (result if changed else value), changed
