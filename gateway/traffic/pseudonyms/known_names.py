"""Finds the names of people met before in whatever form: case, letter case, order, fond form.

`KnownValues` finds spellings; here the forms are made by grammar. A form that is also a common word
(`wilk`, `zając`, `maj`) counts only where something says that it is a name: a capital letter inside
a sentence, a title, the rest of the name beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from gateway.ports.detector import NameForm
from gateway.ports.inflection import Inflection, NameWord, Part
from gateway.traffic.pseudonyms.folding import fold
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
        self._forms: dict[str, list[_Form]] = {}
        self._spelled: dict[int, frozenset[str]] = {}  # what of `_forms` is each person's
        self._waiting: dict[int, Person] = {}
        self._made_of: dict[int, Person] = {}
        self._initials: dict[int, set[str]] = {}
        self._changed: set[Mark] = set()

    def __repr__(self) -> str:
        return f"KnownNames({len(self._spelled)} people)"

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
            gone = self._spelled.pop(number, frozenset())
            for spelled in gone:
                left = [form for form in self._forms.pop(spelled) if form.number != number]
                if left:
                    self._forms[spelled] = left
            made = self._made(number, person)
            for spelled, forms in made.items():
                alike = self._forms.setdefault(spelled, [])
                alike.extend(forms)
                alike.sort(key=_by_person)
            self._spelled[number] = frozenset(made)
            self._made_of[number] = person
            self._changed.update(gone, made)
        self._waiting.clear()

    def marks_of(self, text: str) -> set[Mark]:
        """Words by which a name, known or still unknown, is found in the text."""
        return set(_RUN.findall(fold(text)))

    def occurrences(self, text: str) -> Iterator[NameOccurrence]:
        """Names that stand in the text, disjoint; whole words only."""
        self._make_forms()
        if not self._forms:
            return
        hits = self._hits(text)
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

    def _made(self, number: int, person: Person) -> dict[str, list[_Form]]:
        """All forms of one person's names by folded spelling."""
        made: dict[str, list[_Form]] = {}
        initials = self._initials[number] = set()
        if person.gender == FAMILY:
            return made
        for lemma in sorted(person.given) if len(person.given) <= _MOST_LEMMAS else ():
            if is_initial(lemma):
                continue
            initials.add(fold(lemma[0]))
            self._add(made, _Form(number, "given", NameWord(lemma, "", lemma, person.gender)))
            for fond in self._inflection.fond(lemma):
                word = NameWord(fond, "", fond, person.gender)
                self._add(made, _Form(number, "given", word, is_fond=True))
        for lemma in sorted(person.surname) if len(person.surname) <= _MOST_LEMMAS else ():
            self._add(made, _Form(number, "surname", NameWord(lemma, "", lemma, person.gender)))
        return made

    def _add(self, made: dict[str, list[_Form]], base: _Form) -> None:
        lemma, part = base.word.lemma, base.part
        # `formal` makes a guess of a lemma: forms of both genders, since the name itself decides.
        gender = base.word.gender if part == "surname" else None
        for word in self._inflection.forms(lemma, part, gender) or (base.word,):
            if word.plural and part == "given":
                continue
            spelled = fold(word.text)
            if len(spelled) >= _SHORTEST:
                made.setdefault(spelled, []).append(_Form(base.number, part, word, base.is_fond))

    def _hits(self, text: str) -> list[_Hit]:
        folded = fold(text)
        hits = []
        for run in _RUN.finditer(folded):
            forms = self._forms.get(run[0])
            if forms is not None and not _goes_on(text, run.start(), run.end()):
                hits.append(_Hit(run.start(), run.end(), tuple(forms)))
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
        agreeing = [
            (one, other)
            for one in pair[0].forms
            for other in pair[1].forms
            if one.number == other.number
            and one.part != other.part
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


def _by_person(form: _Form) -> tuple[int, str, bool]:
    return form.number, form.part, form.is_fond


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
