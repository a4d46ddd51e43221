from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

import pytest

from gateway.duties.rights.contents import contents, rows_in
from gateway.errors import StoreError
from gateway.ports.queries import ConversationHoldings, SubjectHoldings
from gateway.ports.vault import VaultEntry
from tests.contracts.sqlite_house import NOON, conversation_record, line

ROWS = {"conversation": 1, "transcript_line": 1, "vault_entry": 2, "consent": 0}


def _holdings() -> SubjectHoldings:
    record = conversation_record(uuid4(), uuid4())
    values = (
        VaultEntry("PERSON", 1, "PERSON", "Anna Nowak", "", (("dat", "Annie Nowak"),)),
        VaultEntry("LITERAL", 1, "LITERAL", "[PERSON_9]", "[PERSON_9]"),
    )
    lines = (line(record.id, "Tu [PERSON_1], dla [PERSON_1:dat], wpisane [LITERAL_1]"),)
    return SubjectHoldings((ConversationHoldings(record, lines, values),), (), ROWS)


def test_puts_values_and_typed_look_alikes_back() -> None:
    document = contents(_holdings(), (), NOON, "pl")
    [said] = document["conversations"][0]["lines"]
    assert said["text"] == "Tu Anna Nowak, dla Annie Nowak, wpisane [PERSON_9]"
    assert document["conversations"][0]["placeholders"][0]["spellings"] == ["Annie Nowak"]


@pytest.mark.parametrize("table", ROWS)
def test_an_export_that_would_leave_a_row_out_is_refused(table: str) -> None:
    holdings = _holdings()
    more = replace(holdings, rows={**ROWS, table: ROWS[table] + 1})
    with pytest.raises(StoreError) as refused:
        contents(more, (), NOON, "pl")
    assert refused.value.code == "export_incomplete"


def test_counts_rows_from_what_is_really_said() -> None:
    document = contents(_holdings(), (), NOON, "pl")
    document["conversations"][0]["lines"].append({})
    assert rows_in(document)["transcript_line"] == 2
