"""Does an assistant's text claim that a human wrote it? Article 50(1) AI Act."""

from __future__ import annotations

from gateway.traffic.detection.intents.matcher import Matcher
from gateway.traffic.detection.intents.spelling import Message


def claims_human(matcher: Matcher, message: Message) -> bool:
    """Whether the text says its writer is a human or no machine."""
    return matcher.says(matcher.table.claims_human, message)
