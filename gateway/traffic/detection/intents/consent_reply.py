"""How a message answers the question for consent. Articles 4(11) and 7(3) GDPR.

Consent is an unambiguous indication: a yes counts only where it is the message or a sentence of its
own, and any but, if or question beside it makes it unclear. Withdrawing must be as easy as giving:
it counts anywhere.
"""

from __future__ import annotations

from gateway.ports.detector import ConsentReply
from gateway.traffic.detection.intents.matcher import Matcher
from gateway.traffic.detection.intents.spelling import Message, as_message
from gateway.traffic.detection.intents.table import ConsentPhrases


def consent_reply(matcher: Matcher, message: Message) -> ConsentReply | None:
    """The answer, `unclear` for one that hedges, None for a message that is no answer at all."""
    phrases = matcher.table.consent
    if matcher.says(phrases.withdraws, message):
        return "withdraw"
    message = matcher.without(phrases.elsewhere, message)
    whole = _as_a_whole(matcher, phrases, message)
    if whole is not None:
        return whole
    if matcher.any_of(phrases.asks, message) or matcher.any_of(phrases.openings, message):
        return "unclear"
    return _in_part(matcher, phrases, message)


def _as_a_whole(matcher: Matcher, phrases: ConsentPhrases, message: Message) -> ConsentReply | None:
    """The answer of a message that is nothing but an answer."""
    covers = matcher.covers(
        message,
        {
            "yes": phrases.yes,
            "grants": phrases.grants,
            "no": phrases.no,
            "refuses": phrases.refusals,
            "around": phrases.around,
            "details": phrases.details,
            "doubt": phrases.doubts,
        },
    )
    meanings = {_meaning(kinds) for kinds in covers} - {None}
    if not meanings:
        return None
    doubtful = any(kinds & {"doubt", "?"} for kinds in covers)
    if "refuse" in meanings and "grant" not in meanings and not doubtful:
        return "refuse"  # "absolutely no": a word of yes may only stress the no
    return meanings.pop() if len(meanings) == 1 else "unclear"


def _meaning(kinds: frozenset[str]) -> ConsentReply | None:
    granted, refused = bool(kinds & {"yes", "grants"}), bool(kinds & {"no", "refuses"})
    if not kinds & {"yes", "grants", "no", "refuses", "doubt"}:
        return None
    if "details" in kinds and not kinds & {"grants", "refuses"}:
        return None  # "yes, the return": details of something else
    if granted == refused or kinds & {"doubt", "?"}:
        return "unclear"
    return "grant" if granted else "refuse"


def _in_part(matcher: Matcher, phrases: ConsentPhrases, message: Message) -> ConsentReply | None:
    """The answer of a message that says something else as well."""
    conditional = matcher.any_of(phrases.conditions, message)
    refused = matcher.any_of(phrases.refusals_for, message) and matcher.any_of(
        phrases.refusals_for, as_message(w for each in _statements(message) for w in each.words)
    )
    # "I do not agree" holds "agree": what refuses is taken out before a grant is looked for.
    rest = matcher.without(phrases.refusals, matcher.without(phrases.refusals_for, message))
    granted = matcher.any_of(phrases.grants, rest) and any(
        _is_grant(matcher, phrases, sentence) for sentence in _statements(rest)
    )
    if refused:
        return "unclear" if conditional or granted else "refuse"
    if granted:
        return "unclear" if conditional else "grant"
    return "unclear" if matcher.any_of(phrases.loose, rest) else None


def _is_grant(matcher: Matcher, phrases: ConsentPhrases, sentence: Message) -> bool:
    """Whether a sentence of a longer message grants by itself: a bare yes there is no consent."""
    covers = matcher.covers(
        sentence,
        {
            "yes": phrases.yes,
            "grants": phrases.grants,
            "around": phrases.around,
            "details": phrases.details,
        },
    )
    return any("grants" in kinds for kinds in covers)


def _statements(message: Message) -> list[Message]:
    """The sentences that are no questions: nobody answers with one."""
    found: list[list[str]] = [[]]
    for word in message.words:
        found[-1].append(word)
        if word in {".", "?"}:
            found.append([])
    return [as_message(words) for words in found if words and words[-1] != "?"]
