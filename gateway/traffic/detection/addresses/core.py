"""The streets and houses of a text: each house number judged by what stands on both its sides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from gateway.traffic.detection.addresses.bare import (
    after_label,
    capitalised_name,
    may_end,
    name_after_cue,
)
from gateway.traffic.detection.addresses.head import starts_village
from gateway.traffic.detection.addresses.numbers import HOUSE_NUMBER, measures
from gateway.traffic.detection.addresses.polish import (
    candidate_before,
    is_product_word,
)
from gateway.traffic.detection.addresses.polish_rules import YEAR, polish_start
from gateway.traffic.detection.addresses.streets import Street, street_before, street_behind
from gateway.traffic.detection.addresses.tables import collected
from gateway.traffic.detection.addresses.tail import Tail, tail_after
from gateway.traffic.detection.addresses.towns_abroad import known_town
from gateway.traffic.detection.addresses.window import (
    Token,
    tokens_before,
    without_number_mark,
)
from gateway.traffic.detection.language import function_words
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import found_by

_JOINERS = frozenset(",.\"'”“»°º")


@dataclass(frozen=True, slots=True)
class Core:
    """A street or village with its house number and everything behind it."""

    start: int
    end: int


def cores(reading: Reading) -> Iterator[Core]:
    """Every house with its street, in order, none inside another."""
    past = 0
    for number in found_by(HOUSE_NUMBER, reading.text):
        if number.start() < past:
            continue
        core = _core(reading, number.start(), number.end())
        if core is not None:
            past = core.end
            yield core


def _core(reading: Reading, start: int, end: int) -> Core | None:
    found = _number_first(reading, start, end)
    if found is not None:
        return found
    before = reading.text[max(0, start - 2) : start].rstrip(" ")[-1:]
    if not (before.isalpha() or before in _JOINERS):
        return None
    tokens = tokens_before(reading.text, start)
    if not tokens or tokens[0].text == "\n" or not _can_follow_a_name(tokens):
        return None
    if _DATE.fullmatch(reading.text, start, end):
        return None
    street = street_before(tokens, reading.language)
    if street is not None:
        tail = tail_after(reading.text, end, lower=street.lower, language=reading.language)
        if _accepted(reading, street, tail, end):
            return Core(street.start, tail.end)
    if measures(reading.folded, end):
        return None
    if tokens[0].plain in _BLOCKS and reading.language in {"bg", "ro"}:
        tail = tail_after(reading.text, end, language=reading.language)
        return Core(tokens[0].start, tail.end) if tail.flat else None
    return _bare(reading, tokens, start, end)


_BLOCKS = frozenset({"бл", "bl", "блок", "bloc"})


def _accepted(reading: Reading, street: Street, tail: Tail, end: int) -> bool:
    if measures(reading.folded, end):
        return False
    if tail.code:
        return True
    if YEAR.fullmatch(reading.text[end - 4 : end]) and not tail.flat and reading.language != "pl":
        return False
    if street.lower and reading.language == "pl" and tail.end == end:
        return may_end(reading, end)
    if reading.language == "en" and tail.end == end and not may_end(reading, end):
        return False
    if street.sure or tail.well_known or _cue(reading, street.start):
        return True
    if _ends_in_letter(reading.text[end - 2 : end]):
        return True
    # A cell of a table: nothing but the street between its quotation marks.
    around = reading.text[street.start - 1 : street.start] + reading.text[end : end + 1]
    return around in {'""', ";;", "||", "\t\t"}


_DATE = regex.compile(r"[0-3]?\d-[01]?\d-(?:19|20)\d\d")


def _ends_in_letter(number: str) -> bool:
    """Whether a number ends in a letter, as a house's does: `2b`."""
    return number[:1].isdigit() and number[-1:].isalpha()


def _can_follow_a_name(tokens: list[Token]) -> bool:
    return tokens[0].is_word or tokens[0].text in ",„\"'”«»“°º" or tokens[0].is_number


