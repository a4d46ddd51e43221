"""The persons of one map by lemma, spelling and word, and which texts depend on what was asked."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from typing import Final

from gateway.ports.vault import VaultEntry
from gateway.traffic.pseudonyms.folding import fold
from gateway.traffic.pseudonyms.kept_texts import Mark
from gateway.traffic.pseudonyms.person import SPEAKER, Person, index_keys, keys_asked
from gateway.traffic.pseudonyms.spellings import spelling_key

WORD: Final = re.compile(r"\w+")
_MOST_COMPARED: Final = 200  # people looked at for a slip of the fingers and the like
_WORD_SAID: Final = "word"  # with a folded word: the mark of who looked for people by it
_ADDRESSED: Final = ("addressed",)  # the mark of who asked whom somebody speaks to
_ANYBODY: Final = ("anybody",)  # the mark of who looked through all people


@dataclass(frozen=True, slots=True)
class _KnownAs:
    """Under what one person is found."""

    lemmas: frozenset[tuple[str, str]] = field(default=frozenset(), repr=False)
    spellings: frozenset[str] = field(default=frozenset(), repr=False)
    words: frozenset[str] = field(default=frozenset(), repr=False)  # folded
    met: frozenset[str] = field(default=frozenset(), repr=False)  # folded words of the spellings


_NOTHING: Final = _KnownAs()


class PeopleIndex:
    """Who is held under which number. Remembers what it was asked for, as marks of texts."""

    def __init__(self) -> None:
        self._people: dict[int, Person] = {}
        self._addressed: set[int] = set()
        self._by_lemma: dict[tuple[str, str], set[int]] = {}
        self._by_words: dict[str, set[int]] = {}
        self._by_word: dict[str, set[int]] = {}  # folded
        self._known_as: dict[int, _KnownAs] = {}
        self._asked: set[Mark] = set()

    def __len__(self) -> int:
        return len(self._people)

    def __getitem__(self, number: int) -> Person:
        return self._people[number]

    def hold(self, entry: VaultEntry) -> set[Mark]:
        """See `People.hold`."""
        number, person = entry.number, Person.from_link(entry.link)
        known_as = _known_as(entry, person)
        before, was = self._known_as.get(number, _NOTHING), self._people.get(number)
        self._people[number], self._known_as[number] = person, known_as
        for index, now, then in (
            (self._by_lemma, known_as.lemmas, before.lemmas),
            (self._by_words, known_as.spellings, before.spellings),
            (self._by_word, known_as.words, before.words),
        ):
            _reindex(index, number, now, then)  # type: ignore[arg-type]
        marks: set[Mark] = set()
        if SPEAKER in person.traits or any(case == "voc" for case, _ in entry.forms):
            if number not in self._addressed or was != person:
                marks.add(_ADDRESSED)
            self._addressed.add(number)
        if was != person or before.words != known_as.words:
            marks.add(_ANYBODY)
            marks.update((_WORD_SAID, word) for word in known_as.words | before.words)
        if was != person:
            marks |= known_as.lemmas | before.lemmas | known_as.spellings | before.spellings
        return marks | (known_as.spellings ^ before.spellings)

    def asked(self) -> set[Mark]:
        """The marks of what was asked for since this was last called."""
        marks, self._asked = self._asked, set()
        return marks

    def spelled(self, text: str) -> list[int]:
        """Who was met under this spelling."""
        key = spelling_key(text)
        self._asked.add(key)
        return sorted(self._by_words.get(key, ()))

    def of_lemma(self, part: str, lemma: str) -> set[int]:
        """Who may be called so."""
        keys = [(part, key) for key in keys_asked(lemma)]
        self._asked.update(keys)
        return set().union(*(self._by_lemma.get(key, ()) for key in keys))

    def of_words(self, words: set[str]) -> set[int]:
        """Whose names hold one of the folded words."""
        self._asked.update((_WORD_SAID, word) for word in words)
        return {number for word in words for number in self._by_word.get(word, ())}

    def is_word(self, word: str) -> bool:
        """Whether anybody's name holds the folded word. Ask for it with `of_words` too."""
        return word in self._by_word

    def addressed(self) -> set[int]:
        """Who was spoken to, or said who they are."""
        self._asked.add(_ADDRESSED)
        return self._addressed

    def anybody(self) -> Iterator[int]:
        """The first of all people, to compare."""
        self._asked.add(_ANYBODY)
        yield from list(self._people)[:_MOST_COMPARED]

    def words(self, number: int) -> frozenset[str]:
        """All folded words by which a person is known, lemmas too."""
        return self._known_as[number].words

    def words_met(self, number: int) -> frozenset[str]:
        """The folded words that were said of a person."""
        return self._known_as[number].met


def _known_as(entry: VaultEntry, person: Person) -> _KnownAs:
    spellings = (entry.value, *(spelling for _, spelling in entry.forms))
    met = frozenset(word for spelling in spellings for word in WORD.findall(fold(spelling)))
    lemmas = (*person.given, *person.surname)
    return _KnownAs(
        frozenset(
            (part, key)
            for part, those in (("given", person.given), ("surname", person.surname))
            for lemma in those
            for key in index_keys(lemma)
        ),
        frozenset(map(spelling_key, spellings)),
        met | frozenset(word for lemma in lemmas for word in WORD.findall(fold(lemma))),
        met,
    )


def _reindex(
    index: dict[Hashable, set[int]],
    number: int,
    now: frozenset[Hashable],
    then: frozenset[Hashable],
) -> None:
    for key in now - then:
        index.setdefault(key, set()).add(number)
    for key in then - now:
        index[key].discard(number)
        if not index[key]:
            del index[key]
