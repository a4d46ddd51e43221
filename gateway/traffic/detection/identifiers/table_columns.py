"""Tables pasted into a chat: the head of a column is the label of every value below it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

import regex

from gateway.traffic.detection.identifiers.date_of_birth import says_birth
from gateway.traffic.detection.identifiers.kind_index import KindIndex
from gateway.traffic.detection.identifiers.labels import Vocabulary
from gateway.traffic.detection.identifiers.number import NOBODYS, SAID, NumberKind
from gateway.traffic.detection.identifiers.phone_shapes import PHONE
from gateway.traffic.detection.identifiers.written import plain_spelling
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import Match, Recogniser

_SEPARATORS: Final = "|;\t,"
_OWN_ENTITIES: Final = (PHONE, "PERSON", "DATE_OF_BIRTH", "USERNAME")
_FEWEST_PHONE_DIGITS, _MOST_PHONE_DIGITS = 6, 15


@dataclass(frozen=True, slots=True)
class Cell:
    """One field of a line, without the blanks and quotes around it."""

    start: int
    end: int
    text: str = field(repr=False)


def tables(text: str) -> Iterator[list[list[Cell]]]:
    """Runs of at least two lines with as many fields, the first without a digit: its head."""
    for sign in _SEPARATORS:
        if text.count(sign) < 2 or "\n" not in text:
            continue
        table: list[list[Cell]] = []
        for start, line in _lines(text):
            cells = _cells(line, start, sign)
            if table and len(cells) == len(table[0]):
                table.append(cells)
                continue
            if sign == "|" and table and not line.strip("|-: "):
                continue
            if len(table) > 1:
                yield table
            is_head = len(cells) > 1 and not any(map(str.isdigit, line))
            table = [cells] if is_head else []
        if len(table) > 1:
            yield table


def _lines(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in text.split("\n"):
        yield start, line
        start += len(line) + 1


def _cells(line: str, start: int, sign: str) -> list[Cell]:
    cells, at = [], start
    for part in _parts(line, sign):
        inner = part.strip(" \"'\r")
        begin = at + part.find(inner)
        cells.append(Cell(begin, begin + len(inner), inner))
        at += len(part) + 1
    return cells


def _parts(line: str, sign: str) -> list[str]:
    """The fields between signs; a sign inside of quotation marks parts none: `"Lis, Jan"`."""
    if f'"{sign}' not in line and f'{sign}"' not in line:
        return line.split(sign)
    parts = [""]
    quoted = False
    for letter in line:
        quoted = quoted != (letter == '"')
        if letter == sign and not quoted:
            parts.append("")
        else:
            parts[-1] += letter
    return line.split(sign) if quoted else parts


class ColumnsRecogniser(Recogniser):
    """Values in columns whose head is a label."""

    def __init__(
        self, kinds: tuple[NumberKind, ...], vocabulary: Vocabulary, language: str
    ) -> None:
        self._vocabulary = vocabulary
        self._kinds = KindIndex(kinds)
        self.entities = tuple(sorted({*_OWN_ENTITIES, *(kind.entity_type for kind in kinds)}))
        super().__init__(language, "columns")

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Values that may be what their column's head says."""
        if "\n" not in reading.text:
            return
        for head, *lines in tables(reading.text):
            labelled = self._vocabulary.labels_of(reading)
            of_people = any(_OF_PEOPLE.match(cell.text.lower()) for cell in head)
            for place, cell in enumerate(head):
                if says_birth(reading.folded[cell.start : cell.end]):
                    yield from _dates(line[place] for line in lines)
                if of_people and _PERSON.fullmatch(reading.folded, cell.start, cell.end):
                    yield from _people(line[place] for line in lines)
                if _LOGIN.fullmatch(reading.folded, cell.start, cell.end):
                    yield from _names(line[place] for line in lines)
                said = labelled.before(cell.end, cell.start)
                if said is None or NOBODYS in said.topics:
                    continue
                for line in lines:
                    yield from self._value(reading, said.topics, line[place])

    def _value(self, reading: Reading, topics: frozenset[str], cell: Cell) -> Iterator[Match]:
        plain = plain_spelling(cell.text)
        digits = sum(map(str.isdigit, plain))
        if not digits:
            return
        for kind in self._kinds.announced(topics, reading.language):
            if kind.may_be_said(plain):
                yield Match(cell.start, cell.end, kind.entity_type, SAID)
                return
        if PHONE in topics and _FEWEST_PHONE_DIGITS <= digits <= _MOST_PHONE_DIGITS:
            yield Match(cell.start, cell.end, PHONE, SAID)


def _dates(cells: Iterable[Cell]) -> Iterator[Match]:
    for cell in cells:
        if any(map(str.isdigit, cell.text)):
            yield Match(cell.start, cell.end, "DATE_OF_BIRTH", SAID)


_LOGIN: Final = regex.compile(
    r"(?:nazwa[ _])?uzytkownika?|login|nick(?:name)?|user(?:[ _-]?(?:name|id))?"
)


_PERSON: Final = regex.compile(
    r"(?:full|first|last|family|given|customer|client|tenant|guest|passenger)?[ _]?name|surname|"
    r"forename|tenant|vor-?name|nach-?name|familienname|kundenname|vor-?[ ]und[ ]nachname|mieter|"
    r"kunde|kundin|teilnehmer|versicherter|ansprechpartner"
)
_OF_PEOPLE: Final = regex.compile(
    r"tel|phone|mobil|handy|e-?mail|mail|addr|adress|anschrift|stra[sß]|plz|post|ort$|wohnort|city|"
    r"geb|dob|birth|iban|sur|vor-?name|nach-?name|first|last|fore|family"
)
"""Heads beside which a column called `name` holds people and no goods."""
_NAME: Final = regex.compile(r"\p{L}[\p{L}\p{M}'’.-]*(?:,?[ ]\p{L}[\p{L}\p{M}'’.-]*){0,3}")


def _people(cells: Iterable[Cell]) -> Iterator[Match]:
    for cell in cells:
        if len(cell.text) > 1 and _NAME.fullmatch(cell.text):
            yield Match(cell.start, cell.end, "PERSON", SAID)


def _names(cells: Iterable[Cell]) -> Iterator[Match]:
    for cell in cells:
        if len(cell.text) > 1 and " " not in cell.text:
            yield Match(cell.start, cell.end, "USERNAME", SAID)
