"""The form of a person's name that goes back into an answer: asked for, or stuck on."""

from __future__ import annotations

import re
from typing import Final

from gateway.ports.inflection import Inflection, NameWord, Part
from gateway.ports.vault import VaultEntry
from gateway.traffic.pseudonyms.folding import fold
from gateway.traffic.pseudonyms.person import FAMILY, Person

_ENDINGS: Final = {
    None: {"owi": "dat", "em": "ins", "iem": "ins", "ą": "ins", "ę": "acc", "ego": "gen",
           "iego": "gen", "emu": "dat", "iemu": "dat"},
    "m": {"a": "gen", "u": "loc", "ie": "loc", "ym": "ins", "im": "ins"},
    "f": {"y": "gen", "i": "gen", "ie": "dat", "ce": "dat", "o": "voc", "ej": "gen", "iej": "gen"},
}  # fmt: skip

TITLE_REACH: Final = 12
"""How many characters before a token hold its title."""
_TITLE: Final = re.compile(
    r"(?<![^\W_])(pan|pana|panu|panem|panie|pani)[ ][*_\"'„]{0,3}$", re.IGNORECASE
)
_TITLE_CASES: Final = {
    "pan": ("m", ("nom",)),
    "pana": ("m", ("gen", "acc")),
    "panu": ("m", ("dat", "loc")),
    "panem": ("m", ("ins",)),
    "panie": ("m", ("voc",)),
    "pani": ("f", ("nom", "gen", "dat", "loc", "voc")),
}


def in_case(entry: VaultEntry, case: str, inflection: Inflection) -> str:
    """The name in a case: as it was met, else as grammar forms it, else as first seen.

    What was met counts if it has as many words as the form first seen, and is not typed in small
    letters where that was not.
    """
    words = len(entry.value.split())
    met = [spelling for known, spelling in entry.forms if known == case]
    alike = [spelling for spelling in met if len(spelling.split()) == words]
    written = [spelling for spelling in alike if not spelling.islower() or entry.value.islower()]
    if written:
        return written[0]
    return _formed(entry, case, inflection) or next(iter((*alike, *met)), entry.value)


def after_title(entry: VaultEntry, before: str, inflection: Inflection) -> str:
    """The form first seen, unless the title directly before the token rules its case out.

    Of `z Pawłem Zielińskim`, `Pan [PERSON_1]` is Paweł Zieliński. A form that can be a nominative
    stays: nothing says that it is another case.
    """
    title = _TITLE.search(before)
    cases = {case for case, spelling in entry.forms if spelling == entry.value}
    if title is None or not cases or not cases.isdisjoint(("nom", "")):
        return entry.value
    gender, allowed = _TITLE_CASES[title[1].lower()]
    if _gender(Person.from_link(entry.link), entry.value, inflection) != gender:
        return entry.value
    forms = {case: _formed(entry, case, inflection) for case in (*allowed, "nom")}
    if None in forms.values() or not cases.isdisjoint(allowed):
        return entry.value
    if fold(entry.value) in {fold(form or "") for form in forms.values()}:
        return entry.value
    return in_case(entry, allowed[0], inflection)


def case_of_ending(entry: VaultEntry, ending: str, inflection: Inflection) -> str | None:
    """The case that a Polish ending stuck to a token asks for; None if it is no such ending."""
    gender = _gender(Person.from_link(entry.link), entry.value, inflection)
    return _ENDINGS[gender].get(ending) or _ENDINGS[None].get(ending)


def formed_with_ending(entry: VaultEntry, ending: str, inflection: Inflection) -> str | None:
    """The name as `[PERSON_1]owi` means it; None if grammar does not know how to say it."""
    case = case_of_ending(entry, ending, inflection)
    if case is None or _formed(entry, case, inflection) is None:
        return None
    return in_case(entry, case, inflection)


def _formed(entry: VaultEntry, case: str, inflection: Inflection) -> str | None:
    """Each word of the form first seen in another case; None if one of them is not known."""
    person = Person.from_link(entry.link)
    if person.gender == FAMILY:
        return None
    gender = _gender(person, entry.value, inflection)
    words = entry.value.split()
    formed = [_word(word, case, person, gender, inflection, len(words)) for word in words]
    known = [word for word in formed if word is not None]
    return " ".join(known) if len(known) == len(formed) else None


def _word(
    word: str, case: str, person: Person, gender: str | None, inflection: Inflection, words: int
) -> str | None:
    if len(word) == 2 and word[1] == ".":
        return word
    for part, lemmas in (("given", person.given), ("surname", person.surname)):
        wanted = "nom" if case == "voc" and part == "surname" and words > 1 else case
        for lemma in sorted(lemmas):
            for base in (lemma, *(inflection.fond(lemma) if part == "given" else ())):
                forms = _forms(base, part, gender, inflection)
                if not any(fold(form.text) == fold(word) for form in forms):
                    continue
                found = next((form.text for form in forms if form.case == wanted), None)
                if found is not None:
                    return found.upper() if word.isupper() else found
    return None


def _forms(lemma: str, part: str, gender: str | None, inflection: Inflection) -> list[NameWord]:
    """Singular forms. A surname whose bearer is unknown is not formed: it might be a woman's."""
    named: Part = "given" if part == "given" else "surname"
    if named == "surname" and gender is None:
        return []
    forms = inflection.forms(lemma, named, gender)
    return [form for form in forms if not form.plural]


def _gender(person: Person, value: str, inflection: Inflection) -> str | None:
    """As was said, else as the given name tells."""
    if person.gender in ("m", "f"):
        return person.gender
    said = {fold(word) for word in value.split()}
    genders = {
        form.gender
        for lemma in person.given
        for form in inflection.forms(lemma, "given", None)
        if fold(form.text) in said
    }
    return genders.pop() if len(genders) == 1 else None
