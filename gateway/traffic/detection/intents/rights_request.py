"""Does somebody use a right of Articles 15 to 21 GDPR?"""

from __future__ import annotations

from typing import cast

from gateway.ports.detector import RightsRequest
from gateway.traffic.detection.intents.matcher import Matcher
from gateway.traffic.detection.intents.spelling import Message


def rights_request(matcher: Matcher, message: Message) -> RightsRequest | None:
    """The right asked for; the first in the table's order where several fit."""
    for right, intent in matcher.table.rights.items():
        if matcher.says(intent, message):
            return cast(RightsRequest, right)
    return None
