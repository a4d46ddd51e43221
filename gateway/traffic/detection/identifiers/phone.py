"""Phone numbers: international in every language, national in the shapes of the text's language.

Validity by phonenumbers (Google's libphonenumber). Candidates are cut out by our own patterns:
phonenumbers' matcher costs half a millisecond a region for 100 words, and takes order numbers and
amounts for phones.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import phonenumbers
import regex

from gateway.traffic.detection.identifiers.nip import OTHER_NUMBERS
from gateway.traffic.detection.identifiers.number import CUED, VALID, digits_of
from gateway.traffic.detection.reading import Reading, cue_pattern
from gateway.traffic.detection.recogniser import Match, Recogniser, spans

_S = r"(?:[ \t\u00a0]{1,2}|[ ]?[.\-–/·•_][ ]?)"
_INTERNATIONAL = regex.compile(
    rf"(?<![\d\p{{L}}+])(?:\+|00(?=[1-9])){_S}?\(?\d{{1,3}}\)?(?:{_S}{{0,2}}\(?\d\)?){{6,12}}(?!\d)"
)
# Groups as people write them. In Poland 600 100 200, 22 123 45 67, (22) 123-45-67, 600 10 02 00.
_GROUPED = {
    "PL": rf"(?:(?:\(?48\)?|0){_S}?)?(?:\d{{3}}(?P<a>{_S})\d{{3}}(?P=a)\d{{3}}"
    rf"|\(?0?\d{{2}}\)?{_S}\d{{3}}{_S}\d{{2}}{_S}\d{{2}}|\(0?\d{{2}}\){_S}?\d{{7}}"
    rf"|\(?0?\d{{2}}\)?{_S}\d{{3}}{_S}\d{{4}}|\d{{2}}{_S}\d{{7}}|\d{{3}}{_S}\d{{2}}{_S}\d{{2}}{_S}\d{{2}})",
    "GB": rf"\(?0\d{{2,4}}\)?{_S}\d{{3,4}}{_S}?\d{{3,4}}|07\d{{3}}{_S}?\d{{6}}",
    "US": rf"(?:1{_S})?(?:\(\d{{3}}\){_S}?|\d{{3}}{_S})\d{{3}}{_S}\d{{4}}",
}
_BARE = {"PL": r"(?:0?48)?\d{9}", "GB": r"0\d{10}", "US": r"1?\d{10}"}
_SHAPES = {
    region: regex.compile(rf"(?<![\d\p{{L}}+])(?:{shape}|{_BARE[region]})(?![\d\p{{L}}])")
    for region, shape in _GROUPED.items()
}
_ANY = regex.compile(rf"(?<![\d\p{{L}}+])\(?\d\)?(?:{_S}?\(?\d\)?){{6,13}}(?![\d\p{{L}}])")
_REGIONS = {"pl": ("PL",), "en": ("GB", "US", "PL")}

CUES = cue_pattern(
    "tel* fon phone* mobile* cell call dzwon* zadzwon* oddzwon* komork* komorkow* kontakt* "
    "whatsapp* sms* nr_kom* kom ring fax* faks* handy telefonnummer* numer_tel* contact blik* "
    "puk* pod_nr pod_numer* signal* viber* reach_me text_me"
)
_MONEY_OR_MEASURE = regex.compile(
    (
        r"^[ \t]?(?:,\d\d(?!\d)|zł|zl\b|pln|eur|euro|usd|gbp|€|\$|£|kč|szt|"
        r"kg|km|gb|mb|%|tys|mln|punkt)"
    ),
    regex.IGNORECASE,
)
_GROUP_BEFORE = regex.compile(r"(?<!\d)\d{1,4}[ \-./]$")
_GROUP_BEHIND = regex.compile(r"^[ \-./]\d{1,4}(?!\d)")
_MONEY_BEFORE = regex.compile(r"[€$£][ ]?$")
_SKIP = cue_pattern(
    "regon* nip pesel* ean kod_kresk* seryjn* imei* isbn* krs* serial* faktur* invoice* "
    "zamowien* order* paczk* przesyl* parcel* tracking* sledzen* zgloszen* case* ticket* "
    "reklamac* sprawy sprawie polis* rezerwac* booking* transak* dhl "
    "dpd ups gls inpost* list_przewoz* sku "
    "konto* account*"
)


class PhoneRecogniser(Recogniser):
    """PHONE_NUMBER, with the national shapes of one language."""

    entities = ("PHONE_NUMBER",)

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Phone numbers; order numbers, amounts and dates are left alone."""
        if not reading.has_digit:
            return
        for found in spans(_INTERNATIONAL, reading.text):
            if _international(found[0]):
                yield _match(found, VALID)
        for region in _REGIONS.get(reading.language, ("PL",)):
            for found in spans(_SHAPES[region], reading.text):
                score = _national(reading, found, region)
                if score:
                    yield _match(found, score)
        for found in spans(_ANY, reading.text):
            if _announced(reading, found):
                yield _match(found, CUED - 0.05)


