"""How a person's name changes with its grammatical case, and what else the person is called."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, Protocol

Part = Literal["given", "surname"]


@dataclass(frozen=True, slots=True)
class NameWord:
    """One form of one word of a name.

    `case` is one of nom, gen, dat, acc, ins, loc, voc. `lemma` is the base form it was made from or
    read as, `gender` `m` or `f`, None where the word does not tell.
    """

    text: str = field(repr=False)
    case: str
    lemma: str = field(repr=False)
    gender: str | None = None
    plural: bool = False


class Inflection(Protocol):
    """What a language's grammar knows of names. Safe from any thread; raises nothing."""

    def forms(self, lemma: str, part: Part, gender: str | None) -> tuple[NameWord, ...]:
        """All forms of a base form, in any letter case. Empty where it is not known.

        `gender` None gives the forms of both.
        """
        ...

    def readings(self, word: str, part: Part) -> tuple[NameWord, ...]:
        """What a word can be a form of. Empty where it is no known form of a name."""
        ...

    def formal(self, given: str) -> frozenset[str]:
        """Given names for which this one is a fond form, in lower case; itself is none of them."""
        ...

    def fond(self, given: str) -> tuple[str, ...]:
        """Fond forms of a given name, as base forms."""
        ...

    def kin(self, given: str) -> frozenset[str]:
        """The same given name in other languages and spellings, in lower case."""
        ...

    def is_common(self, word: str) -> bool:
        """Whether the word, in lower case, is one that people use for something else."""
        ...


class NoInflection:
    """No grammar: names are known by the forms in which they were met."""

    def forms(self, lemma: str, part: Part, gender: str | None) -> tuple[NameWord, ...]:
        """None."""
        return ()

    def readings(self, word: str, part: Part) -> tuple[NameWord, ...]:
        """None."""
        return ()

    def formal(self, given: str) -> frozenset[str]:
        """None."""
        return frozenset()

    def fond(self, given: str) -> tuple[str, ...]:
        """None."""
        return ()

    def kin(self, given: str) -> frozenset[str]:
        """None."""
        return frozenset()

    def is_common(self, word: str) -> bool:
        """Unknown, so it may be."""
        return True
