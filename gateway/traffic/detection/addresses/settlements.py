"""Addresses without a street: a farm or a place in its village, a village's house number."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from gateway.traffic.detection.addresses.towns_abroad import known_town
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import found_by

_CAP = r"\p{Lu}[\p{L}\p{M}'’-]*"
_HINTS = {
    "cs": ("č. p", "č.p", "čp", "č. ev", "č.ev", "c.p", "c. p", "cp."),
    "sk": ("č. p", "č.p", "čp", "súp", "s.č", "č. d"),
    "et": (
        "tee ",
        "tn ",
        "tänav",
        "mnt ",
        "pst ",
        "puiestee ",
        "maantee ",
        "küla",
        "talu",
        "alevi",
        "vald",
    ),
    "bg": ("м-ст", "местност", "общ", "обл", "с.", "в.з"),
}


@cache
def _patterns() -> dict[str, regex.Pattern[str]]:
    village = rf"{_CAP}(?:[ -](?:nad|pod|u|v|na|pri|při)(?=[ -])|[ -]{_CAP}){{0,3}}"
    numbered = regex.compile(
        rf"{village},?[ ](?i:č\.?[ ]?p|čp|c\.?[ ]?p|č\.?[ ]?ev|súp\.?[ ]?č|s\.[ ]?č|č\.?[ ]?d)"
        r"\.?[ ]?\d{1,4}[a-z]?(?![\d\p{L}])"
    )
    kind = r"(?i:talu|talus|küla|külas|alevik|alevikus|alev)"
    wider = r"(?i:küla|külas|alevik|vald|vallas|maakond|mk|talu|talus|linn)"
    farm = regex.compile(
        rf"(?:{_CAP}[ -]){{1,3}}(?i:tee|tn|tänav|tänaval|mnt|pst|puiestee|maantee|põik)\.?[ ]"
        r"\d{1,3}[a-z]?-\d{1,3}(?![\d-])|"
        rf"(?:{_CAP}[ -]){{1,2}}{kind}(?:,[ ](?:{_CAP}[ -]){{1,2}}{wider}(?!\p{{L}})){{1,3}}"
    )
    quarter = regex.compile(
        rf"(?<![\p{{L}}.])(?i:м-ст|местност(?:та)?|вилна[ ]зона|в\.з|махала|с|село|кв)\.?[ ]"
        rf"[„\"]?{_CAP}(?:[ ]{_CAP})?[“\"]?(?:[ ]\d{{1,4}}[А-Яа-я]?)?,?[ ]"
        rf"(?i:с|село|гр|общ|община|обл|област)\.?[ ]{_CAP}(?:[ ]{_CAP})?"
        rf"(?:,[ ](?i:общ|община|обл|област)\.?[ ]{_CAP}(?:[ ]{_CAP})?)*"
        rf"(?:,?[ ](?:№[ ]?|No[ ]?)?\d{{1,4}}[А-Яа-я]?(?![\d\p{{L}}]))?"
    )
    return {"cs": numbered, "sk": numbered, "et": farm, "bg": quarter}


_TOWN_AND_CODE = regex.compile(
    rf"({_CAP}(?:[ -]{_CAP}){{0,2}}),?[ ](?:\d{{5}}|\d{{3}}[ ]\d{{2}})"
    r"(?![\d.,/-]*\d|\p{L}|[ ]?[%€])"
)
_FIVE = regex.compile(r"\d{5}|\d{3}[ ]\d{2}")
_CODE_LAST = frozenset({"cs", "el", "es", "et", "fi", "fr", "hr", "it"})


def _towns_with_codes(reading: Reading) -> Iterator[tuple[int, int]]:
    """`Αρχάγγελος Ρόδου 85102`: the code behind a town of our lists."""
    if reading.language not in _CODE_LAST or not _FIVE.search(reading.text):
        return
    for found in found_by(_TOWN_AND_CODE, reading.text):
        words = found[1].split()
        if known_town(found[1]) or known_town(words[-1]):
            yield found.span()


def settlements(reading: Reading) -> Iterator[tuple[int, int]]:
    """`Vysoká nad Labem č. p. 118`; `Männi talu, Kõpu küla`; `м-ст Пчелина 14, с. Равда`."""
    yield from _towns_with_codes(reading)
    hints = _HINTS.get(reading.language, ())
    if not any(hint in reading.text for hint in hints):
        return
    pattern = _patterns()[reading.language]
    for found in found_by(pattern, reading.text):
        yield found.span()