def _match(found: regex.Match[str], score: float) -> Match:
    start = found.start() + (found[0][0] == "(" and ")" not in found[0])
    return Match(start, found.end(), "PHONE_NUMBER", score)


def _international(number: str) -> bool:
    plain = regex.sub(r"[^\d+]", "", number)
    plain = "+" + plain[2:] if plain.startswith("00") else plain
    return _is_valid(plain, None) or (number.startswith("+") and _is_possible(plain))


def _national(reading: Reading, found: regex.Match[str], region: str) -> float:
    start, end = found.span()
    digits = digits_of(found[0])
    if not _is_valid(digits, region) or len(set(digits[-9:])) == 1:
        return 0.0
    if _is_amount_or_part(reading, found):
        return 0.0
    if reading.cue_before(CUES, start, 40):
        return VALID
    if reading.cue_before(_SKIP, start, 30):
        return 0.0
    if not found[0].isdigit():
        return VALID if region != "US" or "." not in found[0] else CUED
    if region == "PL":
        # Nine digits in one piece are as often an order number: believed where they are a mobile's.
        return CUED if _is_mobile(digits) else 0.0
    return CUED if region == "GB" else 0.0


def _announced(reading: Reading, found: regex.Match[str]) -> bool:
    """A number said to be a phone is one, even where the numbering plan has no room for it."""
    start = found.start()
    if _is_amount_or_part(reading, found) or reading.cue_before(OTHER_NUMBERS, start, 20):
        return False
    digits = digits_of(found[0])
    if regex.search(r"\d{4}-\d\d-\d\d|\d\d[.-]\d\d[.-]\d{4}", found[0]):
        return False
    return len(digits) <= 15 and reading.cue_before(CUES, start, 22)


def _is_amount_or_part(reading: Reading, found: regex.Match[str]) -> bool:
    start, end = found.span()
    text = reading.text
    if _MONEY_OR_MEASURE.search(text[end : end + 8]) or _MONEY_BEFORE.search(
        text[max(0, start - 2) : start]
    ):
        return True
    if found[0].isdigit() or found[0][0] == "(" or reading.cue_before(CUES, start, 15):
        return False
    # A group more before or behind makes it another, longer number.
    return bool(_GROUP_BEFORE.search(text[max(0, start - 5) : start])) or bool(
        _GROUP_BEHIND.search(text[end : end + 6])
    )


@lru_cache(maxsize=1)
def _mobile_types() -> frozenset[int]:
    kinds = phonenumbers.PhoneNumberType
    return frozenset({kinds.MOBILE, kinds.FIXED_LINE_OR_MOBILE})


def _is_mobile(digits: str) -> bool:
    return phonenumbers.number_type(phonenumbers.parse(digits, "PL")) in _mobile_types()


def _is_valid(number: str, region: str | None) -> bool:
    try:
        return bool(phonenumbers.is_valid_number(phonenumbers.parse(number, region)))
    except phonenumbers.NumberParseException:
        return False


def _is_possible(number: str) -> bool:
    try:
        return bool(phonenumbers.is_possible_number(phonenumbers.parse(number, None)))
    except phonenumbers.NumberParseException:
        return False
