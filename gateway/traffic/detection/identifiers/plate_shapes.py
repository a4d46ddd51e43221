"""Vehicle plates told by their shape alone, or in a text that speaks of a vehicle or a plate.

Sources: the registration rules of Poland (Regulation of 8 November 2024 on vehicle registration),
Germany (FZV, annex 1), the United Kingdom (DVLA INF104) and Ireland (S.I. 318/1992).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import regex

from gateway.traffic.detection.identifiers.cue_words import beginnings, may_hold
from gateway.traffic.detection.identifiers.labels import Vocabulary
from gateway.traffic.detection.identifiers.nobodys_number import LABELS
from gateway.traffic.detection.identifiers.number import CUED, NOBODYS, SAID
from gateway.traffic.detection.identifiers.plate_countries import (
    NO_PLATE,
    SHAPES,
    SPEAKS_FOR_ITSELF,
    WORDS,
)
from gateway.traffic.detection.identifiers.plate_german import german_plates
from gateway.traffic.detection.identifiers.polish_plates import (
    GAME,
    begins_with_district,
    polish_plates,
)
from gateway.traffic.detection.identifiers.vehicle_plate import PLATE_LABELS
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import PATTERN_SECONDS, Match, Recogniser, found_by

# Words that show that a vehicle or its plate is spoken of, in any case or number.
_VEHICLE: Final = beginnings(
    "samoch|auto|auta|autem|autk|pojazd|motocykl|rejestrac|rej|tablic|blach|parkow|flot|"
    "wjazd|szlaban|garaz|mandat|ciagnik|przyczep|kolizj|stluczk|skuter|busa|motorower|quad|"
    "car|cars|vehicle|van|plate|plates|parking|parked|lorry|motorbike|truck|"
    "wagen|pkw|fahrzeug|kennzeichen|kfz|anhanger|voiture|vehicule|plaque|immatric|coche|"
    "matricula|carro|veiculo|macchina|targa|kenteken|nummerplade|bilen|bil|regnr|"
    "kocsi|rendszam|vozidl|vozil|spz|ecv|tablice|masina|inmatricul|"
    "golf|passat|astra|skoda|octavia|fabia|toyota|opel|ford|renault|dacia|fiat|audi|bmw|"
    "volkswagen|hyundai|kia|mazda|honda|peugeot|citroen|nissan|volvo|mercedes|tesla|tesle|suzuki"
)
# Nor inside a hardware address: "4C:71:B3 NAT".
_NOT_TOUCHED: Final = r"(?<![\p{L}\d\-/.]|[\p{L}\d]{2}:)"
_END: Final = r"(?![\p{L}\d\-/]|\.\d)"
_IRISH: Final = (
    r"(?:\d{2}|\d{2}[12])-(?:C[ENW]?|D|DL|G|KE|KK|KY|L[DHKMS]?|LH|MH|MN|MO|OY|RN|SO|TN?|TS|W[HWX]?)"
    r"-\d{1,6}"
)
_BRITISH: Final = r"[A-PR-Y][A-Y]\d{2}[ ]?[A-HJ-PR-Z]{3}"
_OLDER_BRITISH: Final = r"[A-HJ-NPR-Y]\d{1,3}[ ]?[A-HJ-PR-Y]{3}"
_POLISH: Final = (
    r"[BCDEFGKLNOPRSTWZ][A-PR-Z]{1,2}[ ]?(?:\d{5}|\d{4}[A-PR-Z]|\d{3}[A-PR-Z]{2}|\d[A-PR-Z]\d{3}"
    r"|[A-PR-Z]\d{3}|\d{2}[A-PR-Z]\d{1,2}|\d[A-PR-Z]\d{2}|[A-PR-Z]\d{2}[A-PR-Z])"
)
_POLISH_OWN: Final = (
    r"[BCDEFGKLNOPRSTWZ]\d[ ](?:[A-PR-Z]{3,5}|[A-PR-Z]{3}\d{1,2}|[A-PR-Z]{2}\d{2}|\d{3}[A-PR-Z])"
)
_GERMAN: Final = r"[A-ZÄÖÜ]{1,3}-[A-Z]{1,2}[ \-]?\d{1,4}[EH]?"
_NO_TOWN: Final = regex.compile(r"(?:USB|CD|DVD|HP|PC|TV|IP|LED|LTE|SIM|PDF|LAN|MP|GT|A)-")


def _pattern(*shapes: str) -> regex.Pattern[str]:
    return regex.compile(f"{_NOT_TOUCHED}(?:{'|'.join(shapes)}){_END}")


_ALWAYS: Final = {"ga": _pattern(_IRISH), "en": _pattern(_IRISH, _BRITISH)}
_BESIDE_VEHICLES: Final = {
    "pl": _pattern(_POLISH, _POLISH_OWN),
    "en": _pattern(_BRITISH, _OLDER_BRITISH, _IRISH),
    "ga": _pattern(_IRISH),
    "de": _pattern(
        _GERMAN,
        r"(?:A[GIR]|B[ELS]|FR|G[ELR]|JU|LU|N[EW]|OW|S[GHOZ]|T[GI]|UR|V[DS]|Z[GH])[ ]\d{3}[ ]?\d{3}",
    ),
}
_SMALL: Final = {
    "pl": _pattern(
        r"[bcdefgklnoprstwz][a-pr-z]{1,2}[ ]?"
        r"(?:\d{4}[a-pr-z]|\d{3}[a-pr-z]{2}|\d[a-pr-z]\d{3})"
    ),
    "en": _pattern(r"[a-pr-y][a-y]\d{2}[ ]?(?!the|and|for|was|not|but|you|hrs|gbp)[a-hj-pr-z]{3}"),
}


_COUNTRIES: Final = {
    language: regex.compile(f"{_NOT_TOUCHED}(?:{shapes}){_END}", regex.IGNORECASE)
    for language, shapes in SHAPES.items()
}
PLATE: Final = "VEHICLE_PLATE"
_OTHERS: Final = Vocabulary([(NOBODYS, LABELS), (PLATE, PLATE_LABELS)])
_MOST_BETWEEN: Final = 1
_LETTER_AT_DIGIT: Final = regex.compile(r"\p{L}\d|\d\p{L}")
_ONE_WORD: Final = 6


class PlateShapesRecogniser(Recogniser):
    """VEHICLE_PLATE by the shapes of the text's language."""

    entities = ("VEHICLE_PLATE",)

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Plates in capitals; in small letters only of unmistakable shape."""
        known: set[int] = set()
        for match in self._found(reading) if reading.has_digit else ():
            if match.start not in known:
                known.add(match.start)
                yield match

    def _found(self, reading: Reading) -> Iterator[Match]:
        if reading.language == "de":
            yield from german_plates(reading)
        if reading.language in _COUNTRIES:
            yield from _of_country(reading)
        spoken_of = may_hold(reading, _VEHICLE)
        if _LETTER_AT_DIGIT.search(reading.text):
            yield from _of_poland(reading, spoken_of)
        if not spoken_of:
            yield from _found(_ALWAYS.get(reading.language), reading, CUED)
            return
        yield from _found(_BESIDE_VEHICLES.get(reading.language), reading, CUED)
        yield from _found(_SMALL.get(reading.language), reading, SAID)


def _of_poland(reading: Reading, spoken_of: bool) -> Iterator[Match]:
    """Plates of a Polish district in a text of any language; not what a label says is an order."""
    small = spoken_of and reading.language == "pl"
    for start, end in polish_plates(reading.text, small=small):
        if not is_denied(reading, start):
            yield Match(start, end, PLATE, CUED)


def is_denied(reading: Reading, start: int) -> bool:
    """Whether a label in front says that what begins here is an order's number, say."""
    said = _OTHERS.labels_of(reading).before(start)
    return said is not None and NOBODYS in said.topics and said.words_between <= _MOST_BETWEEN


