"""What the words beside a word say about it: pairs, initials, signatures, streets, things."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import regex

from gateway.traffic.detection.identifiers.role_mailbox import is_role
from gateway.traffic.detection.names.pack_cues import CALLED, FIELD, NEAR, SAID, SURE
from gateway.traffic.detection.names.pack_data import Pack
from gateway.traffic.detection.names.pack_mailboxes import echoed, mailbox_words
from gateway.traffic.detection.names.pack_surroundings import Surroundings
from gateway.traffic.detection.names.pack_tokens import Kind, Token

_CLAUSE_ENDS = regex.compile(r"[ ]?(?:[^\s\p{L}-]|\n|$)")
_HEAD_ENDS = frozenset(",;\n")
# "Thu Ha do Hanoja": no particle of a name where it means "to" or "from".
_SLAVIC_OR_BALTIC = frozenset("cs sk sl hr lt lv".split())
_PREPOSITIONS = frozenset("do da di du la".split())
_NOTHING = regex.compile(r"[^\p{L}\d?]{0,4}")
_WITHIN = frozenset((" ", "-", ". ", "."))
_MOST_INITIALS = 8
_MOST_SIGNING = 3
_SHORTEST = 4
_AND = frozenset("en e in a i og och ir un u si та і й".split())


@dataclass(frozen=True, slots=True)
class Neighbourhood(Surroundings):
    """One text; each question is about the token at a place in `found`."""

    echoed: frozenset[int] = field(repr=False)
    """Places of the words that e-mail addresses of the text spell too."""

    @classmethod
    def of(cls, text: str, found: Sequence[Token], pack: Pack) -> Neighbourhood:
        return cls(text, found, pack, echoed(found, pack, mailbox_words(text)))

    def is_anchor(self, at: int) -> bool:
        token, kind = self.found[at], self.found[at].kind
        if token.initial:
            return self.initial_leads(at) and not self.is_street(at + 1)
        if at in self.echoed:
            return True
        if kind.barred or kind.stop:
            return False
        if kind.given > 0 and (
            self._signs(at) or self._is_weak_inside(at) or self._is_one_of_two(at)
        ):
            return True
        if kind.surname == 3 and not kind.common and self._signs(at):
            return True
        if token.capital or token.upper:
            if kind.given == 3 or (kind.given == 2 and not token.upper):
                return True
            if kind.surname == 3 and not kind.common:
                return token.capital
            if kind.surname == 2 and self._given_follows(at):
                return True
            if token.opens and self._is_stranger(at):
                return True
            if not (kind.given or kind.seen or kind.common or token.opens or token.upper):
                titled = kind.plain in self.pack.titles
                return token.capital and not titled and self._listed_follows(at)
            if token.upper and self.heads_line(at):
                return True
            return kind.given > 0 and token.capital and self._surname_follows(at)
        if kind.given == 3 and not kind.seen and not kind.inflected:
            return len(token.text) > 3 or self._surname_follows(at)
        if kind.given == 1 and kind.common:
            called = kind.plain in self.pack.titles | self.pack.skipped
            return not called and self.is_pair(at) and self._sure_surname_follows(at)
        return kind.given > 0 and self.is_pair(at)

    def is_pair(self, at: int) -> bool:
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

    def initial_leads(self, at: int) -> bool:
        """`A. Nowak`: an initial with its dot before a word that can be a surname."""
        farthest = min(len(self.found) - 1, at + _MOST_INITIALS)
        while at < farthest and self._initial_follows(at):
            at += 1
        if at + 1 >= len(self.found):
            return False
        after = self.found[at + 1]
        if after.gap in (". ", ".", ".-") and after.kind.plain in self.pack.particles:
            name = at + 2
            while name + 1 < len(self.found) and self.is_particle(name):
                name += 1
            return name < len(self.found) and (self.found[name].capital or self.found[name].upper)
        return (
            after.gap in (". ", ".", ".-")
            and (after.capital or after.upper)
            and not after.kind.stop
            and not after.kind.barred
            and (after.kind.surname > 0 or not after.kind.common)
        )

    def _initial_follows(self, at: int) -> bool:
        after = self.found[at + 1]
        return after.initial and after.gap in (". ", ".", ".-")

    def _surname_follows(self, at: int) -> bool:
        place = self._next(at)
        if place is None:
            return False
        after = self.found[place]
        if after.initial and self.has_dot(place):
            return True
        if after.kind.stop or after.kind.barred or after.capital != self.found[at].capital:
            return False
        if after.kind.surname > 1 and not (after.kind.common and self.found[at].opens):
            return after.capital or not after.kind.common
        return not after.kind.seen and (after.capital or after.kind.surname > 0)

    def surname_follows(self, at: int) -> bool:
        """Whether the next word is a listed surname, capitalised as this one is."""
        after = self._next(at)
        if after is None:
            return False
        kind = self.found[after].kind
        unknown = not (kind.seen or kind.common)
        likely = kind.surname > 1 or (unknown and not self.found[after].upper)
        return likely and self.found[after].capital and not (kind.barred or kind.stop)

    def _listed_follows(self, at: int) -> bool:
        """Whether an unknown word inside a sentence is a given name by the surname behind it."""
        if at + 1 >= len(self.found):
            return False
        after = self.found[at + 1]
        kind = after.kind
        if after.gap != " " or not after.capital or after.upper or kind.stop or kind.barred:
            return False
        return kind.surname > 1 and self.pack.surnames.get(kind.plain) is not None

    def _sure_surname_follows(self, at: int) -> bool:
        """`rasa petraitienė`: a surname by its ending behind a given name that is a word too."""
        after = self._next(at)
        return after is not None and self.found[after].kind.surname == 3

    def _given_follows(self, at: int) -> bool:
        """`Мамедов Ільдар`: a surname by list, no word, and a given name behind it."""
        token, after = self.found[at], self._next(at)
        if after is None or not token.capital or token.kind.common or token.kind.seen:
            return False
        kind = self.found[after].kind
        given = kind.given > 1 or (kind.given == 1 and not kind.common)
        return given and self.found[after].capital and not (kind.barred or kind.stop)

    def _is_stranger(self, at: int) -> bool:
        """`Blerta Krasniqi;`: a word nobody knows, at the head, before a surname by list."""
        token, after = self.found[at], self._next(at)
        kind = token.kind
        if after is None or not token.capital or token.upper:
            return False
        if "-" in token.text or kind.plain in self.pack.titles | self.pack.skipped:
            return False
        if kind.given or kind.surname or kind.seen or kind.common or len(token.text) < _SHORTEST:
            return False
        other = self.found[after]
        listed = other.kind.surname > 1 and not (other.kind.common or other.kind.seen)
        return listed and other.capital and not (other.upper or other.kind.barred)

    def _is_one_of_two(self, at: int) -> bool:
        """`Rok in Meta sta …`: a name that is a word too, beside another given name."""
        token = self.found[at]
        if not token.capital or token.upper or at + 2 >= len(self.found):
            return False
        link, other = self.found[at + 1], self.found[at + 2]
        if link.kind.plain not in _AND or link.gap != " " or other.gap != " ":
            return False
        both = other.kind.given > 0 and not (other.kind.barred or other.kind.stop)
        return both and other.capital and not other.upper and not self._goes_on(at + 2)

    def _goes_on(self, at: int) -> bool:
        """Whether a capitalised word follows: `Rosa und Lila Tulpen`."""
        after = self._next(at)
        return after is not None and self.found[after].capital and not self._surname_follows(at)

    def heads_line(self, at: int) -> bool:
        """`ROSA PINTO, …`: two names that are words too, alone before a comma in capitals."""
        if at + 1 >= len(self.found) or self.found[at + 1].gap != " ":
            return False
        if self.found[at].capital or not self.found[at].opens:
            return False
        one, other = self.found[at].kind, self.found[at + 1].kind
        if other.stop or other.barred or not self.found[at + 1].upper:
            return False
        both = (one.given and other.surname > 1) or (one.surname > 1 and other.given)
        end = self.found[at + 1].end
        return bool(both) and self.text[end : end + 1] in _HEAD_ENDS

    def ends_clause(self, at: int) -> bool:
        """Whether nothing, a mark or a digit follows the word."""
        return _CLAUSE_ENDS.match(self.text, self.found[at].end) is not None

    def _signs(self, at: int) -> bool:
        """Whether the word stands alone behind the last sentence: `… works again. rose`."""
        token = self.found[at]
        return at > 0 and at + 1 == len(self.found) and token.opens and self.ends_line(at)

    def signs(self, at: int) -> bool:
        """Whether a given name that is a word too is the last of the text."""
        kind = self.found[at].kind
        return at + 1 == len(self.found) and kind.given > 0 and not (kind.stop or kind.barred)

    def _is_weak_inside(self, at: int) -> bool:
        """Whether a word that only names write large stands large within a sentence, by itself."""
        token, kind = self.found[at], self.found[at].kind
        if not token.capital or token.upper or token.opens or kind.common:
            return False
        if self.found[at - 1].capital and not self.found[at - 1].opens:
            return False
        return not self.is_street(at) and not self._is_named_after(at)

    def _is_named_after(self, at: int) -> bool:
        """Whether something capitalised that is no surname follows."""
        after = self._next(at)
        return after is not None and self.found[after].capital and not self._surname_follows(at)

    def closing(self) -> tuple[int, int] | None:
        """The name that a text ends with, in a line or a sentence of its own: its tokens."""
        last = len(self.found) - 1
        if last < 1 or not _NOTHING.fullmatch(self.text, self.found[last].end):
            return None
        first = last
        while not self.found[first].opens and last - first < _MOST_SIGNING and first:
            if self.found[first].gap not in _WITHIN:
                return None
            first -= 1
        words = [
            token
            for token in self.found[first : last + 1]
            if token.kind.plain not in self.pack.particles and not token.initial
        ]
        if first == 0 or not self.found[first].opens or len(words) < 2:
            return None
        return (first, last) if self._sign_together(words) else None

    def _sign_together(self, words: Sequence[Token]) -> bool:
        if any(self._is_no_surname(word.kind) for word in words):
            return False
        lead = words[-1 if self.pack.surname_first else 0].kind
        if all(word.capital for word in words):
            likely = any(word.kind.given or word.kind.surname for word in words)
            return likely or not any(word.kind.seen for word in words)
        if any(word.capital for word in words) or not lead.given:
            return False
        rest = [word.kind for word in words if word.kind is not lead]
        sure = lead.given == 3 or any(kind.surname > 1 for kind in rest)
        return sure and all(kind.given or kind.surname > 1 or not kind.seen for kind in rest)

    def _is_no_surname(self, kind: Kind) -> bool:
        announces = kind.plain in self.pack.titles or kind.plain in self.pack.announcing
        return announces or kind.barred or kind.stop

    def is_particle(self, at: int) -> bool:
        token = self.found[at]
        if self.pack.code in _SLAVIC_OR_BALTIC and token.kind.plain in _PREPOSITIONS:
            return False
        return token.kind.plain in self.pack.particles and not (token.initial and self.has_dot(at))


def opens_name(token: Token, sure: int) -> bool:
    kind = token.kind
    if sure == FIELD:
        return token.capital or token.upper or not is_role(kind.plain)
    if token.capital:
        if sure >= CALLED:
            return sure == SURE or not token.upper or kind.given > 0 or not kind.common
        if token.upper or sure == NEAR:
            return _is_evident(kind)
        return kind.given > 0 or not kind.common
    if sure == SURE:
        return kind.given > 0 or kind.surname > 1 or not kind.seen
    if sure == CALLED:
        if token.upper and not ((kind.seen and not kind.surname) or kind.common):
            return True
        return kind.given > 0 or kind.surname > (int(kind.seen) + 2 * int(kind.common))
    if sure == SAID and not kind.barred and not kind.common:
        return kind.given > 0 or kind.surname == 3
    return kind.given == 3


def _is_evident(kind: Kind) -> bool:
    """Whether lists or endings speak for it and it is no everyday word."""
    if kind.given > 1 or kind.surname == 3:
        return True
    return not kind.common and (kind.given > 0 or kind.surname > int(kind.seen))
