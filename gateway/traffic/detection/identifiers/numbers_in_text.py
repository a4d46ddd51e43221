"""Finds every kind of number in one pass: by form and check, and by the label in front of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import product
from typing import Final

import regex

from gateway.traffic.detection.identifiers.labels import Said, Vocabulary
from gateway.traffic.detection.identifiers.number import (
    CUED,
    LABELLED,
    NOBODYS,
    SAID,
    VALID,
    NumberKind,
)
from gateway.traffic.detection.identifiers.written import (
    LONGEST_NUMBER,
    Piece,
    Row,
    plain_spelling,
    rows,
)
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import Match, Recogniser

_GOES_ON: Final = regex.compile(r"[ \t\-]{1,2}|[ ]?-[ ]?")
_WITHIN: Final = regex.compile(r"[^\n,;]+|,")
_MOST_SEPARATORS, _MOST_LINE_ENDS, _MOST_LETTER_GROUPS = 3, 2, 6
_WHOLE_BY_ITSELF: Final = 7
_LONG: Final = 10
_WORDS_BETWEEN: Final = 4
_SHORTEST, _LONGEST_LABELLED = 7, 24
_LABELS_TRIED: Final = 3
_MOST_REMEMBERED: Final = 5_000


class NumbersRecogniser(Recogniser):
    """All kinds of number of the catalogue."""

    def __init__(
        self, kinds: tuple[NumberKind, ...], vocabulary: Vocabulary, language: str
    ) -> None:
        """Kinds that come first win where several fit equally."""
        self._vocabulary = vocabulary
        # By length: what may be believed without a label in a text of any language, or of one.
        self._unlabelled: defaultdict[tuple[int, str], list[NumberKind]] = defaultdict(list)
        for kind in kinds:
            if kind.check is not None:
                by_itself = ["*"] if kind.alone or kind.written else kind.languages.split()
                for length, where in product(kind.lengths(), by_itself):
                    self._unlabelled[length, where].append(kind)
        self._announced: dict[tuple[frozenset[str], int], list[NumberKind]] = {}
        self._by_topic: defaultdict[str, list[NumberKind]] = defaultdict(list)
        for kind in kinds:
            self._by_topic[kind.topic].append(kind)
        self.entities = tuple(sorted({kind.entity_type for kind in kinds}))
        super().__init__(language, "numbers")

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Every number that passes its check or is announced by a label."""
        if not reading.has_digit:
            return
        listed: Said | None = None
        floor = 0
        for row in rows(reading.text):
            labels = _Labels(self._vocabulary, reading, floor, listed)
            checked = list(self._checked(reading, row, labels))
            yield from checked
            announced = list(self._said(reading, row, labels, checked))
            yield from announced
            found = checked + announced
            listed = labels.last if found else None
            floor = max((match.end for match in found), default=row.start)

    def _checked(self, reading: Reading, row: Row, labels: _Labels) -> Iterator[Match]:
        pieces, gaps = row.pieces, row.gaps
        for first, piece in enumerate(pieces):
            if not _may_begin(pieces, gaps, first):
                continue
            plain = ""
            separators: set[str] = set()
            lines = words = 0
            for last in range(first, len(pieces)):
                if last > first and gaps[last]:
                    separators.add(gaps[last].strip(" \t\r\n") or " ")
                    lines += "\n" in gaps[last]
                    if len(separators) > _MOST_SEPARATORS or lines > _MOST_LINE_ENDS:
                        break
                plain += pieces[last].plain
                words += not pieces[last].is_digits
                if len(plain) > LONGEST_NUMBER or words > _MOST_LETTER_GROUPS:
                    break
                if len(plain) < _SHORTEST:
                    continue
                window = _Window(row, first, last, len(separators) > 1)
                if not window.stands_by_itself(len(plain)):
                    continue
                kinds = self._candidates(len(plain), window, labels)
                score, kind = _best(kinds, plain, window, labels) if kinds else (0.0, None)
                if kind is not None:
                    yield Match(piece.start, pieces[last].end, kind.entity_type, score)

    def _candidates(self, length: int, window: _Window, labels: _Labels) -> list[NumberKind]:
        """Kinds of this length that are labelled, or need no label."""
        found = self._by_themselves(length, labels.language)
        if not _SHORTEST <= length <= _LONGEST_LABELLED:
            return found
        said = labels.before(window.start)
        topics = said.topics if said else labels.behind(window)
        return found + self._labelled(topics, length) if topics else found

    def _by_themselves(self, length: int, language: str) -> list[NumberKind]:
        known = self._unlabelled.get((length, f"{language}!"))
        if known is None:
            known = self._unlabelled[length, "*"] + self._unlabelled[length, language]
            self._unlabelled[length, f"{language}!"] = known
        return known

    def _labelled(self, topics: frozenset[str], length: int) -> list[NumberKind]:
        known = self._announced.get((topics, length))
        if known is None:
            if len(self._announced) > _MOST_REMEMBERED:
                self._announced.clear()
            known = [
                kind
                for topic in sorted(topics)
                for kind in self._by_topic.get(topic, ())
                if kind.check is not None and length in kind.lengths()
            ]
            self._announced[topics, length] = known
        return known

    def _said(
        self, reading: Reading, row: Row, labels: _Labels, checked: list[Match]
    ) -> Iterator[Match]:
        """The values directly behind labels, whose check failed or which have none."""
        last = taken = 0
        inside = [(match.start, match.end) for match in checked]
        for piece in row.pieces:
            if not piece.is_digits:
                continue
            before, last = last, piece.end
            if piece.start < taken or any(a <= piece.start < b for a, b in inside):
                continue
            said = labels.before(piece.start)
            if said is None or said.end < max(before, taken) or NOBODYS in said.topics:
                continue
            found = self._announced_by_any(reading, said, piece.start, max(before, taken))
            if found is not None:
                taken = found.end
                yield found

    def _announced_by_any(
        self, reading: Reading, said: Said, digit: int, floor: int
    ) -> Match | None:
        """What the nearest label announces, or one before it: `ID-картка 0004…`, `umowa TEL/…`."""
        for _ in range(_LABELS_TRIED):
            found = self._announced_value(reading, said, digit)
            if found is not None:
                return found
            outer = self._vocabulary.before(reading.folded, said.start, floor)
            if outer is None or NOBODYS in outer.topics:
                return None
            between = said.words_between + outer.words_between + 1
            said = Said(outer.topics, outer.start, outer.end, between)
        return None

    def _announced_value(self, reading: Reading, said: Said, digit: int) -> Match | None:
        if said.words_between > _WORDS_BETWEEN:
            return None
        kinds = [kind for topic in sorted(said.topics) for kind in self._by_topic.get(topic, ())]
        kinds.sort(key=lambda kind: reading.language not in kind.languages.split())
        for start, end, plain in value_behind(reading.text, said.end, digit):
            spelled = reading.text[start:end]
            for kind in kinds:
                if kind.may_be_said(plain) and (not kind.loud or is_loud(spelled)):
                    return Match(start, end, kind.entity_type, SAID)
        return None


