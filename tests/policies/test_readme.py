"""What the README promises exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import policies
from policies.loader import BUNDLED
from policies.notices.template import PARAMETERS

README = (Path(policies.__file__).parent / "README.md").read_text()
TESTS = Path(__file__).parent
NAMED = sorted(set(re.findall(r"`((?:notices/)?test_\w+\.py)(?:::(test_\w+))?`", README)))


@pytest.mark.parametrize(("file", "test"), NAMED)
def test_every_test_named_in_the_readme_exists(file: str, test: str) -> None:
    assert f"def {test}" in (TESTS / file).read_text()


def test_cases_named_in_the_readme_exist() -> None:
    cases = re.findall(r"“([a-z ]+)”", README.split("## Rule")[1].split("## Legal")[0])
    written = (TESTS / "test_loader.py").read_text()
    missing = [c for c in cases if c != "not a human" and f'"{c}"' not in written]
    assert (missing, len(cases) >= 6) == ([], True)


def test_readme_names_every_bundled_policy_and_parameter() -> None:
    for word in (*BUNDLED, *PARAMETERS):
        assert f"`{word}`" in README
