"""Keys sealed under keys: AES-256-GCM with a random 96-bit nonce.

    nonce[12] | ciphertext[32] | tag[16]

A wrapping key wraps few keys, far below the bound on random nonces (2^32, NIST SP 800-38D
section 8.3). AES key wrap (RFC 3394) has no additional data, so a wrapped key could be moved.
"""

from __future__ import annotations

import os

from gateway.records.sealing.primitives import (
    KEY_BYTES,
    NONCE_BYTES,
    TAG_BYTES,
    decrypt,
    encrypt,
    hkdf_sha256,
)
from gateway.records.sealing.refusal import refusal

WRAPPED_BYTES = NONCE_BYTES + KEY_BYTES + TAG_BYTES


def new_key() -> bytes:
    """32 fresh random bytes."""
    return os.urandom(KEY_BYTES)


def wrapping_key(label: str, *parents: bytes) -> bytes:
    """The key that wraps children of `parents`: it is gone as soon as one of them is.

    All parents have 32 bytes, so joining them is unambiguous.
    """
    return hkdf_sha256(b"".join(parents), salt=None, info=label.encode(), length=KEY_BYTES)


def wrap(wrapping: bytes, key: bytes, aad: bytes) -> bytes:
    """A 32-byte key, wrapped for the place that `aad` names."""
    if len(key) != KEY_BYTES:
        raise refusal()
    nonce = os.urandom(NONCE_BYTES)
    return nonce + encrypt(wrapping, nonce, key, aad)


def unwrap(wrapping: bytes, wrapped: bytes, aad: bytes) -> bytes:
    """The key in `wrapped`; SealingError for another place, another key or changed bytes."""
    if len(wrapped) != WRAPPED_BYTES:
        raise refusal()
    return decrypt(wrapping, wrapped[:NONCE_BYTES], wrapped[NONCE_BYTES:], aad)
