"""Which mentions of a name are one person, within one conversation."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from gateway.ports.inflection import Inflection, NoInflection
from gateway.ports.vault import VaultEntry
from gateway.traffic.pseudonyms.folding import fold
from gateway.traffic.pseudonyms.grammar import CASES
from gateway.traffic.pseudonyms.linking import words_of
from gateway.traffic.pseudonyms.person import Person, index_keys, keys_asked
from gateway.traffic.pseudonyms.typing_slips import SHORTEST, is_slip_of

_MOST_FORMS: Final = 24  # spellings kept of one person: two numbers of seven cases, and some
_MOST_COMPARED: Final = 200  # people looked at for a slip of the fingers
_SHORTEST_WORD: Final = 3
_WORD: Final = re.compile(r"\w+")


class People:
    """The persons of one map, found by lemma and by spelling."""

    def __init__(self, inflection: Inflection | None = None) -> None:
        self._inflection = inflection or NoInflection()
        self._people: dict[int, Person] = {}
        self._addressed: set[int] = set()
        self._by_lemma: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
        self._by_words: defaultdict[str, set[int]] = defaultdict(set)
        self._by_word: defaultdict[str, set[int]] = defaultdict(set)  # folded
        self._words: defaultdict[int, set[str]] = defaultdict(set)  # folded, of each person

    def __repr__(self) -> str:
        return f"People({len(self._people)})"

    def hold(self, entry: VaultEntry) -> Person:
        """Takes an entry in, or its later state. Raises ValueError if its link is none of ours."""
        person = Person.from_link(entry.link)
        self._people[entry.number] = person
        if any(case == "voc" for case, _ in entry.forms):
            self._addressed.add(entry.number)
        for part, lemmas in (("given", person.given), ("surname", person.surname)):
            for lemma in lemmas:
                for key in index_keys(lemma):
                    self._by_lemma[part, key].add(entry.number)
                self._learn_words(entry.number, lemma)
        for spelling in (entry.value, *(spelling for _, spelling in entry.forms)):
            self._by_words[_spelling_key(spelling)].add(entry.number)
            self._learn_words(entry.number, spelling)
        return person

    def _learn_words(self, number: int, spelling: str) -> None:
        for word in _WORD.findall(fold(spelling)):
            self._words[number].add(word)
            self._by_word[word].add(number)

    def meet(
        self, text: str, mention: Person, around: str = "", *, addressed: bool = False
    ) -> tuple[str, int | None]:
        """The link to store, and the number of the person meant; None for somebody new.

        1. A spelling met of exactly one person whom nothing contradicts is that person, so that
           a token never changes between turns.
        2. Else the one person whom the lemmas fit; those known by the same name parts first.
        3. Else, where no grammar knows the one or the other, the one person with the same words.
        4. Else the one person of whose name this is a slip of the fingers, if nobody is called so
           and `around`, the whole text, does not hold the right spelling too: who writes both
           (`nie Meyer, sondern Meier`) means two.
        5. Of several, an `addressed` one is whoever was spoken to before: the customer.
        6. Whoever fits several is somebody new, and settled (see `Person`): better one person
           under two tokens than two people under one.
        """
        said = mention.gender
        if self._tells_no_gender(mention):
            mention = replace(mention, gender=self._gender_known(text, mention))
        spelled = [
            number
            for number in sorted(self._by_words.get(_spelling_key(text), ()))
            if not self._people[number].contradicts(mention)
        ]
        fitting = self._fitting(mention) if mention.has_lemmas else []
        if not spelled and not fitting:
            fitting = self._of_overlapping_words(text, mention)
        chosen = self._of_that_gender(mention, {*spelled, *fitting})
        if chosen is None:
            chosen = _only(spelled) or self._of_same_words(spelled, mention) or _only(fitting)
        if addressed and (chosen is None or self._people[chosen].settled):
            chosen = _only(sorted(self._addressed & set(self._all_fitting(mention)))) or chosen
        if chosen is not None:
            person = self._people[chosen]
            if not person.contradicts(mention):
                person = person.with_mention(mention)
            if said and person.gender and said != person.gender:
                person = replace(person, gender=None)  # taken for a man once, for a woman now
            return person.to_link(), chosen
        if spelled or fitting:
            return replace(mention, settled=True).to_link(), None
        meant = self._slip(text, mention, around)
        if meant is not None:
            return self._people[meant].to_link(), meant
        return mention.to_link(), None

    def _tells_no_gender(self, mention: Person) -> bool:
        """A given name that no grammar knows: `Deniz` may be a man, a woman, or mistaken."""
        return bool(mention.gender and mention.given) and not any(
            self._inflection.forms(lemma, "given", None) for lemma in mention.given
        )

    def _gender_known(self, text: str, mention: Person) -> str | None:
        """The gender of the one person who is spelled or called so, whatever was said of it now."""
        asked = replace(mention, gender=None)
        number = _only(sorted(self._by_words.get(_spelling_key(text), ())))
        number = number or _only(self._fitting(asked))
        if number is None or self._people[number].contradicts(asked):
            return mention.gender
        return self._people[number].gender

    def _of_that_gender(self, mention: Person, possible: set[int]) -> int | None:
        """Where all who were met as a mere word are of unknown gender: the one who is known."""
        if mention.gender is None or mention.given or not mention.surname:
            return None
        others = {n for n in possible if self._people[n].gender is None}
        if not others or not all(self._people[n].settled for n in others):
            return None
        near = {
            n
            for lemma in mention.surname
            for key in keys_asked(lemma)
            for n in self._by_lemma.get(("surname", key), ())
        }
        return _only(
            [
                n
                for n in sorted(near - others)
                if self._people[n].gender == mention.gender and self._people[n].fits(mention)
            ]
        )

    def _fitting(self, mention: Person) -> list[int]:
        near: set[int] = set()
        for part, lemmas in (("given", mention.given), ("surname", mention.surname)):
            for lemma in lemmas:
                for key in keys_asked(lemma):
                    near |= self._by_lemma.get((part, key), set())
        fitting = [number for number in sorted(near) if self._people[number].fits(mention)]
        alike = [number for number in fitting if self._people[number].same_parts(mention)]
        if alike or not (mention.given and mention.surname):
            return alike or fitting
        # Two who are known by the given name and by the surname alone are this one person.
        return [number for number in fitting if self._people[number].surname] or fitting

    def _all_fitting(self, mention: Person) -> list[int]:
        near = (n for n in self._addressed if self._people[n].fits(mention))
        return [number for number in near if not self._people[number].settled]

    def _of_same_words(self, numbers: Iterable[int], mention: Person) -> int | None:
        """Of several people with this spelling, the one known by nothing else."""
        if mention.has_lemmas:
            return None
        for number in numbers:
            if _spelling_key(self._people[number].words) == _spelling_key(mention.words):
                return number
        return None

    def _of_overlapping_words(self, text: str, mention: Person) -> list[int]:
        """People whose words hold all that was said, or the other way round, lemmas lacking.

        A single word counts whatever part of a name it was taken for: `Panią Jagodą` is of
        Bronisława Jagoda, `Panie Dionizy` of Dionizy Karp.
        """
        said = set(_WORD.findall(fold(text)))
        if max(map(len, said), default=0) < _SHORTEST_WORD:
            return []
        if len(said) == 1:
            said |= {fold(lemma) for lemma in mention.given | mention.surname} & set(self._by_word)
        near = {number for word in said for number in self._by_word.get(word, ())}
        return [number for number in sorted(near) if self._are_of_one(number, mention, text, said)]

    def _are_of_one(self, number: int, mention: Person, text: str, said: set[str]) -> bool:
        person, known = self._people[number], self._words[number]
        words = set(_WORD.findall(fold(text)))
        if len(words) == 1 and bool(mention.given) != bool(mention.surname):
            anybody = replace(mention, given=frozenset(), surname=frozenset())
            return not person.contradicts(anybody) and not said.isdisjoint(known)
        if person.contradicts(mention):
            return False
        if not person.has_lemmas:
            return known <= words or words <= known
        return not mention.has_lemmas and words <= known

    def _slip(self, text: str, mention: Person, around: str) -> int | None:
        typed = _WORD.findall(fold(text))
        if not any(len(word) >= SHORTEST for word in typed) or len(typed) > 4:
            return None
        said = set(_WORD.findall(around))
        numbers = [
            number
            for number in list(self._people)[:_MOST_COMPARED]
            if self._is_slip(typed, number, mention, said)
        ]
        meant = _only(numbers)
        if meant is None or any(map(self._is_somebodys, _WORD.findall(text), typed)):
            return None
        return meant

    def _is_slip(self, typed: list[str], number: int, mention: Person, said: set[str]) -> bool:
        person, known = self._people[number], self._words[number]
        if person.gender and mention.gender and person.gender != mention.gender:
            return False
        wrong = [word for word in typed if word not in known]
        if not wrong:
            return False
        meant = [[k for k in known if is_slip_of(word, k)] for word in wrong]
        return all(meant) and not any(said & set(each) for each in meant)

    def _is_somebodys(self, word: str, plain: str) -> bool:
        """Whether a word that no person here has is a name all the same."""
        if plain in self._by_word:
            return False
        readings = self._inflection.readings
        return bool(readings(word, "given") or readings(word, "surname"))


def with_spelling(entry: VaultEntry, link: str, case: str, spelling: str) -> VaultEntry:
    """The entry after one more mention; of each case every spelling is kept, up to a bound."""
    case = case if case in CASES else {"inst": "ins"}.get(case, "")
    form = (case, spelling)
    known = form in entry.forms or (not case and any(spelling == each for _, each in entry.forms))
    if known or len(entry.forms) >= _MOST_FORMS:
        return replace(entry, link=link)
    return replace(entry, link=link, forms=(*entry.forms, form))


def _spelling_key(text: str) -> str:
    """The same for `Kowalski Jan` and `jan kowalski`; no two people are each other's reverse."""
    return " ".join(sorted(fold(words_of(text)).split()))


def _only(numbers: list[int]) -> int | None:
    return numbers[0] if len(numbers) == 1 else None
