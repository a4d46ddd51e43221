"""What a word of a text can be by itself, wherever it stands; made once a word."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any, Generic, TypeVar

import regex

from gateway.traffic.detection.names.lexicon import everyday, not_people, things
from gateway.traffic.detection.names.morphology import (
    NameReading,
    WordReading,
    is_ordinary_in_lower_case,
    read,
)
from gateway.traffic.detection.names.western_lexicon import facts
from gateway.traffic.detection.normalised import folded

_T = TypeVar("_T")
_SURNAME_ENDING = regex.compile(
    r"(?:sk|ck|dzk)(?:i|a|iego|iej|iemu|ą|im|ich|imi)$|(?:wicz|czyk|"
    r"czak|czuk|iak|niak|szczak|enko|ński|"
    r"ovic|owicz|ewicz|arz|orz|asz|ek|yk|ik|ak|uk|ko)(?:a|owi|em|u|ie|"
    r"iem|ów|om|ami|ach)?$|ow(?:a|ej|ą|ny|nej)$"
    r"|(?:ova|ov|ew|ow|ina|yk|chuk|czuk|iuk)$"
)


_THING_ENDING = regex.compile(r"(?:owi|ow|om|ami|ach|iem|em|ie|ze|a|u|e|y|i)$")
_SHORTEST_STEM = 3
_THINGS_FIRST = frozenset({"alexa", "fabia", "fabii", "fabie", "siri"})
_IRISH = regex.compile(r"(?:[ODL]['’]|Mc|Mac|Fitz)\p{Lu}\p{Ll}+(?:['’]\p{Ll}+)?")
_SHORT_NAMES = frozenset(
    "wu ly ng xu li le vo vu do ha ho hu he ma lu mo oh yi ko ki ke bo jo an bi ai ye yu lo su si "
    "ty ge gu fu du bu di ba uy oz em aw ky my na ny pi qi ra ri sy ta te ti to tu wa we xi ya yo "
    "za ze zu hà lê võ vũ đỗ hồ lý lã tô tạ mỹ vy".split()
)
"""Surnames and first names of two letters: East Asia mostly."""
_VERBS_FIRST = frozenset({"mają"})

NAME_PARTICLES = frozenset(
    "al el ul ibn bin ben abu von van de da di del della der den la le dos du mc mac".split()
)
"""Small words inside foreign names."""


class _Once(Generic[_T]):
    """An attribute made when first asked for. `cached_property` takes a lock each time."""

    def __init__(self, make: Callable[[Any], _T]) -> None:
        self._make = make
        self._name = make.__name__
        self.__doc__ = make.__doc__

    def __get__(self, instance: object, owner: type | None = None) -> _T:
        value = self._make(instance)
        instance.__dict__[self._name] = value
        return value


_STUCK = frozenset("a owi em u ie ego emu ym im ów om ami ę ą y i iem".split())
"""Endings that people hang on a foreign name with a hyphen: `Ashraf-owi`."""


class Spelled:
    """What a word can be by itself, wherever it stands. A hyphenated one is read by its parts."""

    def __init__(self, text: str) -> None:
        self.text = text
        parts = tuple(part for part in text.split("-") if part)
        stuck = len(parts) > 1 and parts[-1] in _STUCK
        self.parts = parts[:-1] if stuck else parts
        self.plain = folded(text)
        self.is_upper = text.isupper()
        self.is_lower = text.islower()
        self.is_titled = len(text) > 1 and all(
            part[:1].isupper() and not any(map(str.isupper, part[1:])) for part in self.parts
        )
        self.is_barred = self.plain in not_people()
        self.is_irish = _IRISH.fullmatch(text) is not None
        self.is_titled = self.is_titled or self.is_irish
        self.reading: WordReading = read(_as_name(self.parts[-1]))
        verb = text in _VERBS_FIRST
        self.given = () if verb else self._given()
        self.surname = () if verb else self._surname()

    def _given(self) -> tuple[NameReading, ...]:
        if len(self.parts) > 1 and not read(_as_name(self.parts[0])).given:
            return ()
        return self.reading.given

    def _surname(self) -> tuple[NameReading, ...]:
        return self.reading.surname if len(self.parts) == 1 else _joined(self.parts)

    @_Once
    def is_ordinary(self) -> bool:
        """See `Token`."""
        return is_ordinary_in_lower_case(self.text)

    @_Once
    def is_thing(self) -> bool:
        """See `Token`."""
        if self.reading.known_given and self.plain not in _THINGS_FIRST:
            return False
        known = things()
        plain = self.plain
        if plain in known or plain.replace("-", "") in known or plain.split("'")[0] in known:
            return True
        if self.is_unknown and not self.is_irish:
            western = facts(self.text, "en")
            if (western.brand or western.place or western.band) and not western.named:
                return True
        ending = _THING_ENDING.search(plain)
        while ending:
            stem = plain[: ending.start()]
            if len(stem) >= _SHORTEST_STEM and not known.isdisjoint((stem, f"{stem}a", f"{stem}e")):
                return True
            ending = _THING_ENDING.search(plain, ending.start() + 1)
        return False

    @_Once
    def is_short_name(self) -> bool:
        """Two letters that are somebody's surname: `Wu`, `Ng`."""
        return len(self.text) == 2 and self.is_titled and self.text.lower() in _SHORT_NAMES

    @_Once
    def is_double(self) -> bool:
        """See `Token`."""
        reads = [read(_as_name(part)) for part in self.parts]
        return (
            len(reads) > 1
            and any(r.surname for r in reads)
            and all(r.surname or r.unknown for r in reads)
        )

    @_Once
    def is_unknown(self) -> bool:
        """See `Token`."""
        if self.is_irish:
            return True
        parts = [part for part in self.parts if part.lower() not in NAME_PARTICLES]
        return (
            bool(parts)
            and all(read(_as_name(part)).unknown for part in parts)
            and len(self.text) > 2
        )

    @_Once
    def looks_like_surname(self) -> bool:
        """See `Token`."""
        return bool(_SURNAME_ENDING.search(self.text.lower())) and len(self.text) > 4

    @_Once
    def may_be_capitalised_noun(self) -> bool:
        """See `Token`."""
        return self.reading.noun and not self.reading.geographic and len(self.text) > 2

    @_Once
    def is_dull(self) -> bool:
        """Written small, and neither a name nor unknown: no name begins here."""
        return self.is_lower and not self.may_be_name

    @_Once
    def is_everyday(self) -> bool:
        """See `Token`."""
        lemmas = {reading.lemma for reading in (*self.reading.given, *self.reading.surname)}
        return self.reading.common and bool(lemmas & everyday())

    @_Once
    def may_be_name(self) -> bool:
        """Whether anything at all speaks for it; False means no cue can make it a name."""
        named = bool(self.given or self.surname) or self.is_double
        return named or self.is_unknown or self.is_short_name


_WORDS_KEPT = 20_000
spelled = lru_cache(maxsize=_WORDS_KEPT)(Spelled)
"""In memory only, the least recently used words go first."""


def warm_words(words: Iterable[str]) -> None:
    """Looks words up as they stand in a sentence and as one begins, so that it is done."""
    for word in words:
        for text in (word, word.capitalize()):
            word_facts = spelled(text)
            # Their values are kept with the word.
            _ = (word_facts.is_ordinary, word_facts.is_unknown, word_facts.is_everyday)


def _as_name(part: str) -> str:
    return part[:1].upper() + part[1:].lower()


def _joined(parts: tuple[str, ...]) -> tuple[NameReading, ...]:
    """Readings of a double-barrelled surname: the last part inflects, the first follows it."""
    first, last = read(_as_name(parts[0])), read(_as_name(parts[-1]))
    found = []
    for reading in last.surname:
        heads = {r.lemma for r in first.surname if r.gender == reading.gender} or {parts[0]}
        for head in sorted(heads):
            lemma = f"{_as_name(head)}-{reading.lemma}"
            found.append(NameReading(lemma, reading.gender, reading.cases, reading.plural))
    return tuple(found)
