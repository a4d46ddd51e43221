"""Reads YAML as plain data with line numbers, and nothing that YAML can do beyond that.

Differs from YAML 1.1 on purpose: only `true` and `false` are booleans (`off`, `no` and `on` are
words, so `human_claims: off` says what it seems to say and Norwegian stays a language), there are
no dates, no fractions, no tags, no anchors, no aliases, no merge keys and no duplicate keys.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import yaml
from yaml.events import AliasEvent, Event
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from policies.errors import PolicyFileError

Data = None | bool | int | str | list["Data"] | dict[str, "Data"]
Path = tuple[str | int, ...]

LIMIT_BYTES: Final = 256 * 1024
LIMIT_DEPTH: Final = 12

_TAG: Final = "tag:yaml.org,2002:"
_BOOL: Final = re.compile(r"(?:true|false)\Z")
_INT: Final = re.compile(r"[-+]?[0-9]{1,18}\Z")
_NULL: Final = re.compile(r"(?:null|~|)\Z")

SENTENCES: Final = MappingProxyType(
    {
        "file_encoding": "The file is not UTF-8 text.",
        "file_too_large": "The file is larger than 256 KiB.",
        "file_empty": "The file is empty.",
        "yaml_syntax": "This is not valid YAML.",
        "yaml_tag": "Tags and special kinds of values are not allowed here.",
        "yaml_alias": "Anchors and aliases are not allowed here.",
        "yaml_too_deep": "The file is nested too deeply.",
        "key_duplicate": "This key stands here a second time.",
        "key_type": "A key must be a word.",
    }
)


@dataclass(frozen=True, slots=True)
class Document:
    """Data of one file, with the line of every value and of every key (from 1)."""

    file: str
    data: Data
    value_lines: Mapping[Path, int]
    key_lines: Mapping[Path, int]

    def line_of(self, path: Path) -> int:
        """Line of the value at `path`, or of the nearest thing around it that exists."""
        while path and path not in self.value_lines:
            path = path[:-1]
        return self.value_lines.get(path, 1)

    def key_line_of(self, path: Path) -> int:
        """Line of the last key of `path`, or of the nearest value around it."""
        return self.key_lines.get(path) or self.line_of(path)


class _Composer(yaml.SafeLoader):
    """Composes a node tree; never constructs an object."""

    depth = 0

    def compose_node(self, parent: Node | None, index: int) -> Node | None:
        # The parser's own recursion is bounded here, before Python's limit is met.
        event: Event = self.peek_event()  # type: ignore[no-untyped-call]
        if isinstance(event, AliasEvent) or getattr(event, "anchor", None) is not None:
            raise _Refusal("yaml_alias", _line(event))
        self.depth += 1
        if self.depth > LIMIT_DEPTH:
            raise _Refusal("yaml_too_deep", _line(event))
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node


_Composer.yaml_implicit_resolvers = {}
_Composer.add_implicit_resolver(_TAG + "bool", _BOOL, list("tf"))
_Composer.add_implicit_resolver(_TAG + "int", _INT, list("-+0123456789"))
_Composer.add_implicit_resolver(_TAG + "null", _NULL, ["n", "~", ""])


class _Refusal(Exception):
    def __init__(self, code: str, line: int, suggestion: str | None = None) -> None:
        super().__init__(code)
        self.code, self.line, self.suggestion = code, line, suggestion


def _line(thing: Event | Node) -> int:
    mark = thing.start_mark
    return 1 if mark is None else int(mark.line) + 1


def read(content: bytes, file: str, *, first_line: int = 1) -> Document:
    """Reads one YAML document. `first_line` is where `content` begins in its file.

    Raises PolicyFileError with the code of the first fault; no part of the content is in it.
    """
    try:
        return _read(content, file, first_line)
    except _Refusal as refusal:
        line = refusal.line + first_line - 1
        raise PolicyFileError(refusal.code, file, line, SENTENCES[refusal.code]) from None


def _read(content: bytes, file: str, first_line: int) -> Document:
    root = _compose(_text(content))
    if root is None:
        raise _Refusal("file_empty", 1)
    values: dict[Path, int] = {}
    keys: dict[Path, int] = {}
    data = _plain(root, (), values, keys)
    shift = first_line - 1
    return Document(
        file,
        data,
        MappingProxyType({path: line + shift for path, line in values.items()}),
        MappingProxyType({path: line + shift for path, line in keys.items()}),
    )


def _text(content: bytes) -> str:
    if len(content) > LIMIT_BYTES:
        raise _Refusal("file_too_large", 1)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _Refusal("file_encoding", content.count(b"\n", 0, error.start) + 1) from None


def _compose(text: str) -> Node | None:
    try:
        return _Composer(text).get_single_node()
    except yaml.reader.ReaderError as error:  # a control character
        raise _Refusal("yaml_syntax", text.count("\n", 0, int(error.position)) + 1) from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise _Refusal("yaml_syntax", 1 if mark is None else int(mark.line) + 1) from None
    except (yaml.YAMLError, ValueError, RecursionError):
        raise _Refusal("yaml_syntax", 1) from None


def _plain(node: Node, path: Path, values: dict[Path, int], keys: dict[Path, int]) -> Data:
    values[path] = _line(node)
    if isinstance(node, MappingNode) and node.tag == _TAG + "map":
        return _mapping(node, path, values, keys)
    if isinstance(node, SequenceNode) and node.tag == _TAG + "seq":
        return [_plain(child, (*path, i), values, keys) for i, child in enumerate(node.value)]
    if isinstance(node, ScalarNode):
        return _scalar(node)
    raise _Refusal("yaml_tag", _line(node))


def _mapping(
    node: MappingNode, path: Path, values: dict[Path, int], keys: dict[Path, int]
) -> dict[str, Data]:
    result: dict[str, Data] = {}
    for key_node, value_node in node.value:
        if not isinstance(key_node, ScalarNode) or key_node.tag != _TAG + "str":
            raise _Refusal("key_type", _line(key_node))
        key = str(key_node.value)
        if key in result:
            raise _Refusal("key_duplicate", _line(key_node))
        keys[(*path, key)] = _line(key_node)
        result[key] = _plain(value_node, (*path, key), values, keys)
    return result


def _scalar(node: ScalarNode) -> Data:
    value = str(node.value)
    if node.tag == _TAG + "str":
        return value
    if node.tag == _TAG + "bool" and _BOOL.match(value):
        return value == "true"
    if node.tag == _TAG + "int" and _INT.match(value):
        return int(value)
    if node.tag == _TAG + "null" and _NULL.match(value):
        return None
    raise _Refusal("yaml_tag", _line(node))
