"""Policies are kept by digest, once, for the owner's eyes."""

from __future__ import annotations

import stat
import threading
from pathlib import Path

import pytest

from gateway.errors import StoreError
from gateway.records.policy_sources import PolicySources

DIGEST = "ab" * 32


def test_a_source_is_kept_byte_for_byte_and_never_replaced(tmp_path: Path) -> None:
    sources = PolicySources(tmp_path / "policies")
    sources.keep(DIGEST, "tytuł: ą\r\n".encode(), "/home/somebody/mine.yaml")
    sources.keep(DIGEST, b"other", "other.yaml")
    kept = sources.read(DIGEST)
    assert kept is not None
    assert kept.content == "tytuł: ą\r\n".encode() and kept.loaded_from == "mine.yaml"
    assert kept.path == str(tmp_path / "policies" / f"{DIGEST}.yaml")
    assert "tytuł" not in repr(kept)


def test_only_the_owner_may_read(tmp_path: Path) -> None:
    PolicySources(tmp_path / "policies").keep(DIGEST, b"x", "a")
    modes = {stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "policies").iterdir()}
    assert modes == {0o600}
    assert stat.S_IMODE((tmp_path / "policies").stat().st_mode) == 0o700


def test_what_was_never_kept_is_none(tmp_path: Path) -> None:
    assert PolicySources(tmp_path).read(DIGEST) is None


@pytest.mark.parametrize("digest", ["../../etc/passwd", "ab", "AB" * 32, ""])
def test_only_a_digest_becomes_a_file_name(tmp_path: Path, digest: str) -> None:
    with pytest.raises(ValueError, match="digest"):
        PolicySources(tmp_path).read(digest)


def test_a_folder_that_cannot_be_written_is_a_failure(tmp_path: Path) -> None:
    (tmp_path / "policies").write_text("a file")
    with pytest.raises(StoreError, match="policy_not_kept"):
        PolicySources(tmp_path / "policies").keep(DIGEST, b"x", "a")


def test_without_its_name_the_source_is_still_there(tmp_path: Path) -> None:
    sources = PolicySources(tmp_path)
    sources.keep(DIGEST, b"x", "a.yaml")
    (tmp_path / f"{DIGEST}.json").write_text("[")
    kept = sources.read(DIGEST)
    assert kept is not None and kept.loaded_from == f"{DIGEST}.yaml"


def test_several_threads_may_keep_the_same(tmp_path: Path) -> None:
    sources = PolicySources(tmp_path)
    threads = [threading.Thread(target=sources.keep, args=(DIGEST, b"x", "a")) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    kept = sources.read(DIGEST)
    assert kept is not None and kept.content == b"x"
