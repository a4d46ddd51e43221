"""Spans and the entries chosen for them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from gateway.ports.detector import Finding
from gateway.traffic.pseudonyms.entry_book import Key
from gateway.traffic.pseudonyms.labels import Likeness, likeness_of


@dataclass(frozen=True, slots=True)
class Placed:
    """A span and the entry chosen for it."""

    finding: Finding = field(repr=False)
    key: Key


def joined(text: str, placed: Iterable[Placed]) -> list[Placed]:
    """Two names of one person side by side are one: `aga kot` and `bielecka` of Kot-Bielecka."""
    whole: list[Placed] = []
    for each in placed:
        last = whole[-1] if whole else None
        if (
            last is not None
            and last.key == each.key
            and likeness_of(each.key[0]) is Likeness.NAME
            and text[last.finding.end : each.finding.start] == " "
        ):
            whole[-1] = Placed(replace(last.finding, end=each.finding.end, name=None), last.key)
        else:
            whole.append(each)
    return whole
