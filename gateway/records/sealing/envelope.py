"""The format of a sealed record, version 1.

    0x01 | salt[32] | commit[32] | AES-256-GCM(enc_key, 0^12, plaintext, 0x01 ‖ context) + tag[16]
    enc_key ‖ commit = HKDF-SHA256(shred key, salt, "gateway.envelope.v1" ‖ purpose, 64 bytes)

Each record has a fresh salt, hence a key of its own, so the nonce can be constant: there is no
counter to lose and no limit on the number of records. `commit` binds the record to one key and is
compared before anything is decrypted; GCM alone would let one ciphertext open under two keys.
81 bytes longer than the plaintext.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from hmac import compare_digest
from uuid import UUID

from gateway.records.sealing.padding import pad, unpad
from gateway.records.sealing.primitives import (
    KEY_BYTES,
    NONCE_BYTES,
    TAG_BYTES,
    decrypt,
    encrypt,
    framed,
    hkdf_sha256,
)
from gateway.records.sealing.refusal import refusal

VERSION = b"\x01"
SALT_BYTES = 32
COMMIT_BYTES = 32
OVERHEAD_BYTES = len(VERSION) + SALT_BYTES + COMMIT_BYTES + TAG_BYTES
LIMIT_BYTES = 8 * 1024 * 1024
_INFO = b"gateway.envelope.v1"
_NONCE = bytes(NONCE_BYTES)


@dataclass(frozen=True, slots=True)
class Context:
    """Where a record belongs. Authenticated, not stored: opening it elsewhere fails.

    Built from what the query asked for, never copied from the row that was found; otherwise a row
    that was moved to another person would carry its own permission along.
    """

    tenant: UUID
    table: str
    column: str
    row: UUID
    subject: UUID
    key: UUID
    schema_version: int = 1

    @property
    def purpose(self) -> bytes:
        """What the record key is derived for."""
        return framed(self.table.encode(), self.column.encode())

    def authenticated(self) -> bytes:
        """The bytes that are bound to the record."""
        return framed(
            self.tenant.bytes,
            self.table.encode(),
            self.column.encode(),
            self.row.bytes,
            self.subject.bytes,
            self.key.bytes,
            self.schema_version.to_bytes(4, "big"),
        )


def seal(key: bytes, context: Context, plaintext: bytes) -> bytes:
    """Seals `plaintext` under a 32-byte shred key; each call gives other bytes.

    Raises SealingError for a key of another size or more than 8 MiB.
    """
    return seal_with_salt(key, context, plaintext, os.urandom(SALT_BYTES))


def seal_with_salt(key: bytes, context: Context, plaintext: bytes, salt: bytes) -> bytes:
    """`seal` with a given salt, for recorded vectors only: a salt used twice breaks the seal."""
    if len(plaintext) > LIMIT_BYTES or len(salt) != SALT_BYTES:
        raise refusal()
    record_key, commit = _derive(key, salt, context)
    aad = VERSION + context.authenticated()
    return VERSION + salt + commit + encrypt(record_key, _NONCE, plaintext, aad)


def open_(key: bytes, context: Context, sealed: bytes) -> bytes:
    """What was sealed under this key in this context; one SealingError for every failure."""
    if not OVERHEAD_BYTES <= len(sealed) <= LIMIT_BYTES + OVERHEAD_BYTES:
        raise refusal()
    version, salt, stored, body = _parts(sealed)
    if version != VERSION:
        raise refusal()
    record_key, commit = _derive(key, salt, context)
    if not compare_digest(stored, commit):
        raise refusal()
    return decrypt(record_key, _NONCE, body, VERSION + context.authenticated())


def seal_text(key: bytes, context: Context, text: str) -> bytes:
    """Seals a text, padded so that its length says little. Nothing is compressed."""
    return seal(key, context, pad(text.encode("utf-8", "surrogatepass")))


def open_text(key: bytes, context: Context, sealed: bytes) -> str:
    """What `seal_text` was given."""
    return unpad(open_(key, context, sealed)).decode("utf-8", "surrogatepass")


def _derive(key: bytes, salt: bytes, context: Context) -> tuple[bytes, bytes]:
    if len(key) != KEY_BYTES:
        raise refusal()
    both = hkdf_sha256(
        key, salt=salt, info=_INFO + context.purpose, length=KEY_BYTES + COMMIT_BYTES
    )
    return both[:KEY_BYTES], both[KEY_BYTES:]


def _parts(sealed: bytes) -> tuple[bytes, bytes, bytes, bytes]:
    after_salt = len(VERSION) + SALT_BYTES
    after_commit = after_salt + COMMIT_BYTES
    return (
        sealed[: len(VERSION)],
        sealed[len(VERSION) : after_salt],
        sealed[after_salt:after_commit],
        sealed[after_commit:],
    )
