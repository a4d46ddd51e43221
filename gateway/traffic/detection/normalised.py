"""A plain spelling of a text, with the way back to the places of the original.

Full-width digits, ligatures, zero-width characters, exotic spaces and dashes, Cyrillic and Greek
letters inside Latin words, and codes such as `%40` hide a number or an address from every pattern.
Recognisers see the plain spelling; what they find is reported at the places of the text as it came.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field

import regex

from gateway.traffic.detection.disguises.escapes import without_escapes

_DASHES = dict.fromkeys(
    map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"), "-"
)
_SPACES = dict.fromkeys(
    map(
        ord,
        "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
        "\u2008\u2009\u200a\u202f\u205f\u2800\u3000",
    ),
    " ",
)
_LINES = {0x2028: "\n", 0x2029: "\n"}
_QUOTES = {ord("\u2019"): "'", ord("\u02bc"): "'", ord("\u2018"): "'"}
_PLAIN = {**_DASHES, **_SPACES, **_LINES, **_QUOTES}
_LOOK_ALIKES = dict(
    zip("авеѕіјкмнорсԁтухАВЕЅІЈКМНОРСТУХЗ", "abesijkmhopcdtyxABESIJKMHOPCTYX3", strict=True)
)
_WORD_OF_ADDRESS = regex.compile(r"[\p{Latin}\p{Cyrillic}\d@._-]++")
_WORD = regex.compile(r"[\p{Latin}\p{Greek}\d]++")
_CYRILLIC = regex.compile(r"\p{Cyrillic}")
_GREEK = regex.compile(r"\p{Greek}")
_UNUSUAL = regex.compile(
    r"[^\P{C}\n\r\t]|\p{M}|\p{Cyrillic}|\p{Pd}(?<!-)|[\u2212\u02bc\u2018\u2019\u115f\u1160\u3164]|"
    r"\p{Nd}(?<![0-9])|\p{Zl}|\p{Zp}|\u2800|[\u2776-\u2793\u24ea-\u24ff\u20e3]"
)
_GREEK_LOOK_ALIKES = dict(zip("οαειρυνκτχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "oaeipuvktxABEZHIKMNOPTYX", strict=True))
_INVISIBLE_MARKS = frozenset(
    map(
        chr,
        (
            0x034F,
            *(0x0488, 0x0489),
            *range(0x180B, 0x1810),
            *range(0x20DD, 0x20E1),
            *range(0x20E2, 0x20E5),
            *range(0xFE00, 0xFE10),
            *range(0xE0100, 0xE01F0),
        ),
    )
)
"""Joiners, variation selectors, and what encloses a digit and turns it into a picture of it."""
_LAST_LATIN = "\u024f"
_COMBINING = regex.compile(r"\p{M}")
_LATIN = regex.compile(r"[\p{Latin}@]")


@dataclass(frozen=True, slots=True)
class NormalisedText:
    """`text` is the plain spelling; `origins[i]` is the place of `text[i]` in the original.

    `origins` is None where nothing moved, which is the common case.
    """

    text: str = field(repr=False)
    length: int
    origins: tuple[int, ...] | None = field(default=None, repr=False)

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original that `text[start:end]` was made from; never cuts a letter."""
        if self.origins is None or start >= end:
            return (start, end)
        last = self.origins[end - 1]
        after = end
        while after < len(self.origins) and self.origins[after] == last:
            after += 1
        if after == len(self.origins):
            return (self.origins[start], self.length)
        # Marks and invisible characters behind the last letter belong to it.
        return (self.origins[start], self.origins[after])


def normalise(text: str) -> NormalisedText:
    """Plain spelling of `text`: codes undone, NFKC per letter with its marks, nothing invisible."""
    length = len(text)
    undone = without_escapes(text)
    places = None
    if undone is not None:
        text, places = undone
    elif text.isascii() and not _UNUSUAL.search(text):
        return NormalisedText(text, len(text))
    if places is None and not _UNUSUAL.search(text) and unicodedata.is_normalized("NFKC", text):
        return NormalisedText(text, len(text))
    letters: list[str] = []
    origins: list[int] = []
    at = 0 if _COMBINING.search(text) else len(text)
    if at:
        for place, letter in enumerate(text):
            plain_letter = _PLAIN_LETTERS[letter]
            letters.append(plain_letter)
            if len(plain_letter) == 1:
                origins.append(places[place] if places else place)
            else:
                origins += [places[place] if places else place] * len(plain_letter)
    while at < len(text):
        after = at + 1
        while after < len(text) and unicodedata.combining(text[after]):
            after += 1
        for letter in _plain(text[at:after]):
            letters.append(letter)
            origins.append(places[at] if places else at)
        at = after
    plain = _without_look_alikes("".join(letters))
    if len(plain) == length and origins == list(range(length)):
        return NormalisedText(plain, length)
    return NormalisedText(plain, length, tuple(origins))


def _plain(cluster: str) -> str:
    if len(cluster) == 1 and cluster in "\n\t\r":
        return cluster
    if cluster[0] in _INVISIBLE_MARKS:
        return "" if len(cluster) == 1 else _plain(cluster[1:])
    if unicodedata.category(cluster[0]) in {"Cf", "Cc"} or cluster[0] in "\u115f\u1160\u3164\uffa0":
        return "" if len(cluster) == 1 else _plain(cluster[1:])
    if unicodedata.combining(cluster[0]) and len(cluster) > 1:
        return unicodedata.normalize("NFKC", cluster).translate(_PLAIN)
    folded = unicodedata.normalize("NFKC", cluster.translate(_PLAIN))
    if len(cluster) > 1 and folded[:1] <= _LAST_LATIN:
        # Struck through or overlined: marks that make no letter of Latin say nothing.
        folded = "".join(each for each in folded if not unicodedata.combining(each))
    digit = unicodedata.digit(folded, None) if len(folded) == 1 else None
    return str(digit) if digit is not None else folded.translate(_PLAIN)


class _PlainLetters(dict[str, str]):
    """A letter that no mark follows to its plain spelling, worked out when it is first met."""

    def __missing__(self, letter: str) -> str:
        self[letter] = plain = _plain(letter)
        return plain


_PLAIN_LETTERS = _PlainLetters()


def _without_look_alikes(text: str) -> str:
    if _CYRILLIC.search(text):
        text = _seen_through(text, _WORD_OF_ADDRESS, _CYRILLIC, _LOOK_ALIKES)
    if _GREEK.search(text):
        text = _seen_through(text, _WORD, _GREEK, _GREEK_LOOK_ALIKES)
    return text


def _seen_through(
    text: str,
    words: regex.Pattern[str],
    foreign: regex.Pattern[str],
    look_alikes: dict[str, str],
) -> str:
    """Words that mix Latin letters with `foreign` ones, all in Latin."""

    def plain(found: regex.Match[str]) -> str:
        word: str = found[0]
        if foreign.search(word) and _LATIN.search(word):
            return "".join(look_alikes.get(letter, letter) for letter in word)
        return word

    seen_through: str = words.sub(plain, text)
    return seen_through


_STROKED = str.maketrans("łŁøØđĐ", "lLoOdD")


def folded(text: str) -> str:
    """Lower case without diacritics, letter for letter: places in it are places in `text`."""
    return text.lower() if text.isascii() else text.translate(_FOLDED)


class _Folding(dict[int, str]):
    """Code point to folded letter, worked out when a letter is first met."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        base = unicodedata.normalize("NFD", letter.translate(_STROKED))[0].lower()
        self[code] = base if len(base) == 1 else letter
        return self[code]


_FOLDED = _Folding()
