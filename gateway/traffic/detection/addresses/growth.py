"""An address found in part grows over the parts beside it: house, quarter, flat, code, town."""

from __future__ import annotations

from gateway.traffic.detection.addresses.neighbours import (
    before,
    behind,
    finnish_flat,
    head,
    irish_head,
)
from gateway.traffic.detection.addresses.tables import towns
from gateway.traffic.detection.addresses.towns_abroad import length_of_town
from gateway.traffic.detection.normalised import folded
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import PATTERN_SECONDS

_OTHERS = frozenset({"pl", "en", "de"})
"""Languages with rules of their own for what stands beside a street."""
_REACH = 60
_MOST_PARTS = 6


def grown(reading: Reading, span: tuple[int, int]) -> tuple[int, int]:
    """`span`, over what stands at its sides and is of the same address."""
    if reading.language in _OTHERS:
        return span
    start, end = span
    for _ in range(_MOST_PARTS):
        earlier = _earlier(reading, start)
        if earlier is None:
            break
        start = earlier
    for _ in range(_MOST_PARTS):
        later = _later(reading, end)
        if later is None:
            break
        end = later
    return (start, end)


def _earlier(reading: Reading, start: int) -> int | None:
    window = reading.text[max(0, start - _REACH) : start]
    led = head().search(window, timeout=PATTERN_SECONDS)
    if led is not None and (led.end() - led.start() > 1 or window[-1].isalpha()):
        return start - len(window) + int(led.start())
    if reading.language == "ga":
        led = irish_head().search(window, timeout=PATTERN_SECONDS)
        if led is not None:
            return start - len(window) + int(led.start())
    found = before().search(window, timeout=PATTERN_SECONDS)
    if found is None:
        return None
    place = start - len(window) + int(found.start())
    if found["sure"] is not None:
        return place
    return place if _is_town(found["town"].strip('"„“”«»')) else None


def _later(reading: Reading, end: int) -> int | None:
    if reading.language == "fi":
        flat = finnish_flat().match(reading.text, end - 2, timeout=PATTERN_SECONDS)
        if flat is not None:
            return int(flat.end())
    found = behind().match(reading.text, end, timeout=PATTERN_SECONDS)
    if found is None:
        return None
    if found["town"] is None:
        return int(found.end())
    length = _length_of_town(found["town"])
    return int(found.start("town")) + length if length else None


def _is_town(name: str) -> bool:
    return _length_of_town(name) == len(name)


def _length_of_town(name: str) -> int:
    if folded(name) in towns():
        return len(name)
    return 0 if name[0].islower() else length_of_town(name)
