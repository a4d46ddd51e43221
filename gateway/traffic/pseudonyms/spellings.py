"""The spellings kept of one person or place: each as it was met, with its grammatical case."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from gateway.ports.vault import VaultEntry
from gateway.traffic.pseudonyms.folding import fold
from gateway.traffic.pseudonyms.grammar import CASES
from gateway.traffic.pseudonyms.linking import words_of

_MOST_FORMS: Final = 24  # spellings kept of one person: two numbers of seven cases, and some


def with_spelling(entry: VaultEntry, link: str, case: str, spelling: str) -> VaultEntry:
    """The entry after one more mention; of each case every spelling is kept, up to a bound."""
    case = case if case in CASES else {"inst": "ins"}.get(case, "")
    form = (case, spelling)
    known = form in entry.forms or (not case and any(spelling == each for _, each in entry.forms))
    if known and link == entry.link:
        return entry
    if known or len(entry.forms) >= _MOST_FORMS:
        return replace(entry, link=link)
    return replace(entry, link=link, forms=(*entry.forms, form))


def spelling_key(text: str) -> str:
    """The same for `Kowalski Jan` and `jan kowalski`; no two people are each other's reverse."""
    return "=" + " ".join(sorted(fold(words_of(text)).split()))
