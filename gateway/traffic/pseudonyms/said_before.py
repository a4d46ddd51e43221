"""Whether personal data in a model's words was told to it, or made up (Art. 5(1)(d) GDPR).

What was told: the words of the conversation and the firm's own, letter by letter as far as that
goes. A number counts as told however it is grouped, a name in whatever grammatical case it stands.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from os.path import commonprefix
from typing import Final

import regex

PERSONAL: Final = frozenset(
    {
        "PERSON", "EMAIL_ADDRESS", "PHONE_NUMBER", "ADDRESS", "DATE_OF_BIRTH",
        "PL_PESEL", "PL_NIP", "PL_ID_CARD", "PL_PASSPORT",
        "NATIONAL_ID", "TAX_ID", "ID_CARD", "PASSPORT", "DRIVING_LICENCE", "HEALTH_INSURANCE",
        "IBAN_CODE", "CREDIT_CARD",
    }
)  # fmt: skip
"""Kinds that point at a person; a web address or the number of a contract alone does not."""

_WORD: Final = regex.compile(r"\p{L}[\p{L}\p{M}]*|\d+")
_GROUPED: Final = regex.compile(r"(?<=\d)[\s\-./()\u00a0\u2011]+(?=\d)")
_DIGITS: Final = regex.compile(r"\d+")
_NUMBERS_FROM: Final = 7
"""So many digits are a number; fewer are a part of an address or a year."""
_NATIONAL: Final = 9
"""Digits of a telephone number that stay when the prefix of the country goes."""
_STEM: Final = 3
_ENDING: Final = 4
"""A word in another grammatical case keeps as many letters, and changes no more than so many."""


@dataclass(frozen=True, slots=True)
class SaidBefore:
    """What the model was told. Make with `of`."""

    texts: str = field(repr=False)
    words: frozenset[str] = field(repr=False)
    digits: str = field(repr=False)

    @staticmethod
    def of(texts: Iterable[str]) -> SaidBefore:
        """Everything in these texts was told."""
        plain = "\n".join(texts).casefold()
        words = frozenset(_WORD.findall(plain))
        ungrouped = _GROUPED.sub("", plain)
        return SaidBefore(plain, words, " ".join(_DIGITS.findall(ungrouped)))

    def holds(self, value: str, entity_type: str) -> bool:
        """Whether this was told, in this spelling or another of the same thing."""
        plain = value.casefold().strip()
        if entity_type == "EMAIL_ADDRESS":
            return _stands_in(plain, self.texts)
        digits = "".join(_DIGITS.findall(plain))
        if len(digits) >= _NUMBERS_FROM and entity_type != "ADDRESS":
            least = digits[-_NATIONAL:] if entity_type == "PHONE_NUMBER" else digits
            return least in self.digits
        parts = _WORD.findall(plain)
        return all(self._told(part) for part in parts)

    def _told(self, part: str) -> bool:
        if part in self.words or part.isdigit():
            return part in self.words
        return any(_may_be_one(part, word) for word in self.words)


def _may_be_one(one: str, other: str) -> bool:
    """Whether two spellings may be one name in two grammatical cases."""
    shared = len(commonprefix((one, other)))
    longer = max(len(one), len(other))
    return shared >= _STEM and longer - shared <= _ENDING and 2 * shared >= longer


def _stands_in(value: str, text: str) -> bool:
    found = regex.search(rf"(?<![\w.+-]){regex.escape(value)}(?![\w-])", text)
    return found is not None
