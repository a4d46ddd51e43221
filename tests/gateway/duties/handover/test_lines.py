from __future__ import annotations

from uuid import uuid4

from gateway.duties.handover.lines import readable
from gateway.ports.vault import VaultEntry
from tests.contracts.sqlite_house import line


def test_values_come_back_and_do_not_show_in_a_repr() -> None:
    values = (VaultEntry("PERSON", 1, "PERSON", "Anna Nowak", "", (("gen", "Anny Nowak"),)),)
    [read] = readable((line(uuid4(), "dla [PERSON_1:gen], nie [PERSON_2]", agent="Ola"),), values)
    assert read.text == "dla Anny Nowak, nie [PERSON_2]"
    assert "Anny" not in repr(read) and "Ola" not in repr(read)
