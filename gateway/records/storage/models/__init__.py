"""Tables of data.db, a file a subject. `tables` names them all for migrations."""

from __future__ import annotations

from gateway.records.storage.models.api_keys import api_key
from gateway.records.storage.models.base import metadata
from gateway.records.storage.models.consents import consent
from gateway.records.storage.models.conversations import conversation, prefix_digest
from gateway.records.storage.models.switches import switch
from gateway.records.storage.models.tombstones import shred_state, tombstone
from gateway.records.storage.models.transcripts import transcript_line
from gateway.records.storage.models.vault import vault_entry

__all__ = [
    "api_key",
    "consent",
    "conversation",
    "metadata",
    "prefix_digest",
    "shred_state",
    "switch",
    "tombstone",
    "transcript_line",
    "vault_entry",
]
