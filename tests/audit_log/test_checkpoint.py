import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit_log.checkpoint import Checkpoint, Origin, open_checkpoint, read_checkpoint
from audit_log.errors import NoteError
from audit_log.notes import LocalSigner, sign_note
from tests.audit_log.building import ORIGIN, SIGNER, TENANT

ROOT = bytes(range(32))


@given(st.integers(0, 10**15), st.binary(min_size=32, max_size=32))
def test_reads_what_it_signed(size: int, root: bytes) -> None:
    checkpoint = Checkpoint(ORIGIN, size, root)
    assert open_checkpoint(checkpoint.signed(SIGNER), SIGNER.key) == checkpoint


def test_signs_the_lines_of_tlog_checkpoint() -> None:
    text = Checkpoint(ORIGIN, 7, ROOT).text
    assert text == f"{ORIGIN}\n7\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n"


@pytest.mark.parametrize(
    "text",
    [
        "",
        f"{ORIGIN}\n7\n",
        f"{ORIGIN}\n07\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n",
        f"{ORIGIN}\n-7\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n",
        f"{ORIGIN}\n٧\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n",
        f"{ORIGIN}\n7\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh9=\n",
        f"{ORIGIN}\n7\nAAEC\n",
        f"{ORIGIN}\n7\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\nmore\n",
        "\n7\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n",
    ],
)
def test_refuses_malformed_text(text: str) -> None:
    with pytest.raises(NoteError):
        read_checkpoint(text)


def test_refuses_to_sign_under_another_name() -> None:
    other = LocalSigner.from_seed("gateway.other", bytes(32))
    with pytest.raises(NoteError, match="key_of_another_log"):
        Checkpoint(ORIGIN, 0, ROOT).signed(other)


def test_refuses_a_checkpoint_of_another_log_under_our_key() -> None:
    note = sign_note(Checkpoint("gateway.other", 0, ROOT).text, SIGNER)
    with pytest.raises(NoteError, match="checkpoint_of_another_log"):
        open_checkpoint(note, SIGNER.key)


def test_origin_reads_what_it_writes() -> None:
    assert str(Origin.parse(ORIGIN)) == ORIGIN
    assert Origin.parse(ORIGIN) == Origin("test", TENANT, 1)


@pytest.mark.parametrize(
    "text",
    ["", "gateway.x/y/1", f"gateway.X/{TENANT}/1", f"gateway.x/{TENANT}/01", f"x/{TENANT}/1",
     f"gateway.x/{TENANT}/1\n", f"gateway.x/{TENANT}", f"gateway.x/{TENANT[:-1]}-/1"],
)  # fmt: skip
def test_refuses_a_malformed_origin(text: str) -> None:
    with pytest.raises(NoteError):
        Origin.parse(text)
