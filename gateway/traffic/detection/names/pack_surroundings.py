"""What stands around a word: its line's end, a number, a street, quotation marks, goods."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import regex

from gateway.traffic.detection.names.pack_data import Pack
from gateway.traffic.detection.names.pack_goods import is_among_goods, is_of_maker, is_saint, works
from gateway.traffic.detection.names.pack_tokens import Token

_QUOTES = frozenset("\"„“”«»‘‚'")
_END_OF_LINE = regex.compile(r"(?:[^\p{L}\n]{1,3}+\p{Lu}\p{L}*+){0,3}+\P{L}{0,4}(?:$|[\r\n])")
_OR = frozenset("alebo ali of eller o ou sau arba vai jew чи або oder or nebo ili".split())
_NUMBER_BEHIND = regex.compile(r"[ -]?\d{1,4}(?!\d)")
_ON = frozenset(("na", "на"))
_LANES = {
    "sk": ("skej", "ckej", "ovej", "nej"),
    "sl": ("ski", "cki", "ovi", "evi"),
    "uk": ("ськіи", "цькіи", "ськои"),
}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """One text; each question is about the token at a place in `found`."""

    text: str = field(repr=False)
    found: Sequence[Token] = field(repr=False)
    pack: Pack = field(repr=False)

    def _next(self, at: int) -> int | None:
        """The next token of the same name if there is one, particles passed over."""
        after = at + 1
        while after < len(self.found) and self.found[after].gap == " ":
            if self.found[after].kind.plain not in self.pack.particles:
                return after
            after += 1
        return None

    def ends_line(self, last: int) -> bool:
        """Whether at most capitalised words follow: `Thanks! The parcel came` is no signature."""
        return _END_OF_LINE.match(self.text, self.found[last].end) is not None

    def has_dot(self, at: int) -> bool:
        """Whether a full stop is right behind."""
        end = self.found[at].end
        return self.text[end : end + 1] == "."

    def is_small_initial(self, at: int, first: int) -> bool:
        """`sorina v.` at an end; `m. kārkliņa` before a word that can be a surname."""
        token = self.found[at]
        if len(token.text) != 1 or not token.text.islower() or not self.has_dot(at):
            return False
        if at > first:
            kind = self.found[at - 1].kind
            return kind.given > 0 and at == first + 1 and self.ends_line(at)
        if at + 1 >= len(self.found) or self.found[at + 1].gap not in (". ", "."):
            return False
        kind = self.found[at + 1].kind
        likely = kind.surname > 1 or not (kind.seen or kind.common)
        return likely and not kind.barred and self.ends_line(at + 1)

    def is_street(self, at: int) -> bool:
        return _NUMBER_BEHIND.match(self.text, self.found[at].end) is not None

    def is_thing(self, at: int) -> bool:
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
        if at > 1 and self.found[at - 1].kind.plain in _OR and token.gap == " ":
            other = self.found[at - 2]  # "Malta alebo Monika", two of a catalogue
            if other.capital and other.kind.barred and not other.kind.given:
                return True
        if is_of_maker(self.found, at) or is_saint(self.pack.code, self.found, at, at):
            return True
        if is_among_goods(self.text, self.found, at, self._is_product):
            return True
        if at + 1 >= len(self.found) or self.found[at + 1].gap not in (" ", "-"):
            return False
        following = self.found[at + 1]
        return self._is_product(following) or (following.capital and following.kind.barred)

    def is_quoted_goods(self, first: int, last: int) -> bool:
        """`trandafirul „Regina Maria”`: a name in quotation marks behind a word for goods."""
        start, end = self.found[first].start, self.found[last].end
        quoted = self.text[start - 1 : start] in _QUOTES and self.text[end : end + 1] in _QUOTES
        return quoted and first > 0 and start > 0 and self._is_product(self.found[first - 1])

    def is_called_after(self, first: int, last: int) -> bool:
        """Whether a name of two words is a saint's or a work's: `rosen Gloria Dei`."""
        if is_saint(self.pack.code, self.found, first, last):
            return True
        if first == 0 or self.found[first].gap not in (" ", ' "', " „", " «", " »", " “", " ”"):
            return False
        head = self.found[first - 1]
        named = head.kind.given and head.capital == self.found[first].capital
        if head.kind.plain in works() and not named:
            return True
        # "Hotel Wilhelmina in Domburg"
        place = last > first and self.found[first + 1].kind.plain in self.pack.particles
        return (
            place and not self.found[first + 1].capital and self._is_product(self.found[first - 1])
        )

    def is_made(self, first: int, last: int) -> bool:
        """`modelul Wolf Warrior`: names from elsewhere only, right behind a word for goods."""
        if first == 0 or self.found[first].gap != " ":
            return False
        own = any(token.kind.given == 3 for token in self.found[first : last + 1])
        return not own and self._is_product(self.found[first - 1])

    def is_lane(self, at: int) -> bool:
        """`na Turnianskej`, `na Trubarjevi`: an adjective of a street, in the case of a place."""
        token = self.found[at]
        endings = _LANES.get(self.pack.code)
        if endings is None or at == 0 or self.found[at - 1].kind.plain not in _ON:
            return False
        return token.kind.given == 0 and token.kind.plain.endswith(endings)

    def _is_product(self, token: Token) -> bool:
        words, stems = self.pack.products
        word = token.kind.plain
        if self.pack.code == "mt":
            word = word.rpartition("-")[2]  # "is-sufan"
        return word in words or (bool(stems) and word.startswith(stems))
