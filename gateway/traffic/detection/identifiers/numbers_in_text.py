"""Finds every kind of number in one pass: by form and check, and by the label in front of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import regex

from gateway.traffic.detection.identifiers.announced import IS_DATE, is_loud, value_behind
from gateway.traffic.detection.identifiers.candidate import (
    SHORTEST_NUMBER,
    Candidate,
    Labels,
    candidates_from,
    may_begin,
)
from gateway.traffic.detection.identifiers.kind_index import KindIndex
from gateway.traffic.detection.identifiers.labels import Said, Vocabulary
from gateway.traffic.detection.identifiers.number import (
    CUED,
    LABELLED,
    NOBODYS,
    SAID,
    VALID,
    NumberKind,
)
from gateway.traffic.detection.identifiers.written import Row, rows
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import Match, Recogniser

_WORDS_BETWEEN: Final = 4
_LONGEST_LABELLED: Final = 24
_WORDS_TO_NUMBER: Final = 6
_LABELS_TRIED: Final = 3


class NumbersRecogniser(Recogniser):
    """All kinds of number of the catalogue."""

    def __init__(
        self, kinds: tuple[NumberKind, ...], vocabulary: Vocabulary, language: str
    ) -> None:
        """Kinds that come first win where several fit equally."""
        self._vocabulary = vocabulary
        self._kinds = KindIndex(kinds)
        self.entities = tuple(sorted({kind.entity_type for kind in kinds}))
        super().__init__(language, "numbers")

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Every number that passes its check or is announced by a label."""
        if not reading.has_digit:
            return
        labelled = self._vocabulary.labels_of(reading)
        listed: Said | None = None
        floor = 0
        for row in rows(reading.text):
            labels = Labels(labelled, reading, floor, listed)
            checked = list(self._checked(row, labels))
            yield from checked
            announced = list(self._said(reading, row, labels, checked))
            yield from announced
            found = checked + announced
            listed = labels.last if found else None
            floor = max((match.end for match in found), default=row.start)

    def _checked(self, row: Row, labels: Labels) -> Iterator[Match]:
        if row.end - row.start < SHORTEST_NUMBER:
            return
        for first in range(len(row.pieces)):
            if may_begin(row.pieces, row.gaps, first):
                for candidate in candidates_from(row, first):
                    score, kind = self._best(candidate, labels)
                    if kind is not None and not _is_a_date(candidate, labels):
                        yield Match(candidate.start, candidate.end, kind.entity_type, score)

    def _best(self, candidate: Candidate, labels: Labels) -> tuple[float, NumberKind | None]:
        """The kind that the candidate most surely is, None if it is none."""
        best: tuple[float, NumberKind | None] = (0.0, None)
        plain = candidate.plain
        for kind in self._possible(candidate, labels):
            if kind.has_form(plain) and candidate.fits(kind):
                score = _score(kind, candidate, labels)
                if score > best[0] and kind.is_valid(plain):
                    best = (score, kind)
        return best

    def _possible(self, candidate: Candidate, labels: Labels) -> tuple[NumberKind, ...]:
        """Kinds that are labelled, or need no label."""
        plain = candidate.plain
        said = labels.before(candidate.start) if len(plain) <= _LONGEST_LABELLED else None
        if candidate.like_words:
            return self._kinds.labelled(said.topics, plain) if said else ()
        found = self._kinds.by_themselves(plain, labels.language)
        topics = said.topics if said else labels.behind(candidate)
        return found + self._kinds.labelled(topics, plain) if topics else found

    def _said(
        self, reading: Reading, row: Row, labels: Labels, checked: list[Match]
    ) -> Iterator[Match]:
        """The values directly behind labels, whose check failed or which have none."""
        last = taken = dated = 0
        inside = [(match.start, match.end) for match in checked]
        for piece in row.pieces:
            if not piece.is_digits:
                continue
            if piece.start < dated:
                continue
            date = IS_DATE.match(reading.text, piece.start)
            if date is not None:
                dated = date.end()  # "umowa z 12.05.2022, numer UA-55192"
                continue
            before, last = last, piece.end
            if piece.start < taken or any(a <= piece.start < b for a, b in inside):
                continue
            said = labels.before(piece.start)
            if said is None or said.end < max(before, taken) or NOBODYS in said.topics:
                continue
            found = self._announced_by_any(reading, labels, said, piece.start, max(before, taken))
            if found is not None:
                taken = found.end
                yield found

    def _announced_by_any(
        self, reading: Reading, labels: Labels, said: Said, digit: int, floor: int
    ) -> Match | None:
        """What the nearest label announces, or one before it: `ID-картка 0004…`, `umowa TEL/…`."""
        for _ in range(_LABELS_TRIED):
            if _is_speaker(reading.folded, said):
                asked = len(reading.folded[: said.start].rstrip(_ENDS_OF_A_TURN))
                said = Said(frozenset(), asked, asked, 0)
            found = self._announced_value(reading, said, digit)
            if found is not None:
                return found
            outer = labels.outer(said, floor)
            if outer is None or NOBODYS in outer.topics:
                return None
            between = said.words_between + outer.words_between + 1
            said = Said(outer.topics, outer.start, outer.end, between)
        return None

    def _announced_value(self, reading: Reading, said: Said, digit: int) -> Match | None:
        numbered = _NUMBERED.search(reading.folded, said.end, digit) is not None
        if said.words_between > (_WORDS_TO_NUMBER if numbered else _WORDS_BETWEEN):
            return None
        kinds = self._kinds.announced(said.topics, reading.language)
        for start, end, plain in value_behind(reading.text, said.end, digit) if kinds else ():
            start = _with_glued_series(reading.text, said, start)
            spelled = reading.text[start:end]
            for kind in kinds:
                if kind.may_be_said(plain) and (not kind.loud or is_loud(spelled)):
                    start += _product_before(kind, spelled)
                    return Match(start, end, kind.entity_type, SAID)
        return None


