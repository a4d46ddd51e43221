"""Published vectors through the functions that everything else calls.

HKDF: RFC 5869 appendix A.1–A.3. AES-256-GCM: test cases 13–16 of McGrew and Viega, "The
Galois/Counter Mode of Operation", which NIST SP 800-38D refers to.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.errors import SealingError
from gateway.records.sealing.primitives import decrypt, encrypt, framed, hkdf_sha256

HKDF = [
    pytest.param(
        "0b" * 22,
        "000102030405060708090a0b0c",
        "f0f1f2f3f4f5f6f7f8f9",
        "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
        id="A.1",
    ),
    pytest.param(
        bytes(range(0x00, 0x50)).hex(),
        bytes(range(0x60, 0xB0)).hex(),
        bytes(range(0xB0, 0x100)).hex(),
        "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c"
        "59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71"
        "cc30c58179ec3e87c14c01d5c1f3434f1d87",
        id="A.2",
    ),
    pytest.param(
        "0b" * 22,
        "",
        "",
        "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8",
        id="A.3",
    ),
]

_KEY = "feffe9928665731c6d6a8f9467308308" * 2
_TEXT = (
    "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
    "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255"
)
_SEALED = (
    "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
    "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad"
)
GCM = [
    pytest.param("00" * 32, "00" * 12, "", "", "530f8afbc74536b9a963b4f1c4cb738b", id="13"),
    pytest.param(
        "00" * 32,
        "00" * 12,
        "00" * 16,
        "",
        "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919",
        id="14",
    ),
    pytest.param(
        _KEY,
        "cafebabefacedbaddecaf888",
        _TEXT,
        "",
        _SEALED + "b094dac5d93471bdec1a502270e3cc6c",
        id="15",
    ),
    pytest.param(
        _KEY,
        "cafebabefacedbaddecaf888",
        _TEXT[:120],
        "feedfacedeadbeeffeedfacedeadbeefabaddad2",
        _SEALED[:120] + "76fc6ece0f4e1768cddf8853bb2d551b",
        id="16",
    ),
]


@pytest.mark.parametrize(("ikm", "salt", "info", "expected"), HKDF)
def test_derives_as_rfc_5869_shows(ikm: str, salt: str, info: str, expected: str) -> None:
    derived = hkdf_sha256(
        bytes.fromhex(ikm),
        salt=bytes.fromhex(salt) or None,
        info=bytes.fromhex(info),
        length=len(expected) // 2,
    )
    assert derived.hex() == expected


@pytest.mark.parametrize(("key", "nonce", "text", "aad", "expected"), GCM)
def test_encrypts_as_published(key: str, nonce: str, text: str, aad: str, expected: str) -> None:
    parts = [bytes.fromhex(part) for part in (key, nonce, text, aad)]
    assert encrypt(*parts).hex() == expected
    sealed = bytes.fromhex(expected)
    assert decrypt(parts[0], parts[1], sealed, parts[3]) == parts[2]


def test_refuses_a_key_of_another_size() -> None:
    for size in (0, 16, 24, 31, 33):
        with pytest.raises(SealingError):
            encrypt(bytes(size), bytes(12), b"", b"")


@given(st.lists(st.binary(max_size=6), max_size=4), st.lists(st.binary(max_size=6), max_size=4))
def test_frames_of_different_lists_differ(one: list[bytes], other: list[bytes]) -> None:
    assert (framed(*one) == framed(*other)) == (one == other)
