"""ADDRESS: from each house number outwards, then codes with towns, form fields, spoken numbers."""

from __future__ import annotations

from collections.abc import Iterator

from gateway.traffic.detection.addresses.british import british_addresses
from gateway.traffic.detection.addresses.coded import coded_addresses
from gateway.traffic.detection.addresses.core import cores
from gateway.traffic.detection.addresses.corrections import corrected_numbers
from gateway.traffic.detection.addresses.estates import estates
from gateway.traffic.detection.addresses.fields import column_values, field_values
from gateway.traffic.detection.addresses.german import german_end, german_start, named_houses
from gateway.traffic.detection.addresses.growth import grown
from gateway.traffic.detection.addresses.head import start_of
from gateway.traffic.detection.addresses.local_shapes import local_addresses
from gateway.traffic.detection.addresses.maltese import maltese_addresses
from gateway.traffic.detection.addresses.polish_spoken import houses_before_streets
from gateway.traffic.detection.addresses.postal_codes import codes_with_towns
from gateway.traffic.detection.addresses.settlements import settlements
from gateway.traffic.detection.addresses.shouted import calmed
from gateway.traffic.detection.addresses.spoken import spoken_addresses, unnumbered_streets
from gateway.traffic.detection.addresses.widened import widened
from gateway.traffic.detection.findings import ADDRESS
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import Match, Recogniser

SURE = 0.85


class AddressRecogniser(Recogniser):
    """ADDRESS, in the shapes of all countries whatever the text's own language."""

    entities = (ADDRESS,)

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Streets with their numbers, villages, towns with their postal codes, blocks, fields."""
        past: list[tuple[int, int]] = []
        for span in dict.fromkeys(self._spans(reading)):
            start, end = _trimmed(reading.text, *span)
            # A code inside an address would grow over what stands before that address.
            if not any(first <= start and end <= last for first, last in past):
                start, end = widened(reading, start, end)
                start, end = _trimmed(reading.text, *grown(reading, (start, end)))
            past.append((start, end))
            if start < end:
                yield Match(start, end, ADDRESS, SURE)

    def _spans(self, reading: Reading) -> Iterator[tuple[int, int]]:
        reading = calmed(reading)
        found = list(self._streets(reading))
        yield from found
        if reading.has_digit:
            yield from codes_with_towns(reading)
            yield from field_values(reading)
            yield from column_values(reading)
            yield from coded_addresses(reading)
            yield from named_houses(reading)
            yield from corrected_numbers(reading, beside=bool(found))
        yield from local_addresses(reading)

    def _streets(self, reading: Reading) -> Iterator[tuple[int, int]]:
        yield from spoken_addresses(reading)
        yield from unnumbered_streets(reading)
        yield from british_addresses(reading)
        yield from houses_before_streets(reading)
        yield from estates(reading)
        yield from maltese_addresses(reading)
        if reading.has_digit:
            for core in cores(reading):
                start = german_start(reading, start_of(reading, core.start))
                yield (start, german_end(reading, core.end))
        yield from settlements(reading)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[end - 1] in " ,.;:\n-–":
        end -= 1
    while start < end and text[start] in " ,\n":
        start += 1
    return (start, end)
