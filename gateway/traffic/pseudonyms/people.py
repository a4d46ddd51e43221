"""Which mentions of a name are one person, within one conversation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from gateway.ports.detector import NameForm
from gateway.ports.vault import VaultEntry
from gateway.traffic.pseudonyms.grammar import CASES
from gateway.traffic.pseudonyms.linking import Person, words_of

_MOST_FORMS: Final = 24  # spellings kept of one person: two numbers of seven cases, and some


class People:
    """The persons of one map, found by lemma and by spelling."""

    def __init__(self) -> None:
        self._people: dict[int, Person] = {}
        self._by_lemma: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
        self._by_words: defaultdict[str, set[int]] = defaultdict(set)

    def __repr__(self) -> str:
        return f"People({len(self._people)})"

    def hold(self, entry: VaultEntry) -> None:
        """Takes an entry in, or its later state. Raises ValueError if its link is none of ours."""
        person = Person.from_link(entry.link)
        self._people[entry.number] = person
        for lemma in person.given:
            self._by_lemma["given", lemma].add(entry.number)
        for lemma in person.surname:
            self._by_lemma["surname", lemma].add(entry.number)
        for spelling in (entry.value, *(spelling for _, spelling in entry.forms)):
            self._by_words[words_of(spelling)].add(entry.number)

    def meet(self, text: str, name: NameForm | None) -> tuple[str, int | None]:
        """The link to store, and the number of the person meant; None for somebody new.

        1. A spelling met of exactly one person whom nothing contradicts is that person, so that
           a token never changes between turns.
        2. Else the one person whom the lemmas fit; those known by the same name parts first.
        3. Whoever fits several is somebody new, and settled (see `Person`): better one person
           under two tokens than two people under one.
        """
        mention = Person.from_mention(text, name)
        spelled = [
            number
            for number in sorted(self._by_words.get(words_of(text), ()))
            if not self._people[number].contradicts(mention)
        ]
        fitting = self._fitting(mention) if mention.has_lemmas else []
        chosen = _only(spelled) or self._of_same_words(spelled, mention) or _only(fitting)
        if chosen is not None:
            return self._people[chosen].with_mention(mention).to_link(), chosen
        if spelled or fitting:
            mention = replace(mention, settled=True)
        return mention.to_link(), None

    def _fitting(self, mention: Person) -> list[int]:
        near: set[int] = set()
        for part, lemmas in (("given", mention.given), ("surname", mention.surname)):
            for lemma in lemmas:
                near |= self._by_lemma.get((part, lemma), set())
        fitting = [number for number in sorted(near) if self._people[number].fits(mention)]
        alike = [number for number in fitting if self._people[number].same_parts(mention)]
        return alike or fitting

    def _of_same_words(self, numbers: Iterable[int], mention: Person) -> int | None:
        """Of several people with this spelling, the one known by nothing else."""
        if mention.has_lemmas:
            return None
        for number in numbers:
            if self._people[number].words == mention.words:
                return number
        return None


def with_spelling(entry: VaultEntry, link: str, case: str, spelling: str) -> VaultEntry:
    """The entry after one more mention; of each case every spelling is kept, up to a bound."""
    case = case if case in CASES else {"inst": "ins"}.get(case, "")
    form = (case, spelling)
    known = form in entry.forms or (not case and any(spelling == each for _, each in entry.forms))
    if known or len(entry.forms) >= _MOST_FORMS:
        return replace(entry, link=link)
    return replace(entry, link=link, forms=(*entry.forms, form))


def _only(numbers: list[int]) -> int | None:
    return numbers[0] if len(numbers) == 1 else None
