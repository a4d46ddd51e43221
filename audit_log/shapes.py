"""The only shapes a string or number in an audit event may have: there is no free text.

A shape is a predicate over one value. Every pattern is ASCII and matched whole, so that no line
break, escape sequence or look-alike letter can enter the log.
"""

import re
from collections.abc import Callable, Mapping
from enum import StrEnum

Shape = Callable[[object], bool]

LARGEST_INTEGER = 2**53 - 1
"""Above it, JSON readers disagree on the value (RFC 8785 section 3.2.2.3)."""

_UUID = r"[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"


def matching(pattern: str) -> Shape:
    """A string that matches `pattern` from end to end."""
    match = re.compile(pattern, re.ASCII).fullmatch
    return lambda value: type(value) is str and match(value) is not None


def member_of(kind: type[StrEnum]) -> Shape:
    """A member of a closed vocabulary (not its bare string)."""
    return lambda value: type(value) is kind


def instance_of(kind: type) -> Shape:
    """An already checked part of an event."""
    return lambda value: type(value) is kind


def whole_number(value: object) -> bool:
    """A non-negative integer that every JSON reader understands alike; not a bool."""
    return type(value) is int and 0 <= value <= LARGEST_INTEGER


# A code names something of ours. It starts with a letter and has no run of seven digits, so that
# a telephone or identity number handed over by mistake is refused instead of written for years.
code = matching(r"(?!.*[0-9]{7})[a-z][a-z0-9_.:-]{0,63}")
version = matching(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,31}")
uuid = matching(_UUID)
uuid7 = matching(_UUID.replace("[1-8]", "7"))
random_id = matching(rf"{_UUID}|[0-9a-f]{{32}}")
subject_reference = matching(r"[0-9a-f]{32}")
sha256 = matching(r"[0-9a-f]{64}")
# No "@" and no blank: a model name comes from configuration, but must not be able to hold a mail.
model_name = matching(r"[A-Za-z0-9][A-Za-z0-9_.:/+-]{0,95}")
language = matching(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")
country = matching(r"[a-z]{2}")
instant = matching(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z")

_entity_type = matching(r"[A-Z][A-Z0-9_]{0,47}")
_article = matching(r"[A-Z]{2,8}-[0-9]{1,3}[a-z]?(\.[0-9]{1,2})?[a-z]?")
_MOST_MEMBERS = 64


def entity_counts(value: object) -> bool:
    """Entity type to how many were found, at least one each."""
    return (
        isinstance(value, Mapping)
        and len(value) <= _MOST_MEMBERS
        and all(_entity_type(name) for name in value)
        and all(whole_number(count) and count > 0 for count in value.values())
    )


def versions(value: object) -> bool:
    """Detector id to its version."""
    return (
        isinstance(value, Mapping)
        and len(value) <= _MOST_MEMBERS
        and all(code(name) for name in value)
        and all(version(number) for number in value.values())
    )


def verdicts(value: object) -> bool:
    """Stage to the code of what it decided."""
    return (
        isinstance(value, Mapping)
        and len(value) <= _MOST_MEMBERS
        and all(code(stage) for stage in value)
        and all(code(decided) for decided in value.values())
    )


def articles(value: object) -> bool:
    """A tuple of different article tags such as ``GDPR-17`` or ``AIA-50.1``."""
    return (
        type(value) is tuple
        and len(value) <= _MOST_MEMBERS
        and all(_article(tag) for tag in value)
        and len(set(value)) == len(value)
    )
