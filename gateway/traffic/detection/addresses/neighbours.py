"""Patterns of the parts beside a street or a code that belong to the same address."""

from __future__ import annotations

from functools import cache

import regex

from gateway.traffic.detection.addresses.neighbour_words import (
    ALONE,
    FLOORS,
    HEADS,
    ORDINALS,
    PLACES_BEFORE,
    PLACES_BEHIND,
    UNITS,
)
from gateway.traffic.detection.addresses.tables import alternatives
from gateway.traffic.detection.normalised import folded


def _written(words: str) -> str:
    each = words.split()
    return alternatives([*each, *map(folded, each)])


_END = r"(?![\p{L}\p{M}\d])\.?"
_CAP = r"(?:n|t-?|h|d|g|m|b|bh)?(?:\p{Lu}\p{L}{0,2}\.|\p{Lu}[\p{L}\p{M}'’-]*)"
"""A capitalised word, an abbreviation with its dot, an Irish word with what is put before it."""
_SMALL = (
    r"(?:de|del|de[ ]la|la|las|los|el|le|les|du|des|d'|nad|pod|u|na|v|ve|pri|an|i|y|et|sur|sous|"
    r"di|da|dei|della|delle|al|alla|ob|ó|och|og|και|του|της|των|на|и|di[ ]sopra|di[ ]sotto)"
)
_NAME = (
    rf"[\"„“«]?{_CAP}(?:[ -](?:{_SMALL}[ ]){{0,2}}{_CAP}){{0,3}}"
    r"(?:[ ]\d{1,2}(?![\d/.,]))?[\"“”»]?"
)
_LOWER_NAME = r"\p{Ll}[\p{L}'-]{2,}"
_NOT_GOING_ON = r"(?![\d.,/-]*\d)"
_CODE = (
    r"(?:(?i:t\.?k\.?|т\.?к\.?|τ\.?κ\.?|psč|psc|c\.?p\.?|cap|п\.?к\.?|irsz)\.?:?[ ]?)?"
    r"(?:[A-Z]{1,2}-)?(?:\d{3}[ ]\d{2}|\d{5}|(?!(?:19|20)\d\d(?![ ]\p{Lu}))\d{4})"
) + _NOT_GOING_ON


@cache
def _unit() -> str:
    """A flat, a floor, a staircase, a block."""
    letter = r"(?-i:[A-Za-zА-Яа-яΑ-Ω](?![\p{L}\d]))"
    number = (
        r"(?:(?:n[°ºo]?|nr|no|č|broj|br|№)\.?[ ]?)?"
        rf"(?:\d{{1,4}}(?:[.]?[oaºª°](?!\p{{L}}))?[ ]?{letter}?|"
        r"(?-i:[A-ZА-ЯΑ-Ω]{1,2}\d{0,2})(?![\p{L}\d])|(?-i:[IVX]{1,4})(?![\p{L}\d])|"
        r"(?:izda|izq|dcha|der|derecha|izquierda)(?!\p{L}))\.?"
    )
    ordinal = (
        r"(?:\d{1,2}(?:\.|er|e|[eèé]me|nd|ος|ης|ο|o|a|º|ª|°|-?(?:ти|ви|ри|ми|ия|и))?|"
        rf"(?-i:[IVX]{{1,4}})\.?|{_written(ORDINALS)})"
    )
    return (
        rf"(?i:(?<![\p{{L}}\d]){_written(UNITS)}(?!\p{{L}})\.?[ ]?{number}|"
        rf"{ordinal}[ ]?{_written(FLOORS)}{_END}(?:[ ]\d{{1,3}}\.(?![\d\p{{L}}]))?|"
        rf"{_written(ALONE)}{_END}(?:[ ]\d{{1,2}}(?:[.]?[oaºª°])?(?![\d\p{{L}}])\.?)?|{_DOORS})"
    )


_DOORS = (
    # "3º izda.", "1o C", "2a 4a"; "3 izq"; "III/4."; "2. tv"; "b 12"
    r"\d{1,2}[ ]?\.?[oaºª°](?:[ ]?-?[ ]?(?:(?:izda|izqda|izq|dcha|dch|der|ext|int|centro|pta)"
    r"(?!\p{L})\.?|(?-i:[A-Z])(?!\p{L})|\d{1,2}[.]?[oaºª°]))?(?![\p{L}\d])|"
    r"\d{1,2}[ ](?:izda|izqda|izq|dcha|dch|der)(?!\p{L})\.?|"
    r"(?-i:[IVX]{1,4}|\d{1,2})\.?/[ ]?(?:\d{1,3}|(?-i:[A-Z]))\.?(?![\p{L}\d])|"
    r"\d{1,2}\.?,?[ ](?:tv|th|mf|t\.v|t\.h|m\.f)(?![\p{L}\d])\.?|"
    r"[a-h][ ]\d{1,3}(?![\d,.]*\d|\p{L})"
)


