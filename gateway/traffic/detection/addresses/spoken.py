"""House numbers in words, and streets whose number is not said."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from gateway.traffic.detection.addresses.bare import may_end, name_after_cue
from gateway.traffic.detection.addresses.head import start_of
from gateway.traffic.detection.addresses.polish import Candidate, Likeness, candidate_before
from gateway.traffic.detection.addresses.streets import street_before
from gateway.traffic.detection.addresses.window import tokens_before, without_number_mark
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import found_by

_UNITS = (
    "jeden jedna jedynka dwa dwojka trzy trojka cztery czworka piec szesc siedem osiem dziewiec "
    "dziesiec jedenascie dwanascie trzynascie czternascie pietnascie szesnascie siedemnascie "
    "osiemnascie dziewietnascie dwadziescia trzydziesci czterdziesci piecdziesiat szescdziesiat "
    "siedemdziesiat osiemdziesiat dziewiecdziesiat sto dwiescie trzysta piate pierwsze drugie"
).split()
_NUMBER = r"(?:(?:" + "|".join(sorted(_UNITS, key=len, reverse=True)) + r")(?!\p{L}))"


@cache
def _spoken() -> regex.Pattern[str]:
    """A number in words, that of the flat behind it, the town."""
    number = rf"{_NUMBER}(?:[ ]{_NUMBER}){{0,2}}"
    flat = (
        r"(?P<flat>,?[ ](?:mieszkani\p{L}|mieszkan|lokal\p{L}*|m|lamane(?:[ ]przez)?|przez)\.?[ ]"
        rf"(?:numer[ ]|nr[ ])?(?:{number}|\d{{1,4}}))?"
    )
    town = r"(?:,?[ ](?:w|we)[ ]\p{L}{3,}|,[ ]\p{L}{3,}(?=[ ]*(?:$|[.\n])))?"
    return regex.compile(rf"(?<!\p{{L}}){number}{flat}{town}")


@cache
def _unnumbered() -> regex.Pattern[str]:
    name = r"(?:[\p{Lu}][\p{L}'-]+|(?:gen|ks|sw|św|bp|prof|dr|abp|kard|płk|mjr|im)\.)"
    return regex.compile(
        rf"(?<![\p{{L}}\d])(?:(?i:ul)(?:\.[ ]?|[ ])|(?i:ulic[aąęy])[ ])(?:\d{{1,2}}[ ])?{name}"
        rf"(?:[ ](?:{name}|[IVX]{{1,4}}\b)){{0,3}}"
    )


_NUMBER_WORDS = frozenset(_UNITS)


def _words(folded_text: str) -> list[str]:
    return folded_text.replace(",", " ").replace(".", " ").split()


def spoken_addresses(reading: Reading) -> Iterator[tuple[int, int]]:
    """Polish streets with a number in words: `ulica Długa numer pięć mieszkania trzy`."""
    if reading.language != "pl" or _NUMBER_WORDS.isdisjoint(_words(reading.folded)):
        return
    for found in found_by(_spoken(), reading.folded):
        start = _street_start(reading, int(found.start()), bool(found["flat"]), int(found.end()))
        if start is not None:
            yield (start_of(reading, start), int(found.end()))


def _street_start(reading: Reading, number: int, flat: bool, end: int) -> int | None:
    tokens = tokens_before(reading.text, number)
    if not without_number_mark(tokens):
        return None
    street = street_before(tokens, "pl")
    ends = flat or may_end(reading, end)
    if street is not None and street.sure and ends:
        return street.start
    name = candidate_before(tokens)
    if name is None or not ends:
        return None
    if name_after_cue(reading.folded, name.start + 1) is not None and not name.lower:
        return name.start
    likely = name.likeness >= Likeness.PATRON
    asked = name_after_cue(reading.folded, number) is not None
    if likely and (flat or asked or (name.likeness is Likeness.KNOWN and _item(name))):
        return name.start
    return name.start if asked and not name.lower else None


def _item(name: Candidate) -> bool:
    return not name.before or not name.before[0].is_word


def unnumbered_streets(reading: Reading) -> Iterator[tuple[int, int]]:
    """`ul. Kwiatowa` without a number, in Polish: the house was said before or comes after."""
    if reading.language != "pl" or "ul" not in reading.folded:
        return
    for found in found_by(_unnumbered(), reading.text):
        yield found.span()
