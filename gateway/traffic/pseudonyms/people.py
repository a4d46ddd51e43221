"""Which mentions of a name are one person, within one conversation."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field, replace
from typing import Final

from gateway.ports.inflection import Inflection, NoInflection
from gateway.ports.vault import VaultEntry
from gateway.traffic.pseudonyms.folding import fold
from gateway.traffic.pseudonyms.grammar import CASES
from gateway.traffic.pseudonyms.kept_texts import Mark
from gateway.traffic.pseudonyms.linking import words_of
from gateway.traffic.pseudonyms.person import Person, index_keys, keys_asked
from gateway.traffic.pseudonyms.typing_slips import SHORTEST, is_slip_of

_MOST_FORMS: Final = 24  # spellings kept of one person: two numbers of seven cases, and some
_MOST_COMPARED: Final = 200  # people looked at for a slip of the fingers
_SHORTEST_WORD: Final = 3
_WORD: Final = re.compile(r"\w+")
_WORD_SAID: Final = "word"  # with a folded word: the mark of who looked for people by it
_ADDRESSED: Final = ("addressed",)  # the mark of who asked whom somebody speaks to
_ANYBODY: Final = ("anybody",)  # the mark of who looked through all people


@dataclass(frozen=True, slots=True)
class _KnownAs:
    """Under what one person is found."""

    lemmas: frozenset[tuple[str, str]] = field(default=frozenset(), repr=False)
    spellings: frozenset[str] = field(default=frozenset(), repr=False)
    words: frozenset[str] = field(default=frozenset(), repr=False)  # folded


_NOTHING: Final = _KnownAs()


class People:
    """The persons of one map, found by lemma and by spelling.

    What is found follows from the entries as they are now, in whatever order they were held.
    """

    def __init__(self, inflection: Inflection | None = None) -> None:
        self._inflection = inflection or NoInflection()
        self._people: dict[int, Person] = {}
        self._addressed: set[int] = set()
        self._by_lemma: dict[tuple[str, str], set[int]] = {}
        self._by_words: dict[str, set[int]] = {}
        self._by_word: dict[str, set[int]] = {}  # folded
        self._known_as: dict[int, _KnownAs] = {}
        self._asked: set[Mark] = set()

    def __repr__(self) -> str:
        return f"People({len(self._people)})"

    def hold(self, entry: VaultEntry) -> set[Mark]:
        """Takes an entry in, or its later state. Raises ValueError if its link is none of ours.

        Gives the marks (see `asked`) of the texts which may mean somebody else from now on.
        """
        number, person = entry.number, Person.from_link(entry.link)
        spellings = (entry.value, *(spelling for _, spelling in entry.forms))
        known_as = _KnownAs(
            frozenset(
                (part, key)
                for part, lemmas in (("given", person.given), ("surname", person.surname))
                for lemma in lemmas
                for key in index_keys(lemma)
            ),
            frozenset(map(_spelling_key, spellings)),
            frozenset(
                word
                for spelling in (*spellings, *person.given, *person.surname)
                for word in _WORD.findall(fold(spelling))
            ),
        )
        before, was = self._known_as.get(number, _NOTHING), self._people.get(number)
        self._people[number], self._known_as[number] = person, known_as
        for index, now, then in (
            (self._by_lemma, known_as.lemmas, before.lemmas),
            (self._by_words, known_as.spellings, before.spellings),
            (self._by_word, known_as.words, before.words),
        ):
            _reindex(index, number, now, then)  # type: ignore[arg-type]
        marks: set[Mark] = set()
        if any(case == "voc" for case, _ in entry.forms):
            if number not in self._addressed or was != person:
                marks.add(_ADDRESSED)
            self._addressed.add(number)
        if was != person or before.words != known_as.words:
            marks.add(_ANYBODY)
            marks.update((_WORD_SAID, word) for word in known_as.words | before.words)
        if was != person:
            marks |= known_as.lemmas | before.lemmas | known_as.spellings | before.spellings
        return marks | (known_as.spellings ^ before.spellings)

    def person(self, number: int) -> Person:
        """The person with this number, who must be held."""
        return self._people[number]

    def asked(self) -> set[Mark]:
        """The marks under which `meet` looked people up since this was last called."""
        marks, self._asked = self._asked, set()
        return marks

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
            for number in self._spelled(text)
            if not self._people[number].contradicts(mention)
        ]
        fitting: list[int] = []
        chosen = _only(spelled) if not _may_be_of_other_gender(mention) else None
        if chosen is None:
            fitting = self._fitting(mention) if mention.has_lemmas else []
            if not spelled and not fitting:
                fitting = self._of_overlapping_words(text, mention)
            chosen = self._of_that_gender(mention, {*spelled, *fitting})
        if chosen is None:
            chosen = _only(spelled) or self._of_same_words(spelled, mention) or _only(fitting)
        if addressed and (chosen is None or self._people[chosen].settled):
            self._asked.add(_ADDRESSED)
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

    def _spelled(self, text: str) -> list[int]:
        key = _spelling_key(text)
        self._asked.add(key)
        return sorted(self._by_words.get(key, ()))

    def _of_lemma(self, part: str, lemma: str) -> set[int]:
        keys = [(part, key) for key in keys_asked(lemma)]
        self._asked.update(keys)
        return set().union(*(self._by_lemma.get(key, ()) for key in keys))

    def _tells_no_gender(self, mention: Person) -> bool:
        """A given name that no grammar knows: `Deniz` may be a man, a woman, or mistaken."""
        return bool(mention.gender and mention.given) and not any(
            self._inflection.forms(lemma, "given", None) for lemma in mention.given
        )

    def _gender_known(self, text: str, mention: Person) -> str | None:
        """The gender of the one person who is spelled or called so, whatever was said of it now."""
        asked = replace(mention, gender=None)
        number = _only(self._spelled(text))
        number = number or _only(self._fitting(asked))
        if number is None or self._people[number].contradicts(asked):
            return mention.gender
        return self._people[number].gender

    def _of_that_gender(self, mention: Person, possible: set[int]) -> int | None:
        """Where all who were met as a mere word are of unknown gender: the one who is known."""
        if not _may_be_of_other_gender(mention):
            return None
        others = {n for n in possible if self._people[n].gender is None}
        if not others or not all(self._people[n].settled for n in others):
            return None
        near = {n for lemma in mention.surname for n in self._of_lemma("surname", lemma)}
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
                near |= self._of_lemma(part, lemma)
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
            lemmas = {fold(lemma) for lemma in mention.given | mention.surname}
            self._asked.update((_WORD_SAID, lemma) for lemma in lemmas)
            said |= {lemma for lemma in lemmas if lemma in self._by_word}
        self._asked.update((_WORD_SAID, word) for word in said)
        near = {number for word in said for number in self._by_word.get(word, ())}
        return [number for number in sorted(near) if self._are_of_one(number, mention, text, said)]

    def _are_of_one(self, number: int, mention: Person, text: str, said: set[str]) -> bool:
        person, known = self._people[number], self._known_as[number].words
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
        self._asked.add(_ANYBODY)
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
        person, known = self._people[number], self._known_as[number].words
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
    if known and link == entry.link:
        return entry
    if known or len(entry.forms) >= _MOST_FORMS:
        return replace(entry, link=link)
    return replace(entry, link=link, forms=(*entry.forms, form))


def _may_be_of_other_gender(mention: Person) -> bool:
    """A mere surname said of a man or of a woman."""
    return bool(mention.gender and not mention.given and mention.surname)


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


def _spelling_key(text: str) -> str:
    """The same for `Kowalski Jan` and `jan kowalski`; no two people are each other's reverse."""
    return "=" + " ".join(sorted(fold(words_of(text)).split()))


def _only(numbers: list[int]) -> int | None:
    return numbers[0] if len(numbers) == 1 else None
