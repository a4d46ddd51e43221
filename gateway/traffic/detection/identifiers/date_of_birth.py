"""Dates of birth: a date directly behind a word that says so. Other dates are not masked."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from gateway.traffic.detection.identifiers.number import CUED
from gateway.traffic.detection.reading import Reading, cue_pattern
from gateway.traffic.detection.recogniser import Match, Recogniser, spans

_MONTHS = (
    "stycz|lut|marz|marc|kwie|maj|czerw|lip|sierp|wrze|paz|listop|grud|"
    "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
)
_DATE = regex.compile(
    r"(?<![\d\p{L}])(?:\d{1,2}[ ]?[./-][ ]?\d{1,2}[ ]?[./-][ ]?(?:\d{4}|"
    r"\d{2})|\d{4}[./-]\d{1,2}[./-]\d{1,2}"
    r"|\d{1,2}(?:st|nd|rd|th)?[. ]+(?:of )?(?:" + _MONTHS + r")\p{L}*\.?,? \d{4}"
    r"|(?:" + _MONTHS + r")\p{L}* \d{1,2}(?:st|nd|rd|th)?,? \d{4}"
    r"|\d{1,2} (?:i|ii|iii|iv|v|vi|vii|viii|ix|x|xi|xii) \d{4})(?!\d)"
)
_CUES = cue_pattern(
    "ur urodzon* urodzil* urodzenia urodzin data_ur* dat_ur* born birth* birthday dob d.o.b "
    "date_of_birth geboren* naissance nacimiento"
)


class DateOfBirthRecogniser(Recogniser):
    """DATE_OF_BIRTH."""

    entities = ("DATE_OF_BIRTH",)

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Dates within 25 code points behind a cue."""
        if not reading.has_digit:
            return
        for found in spans(_DATE, reading.folded):
            if reading.cue_before(_CUES, found.start(), 25):
                yield Match(found.start(), found.end(), "DATE_OF_BIRTH", CUED)
