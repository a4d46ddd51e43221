"""Does somebody ask whether a human or a machine is writing? Article 50(1) AI Act."""

from __future__ import annotations

from gateway.traffic.detection.intents.matcher import Matcher
from gateway.traffic.detection.intents.spelling import Message


def asks_nature(matcher: Matcher, message: Message) -> bool:
    """Whether the message asks what the other side is."""
    return matcher.says(matcher.table.asks_nature, message)
