from __future__ import annotations

import pytest

from policies.loader import load_policy
from policies.settings_by_path import NOTHING, is_setting, leaves, value_of

POLICY = load_policy("eu-customer-chat")


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("transcripts.retention_days", 30),
        ("purposes[answer].basis", "consent"),
        ("purposes[marketing].basis", NOTHING),
        ("redaction.also", []),
        ("redaction.nothing", NOTHING),
        ("Redaction", NOTHING),
    ],
)
def test_a_setting_by_its_path(path: str, value: object) -> None:
    assert value_of(POLICY, path) == value


@pytest.mark.parametrize(
    ("path", "there"),
    [("redaction.opaque.image", True), ("redaction", True), ("redaction.x", False), ("", False)],
)
def test_whether_there_is_such_a_setting(path: str, there: bool) -> None:
    assert is_setting(path) is there


def test_every_leaf_is_a_setting_with_its_value() -> None:
    found = dict(leaves(POLICY))
    assert len(found) > 30
    assert all(value_of(POLICY, path) == value for path, value in found.items())
