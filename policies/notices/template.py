"""One legal text as a template: what may stand in it, how it is filled in, how it is known again.

Parameters come from a closed set, at most one a line, each filled with one line of text. So a
filled-in text has the lines of its template, and one compiled pattern with an atomic group a line
finds it again in time linear in its length, whatever hostile text follows.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from policies.errors import NoticeError

LIMIT_VALUE: Final = 300
"""Characters that a parameter may have; a name in a frame has `LIMIT_AGENT`."""
LIMIT_AGENT: Final = 80

_LINE: Final = r"[^\x00-\x1f\x7f-\x9f\u2028\u2029]"
PARAMETERS: Final = MappingProxyType(
    {
        "principal": _LINE,  # on whose behalf (Art. 13(1)(a) GDPR)
        "reference": r"[^\s\x00-\x1f\x7f-\x9f]",  # the case number
        "privacy_url": r"[^\s\x00-\x1f\x7f-\x9f]",
        # Stands first in a frame, so it must not look like the beginning of a sentence.
        "agent": r"[^:;!?()„”“«»؟؛\"\x00-\x1f\x7f-\x9f\u2028\u2029]",
        "contact": _LINE,
        "retention_days": r"[0-9]",
        "age": r"[0-9]",  # from which one may consent alone (Art. 8(1) GDPR)
        "hours": _LINE,
        "authority": _LINE,  # where to complain (Art. 13(2)(d) GDPR)
    }
)
"""The closed set, each with the characters that a value may consist of."""

PARAMETER: Final = re.compile(r"\{([a-z_]+)\}")
SEPARATOR: Final = "\n\n"
"""What stands between a notice and whatever follows it. After a frame it is one space."""

# Eight characters of slack: clients trim or add blanks and turn \n into \r\n. Bounded, so that a
# run of a million blanks is not walked over for each length that a parameter may have.
_SLACK: Final = r"[ \t\r]{0,8}"
_END_OF_NOTICE: Final = r"(?:\n[ \t]{0,8}\r?\n|\s*+\Z)"
_END_OF_FRAME: Final = r"(?: |[ \t\r]{0,8}(?:\n|\Z))"


def fill_in(body: str, optional: frozenset[str], values: Mapping[str, str | int | None]) -> str:
    """The text with its parameters in place, exactly as it is shown and hashed.

    A line whose optional parameter is None is left out. Raises NoticeError for an unknown, missing
    or malformed parameter; a value is put in once and never read as a template again.
    """
    for name in values:
        if name not in PARAMETERS:
            raise NoticeError("parameter_unknown", name)
    lines = (_filled_line(line, optional, values) for line in body.split("\n"))
    return "\n".join(line for line in lines if line is not None)


def _filled_line(
    line: str, optional: frozenset[str], values: Mapping[str, str | int | None]
) -> str | None:
    slot = PARAMETER.search(line)
    if slot is None:
        return line
    name = slot[1]
    value = values.get(name)
    if value is None:
        if name in optional:
            return None
        raise NoticeError("parameter_missing", name)
    text = str(value)
    if text != text.strip() or re.fullmatch(_value(name), text) is None:
        raise NoticeError("parameter_form", name)
    return line[: slot.start()] + text + line[slot.end() :]


@functools.lru_cache(maxsize=8192)
def compiled(body: str, optional: frozenset[str], *, frame: bool) -> re.Pattern[str]:
    """The pattern that matches `body` filled in with any values, and the separator after it.

    Its groups are the values in order of the template; `groups_of` names them. Made when it is
    first needed: most texts are of languages that nobody writes in today.
    """
    pattern = ""
    for index, line in enumerate(body.split("\n")):
        slot = PARAMETER.search(line)
        one = _line_pattern(line, slot) + ("" if frame else rf"{_SLACK}(?=\n|\Z)")
        one = ("" if index == 0 else r"\n") + f"(?>{one})"
        pattern += f"(?:{one})?" if slot is not None and slot[1] in optional else one
    return re.compile(pattern + (_END_OF_FRAME if frame else _END_OF_NOTICE))


def groups_of(body: str) -> tuple[str, ...]:
    """Names of the parameters in the order of the groups of `compiled(body)`."""
    return tuple(found[1] for found in PARAMETER.finditer(body))


def _line_pattern(line: str, slot: re.Match[str] | None) -> str:
    if slot is None:
        return re.escape(line)
    value = f"({_value(slot[1])}?)"
    return re.escape(line[: slot.start()]) + value + re.escape(line[slot.end() :])


def _value(name: str) -> str:
    limit = LIMIT_AGENT if name == "agent" else LIMIT_VALUE
    return f"(?:{PARAMETERS[name]}){{1,{limit}}}"
