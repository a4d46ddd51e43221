"""How much of the gold is masked, and how much else is.

A set is a file of JSON lines `{"text", "language", "spans": [[start, end, type]]}`; offsets are
code points. "Masked" is measured whatever type the finding has: what is covered does not leave.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from gateway.traffic.detection.analyser import TextAnalyser
from gateway.traffic.detection.analysis import Analysis

Span = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class GoldText:
    """One annotated text."""

    text: str = field(repr=False)
    language: str
    spans: tuple[Span, ...]


@dataclass(slots=True)
class SpanScore:
    """Counts over a set. Characters are letters and digits only: spaces hide nothing."""

    texts: int = 0
    gold: Counter[str] = field(default_factory=Counter)
    masked: Counter[str] = field(default_factory=Counter)
    gold_characters: int = 0
    masked_gold_characters: int = 0
    masked_characters: int = 0
    characters: int = 0
    findings: int = 0
    right_findings: int = 0
    wrong_texts: list[int] = field(default_factory=list)

    def share_masked(self, *types: str) -> float:
        """Share of gold spans wholly covered, of the given types or of all."""
        kinds = types or tuple(self.gold)
        total = sum(self.gold[kind] for kind in kinds)
        return sum(self.masked[kind] for kind in kinds) / total if total else 1.0

    @property
    def precision(self) -> float:
        """Share of findings which touch gold."""
        return self.right_findings / self.findings if self.findings else 1.0

    @property
    def over_masking(self) -> float:
        """Share of characters outside gold that were masked."""
        outside = self.characters - self.gold_characters
        wrongly = self.masked_characters - self.masked_gold_characters
        return wrongly / outside if outside else 0.0


def read_set(path: Path) -> list[GoldText]:
    """The texts of a set."""
    rows = map(json.loads, path.read_text("utf-8").splitlines())
    return [
        GoldText(row["text"], row["language"], tuple((s, e, kind) for s, e, kind in row["spans"]))
        for row in rows
    ]


def score(
    texts: Iterable[GoldText], analyser: TextAnalyser, *, only: str | None = None
) -> SpanScore:
    """Score a set; `only` counts findings of one type (the gold must be of that type)."""
    total = SpanScore()
    for number, gold in enumerate(texts, start=1):
        analysis = analyser.analyse(gold.text, gold.language, "user")
        if not _add(total, gold, analysis, only):
            total.wrong_texts.append(number)
    return total


def _add(total: SpanScore, gold: GoldText, analysis: Analysis, only: str | None) -> bool:
    signs = {place for place, sign in enumerate(gold.text) if sign.isalnum()}
    findings = [f for f in analysis.findings if only in (None, f.entity_type)]
    covered = signs & {place for f in analysis.findings for place in range(f.start, f.end)}
    counted = signs & {place for f in findings for place in range(f.start, f.end)}
    wanted = signs & {place for start, end, _ in gold.spans for place in range(start, end)}
    right = True
    for start, end, kind in gold.spans:
        whole = signs & set(range(start, end)) <= covered
        total.gold[kind] += 1
        total.masked[kind] += whole
        right &= whole
    touching = sum(any(place in wanted for place in range(f.start, f.end)) for f in findings)
    total.texts += 1
    total.findings += len(findings)
    total.right_findings += touching
    total.characters += len(signs)
    total.gold_characters += len(wanted)
    total.masked_characters += len(counted | (covered & wanted))
    total.masked_gold_characters += len(covered & wanted)
    return right and touching == len(findings)