def _product_before(kind: NumberKind, spelled: str) -> int:
    """How long `OC nr ` is before a policy's number: the product, no part of the number."""
    found = _PRODUCT.match(spelled) if kind.entity_type == "CONTRACT_NUMBER" else None
    return found.end() if found else 0


_PRODUCT: Final = regex.compile(r"\p{Lu}{1,5}[ ](?:nr|numer|no)\.?[ ](?=[\p{Lu}\d])")
_NUMBERED: Final = regex.compile(
    r"(?<!\p{L})(?:nr|numer\p{L}{0,3})\.?[ :]{1,2}(?:\p{L}{1,4}[-/ ])?$"
)


def _is_a_date(candidate: Candidate, labels: Labels) -> bool:
    """`ur. 6.05.2019`, which a label and a check take for a letter series with its number."""
    return candidate.like_words and IS_DATE.search(labels.spelled(candidate)) is not None


def _is_speaker(folded_text: str, said: Said) -> bool:
    """`Klient: 448 102` in a conversation written down: who speaks, not whose number it is."""
    if not _SPEAKS.match(folded_text, said.end):
        return False
    line = folded_text.rfind("\n", 0, said.start)
    first = line > 0 and not folded_text[line : said.start].strip()
    return first and _TURN.match(folded_text) is not None


_ENDS_OF_A_TURN: Final = " \n?!."
_SPEAKS: Final = regex.compile(r"[ ]?:[ ]")
_TURN: Final = regex.compile(
    r"\s*(?:agent|konsult|bot|doradc|asyst|assist|operator|infolini|pracowni|obslug|support|advis|"
    r"berater|mitarbeiter|chat|ai)\p{L}*[ ]?\p{L}*:[ ]"
)


def _with_glued_series(text: str, said: Said, start: int) -> int:
    """The start with the label itself where it is the number's own series: `ABO-338172`."""
    label = text[said.start : said.end]
    glued = text[said.end : start] == "-" and label.isupper() and len(label) <= _LONGEST_SERIES
    return said.start if glued else start


_LONGEST_SERIES: Final = 5


def _score(kind: NumberKind, candidate: Candidate, labels: Labels) -> float:
    said = labels.before(candidate.start)
    if said is not None and kind.topic in said.topics:
        return LABELLED
    if candidate.like_words:
        return 0.0
    if said is not None and NOBODYS in said.topics and not kind.undeniable:
        if not (kind.on_invoices and said.words_between > 1 and not labels.numbered(candidate)):
            return 0.0
    if candidate.is_code:
        return 0.0
    if kind.stands_alone(labels.spelled(candidate)):
        return VALID
    if said is not None and said.words_between <= 1:
        return 0.0  # the label says that it is something else
    if labels.language in kind.languages.split():
        return CUED
    return CUED if kind.topic in labels.behind(candidate) else 0.0
