"""Austrian social insurance number: serial, check digit, date of birth (ASVG § 31)."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, checked_by

SVNR = NumberKind(
    "AT_SVNR",
    r"\d{10}",
    "10",
    checked_by("at.vnr"),
    languages="de",
    labels="sozialversicherung* svnr sv_nummer* sv_nr* versicherungsnummer* svn ecard* e_card*",
    said=r"\d{9,11}",
)
