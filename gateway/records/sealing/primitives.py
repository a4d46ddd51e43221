"""The two primitives under every seal, and the framing of what they authenticate.

HKDF-SHA256 (RFC 5869) and AES-256-GCM (NIST SP 800-38D) come from `cryptography`; nothing else in
this package calls them, so the published vectors are run through these very functions.
"""

from __future__ import annotations

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from gateway.records.sealing.refusal import refusal

KEY_BYTES = 32
NONCE_BYTES = 12
TAG_BYTES = 16


def hkdf_sha256(ikm: bytes, *, salt: bytes | None, info: bytes, length: int) -> bytes:
    """Derives `length` bytes (RFC 5869). `salt=None` means 32 zero bytes, as the RFC has it."""
    return HKDF(algorithm=SHA256(), length=length, salt=salt, info=info).derive(ikm)


def encrypt(key: bytes, nonce: bytes, plaintext: bytes, aad: bytes) -> bytes:
    """AES-256-GCM: ciphertext followed by the 16-byte tag.

    The caller owes a pair of key and nonce that is never used twice.
    """
    return AESGCM(_whole(key)).encrypt(nonce, plaintext, aad)


def decrypt(key: bytes, nonce: bytes, ciphertext: bytes, aad: bytes) -> bytes:
    """Opens what `encrypt` made; raises SealingError for anything else."""
    try:
        return AESGCM(_whole(key)).decrypt(nonce, ciphertext, aad)
    except (InvalidTag, ValueError) as error:
        raise refusal() from error


def framed(*parts: bytes) -> bytes:
    """Joins parts, each after its length as four bytes, so no two lists give the same bytes."""
    return b"".join(len(part).to_bytes(4, "big") + part for part in parts)


def _whole(key: bytes) -> bytes:
    # AESGCM would take 16 and 24 bytes as well; a cut key must not pass for a key.
    if len(key) != KEY_BYTES:
        raise refusal()
    return key
