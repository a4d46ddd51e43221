"""What the model must not say: that it is a human (AIA-03), and whatever else a rule is about.

The text of an answer is held until a clause is complete (or longer than `clause_limit`), judged
clause by clause, and let go frame by frame as it came; a clause that claims to be a person is
replaced by the truth. All rules judge the same clause at the same moment, so that several hold back
no more than one. Where a clause ends follows from the text alone, never from how the provider
cut it: so the full stop at the end of a piece waits for the blank after it (`2.` may become `2.5`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from typing import Final

import regex

from gateway.conversation.answers import (
    AnswerEvent,
    AnswerFailed,
    Delta,
    Frame,
    Lane,
    LaneEnded,
    LaneKind,
)

_CLAUSE_END = regex.compile(r"[.!?…:;][\"”»')\]]*(?=\s)|\n")
_BLANK = regex.compile(r"\s")
KEPT_BEFORE: Final = 80
"""Characters said before a clause that are at hand when it is judged, since `ul.` ends one."""


@dataclass(slots=True)
class _Piece:
    """The text of one delta; `judged` once it may go out."""

    lane: Lane
    text: str = field(repr=False)
    judged: bool


@dataclass(slots=True)
class _Held:
    """An event that waits, with the pieces of its frame."""

    event: AnswerEvent = field(repr=False)
    pieces: list[_Piece]

    @property
    def judged(self) -> bool:
        return all(piece.judged for piece in self.pieces)

    def written(self) -> AnswerEvent:
        """The event around its pieces as they are now."""
        if not isinstance(self.event, Frame):
            return self.event
        deltas = tuple(Delta(piece.lane, piece.text) for piece in self.pieces)
        return replace(self.event, deltas=deltas)


Judge = Callable[[str, str], bool]
"""(clause, what stood right before it) → whether the clause must not go out."""


@dataclass(slots=True)
class ClauseRule:
    """One thing that must not be said. `instead` is said in its place.

    `once`: in place of the first such clause only; `once_in_a_row`: of the first of several that
    follow each other. The others are just left out.
    """

    judges: Judge = field(repr=False)
    instead: str = field(repr=False)
    once: bool = False
    once_in_a_row: bool = False
    blocked: int = 0

    def replaced(self, clause: str, *, goes_on: bool) -> str:
        """What goes out for a clause that must not; `goes_on`: the one before did not either."""
        self.blocked += 1
        silent = (self.once and self.blocked > 1) or (self.once_in_a_row and goes_on)
        blank = clause[: len(clause) - len(clause.lstrip())]
        line = "\n" if clause.endswith("\n") else ""
        return line if silent else f"{blank}{self.instead}{line}"


@dataclass(slots=True)
class ClauseChecks:
    """Answer filter. The first rule that judges against a clause replaces it.

    Frames keep their number and order, so that no event of the provider is lost. Where a clause
    ends inside a piece, the beginning of the next clause goes on with the piece that follows.
    """

    rules: Sequence[ClauseRule]
    clause_limit: int
    _before: dict[Lane, str] = field(default_factory=dict, repr=False)
    _replaced_by: dict[Lane, ClauseRule] = field(default_factory=dict, repr=False)
    _unjudged: dict[Lane, str] = field(default_factory=dict, repr=False)
    _carried: dict[Lane, str] = field(default_factory=dict, repr=False)
    _waiting: list[_Held] = field(default_factory=list, repr=False)

    def feed(self, event: AnswerEvent) -> Iterator[AnswerEvent]:
        match event:
            case Frame():
                self._take(event)
            case LaneEnded(lane=lane):
                self._finish(lane)
                self._waiting.append(_Held(event, []))
            case AnswerFailed():
                for lane in tuple(self._unjudged):
                    self._finish(lane)
                self._waiting.append(_Held(event, []))
            case _:
                self._waiting.append(_Held(event, []))
        while self._waiting and self._waiting[0].judged:
            yield self._waiting.pop(0).written()

    def _take(self, frame: Frame) -> None:
        held = _Held(frame, [])
        self._waiting.append(held)
        for delta in frame.deltas:
            lane = delta.lane
            if lane.kind is not LaneKind.TEXT:
                held.pieces.append(_Piece(lane, delta.text, judged=True))
                continue
            text = self._carried.pop(lane, "") + delta.text
            # Nothing is nothing to judge, and no clause would ever let an empty piece go.
            held.pieces.append(_Piece(lane, text, judged=not text))
            self._unjudged[lane] = self._unjudged.get(lane, "") + delta.text
            self._judge(lane)

    def _judge(self, lane: Lane) -> None:
        """Judges what is complete."""
        ends = _ends(self._unjudged[lane], self.clause_limit)
        if ends:
            self._settle(lane, ends)

    def _finish(self, lane: Lane) -> None:
        """Judges all that is left; what no piece holds any more goes out in a frame of its own."""
        rest = self._carried.pop(lane, "")
        if rest:
            self._waiting.append(_Held(Frame(()), [_Piece(lane, rest, judged=False)]))
        text = self._unjudged.get(lane)
        if text:
            self._settle(lane, [*_ends(text, self.clause_limit), len(text)])

    def _settle(self, lane: Lane, ends: Sequence[int]) -> None:
        """Judges the clauses of the lane that end there and marks their pieces."""
        end = ends[-1]
        text, self._unjudged[lane] = self._unjudged[lane][:end], self._unjudged[lane][end:]
        said, replaced = self._checked(lane, text, ends), False
        open_pieces = self._open_pieces(lane)
        for piece, following in zip_longest(open_pieces, open_pieces[1:]):
            if not end:
                return
            own, rest = piece.text[:end], piece.text[end:]
            end -= len(own)
            piece.judged = True
            if said == text:
                piece.text = own
            else:
                piece.text, replaced = ("" if replaced else said), True
            if rest and following is not None:
                following.text = rest + following.text
            elif rest:
                self._carried[lane] = rest

    def _open_pieces(self, lane: Lane) -> list[_Piece]:
        return [
            piece
            for held in self._waiting
            for piece in held.pieces
            if piece.lane == lane and not piece.judged
        ]

    def _checked(self, lane: Lane, text: str, ends: Sequence[int]) -> str:
        """The text with other words in place of each clause that must not go out."""
        said, begin = [], 0
        for end in ends:
            clause, begin = text[begin:end], end
            before = self._before.get(lane, "")
            self._before[lane] = (before + clause)[-KEPT_BEFORE:]
            said.append(self._judged(lane, clause, before) if clause.strip() else clause)
        return "".join(said)

    def _judged(self, lane: Lane, clause: str, before: str) -> str:
        was = self._replaced_by.pop(lane, None)
        for rule in self.rules:
            if rule.judges(clause.strip(), before):
                self._replaced_by[lane] = rule
                return rule.replaced(clause, goes_on=was is rule)
        return clause


def _ends(text: str, limit: int) -> list[int]:
    """Where the complete clauses of a text end, in order; none is longer than `limit`."""
    ends: list[int] = []
    begin = 0
    while True:
        match = _CLAUSE_END.search(text, begin)
        if match is not None and match.end() - begin <= limit:
            begin = match.end()
        elif len(text) - begin > limit:
            begin += _between_words(text[begin : begin + limit])
        else:
            return ends
        ends.append(begin)


def _between_words(clause: str) -> int:
    """Where a clause that is too long is best cut: before its last blank, else at its end."""
    blanks = [match.start() for match in _BLANK.finditer(clause)]
    at = blanks[-1] if blanks else 0
    return at if clause[:at].strip() else len(clause)
