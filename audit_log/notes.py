"""Signed notes with Ed25519 (C2SP signed-note; key formats of Go's x/mod/sumdb/note).

    text, ends with a line break
    <empty line>
    — <key name> <base64(key hash (4 bytes) ‖ signature (64 bytes))>

Base64 is accepted in its one canonical spelling only, so that a note cannot be varied without
its signature failing.
"""

import base64
import binascii
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256
from typing import Protocol, Self

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)

from audit_log.errors import NoteError

LIMIT_BYTES = 64 * 1024
_ED25519 = b"\x01"
_KEY_BYTES = 32
_SIGNATURE_BYTES = 64
_HASH_BYTES = 4
_SIGNER_PREFIX = "PRIVATE+KEY+"
_DASH = "\u2014 "


def decode_base64(text: str) -> bytes:
    """Standard base64 in canonical spelling; NoteError otherwise."""
    try:
        data = base64.b64decode(text.encode("ascii"), validate=True)
    except (UnicodeEncodeError, binascii.Error) as error:
        raise NoteError("bad_base64") from error
    if encode_base64(data) != text:
        raise NoteError("base64_not_canonical")
    return data


def encode_base64(data: bytes) -> str:
    """Standard base64 with padding."""
    return base64.b64encode(data).decode("ascii")


def _check_name(name: str) -> str:
    if not name or "+" in name or any(c.isspace() or not c.isprintable() for c in name):
        raise NoteError("bad_key_name")
    return name


@dataclass(frozen=True, slots=True)
class NoteKey:
    """A public Ed25519 key with the name it signs under."""

    name: str
    public: bytes

    def __post_init__(self) -> None:
        _check_name(self.name)
        if len(self.public) != _KEY_BYTES:
            raise NoteError("bad_key")

    @classmethod
    def parse(cls, vkey: str) -> Self:
        """Reads ``name+hash+base64(0x01 ‖ public key)``; NoteError where any part disagrees."""
        name, algorithm_and_key = _parse_key(vkey)
        key = cls(name, algorithm_and_key)
        if key.text != vkey:
            raise NoteError("bad_key_hash")
        return key

    @property
    def hash(self) -> bytes:
        """First four bytes of SHA-256 over name, line break, algorithm, key."""
        named = self.name.encode() + b"\n" + _ED25519 + self.public
        return sha256(named).digest()[:_HASH_BYTES]

    @property
    def text(self) -> str:
        """The vkey that a reader keeps."""
        return f"{self.name}+{self.hash.hex()}+{encode_base64(_ED25519 + self.public)}"

    def verify(self, message: bytes, signature: bytes) -> None:
        """Checks a bare signature; NoteError where it does not hold."""
        try:
            _public_key(self.public).verify(signature, message)
        except (InvalidSignature, ValueError) as error:
            raise NoteError("bad_signature") from error


@lru_cache(maxsize=16)
def _public_key(public: bytes) -> Ed25519PublicKey:
    return Ed25519PublicKey.from_public_bytes(public)


def _parse_key(text: str) -> tuple[str, bytes]:
    parts = text.split("+", 2)
    if len(parts) != 3:
        raise NoteError("bad_key")
    data = decode_base64(parts[2])
    if data[:1] != _ED25519:
        raise NoteError("unknown_algorithm")
    return parts[0], data[1:]


class Signer(Protocol):
    """Signs checkpoints; the private part may live in another process or device."""

    @property
    def key(self) -> NoteKey:
        """The public key and the name signed under; the name is the origin of the log."""

    def sign(self, message: bytes) -> bytes:
        """A 64-byte Ed25519 signature; raises whatever the provider raises: nothing is sealed."""


@dataclass(frozen=True, slots=True)
class LocalSigner:
    """An Ed25519 key held in this process."""

    key: NoteKey
    _private: Ed25519PrivateKey = field(repr=False)

    @classmethod
    def from_seed(cls, name: str, seed: bytes) -> Self:
        """From a 32-byte secret seed; NoteError at another length."""
        if len(seed) != _KEY_BYTES:
            raise NoteError("bad_key")
        private = Ed25519PrivateKey.from_private_bytes(seed)
        return cls(NoteKey(name, private.public_key().public_bytes_raw()), private)

    @classmethod
    def parse(cls, skey: str) -> Self:
        """Reads ``PRIVATE+KEY+name+hash+base64(0x01 ‖ seed)``; NoteError where parts disagree."""
        if not skey.startswith(_SIGNER_PREFIX):
            raise NoteError("bad_key")
        name, seed = _parse_key(skey.removeprefix(_SIGNER_PREFIX))
        signer = cls.from_seed(name, seed)
        if signer.secret_text() != skey:
            raise NoteError("bad_key_hash")
        return signer

    def secret_text(self) -> str:
        """The skey. A secret: for the key file only."""
        seed = encode_base64(_ED25519 + self._private.private_bytes_raw())
        return f"{_SIGNER_PREFIX}{self.key.name}+{self.key.hash.hex()}+{seed}"

    def sign(self, message: bytes) -> bytes:
        """A 64-byte Ed25519 signature."""
        return self._private.sign(message)


@dataclass(frozen=True, slots=True)
class _Signature:
    name: str
    key_hash: bytes
    signature: bytes


def sign_note(text: str, signer: Signer) -> str:
    """The note of a text, which must end with a line break, under one signature.

    The signature is checked before it is given out: a provider's fault must not be stored.
    """
    if not text.endswith("\n"):
        raise NoteError("bad_text")
    key, message = signer.key, text.encode()
    signature = signer.sign(message)
    key.verify(message, signature)
    return f"{text}\n{_DASH}{key.name} {encode_base64(key.hash + signature)}\n"


def open_note(note: str, key: NoteKey) -> str:
    """Returns the text, once the signature by `key` holds.

    Stricter than signed-note: while a log has one key, a line by another key is refused, so that
    nothing can be added to a stored checkpoint unseen.
    """
    text, signatures = _split_note(note)
    if len(signatures) != 1:
        raise NoteError("not_one_signature")
    one = signatures[0]
    if one.name != key.name or one.key_hash != key.hash:
        raise NoteError("signed_by_another_key")
    key.verify(text.encode(), one.signature)
    return text


def _split_note(note: str) -> tuple[str, list[_Signature]]:
    if len(note) > LIMIT_BYTES or any(c < " " and c != "\n" for c in note):
        raise NoteError("bad_note")
    text, separator, rest = note.rpartition("\n\n")
    if not text or not separator or not rest.endswith("\n"):
        raise NoteError("bad_note")
    return text + "\n", [_read_signature(line) for line in rest[:-1].split("\n")]


def _read_signature(line: str) -> _Signature:
    name, space, encoded = line.removeprefix(_DASH).partition(" ")
    if not line.startswith(_DASH) or not space:
        raise NoteError("bad_signature_line")
    data = decode_base64(encoded)
    if len(data) != _HASH_BYTES + _SIGNATURE_BYTES:
        raise NoteError("bad_signature_line")
    return _Signature(_check_name(name), data[:_HASH_BYTES], data[_HASH_BYTES:])
