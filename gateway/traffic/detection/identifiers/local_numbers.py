"""Numbers of one country whose shape says what they are, alone or beside a word of the message.

Land registers, plates, domestic accounts, documents with a word inside, dates and telephone
numbers in words. Sources: the countries' cadastral and registration offices; the bank codes of
Slovakia as listed by its national bank.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Final

import regex

from gateway.traffic.detection.identifiers.local_number_shapes import SHAPES
from gateway.traffic.detection.identifiers.number import CUED
from gateway.traffic.detection.identifiers.plate_shapes import PLATE, is_denied
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import PATTERN_SECONDS, Match, Recogniser, found_by


@dataclass(frozen=True, slots=True)
class _Shape:
    """`words`: a stem that must stand in the folded text, any where empty; `v` is the value."""

    entity_type: str
    words: str
    shape: str = field(repr=False)
    digits: bool = True


_CAP: Final = r"\p{Lu}[\p{L}\p{M}'’-]*"
_NAME: Final = (
    rf"{_CAP}(?:[ -](?:(?:nad|pod|pri|na|v|de|do|da|dos|van|aan|den|der)[ ])?{_CAP}){{0,3}}"
)
_B: Final = r"(?<![\p{L}\d/.,-])"
_E: Final = r"(?![\p{L}\d/]|[-.,]\d)"
_NO_UNIT: Final = r"(?!XL|XS|XX|GB|MB|TB|KB|KC|KW|KM|EU|CM|MM|ML|KG|HZ|PS|CC|HP|NM|KS|CZ|SK|DB|VA)"

_SK_DISTRICTS: Final = (
    "BA|BL|BT|BB|BJ|BN|BR|BS|BY|CA|DK|DS|DT|GA|GL|HC|HE|IL|KA|KE|KK|KM|KN|KS|LC|LE|LM|LV|MA"
    "|MI|ML|MT|MY|"
    "NM|NO|NR|NZ|PB|PD|PE|PK|PN|PO|PP|PT|PU|PV|RA|RK|RS|RV|SA|SB|SC|SE|SI|SK|SL|SN|SO|SP|SV"
    "|TN|TO|TR|TS|"
    "TT|TV|VK|VT|VV|ZA|ZC|ZH|ZM|ZV|EL|AA|EC"
)
_SK_BANKS: Final = (
    "0200|0720|0900|1100|1111|3000|3100|5200|5600|5900|6500|7300|7500|7930|8020|8050|8100"
    "|8120|8130|8160|"
    "8170|8180|8320|8330|8360|8370|8420|8430|8440|0100|0300|0600|0800|2010|2700|3030|5500|6210"
)
_DUTCH_PLATE: Final = "|".join(
    (
        r"[A-Z]{2}-\d{3}-[A-Z]",
        r"[A-Z]-\d{3}-[A-Z]{2}",
        r"\d{2}-[A-Z]{3}-\d",
        r"\d-[A-Z]{3}-\d{2}",
        r"[A-Z]{3}-\d{2}-[A-Z]",
        r"[A-Z]-\d{2}-[A-Z]{3}",
        r"\d{2}-[A-Z]{2}-[A-Z]{2}",
        r"[A-Z]{2}-[A-Z]{2}-\d{2}",
        r"[A-Z]{2}-\d{2}-[A-Z]{2}",
        r"\d-[A-Z]{2}-\d{3}",
        r"\d{3}-[A-Z]{2}-\d",
    )
)
_NO_GOODS: Final = (
    r"(?<!(?:model|type|typ|artikel\p{L}*|art|bestel\p{L}*|order\p{L}*|serie\p{L}*|code"
    r"|ref\p{L}*|maat|modelo|"
    r"artigo|encomenda|fatura|fa[ck]tuur\p{L}*|versi\p{L}*|productn\p{L}*|error|foutcode)[ "
    r".:#nr]{1,5})"
)

# Ukrainian numerals of dates and telephones.
_UK_UNIT: Final = (
    r"перш|друг|трет|четверт|п[’'ʼ]ят|шост|сьом|восьм|дев[’'ʼ]ят|десят|одинадцят|дванадцят"
    r"|тринадцят|"
    r"чотирнадцят|п[’'ʼ]ятнадцят|шістнадцят|сімнадцят|вісімнадцят|дев[’'ʼ]ятнадцят|двадцят|тридцят"
)
_UK_MONTH: Final = (
    r"січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня"
)
_UK_DAY: Final = (
    rf"(?:(?:двадцять|тридцять)[ ])?(?:{_UK_UNIT})(?:ого|ього)[ ](?:{_UK_MONTH})"
    r"(?:[ ](?:тисяча|тисячі|тисяч|дві|двотисячного|двохтисячного|дев[’'ʼ]ятсот|двадцять"
    r"|тридцять|сорок|"
    r"п[’'ʼ]ятдесят|шістдесят|сімдесят|вісімдесят|дев[’'ʼ]яносто|\p{L}{2,}(?:ого|ього)))+"
    r"|\d{1,2}[ ](?:" + _UK_MONTH + r")[ ](?:тисяча|дві)(?:[ ]\p{L}+){1,3}(?:ого|ього)"
)
_UK_DIGITS: Final = (
    r"(?:нуль|один|одна|два|дві|три|чотири|п[’'ʼ]ять|шість|сім|вісім|дев[’'ʼ]ять|десять"
    r"|\p{L}+надцять|"
    r"двадцять|тридцять|сорок|п[’'ʼ]ятдесят|шістдесят|сімдесят|вісімдесят|дев[’'ʼ]яносто|сто"
    r"|двісті|"
    r"триста|чотириста|п[’'ʼ]ятсот|шістсот|сімсот|вісімсот|дев[’'ʼ]ятсот)"
)
_SK_UNITS: Final = (
    r"nula|jeden|jedna|dva|dve|tri|styri|pat|sest|sedem|osem|devat|desat|\p{L}{2,6}nast|"
    r"(?:dva|tri|styri|pat|sest|sedem|osem|devat)(?:dsat|desiat)|"
    r"(?:dve|dva|tri|styri|pat|sest|sedem|osem|devat)?sto"
)

_PASSPORT: Final = rf"{_B}(?P<v>[A-Z]{{1,2}}[ ]?\d{{6,7}}){_E}"
_SV_DAY: Final = (
    r"(?i:(?:tjugo|trettio)?(?:första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde"
    r"|nionde)|tionde|elfte|"
    r"tolfte|trettonde|fjortonde|femtonde|sextonde|sjuttonde|artonde|nittonde|tjugonde"
    r"|trettionde)[ ]"
    r"(?i:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)[ ]"
    r"(?:19\d\d|200\d)"
)

_SHAPES: Final = {
    "sk": (
        _Shape("PASSPORT", "cestovn|(?<!\\p{L})pas(?:u|e|om)?(?!\\p{L})", _PASSPORT),
        _Shape(
            "VEHICLE_PLATE",
            "",
            rf"{_B}(?P<v>(?:{_SK_DISTRICTS})[ -]?\d{{3}}[ "
            rf"-]?{_NO_UNIT}[A-Z]{{2}}){_E}",
        ),
        _Shape(
            "IBAN_CODE",
            "",
            rf"{_B}(?P<v>(?:\d{{1,6}}-)?\d{{6,10}}[ ]?/[ "
            rf"]?(?:{_SK_BANKS})){_E}",
        ),
        _Shape(
            "LAND_REGISTER",
            "",
            rf"{_B}(?P<v>(?:LV|(?i:list\p{{L}}*[ ]vlastn[ií]c\p{{L}}*))[ ](?:(?:č|čís)\.[ ]?"
            rf"|číslo[ ])?\d{{1,5}}"
            rf"(?:,?[ ](?:pre[ ])?(?:k\.[ ]?ú\.|kat\.[ ]?úz\p{{L}}*\.?|katastráln\p{{L}}*[ "
            rf"]územ\p{{L}}*)[ ]{_NAME})?)(?!\d)",
        ),
        _Shape(
            "LAND_REGISTER",
            "parc",
            rf"(?i:parc(?:ela|ely|ele|elu|elou|\.)?)[ ](?:reg\.?[ ]|registra[ ]"
            rf"|[„\"]?[CE][“\"]?[ -]?(?:KN[ ])?|KN-?[CE]?[ ])*"
            rf"(?:(?:č|čís|číslo)\.?[ ]?)?(?P<v>\d{{1,5}}(?:/\d{{1,4}})?(?:,?[ ]k\.[ ]?ú\.[ "
            rf"]{_NAME})?)(?!\d)",
        ),
        _Shape(
            "PHONE_NUMBER",
            "nula",
            rf"(?<!\p{{L}})(?P<v>(?i:nula)(?:[ ,-]{{1,2}}(?i:(?:{_SK_UNITS}|päť|šesť|deväť"
            rf"|štyri|\p{{L}}{{3,9}}(?:násť|dsať|desiat|sto)|"
            r"(?:dve|tri|styri|štyri|pat|päť|sest|šesť|sedem|osem|devat|deväť)"
            r"?sto\p{L}{3,14}))(?!\p{L})){2,14})",
            digits=False,
        ),
    ),
    "sl": (
        _Shape("PASSPORT", "potn", _PASSPORT),
        _Shape(
            "LAND_REGISTER",
            "k",
            rf"(?<!\p{{L}})(?P<v>(?i:k\.[ ]?o\.|katastrsk\p{{L}}+[ ]občin\p{{L}}+)[ "
            rf"](?:\d{{3,4}}(?!\d))?(?:[ ,–-]{{0,3}}{_NAME})?"
            r"(?:,?[ ](?i:parc(?:ela|ele|eli|elo|\.)?)[ ]?(?:(?:št|številka)\.?[ ]?)"
            r"?\d{1,5}(?:/\d{1,4})?)?)(?![\d])",
        ),
        _Shape(
            "LAND_REGISTER",
            "parc",
            rf"(?<!\p{{L}})(?i:parc(?:ela|ele|eli|elo|\.)?)[ ]?(?:(?:št|številka|številko)\.?[ ]?)?"
            rf"(?P<v>\*?\d{{1,5}}(?:/\d{{1,4}})?(?:,?[ ](?i:k\.[ ]?o\.)[ ](?:\d{{3,4}}[ -]*)"
            rf"?(?:{_NAME})?)?)(?!\d)",
        ),
        _Shape(
            "LAND_REGISTER",
            "",
            rf"{_B}(?P<v>\d{{3,4}}-\d{{1,5}}(?:/\d{{1,4}})"
            rf"?-\d{{1,3}}){_E}",
        ),
    ),
    "sv": (
        _Shape("PASSPORT", "(?<!\\p{L})pass(?:et|nummer|nr)?(?!\\p{L})", _PASSPORT),
        _Shape("DATE_OF_BIRTH", "", rf"(?<!\p{{L}})(?P<v>{_SV_DAY})(?!\d)"),
        _Shape(
            "LAND_REGISTER",
            "fastighet|beteckning|tomt|lagfart|gard|arrende|registrerad|stuga|villa|servitut"
            "|pantbrev",
            rf"(?<![\p{{L}}])(?P<v>{_CAP}(?:[ -]{_CAP}){{0,3}}[ "
            rf"][1-9]\d{{0,2}}:[1-9]\d{{0,3}}){_E}",
        ),
        _Shape(
            "IBAN_CODE",
            "konto|clearing|utbetal|insatt",
            rf"{_B}(?P<v>[1-9]\d{{3}}(?:-\d)?[, ]{{1,2}}(?:konto(?:nr|nummer)?\.?[ ])"
            rf"?\d{{1,3}}(?:[ .]\d{{2,3}})"
            rf"{{1,3}}(?:[ -]\d{{1,2}})?){_E}",
        ),
    ),
    "nl": (
        _Shape("VEHICLE_PLATE", "", rf"{_NO_GOODS}{_B}(?P<v>{_DUTCH_PLATE}){_E}"),
        _Shape(
            "LAND_REGISTER",
            "sectie",
            rf"(?<!\p{{L}})(?P<v>(?:(?i:gemeente)[ ])?(?:{_NAME},?[ ])?(?i:sectie)[ "
            rf"][A-Z]{{1,2}},?[ ]"
            rf"(?:(?i:nummer|nr\.?|no\.?|perceel)[ ])?\d{{1,5}}(?:[ ]?A\d{{1,4}})?)(?!\d)",
        ),
    ),
    "pt": (
        _Shape("PASSPORT", "passaport", _PASSPORT),
        _Shape(
            "VEHICLE_PLATE",
            "",
            rf"{_NO_GOODS}{_B}(?P<v>[A-Z]{{2}}-\d\d-[A-Z]{{2}}"
            rf"|\d\d-[A-Z]{{2}}-\d\d){_E}",
        ),
        _Shape(
            "LAND_REGISTER",
            "matricial|predial|caderneta|conservatoria|urbano|rustico|descri",
            r"(?i:artigo|artº|art\.|ficha|descriç\p{L}+|descrit\p{L}+|matriz|inscri\p{L}+)[ "
            r"](?:(?i:matricial|predial|urban[oa]|rústic[oa]|"
            r"sob|o|n\.?[ºo°]|nº|número)[ ]?){0,4}(?P<v>[A-Z]?-?\d{1,5}(?:/\d{4,8})"
            r"?(?:-[A-Z]{1,2})?)(?![\d])",
        ),
    ),
    "ro": (
        _Shape(
            "COMPANY_ID",
            "",
            rf"{_B}(?P<v>[JF][ ]?\d{{1,2}}[ ]?/[ ]?\d{{1,6}}[ ]?/[ "
            rf"]?(?:19|20)\d\d){_E}",
        ),
        _Shape(
            "LAND_REGISTER",
            "cf|funciar|cadastral|carte",
            rf"(?<!\p{{L}})(?:CF|C\.F\.|(?i:cartea?[ ]funciar\p{{L}}+)|(?i:nr\.?[ "
            rf"]cad(?:astral)?\.?|top\.?))[ ]?(?:nr\.?[ ]?|:[ ]?)?"
            rf"(?P<v>\d{{4,7}}(?:-C\d{{1,3}})?(?:-U\d{{1,4}})?(?:[ ]{_CAP}(?:-{_CAP})?)?)(?![\d])",
        ),
        _Shape("LAND_REGISTER", "", rf"{_B}(?P<v>\d{{4,7}}-C\d{{1,3}}-U\d{{1,4}}){_E}"),
    ),
    "uk": (
        _Shape("PASSPORT", "паспорт|закордон", _PASSPORT),
        _Shape("LAND_REGISTER", "", rf"{_B}(?P<v>\d{{10}}:\d{{2}}:\d{{3}}:\d{{4}}){_E}"),
        _Shape(
            "LAND_REGISTER",
            "обєкт|об'єкт|об’єкт|нерухом|речов",
            r"(?i:номер|№|No|реєстр\p{L}*\.?)[ ]?(?:(?:№|No)[ ]?)?(?i:об[’'ʼ]?єкта"
            r"|нерухом\p{L}+|майна)(?:[ ]\p{L}+){0,3}[ :]{1,3}(?P<v>\d{7,14})(?!\d)",
        ),
        _Shape(
            "PASSPORT",
            "паспорт|сері|посвідч",
            rf"{_B}(?P<v>[А-ЯІЇЄҐA-Z]{{2}}[ ]?(?:№|No"
            rf"|N|номер)[ ]?\d{{6}}){_E}",
        ),
        _Shape(
            "DATE_OF_BIRTH",
            "народ|рожден",
            rf"(?<!\p{{L}})(?P<v>(?i:{_UK_DAY}))(?!\p{{L}})",
            digits=False,
        ),
        _Shape(
            "PHONE_NUMBER",
            "нуль",
            rf"(?<!\p{{L}})(?P<v>(?i:(?:плюс[ ]тридцять[ ]вісім[ ,]+)?нуль(?:[ ,"
            rf"-]{{1,2}}{_UK_DIGITS}(?!\p{{L}})){{3,14}}))",
            digits=False,
        ),
    ),
    "lt": (
        _Shape("LAND_REGISTER", "", rf"{_B}(?P<v>\d{{4}}/\d{{4}}:\d{{1,5}}){_E}"),
        _Shape("LAND_REGISTER", "unikal", rf"{_B}(?P<v>\d{{4}}-\d{{4}}-\d{{4}}(?::\d{{4}})?){_E}"),
    ),
    "lv": (
        _Shape(
            "LAND_REGISTER",
            "kadastr|zemesgr",
            rf"{_B}(?P<v>\d{{4}}[ -]?\d{{3}}[ "
            rf"-]?\d{{4}}){_E}",
        ),
    ),
}


_ALL: Final = _SHAPES | {code: tuple(_Shape(*each) for each in SHAPES[code]) for code in SHAPES}


@cache
def _compiled(
    language: str,
) -> tuple[tuple[_Shape, regex.Pattern[str], regex.Pattern[str]], ...]:
    return tuple(
        (each, regex.compile(each.words), regex.compile(each.shape))
        for each in _ALL.get(language, ())
    )


class LocalNumbersRecogniser(Recogniser):
    """Numbers by the shapes of the text's own country."""

    entities = tuple(sorted({each.entity_type for shapes in _ALL.values() for each in shapes}))

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Every value of such a shape, where the message names the thing or no word is needed."""
        for kind, words, shape in _compiled(reading.language):
            if kind.digits and not reading.has_digit:
                continue
            if kind.words and not words.search(reading.folded, timeout=PATTERN_SECONDS):
                continue
            for found in found_by(shape, reading.text):
                start, end = found.span("v")
                if kind.entity_type == PLATE and is_denied(reading, start):
                    continue
                if not kind.digits or any(map(str.isdigit, reading.text[start:end])):
                    yield Match(start, end, kind.entity_type, CUED)
