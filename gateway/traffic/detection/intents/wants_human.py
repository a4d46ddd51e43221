"""Does the customer ask for a human? Article 22(3) GDPR; Directive (EU) 2023/2673, Article 16d."""

from __future__ import annotations

from gateway.traffic.detection.intents.matcher import Matcher


def wants_human(matcher: Matcher, message: str) -> bool:
    """Whether the message asks for a human, not whether it merely speaks of one."""
    return matcher.says(matcher.table.wants_human, message)
