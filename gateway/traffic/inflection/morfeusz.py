"""Forms of names by Morfeusz 2 (SGJP), and by endings where the dictionary has no such name."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import product
from threading import Lock

import morfeusz2

from gateway.ports.inflection import NameWord, Part
from gateway.traffic.detection.language import function_words
from gateway.traffic.detection.names.lexicon import common_given, common_surnames, everyday
from gateway.traffic.detection.names.morphology import is_ordinary_in_lower_case, spellings
from gateway.traffic.detection.normalised import folded
from gateway.traffic.inflection.fond_forms import (
    fond_forms,
    formal_names,
    kindred_names,
    words_too,
)
from gateway.traffic.inflection.paradigms import CASES, declined

_LABELS: dict[Part, str] = {"given": "imię", "surname": "nazwisko"}
_CASE = {"inst": "ins"}
_CACHED = 8_000
_LONGEST = 40  # a word beyond this is no name, and the dictionary's time grows with it
_lock = Lock()


class MorfeuszInflection:
    """Implements `gateway.ports.inflection.Inflection` for Polish; other names stay as they are."""

    def forms(self, lemma: str, part: Part, gender: str | None) -> tuple[NameWord, ...]:
        """See the port."""
        if len(lemma) > _LONGEST or not lemma.replace("-", "").isalpha():
            return ()  # Morfeusz makes forms of single words only: not of "van Dijk"
        return _hyphenated(_titled(lemma), part, gender)

    def readings(self, word: str, part: Part) -> tuple[NameWord, ...]:
        """See the port."""
        return _readings(_titled(word), part) if len(word) <= _LONGEST else ()

    def formal(self, given: str) -> frozenset[str]:
        """See the port."""
        return formal_names().get(folded(given), frozenset()) - {given.lower()}

    def fond(self, given: str) -> tuple[str, ...]:
        """See the port."""
        return fond_forms().get(folded(given), ())

    def kin(self, given: str) -> frozenset[str]:
        """See the port."""
        return kindred_names().get(folded(given), frozenset()) - {given.lower()}

    def is_common(self, word: str) -> bool:
        """See the port."""
        return _is_common(word.lower()) if len(word) <= _LONGEST else True


@cache
def _morfeusz() -> morfeusz2.Morfeusz:
    return morfeusz2.Morfeusz(expand_tags=False)


def _hyphenated(lemma: str, part: Part, gender: str | None) -> tuple[NameWord, ...]:
    if "-" not in lemma:
        return _forms(lemma, part, gender)
    parts = [_forms(each, part, gender) for each in lemma.split("-")]
    if not all(parts):
        return ()
    joined = []
    for words in product(*parts):
        first = words[0]
        if all((w.case, w.gender, w.plural) == (first.case, first.gender, False) for w in words):
            text = "-".join(word.text for word in words)
            joined.append(NameWord(text, first.case, lemma, first.gender))
    return tuple(dict.fromkeys(joined))


@lru_cache(maxsize=_CACHED)
def _forms(lemma: str, part: Part, gender: str | None) -> tuple[NameWord, ...]:
    with _lock:
        generated = _morfeusz().generate(lemma)
    words = [
        word
        for form, base, tag, labels, _ in generated
        if _LABELS[part] in labels and base.split(":")[0].split("~")[0] == lemma
        for word in _words(form, lemma, tag)
        if gender in (None, word.gender) and not _is_unsaid(word)
    ]
    if not words:
        words = [NameWord(f, c, lemma, g, p) for f, c, g, p in declined(lemma, part, gender)]
    return tuple(dict.fromkeys(words))


def _words(form: str, lemma: str, tag: str) -> list[NameWord]:
    """`subst:sg.pl:nom.voc:f` → one word a number and case."""
    parts = tag.split(":")
    if parts[0] != "subst" or len(parts) < 4:
        return []
    gender = "f" if parts[3].startswith("f") else "m"
    return [
        NameWord(form, _CASE.get(case, case), lemma, gender, number == "pl")
        for number in parts[1].split(".")
        for case in parts[2].split(".")
    ]


def _is_unsaid(word: NameWord) -> bool:
    """Kowalski as a woman's undeclined surname is in the dictionary, not in life."""
    return word.gender == "f" and word.lemma.endswith(("ski", "cki", "dzki"))


@lru_cache(maxsize=_CACHED)
def _readings(word: str, part: Part) -> tuple[NameWord, ...]:
    with _lock:
        edges = _morfeusz().analyse(word)
    last = max((edge[1] for edge in edges), default=0)
    found = [
        each
        for start, end, (_, lemma, tag, labels, _) in edges
        if start == 0 and end == last and _LABELS[part] in labels
        for each in _words(word, lemma.split(":")[0].split("~")[0], tag)
        if each.case in CASES and not _is_unsaid(each)
    ]
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=_CACHED)
def _is_common(word: str) -> bool:
    plain = folded(word)
    if "-" in word:
        return False  # a double name means nothing else
    if plain in words_too() or plain in function_words():
        return True
    if not is_ordinary_in_lower_case(word):
        return False
    # `jan`, `marek` and `nowaka` are in the dictionary as words; nobody means them.
    # `marka` is the brand all the same: given names count as they are in the nominative only.
    given = [each.lemma for each in _readings(_titled(word), "given") if each.case == "nom"]
    names = [lemma for lemma in given if lemma in common_given() and lemma.lower() == word]
    names += [
        each.lemma
        for each in _readings(_titled(word), "surname")
        if each.lemma in common_surnames() - common_given() and not each.plural
    ]
    if not names:
        return not _is_only_a_name(word)
    return any(lemma in everyday() for lemma in names)


def _is_only_a_name(word: str) -> bool:
    """Whether each ordinary word that is spelled so is a form of a word that is itself a name.

    `janem` and `pawła` are of `jan` and `paweł`, which the dictionary has as words and nobody
    means; `marka` is no form of such a word.
    """
    spelled = (word, *spellings(word)) if word.isascii() else (word,)
    lemmas = {lemma for each in spelled for lemma in _ordinary_lemmas(each)}
    names = {_titled(lemma) for lemma in lemmas}
    return bool(names) and names <= common_given() - everyday()


def _ordinary_lemmas(word: str) -> set[str]:
    with _lock:
        edges = _morfeusz().analyse(word)
    return {
        lemma.split(":")[0].split("~")[0].lower()
        for *_, (_, lemma, tag, labels, _) in edges
        if tag != "ign" and not set(labels) & set(_LABELS.values())
    }


def _titled(word: str) -> str:
    return "-".join(part[:1].upper() + part[1:].lower() for part in word.split("-"))
