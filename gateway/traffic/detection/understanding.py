"""What a text asks for, and in which language: in this process, without the pool."""

from __future__ import annotations

from gateway.conversation.messages import Role
from gateway.ports.detector import Wishes
from gateway.traffic.detection.intents.reader import (
    UNDERSTOOD,
    read_intents,
    reads_as_frustrated,
    reads_as_human_claim,
)
from gateway.traffic.detection.language import language_of
from gateway.traffic.detection.normalised import normalise

__all__ = [
    "UNDERSTOOD",
    "claims_human",
    "detect_language",
    "is_frustrated",
    "read_wishes",
]


def read_wishes(text: str, language: str, role: Role = Role.CUSTOMER) -> Wishes:
    """What a text asks for. A wish for a human is understood also when detection fails."""
    return read_intents(normalise(text).text, language, role)


def claims_human(clause: str, language: str) -> bool:
    """Whether an assistant's words claim that a human speaks."""
    return reads_as_human_claim(normalise(clause).text, language)


def is_frustrated(text: str, language: str) -> bool:
    """Whether a customer's words say that this chat fails them."""
    return reads_as_frustrated(normalise(text).text, language)


def detect_language(text: str, hint: str | None) -> tuple[str, bool]:
    """ISO 639-1 code, and whether the text itself tells it."""
    guess = language_of(normalise(text).text, hint)
    return guess.language, guess.certain
