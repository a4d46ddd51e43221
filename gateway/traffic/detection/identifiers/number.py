"""A number with a shape, a check or a label: what all national numbers have in common."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from typing import Final

import regex

VALID: Final = 0.95
"""Score where the check passes and the shape is rare enough by itself."""
LABELLED: Final = 0.97
"""Score where the check passes and a label says the same."""
CUED: Final = 0.85
"""Score where a label or the language had to help."""
SAID: Final = 0.8
"""Score where a label alone is believed."""

NOBODYS: Final = "NOBODYS"
"""Topic of labels that announce numbers of orders, parcels, goods, amounts."""

Check = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class NumberKind:
    """How a number looks, when it is valid, and what else must be there to believe it.

    `form` is a pattern over the plain spelling: capital letters and digits without separators.
    `length` is how many there are, `11` or `8-10`. `check` is None where there is no check digit.
    `alone`: the check is strong enough without a label. `languages` (ISO 639-1): the text itself
    is label enough. `labels`: see `labels.Vocabulary`. `said`: the form believed directly behind a
    label though the check fails (a slip of the pen is still somebody's number); `form` if empty.
    `undeniable`: believed although a label says it is an order or a parcel. `may_go_on`: digits may
    follow behind a space, as an expiry date does behind a card. `mixed`: written with more than one
    kind of separator. `written`: believed without a label where the text itself, in capitals,
    matches this (a country's prefix, the dash of a Swedish number). `loud`: a label
    alone is believed only of capitals. `on_invoices`: believed some words behind a label of an
    order or an invoice ("faktura na firmę 5429459011"), if no word for a number stands before it.
    """

    entity_type: str
    form: str
    length: str
    check: Check | None = None
    alone: bool = False
    languages: str = ""
    labels: str = ""
    said: str = ""
    undeniable: bool = False
    may_go_on: bool = False
    mixed: bool = False
    written: str = ""
    loud: bool = False
    on_invoices: bool = False
    _written: regex.Pattern[str] | None = field(init=False, repr=False)
    _form: regex.Pattern[str] = field(init=False, repr=False)
    _lengths: range = field(init=False, repr=False)
    _topic: str = field(init=False, repr=False)
    _said: regex.Pattern[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        first, _, last = self.length.partition("-")
        object.__setattr__(self, "_lengths", range(int(first), int(last or first) + 1))
        object.__setattr__(self, "_topic", f"{self.entity_type} {self.form}")
        object.__setattr__(self, "_form", regex.compile(self.form))
        written = regex.compile(self.written, regex.DOTALL) if self.written else None
        object.__setattr__(self, "_written", written)
        object.__setattr__(self, "_said", regex.compile(self.said or self.form))

    @property
    def topic(self) -> str:
        """What its labels announce: this kind and no other of the same type."""
        return self._topic

    def lengths(self) -> range:
        """How many letters and digits it may have."""
        return self._lengths

    def has_form(self, plain: str) -> bool:
        """Whether `plain` looks like one."""
        return self._form.fullmatch(plain) is not None

    def may_begin(self, beginning: str) -> bool:
        """Whether a number of this kind may begin so."""
        return self._form.fullmatch(beginning, partial=True) is not None

    def is_valid(self, plain: str) -> bool:
        """Whether the check passes; a run of one digit is a filler, no number."""
        if self.check is None:
            return True
        digits = plain if plain.isdigit() else digits_of(plain)
        return digits.strip(digits[:1]) != "" and self.check(plain)

    def stands_alone(self, spelled: str) -> bool:
        """Whether the spelling in the text is enough to believe it."""
        if self.alone:
            return True
        return self._written is not None and self._written.fullmatch(spelled.upper()) is not None

    def may_be_said(self, plain: str) -> bool:
        """Whether `plain` is believed directly behind a label."""
        return self._said.fullmatch(plain) is not None


def checked_by(*modules: str) -> Check:
    """The check of any of these modules of python-stdnum: `pl.pesel`."""

    def is_valid(plain: str) -> bool:
        return any(_stdnum(module)(plain) for module in modules)

    return is_valid


@cache
def _stdnum(module: str) -> Check:
    check: Check = import_module(f"stdnum.{module}").is_valid
    return check


def digits_of(number: str) -> str:
    """Only the digits."""
    return "".join(letter for letter in number if letter.isdigit())


def weighted_sum(series: str, weights: tuple[int, ...]) -> int:
    """Sum of letter and digit values (A = 10 … Z = 35) times weights."""
    return sum(int(sign, 36) * weight for sign, weight in zip(series, weights, strict=True))


_DOCUMENT_WEIGHTS: Final = (7, 3, 1, 7, 3, 1, 7, 3, 1)


def is_document_number(plain: str) -> bool:
    """Nine signs and the check digit of machine-readable documents (ICAO Doc 9303, part 3, 4.9)."""
    return (
        len(plain) >= 10
        and plain[9].isdigit()
        and weighted_sum(plain[:9], _DOCUMENT_WEIGHTS) % 10 == int(plain[9])
    )
