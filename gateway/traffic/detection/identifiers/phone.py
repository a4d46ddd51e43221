"""Phone numbers: international, national in the shapes of a language's countries, and in words.

Validity by phonenumbers (Google's libphonenumber). Candidates are cut out by one pattern of our
own: phonenumbers' matcher costs half a millisecond a region for 100 words, and takes order numbers
and amounts for phones.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

import phonenumbers
import regex

from gateway.traffic.detection.identifiers.labels import Said, Vocabulary
from gateway.traffic.detection.identifiers.number import CUED, NOBODYS, SAID, VALID
from gateway.traffic.detection.identifiers.number_words import spelled_numbers
from gateway.traffic.detection.identifiers.phone_misread import with_letters_for_noughts
from gateway.traffic.detection.identifiers.phone_shapes import (
    PHONE,
    REGIONS,
    WITH_TRUNK,
    WITHOUT_TRUNK,
    is_written_like_a_phone,
)
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import Match, Recogniser, found_by

_CANDIDATE: Final = regex.compile(
    r"(?<!\d)(?:\(?\+[ ]?)?\(?\d(?:[ \t\u00a0.\-–/·•_|*,()~\\]{0,3}+(?:\r?\n[ \t]{0,2}+)?\d)*+\)?"
)
_GROUP: Final = regex.compile(r"\d+")
_STRONG_GAP: Final = regex.compile(r".*(?:,[ ]|\n|;|[ ][/|][ ]).*", regex.DOTALL)
_EXTENSION: Final = regex.compile(
    r"[ ,]{0,2}(?:wewn\p{L}*|wew|ext|extension|x|durchwahl|dw|poste|int|interno|anknytning|linka|"
    r"mellek|klapka|toestel|доб|вътр|εσωτ)\.?[ ]?\d{1,5}(?!\d)",
    regex.IGNORECASE,
)
_MONEY_OR_MEASURE: Final = regex.compile(
    r"[ \t]?(?:,\d\d(?!\d)|zł|zl\b|pln|eur|euro|usd|gbp|€|\$|£|kč|czk|ft\b|huf|lei|ron|sek|dkk|"
    r"kr\b|лв|грн|szt|kg|km|gb|mb|kwh|m2|m3|%|tys|mln|punkt)",
    regex.IGNORECASE,
)
_MONEY_BEFORE: Final = regex.compile(r"(?:[€$£]|eur|pln|zl)[ ]?$", regex.IGNORECASE)
_DATE: Final = regex.compile(
    r"\(?(?:\d{1,2}(?P<a>[./\- ])[ ]?\d{1,2}(?P=a)[ ]?(?:(?:19|20)\d\d|\d\d)(?!\d)(?![./\- ]\d)"
    r"(?!(?<=\d[ ]\d\d)[ ][-–/][ ]?\d)"
    r"|(?:19|20)\d\d(?P<b>[./\- ])[ ]?(?:0?[1-9]|1[0-2])(?P=b)[ ]?\d{1,2}(?!\d))"
)
_FEWEST, _MOST = 6, 15
_LONGEST_CHAIN: Final = 60
_FAR: Final = 6
_SOLID: Final = 9
_PLUS = regex.compile(r"(?<!\p{L})plus,?[ ]$")
"""The sign of an international number, dictated."""
_ENDS: Final = regex.compile(r"[ .…]*$")


class PhoneRecogniser(Recogniser):
    """PHONE_NUMBER, with the national shapes of one language."""

    entities = ("PHONE_NUMBER",)

    def __init__(self, vocabulary: Vocabulary, language: str) -> None:
        self._vocabulary = vocabulary
        super().__init__(language)

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Phone numbers; order numbers, amounts and dates are left alone."""
        yield from self._in_words(reading)
        if not reading.has_digit:
            return
        for found in found_by(_CANDIDATE, reading.text):
            if found.end() - found.start() >= _FEWEST:
                yield from self._in_chain(reading, _behind_an_hour(reading, found), found.end())
        if reading.language == "pl":
            yield from _misread(reading.text)

    def _in_words(self, reading: Reading) -> Iterator[Match]:
        fewest = 1 if reading.has_digit and reading.language == "pl" else 3
        for number in spelled_numbers(reading, fewest):
            said = self._vocabulary.labels_of(reading).before(number.start)
            announced = said is not None and PHONE in said.topics
            enough = 6 if announced else 8
            dictated = number.words == number.digits and (
                number.digits > 5
                if reading.stands_alone(number.start, number.end)
                else announced and number.digits > 2 and _ENDS.match(reading.text, number.end)
            )
            if not dictated and not enough <= number.digits <= 2 * _MOST:
                continue
            if number.words > 2 or (announced and number.digits >= _SOLID):
                plus = _PLUS.search(reading.folded, max(0, number.start - 7), number.start)
                start = plus.start() if plus else number.start
                yield Match(start, number.end, "PHONE_NUMBER", CUED)

    def _in_chain(self, reading: Reading, start: int, end: int) -> Iterator[Match]:
        """Numbers in a run of digits and separators: the whole, else its parts between breaks."""
        text = reading.text
        start, end = _without_brackets(text, start, end)
        parts = list(_parts(text, start, end))
        listed = len(parts) > 1 and any(
            sum(map(str.isdigit, text[first:last])) >= _SOLID for first, last in parts
        )
        digits = sum(map(str.isdigit, text[start : min(end, start + _LONGEST_CHAIN)]))
        if digits <= _MOST and not listed:
            score = self._score(reading, start, end)
            if score:
                yield _match(text, start, end, score)
                return
        if "+" in text[start : start + 2]:
            cut = _international_beginning(text, start, end)
            if cut:
                yield _match(text, start, cut, VALID)
                start = cut
        parts = list(_parts(text, start, end))
        for first, last in parts if len(parts) > 1 else ():
            score = self._score(reading, first, last)
            if score:
                yield _match(text, first, last, score)
        if len(parts) == 1:
            cut = self._announced_beginning(reading, start, end)
            if cut:
                yield _match(text, start, cut, SAID)

    def _announced_beginning(self, reading: Reading, start: int, end: int) -> int:
        """End of a number directly behind its label, where more digits follow behind a space."""
        said = self._vocabulary.labels_of(reading).before(start)
        if said is None or PHONE not in said.topics or start - said.end > _FAR:
            return 0
        digits = 0
        for group in _GROUP.finditer(reading.text, start, end):
            digits += group.end() - group.start()
            if digits >= 9:
                return group.end() if digits <= 13 else 0
        return 0

    def _score(self, reading: Reading, start: int, end: int) -> float:
        text = reading.text
        number = text[start:end]
        digits = "".join(filter(str.isdigit, number))
        if not _FEWEST <= len(digits) <= _MOST:
            return 0.0
        if "+" in number or (digits.startswith("00") and len(digits) > 10):
            if _international(number, digits):
                return VALID
        if len(set(digits)) == 1 or _is_amount(text, start, end) or _DATE.match(number):
            return 0.0
        said = self._vocabulary.labels_of(reading).before(start)
        if start and text[start - 1].isalpha() and (said is None or said.end != start):
            return 0.0
        if said is not None and PHONE in said.topics and said.words_between <= _FAR:
            if len(digits) > 8 or said.words_between < (2 if len(digits) == _FEWEST else 4):
                return SAID + 0.04
        if end < len(text) and text[end].isalpha():
            return 0.0
        if said is not None and _is_denied(said, digits):
            return 0.0
        score = _national(number, digits, REGIONS.get(reading.language, ()))
        if not score and PHONE in self._vocabulary.labels_of(reading).behind(end):
            return SAID if len(digits) > 6 else 0.0
        return score


