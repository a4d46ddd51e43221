"""Polish houses named before their street: `pod szóstką na Długiej`, `numer 44 w Janowiczkach`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from gateway.traffic.detection.addresses.polish_words import street_forms
from gateway.traffic.detection.addresses.tail import tail_after
from gateway.traffic.detection.normalised import folded
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import PATTERN_SECONDS

_DIGITS = (
    "jedynka dwojka trojka czworka piatka szostka siodemka osemka dziewiatka dziesiatka "
    "jedenastka dwunastka trzynastka czternastka pietnastka szesnastka dwudziestka"
).split()
_GATE = regex.compile(r"(?<!\p{L})(?:pod|spod|numer\p{L}*|nr|blok\p{L}*|dom\p{L}*)[ ]")

_NUMBER = regex.compile(r"[ ]\d")


@cache
def _house_then_street() -> regex.Pattern[str]:
    said = "|".join(digit[:-1] for digit in _DIGITS)
    cap = r"\p{Lu}[\p{L}-]+"
    return regex.compile(
        rf"(?<!\p{{L}})(?:(?:pod|spod)[ ](?:numer\p{{L}}*[ ]|nr[ ])?"
        rf"(?P<house>(?:{said})\p{{L}}{{1,2}}|"
        r"\d{1,3}[a-h]?)|(?:dom\p{L}*|blok\p{L}*)[ ](?:pod[ ])?(?:numer\p{L}*[ ]|nr\.?[ ])?"
        r"(?P<house>\d{1,3}[a-h]?)|(?:numer|nr)[ ](?P<house>\d{1,3}[a-h]?))"
        rf"[ ](?:(?P<street>na|przy)(?:[ ]ul(?:\.|icy))?|we?)[ ](?P<name>(?-i:{cap}(?:[ ]{cap})?|"
        rf"\p{{L}}{{4,}}))",
        regex.I,
    )


def houses_before_streets(reading: Reading) -> Iterator[tuple[int, int]]:
    """The house with its street or village; a name in lower case must be a frequent street's."""
    if reading.language != "pl" or _GATE.search(reading.folded) is None:
        return
    for found in _house_then_street().finditer(_plain_digits(reading), timeout=PATTERN_SECONDS):
        name = found["name"]
        if not name[0].isupper() and (not found["street"] or folded(name) not in street_forms()):
            continue
        # "pod trójką na Krótkiej 3": the number behind the street says it all.
        if _NUMBER.match(reading.text, found.end()) is not None:
            continue
        block = found[0][:3].lower() in {"dom", "blo"}
        start = found.start() if block else found.start("house")
        yield (start, tail_after(reading.text, found.end(), language="pl").end)


def _plain_digits(reading: Reading) -> str:
    """The text folded but with its capitals: the folded text has the same places."""
    pairs = zip(reading.text, reading.folded, strict=True)
    return "".join(plain.upper() if own.isupper() else plain for own, plain in pairs)
