"""Addresses that begin with a named estate, hamlet or house, and streets without numbers."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from gateway.traffic.detection.addresses.tail import CODE
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import found_by

_CAP = r"\p{Lu}[\p{L}\p{M}'’-]*"
_SMALL = r"(?:de|del|della|dei|degli|des|du|das?|dos?|las?|les?|los|di|san|am|an|der|zu)"
_NAME = rf"{_CAP}(?:[ ](?:{_SMALL}[ ]){{0,2}}{_CAP}){{0,3}}"
_ESTATES = (
    "résidence|residence|lotissement|hameau|lieu-dit|lieudit|domaine|immeuble|urbanização|"
    "urbanizacao|urbanización|urbanizacion|urb\\.|residencial|polígono|poligono|bairro|quinta|"
    "casal|lugar|c\\.da|contrada|frazione|fraz\\.|loc\\.|località|borgo|cascina|podere|"
    "gut|hof|hofgut|schloss|forsthaus|mühle|weiler|einöde|zona industrial|pol\\. ind\\."
)
_STREETS = (
    "calle|c/|plaza|pza\\.|avenida|avda\\.|camino|carretera|ctra\\.|via|viale|piazza|corso|"
    "strada|c\\.da|contrada|largo|rua|praça|travessa|estrada|paseo|ronda|travesía|travesia|lugar|"
    "aldea|callejón|callejon|glorieta|rambla|carrer|rúa|praza|camiño|pasaje|cuesta|barrio|"
    "località|localita|loc\\.|frazione|fraz\\.|vicolo|borgo|salita|traversa|vocabolo"
)
_STEMS = (
    "resid lotis hameau lieu domaine immeub urb poli bairro quinta casal lugar c.da contrada fraz "
    "locali loc. borgo cascina podere gut hof schloss forsthaus muhle mühle weiler zona s/n snc "
    "talu küla kula pagasts"
).split()


@cache
def _estate() -> regex.Pattern[str]:
    part = r"(?:[ ]?,[ ]?[^,;\n.!?]{1,28})"
    lot = (
        r"(?i:lotes?|lt\.?|lot|n\.?º|nº|n\.|casa|bl\.?|b[aâ]t(?:iment|\.)?|bloco|nave|parcela|"
        r"num\.)"
    )
    return regex.compile(
        rf"(?<![\p{{L}}\d])(?:(?i:{_ESTATES})[ ](?:{_SMALL}[ ]){{0,2}}{_NAME}"
        rf"(?:{part}{{0,3}}?,[ ]{CODE}(?:[ ]{_NAME})?|"
        rf"(?:,[ ]{lot}[ ]?\d{{1,4}}[A-Za-z]?)(?:,?[ ]*\n{CODE}(?:[ ]{_NAME})?|,[ ]{_NAME})?)|"
        rf"(?:{_CAP}[ ](?:talu|külas?|vald|pagasts|novads),[ ]){{1,3}}{CODE}(?:[ ]{_NAME})?|"
        rf"(?i:{_STREETS})[ ]?(?:{_SMALL}[ ]){{0,2}}{_NAME},?[ ](?i:s/n\.?|snc)(?!\p{{L}})"
        rf"(?:,[ ]{CODE}(?:[ ]{_NAME})?|,[ ]{_NAME})?)"
    )


def estates(reading: Reading) -> Iterator[tuple[int, int]]:
    """`Résidence Les Pins, bât. B, 83000 Toulon`; `Plaza de España s/n, Cádiz`."""
    if not any(stem in reading.folded for stem in _STEMS):
        return
    for found in found_by(_estate(), reading.text):
        yield found.span()
