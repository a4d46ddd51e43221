"""A text that was shown never changes."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from policies.errors import PolicyFileError
from policies.notices import manifest
from policies.notices.book import BUNDLED_NOTICES, NoticeBook


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    root = tmp_path / "notices"
    shutil.copytree(BUNDLED_NOTICES, root, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    return root


def test_committed_notices_have_the_bytes_of_the_manifest() -> None:
    """Fails if a notice was edited or removed: put the new wording into `name@<next>.md`."""
    assert manifest.listed(BUNDLED_NOTICES) == manifest.digests(BUNDLED_NOTICES)


def test_a_changed_byte_is_refused(copied: Path) -> None:
    file = copied / "pl" / "consent@1.md"
    file.write_bytes(file.read_bytes().replace(b"prosimy", "proszę".encode()))
    for refused in (manifest.check, manifest.write, NoticeBook.load):
        with pytest.raises(PolicyFileError) as caught:
            refused(copied)
        assert (caught.value.code, caught.value.file) == ("notice_changed", "pl/consent@1.md")


def test_a_file_outside_the_manifest_is_refused_until_it_is_listed(copied: Path) -> None:
    text = (copied / "pl" / "outage@1.md").read_text().replace("version: 1", "version: 2")
    (copied / "pl" / "outage@2.md").write_text(text.replace("później", "za chwilę"))
    with pytest.raises(PolicyFileError) as caught:
        NoticeBook.load(copied)
    assert caught.value.code == "notice_unlisted"
    assert manifest.write(copied) == 1
    current = NoticeBook.load(copied).current("outage", "pl")
    assert current is not None and current.version == 2


def test_a_variant_is_listed_like_any_text(copied: Path) -> None:
    assert "pl/disclosure.plain@1.md" in (manifest.listed(copied) or {})
    file = copied / "pl" / "disclosure.plain@1.md"
    file.write_bytes(file.read_bytes() + b"\n")
    with pytest.raises(PolicyFileError) as caught:
        NoticeBook.load(copied)
    assert caught.value.code == "notice_changed"


def test_without_its_text_a_language_falls_back_and_without_any_there_is_none(copied: Path) -> None:
    (copied / "pl" / "disclosure@1.md").unlink()
    book = NoticeBook.load(copied)
    assert [n.language for n in book.choose("disclosure", "pl", "pl", "en")] == ["en"]
    (copied / "en" / "disclosure@1.md").unlink()
    assert NoticeBook.load(copied).choose("disclosure", "pl", "pl", "en") == ()
    with pytest.raises(PolicyFileError):
        manifest.write(copied)  # but nobody can make a list without it


def test_a_folder_of_ones_own_needs_no_manifest(copied: Path) -> None:
    (copied / manifest.MANIFEST).unlink()
    assert NoticeBook.load(copied).languages == NoticeBook.load().languages


@pytest.mark.parametrize("content", ["", "[]", '{"pl/outage@1.md": 7}'])
def test_a_broken_manifest_is_refused(copied: Path, content: str) -> None:
    (copied / manifest.MANIFEST).write_text(content)
    with pytest.raises(PolicyFileError) as caught:
        NoticeBook.load(copied)
    assert caught.value.code == "manifest_form"


def test_the_command_writes_the_list(copied: Path) -> None:
    before = (copied / manifest.MANIFEST).read_bytes()
    (copied / manifest.MANIFEST).unlink()
    subprocess.run(
        [sys.executable, "-m", "policies.notices.manifest", str(copied)],
        check=True,
        cwd=BUNDLED_NOTICES.parents[1],
    )
    assert (copied / manifest.MANIFEST).read_bytes() == before