def _number_first(reading: Reading, start: int, end: int) -> Core | None:
    behind = street_behind(reading.text, end, reading.language)
    if behind is None or reading.language in _NUMBER_LAST:
        return None
    street_end, lower, sure = behind
    tail = tail_after(reading.text, street_end, lower=lower, language=reading.language)
    if sure or tail.code or tail.town or _cue(reading, start):
        return Core(start, tail.end)
    return None


def _cue(reading: Reading, start: int) -> bool:
    return name_after_cue(reading.folded, start) is not None or after_label(reading.folded, start)


def _bare(reading: Reading, tokens: list[Token], start: int, end: int) -> Core | None:
    unmarked = without_number_mark(tokens)
    if not unmarked:
        return None
    nearest = unmarked[0]
    if nearest.plain in _FLAT_WORDS:
        return None
    run = capitalised_name(tokens)
    if run:
        return _bare_in_capitals(reading, tokens, run, start, end)
    if not nearest.is_word or nearest.plain in function_words():
        return None
    return _bare_in_lower_case(reading, tokens, start, end)


def _bare_in_capitals(
    reading: Reading, tokens: list[Token], run: list[Token], start: int, end: int
) -> Core | None:
    tail = tail_after(reading.text, end, language=reading.language)
    if is_product_word(run[0]):
        return None
    if reading.language == "pl":
        found = polish_start(reading, tokens, tail, end)
        if found is not None:
            return Core(found, tail.end)
    year = reading.text[start:end].startswith(("19", "20")) and end - start == 4
    if year and not after_label(reading.folded, run[-1].start):
        return None
    if len(run) > 1 and reading.language not in _OWN_RULES and starts_village(run[-1]):
        return Core(run[-1].start, tail.end) if may_end(reading, end) else None
    if tail.code or (tail.well_known and "," in reading.text[end : tail.end]):
        return Core(_name_start(run), tail.end)
    village = _village_start(reading, tokens, start, end)
    if village is None and reading.language not in _OWN_RULES:
        village = _behind_town(reading, run)
    if village is not None:
        return Core(village, tail.end)
    # "Słup nr 14": what has a number of its own is seldom a street.
    if tokens[0] is not run[0] or (tail.end == end and not may_end(reading, end)):
        return None
    if name_after_cue(reading.folded, start) is not None:
        return Core(_name_start(run), tail.end)
    return Core(run[-1].start, tail.end) if after_label(reading.folded, run[-1].start) else None


def _village_start(reading: Reading, tokens: list[Token], start: int, end: int) -> int | None:
    """`na Gornjem Logu 3b`: a house's letter behind a name that says where."""
    if reading.language not in _VILLAGERS or reading.text[end - 1].isdigit():
        return None
    name: list[Token] = []
    for token in tokens if reading.text[start].isdigit() else ():
        if token.plain in _WHERE and name:
            return name[-1].start
        if not token.is_word or not token.capitalised:
            break
        name.append(token)
    return None


def _behind_town(reading: Reading, run: list[Token]) -> int | None:
    """`v Karlových Varech, Moskevská 44`: a town of our lists right before the name."""
    start = _name_start(run)
    if len(run) > 1 and run[0].text.isupper():
        return None
    found = _TOWN_AND_COMMA.search(reading.text[max(0, start - 45) : start])
    return start if found is not None and _names_town(found[1]) else None


def _names_town(words: str) -> bool:
    """Whether the words, or the last two or the last of them, are a town."""
    parts = words.split()
    return any(known_town(" ".join(parts[first:])) for first in range(len(parts)))


