"""The shape of a language's phrases, and how a phrase is written.

A phrase is a row of words separated by spaces, folded (lower case, no diacritics):
`word` itself · `word*` any ending · `{NAME}` any phrase of that group, which may name groups itself
· `(a|b c)` one of these · `x?` may be missing · `..` up to four other words of the same sentence,
`...` up to eight · `.-` up to three which do not turn the sentence round (group `TURN`: but, only,
rather …) · `~` up to four words that carry no meaning of their own (group `FILL`) · `^` and `$`
begin and end of a sentence · `^^` and `$$` begin and end of the message.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Phrases = tuple[str, ...]


def rows(*lists: str) -> Phrases:
    """Phrases written as lists with commas between them."""
    return tuple(
        dict.fromkeys(
            phrase for each in lists for row in each.split(",") if (phrase := " ".join(row.split()))
        )
    )


def forms(stem: str, endings: str) -> str:
    """A comma list of `stem` with each ending; `-` is the bare stem."""
    return ",".join(stem + ending.replace("-", "") for ending in endings.split())


@dataclass(frozen=True, slots=True)
class Intent:
    """Phrases that say it.

    `struck` are stretches which only seem to (a negation, a report, somebody else's wish): they
    are taken out before `said_by` is looked for. A phrase of `unsaid_by` anywhere in the message
    unsays the whole of it.
    """

    said_by: Phrases
    unsaid_by: Phrases = ()
    struck: Phrases = ()


@dataclass(frozen=True, slots=True)
class ConsentPhrases:
    """What an answer is put together from.

    A message, or of a longer one a whole sentence with `grants`, that is nothing but `yes`,
    `grants`, `around` and behind a grant `details` grants: the list is closed, a word that is not
    in it cannot be agreed to. The same for `no` and `refusals`, but `refusals_for` refuse wherever
    they stand. `doubts` cannot be part of a clear answer; `asks` are about consent wherever they
    stand; `openings` are answers with a condition behind them; `loose` speak of agreeing without
    being a clear answer;
    `elsewhere` agree or disagree with something which is not consent and are struck first.
    """

    yes: Phrases
    no: Phrases
    grants: Phrases
    refusals: Phrases
    around: Phrases
    details: Phrases
    refusals_for: Phrases
    withdraws: Intent
    doubts: Phrases
    asks: Phrases
    openings: Phrases
    conditions: Phrases
    loose: Phrases
    elsewhere: Phrases


@dataclass(frozen=True, slots=True)
class PhraseTable:
    """All phrases of one language. Keys of `rights` and `special` are the values of `analysis`."""

    language: str
    groups: Mapping[str, Phrases]
    wants_human: Intent
    # A message of nothing but `human_alone` and `beside_human` asks for one.
    human_alone: Phrases
    beside_human: Phrases
    returns_to_bot: Intent
    asks_nature: Intent
    claims_human: Intent
    consent: ConsentPhrases
    rights: Mapping[str, Intent]
    special: Mapping[str, Intent]
    # One written word and the words it stands for: contractions, slang, words run together.
    rewritten: Mapping[str, str] = field(default_factory=dict)
    # Groups whose words are recognised with a slip of the finger; words which only look like one.
    forgiven: Phrases = ()
    not_misspelled: Phrases = ()
