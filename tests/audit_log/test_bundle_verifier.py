# ruff: noqa: S311 (seeded dice; tampering writes its SQL by hand)
import random
import zipfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from audit_log.bundle import export_bundle
from audit_log.bundle_verifier import verify_bundle
from audit_log.checkpoint import Checkpoint, open_checkpoint
from audit_log.errors import VerificationError
from audit_log.notes import LocalSigner
from audit_log.store import open_read_only
from audit_log.tree import leaf_hash
from tests.audit_log.building import ORIGIN, SIGNER, an_event, open_database, write

SIZE = 600
DICE = random.Random(20261122)


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("exported")
    engine = open_database(folder / "a.db")
    write(engine, [an_event(n) for n in range(SIZE)])
    with open_read_only(folder / "a.db") as connection:
        export_bundle(connection, SIGNER.key, folder / "bundle")
        export_bundle(connection, SIGNER.key, folder / "bundle.zip")
    yield folder
    engine.dispose()


def fault(path: Path, *published: Checkpoint) -> VerificationError:
    with pytest.raises(VerificationError) as caught:
        verify_bundle(path, SIGNER.key, published)
    return caught.value


def fault_with(exported: Path, name: str, data: bytes | None) -> VerificationError:
    """The fault found with one file replaced (None: removed), which is then put back."""
    file = exported / "bundle" / name
    before = file.read_bytes() if file.exists() else None
    try:
        if data is None:
            file.unlink()
        else:
            file.write_bytes(data)
        return fault(exported / "bundle")
    finally:
        if before is None:
            file.unlink()
        else:
            file.write_bytes(before)


def names(exported: Path) -> list[str]:
    bundle = exported / "bundle"
    files = sorted(one for one in bundle.rglob("*") if one.is_file())
    return [one.relative_to(bundle).as_posix() for one in files]


def test_verifies_directory_and_zip(exported: Path) -> None:
    assert verify_bundle(exported / "bundle", SIGNER.key).size == SIZE
    assert verify_bundle(exported / "bundle.zip", SIGNER.key).size == SIZE


def test_names_the_file_of_any_changed_byte(exported: Path) -> None:
    for name in names(exported):
        whole = (exported / "bundle" / name).read_bytes()
        for at in DICE.sample(range(len(whole)), min(len(whole), 6)):
            changed = bytearray(whole)
            changed[at] ^= 1 << DICE.randrange(8)
            found = fault_with(exported, name, bytes(changed))
            if name == "SHA256SUMS" or "entries" in name:
                assert found.row.startswith(("file ", "entry "))
            else:
                assert found.row == f"file {name}"


def test_names_the_entry_whose_bytes_were_changed(exported: Path) -> None:
    name = "tile/entries/001"
    whole = (exported / "bundle" / name).read_bytes()
    at = -1
    for seq in range(256, 300):
        at = whole.index(b"gateway.audit/1", at + 1)
        changed = whole[:at] + b"G" + whole[at + 1 :]
        found = fault_with(exported, name, changed)
        assert (found.step, found.seq) == ("leaf", seq)


def test_names_what_is_missing_or_besides(exported: Path) -> None:
    for name in names(exported):
        assert fault_with(exported, name, None).step == "file"
    for name in ("more.txt", "tile/0/003", "tile/entries/003"):
        assert fault_with(exported, name, b"more").row == f"file '{name}'"


def test_shows_no_control_character_of_a_file_name(exported: Path) -> None:
    assert fault_with(exported, "\x1b[2Jverified", b"").row == "file '\\x1b[2Jverified'"


def with_sums(exported: Path, name: str, data: bytes) -> VerificationError:
    """A changed file whose digest was changed with it."""
    sums = exported / "bundle" / "SHA256SUMS"
    before = sums.read_bytes()
    digest = sha256((exported / "bundle" / name).read_bytes()).hexdigest().encode()
    try:
        sums.write_bytes(before.replace(digest, sha256(data).hexdigest().encode()))
        return fault_with(exported, name, data)
    finally:
        sums.write_bytes(before)