@cache
def head() -> regex.Pattern[str]:
    """What belongs to the first word of an address and was left outside of it."""
    heads = alternatives(HEADS.split())
    return regex.compile(
        rf"(?<![\p{{L}}\d])(?:{heads}|(?i:{_written(PLACES_BEFORE)})\.?(?:[ ]{_SMALL})?|"
        r"\d{1,2}(?:ης|η|ου)|\d{4,5}(?:[ ]\d{2})?)[ ]$|"
        r"(?<!\p{L})\p{Ll}{1,2}-?$"
    )


@cache
def irish_head() -> regex.Pattern[str]:
    """`23` Céide na Coille; `Rinn ó` gCuanach."""
    return regex.compile(
        rf"(?<![\p{{L}}\d.,/-])(?:\d{{1,4}}[A-Za-z]?|{_CAP}[ ](?:ó|na|an|Uí|Ní|Mhic|Chill))[ ]$"
    )


@cache
def finnish_flat() -> regex.Pattern[str]:
    """The flat behind the letter of its staircase, with the ending of a case: `B` 15:ssä."""
    return regex.compile(
        r"[ ][A-Ha-h][ ]\d{1,3}(?::\p{Ll}{1,4})?(?![\d.,]*\d|\p{L}|:)|"
        r"[ \d]\d:\p{Ll}{1,4}(?!\p{L})"
    )


def _marked() -> str:
    """A name with the word that says what it names."""
    mark = rf"(?i:(?<![\p{{L}}\d.]){_written(PLACES_BEFORE)})"
    return (
        rf"{mark}(?:\.[ ]?|[ ])(?:{_SMALL}[ ])?{_NAME}|"
        rf"{_NAME}[ ](?i:{_written(PLACES_BEHIND)}){_END}"
    )


@cache
def before() -> regex.Pattern[str]:
    """What may end right before an address: `town` has to be one; all else is sure."""
    house = r"\d{1,3}[a-z]?(?:[-/]\d{1,4})?(?=,)"
    district = r"(?i:budapest[ ])?(?i:[ivx]{1,5}|\d{1,2})\.[ ]?(?i:ker)(?i:[üu]let)?\.?"
    return regex.compile(
        rf"(?<![\p{{L}}\d])(?:(?P<sure>{_marked()}|{_unit()}|{_CODE}[ ](?i:p\.[ ])?{_NAME}|"
        rf"{_NAME}[ ](?:{_CODE}|\d{{1,2}}[ ]?-[ ]?{_NAME}|{house})|{district})|"
        rf"(?P<town>{_NAME}|{_LOWER_NAME}))(?:[ ]?[-,;][ ]|,|,?[ ]?\n|[ ])$"
    )


@cache
def behind() -> regex.Pattern[str]:
    """What may follow an address at once: `town` has to be one; all else is sure."""
    gap = r"(?:[ ]?[-,;][ ]|[ ]?,|\.?[ ]?,[ ]|,?[ ]?\n|[ ]|\.[ ]?(?=[\dIVXf]))"
    hungarian = r"\.[ ](?i:utca|u|út|tér|köz|sor|körút)\.?[ ]\d{1,4}(?:/?\p{L})?(?![\d\p{L}])"
    link = r"(?:(?i:in|a|v|ve|u|i|en|à|στην?|в)[ ])?"
    return regex.compile(
        rf"(?:[ ](?P<sure>(?i:{_written(PLACES_BEHIND)}){_END}|\d{{1,2}}(?:er|e|[eè]me)(?!\p{{L}})|"
        rf"[A-Z]{{1,2}}(?=[ ]?(?:[.,;\n]|$)))|(?P<sure>{hungarian})|"
        rf"{gap}(?P<sure>{_marked()}|{_unit()})|"
        rf"(?:[ ]?,[ ]|[ ]?\n|[ ]-[ ])(?P<code>{_CODE}(?:[ ](?i:p\.[ ])?{_NAME})?)|"
        rf"(?:[ ]?[-,][ ]|[ ]{link})(?P<town>{_NAME}|{_LOWER_NAME})|"
        rf"[ ](?P<code>\d{{3}}[ ]\d{{2}}|\d{{5}}){_NOT_GOING_ON}(?!\p{{L}})|"
        r"(?P<brackets>[ ]\([\p{L} .'-]{2,24}\)))"
    )
