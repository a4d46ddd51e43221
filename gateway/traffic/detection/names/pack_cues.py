"""Where a text announces names, and how surely."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from gateway.traffic.detection.names.pack_data import STEM, Cue, CueKind, Pack
from gateway.traffic.detection.names.pack_tokens import Token

_GAPS: dict[CueKind, regex.Pattern[str]] = {
    "sure": regex.compile(r"[ ,:\"'„«“(-]{1,4}"),
    "label": regex.compile(r"[\"'”]?[ ]*(?:\([^)\n]{0,20}\)[ ]*)?[:=][ ]*[\"'„“«\[]*|\t+"),
    "title": regex.compile(r"\.?[ ]{0,2}(?=.?)"),
    "relative": regex.compile(r"[ ,:(–-]{1,3}"),
    "sign": regex.compile(r"[\s,.!:–-]{1,8}"),
    "intro": regex.compile(r"[ ,:\"„«“(]{1,3}"),
    "near": regex.compile(r"[ :\"„«“]{1,3}"),
    "greet": regex.compile(r"[ ,]{1,2}"),
    "after": regex.compile(r",? "),
    "after_sure": regex.compile(r",? "),
    "did": regex.compile(r" "),
}
NEAR, SAID, CALLED, SURE, FIELD = 1, 2, 3, 4, 5
"""How surely a cue announces a name; 0 is no cue."""
SURENESS: dict[CueKind, int] = {
    "label": FIELD,
    "sure": SURE,
    "title": CALLED,
    "relative": CALLED,
    "sign": CALLED,
    "after_sure": CALLED,
    "intro": SAID,
    "greet": SAID,
    "after": SAID,
    "near": NEAR,
    "did": SAID,
}
BEHIND: frozenset[CueKind] = frozenset({"after", "after_sure", "did"})


@dataclass(frozen=True, slots=True)
class Announcement:
    """A name may begin at token `at` (end just before it, for cues that stand behind a name)."""

    kind: CueKind
    at: int


def announcements(found: Sequence[Token], pack: Pack) -> Iterator[Announcement]:
    """Every place that a cue points to, left to right."""
    for place, token in enumerate(found):
        word = token.kind.plain
        following = found[place + 1].kind.plain[:STEM] if place + 1 < len(found) else ""
        for cue in (*pack.cues.get(word, ()), *pack.cues.get(word[:STEM] + "*", ())):
            # Most cues of several words fail at their second; that is cheap to see.
            if len(cue.words) > 1 and cue.words[1][:STEM] != following:
                continue
            if not _stands(cue, found, place):
                continue
            if cue.kind in BEHIND:
                if (
                    place
                    and _GAPS[cue.kind].fullmatch(token.gap)
                    and not (cue.kind == "after_sure" and _points_on(found, place, len(cue.words)))
                ):
                    yield Announcement(cue.kind, place)
                continue
            at = _behind(cue, found, place + len(cue.words), pack)
            if at is not None:
                yield Announcement(cue.kind, at)


def _points_on(found: Sequence[Token], place: int, words: int) -> bool:
    """Whether a comma is before the cue and a name may follow: `Buonasera, mi chiamo Neri`."""
    after = place + words
    return (
        "," in found[place].gap
        and after < len(found)
        and found[after].gap == " "
        and found[after].capital
    )


def _stands(cue: Cue, found: Sequence[Token], place: int) -> bool:
    if place + len(cue.words) > len(found):
        return False
    for offset, wanted in enumerate(cue.words):
        token = found[place + offset]
        word = token.kind.plain
        if offset and not _JOINED.fullmatch(token.gap):
            return False
        if wanted.endswith("*"):
            if not word.startswith(wanted[:-1]):
                return False
        elif word != wanted:
            return False
    return True


_JOINED = regex.compile(r"[ _./'-]{1,2}")


def _behind(cue: Cue, found: Sequence[Token], at: int, pack: Pack) -> int | None:
    """The token a name can begin at; articles and titles between are passed over."""
    if at >= len(found) or not _GAPS[cue.kind].fullmatch(found[at].gap):
        return None
    if cue.kind == "title" and "." in found[at].gap:
        # "… pie ārsta. Zvaniet man": the sentence ends here, and an everyday word begins the next.
        kind = found[at].kind
        word = kind.common and not kind.given and kind.surname < _LISTED
        if len(cue.words[-1]) > _LONGEST_SHORT or (word and len(cue.words[-1]) > _ABBREVIATED):
            return None
    farthest = min(len(found) - 1, at + _MOST_BETWEEN)
    while (
        at < farthest
        and not _begins_surname(cue, found, at, pack)
        and (
            (found[at].kind.plain in pack.skipped and not _opens_surname(cue, found, at, pack))
            or found[at].kind.plain in pack.titles
        )
    ):
        at += 1
        if not _BETWEEN.fullmatch(found[at].gap):
            return None
    return at


def _begins_surname(cue: Cue, found: Sequence[Token], at: int, pack: Pack) -> bool:
    """`mevrouw de Groot`: an article that is a particle, before what is no given name."""
    if SURENESS[cue.kind] < CALLED or found[at].kind.plain not in pack.particles:
        return False
    after = found[at + 1]
    kind = after.kind
    return (
        after.gap == " "
        and (after.capital or after.upper)
        and kind.given < _SURELY_GIVEN
        and kind.plain not in pack.titles
        and not (kind.common and kind.surname == 0)
    )


_SURELY_GIVEN = 3


def _opens_surname(cue: Cue, found: Sequence[Token], at: int, pack: Pack) -> bool:
    """Whether an article is the first word of a surname: `nom: Le Goff`."""
    token = found[at]
    if token.upper:
        return True
    return cue.kind == "label" and token.capital and token.kind.plain in pack.particles


_LISTED, _ABBREVIATED = 2, 3
_LONGEST_SHORT = 5
"""Letters of an abbreviated title; a full stop behind a longer one ends the sentence."""
_BETWEEN = regex.compile(r"[ .,]{1,2}")
_MOST_BETWEEN = 6
"""Articles and titles; without a bound a text of nothing else takes quadratic time."""
