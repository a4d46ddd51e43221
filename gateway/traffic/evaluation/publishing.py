"""Writes what was measured to the two places that state it: the page and the coverage gate."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from gateway.traffic.detection.coverage import Figures, Share
from gateway.traffic.evaluation.leaks import Group, LeakScore

BEGIN: Final = "<!-- measured: written by python -m gateway.traffic.evaluation --publish -->"
END: Final = "<!-- /measured -->"
INTENTS_BEGIN: Final = (
    "<!-- intents: written by python -m gateway.traffic.evaluation --intents SETS --page -->"
)
INTENTS_END: Final = "<!-- /intents -->"


def figures_of(score: LeakScore) -> Figures:
    """A language's figures."""
    leaked = {group: Share(score.leaked(group), score.required(group)) for group in Group}
    return Figures(
        messages=len(score.readings),
        names_leaked=leaked[Group.NAMES],
        identifiers_leaked=leaked[Group.IDENTIFIERS],
        addresses_leaked=leaked[Group.ADDRESSES],
        masked_without_need=Share(score.masked_all_the_same(), len(score.empty())),
    )


def write_figures(path: Path, scores: Mapping[str, LeakScore]) -> None:
    """One object of counts a language, `[part, whole]` each."""
    lines = [
        f'  "{code}": {json.dumps(_counts(figures_of(score)))}'
        for code, score in sorted(scores.items())
    ]
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")


def _counts(figures: Figures) -> dict[str, int | list[int]]:
    return {
        "messages": figures.messages,
        "names_leaked": [figures.names_leaked.part, figures.names_leaked.whole],
        "identifiers_leaked": [figures.identifiers_leaked.part, figures.identifiers_leaked.whole],
        "addresses_leaked": [figures.addresses_leaked.part, figures.addresses_leaked.whole],
        "masked_without_need": [
            figures.masked_without_need.part,
            figures.masked_without_need.whole,
        ],
    }


def write_page(path: Path, table: str, begins: str = BEGIN, ends: str = END) -> None:
    """Replaces what stands between the two markers. Raises ValueError where they are missing."""
    before, begin, rest = path.read_text("utf-8").partition(begins)
    _, end, after = rest.partition(ends)
    if not begin or not end:
        raise ValueError("the page has no place for the figures")
    path.write_text(f"{before}{begins}\n{table.strip()}\n{ends}{after}", "utf-8")
