"""Does a message tell of health, faith and the like? Articles 9(1) and 10 GDPR."""

from __future__ import annotations

from typing import cast

from gateway.ports.detector import SpecialCategory
from gateway.traffic.detection.intents.matcher import Matcher
from gateway.traffic.detection.intents.spelling import Message


def special_categories(matcher: Matcher, message: Message) -> tuple[SpecialCategory, ...]:
    """The categories told of, in the table's order."""
    return tuple(
        cast(SpecialCategory, name)
        for name, intent in matcher.table.special.items()
        if matcher.says(intent, message)
    )
