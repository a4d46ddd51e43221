"""What reading costs: CPU time of this process for pieces of equal length, caches warm."""

from __future__ import annotations

import time
from collections.abc import Callable

from gateway.traffic.detection.analyser import TextAnalyser
from gateway.traffic.detection.intents.reader import read_intents
from gateway.traffic.detection.understanding import claims_human
from gateway.traffic.evaluation.annotated import Annotated

_READINGS = 15
_MOST_WORDS = 600


def pieces(messages: list[Annotated], words: int) -> list[str]:
    """The messages one after the other, cut into pieces of so many words."""
    every = [word for each in messages for word in each.text.split()][:_MOST_WORDS]
    return [" ".join(every[i : i + words]) for i in range(0, len(every) - words + 1, words)]


def cost_of(read: Callable[[str], object], texts: list[str]) -> float:
    """Milliseconds of CPU a text: the mean over texts of the best of some readings of each.

    The best, because what else the machine does makes the caches colder and the figures larger.
    """
    for text in texts:
        read(text)
    return (
        1_000
        * sum(min(_timed(read, text) for _ in range(_READINGS)) for text in texts)
        / len(texts)
    )


def _timed(read: Callable[[str], object], text: str) -> float:
    began = time.process_time()
    read(text)
    return time.process_time() - began


def cost_table(messages: dict[str, list[Annotated]], analyser: TextAnalyser) -> str:
    """Language to messages; a Markdown table of what is read, words a piece, CPU-ms a piece."""
    lines = ["| cost of | language | words | CPU-ms |", "|---|---|---|---|"]
    for language, each in messages.items():
        rows: list[tuple[str, int, Callable[[str], object]]] = [
            ("whole analysis", 100, lambda text: analyser.analyse(text, None)),
            ("whole analysis", 20, lambda text: analyser.analyse(text, None)),
            (
                "all intents",
                20,
                lambda text, code=language: read_intents(text, code),  # type: ignore[misc]
            ),
            (
                "`claims_human` alone",
                20,
                lambda text, code=language: claims_human(text, code),  # type: ignore[misc]
            ),
        ]
        lines += [
            f"| {what} | {language} | {words} | {cost_of(read, pieces(each, words)):.2f} |"
            for what, words, read in rows
        ]
    return "\n".join(lines)
