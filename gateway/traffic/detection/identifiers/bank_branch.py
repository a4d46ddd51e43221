"""A bank's branch code with the account behind it: `sort code 20-45-77, account 43018826`, BLZ.

Six or eight digits look like a date or a price; the word before them says what they are. With the
account number behind it, the two are one bank account and are masked as one.
Sources: UK Payments (Pay.UK) on sort codes; Deutsche Bundesbank on the Bankleitzahl.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import regex

from gateway.traffic.detection.identifiers.number import LABELLED
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import Match, Recogniser, found_by

_CUES: Final = frozenset("sort sortcode sc blz bankleitzahl".split())
_IS: Final = r"[ ]?(?:[:=#.]|is|ist|lautet)?[ ]?"
_BRITISH: Final = r"(?P<code>\d{2}[- ]?\d{2}[- ]?\d{2})(?![\d/])"
_GERMAN: Final = r"(?P<code>\d{3}[ ]?\d{3}[ ]?\d{2})(?!\d)"
_ACCOUNT: Final = (
    r"(?:[ ]?[,;/|&\n][ ]?|[ ])(?:(?:and|und)[ ])?(?:(?:a/c|acc(?:oun)?t|acc|no|konto|kto)\.?[ \-]?"
    r"(?:number|num|no|nummer|nr)?\.?)[ ]?(?:[:=#]|is|ist)?[ ]?\d(?:[ ]?\d){5,9}(?!\d)"
)
_PAIR: Final = regex.compile(
    rf"(?<!\p{{L}})(?:(?:sort[ -]?code|s/?c){_IS}{_BRITISH}|(?:blz|bankleitzahl){_IS}{_GERMAN})"
    rf"(?P<account>{_ACCOUNT})?"
)


class BankBranchRecogniser(Recogniser):
    """IBAN_CODE: a sort code or Bankleitzahl, and the account number behind it."""

    entities = ("IBAN_CODE",)

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Behind their words only."""
        if not reading.has_digit or reading.folded_words.isdisjoint(_CUES):
            return
        for found in found_by(_PAIR, reading.folded):
            yield Match(found.start("code"), found.end(), "IBAN_CODE", LABELLED)
