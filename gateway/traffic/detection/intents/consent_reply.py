"""How a message answers the question for consent. Articles 4(11) and 7(3) GDPR.

Consent is an unambiguous indication: a yes counts only where it is the message, and any but, if or
question beside it makes it unclear. Withdrawing must be as easy as giving: it counts anywhere.
"""

from __future__ import annotations

from gateway.traffic.detection.analysis import ConsentReply
from gateway.traffic.detection.intents.matcher import Matcher


def consent_reply(matcher: Matcher, message: str) -> ConsentReply | None:
    """The answer, `unclear` for one that hedges, None for a message that is no answer at all."""
    phrases = matcher.table.consent
    if matcher.says(phrases.withdraws, message):
        return "withdraw"
    granted = matcher.is_nothing_but(phrases.yes, message)
    refused = matcher.is_nothing_but(phrases.no, message)
    if granted != refused:
        return "grant" if granted else "refuse"
    conditional = matcher.any_of(phrases.conditions, message)
    if matcher.any_of(phrases.no_within, message):
        return "unclear" if conditional else "refuse"
    if matcher.any_of(phrases.yes_within, message):
        return "unclear" if conditional else "grant"
    return "unclear" if matcher.any_of(phrases.doubts, message) else None
