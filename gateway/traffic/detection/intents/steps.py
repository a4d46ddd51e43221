"""The steps a phrase is made of: where can it end in a message if it begins at a place?

All such places are kept, so that no order of alternatives matters and nothing is tried twice.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from gateway.traffic.detection.intents.spelling import Message

Ends = Collection[int]
Step = Callable[[Message, int], Ends]

_NOWHERE: Ends = ()
_STOPS = frozenset({".", "?", "#"})


def word(word: str, message: Message, place: int) -> Ends:
    """One word."""
    words = message.words
    return (place + 1,) if place < len(words) and words[place] == word else _NOWHERE


def stem(stem: str, message: Message, place: int) -> Ends:
    """One word that begins so."""
    words = message.words
    fits = place < len(words) and words[place].startswith(stem) and words[place] not in _STOPS
    return (place + 1,) if fits else _NOWHERE


def at(sign: str, message: Message, place: int) -> Ends:
    """A place: begin or end of a sentence or of the message."""
    words = message.words
    if sign == "^^":
        there = place == 0
    elif sign == "^":
        there = place == 0 or words[place - 1] in {".", "?"}
    elif sign == "$":
        there = place == len(words) or words[place] in {".", "?"}
    else:
        there = all(word in {".", "?"} for word in words[place:])
    return (place,) if there else _NOWHERE


def gap(longest: int, message: Message, place: int) -> Ends:
    """Any words of the sentence."""
    words, end = message.words, place
    while end < len(words) and end - place < longest and words[end] not in _STOPS:
        end += 1
    return range(place, end + 1)


def gap_without(longest: int, barred: frozenset[str], message: Message, place: int) -> Ends:
    """Words of the sentence, none of them barred."""
    words, end = message.words, place
    while (
        end < len(words)
        and end - place < longest
        and words[end] not in _STOPS
        and words[end] not in barred
    ):
        end += 1
    return range(place, end + 1)


def gap_of(longest: int, only: frozenset[str], message: Message, place: int) -> Ends:
    """Words of one group only."""
    words, end = message.words, place
    while end < len(words) and end - place < longest and words[end] in only:
        end += 1
    return range(place, end + 1)


def perhaps(step: Step, message: Message, place: int) -> Ends:
    """The step, or nothing."""
    ends = step(message, place)
    return {place, *ends} if ends else (place,)


def in_turn(steps: tuple[Step, ...], message: Message, place: int) -> Ends:
    """One step after the other."""
    places: Ends = (place,)
    for step in steps:
        if len(places) == 1:
            places = step(message, next(iter(places)))
        else:
            places = {end for at in places for end in step(message, at)}
        if not places:
            return _NOWHERE
    return places


def alternatives(
    words: frozenset[str],
    stems: tuple[str, ...],
    tails: Mapping[str, Step],
    by_word: Mapping[str, tuple[Step, ...]],
    by_stem: tuple[tuple[str, tuple[Step, ...]], ...],
    all_stems: tuple[str, ...],
    always: tuple[Step, ...],
    message: Message,
    place: int,
) -> Ends:
    """Any of them, by the word that stands there."""
    ends: set[int] = set()
    if place < len(message.words):
        word = message.words[place]
        if word in words or (stems and word.startswith(stems) and word not in _STOPS):
            ends.add(place + 1)
        behind = tails.get(word)
        if behind is not None:
            ends.update(behind(message, place + 1))
        for step in by_word.get(word, ()):
            ends.update(step(message, place))
        if all_stems and word.startswith(all_stems):
            for stem, steps in by_stem:
                if word.startswith(stem):
                    for step in steps:
                        ends.update(step(message, place))
    for step in always:
        ends.update(step(message, place))
    return ends


def remembered(name: str, step: Step, message: Message, place: int) -> Ends:
    """A group; what it fits at a place is worked out once a message."""
    key = (name, place)
    ends = message.remembered.get(key)
    if ends is None:
        ends = message.remembered[key] = step(message, place)
    return ends
