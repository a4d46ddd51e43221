"""How a group of countries writes an address, declared; the patterns are made from these."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Custom:
    """The words of one country's or language's addresses, each field words parted by spaces.

    All words are folded (lower case, no diacritics) and without the dot of an abbreviation.

    `before`: street words in front of the name (ulica Polna 5). `after`: behind it (Petőfi utca 5).
    `own_before`, `own_after`: the same, but ordinary words or abbreviations elsewhere: they count
    only in a text of these languages or in front of a capitalised name with a postal code behind.
    `endings`: last parts of one-word street names (Storgatan 5). `own_endings`: likewise, only in
    these languages.
    `weak_endings`: those of many other words too: a code, a town or a word that says an address
    has to be there. `not_streets`: words that end so and are none. `first`: street words behind a
    house number that comes first (12 rue de la Paix). `flats`: regular expressions for what
    follows the number inside the house, matched without regard to case. `regions`: words at the
    head or the end of a district's name. `lives`: words (with `*` a beginning) after which
    somebody's address is said. `links`: small words between such a word and the address, or
    between a house number and its town. `towns`: towns often named without postal code.
    """

    languages: tuple[str, ...]
    before: str = ""
    own_before: str = ""
    after: str = ""
    own_after: str = ""
    endings: str = ""
    own_endings: str = ""
    weak_endings: str = ""
    not_streets: str = ""
    first: str = ""
    flats: tuple[str, ...] = ()
    regions: str = ""
    lives: str = ""
    links: str = ""
    connectors: str = ""
    towns: str = ""
