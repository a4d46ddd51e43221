"""Some neighbouring pieces of a row, taken together as one number, and what is said around them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import regex

from gateway.traffic.detection.identifiers.labels import LabelledText, Said
from gateway.traffic.detection.identifiers.number import NumberKind
from gateway.traffic.detection.identifiers.written import LONGEST_NUMBER, Piece, Row
from gateway.traffic.detection.reading import Reading

_GOES_ON: Final = regex.compile(r"[ \t\-]{1,2}|[ ]?-[ ]?")
_WITHIN: Final = regex.compile(r"[^\n,;]+|,")
SHORTEST_NUMBER: Final = 7
_MOST_SEPARATORS, _MOST_LINE_ENDS, _MOST_LETTER_GROUPS = 3, 2, 6
_WHOLE_BY_ITSELF: Final = 7
_LONG: Final = 10
_LIST: Final = regex.compile(
    r"[ ]*(?:[,;/]|(?:i|oraz|a|und|and|et|y|e|en|och|og|ja|ir|un|si)[ ])?"
    r"[ ]*(?P<series>(?:\p{L}{1,4}[ ])?)"
)
_LONGEST_LIST_GAP: Final = 8
_NUMBERED: Final = regex.compile(r"(?<!\p{L})(?:nr|numer\p{L}*|num|no)\.?[ :]*$")


def may_begin(pieces: tuple[Piece, ...], gaps: tuple[str, ...], place: int) -> bool:
    """Whether a number may begin here: not inside of one in groups, nor of a word with digits."""
    piece = pieces[place]
    if place == 0 or piece.end - piece.start >= _WHOLE_BY_ITSELF:
        return True
    if not gaps[place]:
        return False
    return not (piece.is_digits and pieces[place - 1].is_digits and _WITHIN.fullmatch(gaps[place]))


def _continues(gap: str, pieces: tuple[Piece, ...], place: int) -> bool:
    """Whether digits before `place` and digits at it belong to one number in groups."""
    return (
        pieces[place].is_digits
        and pieces[place - 1].is_digits
        and _GOES_ON.fullmatch(gap) is not None
    )


class Candidate:
    """Pieces `first` to `last` of a row, without separators as `plain`.

    `mixed`: with more than one kind of separator. `like_words`: small letters stand apart from the
    digits, which only a label makes a number.
    """

    __slots__ = ("row", "first", "last", "plain", "mixed", "like_words", "start", "end")

    def __init__(
        self, row: Row, first: int, last: int, plain: str, mixed: bool, like_words: bool
    ) -> None:
        self.row, self.first, self.last = row, first, last
        self.plain, self.mixed, self.like_words = plain, mixed, like_words
        self.start, self.end = row.pieces[first].start, row.pieces[last].end

    @property
    def is_code(self) -> bool:
        """Letters, digits, and one digit behind a hyphen, as in codes of errors: `AB-108255-1`."""
        pieces, tail = self.row.pieces, self.row.pieces[self.last]
        return (
            not pieces[self.first].is_digits
            and tail.is_digits
            and tail.end - tail.start == 1
            and self.row.gaps[self.last] == "-"
        )

    def fits(self, kind: NumberKind) -> bool:
        """Whether digits that go on behind it and its separators let it be of this kind."""
        row, last = self.row, self.last
        if (
            last + 1 < len(row.pieces)
            and self.first != last
            and not kind.may_go_on
            and _continues(row.gaps[last + 1], row.pieces, last + 1)
        ):
            return False
        return kind.mixed or not self.mixed


def candidates_from(row: Row, first: int) -> Iterator[Candidate]:
    """All candidates that begin with the piece `first`."""
    pieces, gaps = row.pieces, row.gaps
    plain = ""
    separators: set[str] = set()
    lines = words = 0
    apart, loud = False, True
    for last in range(first, len(pieces)):
        piece, gap = pieces[last], gaps[last]
        if last > first and gap:
            # What parts the letters of a series from its number is no second kind: "PL 542-945".
            if last > first + 1 or pieces[first].is_digits or gap.strip(" \t"):
                separators.add(gap.strip(" \t\r\n") or " ")
            lines += "\n" in gap
            if len(separators) > _MOST_SEPARATORS or lines > _MOST_LINE_ENDS:
                return
            if gap.strip("-") and not (piece.is_digits and pieces[last - 1].is_digits):
                apart = True
        plain += piece.plain
        words += not piece.is_digits
        loud = loud and piece.is_loud
        if len(plain) > LONGEST_NUMBER or words > _MOST_LETTER_GROUPS:
            return
        if (
            len(plain) >= SHORTEST_NUMBER
            and not plain.isalpha()
            and _stands_by_itself(row, first, last, len(plain))
        ):
            yield Candidate(row, first, last, plain, len(separators) > 1, apart and not loud)


def _stands_by_itself(row: Row, first: int, last: int, length: int) -> bool:
    """Whether no letter touches these pieces that makes them a part of something else."""
    glued_before = not row.gaps[first] if first else row.glued_before
    if glued_before and not row.pieces[first].is_digits:
        return False
    behind = last + 1 < len(row.pieces)
    glued_behind = not row.gaps[last + 1] if behind else row.glued_behind
    if glued_behind and last > first and "\n" in row.gaps[last]:
        return False  # a word of the next line begins with a digit
    return not glued_behind or (length >= _LONG and row.pieces[last].is_digits)


class Labels:
    """What is said before and behind the places of one row; looked up when first asked."""

    def __init__(
        self, labelled: LabelledText, reading: Reading, floor: int, listed: Said | None
    ) -> None:
        """`listed`: what was said of the number that ends at `floor`."""
        self._labelled, self._reading = labelled, reading
        self._floor, self._listed = floor, listed
        self._before: dict[int, Said | None] = {}
        self._behind: dict[int, frozenset[str]] = {}
        self.last: Said | None = None

    @property
    def language(self) -> str:
        """ISO 639-1 code of the text."""
        return self._reading.language

    def before(self, place: int) -> Said | None:
        """The label before `place`, or the one of the list that goes on there."""
        if place not in self._before:
            said = self._labelled.before(place, self._floor)
            if said is None and self._listed and self._is_list(place):
                begin = self._floor + self._list_sign(place)
                said = Said(self._listed.topics, begin, begin, 0)
            self._before[place] = said
        self.last = self._before[place] or self.last
        return self._before[place]

    def outer(self, said: Said, floor: int) -> Said | None:
        """The label before the label `said`."""
        return self._labelled.before(said.start, floor)

    def _is_list(self, place: int) -> bool:
        between = self._reading.folded[self._floor : place]
        return len(between) <= _LONGEST_LIST_GAP and _LIST.fullmatch(between) is not None

    def _list_sign(self, place: int) -> int:
        """How long the comma or the word is that the list goes on with."""
        found = _LIST.fullmatch(self._reading.folded, self._floor, place)
        return found.start("series") - self._floor if found else 0

    def behind(self, candidate: Candidate) -> frozenset[str]:
        """Only behind the last number of a row: `44051401359 (PESEL)`."""
        pieces = candidate.row.pieces
        if candidate.last != len(pieces) - 1 and pieces[-1].is_digits:
            return frozenset()
        end = candidate.end
        if end not in self._behind:
            self._behind[end] = self._labelled.behind(end)
        return self._behind[end]

    def numbered(self, candidate: Candidate) -> bool:
        """Whether `nr` or its like stands right before the candidate."""
        start = candidate.start
        return _NUMBERED.search(self._reading.folded, max(0, start - 10), start) is not None

    def spelled(self, candidate: Candidate) -> str:
        """The candidate as it stands in the text."""
        return self._reading.text[candidate.start : candidate.end]
