"""Writes what was measured to the two places that state it: the page and the coverage gate."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Final

from gateway.traffic.detection.coverage import Figures
from gateway.traffic.evaluation.leaks import Group, LeakScore

BEGIN: Final = "<!-- measured: written by python -m gateway.traffic.evaluation --publish -->"
END: Final = "<!-- /measured -->"


def figures_of(score: LeakScore) -> Figures:
    """A language's figures, rounded to a tenth of a per cent."""
    return Figures(
        messages=len(score.readings),
        names_leaked=_rate(score.leaked(Group.NAMES), score.required(Group.NAMES)),
        identifiers_leaked=_rate(
            score.leaked(Group.IDENTIFIERS), score.required(Group.IDENTIFIERS)
        ),
        addresses_leaked=_rate(score.leaked(Group.ADDRESSES), score.required(Group.ADDRESSES)),
        masked_without_need=_rate(score.masked_all_the_same(), len(score.empty())),
    )


def write_figures(path: Path, scores: Mapping[str, LeakScore]) -> None:
    """One object of figures a language."""
    figures = {code: asdict(figures_of(score)) for code, score in sorted(scores.items())}
    path.write_text(json.dumps(figures, indent=2) + "\n", "utf-8")


def write_page(path: Path, table: str) -> None:
    """Replaces what stands between the two markers. Raises ValueError where they are missing."""
    before, begin, rest = path.read_text("utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError("the page has no place for the figures")
    path.write_text(f"{before}{BEGIN}\n{table.strip()}\n{END}{after}", "utf-8")


def _rate(part: int, whole: int) -> float:
    return round(part / whole, 3) if whole else 0.0