def _best(
    kinds: list[NumberKind], plain: str, window: _Window, labels: _Labels
) -> tuple[float, NumberKind | None]:
    """The kind that the window most surely is, None if it is none."""
    best: tuple[float, NumberKind | None] = (0.0, None)
    for kind in kinds:
        if kind.has_form(plain) and window.fits(kind) and kind.is_valid(plain):
            score = _score(kind, window, labels)
            if score > best[0]:
                best = (score, kind)
    return best


def _may_begin(pieces: tuple[Piece, ...], gaps: tuple[str, ...], place: int) -> bool:
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
        place > 0
        and pieces[place].is_digits
        and pieces[place - 1].is_digits
        and _GOES_ON.fullmatch(gap) is not None
    )


class _Window:
    """Some neighbouring pieces of a row, as a candidate."""

    __slots__ = ("row", "first", "last", "mixed")

    def __init__(self, row: Row, first: int, last: int, mixed: bool) -> None:
        self.row, self.first, self.last, self.mixed = row, first, last, mixed

    @property
    def start(self) -> int:
        return self.row.pieces[self.first].start

    @property
    def end(self) -> int:
        return self.row.pieces[self.last].end

    def stands_by_itself(self, length: int) -> bool:
        """Whether no letter touches it that makes it a part of something else."""
        row, first, last = self.row, self.first, self.last
        glued_before = (first > 0 and not row.gaps[first]) or (first == 0 and row.glued_before)
        behind = last + 1 < len(row.pieces)
        glued_behind = (behind and not row.gaps[last + 1]) or (not behind and row.glued_behind)
        if glued_behind and (length < _LONG or not row.pieces[last].is_digits):
            return False
        return not glued_before or row.pieces[first].is_digits

    def fits(self, kind: NumberKind) -> bool:
        """Whether digits that go on behind it and its separators let it be of this kind."""
        row, first, last = self.row, self.first, self.last
        if (
            last + 1 < len(row.pieces)
            and first != last
            and not kind.may_go_on
            and _continues(row.gaps[last + 1], row.pieces, last + 1)
        ):
            return False
        return kind.mixed or not self.mixed

    def is_loose(self) -> bool:
        """Whether lower-case letters stand apart from the digits: more likely words."""
        row = self.row
        return any(
            not row.pieces[place].is_digits
            and (
                (place > self.first and row.gaps[place].strip("-") != "")
                or (place < self.last and row.gaps[place + 1].strip("-") != "")
            )
            for place in range(self.first, self.last + 1)
        )


