"""Texts that are kept: their placeholders remember how the value was spelled.

The model sees one placeholder for `Jan Kowalski` and `Janowi Kowalskiemu`, and restoring it gives
the form first seen. A transcript must come back word for word (Art. 15(3) GDPR): there the place of
the grammatical case says which of the spellings in the vault it was: `[PERSON_1:asb]`. Still no
value lies in the transcript itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from gateway.traffic.pseudonyms import token_writer
from gateway.traffic.pseudonyms.grammar import Token, tokens_in
from gateway.traffic.pseudonyms.kept_texts import Replacement
from gateway.traffic.pseudonyms.placeholders import PlaceholderMap

_SPELLING: Final = re.compile(r":as([a-z]+)\]$")
_FIRST_SEEN: Final = 1_000_000  # no entry keeps so many spellings
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"


def kept(
    text: str,
    replaced: Sequence[Replacement],
    placeholders: PlaceholderMap,
    cleared: str | None = None,
) -> str:
    """`text` with the placeholders that `replaced` gave it, each with its spelling.

    `cleared` is the text as it was cleared: where every spelling is the one first seen, the two
    are the same and nothing is written again. Learns spellings: take the entries to be stored from
    the map afterwards.
    """
    spans = []
    as_cleared = cleared is not None
    for each in replaced:
        number = placeholders.spelling_number(each.placeholder, text[each.start : each.end])
        written = each.placeholder if number is None else _with_number(each.placeholder, number)
        as_cleared = as_cleared and number is None
        spans.append((each.start, each.end, written))
    if cleared is not None and as_cleared:
        return cleared
    return token_writer.write(text, spans)


def verbatim(text: str, placeholders: PlaceholderMap) -> str:
    """A kept text, word for word as it was. Tokens of other conversations stay as they are."""
    parts: list[str] = []
    place = 0
    for token in tokens_in(text):
        value = _value(token, placeholders)
        if value is None:
            continue
        parts += (text[place : token.start], value)
        place = token.end
    parts.append(text[place:])
    return "".join(parts)


def _value(token: Token, placeholders: PlaceholderMap) -> str | None:
    marked = _SPELLING.search(token.spelling)
    if marked is None and token.case is not None:
        return placeholders.value_for(token)
    if marked is None:
        return placeholders.spelling_of(token, _FIRST_SEEN)
    return placeholders.spelling_of(token, _number(marked[1]))


def _with_number(placeholder: str, number: int) -> str:
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, len(_LETTERS))
        letters = _LETTERS[rest] + letters
    return f"{placeholder[:-1]}:as{letters}]"


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * len(_LETTERS) + _LETTERS.index(letter) + 1
    return number - 1
