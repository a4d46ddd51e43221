"""Reads a message into words as a table writes them: folded, slips of the finger corrected."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

import regex

from gateway.traffic.detection.normalised import folded

LONGEST_MESSAGE = 4_000
"""Code points from either end that are read for what somebody asks."""

_TOKEN = regex.compile(r"[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*|[.!?;\n…]+|,|[\p{So}]")
_QUOTED = regex.compile(
    r"(?<![\p{L}\p{N}])(?:\"[^\"\n]{1,80}\"|„[^”\"\n]{1,80}[”\"]|“[^”\n]{1,80}”|«[^»\n]{1,80}»"
    r"|'[^'\n]{1,60}')(?![\p{L}\p{N}])"
)
_SPACED_OUT = regex.compile(r"(?<![\p{L}\p{N}])\p{L}(?:[ ]\p{L}){3,}(?![\p{L}\p{N}])")
_REPEATED = regex.compile(r"(\p{L})\1{2,}")
_LAST_DOUBLED = regex.compile(r"(\p{L})\1$")
_SHORTEST_FORGIVEN, _FORGIVEN_TWICE = 5, 9
_WORDS_KEPT = 50_000
_NO = frozenset({"nie", "no"})
_SIGNS = {
    "👍": "sign:yes",
    "👌": "sign:yes",
    "✅": "sign:yes",
    "✔": "sign:yes",
    "🆗": "sign:yes",
    "☑": "sign:yes",
    "👎": "sign:no",
    "❌": "sign:no",
    "🚫": "sign:no",
    "⛔": "sign:no",
    "🤔": "sign:doubt",
    "🤷": "sign:doubt",
    "💼": "sign:human",
    "🙋": "sign:human",
    "🧑": "sign:human",
    "👩": "sign:human",
    "👨": "sign:human",
}


@dataclass(frozen=True, slots=True)
class Message:
    """The words of a message in order; `.` and `?` end a sentence, `#` stands for what is left out.

    `known` are the words, `beginnings` all beginnings of them. `remembered` is where the groups of
    one table fit: it makes a message belong to one language and one thread.
    """

    words: tuple[str, ...] = field(repr=False)
    known: frozenset[str] = field(repr=False)
    beginnings: frozenset[str] = field(repr=False)
    remembered: dict[tuple[str, int], Collection[int]] = field(default_factory=dict, repr=False)
    _places: dict[str, list[int]] = field(default_factory=dict, repr=False)
    _places_of_beginnings: dict[str, list[int]] = field(default_factory=dict, repr=False)

    def places_of(self, words: frozenset[str], begun: frozenset[str]) -> list[int]:
        """Where one of `words` stands, or a word with one of the beginnings `begun`, in order."""
        if not self._places:
            for place, word in enumerate(self.words):
                self._places.setdefault(word, []).append(place)
        found = [place for word in words & self.known for place in self._places[word]]
        there = begun & self.beginnings
        if there:
            if not self._places_of_beginnings:
                for place, word in enumerate(self.words):
                    for beginning in beginnings(word):
                        self._places_of_beginnings.setdefault(beginning, []).append(place)
            for beginning in there:
                found += self._places_of_beginnings[beginning]
        return sorted(set(found)) if len(found) > 1 else found


def as_message(words: Iterable[str]) -> Message:
    """A message of these words and signs."""
    listed = tuple(words)
    known = frozenset(listed)
    return Message(listed, known, frozenset().union(*map(beginnings, known)))


@lru_cache(maxsize=_WORDS_KEPT)
def beginnings(word: str) -> frozenset[str]:
    """Every beginning of a word, the word itself included."""
    return frozenset(word[:end] for end in range(1, len(word) + 1))


class Spelling:
    """The words a table knows, and which of them a written word was meant to be.

    `known` are its whole words, `stems` beginnings of words that are never corrected, `kept` words
    that only look like slips, `rewritten` single words and the words they stand for. A slip is
    only ever read as one of `forgiven`, and a word the language has (`is_word`, asked with
    diacritics) is no slip.
    """

    def __init__(
        self,
        known: Iterable[str],
        stems: Iterable[str],
        kept: Iterable[str],
        rewritten: Mapping[str, str],
        *,
        forgiven: Iterable[str],
        is_word: Callable[[str], bool],
    ) -> None:
        self._is_word = is_word
        self._known = frozenset(known)
        self._stems = frozenset(stem for stem in stems if len(stem) > 3)
        self._kept = frozenset(kept)
        self._rewritten = {word: tuple(row.split()) for word, row in rewritten.items()}
        self._near: dict[str, list[str]] = {}
        for word in sorted(set(forgiven) - self._kept):
            for shorter in _shortened(word):
                self._near.setdefault(shorter, []).append(word)
        self._read = lru_cache(maxsize=_WORDS_KEPT)(self._as_meant)

    def message(self, text: str) -> tuple[Message, Message]:
        """All of the message, and the message without words that stand in quotes."""
        if len(text) > 2 * LONGEST_MESSAGE:
            text = text[:LONGEST_MESSAGE] + "\n" + text[-LONGEST_MESSAGE:]
        plain = text.replace("\u2019", "'").replace("#", " ")
        plain = _SPACED_OUT.sub(lambda run: run[0].replace(" ", ""), plain)
        whole = as_message(self._words(plain))
        unquoted = _QUOTED.sub(" # ", plain)
        if unquoted == plain or not any(map(str.isalnum, unquoted)):
            return whole, whole
        return whole, as_message(self._words(unquoted, keep="#"))

    def _words(self, plain: str, keep: str = "") -> list[str]:
        words: list[str] = []
        for sign in _TOKEN.findall(plain) if not keep else _tokens_with_marks(plain):
            if sign[0].isalnum():
                words.extend(self._read(sign))
            elif sign == ",":
                # "No, I am a bot" and "no I am not": only behind this word a comma tells.
                if words and words[-1] in _NO and words[-2:-1] in ([], ["."], ["?"]):
                    words.append(".")
            elif sign == keep:
                words.append("#")
            elif sign in _SIGNS:
                if not words or words[-1] != _SIGNS[sign]:
                    words.append(_SIGNS[sign])
            elif sign[0] in ".!?;\n…" and words and words[-1] not in {".", "?"}:
                words.append("?" if "?" in sign else ".")
            elif "?" in sign and words:
                words[-1] = "?"
        while words and words[-1] == ".":
            words.pop()
        return words

    def _as_meant(self, written: str) -> tuple[str, ...]:
        word = self._without_repeats(folded(written))
        meant = self._corrected(word)
        if meant != word and self._is_word(written.lower()):
            meant = word  # asked only where it matters: a dictionary is slow
        return self._rewritten.get(meant, (meant,))

    def _without_repeats(self, word: str) -> str:
        """`taaak`, `agreeee`, `okk`: the spelling the table knows, else one letter of each run."""
        if word in self._known or word in self._kept or word in self._rewritten:
            return word
        once: str = _REPEATED.sub(r"\1", word)
        twice: str = _REPEATED.sub(r"\1\1", word)
        if once != word:
            return twice if twice in self._known and once not in self._known else once
        single: str = _LAST_DOUBLED.sub(r"\1", word)
        return single if single in self._known else word

    def _corrected(self, word: str) -> str:
        known = word in self._known or word in self._kept or word in self._rewritten
        if known or not _SHORTEST_FORGIVEN <= len(word) <= _LONGEST_FORGIVEN:
            return word
        if any(map(str.isdigit, word)):
            return word
        # What a stem of the table fits already means something: only its ending may be corrected.
        begins = max(beginnings(word) & self._stems, key=len, default=word[0])
        best: tuple[int, str] | None = None
        for shorter in _shortened(word):
            for meant in self._near.get(shorter, ()):
                if not meant.startswith(begins):
                    continue
                edits = _edits(word, meant)
                allowed = 2 if min(len(word), len(meant)) >= _FORGIVEN_TWICE else 1
                if edits <= allowed and (best is None or (edits, meant) < best):
                    best = (edits, meant)
        return best[1] if best else word


_LONGEST_FORGIVEN = 32
"""Letters; for each word all spellings without any two of them are made, which is cubic."""


def _tokens_with_marks(plain: str) -> list[str]:
    """Tokens with `#` where a quotation was."""
    found: list[str] = []
    for place, part in enumerate(plain.split("#")):
        if place:
            found.append("#")
        found.extend(_TOKEN.findall(part))
    return found


def _shortened(word: str) -> set[str]:
    """The word, and the word without any one letter; of a long word also without any two."""
    if len(word) < _SHORTEST_FORGIVEN:
        return {word}
    once = {word[:i] + word[i + 1 :] for i in range(1, len(word))}
    found = {word} | once
    if len(word) >= _FORGIVEN_TWICE - 1:
        found |= {short[:i] + short[i + 1 :] for short in once for i in range(1, len(short))}
    return found


def _edits(left: str, right: str) -> int:
    """How many letters are missing, added, changed or swapped with their neighbour."""
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, start=1):
        older, before, row = before, row, [i]
        for j, b in enumerate(right, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and left[i - 2] == b:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return row[-1]
