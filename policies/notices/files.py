"""Reads one notice file: front matter and body, checked against its own name and the linter."""

from __future__ import annotations

import datetime
import functools
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from policies import linter, strict_yaml
from policies.errors import PolicyFileError
from policies.notices import template

Status = Literal["reviewed", "machine"]
Variant = Literal["plain", "spoken"]
"""`plain`: for people who read with effort. `spoken`: to be heard."""

_FRONT_MATTER: Final = re.compile(rb"---\n(.*?\n)---\n", re.DOTALL)
_FILE_NAME: Final = re.compile(r"([a-z][a-z_]{0,40})(?:\.(plain|spoken))?@([1-9][0-9]{0,5})\.md")
_USUAL: Final = re.compile(
    r"name: (?P<name>[a-z_]+)\nlanguage: (?P<language>[a-z]{2,3})\n"
    r"(?:variant: (?P<variant>plain|spoken)\n)?version: (?P<version>[1-9][0-9]{0,5})\n"
    r"status: (?P<status>machine|reviewed)\ndate: (?P<date>[0-9]{4}-[0-9]{2}-[0-9]{2})\n"
    r"(?P<frame>frame: true\n)?(?:optional: \[(?P<optional>[a-z_]+(?:, [a-z_]+)*)\]\n)?"
)
LIMIT_LINE: Final = 1000

_SENTENCES: Final = MappingProxyType(
    {
        "notice_unreadable": "The file cannot be read.",
        "notice_name": "A notice lies at <language>/<name>@<version>.md or"
        " <language>/<name>.<variant>@<version>.md; a variant is plain or spoken.",
        "notice_front_matter": "The file must begin with its front matter between two lines `---`.",
        "notice_field": "The front matter needs name, language, version, status and date (of a"
        " variant also variant), and they must agree with the path.",
        "notice_body": "The body must be plain text of at least one line, without blanks at line"
        " ends, with line ends \\n.",
        "notice_parameter": "Only known parameters may stand here, at most one in a line.",
        "notice_optional": "A line that may be left out must hold a parameter and must not be the"
        " first or the only one.",
        "notice_refused": "The linter refuses this text.",
    }
)


class _FrontMatter(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, hide_input_in_errors=True)

    name: str
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}$")]
    variant: Variant | None = None
    version: int
    status: Status
    date: Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")]
    frame: bool = False
    optional: list[str] = Field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Notice:
    """One version of one legal text in one language; `body` still has its parameters.

    `variant` is None for the standard text.
    A `frame` is not a text of its own but what stands before somebody's words.
    `sha256` is that of the file's bytes, as in MANIFEST.json.
    """

    name: str
    language: str
    version: int
    status: Status
    date: datetime.date
    body: str
    optional: frozenset[str]
    frame: bool
    sha256: str
    variant: Variant | None = None

    @property
    def pattern(self) -> re.Pattern[str]:
        """What finds this text, filled in, at the start of another; see `template.compiled`."""
        return template.compiled(self.body, self.optional, frame=self.frame)

    @property
    def path(self) -> str:
        """Where it lies below its root."""
        variant = f".{self.variant}" if self.variant else ""
        return f"{self.language}/{self.name}{variant}@{self.version}.md"

    @property
    def separator(self) -> str:
        """What stands between this text and whatever follows it."""
        return " " if self.frame else template.SEPARATOR


def read_notice(root: Path, file: Path) -> Notice:
    """Reads `file`, which lies under `root` as `<language>/<name>[.<variant>]@<version>.md`.

    Raises PolicyFileError; a text that the linter refuses is not a notice.
    """
    shown = file.relative_to(root).as_posix()
    try:
        content = file.read_bytes()
    except OSError as error:
        raise PolicyFileError(
            "notice_unreadable", shown, 0, _SENTENCES["notice_unreadable"]
        ) from error
    return parse_notice(content, shown)