def _misread(text: str) -> Iterator[Match]:
    for start, end, digits in with_letters_for_noughts(text):
        if _is_mobile(digits, "PL"):
            yield Match(start, end, "PHONE_NUMBER", CUED)


def _behind_an_hour(reading: Reading, found: regex.Match[str]) -> int:
    """Start of the chain without the hour before it: `dzwonić po 18 791118220`."""
    start = int(found.start())
    if not _FROM.search(reading.folded, max(0, start - 8), start):
        return start
    hour = _HOUR.match(reading.text, start, found.end())
    return int(hour.end()) if hour else start


_FROM: Final = regex.compile(r"(?<!\p{L})(?:po|od|do|przed|okolo|ok\.?|after|nach)[ ]$")
_HOUR: Final = regex.compile(r"(?:[01]?\d|2[0-3])(?:[:.]\d\d)?[ ,]{1,2}(?=(?:[ .\-]?\d){9}(?!\d))")


def _without_brackets(text: str, start: int, end: int) -> tuple[int, int]:
    """The chain without brackets that stand around it and are not its own: `(501 234 567)`."""
    number = text[start:end]
    opened, closed = number.count("("), number.count(")")
    if closed > opened:
        return start, end - (number[-1] == ")")
    if opened > closed:
        return start + (number[0] == "("), end
    inner = number[1:-1]
    own = inner.count(")") == 0 or 0 <= inner.find("(") < inner.find(")")
    around = number[0] == "(" and number[-1] == ")" and own
    return start + around, end - around


def _is_denied(said: Said, digits: str) -> bool:
    """Whether the label says that it is something else; `op` (a card's label) is Dutch for "on".

    "My card (730 512 946)" is a SIM card, "card 4111 1111" half of another.
    """
    if all(topic.startswith("CREDIT_CARD") for topic in said.topics):
        return len(digits) % _CARD_GROUP == 0
    if NOBODYS in said.topics:
        return said.words_between <= 3
    return said.words_between <= 2 and any(_may_be(topic, digits) for topic in said.topics)


