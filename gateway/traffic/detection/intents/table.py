"""The shape of a language's phrases, and how a phrase is written.

A phrase is a row of words separated by spaces, folded (lower case, no diacritics):
`word` itself · `word*` any ending · `{NAME}` any word or words of that group · `(a|b c)` one of
these · `x?` may be missing · `..` up to four other words, same sentence · `^` and `$` begin and end
of a sentence · `^^` and `$$` begin and end of the message.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Phrases = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Intent:
    """Phrases that say it, and phrases which, found anywhere in the message, unsay it."""

    said_by: Phrases
    unsaid_by: Phrases = ()


@dataclass(frozen=True, slots=True)
class ConsentPhrases:
    """`yes` and `no` count where they are the whole message, `…_within` in a longer one as well.

    `doubts` make a message an unclear answer; `conditions` take a `yes_within` its clearness.
    """

    yes: Phrases
    no: Phrases
    yes_within: Phrases
    no_within: Phrases
    withdraws: Intent
    doubts: Phrases
    conditions: Phrases


@dataclass(frozen=True, slots=True)
class PhraseTable:
    """All phrases of one language. Keys of `rights` and `special` are the values of `analysis`."""

    language: str
    groups: Mapping[str, Phrases]
    wants_human: Intent
    returns_to_bot: Intent
    asks_nature: Intent
    claims_human: Intent
    consent: ConsentPhrases
    rights: Mapping[str, Intent]
    special: Mapping[str, Intent]
    # Words a whole-message answer may carry besides its phrase: politeness, particles.
    courtesies: Phrases = ()
    not_misspelled: Phrases = ()
