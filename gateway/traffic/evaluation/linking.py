"""Whether one person or value keeps one placeholder through a dialogue, and no two share one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from gateway.traffic.evaluation.leaks import Reading

_Entity = tuple[str, str]  # conversation, and the entity's name within it


@dataclass(frozen=True, slots=True)
class LinkScore:
    """`collisions` lists (conversation, placeholder) that two entities share."""

    mentions: int
    consistent_mentions: int
    entities: int
    consistent_entities: int
    collisions: tuple[tuple[str, str], ...]


def score_linking(readings: Iterable[Reading]) -> LinkScore:
    """Scores dialogues; a mention that leaked has no placeholder and is not consistent."""
    tokens: defaultdict[_Entity, list[tuple[str, ...]]] = defaultdict(list)
    users: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for reading in readings:
        conversation = reading.message.conversation or ""
        for mark in reading.message.marks:
            if mark.entity is None or not mark.required:
                continue
            inside = tuple(
                each.placeholder
                for each in reading.replaced
                if each.start < mark.end and mark.start < each.end
            )
            tokens[conversation, mark.entity].append(inside)
            for token in inside:
                users[conversation, token].add(mark.entity)
    most = {entity: _most_usual(all_of) for entity, all_of in tokens.items()}
    return LinkScore(
        mentions=sum(map(len, tokens.values())),
        consistent_mentions=sum(
            bool(token) and token == most[entity]
            for entity, all_of in tokens.items()
            for token in all_of
        ),
        entities=len(tokens),
        consistent_entities=sum(
            len(set(all_of)) == 1 and bool(all_of[0]) for all_of in tokens.values()
        ),
        collisions=tuple(sorted(place for place, sharing in users.items() if len(sharing) > 1)),
    )


def _most_usual(tokens: list[tuple[str, ...]]) -> tuple[str, ...]:
    return Counter(tokens).most_common(1)[0][0]
