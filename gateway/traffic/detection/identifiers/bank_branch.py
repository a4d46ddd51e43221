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
_PAID: Final = frozenset(
    "sort sortcode bank account acct accounts pay paid payment payments refund transfer debit "
    "barclays hsbc lloyds natwest santander nationwide monzo starling halifax tsb details".split()
)
_UNNAMED: Final = regex.compile(
    r"(?<![\d/.-])(?P<code>\d{2}-\d{2}-\d{2})(?P<account>[ ]?[,;/|][ ]?|[ ])"
    r"\d{4}[ ]?\d{4}(?![\d/.-])"
)
_ABROAD: Final = frozenset(
    "bsb routing aba transit kiwibank asb bnz anz westpac kiwi zealand".split()
)
_CODES: Final = regex.compile(
    r"(?<!\p{L})(?:bsb[ ]?(?:number|no)?[ .:#]{1,3}(?:is )?(?P<code>\d{3}[- ]?\d{3})(?!\d)"
    r"|(?:routing|aba|transit)(?:[ ](?:number|no|code|num))?[ .:#]{1,3}(?:is )?"
    r"(?P<code>\d{9}|\d{5})(?!\d)"
    r"(?:[, ]{1,2}(?:institution|inst)[ .:]{0,2}(?:number )?\d{3}(?!\d))?)"
    r"(?:[ ,;/|]{1,3}(?:and )?(?:my )?(?:checking |savings |account|acct|acc|a/c|number|no|[ .:#])*"
    r"\d(?:[ -]?\d){4,11}(?!\d))?"
    r"|(?<![\d/.-])(?P<code>\d{2}-\d{4}-\d{7}-\d{2,3})(?![\d/-])"
)
"""Australian BSB, American routing and Canadian transit numbers; accounts of New Zealand."""
_IS: Final = r"[ ]?(?:[:=#.]|is|ist|lautet)?[ ]?"
_BOTH: Final = r"(?:[ ]?(?:and|&|/)[ ]?(?:account|acct|acc|a/c))?"
_NUMBERS: Final = r"(?:[ ](?:numbers?|no|details))?"
_BRITISH: Final = r"(?P<code>\d{2}[- ]?\d{2}[- ]?\d{2})(?![\d/])"
_GERMAN: Final = r"(?P<code>\d{3}[ ]?\d{3}[ ]?\d{2})(?!\d)"
_ACCOUNT: Final = (
    r"(?:[ ]?[,;/|&\n][ ]?|[ ])(?:(?:and|und)[ ])?(?:(?:a/c|acc(?:oun)?t|acc|no|konto|kto)\.?[ \-]?"
    r"(?:number|num|no|nummer|nr)?\.?)[ ]?(?:[:=#]|is|ist)?[ ]?\d(?:[ ]?\d){5,9}(?!\d)"
)
_PAIR: Final = regex.compile(
    rf"(?<!\p{{L}})(?:(?:sort(?:[ -]?codes?)?|s/?c){_BOTH}{_NUMBERS}{_IS}{_BRITISH}"
    rf"|(?:blz|bankleitzahl){_IS}{_GERMAN})"
    rf"(?P<account>{_ACCOUNT})?"
)


class BankBranchRecogniser(Recogniser):
    """IBAN_CODE: a sort code or Bankleitzahl, and the account number behind it."""

    entities = ("IBAN_CODE",)

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Behind their words only."""
        if not reading.has_digit:
            return
        if not reading.folded_words.isdisjoint(_PAID):
            for found in found_by(_UNNAMED, reading.folded):
                yield Match(found.start(), found.end(), "IBAN_CODE", LABELLED)
        if not reading.folded_words.isdisjoint(_ABROAD):
            for found in found_by(_CODES, reading.folded):
                yield Match(found.start("code"), found.end(), "IBAN_CODE", LABELLED)
        if reading.folded_words.isdisjoint(_CUES):
            return
        for found in found_by(_PAIR, reading.folded):
            yield Match(found.start("code"), found.end(), "IBAN_CODE", LABELLED)
