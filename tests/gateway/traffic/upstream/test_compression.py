from __future__ import annotations

import gzip
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gateway.errors import UpstreamError
from gateway.traffic.upstream.compression import expander


def expand(encoding: str, raw: bytes, size: int) -> bytes:
    engine = expander(encoding)
    out = b"".join(
        part for at in range(0, len(raw), size) for part in engine.feed(raw[at : at + size])
    )
    engine.finish()
    return out


@settings(deadline=None)
@given(st.binary(max_size=5_000), st.integers(1, 3_000))
def test_every_cut_gives_the_same_bytes(body: bytes, size: int) -> None:
    assert expand("", body, size) == expand("identity", body, size) == body
    assert expand("gzip", gzip.compress(body, mtime=0), size) == body
    assert expand(" GZIP ", gzip.compress(body, mtime=0), size) == body
    assert expand("deflate", zlib.compress(body), size) == body


def test_a_large_honest_body_passes() -> None:
    body = bytes(range(256)) * 20_000
    noisy = b"".join(zlib.crc32(body[:n]).to_bytes(4, "big") for n in range(30_000))
    assert expand("gzip", gzip.compress(noisy * 20, mtime=0), 1 << 16) == noisy * 20


def test_a_bomb_is_refused_before_it_has_gone_off() -> None:
    bomb = gzip.compress(b"\0" * (64 << 20))
    engine = expander("gzip")
    seen = 0
    with pytest.raises(UpstreamError) as caught:
        for part in engine.feed(bomb):
            seen += len(part)
            assert len(part) <= 64 * 1024
    assert caught.value.code == "upstream_encoding" and seen < 16 << 20


@pytest.mark.parametrize("encoding", ["br", "zstd", "gzip, gzip", "compress", "x"])
def test_an_encoding_that_was_not_asked_for_is_refused(encoding: str) -> None:
    with pytest.raises(UpstreamError) as caught:
        expander(encoding)
    assert (caught.value.code, caught.value.status) == ("upstream_encoding", 502)


@pytest.mark.parametrize(
    "raw", [b"not gzip", gzip.compress(b"a", mtime=0) + b"more", gzip.compress(b"a", mtime=0) * 2]
)
def test_what_is_not_one_gzip_body_is_refused(raw: bytes) -> None:
    with pytest.raises(UpstreamError) as caught:
        expand("gzip", raw, 1000)
    assert caught.value.code == "upstream_encoding"


def test_half_a_body_is_truncated() -> None:
    with pytest.raises(UpstreamError) as caught:
        expand("gzip", gzip.compress(b"a" * 1000, mtime=0)[:-9], 1000)
    assert caught.value.code == "upstream_truncated"
