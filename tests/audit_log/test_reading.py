import pytest
from sqlalchemy import Engine

from audit_log.errors import TrailError
from audit_log.reading import Filter, latest, read_events
from audit_log.records import EventType
from tests.audit_log.building import ORIGIN, an_event, write

CONV = ["0b6f1f7e-3c59-4c1b-9d52-6a3f5f1f7a1" + str(n) for n in range(3)]
SREF = ["0f" * 16, "1e" * 16]
KINDS = [EventType.TURN_RECEIVED, EventType.TURN_FORWARDED, EventType.CONSENT_GIVEN]


def fill(engine: Engine) -> None:
    write(
        engine,
        [
            an_event(n, conv=CONV[n % 3], turn=CONV[n % 2], sref=SREF[n % 2], type=KINDS[n % 3])
            for n in range(12)
        ],
    )


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        (Filter(), list(range(12))),
        (Filter(conv=CONV[1]), [1, 4, 7, 10]),
        (Filter(turn=CONV[1]), [1, 3, 5, 7, 9, 11]),
        (Filter(sref=SREF[0]), [0, 2, 4, 6, 8, 10]),
        (Filter(types={KINDS[2]}), [2, 5, 8, 11]),
        (Filter(types={KINDS[1], KINDS[2]}, sref=SREF[1]), [1, 5, 7, 11]),
        (Filter(types=[]), []),
        (Filter(after=3, before=7), [4, 5, 6]),
        (Filter(conv="0b6f1f7e-3c59-4c1b-9d52-6a3f5f1f7a19"), []),
    ],
)
def test_filters(engine: Engine, chosen: Filter, expected: list[int]) -> None:
    fill(engine)
    with engine.begin() as connection:
        found = [one.seq for one in read_events(connection, ORIGIN, chosen)]
        backwards = read_events(connection, ORIGIN, chosen, newest_first=True)
        assert found == expected
        assert [one.seq for one in backwards] == expected[::-1]


def test_gives_the_newest_first(engine: Engine) -> None:
    fill(engine)
    with engine.begin() as connection:
        assert [one.seq for one in latest(connection, ORIGIN, 3)] == [11, 10, 9]
        assert latest(connection, ORIGIN, 3)[0].event.count == 11


def test_refuses_an_unknown_log(engine: Engine) -> None:
    with engine.begin() as connection, pytest.raises(TrailError, match="log_missing"):
        latest(connection, "gateway.other", 3)
