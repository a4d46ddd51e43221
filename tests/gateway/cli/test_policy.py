from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands import here


@pytest.mark.parametrize("name", ["eu-customer-chat", "eu-contract", "api-internal", "observe"])
def test_every_bundled_policy_is_in_order(tmp_path: Path, name: str) -> None:
    done = here(tmp_path, "policy", "check", name)
    assert done.code == 0 and done.out.startswith(f"{name}@1#")
    told = here(tmp_path, "policy", "check", name, "--json").json()
    assert told["valid"] is True and told["policy"].startswith(name)


def test_a_fault_is_told_with_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text("policy: mine\nversion: 1\nredactoin: {}\n")
    done = here(tmp_path, "policy", "check", "mine.yaml")
    assert done.code == 1 and "mine.yaml:" in done.err and "Traceback" not in done.err
    told = here(tmp_path, "policy", "check", "mine.yaml", "--json")
    assert told.code == 1
    assert told.json()["valid"] is False and told.json()["code"]


def test_a_policy_that_is_nowhere_is_told(tmp_path: Path) -> None:
    assert here(tmp_path, "policy", "check", "nope.yaml").code == 1


def test_the_schema_is_one_for_editors(tmp_path: Path) -> None:
    schema = here(tmp_path, "policy", "schema").json()
    assert schema["additionalProperties"] is False
    assert "purposes" in schema["properties"]
