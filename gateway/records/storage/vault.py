"""The real values behind placeholders: implements `gateway.ports.vault.ValueVault`."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

from sqlalchemy import String, bindparam, insert, select, type_coerce, update
from sqlalchemy.exc import IntegrityError

from audit_log.statements import Prepared
from gateway.errors import ConflictError
from gateway.ports.vault import OpenedRows, VaultEntry
from gateway.records.sealing.envelope import Context, open_text, seal_text
from gateway.records.storage.connection import part_of_work
from gateway.records.storage.models import vault_entry
from gateway.records.storage.open_transaction import OpenTransaction

_v = vault_entry.c
_INSERT = Prepared(insert(vault_entry), _v.keys())
_HELD = Prepared(
    # The id as it is stored: most rows were seen before, and need no UUID made of it.
    select(type_coerce(_v.id, String), _v.label, _v.number, _v.entity_type, _v.content)
    .where(_v.tenant == bindparam("of_tenant"), _v.conversation == bindparam("wanted"))
    .order_by(_v.label, _v.number)
)
_PLACE = Prepared(
    select(_v.id).where(
        _v.tenant == bindparam("of_tenant"),
        _v.conversation == bindparam("wanted"),
        _v.label == bindparam("that_label"),
        _v.number == bindparam("that_number"),
    )
)
_RESEAL = Prepared(
    update(vault_entry).where(_v.id == bindparam("row")).values(content=bindparam("sealed"))
)


class SqlVault:
    """Vault entries of one open transaction, each sealed under a key of its own.

    `add` makes the keys in keys.db, durably, before it writes a row that needs them: a row never
    waits for its key. Where the transaction rolls back afterwards, the keys are left over, unused;
    they hang off the conversation's key and go with it.
    """

    def __init__(self, transaction: OpenTransaction) -> None:
        self._transaction = transaction

    def entries(
        self, tenant: UUID, subject: UUID, conversation: UUID, seen: OpenedRows | None = None
    ) -> tuple[VaultEntry, ...]:
        keys = self._transaction.keys
        keys.conversation_key(tenant, subject, conversation)  # that it is this subject's, and lives
        asked = {"of_tenant": tenant, "wanted": conversation}
        rows = _HELD.rows(self._transaction.connection, asked)
        seen = seen or OpenedRows()
        held: dict[str, tuple[bytes, VaultEntry | None]] = {}
        for stored, _, _, _, content in rows:
            held[stored] = content, seen.find(stored, content)
        unseen = [UUID(stored) for stored, (_, entry) in held.items() if entry is None]
        opened = keys.value_keys(tenant, conversation, unseen) if unseen else {}
        known: dict[str, tuple[bytes, VaultEntry]] = {}
        for stored, label, number, entity_type, content in rows:
            entry = held[stored][1]
            if entry is None:
                id_ = UUID(stored)
                text = open_text(opened[id_], _context(tenant, subject, id_), content)
                entry = _entry(label, number, entity_type, text)
            known[stored] = content, entry
        seen.replace(known)
        return tuple(entry for _, entry in known.values())

    def add(
        self,
        tenant: UUID,
        subject: UUID,
        conversation: UUID,
        entries: tuple[VaultEntry, ...],
        seen: OpenedRows | None = None,
    ) -> None:
        """Also raises ConflictError `conversation_gone`, and SealingError where its key is gone."""
        if not entries:
            return
        self._transaction.require_conversation(tenant, subject, conversation)
        keys = self._transaction.keys
        keys.conversation_key(tenant, subject, conversation)
        ids = keys.create_value_keys(tenant, conversation, len(entries))
        opened = keys.value_keys(tenant, conversation, ids)
        rows: list[dict[str, Any]] = [
            {
                "id": id_,
                "tenant": tenant,
                "conversation": conversation,
                "label": entry.label,
                "number": entry.number,
                "entity_type": entry.entity_type,
                "content": seal_text(opened[id_], _context(tenant, subject, id_), _content(entry)),
            }
            for id_, entry in zip(ids, entries, strict=True)
        ]
        connection = self._transaction.connection
        try:
            with part_of_work(connection):  # all of them or none
                _INSERT.many(connection, rows)
        except IntegrityError as error:
            raise ConflictError(
                "placeholder_taken", "Another request took this placeholder first."
            ) from error
        if seen is not None:
            for row, entry in zip(rows, entries, strict=True):
                seen.remember(row["id"], row["content"], entry)

    def replace(
        self,
        tenant: UUID,
        subject: UUID,
        conversation: UUID,
        entries: tuple[VaultEntry, ...],
        seen: OpenedRows | None = None,
    ) -> None:
        """Each under the key it has; ConflictError `placeholder_gone` where one is not there."""
        keys = self._transaction.keys
        connection = self._transaction.connection
        for entry in entries:
            place = {"that_label": entry.label, "that_number": entry.number}
            asked = {"of_tenant": tenant, "wanted": conversation} | place
            id_ = _PLACE.scalar(connection, asked)
            if id_ is None:
                raise ConflictError("placeholder_gone", "This placeholder is no longer kept.")
            key = keys.value_keys(tenant, conversation, [id_])[id_]
            content = seal_text(key, _context(tenant, subject, id_), _content(entry))
            _RESEAL.change(connection, {"row": id_, "sealed": content})
            if seen is not None:
                seen.remember(id_, content, entry)


def _context(tenant: UUID, subject: UUID, entry: UUID) -> Context:
    return Context(
        tenant=tenant,
        table=vault_entry.name,
        column="content",
        row=entry,
        subject=subject,
        key=entry,
    )


def _content(entry: VaultEntry) -> str:
    members = {"value": entry.value, "link": entry.link, "forms": entry.forms}
    return json.dumps(members, ensure_ascii=False)


def _entry(label: str, number: int, entity_type: str, content: str) -> VaultEntry:
    members = json.loads(content)
    return VaultEntry(
        label=label,
        number=number,
        entity_type=entity_type,
        value=members["value"],
        link=members["link"],
        forms=tuple((case, form) for case, form in members["forms"]),
    )
