"""kill -9 of a writing process: nothing acknowledged may be lost."""

from pathlib import Path

import pytest
from sqlalchemy import Engine

from audit_log.verifier import verify_database
from tests.audit_log.building import SIGNER, an_event, write
from tests.audit_log.killing import kill_while_writing


@pytest.mark.parametrize("kills", [5])
def test_no_acknowledged_event_is_lost_when_killed(
    kills: int, engine: Engine, database: Path
) -> None:
    engine.dispose()
    acked: list[int] = []
    for turn in range(kills):
        acked += kill_while_writing(database, turn, after=7 + 29 * turn)
        verified = verify_database(database, SIGNER.key)
        assert sorted(set(acked)) == sorted(acked)
        assert max(acked) < verified.size
    assert write(engine, [an_event(1)]) == [verified.size]
