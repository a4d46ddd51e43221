"""Postal addresses, Polish and English: street with number, postal code with town.

A bare city or country is not masked: alone it says nobody's home.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from gateway.traffic.detection.findings import ADDRESS
from gateway.traffic.detection.reading import Reading, cue_pattern
from gateway.traffic.detection.recogniser import PATTERN_SECONDS, Match, Recogniser

_CAP = r"\p{Lu}[\p{L}'’-]*"
# Joined inside street names, never at the end: "Stawki i Dzika" are two.
_NAME = (
    rf"(?:(?:gen|ks|kard|bp|prof|dr|św|sw|płk|plk|mjr|kpt|rtm|marsz|inż|abp|pl|os|im)\.[ ]?)?"
    rf"(?:\d{{1,2}}(?:-?go|-?ego|\.)?[ ])?{_CAP}(?:(?:[ ]|\.[ ]?)(?:{_CAP}|"
    rf"[IVX]{{1,4}}\b|\d{{3,4}}[ ]?r\.?(?=[ ]))){{0,4}}"
)
_LOW_NAME = r"\p{L}{3,}(?:[ ]\p{L}{3,}){0,2}"
_NUMBER = (
    r"(?:nr[ ]?)?\d{1,4}[ ]?(?:(?![mM]\.?[ ]?\d)[A-Za-z](?![\p{L}]))?"
    r"(?:[ ]?[-–][ ]?\d{1,4}(?![\d-]))?"
)
_FLAT = (
    r"(?:[ ]?/[ ]?\d{1,4}[A-Za-z]?(?!\p{L})|[ ,]{1,2}(?:m|lok|mieszk\p{L}*|"
    r"lokal\p{L}*)\.?[ ]?(?:nr[ ]?)?\d{1,4}[A-Za-z]?(?!\p{L}))?"
)
_CODE = r"(?<![\d-])\d{2}[-–]\d{3}(?![\d-])"
_TOWN = rf"{_CAP}(?:[ -](?:{_CAP}|n/\p{{L}}+|nad|pod|k\.|koło)){{0,3}}"
_TAIL = (
    rf"(?:[ ]*[,;\n]?[ ]*(?:(?:we?[ ])?[\p{{L}}-]{{3,20}}[ ,]+{_CODE}|"
    rf"{_CODE}[ ]+(?:{_TOWN})?|{_CODE}|(?:(?:w|we)[ "
    rf"])?{_TOWN}(?=\s*(?:$|[.,;\n]))))?"
)
_STREET_WORD = (
    r"(?:ul|al|os|pl)\.[ ]?|(?:[Uu]l|UL|[Aa]l|AL)[ ](?=\p{L}{3})|(?:[Uu]lic\p{L}{1,3}|"
    r"[Aa]lej?\p{L}{1,2}|[Oo]siedl\p{L}{1,3}|[Oo]s|[Pp]lac\p{L}{0,2})[ "
    r"]"
    r"|(?:U[Ll]|A[Ll]|O[Ss]|P[Ll])\.[ ]?"
)
_WITH_WORD = regex.compile(
    rf"(?<![\p{{L}}\d])(?i:(?=ul|al|os|pl))(?:{_STREET_WORD}|(?:Ul|Al|"
    rf"Os|Pl)\.[ ]?)(?:{_NAME}|{_LOW_NAME})"
    rf"(?:[ ,]+{_NUMBER}(?!\d){_FLAT}{_TAIL})?"
)
# "mieszkam na Długiej 5 m. 3", "przy Polnej 7", "Długa 5/3, 00-238 Warszawa"
_LIVES = regex.compile(
    rf"(?<!\p{{L}})(?i:mieszka\p{{L}}*|zamieszka\p{{L}}*|zam\.|adres\p{{L}}*|"
    rf"dostarcz\p{{L}}*|dostaw\p{{L}}*|dowie\p{{L}}*|"
    rf"przesł\p{{L}}*|przesl\p{{L}}*|wysł\p{{L}}*|wysl\p{{L}}*|wysyłk\p{{L}}*|"
    rf"paczk\p{{L}}*|paczek|przeprowadz\p{{L}}*|przenios\p{{L}}*|mieszczą\p{{L}}*|"
    rf"siedzib\p{{L}}*|odbi\p{{L}}*)"
    rf"[^.!?\n\d]{{0,40}}?(?<!\p{{L}})(?:(?:na|przy|pod|to|mój|moj|nowy|"
    rf"jest)[ ]|:[ ]?)+(?P<a>(?:ulicy |adresem )?{_NAME}[ ]{_NUMBER}(?!\d){_FLAT}{_TAIL})"
)
_LIVES_LOW = regex.compile(
    rf"(?<!\p{{L}})(?:mieszka\p{{L}}*|zamieszka\p{{L}}*|zam\.)[ ](?:na|"
    rf"przy)[ ](?P<a>{_LOW_NAME}[ ]{_NUMBER}(?!\d){_FLAT}{_TAIL})"
)
_WITH_CODE = regex.compile(
    rf"(?<![\p{{L}}\d])(?:{_NAME}[ ]{_NUMBER}{_FLAT}[ ]*[,;\n]?[ ]*)?{_CODE}[ ,]*{_TOWN}"
)
_WITH_FLAT = regex.compile(
    rf"(?<![\p{{L}}\d])(?:{_NAME})[ ]\d{{1,4}}[A-Za-z]?(?:/\d{{1,3}}|"
    rf"[ ]m\.[ ]?\d{{1,3}})(?![\d/.,-]*\d)"
)
_CODE_CUE = cue_pattern("kod* poczt* adres* mieszk* miast* miejscow* postal* post_code zip")
_CODE_ALONE = regex.compile(_CODE)
_STREET_ENDINGS = regex.compile(r"(?:ej|iej|a|ego|ów|iego|cka|ska|owa|na|skiego|ich|ych)$", regex.I)
_NO_STREET = cue_pattern(
    "model* wersj* produkt* rozmiar* zamowien* faktur* telefon* iphone galaxy art paragraf* pkt "
    "rozdzial* strona str ustaw* pokoj* sala termin* godz* numer nr lot tramwaj* autobus* linia"
)

_EN_TYPE = (
    r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Close|Court|Ct|Crescent|Cres|Gardens|Gdns|"
    r"Grove|Hill|Mews|Parade|Park|Place|Pl|Row|Square|Sq|Terrace|Way|Walk|Boulevard|Blvd|Highway|"
    r"Hwy|Parkway|Pkwy|Circle|Trail|Wharf|Quay|Green|View|Rise)"
)
_EN_FLAT = r"(?:(?:flat|apartment|apt|unit|suite|room|floor)\.?[ ]?#?\d{1,5}[A-Z]?,?[ ]+)?"
_EN_POSTCODE = (
    r"(?:GIR ?0AA|[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d{1,2}|\d[A-HJKPSTUW]|"
    r"[A-HK-Y]\d[ABEHMNPRV-Y]) ?\d[ABD-HJLNP-UW-Z]{2})"
)
_STATE = (
    "A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|"
    "T[NX]|UT|V[AT]|W[AIVY]"
)
_EN_TOWN = r"(?:,?[ \n]+[A-Z][\p{L}'-]+(?:[ -][A-Z][\p{L}'-]+){0,2})"
_EN_TAIL = (
    rf"(?:(?:,[ ]*[A-Z][\p{{L}}'-]+(?:[ ][A-Z][\p{{L}}'-]+){{0,2}}){{0,3}}(?:,?[ "
    rf"\n]+(?:{_EN_POSTCODE}|(?:{_STATE})[ ]\d{{5}}(?:-\d{{4}})?))?)"
)
_EN_STREET = regex.compile(
    rf"(?<![\p{{L}}\d/.-])(?i:{_EN_FLAT})\d{{1,5}}[A-Za-z]?(?:-\d{{1,5}})?,?[ "
    rf"](?:(?:N|S|E|W|North|South|East|West)\.?[ ])?"
    rf"(?:[A-Z][\p{{L}}'.-]*[ ]|\d{{1,3}}(?:st|nd|rd|th)[ ]){{1,3}}{_EN_TYPE}(?![\p{{L}}])\.?"
    rf"(?i:,?[ ]+(?:flat|apartment|apt|unit|suite|#)\.?[ ]?#?\d{{1,5}}[A-Z]?)?{_EN_TAIL}"
)
_EN_STREET_LOW = regex.compile(
    (
        rf"(?<![\p{{L}}\d/.-])(?:{_EN_FLAT})\d{{1,4}}[a-z]?[ ](?:[a-z]{{3,}}[ "
        rf"]){{1,2}}(?:street|road|avenue|lane|drive|close|crescent|boulevard)(?![\p{{L}}])"
    ),
    regex.I,
)
_EN_CODE = regex.compile(rf"(?<![\p{{L}}\d]){_EN_POSTCODE}(?![\p{{L}}\d])")
_EN_ZIP = regex.compile(
    rf"(?<!\p{{L}})(?:[A-Z][\p{{L}}'-]+(?:[ ][A-Z][\p{{L}}'-]+){{0,2}},?[ "
    rf"]+)?(?:{_STATE})[ ]\d{{5}}(?:-\d{{4}})?(?!\d)"
)
_EN_BOX = regex.compile(
    (
        r"(?<!\p{L})(?:P\.?O\.?[ ]?Box|skr(?:ytka)?\.?[ ](?:poczt\p{L}*\.?[ "
        r"]?)?(?:nr[ ])?)[ ]?\d{1,6}"
    ),
    regex.I,
)

SURE, LIKELY = 0.85, 0.75


class AddressRecogniser(Recogniser):
    """ADDRESS, in the shapes of both covered languages whatever the text's own."""

    entities = (ADDRESS,)

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Streets with their numbers, towns with their postal codes, boxes."""
        for span in self._spans(reading):
            start, end = _trimmed(reading.text, *span)
            if start < end:
                yield Match(start, end, ADDRESS, SURE)

    def _spans(self, reading: Reading) -> Iterator[tuple[int, int]]:
        text = reading.text
        yield from _streets_by_word(text)
        if not reading.has_digit:
            return
        for pattern in (_LIVES, _LIVES_LOW):
            for found in pattern.finditer(text, timeout=PATTERN_SECONDS):
                yield found.span("a")
        for pattern in (_WITH_CODE, _EN_STREET, _EN_STREET_LOW, _EN_ZIP, _EN_BOX):
            for found in pattern.finditer(text, timeout=PATTERN_SECONDS):
                yield found.span()
        for found in _WITH_FLAT.finditer(text, timeout=PATTERN_SECONDS):
            first_word = found[0].split()[0]
            if _STREET_ENDINGS.search(first_word) and not _NO_STREET.search(
                reading.folded[max(0, found.start() - 15) : found.end()]
            ):
                yield found.span()
        yield from _codes_alone(reading)


def _streets_by_word(text: str) -> Iterator[tuple[int, int]]:
    for found in _WITH_WORD.finditer(text, timeout=PATTERN_SECONDS):
        has_number = any(map(str.isdigit, found[0]))
        name = found[0].split(".", 1)[-1] if "." in found[0][:4] else found[0].partition(" ")[2]
        # Without a number only a capitalised name behind "ul." is a street: "na ulicy było ciemno".
        if has_number or (name.strip()[:1].isupper() and "pl" != found[0][:2].lower()):
            yield found.span()


def _codes_alone(reading: Reading) -> Iterator[tuple[int, int]]:
    for found in _EN_CODE.finditer(reading.text, timeout=PATTERN_SECONDS):
        if " " in found[0] or reading.cue_before(_CODE_CUE, found.start()):
            yield found.span()
    for found in _CODE_ALONE.finditer(reading.text, timeout=PATTERN_SECONDS):
        if reading.cue_before(_CODE_CUE, found.start()):
            yield found.span()


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[end - 1] in " ,.;\n":
        end -= 1
    return (start, end)
