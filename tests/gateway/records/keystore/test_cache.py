"""The cache never outlives a destruction."""

from __future__ import annotations

from uuid import UUID

from gateway.records.keystore.cache import KeyCache, Slot

KEY = bytes(range(32))


def slot(number: int) -> Slot:
    return ("value", UUID(int=number), None, None, None)


def test_keeps_a_key() -> None:
    cache = KeyCache()
    cache.put(0, slot(1), KEY)
    assert cache.get(0, slot(1)) == KEY
    assert cache.get(0, slot(2)) is None


def test_forgets_everything_once_the_sequence_grows() -> None:
    cache = KeyCache()
    cache.put(0, slot(1), KEY)
    assert cache.get(1, slot(2)) is None
    assert len(cache) == 0


def test_an_older_snapshot_neither_reads_nor_writes() -> None:
    cache = KeyCache()
    cache.put(2, slot(1), KEY)
    assert cache.get(1, slot(1)) is None
    cache.put(1, slot(2), KEY)
    assert cache.get(2, slot(2)) is None
    assert cache.get(2, slot(1)) == KEY


def test_the_least_recently_used_goes_first() -> None:
    cache = KeyCache(capacity=2)
    cache.put(0, slot(1), KEY)
    cache.put(0, slot(2), KEY)
    cache.get(0, slot(1))
    cache.put(0, slot(3), KEY)
    assert cache.get(0, slot(2)) is None
    assert cache.get(0, slot(1)) == cache.get(0, slot(3)) == KEY


def test_a_key_ends_with_its_lifetime() -> None:
    cache = KeyCache(lifetime_seconds=0)
    cache.put(0, slot(1), KEY)
    assert cache.get(0, slot(1)) is None
    assert len(cache) == 0


def test_a_key_that_was_handed_out_survives_its_eviction() -> None:
    cache = KeyCache(capacity=1)
    cache.put(0, slot(1), KEY)
    handed_out = cache.get(0, slot(1))
    cache.put(0, slot(2), KEY)
    assert handed_out == KEY


def test_keys_are_zeroed_when_they_leave() -> None:
    cache = KeyCache(capacity=1)
    cache.put(0, slot(1), KEY)
    held = cache._keys[slot(1)][0]
    cache.clear()
    assert held == bytes(32)