def _of_country(reading: Reading) -> Iterator[Match]:
    """Plates of the country; without a word for a vehicle only of a shape like no other."""
    beside = WORDS[reading.language].search(reading.folded, timeout=PATTERN_SECONDS) is not None
    if not (beside or reading.language in SPEAKS_FOR_ITSELF):
        return
    labelled = _OTHERS.labels_of(reading)
    for found in found_by(_COUNTRIES[reading.language], reading.text):
        plate = found[0]
        if NO_PLATE.match(plate.upper()) and not _DASHED.fullmatch(plate):
            continue
        if not any(map(str.isdigit, plate)):
            continue
        if plate.partition(" ")[0].lower() in _OF_SENTENCES:
            continue  # "INCASSO OP DE 5E"
        said = labelled.before(found.start())
        if said is not None and said.words_between > _MOST_BETWEEN:
            said = None
        is_said = said is not None and PLATE in said.topics
        if not (plate.isupper() or is_said or (beside and _may_be_small(plate))):
            continue
        if said is None or NOBODYS not in said.topics:
            yield Match(found.start(), found.end(), "VEHICLE_PLATE", CUED if beside else SAID)


_OF_SENTENCES: Final = frozenset("op de en in je te het van is na aan la pe od do je uz pa".split())
_DASHED: Final = regex.compile(r"[A-Z]{2}-\d{3}-[A-Z]{2}")
"""French and Italian plates: `GB-724-RN` is no 724 gigabytes."""


def _may_be_small(plate: str) -> bool:
    """`ab 123 cd`, `abc123`: not a word with the number behind it."""
    return plate.islower() and (
        " " not in plate or (plate[:1].isalpha() and plate[-1].isalpha() and len(plate) > _ONE_WORD)
    )


def _may_be_here(plate: str, language: str) -> bool:
    """False for what is shaped like a Polish plate and begins with no district: `FHP 485`."""
    if GAME.match(plate):
        return False
    plain = plate.replace(" ", "").upper()
    return language != "pl" or not plain[1].isalpha() or begins_with_district(plain)


def _found(pattern: regex.Pattern[str] | None, reading: Reading, score: float) -> Iterator[Match]:
    for found in found_by(pattern, reading.text) if pattern else ():
        if not _NO_TOWN.match(found[0]) and _may_be_here(found[0], reading.language):
            yield Match(found.start(), found.end(), "VEHICLE_PLATE", score)
