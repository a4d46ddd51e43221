"""Checkpoints: the signed statement "this log has so many entries under this root".

Format: C2SP tlog-checkpoint on a signed note. The key signs under the name of the log's origin.
"""

import re
from dataclasses import dataclass
from typing import Self

from audit_log import shapes
from audit_log.errors import NoteError
from audit_log.notes import NoteKey, Signer, decode_base64, encode_base64, open_note, sign_note
from audit_log.tree import HASH_BYTES

_ORIGIN = re.compile(
    r"gateway\.(?P<deployment>[a-z0-9][a-z0-9.-]{0,62})/(?P<tenant>[0-9a-f-]{36})/(?P<epoch>[0-9]{1,6})"
)
_SIZE = re.compile(r"0|[1-9][0-9]{0,15}")


@dataclass(frozen=True, slots=True)
class Origin:
    """Name of one log: ``gateway.<deployment>/<tenant uuid>/<epoch>``."""

    deployment: str
    tenant: str
    epoch: int

    def __post_init__(self) -> None:
        if not _ORIGIN.fullmatch(str(self)) or not shapes.uuid(self.tenant):
            raise NoteError("bad_origin")

    def __str__(self) -> str:
        return f"gateway.{self.deployment}/{self.tenant}/{self.epoch}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Reads the name; NoteError where it is not in its one spelling."""
        found = _ORIGIN.fullmatch(text)
        if found is None:
            raise NoteError("bad_origin")
        origin = cls(found["deployment"], found["tenant"], int(found["epoch"]))
        if str(origin) != text:
            raise NoteError("bad_origin")
        return origin


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """Size and root of a log. Existing as an object says nothing about a signature."""

    origin: str
    size: int
    root: bytes

    @property
    def text(self) -> str:
        """The note text that is signed."""
        return f"{self.origin}\n{self.size}\n{encode_base64(self.root)}\n"

    def signed(self, signer: Signer) -> str:
        """The signed note; NoteError where the key is not that of this log."""
        if signer.key.name != self.origin:
            raise NoteError("key_of_another_log")
        return sign_note(self.text, signer)


def read_checkpoint(text: str) -> Checkpoint:
    """Reads a note text, *without* any signature; NoteError where it is malformed.

    Extension lines are refused: we write none, and nothing here would check them.
    """
    lines = text.split("\n")
    if len(lines) != 4 or lines[3] or not lines[0] or not _SIZE.fullmatch(lines[1]):
        raise NoteError("bad_checkpoint")
    root = decode_base64(lines[2])
    if len(root) != HASH_BYTES:
        raise NoteError("bad_checkpoint")
    return Checkpoint(lines[0], int(lines[1]), root)


def open_checkpoint(note: str, key: NoteKey) -> Checkpoint:
    """Reads a checkpoint once its signature by `key` holds and it is of that key's log."""
    checkpoint = read_checkpoint(open_note(note, key))
    if checkpoint.origin != key.name:
        raise NoteError("checkpoint_of_another_log")
    return checkpoint
