"""Person names in languages that have a pack: lists, endings and cues weighed against vocabulary.

One engine for all of them. What it knows of a language is in `packs/`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from gateway.traffic.detection.findings import PERSON
from gateway.traffic.detection.names.pack_cues import (
    BEHIND,
    CALLED,
    FIELD,
    NEAR,
    SAID,
    SURE,
    SURENESS,
    announcements,
)
from gateway.traffic.detection.names.pack_data import PACKED, Pack, pack_of
from gateway.traffic.detection.names.pack_forms import person_form
from gateway.traffic.detection.names.pack_tokens import Kind, Token, tokens
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import Match, Recogniser

CUED, LISTED = 0.85, 0.75
_MOST_WORDS = 5
_QUOTES = frozenset("\"„“”«»‘‚'")
_END_OF_LINE = regex.compile(r"(?:[^\p{L}\n]{1,3}+\p{Lu}\p{L}*+){0,3}+\P{L}{0,4}(?:$|[\r\n])")
_NUMBER_BEHIND = regex.compile(r"[ ]?\d{1,4}(?!\d)")


class PackNameRecogniser(Recogniser):
    """PERSON in every language of `PACKED`; silent in others."""

    entities = (PERSON,)

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Names by cue first, then those that need none."""
        if reading.language not in PACKED:
            return
        pack = pack_of(reading.language)
        search = _Search(reading.text, tokens(reading.text, pack), pack)
        for first, last, sureness, titled in search.names():
            words = search.found[first : last + 1]
            yield Match(
                words[0].start,
                words[-1].end,
                PERSON,
                CUED if sureness else LISTED,
                person_form(words, pack, titled=titled),
            )


