"""Names that a form, a table or a mail header labels: `"LAST_NAME": "KOT"`, `Imię;Nazwisko`.

The label says what the value is, so that even a word which is nobody's name elsewhere is one here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

import regex

from gateway.traffic.detection.recogniser import found_by

_SURE: Final = (
    r"(?:first|last|full|given|family|sur|middle|maiden|customer|client|user|contact|"
    r"holder|owner|recipient|sender|"
    r"passenger|patient)[_ -]?name|imie[_ ]*(?:i[_ ]*)?nazwisko|imie|imiona|"
    r"nazwisko(?:[_ ](?:panienskie|rodowe|klienta|"
    r"panienskie[_ ]matki))?|(?:drugie|pierwsze)[_ ]imie|imie[_ ](?:ojca|matki|klienta|"
    r"dziecka|pacjenta)|firstname|lastname|"
    r"fullname|surname|fname|lname|fn|ln|firstnm|lastnm|cardholder|naglowek[_ ]imie"
)
_LIKELY: Final = (
    r"klient(?:ka)?|odbiorca|nadawca|adresat|wlasciciel(?:ka)?|pacjent(?:ka)?|"
    r"zamawiajac[ya]|kupujac[ya]|kontakt|autor|podpis|"
    r"kurier|konsultant(?:ka)?|osoba(?:[_ ]kontaktowa)?|opiekun|pasazer|kierowca|"
    r"uzytkownik|najemca|zglaszajac[ya]|od|do|dw|"
    r"udw|from|to|cc|bcc|reply-to|name|policyholder|accountholder|insured|employee|tenant|buyer|seller|payer|payee|"
    r"beneficiary|signatory|guest|visitor|customer|client|recipient|sender|contact|owner|"
    r"holder|author|user|"
    r"sprawca|poszkodowan[ya]|swiadek|zdajacy|przyjmujacy|ubezpieczon[ya]|matka|ojciec|"
    r"dziecko|malzonek|syn|corka|"
    r"posiadacz|beneficjent|reklamujac[ya]|wnioskodawca|pelnomocnik(?:a|iem|owi)?|dluznik|platnik|"
    r"lekarz|doradca|opiekun[_ ]klienta|pracownik|pracodawca|ja|zona|maz|rodzice|corka|"
    r"zleceniodawca|zleceniobiorca|strona|powod|pozwan[ya]|spadkobierca|corki|synowie|"
    r"dzieci|gosc|goscie|uczestnik|uczen|student(?:ka)?|spadkodawca"
)
_LABEL: Final = regex.compile(
    rf"(?<![\p{{L}}\d])(?:(?P<sure>{_SURE})|"
    rf"(?P<likely>{_LIKELY}))[\"'*_]{{0,3}}[ \t]{{0,3}}[:=][ \t]{{0,4}}[\"'*]{{0,3}}"
)
_XML: Final = regex.compile(rf"<(?P<sure>{_SURE})>")
_WORD: Final = r"(?:\p{L}{1,2}\.|\p{L}[\p{L}\p{M}'-]*)"
_VALUE: Final = regex.compile(rf"{_WORD}(?:[ _]?{_WORD}){{0,4}}")
_CELL: Final = regex.compile(
    rf"[\s\"']*(?:{_SURE}|klient(?:ka)?|odbiorca|pacjent|pasazer|uczestnik)[\s\"']*"
)
_DELIMITERS: Final = ";|\t,"
_NO_ANSWER: Final = regex.compile(
    r"(?:brak|nie\b|n/a|jw|j\.w|null|none|true|false|undefined|anonim|xxx|todo|puste|"
    r"string|dane|jak\b|ten\b|ta\b)",
    regex.I,
)


def labelled(text: str, folded: str) -> Iterator[tuple[int, int, bool]]:
    """Values as `(start, end, sure)`, words only; `sure` where the label means a name alone."""
    if ":" in text or "=" in text:
        yield from _values(text, found_by(_LABEL, folded))
    if "</" in text:
        yield from _values(text, found_by(_XML, folded))
    if "\n" in text:
        yield from _columns(text, folded)


def _values(text: str, labels: Iterable[regex.Match[str]]) -> Iterator[tuple[int, int, bool]]:
    for label in labels:
        value = _VALUE.match(text, label.end())
        if value and not _NO_ANSWER.match(value[0]):
            yield value.start(), value.end(), label["sure"] is not None


def _columns(text: str, folded: str) -> Iterator[tuple[int, int, bool]]:
    """Cells below a head that names a column `imię` or `nazwisko`."""
    delimiter, columns, at = "", frozenset[int](), 0
    for line, plain in zip(text.split("\n"), folded.split("\n"), strict=True):
        head = _head(plain)
        if head is not None:
            delimiter, columns = head
        elif columns and delimiter not in line:
            columns = frozenset()
        elif columns:
            yield from _cells(line, delimiter, columns, at)
        at += len(line) + 1


def _head(line: str) -> tuple[str, frozenset[int]] | None:
    for delimiter in _DELIMITERS:
        cells = line.split(delimiter)
        named = frozenset(i for i, cell in enumerate(cells) if _CELL.fullmatch(cell))
        if named and len(cells) > 1 and ":" not in line:
            return delimiter, named
    return None


def _cells(
    line: str, delimiter: str, columns: frozenset[int], at: int
) -> Iterator[tuple[int, int, bool]]:
    for number, cell in enumerate(line.split(delimiter)):
        value = _VALUE.search(cell) if number in columns else None
        if value and not _NO_ANSWER.match(value[0]):
            yield at + value.start(), at + value.end(), True
        at += len(cell) + 1