_TOWN_AND_COMMA = regex.compile(
    r"(\p{Lu}[\p{L}-]+(?:[ ](?:nad[ ]|de[ ])?\p{Lu}[\p{L}-]+){0,2})(?:[ ]\d{3}[ ]?\d{2})?,[ ]$"
)
_VILLAGERS = frozenset(("sl", "hr", "cs", "sk"))
_WHERE = frozenset(("na", "v", "ve", "u", "iz", "pri", "z"))
_OWN_RULES = frozenset({"pl", "en", "de"})
_NUMBER_LAST = frozenset({"es", "it"})
"""Where a word for a street behind a number begins the next address, or is none."""


def _bare_in_lower_case(reading: Reading, tokens: list[Token], start: int, end: int) -> Core | None:
    candidate = candidate_before(tokens) if reading.language == "pl" else None
    named = name_after_cue(reading.folded, start)
    comma = reading.text[end : end + 1] == ","
    flat = reading.language == "pl" and _POLISH_FLAT.match(reading.folded, end) is not None
    if candidate is None and named is None and not (comma or flat):
        return None
    tail = tail_after(reading.text, end, lower=True, language=reading.language)
    if candidate is not None and polish_start(reading, tokens, tail, end) is not None:
        return Core(candidate.start, tail.end)
    if flat:
        return Core(_clause_start(tokens), tail.end)
    if comma and tail.well_known:
        return Core(without_number_mark(tokens)[0].start, tail.end)
    if tail.end == end and not may_end(reading, end):
        return None
    if named is not None and _is_name(reading.folded[named:start], reading.folded[:named]):
        return Core(named, tail.end)
    return None


_POLISH_FLAT = regex.compile(r"[ ,]{1,2}(?:m|lok|mieszk\p{L}*)\.?[ ]?\d{1,3}(?!\d)(?![ ]?\p{L}{2})")


def _clause_start(tokens: list[Token]) -> int:
    """Where a street in lower case begins: at most three words that are no everyday words."""
    begin = tokens[0].start
    for token in without_number_mark(tokens)[:3]:
        known = token.plain in function_words() or token.plain in _BEFORE_NAMES
        if not token.is_word or known:
            break
        begin = token.start
    return begin


def _is_name(words: str, before: str) -> bool:
    """Whether words in lower case can be a street: said to be where somebody lives."""
    split = [word.strip(".,") for word in words.split()]
    sent = _SENDING.search(before[-40:])
    return (
        not sent
        and max(map(len, split), default=0) > 2
        and not any(word in _NO_NAME for word in split)
    )


_SENDING = regex.compile(
    r"(?:deliv|ship|send|sent|parcel|dostar|dostaw|wys[ly]|przesl|paczk|odbi|odbior|consegn|repart|"
    r"livr|lever|bezorg|lever|liefer|schick|zustell|skicka|piegad|toimit|doruc|kiszall|kurier|"
    r"доставк|відправ|home|house|post|dom|licznik|awari|blok|lokal|instal|zieh|budow|punkt|"
    r"tenancy|property|maj|seli|stan|korespond|miejsc|flat)\p{L}*\W*(?:\p{L}{1,4}\W+){0,3}$"
)


_NO_NAME = function_words() | frozenset(
    "od do za po ponad okolo ok co kodem pietrze pietro pokoju nr numer seit desde depuis od dal "
    "since for pred vor hace more than least about last next page step option version error code "
    "line "
    "order zamowienie paczke paczka paczki faktury kwota lot flight room".split()
)


def _name_start(run: list[Token]) -> int:
    words = [token for token in run if not token.is_number]
    while len(words) > 1 and words[-1].plain in _BEFORE_NAMES:
        words.pop()
    return words[-1].start


_FLAT_WORDS = frozenset(
    "flat apt apartment unit suite room blokk block byt lokal mieszkanie m arasan whg wohnung app "
    "appt no".split()
)
_BEFORE_NAMES = (
    collected(lambda c: c.lives)
    | collected(lambda c: c.links)
    | _FLAT_WORDS
    | {"hon", "han", "ta", "asunto", "adresse", "adresa", "adress", "address", "packstation"}
) - {"na", "an", "am", "in", "im"}
