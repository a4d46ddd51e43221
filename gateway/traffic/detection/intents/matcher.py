"""Matches phrases of a table against a message, forgiving one slip of the finger a word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

import regex

from gateway.traffic.detection.intents.table import Intent, Phrases, PhraseTable
from gateway.traffic.detection.normalised import folded
from gateway.traffic.detection.recogniser import PATTERN_SECONDS

LONGEST_MESSAGE = 4_000
"""Code points from either end that are read for what somebody asks."""

_TOKEN = regex.compile(r"[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*|[.!?;\n…]+|,")
_SHORTEST_FORGIVEN = 5
_LONGEST_ANSWER = 80
_WHOLE_WORD = r"[\p{L}']+(?!\p{L}|\*)"
_STEM = r"[\p{L}']+(?=\*)"


class Matcher:
    """The phrases of one language, compiled once."""

    def __init__(self, table: PhraseTable) -> None:
        self.table = table
        self._keywords = _by_length(_phrase_words(table, _WHOLE_WORD))
        self._stems = tuple(sorted(_phrase_words(table, _STEM)))
        self._kept = frozenset(table.not_misspelled)
        courtesy = "|".join(_compiled(c, table.groups) for c in table.courtesies)
        self._around = rf"(?:(?:{courtesy}| [.])){{0,8}}"
        self._needs: dict[str, list[tuple[frozenset[str], tuple[str, ...]]]] = {}
        self._patterns: dict[str, regex.Pattern[str]] = {}

    def message(self, text: str) -> str:
        """The message as one line of folded, corrected words; sentences end with ` . ` or ` ? `."""
        if len(text) > 2 * LONGEST_MESSAGE:
            text = text[:LONGEST_MESSAGE] + "\n" + text[-LONGEST_MESSAGE:]
        words = []
        for sign in _TOKEN.findall(folded(text).replace("\u2019", "'")):
            if sign == ",":
                continue
            if sign[0].isalnum():
                words.append(self._corrected(sign))
            elif words and words[-1] not in {".", "?"}:
                words.append("?" if "?" in sign else ".")
        while words and words[-1] == ".":
            words.pop()
        return " " + " ".join(words) + " "

    def says(self, intent: Intent, message: str) -> bool:
        """Whether the message holds a phrase of the intent and none that unsays it."""
        return self.any_of(intent.said_by, message) and not self.any_of(intent.unsaid_by, message)

    def any_of(self, phrases: Phrases, message: str) -> bool:
        """Whether any of the phrases is in the message."""
        words = frozenset(message.split())
        return any(
            self._may_match(phrase, words, message)
            and self._pattern(phrase).search(message, timeout=PATTERN_SECONDS)
            for phrase in phrases
        )

    def is_nothing_but(self, phrases: Phrases, message: str) -> bool:
        """Whether the message is one of the phrases, perhaps with courtesies around it."""
        if len(message) > _LONGEST_ANSWER:
            return False
        key = "=" + "\0".join(phrases)
        if key not in self._patterns:
            body = "|".join(
                _compiled(each, self.table.groups)
                for each in sorted(phrases, key=len, reverse=True)
            )
            # Several in a row are one answer: "ok, zgoda", "yes, of course, go ahead".
            self._patterns[key] = regex.compile(
                rf"{self._around}(?:(?:{body}){self._around}){{1,4}} "
            )
        return self._patterns[key].fullmatch(message, timeout=PATTERN_SECONDS) is not None

    def _may_match(self, phrase: str, words: frozenset[str], message: str) -> bool:
        """Whether every element that must be there can be: sets are quicker than patterns."""
        if phrase not in self._needs:
            self._needs[phrase] = _needed(phrase, self.table.groups)
        return all(
            not exact.isdisjoint(words) or any(begin in message for begin in begins)
            for exact, begins in self._needs[phrase]
        )

    def _pattern(self, phrase: str) -> regex.Pattern[str]:
        if phrase not in self._patterns:
            body = _compiled(phrase, self.table.groups)
            self._patterns[phrase] = regex.compile(body + r"(?= |$)")
        return self._patterns[phrase]

    @cache  # noqa: B019 - matchers live as long as the process; words repeat
    def _corrected(self, word: str) -> str:
        if len(word) < _SHORTEST_FORGIVEN or word in self._kept or word.startswith(self._stems):
            return word
        near = [
            keyword
            for length in (len(word) - 1, len(word), len(word) + 1)
            for keyword in self._keywords.get(length, ())
            if keyword[0] == word[0] and _one_edit(word, keyword)
        ]
        if word in near or word in self._keywords.get(len(word), ()):
            return word
        return min(near) if near else word


def _compiled(phrase: str, groups: Mapping[str, Phrases]) -> str:
    return "".join(_element(element, groups) for element in _elements(phrase))


def _elements(phrase: str) -> list[str]:
    return _cut(phrase, " ")


def _options(bracket: str) -> list[str]:
    return _cut(bracket[1:-1], "|")


def _cut(phrase: str, at: str) -> list[str]:
    """Cut at a sign outside brackets."""
    found, depth, current = [], 0, ""
    for sign in phrase:
        depth += (sign == "(") - (sign == ")")
        if sign == at and depth == 0:
            found.append(current)
            current = ""
        else:
            current += sign
    return [element for element in [*found, current] if element]


def _element(element: str, groups: Mapping[str, Phrases]) -> str:
    anchors = {
        "^": r"(?:(?<=^)|(?<= [.?]))",
        "$": r"(?= [.?]| $)",
        "^^": r"(?<=^)",
        "$$": r"(?=(?: [.?])* $)",
        "..": r"(?: [^ .?]+){0,4}",
    }
    if element in anchors:
        return anchors[element]
    _refuse_malformed(element)
    if element.endswith("?") and element != "?":
        return f"(?:{_element(element[:-1], groups)})?"
    if element.startswith("("):
        options = _options(element)
        return "(?:" + "|".join(_compiled(option, groups) for option in options) + ")"
    if element.startswith("{"):
        return "(?:" + "|".join(_compiled(each, groups) for each in groups[element[1:-1]]) + ")"
    if element == "?":
        return r" \?"
    if element.endswith("*"):
        return f" {regex.escape(element[:-1])}[^ ]*"
    return f" {regex.escape(element)}(?= )"


def _refuse_malformed(element: str) -> None:
    core = element.removesuffix("?")
    bracketed = core.startswith("(") and core.endswith(")") and core.count("(") == core.count(")")
    if not bracketed and set(core) & set("()|"):
        raise ValueError(f"malformed element in a phrase: {element}")


def _needed(
    phrase: str, groups: Mapping[str, Phrases]
) -> list[tuple[frozenset[str], tuple[str, ...]]]:
    """For each element that may not be missing, the words one of which must be in the message."""
    needed = []
    for element in _elements(phrase):
        if element in {"..", "^", "$", "^^", "$$"} or (element.endswith("?") and element != "?"):
            continue
        firsts = _first_words(element, groups)
        if firsts is not None:
            exact = frozenset(word for word in firsts if not word.endswith("*"))
            needed.append((exact, tuple(f" {word[:-1]}" for word in firsts if word.endswith("*"))))
    return needed


def _first_words(element: str, groups: Mapping[str, Phrases]) -> set[str] | None:
    """The words an element can begin with, or None where that cannot be told."""
    if element.startswith("("):
        options: Iterable[str] = _options(element)
    elif element.startswith("{"):
        options = groups[element[1:-1]]
    else:
        return {element}
    found: set[str] = set()
    for option in options:
        mandatory = [e for e in _elements(option) if e not in {"^", "$", "^^", "$$", ".."}]
        if not mandatory or (mandatory[0].endswith("?") and mandatory[0] != "?"):
            return None
        inner = _first_words(mandatory[0], groups)
        if inner is None:
            return None
        found |= inner
    return found


def _phrase_words(table: PhraseTable, pattern: str) -> set[str]:
    """All words of the table's phrases that fit a pattern, long enough to be told from others."""
    phrases: list[Iterable[str]] = [*table.groups.values()]
    intents = [
        table.wants_human,
        table.returns_to_bot,
        table.asks_nature,
        table.claims_human,
        table.consent.withdraws,
        *table.rights.values(),
        *table.special.values(),
    ]
    for intent in intents:
        phrases += [intent.said_by, intent.unsaid_by]
    consent = table.consent
    phrases += [consent.yes, consent.no, consent.yes_within, consent.no_within, table.courtesies]
    words = {word for rows in phrases for row in rows for word in regex.findall(pattern, row)}
    return {word for word in words if len(word) >= _SHORTEST_FORGIVEN and word.islower()}


def _by_length(words: set[str]) -> dict[int, tuple[str, ...]]:
    lengths: dict[int, list[str]] = {}
    for word in sorted(words):
        lengths.setdefault(len(word), []).append(word)
    return {length: tuple(group) for length, group in lengths.items()}


def _one_edit(left: str, right: str) -> bool:
    """Whether one letter is missing, added, changed, or two neighbours are swapped."""
    if left == right:
        return True
    if len(left) > len(right):
        left, right = right, left
    at = next((i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), len(left))
    if len(left) < len(right):
        return left[at:] == right[at + 1 :]
    swapped = left[at : at + 2] == right[at : at + 2][::-1] and left[at + 2 :] == right[at + 2 :]
    return swapped or left[at + 1 :] == right[at + 1 :]
