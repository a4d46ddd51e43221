"""What an export says: everything that is kept of a person, as plain JSON values (Art. 15(3), 20).

The real values stand where the person wrote them; beside them the text as the model saw it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Final

from audit_log.reading import LoggedEvent
from gateway.errors import StoreError
from gateway.ports.consents import ConsentRecord
from gateway.ports.conversations import ConversationRecord
from gateway.ports.queries import ConversationHoldings, SubjectHoldings
from gateway.ports.transcripts import TranscriptLine
from gateway.ports.vault import VaultEntry
from gateway.traffic.pseudonyms.grammar import written
from gateway.traffic.pseudonyms.placeholders import PlaceholderMap
from gateway.traffic.pseudonyms.verbatim import verbatim

SCHEMA: Final = "gateway.export/1"

Json = dict[str, Any]


def contents(
    holdings: SubjectHoldings, events: Sequence[LoggedEvent], at: datetime, language: str
) -> Json:
    """The whole export. Raises StoreError (`export_incomplete`) if a row would be left out."""
    document: Json = {
        "schema": SCHEMA,
        "created_at": _instant(at),
        "language": language,
        "held": not holdings.empty,
        "conversations": [_conversation(one) for one in holdings.conversations],
        "consents": [_consent(one) for one in holdings.consents],
        "events": [{"seq": one.seq, **one.event.members()} for one in events],
    }
    if rows_in(document) != {table: n for table, n in holdings.rows.items() if n}:
        raise StoreError("export_incomplete", "The export does not hold everything that is kept.")
    return document


def rows_in(document: Mapping[str, Any]) -> dict[str, int]:
    """How many rows of each table a document holds, counted from what it really says."""
    conversations = document["conversations"]
    counts = {
        "conversation": len(conversations),
        "transcript_line": sum(len(one["lines"]) for one in conversations),
        "vault_entry": sum(len(one["placeholders"]) for one in conversations),
        "consent": len(document["consents"]),
    }
    return {table: count for table, count in counts.items() if count}


def _conversation(one: ConversationHoldings) -> Json:
    placeholders = PlaceholderMap(one.values)
    return {
        **_record(one.record),
        "lines": [_line(line, placeholders) for line in one.lines],
        "placeholders": [_placeholder(entry) for entry in one.values],
    }


def _record(record: ConversationRecord) -> Json:
    return {
        "reference": record.reference,
        "id": str(record.id),
        "state": record.state.value,
        "language": record.language,
        "channel": record.channel,
        "opened_at": _instant(record.opened_at),
        "expires_at": _instant(record.expires_at),
        "disclosed_at": _instant(record.disclosed_at),
        "asked_for_human_at": _instant(record.asked_for_human_at),
        "turns": record.turns,
        "known_to_the_controller": record.subject_known,
    }


def _line(line: TranscriptLine, placeholders: PlaceholderMap) -> Json:
    return {
        "turn": line.turn,
        "author": line.author.value,
        "agent": line.agent,
        "text": verbatim(line.text, placeholders),
        "text_with_placeholders": line.text,
        "at": _instant(line.at),
        "expires_at": _instant(line.expires_at),
        "delivered_at": _instant(line.delivered_at),
        "ending": line.ending.value,
        "request_id": line.request_id,
    }


def _placeholder(entry: VaultEntry) -> Json:
    return {
        "placeholder": written(entry.label, entry.number),
        "type": entry.entity_type,
        "value": entry.value,
        "spellings": sorted({spelling for _, spelling in entry.forms} - {entry.value}),
    }


def _consent(record: ConsentRecord) -> Json:
    return {
        "id": str(record.id),
        "conversation": str(record.conversation),
        "purpose": record.purpose,
        "status": record.status.value,
        "act": record.act.value,
        "channel": record.channel,
        "at": _instant(record.at),
        "notice": {
            "name": record.notice_name,
            "language": record.notice_language,
            "version": record.notice_version,
            "sha256": record.notice_sha256,
            # What was on the screen: the notice, and where the chat showed it, what stood above.
            "shown": record.notice_bytes.decode("utf-8", errors="replace"),
            "shown_sha256": hashlib.sha256(record.notice_bytes).hexdigest(),
        },
        "policy": record.policy,
    }


def _instant(at: datetime | None) -> str | None:
    return None if at is None else at.astimezone(UTC).isoformat(timespec="milliseconds")
