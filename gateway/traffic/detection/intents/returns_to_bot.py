"""Does a customer in hand-over want the assistant back?"""

from __future__ import annotations

from gateway.traffic.detection.intents.matcher import Matcher
from gateway.traffic.detection.intents.spelling import Message


def returns_to_bot(matcher: Matcher, message: Message) -> bool:
    """Whether the message asks to go on with the assistant instead of a human."""
    return matcher.says(matcher.table.returns_to_bot, message)
