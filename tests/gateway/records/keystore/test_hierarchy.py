"""What wraps what: a key opens with all its parents, in its own place, in its own epoch."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID, uuid4

import pytest

from gateway.errors import SealingError
from gateway.records.keystore.hierarchy import (
    BUCKETS,
    Epoch,
    Kind,
    Place,
    Secret,
    bucket_of,
    unwrap_bucket,
    unwrap_secret,
    unwrap_shred_key,
    wrap_bucket,
    wrap_secret,
    wrap_shred_key,
)
from gateway.records.sealing.wrapping import new_key

TENANT = UUID(int=1)
CONVERSATION = Place(TENANT, Kind.CONVERSATION, UUID(int=2), UUID(int=3))


def test_a_conversation_key_needs_its_bucket_and_its_subject() -> None:
    bucket, subject, key = new_key(), new_key(), new_key()
    wrapped = wrap_shred_key(CONVERSATION, bucket, subject, key)
    assert unwrap_shred_key(CONVERSATION, bucket, subject, wrapped) == key
    for wrong in ((new_key(), subject), (bucket, new_key()), (subject, bucket)):
        with pytest.raises(SealingError):
            unwrap_shred_key(CONVERSATION, *wrong, wrapped)


@pytest.mark.parametrize(
    "moved",
    [
        replace(CONVERSATION, tenant=UUID(int=9)),
        replace(CONVERSATION, id=UUID(int=9)),
        replace(CONVERSATION, parent=UUID(int=9)),
        replace(CONVERSATION, kind=Kind.VALUE),
    ],
)
def test_a_wrapped_key_cannot_be_moved(moved: Place) -> None:
    bucket, subject = new_key(), new_key()
    wrapped = wrap_shred_key(CONVERSATION, bucket, subject, new_key())
    with pytest.raises(SealingError):
        unwrap_shred_key(moved, bucket, subject, wrapped)


@pytest.mark.parametrize("kind", Kind)
def test_a_parent_is_neither_left_out_nor_made_up(kind: Kind) -> None:
    place = replace(CONVERSATION, kind=kind)
    wrong = new_key() if kind.hangs_off is None else None
    with pytest.raises(SealingError):
        wrap_shred_key(place, new_key(), wrong, new_key())


def test_a_new_epoch_changes_the_master_and_the_touched_buckets_only() -> None:
    old = Epoch.first(TENANT)
    new = old.renewed({3, 200})
    assert new.number == old.number + 1
    assert new.master != old.master
    changed = {n for n in range(BUCKETS) if old.buckets[n] != new.buckets[n]}
    assert changed == {3, 200}


def test_bucket_keys_and_secrets_open_in_their_epoch_only() -> None:
    epoch = Epoch.first(TENANT)
    bucket = wrap_bucket(epoch, 7)
    secret = wrap_secret(TENANT, 1, epoch.master, Secret.DIGEST, new_key())
    assert unwrap_bucket(TENANT, 1, epoch.master, 7, bucket) == epoch.buckets[7]
    assert len(unwrap_secret(TENANT, 1, epoch.master, Secret.DIGEST, secret)) == 32
    with pytest.raises(SealingError):
        unwrap_bucket(TENANT, 2, epoch.master, 7, bucket)
    with pytest.raises(SealingError):
        unwrap_bucket(TENANT, 1, epoch.master, 8, bucket)
    with pytest.raises(SealingError):
        unwrap_secret(TENANT, 1, epoch.master, Secret.BLIND_INDEX, secret)


def test_ids_spread_over_all_buckets() -> None:
    assert {bucket_of(uuid4()) for _ in range(BUCKETS * 20)} == set(range(BUCKETS))
