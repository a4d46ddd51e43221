"""Cuts a long message into passages that can be understood one by one."""

from __future__ import annotations

from typing import Final

import regex

LONGEST_MESSAGE: Final = 4_000
"""Code points from either end that are read for what somebody asks."""
LONGEST_PASSAGE: Final = 48
"""Words. What is shorter is read as a whole."""
LONGEST_WHOLE: Final = 12
FEWEST_OF_PART: Final = 4
"""Words of a part between commas that may say something by itself."""

_SENTENCE: Final = regex.compile(r"[^.!?…;\n\u037e]*+[.!?…;\n\u037e]*+\s*+")
_WORD: Final = regex.compile(r"\S+\s*+")
_BETWEEN: Final = regex.compile(r"[,;:()]\s|\s[–—-]\s")
_ANSWER: Final = regex.compile(r"\W*+(\p{L}{1,6})\s?[,.!;:\u2013\u2014]++\s*+(\S.*)", regex.DOTALL)
_ADDRESS: Final = regex.compile(
    r"[^\s@<>]{1,80}+@[^\s@<>]{1,80}+|(?:https?://|www\.)\S++|\[\p{L}+(?:_\p{L}+)*_\d+(?::\w+)?\]"
)
_QUOTED: Final = regex.compile(
    r"(?<![\p{L}\p{N}])(?:\"[^\"\n]{1,80}\"|„[^”“\"\n]{1,80}[”“\"]|“[^”\n]{1,80}”|«[^»\n]{1,80}»"
    r"|»[^«\n]{1,80}«|'[^'\n]{1,60}')(?![\p{L}\p{N}])"
)


def passages(text: str) -> list[str]:
    """The message in passages of whole sentences; a sentence too long for one is cut."""
    if len(text) > 2 * LONGEST_MESSAGE:
        text = text[:LONGEST_MESSAGE] + "\n" + text[-LONGEST_MESSAGE:]
    if len(text.split(maxsplit=LONGEST_PASSAGE)) <= LONGEST_PASSAGE:
        return [text] if text.strip() else []
    found: list[str] = []
    words: list[str] = []
    for sentence in _SENTENCE.findall(text):
        of_sentence = _WORD.findall(sentence)
        if len(words) + len(of_sentence) > LONGEST_PASSAGE and words:
            found.append("".join(words))
            words = []
        words += of_sentence
        while len(words) > LONGEST_PASSAGE:
            found.append("".join(words[:LONGEST_PASSAGE]))
            words = words[LONGEST_PASSAGE:]
    if words:
        found.append("".join(words))
    return [passage for passage in found if passage.strip()]


def sentences_of(passage: str) -> list[str]:
    """The sentences of a passage of several; none of a passage that is one sentence."""
    found = [each.strip() for each in _SENTENCE.findall(passage) if any(map(str.isalnum, each))]
    return found if len(found) > 1 else []


def without_addresses(text: str) -> str:
    """The text with a number for each mail address, link and placeholder: their letters are no
    words, and `person@firm.example` asks for nobody."""
    left: str = _ADDRESS.sub("123", text)
    return left


def parts(passage: str) -> list[str]:
    """The passage, and each part of a long one between commas: a claim may hide in the middle."""
    words = passage.split(maxsplit=LONGEST_WHOLE)
    if len(words) <= LONGEST_WHOLE:
        return [passage]
    between = (part.strip() for part in _BETWEEN.split(passage))
    return [passage, *(part for part in between if len(part.split()) >= FEWEST_OF_PART)]


def after_answer(passage: str) -> tuple[str, str]:
    """A first word with a pause behind it, and what follows; both empty where there is none.

    "No, I want a human" wants one, whatever "no" answers.
    """
    found = _ANSWER.match(passage)
    return (found[1], found[2]) if found else ("", "")


def unquoted(text: str) -> str:
    """The text without what stands in quotation marks, unless that is all of it."""
    left: str = _QUOTED.sub(" … ", text)
    return left if any(map(str.isalnum, left)) else text
