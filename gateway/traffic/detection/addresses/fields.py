"""Addresses in forms and JSON: a label or key, then the street, the number, the code, the town."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from gateway.traffic.detection.identifiers.table_columns import tables
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import found_by

_STREET = (
    r"ulica|ul|street|street_?1|street_?address|address1?|adres|adresa|adresse|"
    r"adress|address[ _]?line[ _]?[12]|strasse|straße|str|rue|calle|via|rua|strada|straat|"
    r"gatuadress|vej|katuosoite|utca|"
    r"ulice|iela|gatve|tanav|улица|вулиця|οδος|indirizzo|direccion|morada|anschrift|osoite|lakcim|"
    r"ulica i numer|ulica i nr domu|ulica, nr domu|ulica/nr"
)
_HOUSE = (
    r"nr domu|numer domu|nr_domu|nr budynku|nr bud|dom|house ?(?:no|number|nr)?|house_number|"
    r"hausnummer|hausnr|nr mieszkania|nr lokalu|nr_lokalu|nr_mieszkania|mieszkanie|lokal|m|flat|"
    r"apartment|apt|huisnummer|building|unit|domu|lokalu"
)
_CODE = (
    r"kod|kod pocztowy|kod_pocztowy|zip|zip_?code|postal_?code|post_?code|postcode|plz|"
    r"postleitzahl|cap|cp|code postal|codigo postal|psc|irsz|postnummer|postinumero|eircode"
)
_TOWN = (
    r"miasto|miejscowosc|poczta|city|town|ort|stadt|ville|ciudad|citta|cidade|localidade|oras|"
    r"mesto|grad|varos|by|kaupunki|linn|pilseta|miestas|wohnort|plaats|град|місто"
)


@cache
def _fields() -> regex.Pattern[str]:
    # A value ends at its quotation mark, its line, or where the next field begins.
    ends = r"(?=[ ]*(?:$|[\n\"<>{}|;]|,[ ]?\p{L}[\p{L} _]*[\"']?[ ]?[:=]))"
    labels = "|".join(
        f"(?P<{kind}>{words})"
        for kind, words in (
            ("street", _STREET),
            ("house", _HOUSE),
            ("code", _CODE),
            ("town", _TOWN),
        )
    )
    return regex.compile(
        rf"(?:^|[\n{{\",;|<]|\.[ ])[ ]*(?:{labels})\.?[\"']?[ ]?[:=>][ ]?[\"']?(?=[\p{{L}}\d])"
        rf"(?P<value>[^\n\"<>{{}}|;=:]{{1,60}}?){ends}"
    )


def field_values(reading: Reading) -> Iterator[tuple[int, int]]:
    """Values of address fields, if the text has two kinds of them or a street with a number."""
    if ":" not in reading.text and "=" not in reading.text and ">" not in reading.text:
        return
    found = found_by(_fields(), reading.folded)
    fields = [_Field(match) for match in found]
    kinds = {field.kind for field in fields}
    if not fields or len(kinds) < 2 and "street" not in kinds:
        return
    address = bool(kinds & {"street", "house"})
    for field in fields:
        if field.kind == "street" and not (field.has_digit or len(kinds) > 1):
            continue
        if field.kind in {"house", "code"} and not field.has_digit:
            continue
        if field.kind == "town" and not address:
            continue
        if field.is_short:
            yield field.span


_PEOPLE_HEAD = regex.compile(
    rf"{_TOWN}|{_STREET}|imie.*|nazwisko.*|klient.*|odbiorca|adresat|name|customer|first.?name|"
    r"last.?name|surname|vorname|nachname|kod[ _]pocztowy"
)
_CODE_HEAD = regex.compile(_CODE)
_STREET_HEAD = regex.compile(_STREET)
_CODE_CELL = regex.compile(r"\d{2}-\d{3}|\d{3}[ ]\d{2}|\d{4,5}")


def column_values(reading: Reading) -> Iterator[tuple[int, int]]:
    """Cells of a table's columns of postal codes, and of streets with their numbers."""
    if "\n" not in reading.text:
        return
    for head, *lines in tables(reading.text):
        words = {reading.folded[cell.start : cell.end] for cell in head}
        if not any(map(_PEOPLE_HEAD.fullmatch, words)):
            continue  # codes of goods, streets of a timetable
        for place, cell in enumerate(head):
            code = _CODE_HEAD.fullmatch(reading.folded, cell.start, cell.end) is not None
            street = _STREET_HEAD.fullmatch(reading.folded, cell.start, cell.end) is not None
            for line in lines if code or street else ():
                value = line[place]
                if _CODE_CELL.fullmatch(value.text) if code else _has_digit(value.text):
                    yield (value.start, value.end)


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text)) and any(map(str.isalpha, text))


class _Field:
    """One label with its value."""

    def __init__(self, match: regex.Match[str]) -> None:
        self.kind = next(
            kind for kind in ("street", "house", "code", "town") if match[kind] is not None
        )
        self.span = match.span("value")
        self.has_digit = any(map(str.isdigit, match["value"]))
        self.is_short = len(match["value"].split()) <= 7