@functools.lru_cache(maxsize=4096)
def parse_notice(content: bytes, path: str) -> Notice:
    """Reads a notice from its bytes; `path` is `<language>/<name>[.<variant>]@<version>.md`."""
    language, _, file_name = path.rpartition("/")
    named = _FILE_NAME.fullmatch(file_name)
    if named is None:
        raise _fault("notice_name", path, 0)
    head = _FRONT_MATTER.match(content)
    if head is None:
        raise _fault("notice_front_matter", path, 1)
    front, when = _front_matter(head[1], path)
    written = (front.name, front.variant, str(front.version), front.language)
    if written != (*named.groups(), language):
        raise _fault("notice_field", path, 2)
    first_line = head[0].count(b"\n") + 1
    body = _body(content[head.end() :], path, first_line)
    optional = frozenset(front.optional)
    _check_parameters(body, optional, front.frame, path, first_line)
    for fault in linter.lint_notice(front.name, front.language, body, front.variant):
        raise _fault("notice_refused", path, first_line, fault.code)
    return Notice(
        name=front.name,
        language=front.language,
        version=front.version,
        status=front.status,
        date=when,
        body=body,
        optional=optional,
        frame=front.frame,
        sha256=hashlib.sha256(content).hexdigest(),
        variant=front.variant,
    )


def _front_matter(block: bytes, path: str) -> tuple[_FrontMatter, datetime.date]:
    usual = _usual(block)
    document = None if usual is not None else strict_yaml.read(block, path, first_line=2)
    try:
        front = _FrontMatter.model_validate(usual if document is None else document.data)
        return front, datetime.date.fromisoformat(front.date)
    except (ValidationError, ValueError) as error:
        if document is None:
            document = strict_yaml.read(block, path, first_line=2)
        location = error.errors()[0]["loc"] if isinstance(error, ValidationError) else ("date",)
        raise _fault("notice_field", path, document.line_of(location)) from None


def _usual(block: bytes) -> dict[str, object] | None:
    """What YAML reads from a front matter as all bundled ones look, without YAML.

    A thousand files are read when the gateway starts, and YAML would take most of the time.
    Anything else is left to it: None.
    """
    found = _USUAL.fullmatch(block.decode("utf-8", "replace"))
    if found is None or {found["name"], found["language"]} & {"null", "true", "false"}:
        return None
    data: dict[str, object] = {k: v for k, v in found.groupdict().items() if v is not None}
    data["version"] = int(found["version"])
    if found["frame"] is not None:
        data["frame"] = True
    if found["optional"] is not None:
        data["optional"] = found["optional"].split(", ")
    return data


def _body(content: bytes, path: str, first_line: int) -> str:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        raise _fault("notice_body", path, first_line) from None
    body = text.strip("\n")
    for number, line in enumerate(body.split("\n"), first_line):
        if line != line.strip() or len(line) > LIMIT_LINE or not line.isprintable():
            raise _fault("notice_body", path, number)
    if not body:
        raise _fault("notice_body", path, first_line)
    return body


def _check_parameters(
    body: str, optional: frozenset[str], frame: bool, path: str, first_line: int
) -> None:
    lines = body.split("\n")
    if frame and len(lines) > 1:
        raise _fault("notice_body", path, first_line)
    for number, line in enumerate(lines, first_line):
        names = template.PARAMETER.findall(line)
        rest = template.PARAMETER.sub("", line)
        if len(names) > 1 or not template.PARAMETERS.keys() >= set(names) or set("{}") & set(rest):
            raise _fault("notice_parameter", path, number)
        if names and not any(letter.isalpha() for letter in rest):
            raise _fault("notice_parameter", path, number)  # a line of ours must be recognisable
    first = set(template.PARAMETER.findall(lines[0]))
    if optional & first or not optional <= set(template.groups_of(body)):
        raise _fault("notice_optional", path, first_line)


def _fault(code: str, path: str, line: int, detail: str = "") -> PolicyFileError:
    return PolicyFileError(code, path, line, _SENTENCES[code], path=detail)
