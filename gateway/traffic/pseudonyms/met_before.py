"""All that one conversation knows, found again wherever it stands in a text."""

from __future__ import annotations

from typing import Final

from gateway.ports.detector import Finding
from gateway.ports.inflection import Inflection
from gateway.ports.vault import VaultEntry
from gateway.traffic.pseudonyms.addresses import Places
from gateway.traffic.pseudonyms.alike import NumbersAlike
from gateway.traffic.pseudonyms.days import KnownDays
from gateway.traffic.pseudonyms.german_words import is_the_german_word
from gateway.traffic.pseudonyms.kept_texts import Mark
from gateway.traffic.pseudonyms.known_names import KnownNames, NameOccurrence
from gateway.traffic.pseudonyms.labels import ADDRESS, PERSON
from gateway.traffic.pseudonyms.memory import KnownValues

_MET_BEFORE: Final = 1.0  # score: it was somebody's data then, so it is now


class MetBefore:
    """Names in every form, values, addresses and days of one map. Grows, never forgets."""

    def __init__(self, grammar: Inflection) -> None:
        self.names = KnownNames(grammar)
        self.places = Places()
        self.alike = NumbersAlike()
        self.days = KnownDays()
        self.values = KnownValues()
        self.read: tuple[NameOccurrence, ...] = ()  # the names in the text looked through last

    def __repr__(self) -> str:
        return f"MetBefore({self.names!r}, {self.values!r})"

    def learn(self, entry: VaultEntry, spelling: str) -> set[Mark]:
        """Remembers one spelling of an entry; gives the marks of the texts that may hold it."""
        label, kind = entry.label, entry.entity_type
        marks = self.values.learn(label, kind, spelling, entry.link)
        marks |= self.alike.learn(label, kind, spelling)
        return marks | self.days.learn(label, kind, entry.link)

    def marks_of(self, text: str) -> set[Mark]:
        """All by which what is found in the text depends on what was learnt."""
        return (
            self.values.marks_of(text)
            | self.names.marks_of(text)
            | self.places.marks_of(text)
            | self.alike.marks_of(text)
            | self.days.marks_of(text)
        )

    def occurrences(self, text: str) -> list[Finding]:
        """All of it that stands in the text; may overlap."""
        self.read = self.names.occurrences(text)
        read = {
            (each.start, each.end): Finding(each.start, each.end, PERSON, _MET_BEFORE, each.name)
            for each in self.read
        }
        spelled = [
            Finding(each.start, each.end, each.entity_type, _MET_BEFORE)
            for each in self.values.occurrences(text)
            if each.label != PERSON
            or (
                (each.start, each.end) not in read
                and not self.names.may_be_common(text, each.start, each.end)
                and not is_the_german_word(text, each.start, each.end)
            )
        ]
        places = [
            Finding(start, end, ADDRESS, _MET_BEFORE)
            for start, end in self.places.occurrences(text)
        ]
        return [*read.values(), *spelled, *places, *self.days.occurrences(text)]
