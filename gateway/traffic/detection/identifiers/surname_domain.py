"""Mailboxes of one-person firms: `info@bluem-keramik.de`, where Kathrin Blüm writes.

The local part is a task's, but the domain bears the surname of somebody the text speaks of.
English and German only: the lists of names are theirs. In Polish the firm's trade stands beside
a word that is none of the language: `faktury@stolarnia-rakowicz.pl`.
"""

from __future__ import annotations

from typing import Final

import regex

from gateway.traffic.detection.addresses.polish_words import town_forms
from gateway.traffic.detection.names.morphology import read, spellings
from gateway.traffic.detection.names.pack_data import PACKED, pack_of
from gateway.traffic.detection.names.pack_scripts import in_latin, plain
from gateway.traffic.detection.names.pack_tokens import kind_of
from gateway.traffic.detection.names.western_lexicon import facts
from gateway.traffic.detection.normalised import folded
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import found_by

_TRADES: Final = regex.compile(
    r"(?:stolar|pracown|kancelar|gabinet|zaklad|warsztat|dekarstw|dach|hydraul|elektry|krawiec|"
    r"fryzjer|kwiaci|piekar|cukiern|tartak|transport|uslugi|meble|slusar|lakier|mechani|geode|"
    r"adwokat|notari|radca|dentyst|stomatolog|psycholog|weteryn|fizjo|foto|masaz|tlumacz|"
    r"architekt|ogrod|kowal|zegarm|szewc|tapicer|brukar|kamieni|okulist|lekarz)\p{L}*"
)
_LANGUAGES: Final = frozenset({"en", "de"})
_PART: Final = regex.compile(r"\p{L}{4,}")
_NAMED: Final = regex.compile(r"(?<=\p{Lu}[\p{L}.]*[ ])\p{Lu}\p{L}{3,}")
_UMLAUTS: Final = {ord(a): b for a, b in zip("äöüß", ("ae", "oe", "ue", "ss"), strict=True)}


def bears_a_name(reading: Reading, start: int, end: int) -> bool:
    """Whether the domain of the address at `[start, end)` holds a surname that the text holds."""
    if reading.language == "pl":
        return _of_one_person(reading.folded[start:end])
    if reading.language in PACKED:
        return _of_somebody_named(reading, start, end)
    if reading.language not in _LANGUAGES:
        return False
    _, _, domain = reading.text[start:end].lower().partition("@")
    parts = set(_PART.findall(domain.rpartition(".")[0]))
    if not parts:
        return False
    for found in found_by(_NAMED, reading.text):
        if start <= found.start() < end:
            continue
        word = found[0]
        if not {folded(word), word.lower().translate(_UMLAUTS)}.isdisjoint(parts):
            known = facts(word, reading.language)
            if known.named and not known.brand:
                return True
    return False


def _of_somebody_named(reading: Reading, start: int, end: int) -> bool:
    """Whether the domain holds a listed name that a capitalised word of the text is."""
    domain = plain(reading.text[start:end].partition("@")[2].rpartition(".")[0])
    parts = _PART.findall(domain)
    for word in reading.words if parts else ():
        if start <= word.start < end or len(word.text) < _SHORTEST or not word.text[0].isupper():
            continue
        kind = kind_of(word.text, reading.language)
        spelled = {kind.plain, *in_latin(kind.plain, pack_of(reading.language).script)}
        named = (kind.given == 3 or kind.surname > 1) and not (kind.barred or kind.stop)
        if named and any(part.startswith(name) for part in parts for name in spelled):
            return True
    return False


_SHORTEST: Final = 4


def _of_one_person(address: str) -> bool:
    """Whether a trade and a word that is no word of Polish, nor a town, make up the domain."""
    parts = address.partition("@")[2].partition(".")[0].split("-")
    if len(parts) != 2 or sum(_TRADES.fullmatch(part) is not None for part in parts) != 1:
        return False
    own = next(part for part in parts if _TRADES.fullmatch(part) is None)
    if len(own) < _SHORTEST_SURNAME or not own.isalpha() or own in town_forms():
        return False
    known = [read(word) for word in (own, own.capitalize(), *spellings(own))]
    if any(word.noun or word.geographic or (word.common and not word.verb) for word in known):
        return False
    surname = read(own.capitalize()).known_surname
    return surname or not any(word.adjective for word in known)


_SHORTEST_SURNAME: Final = 5
