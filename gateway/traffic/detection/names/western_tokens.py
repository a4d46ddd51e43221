"""An English or German text as words, numbers, signs and line ends, with the cues before them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import regex

from gateway.traffic.detection.names.western_lexicon import WordFacts, facts
from gateway.traffic.detection.normalised import folded
from gateway.traffic.detection.recogniser import found_by

_PIECE = regex.compile(
    r"(?P<link>[\w.+%-]+@[\w-]+(?:\.[\w-]+)+|https?://\S+|www\.\S+|@\w+)"
    r"|(?P<key>\p{L}+(?:_[\p{L}\d]+)+)"
    r"|(?P<number>\p{L}+[\d_]\w*|\d+(?:[.,:/-]\d+)*\w*)"
    r"|(?P<word>\p{L}[\p{L}\p{M}]*(?:['-]\p{L}[\p{L}\p{M}]*)*)"
    r"|(?P<line>\n[\s]*)"
    r"|(?P<sign>[^\s])"
)
_REACH = 4
"""Words behind a cue that still see it."""
_MOST_SIGNS = 4
"""Signs and line ends between a cue and the word it speaks of."""

_BREAKS_REACH = frozenset(".!?;()|")


@dataclass(slots=True)
class Cues:
    """A tree of cue phrases: what the words so far are a cue of, and which may follow."""

    kind: str = ""
    longer: dict[str, Cues] = field(default_factory=dict)


@dataclass(slots=True)
class Token:
    """One piece. `kind` is the group of `_PIECE`; `facts` is of words only.

    `cue` is the class of the cue that speaks of it and `behind` its place behind that cue (0 is
    the first word); `parted` holds the signs between. `opens`: a sentence or line begins here.
    """

    start: int
    end: int
    text: str = field(repr=False)
    kind: str
    plain: str = field(repr=False)
    facts: WordFacts | None = None
    cue: str = ""
    behind: int = 0
    parted: str = ""
    in_cue: str = ""
    opens: bool = False
    line_opens: bool = False


def tokens_of(text: str, language: str, cues: Cues) -> list[Token]:
    """The pieces of a text in order, cues marked."""
    tokens: list[Token] = []
    for found in found_by(_PIECE, text):
        kind, piece, start = found.lastgroup or "sign", found[0], found.start()
        if kind == "word" and piece[-2:] in ("'s", "'S") and len(piece) > 2:
            tokens.append(_word(start, piece[:-2], language))
            tokens.append(Token(found.end() - 2, found.end(), "'s", "sign", "'s"))
        elif kind == "word":
            tokens.append(_word(start, piece, language))
        else:
            plain = folded(piece) if kind == "key" else piece[0]
            tokens.append(Token(start, found.end(), piece, kind, plain))
    _mark_openings(tokens)
    _mark_cues(tokens, cues)
    return tokens


def cue_table(phrases: Mapping[str, str]) -> Cues:
    """From classes with their phrases (parted by `|`) to the tree `tokens_of` wants."""
    root = Cues()
    for kind, listed in phrases.items():
        for phrase in listed.split("|"):
            at = root
            for word in folded(phrase).replace("'s", " 's").split():
                at = at.longer.setdefault(word, Cues())
            at.kind = kind
    return root


def _word(start: int, text: str, language: str) -> Token:
    known = facts(text, language)
    return Token(start, start + len(text), text, "word", folded(text), known)


def _mark_openings(tokens: list[Token]) -> None:
    opens = line_opens = True
    for token in tokens:
        if token.kind in ("word", "number", "link", "key"):
            token.opens, token.line_opens = opens, line_opens
            opens = line_opens = False
        elif token.kind == "line":
            opens = line_opens = True
        elif token.text in '.!?:…•*"(>-':
            opens = opens or token.text not in '-"(' or line_opens


def _mark_cues(tokens: list[Token], cues: Cues) -> None:
    place = 0
    while place < len(tokens):
        end, kind = _longest_cue(tokens, place, cues)
        for token in tokens[place:end]:
            token.in_cue = kind
        if end > place and kind != "thing":
            _spread(tokens, end, kind)
        place = max(end, place + 1)


def _longest_cue(tokens: list[Token], place: int, cues: Cues) -> tuple[int, str]:
    """Where the longest cue from `place` on ends, and its class; `place` where none begins."""
    end, kind, at, step = place, "", cues.longer.get(tokens[place].plain), place
    while at is not None:
        step += 1
        if at.kind:
            end, kind = step, at.kind
        at = at.longer.get(tokens[step].plain) if step < len(tokens) else None
    return end, kind


def _spread(tokens: list[Token], place: int, kind: str) -> None:
    """Tell the words behind a cue of it."""
    signs, behind = "", 0
    for at in range(place, min(place + _REACH + _MOST_SIGNS, len(tokens))):
        token = tokens[at]
        if token.kind == "word":
            token.cue, token.behind, token.parted = kind, behind, signs
            behind += 1
            if behind == _REACH:
                return
        elif token.kind in ("sign", "line"):
            mark = "\n" if token.kind == "line" else token.text[0]
            if behind and (mark == "\n" or mark in _BREAKS_REACH and not _shortened(tokens, at)):
                return
            if len(signs) == _MOST_SIGNS:
                return
            signs += "" if behind else mark
        else:
            return


def _shortened(tokens: list[Token], place: int) -> bool:
    """Whether the full stop at `place` belongs to an initial or a short title (`J.`, `Dr.`)."""
    before = tokens[place - 1]
    is_short = len(before.text) == 1 or before.in_cue == "title"
    return tokens[place].text == "." and before.kind == "word" and is_short
