"""When two texts mean the same value. For names see `person`, for addresses `addresses`."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from gateway.traffic.pseudonyms.folding import fold
from gateway.traffic.pseudonyms.labels import Likeness, likeness_of
from gateway.traffic.pseudonyms.spoken import date_of, digits_of, email_of

_SEPARATORS = re.compile(r"[\s\-./()\u2010\u2011\u2012\u2013]+")
_COMPACT = re.compile(r"\+?[0-9A-Z]+")
_FEWEST_SAID: Final = 6  # digits; fewer in words are any number
_LONGEST_AT_HOME: Final = 10  # digits of a number without its country
_AS_WORDS: Final = "~"  # no compact value begins with it, so the two kinds of link never meet


def link_of(label: str, likeness: Likeness, text: str) -> str:
    """What equal values have in common. Not for names: see `person`.

    Numbers lose what separates them (white space, hyphens, dots, slashes, round brackets, invisible
    characters) and their letters become capitals; what then is no plain number is compared as
    words, so that nothing is ever equal because it was emptied.
    """
    if likeness is Likeness.EXACT:
        return text
    if likeness is Likeness.EMAIL:
        return _AS_WORDS + fold(email_of(text) or words_of(text))
    if likeness is Likeness.DATE:
        day = date_of(text)
        return _AS_WORDS + words_of(text) if day is None else day
    if likeness in (Likeness.NUMBER, Likeness.PHONE):
        compact = _compact(text)
        if _COMPACT.fullmatch(compact) and any(map(str.isdigit, compact)):
            if likeness is Likeness.PHONE:
                return _international(compact)
            return _with_country(label, compact)
        said = digits_of(text)
        if said is not None and len(said) >= _FEWEST_SAID:
            return _international(said) if likeness is Likeness.PHONE else said
    return _AS_WORDS + words_of(text)


def also_written(label: str, link: str) -> tuple[str, ...]:
    """Links of the same value under which it may be known: `380…` is `+380…` without its plus,
    `012 633 20 11` is `12 633 20 11` as it was dialled before 2005."""
    if likeness_of(label) is not Likeness.PHONE or not link.lstrip("+").isdigit():
        return ()
    if link.startswith("+"):
        return (link[1:],)
    if len(link) == _LONGEST_AT_HOME and link.startswith("0"):
        return (link[1:],)
    if len(link) == _LONGEST_AT_HOME - 1:
        return ("0" + link,)
    return (f"+{link}",) if len(link) > _LONGEST_AT_HOME else ()


def _with_country(label: str, compact: str) -> str:
    """Poland's letters are left out before a tax number and put before an account, as most do."""
    if label == "NIP":
        return compact.removeprefix("PL")
    is_polish_account = label == "IBAN" and compact.isdigit() and len(compact) == 26
    return "PL" + compact if is_polish_account else compact


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