class _Labels:
    """What is said before and behind places of one text; looked up when first asked."""

    def __init__(
        self, vocabulary: Vocabulary, reading: Reading, floor: int, listed: Said | None
    ) -> None:
        self._vocabulary, self._reading = vocabulary, reading
        self._floor, self._listed = floor, listed
        self._before: dict[int, Said | None] = {}
        self._behind: dict[int, frozenset[str]] = {}
        self.last: Said | None = None

    @property
    def language(self) -> str:
        return self._reading.language

    def before(self, place: int) -> Said | None:
        if place not in self._before:
            said = self._vocabulary.before(self._reading.folded, place, self._floor)
            if said is None and self._listed and self._is_list(place):
                said = Said(self._listed.topics, place, place, 0)
            self._before[place] = said
        self.last = self._before[place] or self.last
        return self._before[place]

    def _is_list(self, place: int) -> bool:
        between = self._reading.folded[self._floor : place]
        return len(between) <= 8 and _LIST.fullmatch(between) is not None

    def behind(self, window: _Window) -> frozenset[str]:
        """Only behind the last number of a row: `44051401359 (PESEL)`."""
        if window.last != len(window.row.pieces) - 1 and window.row.pieces[-1].is_digits:
            return frozenset()
        if window.end not in self._behind:
            self._behind[window.end] = self._vocabulary.behind(self._reading.folded, window.end)
        return self._behind[window.end]

    def spelled(self, window: _Window) -> str:
        return self._reading.text[window.start : window.end]

    def is_loud(self, window: _Window) -> bool:
        return self.spelled(window).isupper()


_LIST: Final = regex.compile(
    r"[ ]*(?:[,;/]|(?:i|oraz|a|und|and|et|y|e|en|och|og|ja|ir|un|si)[ ])?"
    r"[ ]*(?:\p{L}{1,4}[ ])?"
)


