import base64
import json
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from audit_log.errors import NoteError
from audit_log.notes import LocalSigner, NoteKey, decode_base64, open_note, sign_note

VECTOR = json.loads(
    (Path(__file__).parents[1] / "vectors" / "audit_log" / "signed_note.json").read_text()
)
KEY = NoteKey.parse(VECTOR["vkey"])
SIGNER = LocalSigner.from_seed("example.org/log", bytes(32))


def test_reads_and_writes_the_published_note() -> None:
    signer = LocalSigner.parse(VECTOR["skey"])
    assert signer.key == KEY
    assert signer.secret_text() == VECTOR["skey"]
    assert open_note(VECTOR["note"], KEY) == VECTOR["text"]
    assert sign_note(VECTOR["text"], signer) == VECTOR["note"]


def test_no_changed_byte_of_the_published_note_is_accepted() -> None:
    note = VECTOR["note"].encode()
    for at in range(len(note)):
        for bit in range(8):
            changed = bytearray(note)
            changed[at] ^= 1 << bit
            with pytest.raises(NoteError):
                open_note(changed.decode("utf-8", errors="replace"), KEY)


@given(st.integers(0, 300), st.text(max_size=4))
@example(0, "")
def test_no_note_with_something_put_in_is_accepted(at: int, more: str) -> None:
    note = VECTOR["note"]
    changed = note[:at] + more + note[at:]
    if changed == note:
        assert open_note(changed, KEY) == VECTOR["text"]
    else:
        with pytest.raises(NoteError):
            open_note(changed, KEY)


def test_refuses_base64_in_another_spelling() -> None:
    assert decode_base64("AA==") == b"\0"
    for text in ("AB==", "AA", "AA=", "AA==\n", " AA==", "AA==AA==", "A-==", "ą==="):
        with pytest.raises(NoteError):
            decode_base64(text)


def test_refuses_a_signature_line_spelled_another_way() -> None:
    # The last character carries unused bits: another spelling of the same signature.
    head, _, tail = VECTOR["note"].rpartition("nAM=\n")
    assert tail == ""
    with pytest.raises(NoteError, match="base64_not_canonical"):
        open_note(head + "nAN=\n", KEY)


def test_refuses_a_note_signed_by_another_key_under_the_same_name() -> None:
    other = LocalSigner.from_seed(KEY.name, bytes(32))
    with pytest.raises(NoteError, match="signed_by_another_key"):
        open_note(sign_note(VECTOR["text"], other), KEY)


def test_refuses_a_second_signature_line() -> None:
    note = VECTOR["note"]
    line = note.rpartition("\n\n")[2]
    with pytest.raises(NoteError, match="not_one_signature"):
        open_note(note + line, KEY)


@pytest.mark.parametrize(
    "vkey",
    [
        "",
        "PeterNeumann",
        VECTOR["vkey"].replace("c74f20a3", "c74f20a4"),
        VECTOR["vkey"].replace("c74f20a3", "C74F20A3"),
        VECTOR["vkey"].replace("PeterNeumann", "PeterNewman"),
        VECTOR["vkey"].replace("PeterNeumann", "Peter Neumann"),
        "n+00000000+" + base64.b64encode(b"\x02" + bytes(32)).decode(),
        "n+00000000+" + base64.b64encode(b"\x01" + bytes(31)).decode(),
    ],
)
def test_refuses_a_malformed_key(vkey: str) -> None:
    with pytest.raises(NoteError):
        NoteKey.parse(vkey)


@pytest.mark.parametrize("skey", ["", VECTOR["vkey"], VECTOR["skey"].replace("c74f", "c74e")])
def test_refuses_a_malformed_secret_key(skey: str) -> None:
    with pytest.raises(NoteError):
        LocalSigner.parse(skey)


def test_refuses_a_text_without_its_line_break_and_a_short_seed() -> None:
    with pytest.raises(NoteError):
        sign_note("text", SIGNER)
    with pytest.raises(NoteError):
        LocalSigner.from_seed("name", bytes(31))


class _BrokenSigner:
    key = SIGNER.key

    def sign(self, message: bytes) -> bytes:
        return bytes(64)


def test_gives_out_no_signature_that_does_not_hold() -> None:
    with pytest.raises(NoteError, match="bad_signature"):
        sign_note("text\n", _BrokenSigner())


def test_signer_does_not_show_its_secret() -> None:
    assert "PrivateKey" not in repr(SIGNER)
    assert base64.b64encode(b"\x01" + bytes(32)).decode() not in repr(SIGNER)


@given(st.text())
def test_any_text_is_a_note_or_refused(text: str) -> None:
    with pytest.raises(NoteError):
        open_note(text, KEY)
