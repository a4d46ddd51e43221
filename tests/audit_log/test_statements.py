from collections.abc import Iterator
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from sqlalchemy import (
    Column,
    Engine,
    Integer,
    MetaData,
    String,
    Table,
    Uuid,
    bindparam,
    create_engine,
    insert,
    select,
    update,
)
from sqlalchemy.dialects import postgresql
from sqlalchemy.exc import IntegrityError, InvalidRequestError, MultipleResultsFound, StatementError

from audit_log.statements import Prepared, _compiled

notes = Table(
    "note",
    MetaData(),
    Column("id", Uuid, primary_key=True),
    Column("words", String, nullable=False, unique=True),
    Column("seen", Integer, nullable=False),
)
ADD = Prepared(insert(notes), notes.c.keys())
ALL = Prepared(select(notes).order_by(notes.c.seen))
ONE = Prepared(select(notes.c.id, notes.c.words).where(notes.c.id == bindparam("wanted")))
LOOK = (
    update(notes)
    .where(notes.c.id == bindparam("wanted"))
    .values(seen=notes.c.seen + 1)
    .returning(notes.c.seen)
)


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    made = create_engine(f"sqlite:///{tmp_path / 'notes.db'}", hide_parameters=True)
    notes.metadata.create_all(made)
    yield made
    made.dispose()


def row(words: str, seen: int = 0) -> dict[str, object]:
    return {"id": uuid4(), "words": words, "seen": seen}


def test_reads_what_core_reads(engine: Engine) -> None:
    rows = [row("one", 1), row("two", 2), row("ż\u0000", 3)]
    with engine.begin() as connection:
        ADD.many(connection, rows[:2])
        assert ADD.change(connection, rows[2]) == 1
        expected = [tuple(found) for found in connection.execute(select(notes).order_by("seen"))]
        assert ALL.rows(connection, {}) == expected
        assert isinstance(expected[0][0], UUID)
        assert ONE.row(connection, {"wanted": rows[1]["id"]}) == (rows[1]["id"], "two")
        assert ONE.row(connection, {"wanted": uuid4()}) is None


def test_returns_what_an_update_returns(engine: Engine) -> None:
    looking, one = Prepared(LOOK), row("one", 7)
    with engine.begin() as connection:
        ADD.change(connection, one)
        assert looking.scalar(connection, {"wanted": one["id"]}) == 8
        assert looking.scalar(connection, {"wanted": uuid4()}) is None


def test_goes_with_its_transaction(engine: Engine) -> None:
    with pytest.raises(ZeroDivisionError), engine.begin() as connection:
        ADD.change(connection, row("gone"))
        raise ZeroDivisionError
    with engine.begin() as connection:
        assert ALL.rows(connection, {}) == []


def test_refuses_to_run_outside_a_transaction(engine: Engine) -> None:
    with engine.connect() as connection, pytest.raises(InvalidRequestError):
        ALL.rows(connection, {})


def test_fails_as_core_fails_and_shows_no_values(engine: Engine) -> None:
    with engine.begin() as connection:
        ADD.change(connection, row("private words"))
        for again in (ADD.change, lambda c, r: ADD.many(c, [r])):
            with pytest.raises(IntegrityError) as failed:
                again(connection, row("private words"))
            assert "private" not in str(failed.value)
    with engine.begin() as connection:
        assert len(ALL.rows(connection, {})) == 1


def test_refuses_a_missing_value_two_rows_for_one_and_a_list(engine: Engine) -> None:
    with engine.begin() as connection:
        ADD.many(connection, [row("one"), row("two")])
        with pytest.raises(KeyError):
            ONE.row(connection, {})
        with pytest.raises(MultipleResultsFound):
            ALL.row(connection, {})
        listed = Prepared(select(notes).where(notes.c.id.in_(bindparam("ids", expanding=True))))
        with pytest.raises(InvalidRequestError):
            listed.rows(connection, {"ids": [uuid4()]})
        with pytest.raises((StatementError, AttributeError)):
            ONE.row(connection, {"wanted": "no id"})


def test_speaks_postgresql_by_names() -> None:
    wanted = uuid4()
    ready = _compiled(LOOK, None, postgresql.dialect())
    assert ready.positions is None
    assert "RETURNING note.seen" in ready.text
    assert set(ready.parameters({"wanted": wanted})) == {"wanted", "seen_1"}
