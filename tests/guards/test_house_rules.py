"""Rules of the house that no type checker knows."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("gateway", "policies", "audit_log")
SOURCES = sorted(
    path
    for package in PACKAGES
    for path in (ROOT / package).rglob("*.py")
    if "migrations/versions" not in path.as_posix()
)
LONGEST_FILE = 400
PURE_DATA = ("intents/phrases/",)
"""Tables of words, a line an entry; they grow with languages, not with logic."""
LONGEST_FUNCTION = 60


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _calls(name: str) -> list[str]:
    found = []
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                target = node.func
                called = target.id if isinstance(target, ast.Name) else None
                called = target.attr if isinstance(target, ast.Attribute) else called
                if called == name:
                    found.append(_name(path))
    return found


def test_only_redaction_makes_a_cleared_conversation() -> None:
    assert _calls("ClearedConversation") == ["gateway/traffic/stages/redaction.py"]


def test_only_observation_makes_an_observed_conversation() -> None:
    assert _calls("ObservedConversation") == ["gateway/traffic/stages/observation.py"]


def test_only_the_relay_makes_bytes_for_a_model() -> None:
    makers = set(_calls("UpstreamRequest"))
    assert makers == {"gateway/relay.py", "gateway/web/proxy.py"}  # the proxy: a GET without words


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_files_stay_small(path: Path) -> None:
    if any(part in path.as_posix() for part in PURE_DATA):
        return
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_functions_stay_small(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.end_lineno:
            length = node.end_lineno - node.lineno + 1
            assert length <= LONGEST_FUNCTION, f"{node.name} has {length} lines"


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_no_module_is_a_drawer_for_everything(path: Path) -> None:
    assert path.stem not in {"utils", "util", "helpers", "common", "manager", "misc"}


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_every_module_says_what_it_is(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


def test_every_folder_of_code_is_a_package() -> None:
    folders = sorted({path.parent for path in SOURCES})
    assert [_name(f) for f in folders if not (f / "__init__.py").is_file()] == []


CLAIMS = re.compile(
    r"\b(compliant|anonymi[sz]ed|conforms to the (?:law|gdpr|act))\b", re.IGNORECASE
)


def test_nowhere_do_we_claim_what_we_cannot_prove() -> None:
    texts = [*SOURCES, *(ROOT / "docs").rglob("*.md"), ROOT / "README.md"]
    texts += list((ROOT / "policies" / "notices").rglob("*.md"))
    claiming = {
        _name(path): found.group()
        for path in texts
        if path.is_file() and (found := CLAIMS.search(path.read_text(encoding="utf-8")))
    }
    assert claiming == {}


def test_the_main_path_can_be_read_in_one_sitting() -> None:
    assert len((ROOT / "gateway" / "relay.py").read_text().splitlines()) <= 180
