"""Reads a message as a row of ideas, by the words of one language.

A lexicon is a text file: `IDEA: entry, entry …` a line. An entry is written folded (lower case, no
diacritics): `word` itself, `word*` any word that begins so, or several of them in a row.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from typing import Final

import regex

from gateway.traffic.detection.intents.ideas import IDEAS

LANGUAGES: Final = frozenset(
    "bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv uk".split()
)
"""Languages with a lexicon."""

_LETTERS: Final = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "þ": "th", "ð": "d", "ħ": "h", "ı": "i", "ς": "σ",
     "ł": "l", "đ": "d"}
)  # fmt: skip
_TOKEN: Final = regex.compile(r"[\p{L}\p{N}]+|[.!?…;\n\u037e]+|[,:]|\p{So}")
_REPEATED: Final = regex.compile(r"(\p{L})\1{2,}")
_SPACED_OUT: Final = regex.compile(r"(?<![\p{L}\p{N}])\p{L}(?:[ ]\p{L}){3,}(?![\p{L}\p{N}])")
_ENTRY_WORD: Final = regex.compile(r"[\p{L}\p{N}]+\*?")
_SIGNS: Final = {
    **dict.fromkeys("👍👌✅✔🆗☑", "YES"),
    **dict.fromkeys("👎❌🚫⛔", "NO"),
    **dict.fromkeys("🤔🤷", "DOUBT"),
    **dict.fromkeys("🧑👩👨", "HUMAN"),
}
_STOP, _QUESTION, _COMMA = ".", "?", ","
_ENDS, _PAUSES = ".!?…;\n\u037e", ",:"
_SHORTEST_FORGIVEN, _LONGEST_FORGIVEN = 6, 24
_ENDING: Final = 4
"""Letters that may follow a misspelt stem."""
_WORDS_KEPT = 20_000
_NOTHING: Final[frozenset[str]] = frozenset()
_ANSWERS: Final = frozenset({"YES", "NO"})


@dataclass(frozen=True, slots=True)
class Said:
    """One word, or several that are one entry, with the ideas it may stand for.

    `misspelt`: only near to an entry. `word` is folded.
    """

    word: str = field(repr=False)
    ideas: frozenset[str]
    misspelt: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """What was said up to a full stop, a question mark or the end of a line."""

    said: tuple[Said, ...]
    asks: bool


def fold(text: str) -> str:
    """Lower case, no diacritics, Latin letters only where the alphabet is Latin."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign)).translate(_LETTERS)


def tokens(text: str) -> Iterator[str]:
    """Folded words, signs, and `.`, `?`, `,` where the text has a stop, a question or a pause."""
    folded: str = _REPEATED.sub(r"\1\1", fold(text))
    folded = _SPACED_OUT.sub(lambda run: run[0].replace(" ", ""), folded)
    for found in _TOKEN.findall(folded):
        if found[0].isalnum() or found in _SIGNS:
            yield found
        elif found[0] in _ENDS:
            yield _QUESTION if "?" in found or "\u037e" in found else _STOP
        elif found[0] in _PAUSES:
            yield _COMMA


