"""Person names in languages that have a pack: lists, endings and cues weighed against vocabulary.

One engine for all of them. What it knows of a language is in `packs/`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

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
from gateway.traffic.detection.names.pack_goods import works
from gateway.traffic.detection.names.pack_neighbours import Neighbourhood, opens_name
from gateway.traffic.detection.names.pack_tokens import Token, bases_of, tokens
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import Match, Recogniser

CUED, LISTED = 0.85, 0.75
_MOST_WORDS, _SHORT = 5, 4
# "van 't Hof", "in 's-Gravenhage"
_BEFORE_CLITIC, _CLITICS = (" '", " ’", " ‘"), frozenset("tns")


class PackNameRecogniser(Recogniser):
    """PERSON in every language of `PACKED`; silent in others."""

    entities = (PERSON,)

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Names by cue first, then those that need none."""
        if reading.language not in PACKED:
            return
        pack = pack_of(reading.language)
        found = tokens(reading.text, pack)
        search = _Search(found, pack, Neighbourhood.of(reading.text, found, pack))
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

    found: Sequence[Token] = field(repr=False)
    pack: Pack = field(repr=False)
    beside: Neighbourhood = field(repr=False)

    def names(self) -> Iterator[tuple[int, int, int, bool]]:
        taken: set[int] = set()
        for first, last, sure, titled in sorted(
            self._announced(), key=lambda name: (name[0] - name[1], -name[2], name[0])
        ):
            left = [place for place in range(first, last + 1) if place not in taken]
            if left:
                taken.update(left)
                yield left[0], left[-1], sure, titled
        yield from self._closing(taken)
        yield from self._evident(taken)
        yield from self._inflected(taken)

    def _closing(self, taken: set[int]) -> Iterator[tuple[int, int, int, bool]]:
        """The name at the very end, where no cue took a part of it."""
        closing = self.beside.closing()
        if closing is not None and taken.isdisjoint(range(closing[0], closing[1] + 1)):
            taken.update(range(closing[0], closing[1] + 1))
            yield closing[0], closing[1], 0, False

    def _announced(self) -> Iterator[tuple[int, int, int, bool]]:
        """What each cue points to; several may point to one place, not all as far."""
        for said in announcements(self.found, self.pack):
            sure = SURENESS[said.kind]
            if said.kind in BEHIND:
                first, last = self._before(said.at - 1, sure)
            else:
                first = self._past_particle(said.at)
                last = self._reach(first, sure, in_field=said.kind == "label")
            if said.kind == "sign" and first <= last and not self.beside.ends_line(last):
                sure = NEAR
                last = self._reach(first, sure)
            if first > last and said.kind == "sign" and self.beside.signs(first):
                last = first  # "groetjes kees"
            if said.kind == "did" and (first > last or not self._is_doer(last)):
                continue
            if first > last or (sure <= SAID and self._is_doubtful(first, last)):
                continue
            yield first, last, sure, said.kind == "title"

    def _is_doer(self, last: int) -> bool:
        """`Rosa ha firmato`: only listed given names do what firms and things do as well."""
        token = self.found[last]
        return token.capital and token.kind.given > 0 and not self.beside.is_thing(last)

    def _past_particle(self, at: int) -> int:
        """`nipote di Carmela`, `marido da Odete`: the particle is not of a given name."""
        if at + 1 >= len(self.found) or not self.beside.is_particle(at) or self.found[at].capital:
            return at
        kind, capital = self.found[at + 1].kind, self.found[at + 1].capital
        given = kind.given > 1 or (kind.given == 1 and kind.surname < 2 and capital)
        return at + 1 if given or self.beside.is_pair(at + 1) else at

    def _evident(self, taken: set[int]) -> Iterator[tuple[int, int, int, bool]]:
        """Names that need no cue, outside the tokens `taken`, which grow."""
        things: set[str] = set()
        for at in range(len(self.found)):
            if at in taken or not self.beside.is_anchor(at):
                continue
            first = self._leftmost(at, taken)
            last = max(self._reach(first, 0, known=at), at)
            if first == last and (self.found[at].kind.plain in things or self.beside.is_thing(at)):
                things.add(self.found[at].kind.plain)
                continue
            if self.beside.is_quoted_goods(first, last) or self.beside.is_made(first, last):
                continue
            if self.beside.is_called_after(first, last):
                continue
            taken.update(range(first, last + 1))
            yield first, last, 0, False

    def _inflected(self, taken: set[int]) -> Iterator[tuple[int, int, int, bool]]:
        """Other cases of the surnames that were found: `пан Гусейнов … з Гусейновим`."""
        if not taken or not self.pack.inflections:
            return
        named = {self.found[at].kind.plain for at in taken if len(self.found[at].text) > _SHORT}
        named |= {base for word in named for base in bases_of(word, self.pack)}
        for at, token in enumerate(self.found):
            kind = token.kind
            if at in taken or not token.capital or kind.seen or kind.common or kind.barred:
                continue
            if len(token.text) > _SHORT and not named.isdisjoint(bases_of(kind.plain, self.pack)):
                taken.add(at)
                yield at, at, 0, False

    def _is_doubtful(self, first: int, last: int) -> bool:
        """Whether what a weak cue points to is a street with its number, or a thing."""
        street = self.found[last].kind.given < 3 and self.beside.is_street(last)
        alone = first == last
        return street or (alone and (self.beside.is_thing(first) or self.beside.is_lane(first)))

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
            elif self.beside.is_particle(at):
                if at + 1 >= len(self.found) or (at == first and sure < CALLED):
                    break
            elif not self._admits(at, sure, first):
                break
            else:
                last = at
            at += 1
        return last

    def _joins(self, at: int, comma: bool) -> bool:
        gap, before = self.found[at].gap, self.found[at - 1]
        if gap in (" ", "  ", "-"):
            return True
        if gap in (". ", ".", ".-"):
            return before.initial
        if gap == "'":
            return before.kind.plain in self.pack.particles
        if gap in _BEFORE_CLITIC:
            return self.found[at].kind.plain in _CLITICS and self.beside.is_particle(at)
        if not comma or gap != ", ":
            return False
        return self.found[at].kind.given > 0 or (
            self.found[at].capital and self.beside.ends_line(at) and not self.found[at].kind.common
        )

    def _admits(self, at: int, sure: int, first: int) -> bool:
        token, kind = self.found[at], self.found[at].kind
        if at > first and at in self.beside.echoed:
            return True
        if token.initial:
            if at > first and not token.capital:
                return self.beside.has_dot(at)
            return at > first or sure == FIELD or self.beside.initial_leads(at)
        if len(token.text) == 1 and (at > first or sure >= CALLED):
            return self.beside.is_small_initial(at, first)
        if kind.stop or kind.plain in self.pack.titles:
            if at == first and sure >= CALLED and token.capital and not token.opens:
                if self.pack.inflections and self.beside.surname_follows(at):
                    return kind.plain not in self.pack.titles  # `vyrą Tadą Kazlauską`: tada, "then"
            return sure >= CALLED and token.capital and kind.surname == 2
        if kind.barred:
            if at == first and sure >= CALLED and kind.given > 0 and token.capital:
                return self.beside.surname_follows(at)
            behind = self.found[first].kind.given >= (1 if sure >= CALLED else 3)
            known = sure >= SURE or (at > first and behind)
            return known and (token.capital or token.upper) and kind.surname == 2
        if token.upper and self.found[first].initial and at > first and not token.capital:
            return kind.surname > 0 or not kind.seen
        if len(token.text) == 1:
            return False
        if at == first:
            return opens_name(token, sure) or (sure > 0 and self.beside.is_pair(at))
        if token.capital or (token.upper and self.found[first].upper and sure):
            return self._continues(at, sure, first)
        if self.found[first].capital:
            return False
        if token.upper and at == first + 1 and self.beside.heads_line(first):
            return True
        if token.upper and any(each.kind.given == 3 for each in self.found[first:at]):
            if kind.given + kind.surname and (not kind.common or self.beside.ends_clause(at)):
                return True
        if kind.given > 1 or (kind.surname > 1 and not kind.common):
            return True
        if kind.surname > 1 and (sure >= CALLED or self.found[first].kind.given == 3):
            return True
        if at == first + 1 and sure >= SAID and kind.surname > 1 and self.beside.is_pair(first):
            return True
        if at - first == 2 and sure >= CALLED and self.beside.is_particle(at - 1):
            if self.found[first].kind.given == 3 and not kind.common:
                return True  # "gaspare lo presti"
        if at - first > 1 and not (kind.surname or self.beside.is_particle(at - 1)):
            return False  # two words in small letters are a whole name
        return not kind.seen if sure or kind.surname else False

    def _continues(self, at: int, sure: int, first: int) -> bool:
        kind = self.found[at].kind
        if self.found[at].upper and not self.found[first].upper:
            return kind.given > 0 or kind.surname > 0
        if not self.found[at].capital and kind.given == 0 and kind.surname < 2:
            return not (kind.common if at == first + 1 else kind.seen)
        if self.found[first].kind.given == 3 or sure >= CALLED:
            return True
        return not kind.common or kind.surname > 0 or kind.given > 1

    def _before(self, last: int, sure: int) -> tuple[int, int]:
        """The name that ends at `last`, before a cue such as `… here`."""
        token = self.found[last]
        if last < 0 or (token.kind.plain in self.pack.greeting and token.kind.given < 3):
            return last + 1, last
        if token.kind.stop or token.kind.barred or len(token.text) < 2:
            return last + 1, last
        if not opens_name(token, sure) and not (token.capital and token.kind.surname > 0):
            if not self._is_greeting_given(last):
                return last + 1, last
        return self._leftmost(last, set()), last

    def _is_greeting_given(self, last: int) -> bool:
        """`tjena kalle här`: a given name that is a word too, between a greeting and "here"."""
        if last == 0 or self.found[last].kind.given == 0 or self.found[last].gap not in (" ", ", "):
            return False
        return self.found[last - 1].kind.plain in self.pack.greeting

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
        if before.opens and kind.given < 1 and kind.plain in works():
            return False  # "Rosen Astrid Lindgren"
        if before.capital != after.capital and not (before.upper and after.upper):
            return False
        if kind.given == 3 or (kind.given == 2 and before.capital):
            return True
        if kind.surname > 1 and not kind.common:
            return True
        if kind.surname > 1 and before.capital and not before.opens and after.kind.given == 3:
            return True
        if not (kind.seen or kind.common or before.opens) and (before.capital or before.upper):
            return True
        return self.pack.surname_first and (
            kind.surname > 0 or (before.capital and not kind.common and not before.opens)
        )
