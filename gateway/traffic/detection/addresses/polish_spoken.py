"""Polish houses named before their street: `pod szóstką na Długiej`, `numer 44 w Janowiczkach`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from gateway.traffic.detection.addresses.polish_words import street_forms
from gateway.traffic.detection.addresses.tail import tail_after
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import found_by

_DIGITS = (
    "jedynka dwojka trojka czworka piatka szostka siodemka osemka dziewiatka dziesiatka "
    "jedenastka dwunastka trzynastka czternastka pietnastka szesnastka dwudziestka"
).split()
_GATE = regex.compile(r"(?<!\p{L})(?:pod|spod|numer\p{L}*|nr|blok\p{L}*|dom\p{L}*)[ ]")

_NUMBER = regex.compile(r"[ ]\d")


@cache
def _house_then_street() -> regex.Pattern[str]:
    said = "|".join(digit[:-1] for digit in _DIGITS)
    return regex.compile(
        rf"(?<!\p{{L}})(?:(?:pod|spod)[ ](?:numer\p{{L}}*[ ]|nr[ ])?"
        rf"(?P<house>(?:{said})\p{{L}}{{1,2}}|"
        r"\d{1,3}[a-h]?)|(?:dom\p{L}*|blok\p{L}*)[ ](?:pod[ ])?(?:numer\p{L}*[ ]|nr\.?[ ])?"
        r"(?P<house>\d{1,3}[a-h]?)|(?:numer|nr)[ ](?P<house>\d{1,3}[a-h]?))"
        r"[ ](?:(?P<street>na|przy)(?:[ ]ul(?:\.|icy))?|we?)[ ](?P<name>\p{L}[\p{L}-]{2,})"
        r"(?P<second>[ ]\p{L}[\p{L}-]{2,})?"
    )


def houses_before_streets(reading: Reading) -> Iterator[tuple[int, int]]:
    """The house with its street or village; a name in lower case must be a frequent street's."""
    if reading.language != "pl" or _GATE.search(reading.folded) is None:
        return
    for found in found_by(_house_then_street(), reading.folded):
        end = _name_end(reading, found)
        # "pod trójką na Krótkiej 3": the number behind the street says it all.
        if end is None or _NUMBER.match(reading.text, end) is not None:
            continue
        block = found[0].startswith(("dom", "blo"))
        start = found.start() if block else found.start("house")
        yield (start, tail_after(reading.text, end, language="pl").end)


def _name_end(reading: Reading, found: regex.Match[str]) -> int | None:
    """Where a capitalised name of one word or two ends, or a frequent street in lower case."""
    if not reading.text[found.start("name")].isupper():
        known = found["street"] and found["name"] in street_forms()
        return int(found.end("name")) if known else None
    second = found["second"] and reading.text[found.start("second") + 1].isupper()
    return int(found.end("second") if second else found.end("name"))
