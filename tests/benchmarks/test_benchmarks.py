"""The benchmark measures what it says: real load on a real provider, figures where they belong."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from tests.benchmarks import meter, report, rounds, targets
from tests.benchmarks.cases import CASES, Case
from tests.benchmarks.messages import MARK, WORDS_A_MESSAGE, message


@pytest.mark.parametrize("language", ["pl", "en"])
def test_every_message_is_new_and_as_long_as_said(language: str) -> None:
    chance = random.Random(1)
    messages = [message(language, chance) for _ in range(200)]
    assert len(set(messages)) == 200
    assert {len(text.split()) for text in messages} == {WORDS_A_MESSAGE}
    assert all(MARK.decode() in text for text in messages)


@pytest.mark.parametrize("kind", ["whole", "streamed", "conversation"])
def test_measures_any_base_url_and_sees_what_came_through_unmasked(kind: str) -> None:
    with targets.upstream(chunks=4, interval_ms=1) as model:
        case = Case("any", kind, "en", clients=1 if kind == "conversation" else 4)
        figures = rounds.measure(case, model, model, rounds.Plan(1, 0.2, ramp=0.1), seed=1)
    assert figures.errors == 0
    assert figures.answers > 0
    assert figures.unmasked >= figures.answers
    assert figures.values["cpu"] is not None and figures.values["memory"]
    if kind == "streamed":
        assert figures.values["first"] is not None
    if kind == "conversation":
        assert figures.values["turn 1"] and figures.values["turn 100"]


def test_counts_faults_and_still_ends() -> None:
    with targets.upstream() as model:
        nowhere = targets.given("gone=http://127.0.0.1:9")
        case = Case("gone", "conversation", "en")
        figures = rounds.measure(case, nowhere, model, rounds.Plan(1, 0.1, ramp=0.0), seed=1)
    assert figures.answers == 0
    assert figures.errors > 0
    assert figures.values["p50"] is None and figures.values["cpu"] is None


def test_meters_the_whole_tree_of_a_process() -> None:
    assert meter.memory_mib([os.getpid()]) > 1
    assert meter.cpu_ms([os.getppid()]) >= 0
    assert meter.cpu_ms([]) == meter.memory_mib([]) == 0


def test_figures_go_between_the_marks_and_nowhere_else(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"before\n{report.BEGIN}\nold\n{report.END}\nafter\n")
    figures = rounds.Figures(3, 0, 0, {"p50": 10.0, "cpu": 1.0, "rate": 60.0})
    slower = rounds.Figures(3, 0, 0, {"p50": 100.0, "cpu": 9.0, "rate": 12.0})
    found = {}
    for case in CASES:
        found[case.name, "gateway"] = figures
        found[case.name, "litellm+presidio"] = slower
    both = [targets.given("gateway=http://a"), targets.given("litellm+presidio=http://b")]
    report.write(report.tables(found, CASES, both, rounds.Plan(1, 1.0)), page)
    text = page.read_text()
    assert text.startswith("before\n") and text.endswith("\nafter\n") and "old" not in text
    assert "| p50, 1 client | pl-1 | 10.0 | 100.0 | 0.10 | ≤ 0.2 | reached |" in text
    assert "| requests/s, 32 clients | pl-32 | 60.0 | 12.0 | 5.00 | ≥ 6 | not reached |" in text


def test_refuses_a_page_without_a_place_for_figures(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("nothing here\n")
    with pytest.raises(ValueError, match="no place"):
        report.write("figures", page)


@pytest.mark.parametrize("text", ["", "name", "=http://a", "name=ftp://a"])
def test_a_target_is_a_name_and_a_base_url(text: str) -> None:
    with pytest.raises(ValueError, match="NAME=URL"):
        targets.given(text)
