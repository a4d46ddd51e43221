"""What is known of one person's name, and when two mentions can be of one person."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import Final

from gateway.ports.detector import NameForm
from gateway.traffic.pseudonyms.folding import fold
from gateway.traffic.pseudonyms.linking import words_of

SPEAKER: Final = "speaker"
"""The trait of who said `tu Ewa`: somebody who is spoken to in this conversation."""
MISTAKEN: Final = "mistaken"
"""The trait of a name that was put right: `nie Wrona, tylko Wroński`."""
SECOND: Final = "second"
"""The trait of a namesake who was said to be one: `a ja też Ania`."""
RELATED: Final = "related"
"""The trait of a mention that says whose relative or neighbour is meant; no person keeps it."""
RENAMED: Final = "renamed"
"""The trait of who has two names or spellings of it: by birth, by marriage, by passport."""
FAMILY: Final = "p"
"""The gender of a name in the plural: `państwo Kowalscy` are none of the people called Kowalski."""


@dataclass(frozen=True, slots=True)
class Person:
    """What is known of one person's name.

    `given` and `surname` are the lemmas still possible, in lower case: each mention leaves only
    those that it allows too. An initial is `j.`. `words` is set instead where no lemma is known.
    `settled` persons are names that fitted several people when first met; they never learn a name
    part they came without. `traits` are of those above.
    """

    given: frozenset[str] = field(default=frozenset(), repr=False)
    surname: frozenset[str] = field(default=frozenset(), repr=False)
    gender: str | None = None
    words: str = field(default="", repr=False)
    settled: bool = False
    traits: frozenset[str] = frozenset()

    @property
    def has_lemmas(self) -> bool:
        """False if all that is known is a spelling."""
        return bool(self.given or self.surname)

    def same_parts(self, other: Person) -> bool:
        """Whether both have a given name or both none, and likewise a surname."""
        return (bool(self.given), bool(self.surname)) == (bool(other.given), bool(other.surname))

    def contradicts(self, other: Person) -> bool:
        """Whether one person cannot be the other: another gender, or lemmas with none in common."""
        if (self.gender == FAMILY) != (other.gender == FAMILY):
            return True
        if self.given and other.given and not _meet(self.given, other.given):
            return True
        if self.surname and other.surname and not _meet(self.surname, other.surname):
            return True
        return bool(self.gender and other.gender and self.gender != other.gender)

    def fits(self, mention: Person) -> bool:
        """Whether the mention shares a name part with this person and contradicts none."""
        if self.contradicts(mention):
            return False
        if not (_meet(self.given, mention.given) or _meet(self.surname, mention.surname)):
            return False
        grows = (mention.given and not self.given) or (mention.surname and not self.surname)
        return not (self.settled and grows)

    def with_mention(self, mention: Person) -> Person:
        """The person after this mention; call it only where nothing contradicts."""
        learns = not self.settled
        may_narrow = RENAMED not in self.traits
        gender = self.gender or mention.gender
        if self.gender and mention.gender and self.gender != mention.gender:
            gender = None
        return Person(
            given=_narrowed(self.given, mention.given, learns) if may_narrow else self.given,
            surname=_narrowed(self.surname, mention.surname, learns)
            if may_narrow
            else self.surname,
            gender=gender,
            words=self.words,
            settled=self.settled,
            traits=self.traits | (mention.traits & {SPEAKER}),
        )

    def also_called(self, other: Person) -> Person:
        """The person known by another's name as well, for good."""
        return replace(
            self,
            given=self.given | other.given,
            surname=self.surname | other.surname,
            traits=self.traits | {RENAMED},
        )

    def to_link(self) -> str:
        """As stored in a vault entry."""
        said = [sorted(self.given), sorted(self.surname), self.gender, self.words, self.settled]
        traits = [sorted(self.traits)] if self.traits else []
        return json.dumps([*said, *traits], ensure_ascii=False, separators=(",", ":"))

    @staticmethod
    def from_link(link: str) -> Person:
        """Raises ValueError if it is nothing that `to_link` wrote."""
        given, surname, gender, words, settled, *traits = json.loads(link)
        return Person(
            frozenset(given),
            frozenset(surname),
            gender,
            words,
            settled,
            frozenset(traits[0]) if traits else frozenset(),
        )

    @staticmethod
    def from_mention(text: str, name: NameForm | None) -> Person:
        """What one mention says; its words only where it has no lemma."""
        given = frozenset(lemma.casefold() for lemma in name.given) if name else frozenset()
        surname = frozenset(lemma.casefold() for lemma in name.surname) if name else frozenset()
        words = "" if given or surname else words_of(text)
        return Person(given, surname, name.gender if name else None, words)


def index_keys(lemma: str) -> tuple[str, ...]:
    """Under what a lemma is kept: its folded spelling, the halves of a double name, its initial."""
    plain = fold(lemma)
    if is_initial(plain):
        return (plain, "~" + plain)
    keys = [plain, *plain.split("-")] if "-" in plain else [plain]
    return (*keys, plain[:1] + ".")


def keys_asked(lemma: str) -> tuple[str, ...]:
    """Under what people are looked for who may be called so.

    All whose name begins so only for an initial; else those known by no more than an initial.
    """
    keys = index_keys(lemma)
    return keys if is_initial(fold(lemma)) else (*keys[:-1], "~" + keys[-1])


def is_initial(lemma: str) -> bool:
    """Whether the lemma is no more than `j.`"""
    return len(lemma) == 2 and lemma[1] == "."


def _alike(one: str, other: str) -> bool:
    """Whether two lemmas can be of one name: but for diacritics, as initial, half of a double."""
    one, other = fold(one), fold(other)
    if one == other:
        return True
    if is_initial(one) or is_initial(other):
        return one[0] == other[0]
    if "-" in one or "-" in other:
        halves, others = set(one.split("-")), set(other.split("-"))
        return halves <= others or others <= halves
    return False


def _meet(ones: frozenset[str], others: frozenset[str]) -> bool:
    if not ones.isdisjoint(others):
        return True
    return any(_alike(one, other) for one in ones for other in others)


def _narrowed(known: frozenset[str], said: frozenset[str], learns: bool) -> frozenset[str]:
    if not known:
        return said if learns else known
    if not said:
        return known
    left = {_telling_more(k, s) for k in known for s in said if _alike(k, s)}
    return frozenset(left) or known


def _telling_more(known: str, said: str) -> str:
    """Of two that are alike: not the initial, not half of a double name, not without diacritics."""
    if len(known) != len(said):
        return max(known, said, key=len)
    return said if known.isascii() else known
