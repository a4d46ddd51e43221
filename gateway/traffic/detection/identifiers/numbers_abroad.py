"""Numbers that people from the rest of the world bring: by shape, where the message names the kind.

Sources: the issuing offices' descriptions of their numbers (India PAN and UIDAI, Canada CRA,
Australia ATO, New Zealand IRD, Brazil Receita Federal, Mexico RENAPO, Pakistan NADRA, United Arab
Emirates ICP, Ghana NIA, Nigeria NIMC, Singapore ICA, Hong Kong ImmD, South Africa DHA).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

import regex

from gateway.traffic.detection.identifiers.number import SAID
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import Match, Recogniser, found_by

_B: Final = r"(?<![\p{L}\d/.,+-])"
_E: Final = r"(?![\p{L}\d/-]|[.,]\d|[ ]\d)"


@dataclass(frozen=True, slots=True)
class _Kind:
    """`words`: one of them must stand in the folded text; `shape` is of folded text."""

    entity_type: str
    words: frozenset[str]
    shape: regex.Pattern[str] = field(repr=False)
    loud: bool = False
    """Believed of capitals only."""


def _kind(entity_type: str, words: str, shape: str, *, loud: bool = False) -> _Kind:
    return _Kind(entity_type, frozenset(words.split()), regex.compile(f"{_B}(?:{shape}){_E}"), loud)


_KINDS: Final = (
    _kind("TAX_ID", "pan tds", r"[a-z]{3}[abcfghjlpt][a-z]\d{4}[a-z]", loud=True),
    _kind("TAX_ID", "tfn ird", r"\d{3}[ -]?\d{3}[ -]?\d{2,3}|\d{2}-\d{3}-\d{3}"),
    _kind("TAX_ID", "cpf", r"\d{3}\.?\d{3}\.?\d{3}-?\d{2}"),
    _kind("TAX_ID", "trn", r"\d{3}-\d{3}-\d{3}"),
    _kind("TAX_ID", "itin ssn", r"\d{3}[ -]\d{2}[ -]\d{4}"),
    _kind("TAX_ID", "ein fein", r"\d{2}-\d{7}"),
    _kind("TAX_ID", "eori", r"(?:gb|xi|ie)[ ]?\d{9,12}|(?:gb|xi)[ ]?\d{3}[ ]\d{4}[ ]\d{2}[ ]\d{3}"),
    _kind("COMPANY_ID", "abn", r"\d{2}[ ]?\d{3}[ ]?\d{3}[ ]?\d{3}"),
    _kind("NATIONAL_ID", "aadhaar aadhar adhaar uidai", r"\d{4}[ -]?\d{4}[ -]?\d{4}"),
    _kind("NATIONAL_ID", "sin canadian", r"\d{3}[ -]\d{3}[ -]\d{3}"),
    _kind("NATIONAL_ID", "curp", r"[a-z]{4}\d{6}[hm][a-z]{5}[a-z\d]\d"),
    _kind("NATIONAL_ID", "cnic nicop", r"\d{5}-?\d{7}-?\d"),
    _kind("NATIONAL_ID", "emirates eid", r"784[ -]?\d{4}[ -]?\d{7}[ -]?\d"),
    _kind("NATIONAL_ID", "ghana", r"gha-?\d{9}-?\d"),
    _kind("NATIONAL_ID", "nin bvn", r"\d{11}|\d{4} \d{3} \d{4}"),
    _kind("NATIONAL_ID", "nric fin", r"[stfgm]\d{7}[a-z]"),
    _kind("NATIONAL_ID", "hkid", r"[a-z]{1,2}\d{6}[ ]?\(?[\da]\)?"),
    _kind("NATIONAL_ID", "african rsa", r"\d{6}[ ]?\d{4}[ ]?[01][89]\d"),
    _kind("NATIONAL_ID", "h&c hcn", r"\d{3}[ ]?\d{3}[ ]?\d{4}"),
    _kind(
        "LAND_REGISTER",
        "deeds deed registry freehold leasehold conveyancer conveyancing titles",
        r"(?!order|ref|inv|box)[a-z]{2,4}[ ]?\d{4,6}",
        loud=True,
    ),
    _kind(
        "LAND_REGISTER", "folio", r"[a-z]{2}[ ]?\d{2,6}[flhr]?|vol(?:ume)?[ .]+\d{3,5}", loud=True
    ),
    _kind(
        "VEHICLE_PLATE",
        "plate plates reg registration numberplate",
        r"(?!at|in|to|by|on|of|is|up|or|my|we|me|so|no|it|as|an|am|be|do|go|he|if|us|pm|oh|re|vs|eg"
        r"|ft|kg|km|mm|cm|ml|mg|lb|oz|gb|mb)[a-pr-y]{2} (?:0[2-9]|[1-7]\d) "
        r"(?!the|and|for|was|not|but|you|hrs|gbp|per|new|old|all|mph|are|had|has)[a-hj-pr-z]{3}",
    ),
    _kind(
        "DRIVING_LICENCE",
        "dl licence license permit",
        r"(?<=(?:driver'?s?|driving)[ ](?:licen[cs]e|permit|number)(?:[ ](?:number|no|is|id))?"
        r"[ .:#]{1,3}|(?<!\p{L})dl(?:[ ](?:is|no|number))?[ .:#]{1,3})"
        r"(?:[a-z]\d{7,14}|\d{3}[ ]\d{3}[ ]\d{3}|\d{7,9}|[a-z]\d{3}-\d{4}-\d{4}"
        r"|[a-z]\d{3}-\d{3}-\d{2}-\d{3}-\d)",
    ),
)
_WORDS: Final = frozenset().union(*(kind.words for kind in _KINDS))


class NumbersAbroadRecogniser(Recogniser):
    """Tax, identity and land numbers of other countries, in a message that names the kind."""

    entities = tuple(sorted({kind.entity_type for kind in _KINDS}))

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Every value of such a shape."""
        if not reading.has_digit or reading.folded_words.isdisjoint(_WORDS):
            return
        for kind in _KINDS:
            if reading.folded_words.isdisjoint(kind.words):
                continue
            for found in found_by(kind.shape, reading.folded):
                spelled = reading.text[found.start() : found.end()]
                if not kind.loud or spelled.isupper():
                    yield Match(found.start(), found.end(), kind.entity_type, SAID)
