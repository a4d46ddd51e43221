"""Does a message tell of health, faith and the like? Articles 9(1) and 10 GDPR."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from gateway.ports.detector import SpecialCategory
from gateway.traffic.detection.intents.lexicon import Sentence
from gateway.traffic.detection.intents.weights import Weights

CATEGORIES: Final[tuple[tuple[SpecialCategory, str], ...]] = (
    ("health", "HEALTH"),
    ("religion", "RELIGION"),
    ("union", "UNION"),
    ("politics", "POLITICS"),
    ("sex_life", "SEXLIFE"),
    ("ethnicity", "ETHNIC"),
    ("biometrics", "BIOMETRIC"),
    ("genetics", "GENETIC"),
    ("criminal", "CRIME"),
)
"""Each with the idea whose words tell of it, in the order of the encoder's outputs."""


def has_a_word(sentences: Sequence[Sentence]) -> bool:
    """Whether any word could belong to a category: without one nothing is told plainly."""
    ideas = {idea for _, idea in CATEGORIES}
    return any(said.ideas & ideas for sentence in sentences for said in sentence.said)


def words_of(sentences: Sequence[Sentence]) -> tuple[bool, ...]:
    """Of each category, in the order of `CATEGORIES`, whether a word tells of it."""
    said = {idea for sentence in sentences for word in sentence.said for idea in word.ideas}
    return tuple(idea in said for _, idea in CATEGORIES)


def special_categories(
    odds: Sequence[float], sentences: Sequence[Sentence], weights: Weights
) -> tuple[SpecialCategory, ...]:
    """The categories told of. `odds`: the encoder's, in the order of `CATEGORIES`."""
    return tuple(
        name
        for (name, _), value, word in zip(CATEGORIES, odds, words_of(sentences), strict=True)
        if weights.sense * value + weights.ideas * word + weights.shift >= weights.threshold
    )
