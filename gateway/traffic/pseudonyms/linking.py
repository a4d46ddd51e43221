"""When two texts mean the same: normalised values, and one person's name in all its forms."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass, field
from typing import Final

from gateway.ports.detector import NameForm
from gateway.traffic.pseudonyms.labels import Likeness

_SEPARATORS = re.compile(r"[\s\-./()\u2010\u2011\u2012\u2013]+")
_COMPACT = re.compile(r"\+?[0-9A-Z]+")
_AS_WORDS: Final = "~"  # no compact value begins with it, so the two kinds of link never meet


def link_of(label: str, likeness: Likeness, text: str) -> str:
    """What equal values have in common. Not for names: see `Person`.

    Numbers lose what separates them (white space, hyphens, dots, slashes, round brackets, invisible
    characters) and their letters become capitals; what then is no plain number is compared as
    words, so that nothing is ever equal because it was emptied.
    """
    if likeness is Likeness.EXACT:
        return text
    if likeness in (Likeness.NUMBER, Likeness.PHONE):
        compact = _compact(text)
        if _COMPACT.fullmatch(compact) and any(map(str.isdigit, compact)):
            if likeness is Likeness.PHONE:
                return _international(compact)
            return compact[2:] if label == "NIP" and compact.startswith("PL") else compact
    return _AS_WORDS + words_of(text)


def words_of(text: str) -> str:
    """The text without letter case and with single spaces."""
    return " ".join(text.casefold().split())


def _compact(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text)
    visible = "".join(c for c in plain if unicodedata.category(c) != "Cf")
    return _SEPARATORS.sub("", visible).upper()


def _international(compact: str) -> str:
    """`+` and country code, except Polish numbers: their nine digits.

    Without a `+` or `00` in front, `48` and nine digits is taken for Poland; no Polish number has
    eleven digits of its own.
    """
    number = "+" + compact[2:] if compact.startswith("00") and len(compact) > 9 else compact
    for prefix in ("+48", "48"):
        if number.startswith(prefix) and len(number) == len(prefix) + 9:
            return number[len(prefix) :]
    return number


@dataclass(frozen=True, slots=True)
class Person:
    """What is known of one person's name.

    `given` and `surname` are the lemmas still possible: each mention leaves only those that it
    allows too. `words` is set instead where no lemma is known. `settled` persons are names that
    fitted several people when first met; they never learn a name part they came without.
    """

    given: frozenset[str] = field(default=frozenset(), repr=False)
    surname: frozenset[str] = field(default=frozenset(), repr=False)
    gender: str | None = None
    words: str = field(default="", repr=False)
    settled: bool = False

    @property
    def has_lemmas(self) -> bool:
        """False if all that is known is a spelling."""
        return bool(self.given or self.surname)

    def same_parts(self, other: Person) -> bool:
        """Whether both have a given name or both none, and likewise a surname."""
        return (bool(self.given), bool(self.surname)) == (bool(other.given), bool(other.surname))

    def contradicts(self, other: Person) -> bool:
        """Whether one person cannot be the other: another gender, or lemmas with none in common."""
        if self.gender and other.gender and self.gender != other.gender:
            return True
        pairs = ((self.given, other.given), (self.surname, other.surname))
        return any(mine and theirs and not mine & theirs for mine, theirs in pairs)

    def fits(self, mention: Person) -> bool:
        """Whether the mention shares a name part with this person and contradicts none."""
        if self.contradicts(mention):
            return False
        if not (self.given & mention.given or self.surname & mention.surname):
            return False
        grows = (mention.given and not self.given) or (mention.surname and not self.surname)
        return not (self.settled and grows)

    def with_mention(self, mention: Person) -> Person:
        """The person after this mention; call it only where nothing contradicts."""
        learns = not self.settled
        return Person(
            given=_narrowed(self.given, mention.given, learns),
            surname=_narrowed(self.surname, mention.surname, learns),
            gender=self.gender or mention.gender,
            words=self.words,
            settled=self.settled,
        )

    def to_link(self) -> str:
        """As stored in a vault entry."""
        return json.dumps(
            [sorted(self.given), sorted(self.surname), self.gender, self.words, self.settled],
            ensure_ascii=False,
            separators=(",", ":"),
        )

    @staticmethod
    def from_link(link: str) -> Person:
        """Raises ValueError if it is nothing that `to_link` wrote."""
        given, surname, gender, words, settled = json.loads(link)
        return Person(frozenset(given), frozenset(surname), gender, words, settled)

    @staticmethod
    def from_mention(text: str, name: NameForm | None) -> Person:
        """What one mention says; its words only where it has no lemma."""
        given = frozenset(lemma.casefold() for lemma in name.given) if name else frozenset()
        surname = frozenset(lemma.casefold() for lemma in name.surname) if name else frozenset()
        words = "" if given or surname else words_of(text)
        return Person(given, surname, name.gender if name else None, words)


def _narrowed(known: frozenset[str], said: frozenset[str], learns: bool) -> frozenset[str]:
    if known:
        return (known & said) or known
    return said if learns else known
