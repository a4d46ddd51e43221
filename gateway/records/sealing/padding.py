"""Hides the exact length of a text: the length of a name is information.

Steps of 64 bytes up to 1 KiB, of 256 bytes above. The padding (ISO/IEC 7816-4: 0x80, then zeros)
lies inside the plaintext, so it is authenticated, and a fault in it is no oracle.
"""

from __future__ import annotations

from gateway.records.sealing.refusal import refusal

SMALL_STEP, LARGE_STEP, SMALL_LIMIT = 64, 256, 1024
_MARK = b"\x80"


def pad(data: bytes) -> bytes:
    """`data`, a mark, and zeros up to the next step. Always adds at least one byte."""
    return (data + _MARK).ljust(_padded_length(len(data)), b"\0")


def unpad(padded: bytes) -> bytes:
    """What `pad` was given; raises SealingError where `pad` would not have made these bytes."""
    data, mark, zeros = padded.rpartition(_MARK)
    if not mark or zeros.strip(b"\0") or len(padded) != _padded_length(len(data)):
        raise refusal()
    return data


def _padded_length(length: int) -> int:
    marked = length + len(_MARK)
    step = SMALL_STEP if marked <= SMALL_LIMIT else LARGE_STEP
    return -(-marked // step) * step
