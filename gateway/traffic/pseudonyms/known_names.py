"""Finds the names of people met before in whatever form: case, letter case, order, fond form.

`KnownValues` finds spellings; here the forms are made by grammar. A form that is also a common word
(`wilk`, `zając`, `maj`) counts only where something says that it is a name: a capital letter inside
a sentence, a title, the rest of the name beside it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from gateway.ports.detector import NameForm
from gateway.ports.inflection import Inflection, NameWord, Part
from gateway.traffic.pseudonyms.folding import fold
from gateway.traffic.pseudonyms.german_words import is_the_german_word
from gateway.traffic.pseudonyms.kept_texts import Mark
from gateway.traffic.pseudonyms.mentions import has_title
from gateway.traffic.pseudonyms.person import FAMILY, Person, is_initial

_RUN: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BETWEEN: Final = re.compile(r"[ \t\u00a0]{1,2}|,[ ]")
_INITIAL: Final = re.compile(r"(?<![^\W_])([^\W\d_])\.[ ]?$")
_SENTENCE_START: Final = re.compile(r"(?:^|[.!?…:;\n\r>*•\"„”«»(-])[\s\"'„”»«(*>-]*$")
_NOTHING_MORE: Final = re.compile(r"[\s.!?,;:)\"']*$")
_SHORTEST: Final = 3
_SHORTEST_FOND: Final = 4
_MOST_LEMMAS: Final = 6  # a name with more candidates than that is only guessed


@dataclass(frozen=True, slots=True)
class NameOccurrence:
    """A known person's name at `text[start:end]`, read."""

    start: int
    end: int
    name: NameForm = field(repr=False)


@dataclass(frozen=True, slots=True)
class _Form:
    number: int
    part: Part
    word: NameWord = field(repr=False)
    is_fond: bool = False


_Paradigm = dict[str, tuple[tuple[Part, NameWord, bool], ...]]
"""Folded spelling → the forms that are spelled so: part, word, whether of a fond name."""
_MOST_PARADIGMS: Final = 512  # kept in this process, as the dictionary's answers are


@dataclass(frozen=True, slots=True)
class _Hit:
    start: int
    end: int
    forms: tuple[_Form, ...] = field(repr=False)


class KnownNames:
    """Forms of the names of one conversation by their folded spelling.

    They follow from what is known of each person now, in whatever order it was learnt.
    """

    def __init__(self, inflection: Inflection) -> None:
        self._inflection = inflection
        self._numbers: dict[str, set[int]] = {}  # whose form it is
        self._paradigms: dict[int, tuple[_Paradigm, ...]] = {}
        self._waiting: dict[int, Person] = {}
        self._made_of: dict[int, Person] = {}
        self._initials: dict[int, set[str]] = {}
        self._changed: set[Mark] = set()
        self._read: dict[str, tuple[_Form, ...]] = {}  # what `_forms` gave, until that changes

    def __repr__(self) -> str:
        return f"KnownNames({len(self._paradigms)} people)"

    def learn(self, number: int, person: Person) -> None:
        """Remembers a person, or what is known of the person by now. Forms are made when asked."""
        if self._made_of.get(number) != person:
            self._waiting[number] = person

    def changed(self) -> set[Mark]:
        """The spellings that are found otherwise than when this was last called."""
        self._make_forms()
        marks, self._changed = self._changed, set()
        return marks

    def _make_forms(self) -> None:
        for number, person in self._waiting.items():
            gone = self._paradigms.get(number, ())
            made = self._paradigms[number] = self._made(number, person)
            for spelled in set().union(*gone):
                self._numbers[spelled].discard(number)
                self._read.pop(spelled, None)
            for paradigm in made:
                for spelled in paradigm:
                    self._numbers.setdefault(spelled, set()).add(number)
                    self._read.pop(spelled, None)
            self._made_of[number] = person
            self._changed.update(*gone, *made)
        self._waiting.clear()

    def _forms(self, spelled: str) -> tuple[_Form, ...]:
        """All that is spelled so, by person, given names first."""
        known = self._read.get(spelled)
        if known is not None:
            return known
        found = []
        for number in sorted(self._numbers.get(spelled, ())):
            alike = [each for made in self._paradigms[number] for each in made.get(spelled, ())]
            alike.sort(key=_by_part)
            found += [_Form(number, part, word, is_fond) for part, word, is_fond in alike]
        self._read[spelled] = tuple(found)
        return self._read[spelled]

    def marks_of(self, text: str) -> set[Mark]:
        """Words by which a name, known or still unknown, is found in the text."""
        return set(_RUN.findall(fold(text)))

    def occurrences(self, text: str) -> tuple[NameOccurrence, ...]:
        """Names that stand in the text, disjoint; whole words only."""
        self._make_forms()
        return tuple(self._found(text, self._hits(text))) if self._numbers else ()

    def _found(self, text: str, hits: list[_Hit]) -> Iterator[NameOccurrence]:
        place = 0
        while place < len(hits):
            both = self._full_name(text, hits[place : place + 2])
            if both is not None:
                yield both
                place += 2
                continue
            hit = hits[place]
            if self._is_meant(text, hit):
                yield self._single(text, hit)
            place += 1

    def may_be_common(self, text: str, start: int, end: int) -> bool:
        """Whether a word that somebody here is called by may as well be the common word.

        So at the beginning of a sentence, where every word has a capital letter.
        """
        word = text[start:end]
        if _RUN.fullmatch(word) is None or not self._inflection.is_common(word):
            return False
        if has_title(text, start) or not _opens(text, start):
            return False
        alone = _NOTHING_MORE.match(text[end : end + 40]) is not None
        return not alone

    def _made(self, number: int, person: Person) -> tuple[_Paradigm, ...]:
        """All forms of one person's names."""
        made: list[_Paradigm] = []
        initials = self._initials[number] = set()
        if person.gender == FAMILY:
            return ()
        for lemma in sorted(person.given) if len(person.given) <= _MOST_LEMMAS else ():
            if not is_initial(lemma):
                initials.add(fold(lemma[0]))
                made.append(self._paradigm(lemma, "given", person.gender))
        for lemma in sorted(person.surname) if len(person.surname) <= _MOST_LEMMAS else ():
            made.append(self._paradigm(lemma, "surname", person.gender))
        return tuple(made)

    def _paradigm(self, lemma: str, part: Part, gender: str | None) -> _Paradigm:
        return _paradigm(self._inflection, lemma, part, gender)  # type: ignore[arg-type]

    def _hits(self, text: str) -> list[_Hit]:
        folded = fold(text)
        numbers = self._numbers
        hits = []
        for run in _RUN.finditer(folded):
            if numbers.get(run[0]) and not _goes_on(text, run.start(), run.end()):
                hits.append(_Hit(run.start(), run.end(), self._forms(run[0])))
        return hits

    def _full_name(self, text: str, pair: list[_Hit]) -> NameOccurrence | None:
        """Given name and surname of one person side by side, in cases that can agree."""
        if len(pair) < 2 or not _BETWEEN.fullmatch(text, pair[0].end, pair[1].start):
            return None
        words = [text[hit.start : hit.end] for hit in pair]
        if "," in text[pair[0].end : pair[1].start] and words[0].islower():
            return None
        if all(word.islower() and self._inflection.is_common(word) for word in words):
            # `will mark`: in that order two common words are two common words, but for grammar.
            pair = [_in_order(pair[0], "given"), _in_order(pair[1], "surname")]
        of_person: defaultdict[int, list[_Form]] = defaultdict(list)
        for form in pair[1].forms:
            of_person[form.number].append(form)
        agreeing = [
            (one, other)
            for one in pair[0].forms
            for other in of_person.get(one.number, ())
            if one.part != other.part
            and not one.word.plural
            and not other.word.plural
            and ("" in (one.word.case, other.word.case) or one.word.case == other.word.case)
        ]
        if not agreeing:
            return None
        forms = [form for both in agreeing for form in both]
        return NameOccurrence(pair[0].start, pair[1].end, _read(forms))

    def _single(self, text: str, hit: _Hit) -> NameOccurrence:
        start = hit.start
        initial = _INITIAL.search(text[max(0, start - 4) : start])
        if initial and any(
            form.part == "surname" and fold(initial[1]) in self._initials.get(form.number, ())
            for form in hit.forms
        ):
            start -= len(initial[0])
        return NameOccurrence(start, hit.end, _read(hit.forms))

    def _is_meant(self, text: str, hit: _Hit) -> bool:
        word = text[hit.start : hit.end]
        is_common = self._inflection.is_common(word)
        if is_the_german_word(text, hit.start, hit.end):
            return False
        if not is_common:
            is_short = hit.end - hit.start < _SHORTEST_FOND and word.islower()
            return not (is_short and all(form.is_fond for form in hit.forms))
        if has_title(text, hit.start):
            return True
        if not word[0].isupper():
            return False
        return not (word.isupper() and text.isupper()) and not self.may_be_common(
            text, hit.start, hit.end
        )


