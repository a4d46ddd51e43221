"""Land registers named by a place and a leaf: Grundbuch, EZ and KG, k.o., helyrajzi szám."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import regex

from gateway.traffic.detection.identifiers.number import CUED
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import Match, Recogniser, found_by

_PLACE: Final = r"\p{Lu}[\p{L}\-]+(?:[ ]\p{Lu}[\p{L}\-]+)?"
_PLOT: Final = (
    rf"(?:Gemarkung[ ]{_PLACE}|(?:Flur|Flurstück|Flurst\.|Flst\.)[ ](?:Nr\.?[ ])?\d+(?:/\d+)?)"
)
_PATTERNS: Final = tuple(
    regex.compile(pattern)
    for pattern in (
        rf"Grundbuch\p{{L}}*[ ](?:von[ ]|des[ ]|der[ ]|Nr\.?[ ]|:[ ]?)*"
        rf"(?P<v>(?:{_PLACE}[, ]+)?(?:(?:Band|Bd\.?|Blatt|Bl\.?)[ ]*\d+[A-Z]?[, ]*)+(?<=[\dA-Z])"
        rf"(?:,?[ ]{_PLOT})*)",
        rf"(?P<v>Gemarkung[ ]{_PLACE}(?:,?[ ]{_PLOT})+)",
        rf"(?:Parzelle|Parz\.|Liegenschaft)[ ](?P<v>(?:Nr\.?[ ])?\d+,[ ]Grundbuch[ ]{_PLACE})",
        rf"(?<!\p{{L}})(?P<v>(?:EZ|Einlagezahl)[ ]\d+,?[ ](?:KG|GB)[ ]\d{{5}}(?:[ ]{_PLACE})?)",
        rf"(?<!\p{{L}})(?P<v>(?:EZ|Einlagezahl)[ ]\d+,?[ ](?:(?:in|der|in der)[ ])?(?:KG|GB|"
        rf"Katastralgemeinde)[ ](?:\d{{5}}[ ])?{_PLACE})",
        rf"(?<!\p{{L}})(?P<v>(?:KG|GB|Katastralgemeinde)[ ](?:\d{{5}}[ ]?)?(?:{_PLACE})?,?[ ]"
        rf"(?:EZ|Einlagezahl)[ ]\d+)",
        rf"(?i:hrsz\.?|helyrajzi sz\p{{L}}*)[ :.]*(?P<v>(?:{_PLACE}[ ,]+)?\d+(?:/\d+)*(?:/[A-Z])?)",
        rf"(?<!\d)(?P<v>\d+(?:/\d+)?,?[ ](?i:k\.[ ]?o\.)[ ]{_PLACE})",
        rf"(?i:cartea? funciar\p{{L}}*)[ ](?:nr\.?[ ]|:[ ]?)*(?P<v>(?:CF[ ])?(?:nr\.?[ ]?)?\d{{4,}}"
        rf"(?:[ ]{_PLACE})?)",
    )
)
_GATE: Final = regex.compile(
    r"[Gg]rundbuch|Gemarkung|EZ |[Ee]inlagezahl|[Hh]rsz|[Hh]elyrajzi|[Kk]\.[ ]?[Oo]\.|funciar"
)


class LandRegisterRecogniser(Recogniser):
    """LAND_REGISTER, where the entry is more than a number."""

    entities = ("LAND_REGISTER",)

    def matches(self, reading: Reading) -> Iterator[Match]:
        """The place with its leaf or plot."""
        if not reading.has_digit or not _GATE.search(reading.text):
            return
        for pattern in _PATTERNS:
            for found in found_by(pattern, reading.text):
                start, end = found.span("v")
                yield Match(start, end, "LAND_REGISTER", CUED)
