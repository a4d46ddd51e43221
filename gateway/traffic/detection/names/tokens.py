"""The words of a text as candidates for parts of a name."""

from __future__ import annotations

import regex

from gateway.traffic.detection.names.morphology import NameReading, WordReading
from gateway.traffic.detection.names.spelled import spelled
from gateway.traffic.detection.reading import Reading, Word

_SENTENCE_END = regex.compile(r"(?:^|[.!?…:;\n\r•>*\u2022\"„”«»(\[{-])[\s\"'„”»)\]*#>-]*$")


class Token:
    """A word of a text with its shape and what it can be."""

    __slots__ = ("end", "in_code", "opens_sentence", "shouting", "start", "word")

    def __init__(
        self,
        start: int,
        end: int,
        text: str,
        opens_sentence: bool,
        shouting: bool,
        in_code: bool = False,
    ) -> None:
        self.start = start
        self.end = end
        self.word = spelled(text)
        self.opens_sentence = opens_sentence
        self.shouting = shouting
        self.in_code = in_code

    @property
    def text(self) -> str:
        """As it is written."""
        return self.word.text

    @property
    def parts(self) -> tuple[str, ...]:
        """The words between hyphens."""
        return self.word.parts

    @property
    def plain(self) -> str:
        """Folded spelling."""
        return self.word.plain

    @property
    def reading(self) -> WordReading:
        """Readings of the capitalised spelling; of the last part if hyphenated."""
        return self.word.reading

    @property
    def is_capitalised(self) -> bool:
        """`Jan`, or `JAN` in a text that does not shout; camel case and single letters are not."""
        word = self.word
        if word.is_upper and len(word.text) > 1:
            return not self.shouting and len(word.text) > 2
        return word.is_titled

    @property
    def is_lower(self) -> bool:
        """Typed without a capital, or with capitals only because everything is."""
        word = self.word
        return word.is_lower or (self.shouting and word.is_upper and len(word.text) > 1)

    @property
    def is_ordinary(self) -> bool:
        """Whether the word is one of the language when nothing is capitalised."""
        return self.word.is_ordinary

    @property
    def given(self) -> tuple[NameReading, ...]:
        """Readings as a first name; every part of `Anna-Maria` must have one."""
        return self.word.given

    @property
    def surname(self) -> tuple[NameReading, ...]:
        """Readings as a surname, `Nowak-Kowalska` as one."""
        return self.word.surname

    @property
    def is_double(self) -> bool:
        """`Nowak-Kowalska`: two parts, each a possible surname, one of them known as one."""
        return self.word.is_double

    @property
    def is_unknown(self) -> bool:
        """Whether the dictionary does not know the word at all, and it is no known maker."""
        return self.word.is_unknown

    @property
    def looks_like_surname(self) -> bool:
        """Whether it ends as Polish and Ukrainian surnames do."""
        return self.word.looks_like_surname

    @property
    def may_be_capitalised_noun(self) -> bool:
        """A common noun that Polish writes small: behind a first name its capital makes it one."""
        return self.word.may_be_capitalised_noun and not self.opens_sentence

    @property
    def is_everyday(self) -> bool:
        """A name and an everyday word in one; alone it says nothing."""
        return self.word.is_everyday

    @property
    def is_upper_case(self) -> bool:
        """Written in capitals only."""
        return self.word.is_upper

    @property
    def is_thing(self) -> bool:
        """Whether a brand, a program or an institution is called so, in any case."""
        return self.word.is_thing

    @property
    def is_barred(self) -> bool:
        """Never part of a name: what the list says, and `ZIMA25`."""
        return self.word.is_barred or self.in_code


def tokens_of(reading: Reading) -> list[Token]:
    """Tokens of a text, in order."""
    letters = [letter for letter in reading.text if letter.isalpha()]
    shouting = len(letters) > 12 and sum(map(str.isupper, letters)) > 0.7 * len(letters)
    return [_token(reading.text, word, shouting) for word in reading.words]


def _token(text: str, word: Word, shouting: bool) -> Token:
    start = word.start
    if start > 1 and text[start - 1] == " " and text[start - 2].isalnum():
        opens = False  # as nearly always, and without the pattern
    else:
        opens = not start or _SENTENCE_END.search(text[max(0, start - 6) : start]) is not None
    coded = text[word.end : word.end + 1].isdigit() and word.text.isupper() and len(word.text) > 1
    return Token(start, word.end, word.text, opens, shouting, coded)