_CARD_GROUP: Final = 4


@cache
def _form_of(topic: str) -> regex.Pattern[str]:
    return regex.compile(topic.partition(" ")[2])


def _may_be(topic: str, digits: str) -> bool:
    """False for a paper whose number begins with letters; half a card number may be one."""
    form = _form_of(topic)
    return not form.pattern.startswith("[A-Z]") or form.fullmatch(digits) is not None


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The chain cut at commas with a space, line ends and spaced slashes."""
    begin = last = start
    for group in _GROUP.finditer(text, start, end):
        if (
            group.start() > last
            and last > begin
            and _STRONG_GAP.fullmatch(text[last : group.start()])
        ):
            yield begin, last
            begin = group.start()
            while begin > last and text[begin - 1] in "+(":
                begin -= 1
        last = group.end()
    yield begin, end


def _match(text: str, start: int, end: int, score: float) -> Match:
    number = text[start:end]
    start += number[0] == "(" and ")" not in number
    end -= number[-1] == ")" and "(" not in number
    extension = _EXTENSION.match(text, end)
    return Match(start, extension.end() if extension else end, "PHONE_NUMBER", score)


def _international(number: str, digits: str) -> bool:
    plain = "+" + (digits if "+" in number else digits[2:])
    # "+48 (0)22 …": the nought is dialled inside the country only.
    without = plain.replace("0", "", 1) if "(0)" in number else plain
    return _is_valid(without, None) or ("+" in number and _is_possible(plain))


def _international_beginning(text: str, start: int, end: int) -> int:
    """End of the longest valid number that a chain with a plus begins with."""
    ends: list[int] = [group.end() for group in _GROUP.finditer(text, start, min(end, start + 30))]
    for cut in reversed(ends):
        digits = "".join(filter(str.isdigit, text[start:cut]))
        if _FEWEST < len(digits) <= _MOST and _is_valid("+" + digits, None):
            return cut
    return 0


def _national(number: str, digits: str, regions: tuple[str, ...]) -> float:
    if digits[0] == "0" and len(digits) == 10 and number[:4].strip("(0 -").isdigit():
        national = digits[1:]  # the nought that was dialled in Poland until 2010: 0-22 123 45 67
        if _is_valid(national, "PL") and ("PL" in regions or _is_mobile(national, "PL")):
            groups = number.lstrip("(0 -")
            if is_written_like_a_phone(groups, "PL", _is_mobile(national, "PL")):
                return VALID
    for region in (*regions, *(("PL",) if "PL" not in regions else ())):
        if not _is_valid(digits, region):
            continue
        if region not in regions and not _is_mobile(digits, region):
            continue
        if number.isdigit():
            if (digits[0] == "0" or region in WITHOUT_TRUNK) and _is_mobile(digits, region):
                return CUED if len(digits) >= _SOLID else 0.0
        elif is_written_like_a_phone(number, region, _is_mobile(digits, region)):
            return VALID
    if "GB" in regions and _BRITISH_MOBILE.fullmatch(number):
        return CUED  # some ranges are kept for fiction, yet people write them
    if digits[0] == "0" and 10 <= len(digits) <= 12:
        # A table's language is not told by its words; a mobile number with its nought is rare.
        for region in WITH_TRUNK:
            if _is_mobile(digits, region):
                grouped = number.isdigit() or is_written_like_a_phone(number, region, True)
                return CUED if grouped else 0.0
    return 0.0


def _is_amount(text: str, start: int, end: int) -> bool:
    return bool(_MONEY_OR_MEASURE.match(text, end)) or bool(
        _MONEY_BEFORE.search(text[max(0, start - 4) : start])
    )


_BRITISH_MOBILE: Final = regex.compile(r"07\d{3}[ -]\d{3}[ -]?\d{3}|07\d{2}[ -]\d{3}[ -]\d{4}")
_MOBILE: Final = frozenset(
    {phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE}
)


def _parsed(number: str, region: str | None) -> phonenumbers.PhoneNumber | None:
    try:
        return phonenumbers.parse(number, region)
    except phonenumbers.NumberParseException:
        return None


def _is_mobile(digits: str, region: str) -> bool:
    parsed = _parsed(digits, region)
    return parsed is not None and phonenumbers.number_type(parsed) in _MOBILE


def _is_valid(number: str, region: str | None) -> bool:
    parsed = _parsed(number, region)
    return parsed is not None and phonenumbers.is_valid_number(parsed)


def _is_possible(number: str) -> bool:
    parsed = _parsed(number, None)
    return parsed is not None and phonenumbers.is_possible_number(parsed)
