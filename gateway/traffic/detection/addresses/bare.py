"""Streets and villages without a street word, told by what stands around them in any language."""

from __future__ import annotations

from functools import cache

import regex

from gateway.traffic.detection.addresses.tables import alternatives, collected, connectors
from gateway.traffic.detection.addresses.window import (
    Token,
    capital_run,
    without_number_mark,
)
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import PATTERN_SECONDS, found_by

_REACH = 90
_HEAD = 4
_WORD = regex.compile(r"\p{L}+")


@cache
def _said_before() -> regex.Pattern[str]:
    """A word after which an address is said, small words, and at most four words of a name."""
    lives = alternatives(collected(lambda c: c.lives))
    links = alternatives(collected(lambda c: c.links))
    name = r"[\p{L}\d][\p{L}\p{M}\d.'’-]*"
    return regex.compile(
        rf"(?<![\p{{L}}\d]){lives}(?![\p{{L}}])[\"']?\.?(?:[ ]?[:=>(,-][\s\"']*|\s+)"
        rf"(?:{links}(?!\p{{L}})[.:]?\s+){{0,4}}[\"„]?"
        rf"(?P<name>{name}(?:[ ]+{name}|,[ ]{name}){{0,4}})"
        r"[ ]*,?[ ]*(?:(?:nr|no|n|c|br|num|numer)\.?[ ]*)?$"
    )


@cache
def _label_before() -> regex.Pattern[str]:
    return regex.compile(
        r"(?<![\p{L}\d])(?:adres\p{L}*|address|adress|adresse|anschrift|direccion|indirizzo|morada|"
        r"endereco|osoite|aadress|lakcim|cim|naslov|seoladh|indirizz|διευθυνση|адрес\p{L}*|"
        r"bydliste|bydlisko|bopael|zamieszkal\p{L}*|wysylki|dostawy|dorucenia|ulica|strasse|"
        r"straat|calle|rue|street|gatuadress|vej|miejsce|siedziba|szekhely|sidlo|sediul)"
        r"[\p{L} /+.()-]{0,25}[\"']?[ ]?[:=][\s\"']*$"
    )


@cache
def _heads() -> frozenset[str]:
    """How the words begin after which an address is said: a cheap look before the pattern."""
    return frozenset(word.rstrip("*")[:_HEAD] for word in collected(lambda c: c.lives))


def name_after_cue(folded_text: str, number: int) -> int | None:
    """Where the name begins between a word such as `mieszkam` and the number, or None."""
    begin = max(0, number - _REACH)
    window = folded_text[begin:number]
    if not any(word[:_HEAD] in _heads() for word in _WORD.findall(window)):
        return None
    found = found_by(_said_before(), window, overlapped=True)
    return begin + int(found[-1].start("name")) if found else None


def capitalised_name(tokens: list[Token]) -> list[Token]:
    """The capitalised words right before the number, nearest first."""
    return capital_run(without_number_mark(tokens), connectors())


def after_label(folded_text: str, start: int) -> bool:
    """Whether `Adres:` or its like stands right before `start`."""
    window = folded_text[max(0, start - 45) : start]
    return _label_before().search(window, timeout=PATTERN_SECONDS) is not None


_FOLLOWS = regex.compile(
    r"[ ]*(?:$|[.,;:!?)\"”“»\n<|/]|[-–][ ]|(?:i|a|oraz|y|e|et|und|and|og|och|ja|ir|"
    r"un|es|si|kai|та|і|и|w|we|in|te|ale|bo|ze|to|jest|sie|but|so|please|aber|bitte|czy|od|quando|"
    r"cand|kiedy|gdzie|jak|prosze|pls|kedy|kdaj|kdy|kada|hon|she|he|ona|on|za|z|na|mi|my|nie|dla|"
    r"poprosze|dzieki|do|zamiast|pod|przez|obok|kolo|lub|albo|ani|tylko|czyli|ma|nach|gdy|gdyz|jako)(?!\p{L}))"
)
_STOPS = regex.compile(r"[ ]*(?:$|[.,;:!?)\"”“»\n<|]|[-–][ ]|(?:i|oraz|w|we)(?!\p{L}))")
_ORDINAL = regex.compile(r"\.[ ]\p{Ll}")


def may_end(reading: Reading, end: int) -> bool:
    """Whether an address may end here: what follows does not make the number count something."""
    return _FOLLOWS.match(reading.folded, end) is not None and not _ordinal(reading, end)


def stops(reading: Reading, end: int) -> bool:
    """Whether a sentence, a clause or a list's item ends here."""
    return _STOPS.match(reading.folded, end) is not None and not _ordinal(reading, end)


def _ordinal(reading: Reading, end: int) -> bool:
    """`1. rujna`: a point and a small letter behind a number make it a date."""
    return _ORDINAL.match(reading.text, end) is not None
