"""ADDRESS: from each house number outwards, then codes with towns, form fields, spoken numbers."""

from __future__ import annotations

from collections.abc import Iterator

from gateway.traffic.detection.addresses.core import Core, cores
from gateway.traffic.detection.addresses.fields import field_values
from gateway.traffic.detection.addresses.head import start_of
from gateway.traffic.detection.addresses.postal_codes import codes_with_towns
from gateway.traffic.detection.addresses.spoken import spoken_addresses, unnumbered_streets
from gateway.traffic.detection.findings import ADDRESS
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import Match, Recogniser

SURE = 0.85


class AddressRecogniser(Recogniser):
    """ADDRESS, in the shapes of all countries whatever the text's own language."""

    entities = (ADDRESS,)

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Streets with their numbers, villages, towns with their postal codes, blocks, fields."""
        for span in self._spans(reading):
            start, end = _trimmed(reading.text, *span)
            if start < end:
                yield Match(start, end, ADDRESS, SURE)

    def _spans(self, reading: Reading) -> Iterator[tuple[int, int]]:
        yield from spoken_addresses(reading)
        yield from unnumbered_streets(reading)
        if not reading.has_digit:
            return
        for core in cores(reading):
            yield (_start(reading, core), core.end)
        yield from codes_with_towns(reading)
        yield from field_values(reading)


def _start(reading: Reading, core: Core) -> int:
    return start_of(reading, core.start)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[end - 1] in " ,.;:\n-–":
        end -= 1
    while start < end and text[start] in " ,\n":
        start += 1
    return (start, end)
