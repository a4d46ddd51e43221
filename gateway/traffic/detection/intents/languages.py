"""By which lexicons a message is read: the language it was told to be in, or those that know it."""

from __future__ import annotations

from typing import Final

from gateway.traffic.detection.intents.lexicon import LANGUAGES, lexicon, tokens

_FEW_WORDS: Final = 8
"""Words up to which a message may well be in another language than was guessed."""
_FALLBACK: Final = "en"


def likely_languages(text: str, language: str) -> tuple[str, ...]:
    """Languages with a lexicon, the likeliest first; at least one."""
    words = [word for word in tokens(text) if word[0].isalnum()]
    first = language if language in LANGUAGES else _FALLBACK
    if not words or len(words) > _FEW_WORDS:
        return (first,)
    known = {code: _share(words, code) for code in sorted(LANGUAGES)}
    if known[first] == len(words) and language in LANGUAGES:
        best = known[first]
    else:
        best = max(known.values())
    others = [code for code in known if code != first and known[code] == best]
    if known[first] == best:
        return (first, *others)
    # A guess from a few words is weak: the lexicon that knows more of them is the better one.
    return (*others, first)


def _share(words: list[str], code: str) -> int:
    known = lexicon(code)
    return sum(known.knows(word) for word in words)