def _score(kind: NumberKind, window: _Window, labels: _Labels) -> float:
    said = labels.before(window.start)
    if said is not None and kind.topic in said.topics:
        return LABELLED
    if window.is_loose() and not labels.is_loud(window):
        return 0.0
    if said is not None and NOBODYS in said.topics and not kind.undeniable:
        return 0.0
    if kind.stands_alone(labels.spelled(window)):
        return VALID
    if said is not None and said.words_between <= 1:
        return 0.0  # the label says that it is something else
    if labels.language in kind.languages.split():
        return CUED
    return CUED if kind.topic in labels.behind(window) else 0.0


_LINK: Final = regex.compile(r"[^\p{L}\d]*+")
_VALUE: Final = regex.compile(
    r"(?:\p{Lu}{1,5}[ ]?[-/.]?[ ]?){0,3}+(?:[\p{L}]{1,6}[-/.]?){0,2}\d[\p{L}\d]*+"
    r"(?:(?:[ ]{0,2}[-/][ ]{0,2}|[._])(?:\p{Lu}{1,3}(?!\p{L})|\p{Lu}{0,4}\d)[\p{Lu}\d]*+(?!\p{Ll})"
    r"|[ ]{1,2}(?:\p{Lu}{1,4}[ ]?)?\d[\p{Lu}\d]*+(?!\p{Ll})"
    r"|[ ]\p{Lu}{1,3}(?=[ ]*(?:[^\p{L}\d\s]|\p{Ll}|$)))*+"
)
_TOO_FAR: Final = 36
_IS_DATE: Final = regex.compile(
    r"[0-3]?\d[ ]?(?P<by>[./-])[ ]?[01]?\d[ ]?(?P=by)[ ]?(?:(?:19|20)\d\d|\d{2})(?![\d/-])"
    r"|(?:19|20)\d\d[./-]\d\d?[./-]\d\d?(?![\d/-])"
)
_MONEY: Final = regex.compile(
    r"[ ]?(?:[.,]\d\d(?!\d)[ ]?)?(?:zł|zl\b|pln|eur|usd|gbp|€|\$|£|kč|czk|ft\b|huf|lei|ron|kr\b|лв|"
    r"грн|szt|kg|km\b|kwh|gb\b|mb\b|%|tys|mln|,\d\d(?!\d))",
    regex.IGNORECASE,
)


def value_behind(text: str, begin: int, digit: int) -> list[tuple[int, int, str]]:
    """The value announced by a label that ends at `begin`, whose first digit is at `digit`.

    As (start, end, plain spelling), the longest first; none for dates, amounts, and what is too
    far away.
    """
    if digit - begin > _TOO_FAR:
        return []
    start = digit
    while start > begin and digit - start < 12 and not text[start - 1].isspace():
        start -= 1
    start = max(start, _LINK.match(text, begin).end() if start == begin else start)
    while start < digit and not text[start].isalnum():
        start += 1
    series = _SERIES_BEFORE.search(text[begin:start])
    if series:
        start = begin + series.start()
    found = _VALUE.match(text, start)
    if found is None or found.end() <= digit:
        return []
    if _IS_DATE.match(text, digit) or _MONEY.match(text, found.end()):
        return []
    return _shortened(text, start, found.end(), digit)


def is_loud(spelled: str) -> bool:
    """Capitals and digits in one or two groups: a plate, not a model with its engine."""
    return spelled.isupper() and "." not in spelled and len(plain_spelling(spelled)) >= _PLATE


_PLATE: Final = 6
_SERIES_BEFORE: Final = regex.compile(r"(?<![\p{L}\d])(?:\p{Lu}{1,4}[ \-]){1,2}(?:nr[ ]?)?$")


def _shortened(text: str, start: int, end: int, digit: int) -> list[tuple[int, int, str]]:
    values = []
    while end > digit:
        plain = plain_spelling(text[start:end])
        values.append((start, end, plain))
        end -= 1
        while end > digit and text[end - 1].isalnum():
            end -= 1
        while end > digit and not text[end - 1].isalnum():
            end -= 1
        if len(values) > 4:
            break
    return values