class Lexicon:
    """The words of one language. Immutable but for its memory of words; share among threads."""

    def __init__(self, language: str, rows: Iterable[str]) -> None:
        """Raises ValueError for a row that is none, or names no idea of ours."""
        self.language = language
        self._words: dict[str, set[str]] = {}
        self._stems: dict[str, set[str]] = {}
        self._rows: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._rows_by_stem: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for row in rows:
            if row.strip() and not row.startswith("#"):
                self._read_row(row)
        self._longest_stem = max(map(len, self._stems), default=0)
        self._longest_row_stem = max(map(len, self._rows_by_stem), default=0)
        self._looked_up = lru_cache(maxsize=_WORDS_KEPT)(self._look_up)

    def _read_row(self, row: str) -> None:
        idea, colon, entries = row.partition(":")
        if not colon or idea not in IDEAS:
            raise ValueError(f"no idea of ours in the lexicon of {self.language}: {idea[:40]}")
        for entry in entries.split(","):
            words = tuple(_ENTRY_WORD.findall(fold(entry)))
            if len(words) == 1:
                word = words[0]
                shelf = self._stems if word.endswith("*") else self._words
                shelf.setdefault(word.rstrip("*"), set()).add(idea)
            elif words:
                first = words[0]
                rows = self._rows_by_stem if first.endswith("*") else self._rows
                rows.setdefault(first.rstrip("*"), []).append((words, idea))

    def sentences(self, text: str) -> list[Sentence]:
        """The sentences of a message, each a row of ideas."""
        found: list[Sentence] = []
        said: list[Said] = []
        words = list(tokens(text))
        place = 0
        while place < len(words):
            word = words[place]
            if word in (_STOP, _QUESTION):
                if said:
                    found.append(Sentence(tuple(said), word == _QUESTION))
                    said = []
                elif found and word == _QUESTION:
                    found[-1] = Sentence(found[-1].said, True)
                place += 1
                continue
            length, one = self._at(words, place)
            said.append(one)
            place += length
        if said:
            found.append(Sentence(tuple(said), False))
        return found

    def answers(self, word: str) -> bool:
        """Whether a word, as it was typed, may answer a question: yes or no."""
        return any(said.ideas & _ANSWERS for row in self.sentences(word) for said in row.said)

    def knows(self, word: str) -> bool:
        """Whether a folded word stands in the lexicon as it is, alone."""
        return bool(self._exactly(word))

    def _at(self, words: list[str], place: int) -> tuple[int, Said]:
        """The longest entry that begins there, and how many tokens it takes."""
        word = words[place]
        if word in _SIGNS:
            return 1, Said(word, frozenset({_SIGNS[word]}))
        if not word[0].isalnum():
            return 1, Said(word, _NOTHING)
        longest, ideas = 1, set[str]()
        for entry, idea in self._entries_from(word):
            if len(entry) >= longest and _fits(entry, words, place):
                if len(entry) > longest:
                    longest, ideas = len(entry), set()
                ideas.add(idea)
        if longest > 1:
            return longest, Said("_".join(words[place : place + longest]), frozenset(ideas))
        return 1, self._looked_up(word)

    def _entries_from(self, word: str) -> Iterator[tuple[tuple[str, ...], str]]:
        yield from self._rows.get(word, ())
        for end in range(2, min(len(word), self._longest_row_stem) + 1):
            yield from self._rows_by_stem.get(word[:end], ())

    def _exactly(self, word: str) -> frozenset[str]:
        found = set(self._words.get(word, ()))
        for end in range(2, min(len(word), self._longest_stem) + 1):
            found |= self._stems.get(word[:end], _NOTHING)
        return frozenset(found)

    def _look_up(self, word: str) -> Said:
        found = self._exactly(word)
        if found or not _SHORTEST_FORGIVEN <= len(word) <= _LONGEST_FORGIVEN or not word.isalpha():
            return Said(word, found)
        meant = self._meant(word)
        return Said(word, meant, misspelt=bool(meant))

    @cached_property
    def _near(self) -> dict[str, list[str]]:
        """Entries by what is left of them without any one letter."""
        found: dict[str, list[str]] = {}
        for word in sorted({*self._words, *self._stems}):
            if _SHORTEST_FORGIVEN <= len(word) <= _LONGEST_FORGIVEN:
                for shorter in _shortened(word):
                    found.setdefault(shorter, []).append(word)
        return found

    def _meant(self, word: str) -> frozenset[str]:
        """Ideas of the longest entries that a slip of the finger away from the word begin it."""
        near: set[str] = set()
        near_by = self._near
        for end in range(max(_SHORTEST_FORGIVEN, len(word) - _ENDING), len(word) + 1):
            head = word[:end]
            for shorter in _shortened(head):
                for entry in near_by.get(shorter, ()):
                    if (entry in self._stems or end == len(word)) and one_slip(head, entry):
                        near.add(entry)
        longest = max(map(len, near), default=0)
        ideas: set[str] = set()
        for entry in near:
            if len(entry) >= longest - 1:
                ideas |= self._words.get(entry, _NOTHING) | self._stems.get(entry, _NOTHING)
        return frozenset(ideas)


def one_slip(left: str, right: str) -> bool:
    """Whether one letter, not the first, was missed, added, changed or swapped with the next."""
    if abs(len(left) - len(right)) > 1:
        return False
    same = 0
    while same < min(len(left), len(right)) and left[same] == right[same]:
        same += 1
    if same == 0:
        return False
    if len(left) == len(right):
        if left[same + 1 :] == right[same + 1 :]:
            return True
        swapped = left[same : same + 2] == right[same : same + 2][::-1]
        return swapped and left[same + 2 :] == right[same + 2 :]
    longer, shorter = (left, right) if len(left) > len(right) else (right, left)
    return longer[same + 1 :] == shorter[same:]


def _shortened(word: str) -> set[str]:
    """The word, and the word without any one letter."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def _fits(entry: tuple[str, ...], words: list[str], place: int) -> bool:
    if place + len(entry) > len(words):
        return False
    return all(
        word.startswith(wanted[:-1]) if wanted.endswith("*") else word == wanted
        for wanted, word in zip(entry, words[place:], strict=False)
    )


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of one of `LANGUAGES`, read once a process."""
    text = files(__package__).joinpath("lexicons", f"{language}.txt").read_text("utf-8")
    return Lexicon(language, text.splitlines())
