"""What each kind of personal data is called in a placeholder, and how strictly it is guarded."""

from __future__ import annotations

import re
from enum import Enum
from typing import Final

LITERAL: Final = "LITERAL"
"""Label of text that merely looks like a placeholder; it comes back exactly as it was typed."""

PERSON: Final = "PERSON"
ADDRESS: Final = "ADDRESS"


class Likeness(Enum):
    """When two texts of one label mean the same."""

    EXACT = "exact"  # the same characters
    WORDS = "words"  # the same but for letter case and white space
    NUMBER = "number"  # the same letters and digits, whatever separates them
    PHONE = "phone"  # as NUMBER, also in words; 600100200 and +48 600 100 200 are one
    EMAIL = "email"  # as WORDS; also in words: jan kropka k małpa wp kropka pl
    DATE = "date"  # the same day
    TOWN = "town"  # as WORDS; also in another grammatical case, where the base form is known
    PLACE = "place"  # as WORDS; also by street and house number, see `addresses`
    NAME = "name"  # the same person by lemma and gender


_LABELS: Final[dict[str, str]] = {
    "PERSON": PERSON,
    "EMAIL": "EMAIL",
    "EMAIL_ADDRESS": "EMAIL",
    "PHONE": "PHONE",
    "PHONE_NUMBER": "PHONE",
    "PESEL": "PESEL",
    "PL_PESEL": "PESEL",
    "NIP": "NIP",
    "PL_NIP": "NIP",
    "REGON": "REGON",
    "PL_REGON": "REGON",
    "IBAN": "IBAN",
    "IBAN_CODE": "IBAN",
    "CARD": "CARD",
    "CREDIT_CARD": "CARD",
    "PASSPORT": "PASSPORT",
    "PL_PASSPORT": "PASSPORT",
    "ID": "ID",
    "ID_CARD": "ID",
    "PL_ID_CARD": "ID",
    "ADDRESS": ADDRESS,
    "LOCATION": "LOCATION",
    "ORGANIZATION": "ORGANIZATION",
    "IP": "IP",
    "IP_ADDRESS": "IP",
    "MAC": "MAC",
    "MAC_ADDRESS": "MAC",
    "URL": "URL",
    "PLATE": "PLATE",
    "VEHICLE_PLATE": "PLATE",
    "DATE": "DATE",
    "DATE_OF_BIRTH": "DATE",
    "DATE_TIME": "DATE",
    LITERAL: LITERAL,
}

KNOWN_LABELS: Final[tuple[str, ...]] = tuple(sorted(set(_LABELS.values())))
"""Labels whose placeholders are recognised in every tolerated spelling (see `grammar`)."""

_LIKENESS: Final[dict[str, Likeness]] = {
    PERSON: Likeness.NAME,
    "PHONE": Likeness.PHONE,
    "PESEL": Likeness.NUMBER,
    "NIP": Likeness.NUMBER,
    "REGON": Likeness.NUMBER,
    "IBAN": Likeness.NUMBER,
    "CARD": Likeness.NUMBER,
    "PASSPORT": Likeness.NUMBER,
    "ID": Likeness.NUMBER,
    "PLATE": Likeness.NUMBER,
    "NATIONAL_ID": Likeness.NUMBER,
    "TAX_ID": Likeness.NUMBER,
    "COMPANY_ID": Likeness.NUMBER,
    "BANK_ACCOUNT": Likeness.NUMBER,
    "DRIVING_LICENCE": Likeness.NUMBER,
    "HEALTH_INSURANCE": Likeness.NUMBER,
    "CONTRACT_NUMBER": Likeness.NUMBER,
    "LAND_REGISTER": Likeness.NUMBER,
    "DEVICE_NUMBER": Likeness.NUMBER,
    "VIN": Likeness.NUMBER,
    "USERNAME": Likeness.WORDS,
    "DATE": Likeness.DATE,
    "EMAIL": Likeness.EMAIL,
    ADDRESS: Likeness.PLACE,
    "LOCATION": Likeness.TOWN,
    "ORGANIZATION": Likeness.WORDS,
    "IP": Likeness.WORDS,
    "MAC": Likeness.WORDS,
}

STRONG_LABELS: Final[frozenset[str]] = frozenset(
    {"EMAIL", "PHONE", "PESEL", "NIP", "REGON", "IBAN", "CARD", "PASSPORT", "ID"}
)
"""Labels whose values point at one person by themselves; none may leave in a cleared body."""

_LONGEST_LABEL: Final = 40
_NATIONAL = re.compile(r"[A-Z]{2}_[A-Z_]+")


def label_for(entity_type: str) -> str:
    """The label of an entity type: from the table, `ID` for a country's own numbers (`DE_TAX_ID`).

    Any other type becomes its own label in capitals and underscores, at most 40 characters.
    """
    known = _LABELS.get(entity_type)
    if known is not None:
        return known
    if _NATIONAL.fullmatch(entity_type):
        return "ID"
    label = re.sub(r"[^A-Z]+", "_", entity_type.upper()).strip("_")[:_LONGEST_LABEL].strip("_")
    return _LABELS.get(label, label) if len(label) > 1 else "OTHER"


def likeness_of(label: str) -> Likeness:
    """How values under this label are compared; labels outside the table only character by one."""
    return _LIKENESS.get(label, Likeness.EXACT)
