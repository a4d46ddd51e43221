# ruff: noqa: S311 (seeded dice; tampering writes its SQL by hand)
import json
import random
import runpy
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

import audit_log
from audit_log.bundle import export_bundle
from audit_log.checkpoint import Checkpoint
from audit_log.notes import LocalSigner
from audit_log.store import open_read_only
from audit_log.trail import Trail
from tests.audit_log.building import ORIGIN, SIGNER, an_event, open_database, write

SCRIPT = Path(audit_log.__file__).with_name("verify_bundle.py")
VECTORS = Path(__file__).parents[1] / "vectors" / "audit_log" / "ed25519_rfc8032.json"
SIZE = 520
DICE = random.Random(20261122)
names: dict[str, Any] = runpy.run_path(str(SCRIPT))
Refused, verify_signature = names["Refused"], names["verify_signature"]


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("exported")
    engine = open_database(folder / "a.db")
    trail = Trail(ORIGIN, SIGNER)
    for at in (0, 200):
        write(engine, [an_event(n) for n in range(at, 200 if at == 0 else SIZE)], trail)
        with engine.begin() as connection:
            (folder / f"kept-{at}").write_text(trail.latest(connection))
    with open_read_only(folder / "a.db") as connection:
        export_bundle(connection, SIGNER.key, folder / "bundle")
    yield folder
    engine.dispose()


def run(bundle: Path, *arguments: str) -> tuple[int, str]:
    command = [sys.executable, "-I", "verify.py", *arguments]
    done = subprocess.run(command, cwd=bundle, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout


def test_script_needs_the_standard_library_only() -> None:
    lines = [one for one in SCRIPT.read_text().splitlines() if one.startswith(("import", "from"))]
    modules = {line.split()[1] for line in lines} - {"__future__"}
    assert modules <= sys.stdlib_module_names


def test_runs_alone_inside_the_bundle(exported: Path) -> None:
    status, said = run(exported / "bundle", "--key", SIGNER.key.text)
    assert status == 0
    assert said.startswith(f"verified: {ORIGIN}\nentries:  {SIZE}\n")
    status, said = run(exported / "bundle")
    assert status == 0
    assert "compare it with your paper card" in said


def test_compares_with_a_kept_checkpoint(exported: Path, tmp_path: Path) -> None:
    for kept in ("kept-0", "kept-200"):
        assert run(exported / "bundle", "--checkpoint", str(exported / kept))[0] == 0
    for size in (200, SIZE + 1):
        forged = Checkpoint(ORIGIN, size, bytes(32)).signed(SIGNER)
        (tmp_path / "kept").write_text(forged)
        status, said = run(exported / "bundle", "--checkpoint", str(tmp_path / "kept"))
        assert status == 1
        assert "kept checkpoint" in said


def test_refuses_another_key(exported: Path) -> None:
    other = LocalSigner.from_seed(ORIGIN, bytes(32)).key.text
    assert run(exported / "bundle", "--key", other)[0] == 1
    assert run(exported / "bundle", "--key", "nonsense")[0] == 1


def test_one_flipped_byte_in_any_file_makes_it_fail(exported: Path) -> None:
    bundle = exported / "bundle"
    verify = names["verify"]
    for file in sorted(one for one in bundle.rglob("*") if one.is_file()):
        whole = file.read_bytes()
        for at in DICE.sample(range(len(whole)), min(len(whole), 12)):
            changed = bytearray(whole)
            changed[at] ^= 1 << DICE.randrange(8)
            file.write_bytes(changed)
            with pytest.raises((Refused, OSError)):
                verify(str(bundle), "", "")
        last = 40 if file.name == "verify.py" else len(whole) - 1  # a byte of its docstring
        file.write_bytes(whole[:last] + bytes([whole[last] ^ 1]) + whole[last + 1 :])
        assert run(bundle)[0] == 1
        file.unlink()
        with pytest.raises((Refused, OSError)):
            verify(str(bundle), "", "")
        file.write_bytes(whole)
    assert run(bundle)[0] == 0


def test_names_the_changed_entry(exported: Path) -> None:
    file = exported / "bundle" / "tile/entries/001"
    whole = file.read_bytes()
    file.write_bytes(whole.replace(b'"count":300', b'"count":301'))
    assert run(exported / "bundle")[1] == "NOT VERIFIED: entry 300: changed\n"
    file.write_bytes(whole)


def test_refuses_a_file_besides(exported: Path) -> None:
    more = exported / "bundle" / "tile" / "more"
    more.write_text("more")
    assert run(exported / "bundle")[0] == 1
    more.unlink()


@pytest.mark.parametrize("vector", json.loads(VECTORS.read_text()))
def test_verifies_the_vectors_of_rfc_8032(vector: dict[str, str]) -> None:
    secret, public, message, signature = (bytes.fromhex(one) for one in vector.values())
    assert Ed25519PrivateKey.from_private_bytes(secret).sign(message) == signature
    verify_signature(public, message, signature)
    for at in range(64):
        for bit in (0, 7):
            changed = signature[:at] + bytes([signature[at] ^ 1 << bit]) + signature[at + 1 :]
            with pytest.raises(Refused):
                verify_signature(public, message, changed)
    with pytest.raises(Refused):
        verify_signature(public, message + b"x", signature)


def test_refuses_a_signature_shifted_by_the_group_order() -> None:
    vector = json.loads(VECTORS.read_text())[0]
    signature = bytes.fromhex(vector["signature"])
    scalar = int.from_bytes(signature[32:], "little") + names["ORDER"]
    shifted = signature[:32] + scalar.to_bytes(32, "little")
    with pytest.raises(Refused, match="not canonical"):
        verify_signature(bytes.fromhex(vector["public"]), b"", shifted)


def test_refuses_points_off_the_curve_or_not_canonical() -> None:
    signature = bytes.fromhex(json.loads(VECTORS.read_text())[0]["signature"])
    refused = 0
    for key in (bytes([2]) + bytes(31), b"\xff" * 32, bytes([1]) + bytes(30) + b"\x80"):
        with pytest.raises(Refused):
            verify_signature(key, b"", signature)
        refused += 1
    assert refused == 3


def test_agrees_with_the_library_on_random_keys() -> None:
    for number in range(12):
        private = Ed25519PrivateKey.from_private_bytes(DICE.randbytes(32))
        message = DICE.randbytes(number * 7)
        verify_signature(private.public_key().public_bytes_raw(), message, private.sign(message))
