"""Does a message tell of health, faith and the like? Articles 9(1) and 10 GDPR."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from gateway.ports.detector import SpecialCategory
from gateway.traffic.detection.intents.lexicon import Sentence

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

_BY_SENSE, _WITH_A_WORD = 0.0, -1.5
"""Log odds from which the sense alone is enough, and from which a word of the category helps."""


def has_a_word(sentences: Sequence[Sentence]) -> bool:
    """Whether any word could belong to a category: without one nothing is told plainly."""
    ideas = {idea for _, idea in CATEGORIES}
    return any(said.ideas & ideas for sentence in sentences for said in sentence.said)


def special_categories(
    odds: Sequence[float], sentences: Sequence[Sentence]
) -> tuple[SpecialCategory, ...]:
    """The categories told of. `odds`: the encoder's, in the order of `CATEGORIES`."""
    said = {idea for sentence in sentences for word in sentence.said for idea in word.ideas}
    return tuple(
        name
        for (name, idea), value in zip(CATEGORIES, odds, strict=True)
        if value >= (_WITH_A_WORD if idea in said else _BY_SENSE)
    )