@lru_cache(maxsize=_MOST_PARADIGMS)
def _paradigm(inflection: Inflection, lemma: str, part: Part, gender: str | None) -> _Paradigm:
    """The forms of one name, of a given name also those of its fond names."""
    made: dict[str, list[tuple[Part, NameWord, bool]]] = {}
    fond = inflection.fond(lemma) if part == "given" else ()
    for base, is_fond in ((lemma, False), *((each, True) for each in fond)):
        # `formal` makes a guess of a lemma: forms of both genders, since the name itself decides.
        words = inflection.forms(base, part, gender if part == "surname" else None)
        if not words and part == "given":
            # A given name that no dictionary has (`Mathias`) changes as a surname would.
            words = inflection.forms(base, "surname", gender)
        for word in words or (NameWord(base, "", base, gender),):
            spelled = fold(word.text)
            if len(spelled) >= _SHORTEST and not (word.plural and part == "given"):
                made.setdefault(spelled, []).append((part, word, is_fond))
    return {spelled: tuple(forms) for spelled, forms in made.items()}


def _by_part(form: tuple[Part, NameWord, bool]) -> tuple[str, bool]:
    return form[0], form[2]


def _in_order(hit: _Hit, part: Part) -> _Hit:
    """The forms of one part of a name, and those in a case that two words share by no accident."""
    kept = (form for form in hit.forms if form.part == part or form.word.case not in ("", "nom"))
    return _Hit(hit.start, hit.end, tuple(kept))


def _read(forms: list[_Form] | tuple[_Form, ...]) -> NameForm:
    genders = {form.word.gender for form in forms if not form.word.plural}
    cases = list(dict.fromkeys(form.word.case for form in forms if form.word.case))
    return NameForm(
        tuple(dict.fromkeys(form.word.lemma for form in forms if form.part == "given")),
        tuple(dict.fromkeys(form.word.lemma for form in forms if form.part == "surname")),
        genders.pop() if len(genders) == 1 else None,
        ("nom" if "nom" in cases else cases[0]) if cases else None,
    )


def _opens(text: str, start: int) -> bool:
    return _SENTENCE_START.search(text[max(0, start - 12) : start]) is not None


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether a digit or underscore makes the word part of something longer; `@` and a domain."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    if before in "@_" or after in "@_" or before.isdigit() or after.isdigit():
        return True
    return after == "." and end + 1 < len(text) and text[end + 1].isalnum()
