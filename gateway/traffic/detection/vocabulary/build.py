"""Rebuilds `words.txt`: `python -m gateway.traffic.detection.vocabulary.build` (wordfreq 3.1).

wordfreq is not a dependency of the gateway: it is needed to rebuild this file, not to read it.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from importlib import import_module
from pathlib import Path
from typing import Any

from gateway.traffic.detection.language import KNOWN

WORDS_A_LANGUAGE = 1_500
_COUNTED_AS = {"hr": "sh"}
_IN_LATIN = 6.4
"""Zipf value of a Greek or Bulgarian word typed in Latin letters that no other language has."""
_HERE = Path(__file__).parent
_FREQUENT, _RARE = 6.8, 5.2
"""Zipf values that a handwritten list begins and ends with."""


def main() -> None:
    """Write the file beside this one."""
    zipf: dict[str, dict[str, float]] = defaultdict(dict)
    wordfreq: Any = import_module("wordfreq")
    for language in KNOWN:
        source = _COUNTED_AS.get(language, language)
        if source in wordfreq.available_languages():
            for word in wordfreq.top_n_list(source, WORDS_A_LANGUAGE, wordlist="best"):
                if word.replace("'", "").isalpha() and _in_own_script(word, language):
                    zipf[word][language] = wordfreq.zipf_frequency(word, source)
    for language, words in _handwritten():
        for place, word in enumerate(words):
            value = _FREQUENT - (_FREQUENT - _RARE) * place / len(words)
            known = zipf[word].get(language, 0.0)
            zipf[word][language] = max(known, _said(language, word, value, zipf[word]))
    lines = [
        word + "\t" + " ".join(f"{code}{value:.1f}" for code, value in sorted(by.items()))
        for word, by in sorted(zipf.items())
    ]
    (_HERE / "words.txt").write_text("\n".join(lines) + "\n", "utf-8")
    sys.stdout.write(f"{len(lines)} words\n")


def _said(language: str, word: str, value: float, elsewhere: dict[str, float]) -> float:
    """What a handwritten word counts: more where it is its language in Latin letters alone."""
    if language in {"et", "ga", "mt"}:
        return value
    alone = not elsewhere.keys() - {language}
    return _IN_LATIN if language in {"bg", "el"} and word.isascii() and alone else _RARE


def _in_own_script(word: str, language: str) -> bool:
    """Lists made from the web hold English words in every language, and Latin ones in Greek."""
    return word.isascii() is False or language not in {"bg", "el", "ru", "uk"}


def _handwritten() -> list[tuple[str, list[str]]]:
    lines = (_HERE / "handwritten.txt").read_text("utf-8").splitlines()
    pairs = (line.split(": ", 1) for line in lines if not line.startswith("#"))
    return [(code, list(dict.fromkeys(words.split()))) for code, words in pairs]


if __name__ == "__main__":
    main()