@dataclass(frozen=True, slots=True)
class _Search:
    """One text. A name is (first token, last token, sureness of its cue, whether titled)."""

    text: str
    found: Sequence[Token]
    pack: Pack

    def names(self) -> Iterator[tuple[int, int, int, bool]]:
        taken: set[int] = set()
        for said in announcements(self.found, self.pack):
            sure = SURENESS[said.kind]
            if said.kind in BEHIND:
                first, last = self._before(said.at - 1, sure)
            else:
                first, last = said.at, self._reach(said.at, sure, in_field=said.kind == "label")
            if said.kind == "sign" and first <= last and not self._ends_line(last):
                sure = NEAR
                last = self._reach(first, sure)
            if first > last or taken.issuperset(range(first, last + 1)):
                continue
            if sure <= SAID and self._is_doubtful(first, last):
                continue
            taken.update(range(first, last + 1))
            yield first, last, sure, said.kind == "title"
        for at in range(len(self.found)):
            if at in taken or not self._is_anchor(at):
                continue
            first = self._leftmost(at, taken)
            last = max(self._reach(first, 0, known=at), at)
            if first == last and self._is_thing(at):
                continue
            taken.update(range(first, last + 1))
            yield first, last, 0, False

    def _ends_line(self, last: int) -> bool:
        """Whether at most capitalised words follow: `Thanks! The parcel came` is no signature."""
        return _END_OF_LINE.match(self.text, self.found[last].end) is not None

    def _is_doubtful(self, first: int, last: int) -> bool:
        """Whether what a weak cue points to is a street with its number, or a thing."""
        street = self.found[last].kind.given < 3 and self._is_street(last)
        return street or (first == last and self._is_thing(first))

    def _reach(
        self, first: int, sure: int, *, in_field: bool = False, known: int | None = None
    ) -> int:
        """The last token of the name that begins at `first`; `first - 1` where none does."""
        last, at = first - 1, first
        while at < len(self.found) and at - first < _MOST_WORDS:
            if at > first and not self._joins(at, in_field and at == first + 1):
                break
            if known is not None and at <= known:
                last = at
            elif self._is_particle(at):
                if at + 1 >= len(self.found) or (at == first and sure < CALLED):
                    break
            elif not self._admits(at, sure, first):
                break
            else:
                last = at
            at += 1
        return last

    def _is_particle(self, at: int) -> bool:
        token = self.found[at]
        initial = token.initial and self.text[token.end : token.end + 1] == "."
        return token.kind.plain in self.pack.particles and not initial

    def _joins(self, at: int, comma: bool) -> bool:
        gap, before = self.found[at].gap, self.found[at - 1]
        if gap in (" ", "  ", "-"):
            return True
        if gap in (". ", ".", ".-"):
            return before.initial
        if gap == "'":
            return before.kind.plain in self.pack.particles
        return comma and gap == ", " and self.found[at].kind.given > 0

    def _admits(self, at: int, sure: int, first: int) -> bool:
        token, kind = self.found[at], self.found[at].kind
        if token.initial:
            return at > first or sure == FIELD or self._initial_leads(at)
        if kind.stop or kind.plain in self.pack.titles:
            return sure >= CALLED and token.capital and kind.surname == 2
        if kind.barred:
            known = sure >= SURE or (at > first and self.found[first].kind.given == 3)
            return known and (token.capital or token.upper) and kind.surname == 2
        if len(token.text) == 1:
            return False
        if at == first:
            return self._opens_name(token, sure) or (sure > 0 and self._is_pair(at))
        if token.capital or (token.upper and self.found[first].upper and sure):
            return self._continues(at, sure, first)
        if self.found[first].capital:
            return False
        if kind.given == 3 or (kind.surname > 1 and not kind.common):
            return True
        if kind.surname > 1 and (sure >= CALLED or self.found[first].kind.given == 3):
            return True
        return not kind.seen if sure or kind.surname else False

    def _continues(self, at: int, sure: int, first: int) -> bool:
        kind = self.found[at].kind
        if self.found[at].upper and not self.found[first].upper:
            return kind.given > 0 or kind.surname > 0
        if self.found[first].kind.given == 3 or sure >= CALLED:
            return True
        return not kind.common or kind.surname > 0 or kind.given > 1

    def _opens_name(self, token: Token, sure: int) -> bool:
        kind = token.kind
        if sure == FIELD:
            return True
        if token.capital:
            if sure >= CALLED:
                return sure == SURE or not token.upper or kind.given > 0 or not kind.common
            if token.upper or sure == NEAR:
                return _is_evident(kind)
            return kind.given > 0 or not kind.common
        if sure == SURE:
            return kind.given > 0 or kind.surname > 1 or not kind.seen
        if sure == CALLED:
            return kind.given > int(kind.common) or kind.surname > (
                int(kind.seen) + 2 * int(kind.common)
            )
        return kind.given == 3 or (
            sure == SAID and kind.given > int(kind.common) and not kind.barred
        )

    def _initial_leads(self, at: int) -> bool:
        """`A. Nowak`: an initial with its dot before a word that can be a surname."""
        if at + 1 >= len(self.found):
            return False
        after = self.found[at + 1]
        if after.initial and after.gap in (". ", ".", ".-"):
            return self._initial_leads(at + 1)
        if after.gap in (". ", ".", ".-") and after.kind.plain in self.pack.particles:
            return after.capital and at + 2 < len(self.found) and self.found[at + 2].capital
        return (
            after.gap in (". ", ".", ".-")
            and (after.capital or after.upper)
            and not after.kind.stop
            and not after.kind.barred
            and (after.kind.surname > 0 or not after.kind.common)
        )

    def _before(self, last: int, sure: int) -> tuple[int, int]:
        """The name that ends at `last`, before a cue such as `… here`."""
        token = self.found[last]
        if last < 0 or token.kind.stop or token.kind.barred or len(token.text) < 2:
            return last + 1, last
        if not self._opens_name(token, sure) and not (token.capital and token.kind.surname > 0):
            return last + 1, last
        return self._leftmost(last, set()), last

    def _leftmost(self, at: int, taken: set[int]) -> int:
        first = at
        while first > 0 and first - 1 not in taken and at - first < 3:
            before, gap = self.found[first - 1], self.found[first].gap
            joined = gap == " " or (gap in (". ", ".") and before.initial)
            if not joined or before.kind.stop or before.kind.barred:
                break
            if before.kind.plain in self.pack.titles or not self._leads(before, self.found[first]):
                break
            first -= 1
        return first

    def _leads(self, before: Token, after: Token) -> bool:
        kind = before.kind
        if before.initial:
            return True
        if before.capital != after.capital and not (before.upper and after.upper):
            return False
        if kind.given == 3 or (kind.given == 2 and before.capital):
            return True
        if kind.surname > 1 and not kind.common:
            return True
        return self.pack.surname_first and (
            kind.surname > 0 or (before.capital and not kind.common and not before.opens)
        )

    def _is_anchor(self, at: int) -> bool:
        token, kind = self.found[at], self.found[at].kind
        if token.initial:
            return self._initial_leads(at) and not self._is_street(at + 1)
        if kind.barred or kind.stop:
            return False
        if kind.given > 0 and self._signs(at):
            return True
        if token.capital or token.upper:
            if kind.given == 3 or (kind.given == 2 and not token.upper):
                return True
            if kind.surname == 3 and not kind.common:
                return token.capital
            return kind.given > 0 and token.capital and self._surname_follows(at)
        if kind.given == 3 and not kind.seen and not kind.inflected:
            return len(token.text) > 3 or self._surname_follows(at)
        return (kind.given > 1 or not kind.common) and kind.given > 0 and self._is_pair(at)

    def _is_pair(self, at: int) -> bool:
        """A listed given name and a listed surname side by side, not both everyday words."""
        after = self._next(at)
        if after is None:
            return False
        one, other = self.found[at].kind, self.found[after].kind
        if one.stop or other.stop or one.barred or other.barred or (one.common and other.common):
            return False
        if one.given > 0 and (other.surname > 1 or min(one.given, other.given) > 1):
            return True
        return self.pack.surname_first and one.surname > 1 and other.given > 0

    def _next(self, at: int) -> int | None:
        """The next token of the same name if there is one, particles passed over."""
        after = at + 1
        while after < len(self.found) and self.found[after].gap == " ":
            if self.found[after].kind.plain not in self.pack.particles:
                return after
            after += 1
        return None

    def _signs(self, at: int) -> bool:
        """Whether the word stands alone behind the last sentence: `… works again. rose`."""
        token = self.found[at]
        return at > 0 and at + 1 == len(self.found) and token.opens and self._ends_line(at)

    def _surname_follows(self, at: int) -> bool:
        place = self._next(at)
        if place is None:
            return False
        after = self.found[place]
        if after.initial and self.text[after.end : after.end + 1] == ".":
            return True
        if after.kind.stop or after.kind.barred or after.capital != self.found[at].capital:
            return False
        if after.kind.surname > 1 and not (after.kind.common and self.found[at].opens):
            return after.capital or not after.kind.common
        return not after.kind.seen and (after.capital or after.kind.surname > 0)

    def _is_street(self, at: int) -> bool:
        return _NUMBER_BEHIND.match(self.text, self.found[at].end) is not None

    def _is_thing(self, at: int) -> bool:
        """Whether a lone word is quoted, or beside a word for something that is sold."""
        token = self.found[at]
        before, after = self.text[max(0, token.start - 2) : token.start], self.text[token.end :]
        if (
            before.strip()[-1:] in _QUOTES
            and before.strip()
            and after.lstrip()[:1] in _QUOTES
            and after.strip()
        ):
            return True
        if at and token.gap == " " and self._is_product(self.found[at - 1]):
            return True
        if at + 1 >= len(self.found) or self.found[at + 1].gap not in (" ", "-"):
            return False
        following = self.found[at + 1]
        return self._is_product(following) or (following.capital and following.kind.barred)

    def _is_product(self, token: Token) -> bool:
        words, stems = self.pack.products
        return token.kind.plain in words or (bool(stems) and token.kind.plain.startswith(stems))


def _is_evident(kind: Kind) -> bool:
    """Whether lists or endings speak for it and it is no everyday word."""
    if kind.given > 1 or kind.surname == 3:
        return True
    return not kind.common and (kind.given > 0 or kind.surname > int(kind.seen))
