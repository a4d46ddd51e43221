"""How a message answers the question for consent. Articles 4(11) and 7(3) GDPR.

Consent is an unambiguous indication: what is likeliest a yes counts only where every word of the
sentence that says it is known and none of them hedges, denies, asks or speaks of somebody else.
What is surely a yes may hold unknown words too, where one that agrees is among them and the message
asks and hedges nowhere. Anything more makes it unclear. Withdrawing must be as easy as giving: it
counts anywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from gateway.ports.detector import ConsentReply
from gateway.traffic.detection.intents.lexicon import Said, Sentence

_SAYS_YES: Final = frozenset({"YES", "AGREE"})
_CLEAR: Final = _SAYS_YES | {
    "CONSENT", "FILLER", "I", "MY", "IAM", "YOU", "PLEASE", "THANKS", "HELLO", "DATA",
    "PROCESSING", "HISTORY", "SHOW", "CAN", "ALL", "WANT", "TALK", "BOT", "HOLD", "GIVE",
    "HELP", "HANDLING", "TRUTH", "ABOUTME", "CONNECT", "HERE", "LAW",
}  # fmt: skip
"""Ideas that a clear yes may hold."""
_PLAIN: Final = frozenset(
    {"YES", "FILLER", "I", "MY", "YOU", "PLEASE", "THANKS", "HELLO", "CAN", "ALL", "WANT", "GIVE",
     "HANDLING", "TRUTH", "HELP", "BOT"}
)  # fmt: skip
"""Ideas beside a mere yes: "yes, data" agrees to nothing that anybody could name."""
_HEDGES: Final = frozenset(
    {"NOT", "NO", "IF", "BUT", "DOUBT", "DISAGREE", "WITHDRAW", "NOMORE", "OBJECT", "UNTIL",
     "NOTHING", "RESTRICT", "HESHE", "OTHERS", "SAID", "PAST"}
)  # fmt: skip
"""Ideas that unsay it, wherever in the message they stand."""
_ASKS_OF_IT: Final = frozenset({"CONSENT", "AGREE", "DATA", "PROCESSING", "BOT", "WHY", "LAW"})
_SHORTEST_MISSPELT: Final = 7
_LIKELY, _SURE_ENOUGH = 0.4, 0.3
_SURELY, _SURELY_BY_YES = 0.9, 0.97
"""Probability of a yes that may hold unknown words: where it agrees in so many words, and where it
only says yes. Among 1,554 answers by authors whose messages no model had seen, none that was no yes
and passed the rules below came to 0.9 (2026-11-22)."""
_NEVER: Final = 2.0
_POSSIBLE = 0.1
"""Probability from which one sentence of a message about something else is looked at alone."""
_FARTHEST: Final = 4
"""Words between taking back and what is taken back."""


def consent_reply(
    answers: Mapping[str, float], readings: Iterable[Sequence[Sentence]]
) -> ConsentReply | None:
    """The answer, `unclear` for one that hedges, None for a message that is no answer at all.

    `answers`: the probability of each; `readings`: the sentences by the words of every language
    that the message may be in.
    """
    read = list(readings)
    if answers["withdraw"] >= _LIKELY:
        return "withdraw"
    if any(answers["withdraw"] >= _needed(each) for each in read):
        return "withdraw"
    likeliest = max(answers, key=lambda name: answers[name])
    if likeliest == "grant":
        if any(map(_grants, read)):
            return "grant"
        if any(answers["grant"] >= _surely(each) for each in read):
            return "grant"
        return "unclear" if answers["none"] < _SURE_ENOUGH else None
    if likeliest == "none":
        beside = answers["grant"] >= _POSSIBLE and any(map(_grants_beside, read))
        return "grant" if beside else None
    if likeliest == "withdraw":
        return "withdraw"
    return "refuse" if likeliest == "refuse" else "unclear"


def _grants(sentences: Sequence[Sentence]) -> bool:
    """Whether a sentence is a clear yes and no other one takes anything of it back."""
    return any(map(_is_clear_yes, sentences)) and not any(map(_takes_back, sentences))


def _surely(sentences: Sequence[Sentence]) -> float:
    """How probable a yes must be that holds unknown words; out of reach where the message agrees
    in no word, asks, or takes something back."""
    said = {idea for each in sentences for word in each.said for idea in word.ideas}
    if any(each.asks or _takes_back(each) for each in sentences):
        return _NEVER
    if said & {"AGREE", "CONSENT"}:
        return _SURELY
    return _SURELY_BY_YES if "YES" in said else _NEVER


def _grants_beside(sentences: Sequence[Sentence]) -> bool:
    """Whether a sentence of a longer message agrees in so many words: `yes` would not do there."""
    agrees = any(
        _is_clear_yes(each) and any("AGREE" in said.ideas for said in each.said)
        for each in sentences
    )
    return len(sentences) > 1 and agrees and _grants(sentences)


def _needed(sentences: Sequence[Sentence]) -> float:
    """How probable a withdrawal must be: less where consent is taken back in so many words."""
    return min((_needed_of(each.said) for each in sentences if not each.asks), default=_LIKELY)


def _needed_of(said: Sequence[Said]) -> float:
    words = [each for each in said if each.word[0].isalnum()]
    for place, word in enumerate(words):
        near = words[max(0, place - _FARTHEST) : place + _FARTHEST + 1]
        if "WITHDRAW" in word.ideas and any("CONSENT" in each.ideas for each in near):
            before = words[max(0, place - 3) : place]
            denied = any(each.ideas & {"IF", "HOW"} for each in before)
            denied = denied or any("NOT" in each.ideas for each in before[-1:])
            return _SURE_ENOUGH if denied else _POSSIBLE
    return _LIKELY


def _is_clear_yes(sentence: Sentence) -> bool:
    words = [said for said in sentence.said if said.word[0].isalnum() or said.ideas]
    if sentence.asks or not words or not all(map(_is_clear, words)):
        return False
    if any(said.ideas & {"AGREE", "CONSENT"} for said in words):
        return any(said.ideas & _SAYS_YES for said in words)
    return any("YES" in said.ideas for said in words) and all(s.ideas & _PLAIN for s in words)


def _is_clear(said: Said) -> bool:
    if said.misspelt and len(said.word) < _SHORTEST_MISSPELT:
        return False
    return bool(said.ideas & _CLEAR)


def _takes_back(sentence: Sentence) -> bool:
    if sentence.asks and any(said.ideas & _ASKS_OF_IT for said in sentence.said):
        return True
    return any(said.ideas & _HEDGES and not said.ideas & _CLEAR for said in sentence.said)
