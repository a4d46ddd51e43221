"""Statements of every request: built and compiled once, then run on the driver's own cursor.

Executing a Core statement costs some hundred calls each time, several times what the database does
with it. Here SQLAlchemy writes the text and converts each value, once for each kind of database;
connection, transaction and errors stay its own.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NoReturn, cast

from sqlalchemy import BindParameter, Connection, Delete, Dialect, Insert, Select, Update
from sqlalchemy.exc import DBAPIError, InvalidRequestError, MultipleResultsFound

Values = Mapping[str, Any]
_Convert = Any  # a function of one value, or None where the driver takes it as it is


@dataclass(frozen=True, slots=True)
class _Ready:
    """A statement for one kind of database. `positions`: names in order, None for named ones."""

    text: str
    positions: tuple[str, ...] | None
    into: tuple[tuple[str, _Convert], ...]
    fixed: dict[str, Any]
    out: tuple[_Convert, ...] | None

    def parameters(self, values: Values) -> Any:
        """What the driver is given; KeyError where a value is missing."""
        given = dict(self.fixed)
        for name, convert in self.into:
            value = values[name]
            given[name] = value if convert is None else convert(value)
        return given if self.positions is None else tuple([given[n] for n in self.positions])

    def converted(self, row: Sequence[Any]) -> tuple[Any, ...]:
        """A row as the columns' types read it."""
        if self.out is None:
            return tuple(row)
        pairs = zip(self.out, row, strict=True)
        return tuple([v if convert is None else convert(v) for convert, v in pairs])


class Prepared:
    """One statement. Runs in the transaction that the connection is in, and only there.

    `keys` are the columns that an INSERT names. Raises what `Connection.execute` would raise;
    parameters are never shown. No list that grows with its values (`in_` of one parameter).
    """

    def __init__(
        self, statement: Select[Any] | Insert | Update | Delete, keys: Sequence[str] | None = None
    ) -> None:
        self._statement = statement
        self._keys = None if keys is None else list(keys)
        self._ready: dict[tuple[type[Dialect], str], _Ready] = {}

    def rows(self, connection: Connection, values: Values) -> list[tuple[Any, ...]]:
        """All rows."""
        ready, cursor = self._run(connection, values)
        try:
            return [ready.converted(row) for row in cursor.fetchall()]
        except connection.dialect.loaded_dbapi.Error as error:
            self._fail(connection, cursor, error)
        finally:
            cursor.close()

    def row(self, connection: Connection, values: Values) -> tuple[Any, ...] | None:
        """The one row, or None."""
        found = self.rows(connection, values)
        if len(found) > 1:
            raise MultipleResultsFound("more than one row")
        return found[0] if found else None

    def scalar(self, connection: Connection, values: Values) -> Any:
        """The first column of the one row, or None."""
        found = self.row(connection, values)
        return None if found is None else found[0]

    def change(self, connection: Connection, values: Values) -> int:
        """Number of rows written."""
        _, cursor = self._run(connection, values)
        try:
            return int(cursor.rowcount)
        finally:
            cursor.close()

    def many(self, connection: Connection, rows: Sequence[Values]) -> None:
        """Once for each of `rows`."""
        ready = self._for(connection)
        given = [ready.parameters(values) for values in rows]
        cursor = connection.connection.cursor()
        try:
            cursor.executemany(ready.text, given)
        except connection.dialect.loaded_dbapi.Error as error:
            self._fail(connection, cursor, error)
        finally:
            cursor.close()

    def _run(self, connection: Connection, values: Values) -> tuple[_Ready, Any]:
        ready = self._for(connection)
        given = ready.parameters(values)
        cursor = connection.connection.cursor()
        try:
            cursor.execute(ready.text, given)
        except connection.dialect.loaded_dbapi.Error as error:
            cursor.close()
            self._fail(connection, cursor, error)
        return ready, cursor

    def _for(self, connection: Connection) -> _Ready:
        if not connection.in_transaction():
            raise InvalidRequestError("a prepared statement runs in a transaction")
        dialect = connection.dialect
        key = (type(dialect), dialect.paramstyle)
        ready = self._ready.get(key)
        if ready is None:
            ready = self._ready[key] = _compiled(self._statement, self._keys, dialect)
        return ready

    def _fail(self, connection: Connection, cursor: Any, error: Exception) -> NoReturn:
        dialect = connection.dialect
        lost = dialect.is_disconnect(cast(Any, error), connection.connection, cursor)
        if lost:
            connection.invalidate(error)
        raise DBAPIError.instance(
            None,
            None,
            error,
            dialect.loaded_dbapi.Error,
            hide_parameters=True,
            connection_invalidated=lost,
            dialect=dialect,
        ) from error


def _compiled(
    statement: Select[Any] | Insert | Update | Delete, keys: list[str] | None, dialect: Dialect
) -> _Ready:
    compiled = statement.compile(dialect=dialect, column_keys=keys)
    binds = {name: bind for bind, name in compiled.bind_names.items()}
    if any(bind.expanding for bind in binds.values()):
        raise InvalidRequestError("a list of values cannot be prepared")
    into = {name: _into(bind, dialect) for name, bind in binds.items()}
    fixed = {
        name: bind.effective_value if into[name] is None else into[name](bind.effective_value)
        for name, bind in binds.items()
        if not bind.required
    }
    out = tuple(
        column.type.dialect_impl(dialect).result_processor(dialect, None)
        for column in statement.exported_columns
    )
    return _Ready(
        text=str(compiled),
        positions=tuple(compiled.positiontup) if compiled.positiontup is not None else None,
        into=tuple((name, into[name]) for name in binds if name not in fixed),
        fixed=fixed,
        out=out if any(out) else None,
    )


def _into(bind: BindParameter[Any], dialect: Dialect) -> _Convert:
    return bind.type.dialect_impl(dialect).bind_processor(dialect)
