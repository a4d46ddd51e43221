"""Who is meant by a name that no lemma leads to: rare forms, other spellings, slips, wives.

Each guess counts only where it leads to exactly one person.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from gateway.ports.inflection import Inflection, NoInflection
from gateway.traffic.pseudonyms.folding import fold
from gateway.traffic.pseudonyms.people_index import WORD, PeopleIndex
from gateway.traffic.pseudonyms.person import FAMILY, Person
from gateway.traffic.pseudonyms.rare_forms import is_of_family, rare_forms
from gateway.traffic.pseudonyms.sounds import sound_of
from gateway.traffic.pseudonyms.typing_slips import SHORTEST, is_slip_of

_SHORTEST_WORD: Final = 3
_SHORTEST_SOUND: Final = 4


class GuessedPeople:
    """Looks for people by likeness; `around` is always the whole text of the mention."""

    def __init__(self, index: PeopleIndex, inflection: Inflection) -> None:
        self._index = index
        self._inflection = inflection
        self._has_grammar = not isinstance(inflection, NoInflection)

    def meant(
        self, text: str, mention: Person, around: str, *, addressed: bool = False
    ) -> tuple[int, Person] | None:
        """The one person who can be meant, of several the one who is `addressed`; None if none is.

        With what the person is known by from now on: another spelling and a wife's form of the
        surname are found again in every case.
        """
        if mention.gender == FAMILY or not self._has_grammar or not len(self._index):
            return None
        word = fold(text) if WORD.fullmatch(text) else ""
        formal = self._formal(mention, word)
        may_be_rare = len(word) >= _SHORTEST_WORD and not self._is_nominative(word)
        ways: list[tuple[Callable[[int], bool], bool]] = [
            (lambda number: not formal.isdisjoint(map(fold, self._index[number].given)), False),
            (lambda number: may_be_rare and self._is_rare_form(number, word), False),
            (lambda number: self._is_of_family(number, mention), True),
            (lambda number: self._is_other_spelling(number, mention, around), True),
        ]
        people = [n for n in self._index.anybody() if _may_be(self._index[n], mention)]
        for leads_to, is_learnt in ways:
            found = self._of_gender(mention, [number for number in people if leads_to(number)])
            if len(found) > 1 and addressed:
                found = sorted(self._index.addressed().intersection(found))
            if found:
                return self._known(found[0], mention, is_learnt) if len(found) == 1 else None
        return None

    def _of_gender(self, mention: Person, numbers: list[int]) -> list[int]:
        """Those of whom it is known that they are what the mention says, if any are."""
        return [n for n in numbers if self._index[n].gender == mention.gender] or numbers

    def _known(self, number: int, mention: Person, is_learnt: bool) -> tuple[int, Person]:
        person = self._index[number]
        if not is_learnt:
            return number, person
        if not mention.given and not self._is_surname_of(person, mention):
            mention = replace(mention, given=mention.surname, surname=frozenset())
        return number, person.also_called(mention)

    def _is_surname_of(self, person: Person, mention: Person) -> bool:
        return self._are_alike(mention.surname, person.surname) or any(
            is_of_family(said, known) for said in mention.surname for known in person.surname
        )

    def of_overlapping_words(self, text: str, mention: Person) -> list[int]:
        """People whose words hold all that was said, or the other way round, lemmas lacking.

        A single word counts whatever part of a name it was taken for: `Panią Jagodą` is of
        Bronisława Jagoda, `Panie Dionizy` of Dionizy Karp.
        """
        said = set(WORD.findall(fold(text)))
        if max(map(len, said), default=0) < _SHORTEST_WORD:
            return []
        if len(said) == 1:
            lemmas = {fold(lemma) for lemma in mention.given | mention.surname}
            self._index.of_words(lemmas)
            said |= {lemma for lemma in lemmas if self._index.is_word(lemma)}
        near = self._index.of_words(said)
        return [number for number in sorted(near) if self._are_of_one(number, mention, text, said)]

    def slip(self, text: str, mention: Person, around: str) -> int | None:
        """The one person of whose name this is a slip of the fingers."""
        typed = WORD.findall(fold(text))
        if not any(len(word) >= SHORTEST for word in typed) or len(typed) > 4:
            return None
        said = set(WORD.findall(around))
        numbers = [
            number
            for number in self._index.anybody()
            if self._is_slip(typed, number, mention, said)
        ]
        if len(numbers) != 1 or any(map(self._is_somebodys, WORD.findall(text), typed)):
            return None
        return numbers[0]

    def _are_of_one(self, number: int, mention: Person, text: str, said: set[str]) -> bool:
        person, known = self._index[number], self._index.words(number)
        words = set(WORD.findall(fold(text)))
        if len(words) == 1 and bool(mention.given) != bool(mention.surname):
            anybody = replace(mention, given=frozenset(), surname=frozenset())
            if self._was_met_as_woman(number, mention):
                anybody = replace(anybody, gender=None)
            return not person.contradicts(anybody) and not said.isdisjoint(known)
        if person.contradicts(mention):
            return False
        if not person.has_lemmas:
            return known <= words or words <= known
        return not mention.has_lemmas and words <= known

    def _was_met_as_woman(self, number: int, mention: Person) -> bool:
        """`Bernarda Rosół` is read as Bernard in the genitive, until she is called Bernardo."""
        person = self._index[number]
        if mention.gender != "f" or person.gender != "m":
            return False
        womens = {fold(lemma) for lemma in mention.given | mention.surname}
        met = self._index.words_met(number)
        return any(
            lemma in met and any(fold(given) + "a" == lemma for given in person.given)
            for lemma in womens
        )

    def _formal(self, mention: Person, word: str) -> set[str]:
        """Of a fond form that was taken for a surname: `Florek` of Florian Kłoskowicz."""
        if not word or mention.given:
            return set()
        fond = {word, *mention.surname}
        return {fold(each) for lemma in fond for each in self._inflection.formal(lemma)}

    def _is_rare_form(self, number: int, word: str) -> bool:
        person = self._index[number]
        return any(word in rare_forms(name) for name in (*person.surname, *person.given))

    def _is_nominative(self, word: str) -> bool:
        return any(
            each.case == "nom" and not each.plural
            for part in ("given", "surname")
            for each in self._inflection.readings(word, part)
        )

    def _is_of_family(self, number: int, mention: Person) -> bool:
        """`Jurgielowa` is the one woman called Jurgiel; a man's name never leads to his wife."""
        person = self._index[number]
        if person.gender != "f" or mention.gender == "m" or mention.given:
            return False
        return any(
            is_of_family(said, known) for said in mention.surname for known in person.surname
        )

    def _is_other_spelling(self, number: int, mention: Person, around: str) -> bool:
        """Each part that both have sounds alike, or is the name in another language."""
        person = self._index[number]
        pairs = [(mention.given, person.given), (mention.surname, person.surname)]
        if not mention.given and not self._are_alike(mention.surname, person.surname):
            # A single word may be a given name that was taken for a surname.
            pairs = [(mention.surname, person.given)]
        both = [(ones, others) for ones, others in pairs if ones and others]
        if not both or not all(self._are_alike(ones, others) for ones, others in both):
            return False
        if not person.surname.isdisjoint(mention.surname) and self._are_kin(
            mention.given, person.given
        ):
            return True  # `Wasyl Hnatiuk, a powinno być Bazyli Hnatiuk`
        return not any(_are_both_said(around, ones, others) for ones, others in both)

    def _are_alike(self, ones: frozenset[str], others: frozenset[str]) -> bool:
        sounds = {sound_of(each) for each in others if len(each) >= _SHORTEST_SOUND}
        if not ones.isdisjoint(others):
            return True
        if any(sound_of(one) in sounds for one in ones if len(one) >= _SHORTEST_SOUND):
            return True
        return self._are_kin(ones, others)

    def _are_kin(self, ones: frozenset[str], others: frozenset[str]) -> bool:
        kin = {fold(each) for one in ones for each in self._inflection.kin(one)}
        return not kin.isdisjoint(map(fold, others))

    def _is_slip(self, typed: list[str], number: int, mention: Person, said: set[str]) -> bool:
        person, known = self._index[number], self._index.words(number)
        if person.gender and mention.gender and person.gender != mention.gender:
            return False
        wrong = [word for word in typed if word not in known]
        if not wrong:
            return False
        meant = [[k for k in known if is_slip_of(word, k)] for word in wrong]
        return all(meant) and not any(said & set(each) for each in meant)

    def _is_somebodys(self, word: str, plain: str) -> bool:
        """Whether a word that no person here has is a name all the same."""
        if self._index.is_word(plain):
            return False
        readings = self._inflection.readings
        return bool(readings(word, "given") or readings(word, "surname"))


def _may_be(person: Person, mention: Person) -> bool:
    if person.gender == FAMILY or not person.has_lemmas:
        return False
    if person.settled and (
        (mention.given and not person.given) or (mention.surname and not person.surname)
    ):
        return False
    return not (person.gender and mention.gender and person.gender != mention.gender)


def _are_both_said(around: str, mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Who writes both spellings (`nie Meyer, sondern Meier`) means two people."""
    said = set(WORD.findall(fold(around)))
    return not said.isdisjoint({fold(each) for each in theirs} - {fold(each) for each in mine})
