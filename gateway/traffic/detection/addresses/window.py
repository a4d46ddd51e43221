"""The words in front of a house number, nearest first, and the name they make up."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import regex

from gateway.traffic.detection.addresses.loud import is_loud_word
from gateway.traffic.detection.normalised import folded

REACH = 70
"""How far before a number its street may begin, in code points."""

_TOKEN = regex.compile(
    r"\d+(?:[-.]?\p{L}+|\.)?|[cCkKvV]/|"
    # Italian "P.zza", "V.le", "C.so", "L.go", "C.da"
    r"(?i:p\.z{1,2}a|v\.le|c\.so|c\.da|l\.go|p\.le|str\.da|pr\.ta)(?!\p{L})\.?|"
    r"\p{L}[\p{L}\p{M}]*(?:['’/-]\p{L}[\p{L}\p{M}]*)*\.?|\n|[^\s]"
)
_NUMBER_MARKS = frozenset(
    "nr no n numer numeru numero c č čp cp cislo br broj num nro № # d буд дом бр ном αρ αριθ "
    "hausnummer nummer número numéro n° nº бу".split()
)
_LONGEST_ABBREVIATION = 6
_MOST = 12
_DAY = regex.compile(r"\d{1,2}\.?$|\d+-?\p{L}+$")
_ROMAN = regex.compile(r"[IVX]{1,5}\.?$")


class Token(NamedTuple):
    """A word with the dot of its abbreviation, a number, or one other sign."""

    start: int
    end: int
    text: str

    @property
    def is_word(self) -> bool:
        """Whether it begins with a letter."""
        return self.text[0].isalpha()

    @property
    def is_number(self) -> bool:
        """Whether it begins with a digit: `3`, `17.`, `1000-lecia`."""
        return self.text[0].isdigit()

    @property
    def capitalised(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def plain(self) -> str:
        """Folded and without the dot: what tables hold."""
        return folded(self.text.rstrip("."))

    @property
    def ends_sentence(self) -> bool:
        """Whether its dot is a full stop and not that of an abbreviation."""
        return (
            self.text.endswith(".")
            and len(self.text) > _LONGEST_ABBREVIATION
            and not self.plain.endswith("str")
        )


def tokens_before(text: str, place: int, reach: int = REACH) -> list[Token]:
    """The last tokens that end before `place`, nearest first; none is cut at the far end."""
    begin = max(0, place - reach)
    while 0 < begin < place and text[begin - 1].isalnum():
        begin += 1
    found = _TOKEN.finditer(text, begin, place)
    return [Token(m.start(), m.end(), m[0]) for m in reversed(list(found))][:_MOST]


def without_number_mark(tokens: list[Token]) -> list[Token]:
    """`tokens` without the `nr` and the comma that part a street's name from its number."""
    rest = tokens
    # "n.º" in its plain spelling is "n.o".
    if len(rest) > 2 and rest[0].text == "o" and rest[1].text.lower() == "n.":
        rest = rest[1:]
    for _ in range(2):
        if rest and (rest[0].text == "," or rest[0].text == "°" or rest[0].text == "º"):
            rest = rest[1:]
        if rest and rest[0].plain in _NUMBER_MARKS and (len(rest) > 1):
            rest = rest[1:]
    return rest


def is_roman(token: Token) -> bool:
    """Whether it is a numeral of a ruler or a pope: `II`, `XXIII`."""
    return _ROMAN.match(token.text) is not None


def capital_run(tokens: list[Token], connectors: frozenset[str]) -> list[Token]:
    """The capitalised words right before the number, nearest first, at most six.

    `connectors` may stand between two of them. A number counts where a capitalised word follows
    it (`3 Maja`). The last word of the run (the leftmost) is never a connector.
    """
    run: list[Token] = []
    pending: list[Token] = []
    for token in tokens[:8]:
        if token.text in "„\"'”«»“" and run:
            pending.append(token)
        elif token.is_number and run and not pending and _DAY.match(token.text):
            run.append(token)
        elif not token.is_word or (run and token.ends_sentence):
            break
        elif token.capitalised:
            if run and is_loud_word(token.text):
                break
            run += [*pending, token]
            pending = []
        elif run and (token.plain in connectors or token.text.endswith(".")):
            pending.append(token)
        else:
            break
    return run


def clause(tokens: list[Token], limit: int) -> Iterator[Token]:
    """Words and numbers up to the next punctuation or line, nearest first, at most `limit`."""
    for token in tokens[:limit]:
        if not (token.is_word or token.is_number or token.text in "„\"'”«»“°ºª"):
            return
        if token.ends_sentence:
            return
        yield token
