"""The provider's own words: values that are protocol and no text.

Everything outside these grammars and closed sets is text and is examined. Grammars: OpenAI API
reference, "Create chat completion" (read 2026-11-21): function names `^[A-Za-z0-9_-]{1,64}$`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from gateway.traffic.formats.json_places import UNREADABLE_MEMBERS, Leaves

_IDENTIFIER: Final = re.compile(r"[A-Za-z0-9_-]{1,64}", re.ASCII)
_MODEL: Final = re.compile(r"@?[A-Za-z0-9._:/+-]{1,256}(@[0-9]{8})?", re.ASCII)
_LETTER: Final = re.compile(r"[A-Za-z]")
_SHORT_NUMBER: Final = 6
_LONG_NUMBER: Final = re.compile(r"[0-9]{9}")
"""As long as a telephone number: examined like any text, wherever it stands."""


def is_identifier(text: str) -> bool:
    """A function name or an id within the provider's grammar.

    Long rows of digits are none: a national number fits the grammar too, and a real id has letters.
    """
    if _IDENTIFIER.fullmatch(text) is None:
        return False
    if _LONG_NUMBER.search(text):
        return False
    return _LETTER.search(text) is not None or sum(c.isdigit() for c in text) <= _SHORT_NUMBER


def is_model(text: str) -> bool:
    """The name of a model or a deployment; one with a long number in it is none."""
    return _MODEL.fullmatch(text) is not None and _LONG_NUMBER.search(text) is None


def one_of(*words: str) -> Callable[[str], bool]:
    """A closed set of words."""
    return frozenset(words).__contains__


REASONING_EFFORTS: Final = one_of("none", "minimal", "low", "medium", "high", "xhigh")
SERVICE_TIERS: Final = one_of("auto", "default", "flex", "scale", "priority")
VERBOSITIES: Final = one_of("low", "medium", "high")
RETENTIONS: Final = one_of("in_memory", "in-memory", "24h")
MODALITIES: Final = one_of("text", "audio")
DETAILS: Final = one_of("auto", "low", "high", "original")
AUDIO_FORMATS: Final = one_of("wav", "mp3", "flac", "opus", "aac", "pcm16")
TOOL_MODES: Final = one_of("none", "auto", "required")
KINDS: Final = one_of(
    "text", "function", "custom", "content", "grammar", "approximate", "allowed_tools", "lark",
    "regex", "json_object", "json_schema", "ephemeral", "auto", "required", "low", "medium", "high",
)  # fmt: skip
VOICES: Final = one_of(
    "alloy", "ash", "ballad", "cedar", "coral", "echo", "fable", "marin", "nova", "onyx", "sage",
    "shimmer", "verse",
)  # fmt: skip
_SCHEMA_TYPES: Final = one_of(
    "string", "number", "integer", "boolean", "object", "array", "null", "text", "function"
)

_SCHEMA_WORDS: Final = frozenset(
    """$anchor $comment $defs $id $ref $schema additionalItems additionalProperties allOf anyOf
    const contains contentEncoding contentMediaType default definitions dependencies
    dependentRequired dependentSchemas deprecated description else enum examples exclusiveMaximum
    exclusiveMinimum format if items maxContains maxItems maxLength maxProperties maximum
    minContains minItems minLength minProperties minimum multipleOf not nullable oneOf pattern
    patternProperties prefixItems properties propertyNames readOnly required then title type
    unevaluatedItems unevaluatedProperties uniqueItems writeOnly""".split()
)
"""JSON Schema 2020-12 keywords: constant words, no text wherever they stand."""

SCHEMA: Final = Leaves(words={"type": _SCHEMA_TYPES}, names=_SCHEMA_WORDS)
"""A JSON schema: every string but its keywords and type names."""

_UNKNOWN_WORDS: Final[Mapping[str, Callable[[str], bool]]] = {
    "id": is_identifier,
    "call_id": is_identifier,
    "type": KINDS,
}
_UNKNOWN_NAMES: Final = UNREADABLE_MEMBERS | frozenset(
    "cache_control call_id content id index name role text type".split()
)
UNKNOWN: Final = Leaves(UNREADABLE_MEMBERS, _UNKNOWN_WORDS, _UNKNOWN_NAMES)
"""What this format does not know: every string is text, ciphertext is refused."""


def known(names: str, **words: Callable[[str], bool]) -> Leaves:
    """A known object: its member names are protocol, `words` say which values are."""
    return Leaves(
        UNREADABLE_MEMBERS, {**_UNKNOWN_WORDS, **words}, _UNKNOWN_NAMES | {*names.split()}
    )


CHOOSING: Final = known(
    "type function custom name allowed_tools mode tools",
    name=is_identifier,
    mode=TOOL_MODES,
)
SEARCHING: Final = known(
    "search_context_size user_location type approximate city country region timezone",
    search_context_size=VERBOSITIES,
)
STREAMING: Final = known("include_usage include_obfuscation")
SPEAKING: Final = known("voice format id", voice=VOICES, format=AUDIO_FORMATS)
