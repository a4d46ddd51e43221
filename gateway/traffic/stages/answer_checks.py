"""What the model must not say: that it is a human (AIA-03).

The text of an answer is held until a clause is complete (or longer than `clause_limit`), judged
clause by clause, and let go frame by frame as it came; a clause that claims to be a person is
replaced by the truth. Where a clause ends follows from the text alone, never from how the provider
cut it: so the full stop at the end of a piece waits for the blank after it (`2.` may become `2.5`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

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


@dataclass(slots=True)
class HumanClaims:
    """Answer filter. `claims(text)` judges one clause; `truth` is what is said instead.

    `once`: it is said in place of the first such clause, and the others are only left out.

    Frames keep their number and order, so that no event of the provider is lost. Where a clause
    ends inside a piece, the beginning of the next clause goes on with the piece that follows.
    """

    claims: Callable[[str], bool]
    truth: str = field(repr=False)
    clause_limit: int
    once: bool = False
    blocked: int = 0
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
        said, replaced = self._checked(text, ends), False
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

    def _checked(self, text: str, ends: Sequence[int]) -> str:
        """The text with the truth in place of each clause that claims to be a person."""
        said, begin = [], 0
        for end in ends:
            clause, begin = text[begin:end], end
            if clause.strip() and self.claims(clause.strip()):
                self.blocked += 1
                blank = clause[: len(clause) - len(clause.lstrip())]
                line = "\n" if clause.endswith("\n") else ""
                # Said once in an answer, it need not be said again where the next clause falls out.
                silent = self.once and self.blocked > 1
                clause = line if silent else f"{blank}{self.truth}{line}"
            said.append(clause)
        return "".join(said)


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
