"""Does the customer ask for a human? Article 22(3) GDPR; Directive (EU) 2023/2673, Article 16d."""

from __future__ import annotations

from gateway.traffic.detection.intents.matcher import Matcher
from gateway.traffic.detection.intents.spelling import Message


def wants_human(matcher: Matcher, message: Message) -> bool:
    """Whether the message asks for a human, not whether it merely speaks of one."""
    table = matcher.table
    if matcher.says(table.wants_human, message):
        return True
    pieces = {"human": table.human_alone, "beside": table.beside_human}
    return any("human" in kinds and "?" not in kinds for kinds in matcher.covers(message, pieces))