def test_digests_changed_along_do_not_help(exported: Path) -> None:
    for name in names(exported):
        if name in ("SHA256SUMS", "README.txt", "verify.py"):
            continue  # digests are all that guards these two, and themselves
        whole = (exported / "bundle" / name).read_bytes()
        for changed in (whole[:-1] + bytes([whole[-1] ^ 1]), whole[:-32], whole + whole[-32:]):
            found = with_sums(exported, name, changed)
            assert found.code != "digest_mismatch"


def test_an_entry_rewritten_with_tile_and_digests_contradicts_the_tile_above(
    exported: Path,
) -> None:
    bundle = exported / "bundle"
    entries = bundle / "tile/entries/000"
    before = entries.read_bytes()
    sums = (bundle / "SHA256SUMS").read_bytes()
    length = 2 + int.from_bytes(before[:2], "big")
    body = before[2:length].replace(b'"count":0', b'"count":9')
    changed = before[:2] + body + before[length:]
    tile = (bundle / "tile/0/000").read_bytes()
    forged = leaf_hash(body) + tile[32:]
    listed = sums
    for old, new in ((before, changed), (tile, forged)):
        old_digest, new_digest = (sha256(one).hexdigest().encode() for one in (old, new))
        listed = listed.replace(old_digest, new_digest)
    try:
        entries.write_bytes(changed)
        (bundle / "tile/0/000").write_bytes(forged)
        (bundle / "SHA256SUMS").write_bytes(listed)
        assert fault(bundle).row == "file tile/1/000.p/2"
    finally:
        entries.write_bytes(before)
        (bundle / "tile/0/000").write_bytes(tile)
        (bundle / "SHA256SUMS").write_bytes(sums)


def test_refuses_another_key(exported: Path) -> None:
    other = LocalSigner.from_seed(ORIGIN, bytes(32))
    with pytest.raises(VerificationError, match="card_of_another_key"):
        verify_bundle(exported / "bundle", other.key)


def test_compares_with_kept_checkpoints(exported: Path) -> None:
    note = (exported / "bundle" / "checkpoint").read_text()
    kept = open_checkpoint(note, SIGNER.key)
    assert verify_bundle(exported / "bundle", SIGNER.key, [kept]).size == SIZE
    ahead = Checkpoint(ORIGIN, SIZE + 1, kept.root)
    assert fault(exported / "bundle", ahead).code == "log_shorter_than_published"
    other = Checkpoint(ORIGIN, 17, kept.root)
    assert fault(exported / "bundle.zip", other).code == "log_contradicts_published"


def test_no_flipped_byte_of_a_zip_changes_what_verifies(exported: Path, tmp_path: Path) -> None:
    whole = (exported / "bundle.zip").read_bytes()
    expected = verify_bundle(exported / "bundle.zip", SIGNER.key)
    copy = tmp_path / "changed.zip"
    for at in DICE.sample(range(len(whole)), 60):
        copy.write_bytes(whole[:at] + bytes([whole[at] ^ 1 << DICE.randrange(8)]) + whole[at + 1 :])
        try:
            verified = verify_bundle(copy, SIGNER.key)
        except VerificationError:
            continue
        assert verified == expected  # the archive's own decoration, such as dates


def test_refuses_archives_that_are_none_or_repeat_or_swell(tmp_path: Path) -> None:
    (tmp_path / "text.zip").write_text("no archive")
    assert fault(tmp_path / "text.zip").row == "bundle"
    assert fault(tmp_path / "missing.zip").code == "unreadable"
    with zipfile.ZipFile(tmp_path / "empty.zip", "w"):
        pass
    assert fault(tmp_path / "empty.zip").code == "unreadable"
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("SHA256SUMS", f"{'0' * 64}  key-card.txt\n")
        archive.writestr("key-card.txt", bytes(20_000_000))
    assert fault(tmp_path / "bomb.zip").code == "file_too_large"
    with zipfile.ZipFile(tmp_path / "twice.zip", "w") as archive:
        archive.writestr("SHA256SUMS", "")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("SHA256SUMS", "")
    assert fault(tmp_path / "twice.zip").code == "file_twice"


@pytest.mark.parametrize("name", ["../outside", "/etc/passwd", "a/../../b", "a\x1b[31m", "a b"])
def test_refuses_names_that_lead_outside(tmp_path: Path, name: str) -> None:
    (tmp_path / "SHA256SUMS").write_text(f"{'0' * 64}  {name}\n")
    assert fault(tmp_path).code == "bad_sums"
