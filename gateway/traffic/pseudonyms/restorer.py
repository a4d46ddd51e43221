"""Puts the real values back into what a model writes, as it comes in."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from gateway.traffic.pseudonyms.case_forms import TITLE_REACH
from gateway.traffic.pseudonyms.fetched_addresses import FetchedAddresses
from gateway.traffic.pseudonyms.grammar import LONGEST, Token, scan, tokens_in
from gateway.traffic.pseudonyms.placeholders import PlaceholderMap

LONGEST_HELD: Final = LONGEST - 1
"""No more characters than this are ever held back."""


def inside_json_string(value: str) -> str:
    """A value as it must stand between the quotes of a JSON string; for lanes of JSON."""
    return json.dumps(value, ensure_ascii=False)[1:-1]


class Restorer:
    """Restores one lane: `feed` piece after piece, then `finish` once.

    Gives the same text however the pieces are cut. Only tokens issued in this conversation are
    replaced; others, and tokens cut off by the end, go through as they came. Values put in are
    never read for tokens again; nor is one put into an address that a page fetches by itself.
    `escape` is applied to each value, typed look-alikes included.
    """

    def __init__(
        self, placeholders: PlaceholderMap, escape: Callable[[str], str] | None = None
    ) -> None:
        self._map = placeholders
        self._escape = escape
        self._held = ""
        self._before = ""  # what went out last: a token without brackets needs it, or its title
        self._fetched = FetchedAddresses()
        self.seen: Counter[str] = Counter()

    def __repr__(self) -> str:
        return f"Restorer({len(self._held)} characters held, {self.seen.total()} restored)"

    @property
    def held(self) -> int:
        """How many characters wait for more, at most `LONGEST_HELD`."""
        return len(self._held)

    def feed(self, piece: str) -> str:
        """All that is certain so far. `seen` counts the restored tokens by entity type."""
        start = len(self._before)
        text = self._before + self._held + piece
        outcome = scan(text, start)
        self._held = text[outcome.settled :]
        self._before = text[max(0, outcome.settled - TITLE_REACH) : outcome.settled]
        return self._with_values(text[: outcome.settled], start, outcome.tokens, self._fetched)

    def finish(self) -> str:
        """What was held back: the beginning of a token is no token, so it goes out as it is."""
        rest, self._held = self._before + self._held, ""
        start, self._before = len(self._before), ""
        # `{{PERSON_1}` waits for a second `}`; where none comes, the token inside counts.
        return self._with_values(rest, start, self._certain(rest, start), self._fetched)

    def restore(self, text: str) -> str:
        """A whole text at once; leaves what `feed` holds back alone."""
        return self._with_values(text, 0, self._certain(text, 0), FetchedAddresses())

    def _certain(self, text: str, start: int) -> Iterator[Token]:
        """The tokens of a text that has ended; `PERSON_1` cut off may have been `PERSON_12`."""
        for token in tokens_in(text, start):
            if not (token.is_bare and token.end == len(text) and self._map.may_go_on(token)):
                yield token

    def _with_values(
        self, text: str, start: int, tokens: Iterable[Token], fetched: FetchedAddresses
    ) -> str:
        parts: list[str] = []
        place = read = start
        for token in tokens:
            fetched.read(text[read : token.start])
            read, end = token.start, token.end
            if fetched.leads_elsewhere:
                continue
            value = self._map.value_with_ending(token)
            if value is not None:
                end += len(token.ending)
            else:
                value = self._map.value_for(
                    token, text[max(0, token.start - TITLE_REACH) : token.start]
                )
            if value is None:
                continue
            self.seen[self._map.entity_type_of(token) or token.label] += 1
            parts += (text[place : token.start], self._escape(value) if self._escape else value)
            place = end
        fetched.read(text[read:])
        parts.append(text[place:])
        return "".join(parts)
