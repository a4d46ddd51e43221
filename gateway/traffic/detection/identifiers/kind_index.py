"""Which kinds of number a candidate may be, by its length and its first two signs.

Some 250 kinds share lengths; asking each of them about each candidate is most of the time spent on
a text with digits, and the first two signs already rule most of them out.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from gateway.traffic.detection.identifiers.number import NumberKind

_TELLING: Final = 2
_MOST_REMEMBERED: Final = 20_000


class KindIndex:
    """The kinds of the catalogue, in its order, by what is known of a candidate."""

    def __init__(self, kinds: tuple[NumberKind, ...]) -> None:
        # What may be believed without a label in a text of any language, or of one.
        self._unlabelled: defaultdict[tuple[int, str], list[NumberKind]] = defaultdict(list)
        self._by_topic: defaultdict[str, list[NumberKind]] = defaultdict(list)
        for kind in kinds:
            self._by_topic[kind.topic].append(kind)
            if kind.check is None:
                continue
            for length in kind.lengths():
                for where in ["*"] if kind.alone or kind.written else kind.languages.split():
                    self._unlabelled[length, where].append(kind)
        self._known: dict[tuple[object, ...], tuple[NumberKind, ...]] = {}

    def by_themselves(self, plain: str, language: str) -> tuple[NumberKind, ...]:
        """Kinds that `plain` may be without a label."""
        key = (len(plain), plain[:_TELLING], language)
        known = self._known.get(key)
        if known is None:
            length = len(plain)
            every = self._unlabelled.get((length, "*"), []) + self._unlabelled.get(
                (length, language), []
            )
            known = self._remembered(
                key, [kind for kind in every if kind.may_begin(plain[:_TELLING])]
            )
        return known

    def labelled(self, topics: frozenset[str], plain: str) -> tuple[NumberKind, ...]:
        """Kinds with a check that `topics` announce and `plain` may be."""
        key = (topics, len(plain), plain[:_TELLING])
        known = self._known.get(key)
        if known is None:
            known = self._remembered(
                key,
                [
                    kind
                    for kind in self.announced(topics)
                    if kind.check is not None
                    and len(plain) in kind.lengths()
                    and kind.may_begin(plain[:_TELLING])
                ],
            )
        return known

    def announced(self, topics: frozenset[str], language: str = "") -> tuple[NumberKind, ...]:
        """Kinds that `topics` announce, those of `language` first."""
        known = self._known.get((topics, language))
        if known is None:
            kinds = [kind for topic in sorted(topics) for kind in self._by_topic.get(topic, ())]
            kinds.sort(key=lambda kind: language not in kind.languages.split())
            known = self._remembered((topics, language), kinds)
        return known

    def _remembered(
        self, key: tuple[object, ...], kinds: list[NumberKind]
    ) -> tuple[NumberKind, ...]:
        if len(self._known) > _MOST_REMEMBERED:
            self._known.clear()
        known = self._known[key] = tuple(kinds)
        return known
