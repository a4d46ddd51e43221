import json
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from audit_log.errors import RecordError
from audit_log.records import (
    LIMIT_BYTES,
    Actor,
    ActorKind,
    AuditEvent,
    EventType,
    External,
    LegalBasis,
    Model,
    Notice,
    Outcome,
    Policy,
    Producer,
    Reason,
    Request,
    Result,
    canonical_bytes,
    new_event_id,
    parse_event,
)
from tests.audit_log.building import START, TENANT, an_event

ID = "0b6f1f7e-3c59-4c1b-9d52-6a3f5f1f7a11"
HASH = "ab" * 32
VECTOR = Path(__file__).parents[1] / "vectors" / "audit_log" / "event.json"


def full_event(**members: Any) -> AuditEvent:
    """An event with every member, always the same."""
    given: dict[str, Any] = {
        "id": "019aaa11-2233-7444-8555-666677778888",
        "time": START,
        "type": EventType.TURN_FORWARDED,
        "actor": Actor(ActorKind.APIKEY, ID),
        "sref": "0f" * 16,
        "conv": ID,
        "turn": "1e" * 16,
        "basis": LegalBasis.CONSENT,
        "purpose": "customer_service",
        "reason": Reason("complaint", ID),
        "outcome": Outcome(Result.DENIED, "consent_required"),
        "model": Model("openai", "gpt-4o-mini-2024-07-18", "2024-07-18", "eu", HASH),
        "policy": Policy("eu-customer-chat", "1", HASH, "german-customers"),
        "verdicts": {"consent": "granted", "redaction": "cleared"},
        "detect": {"PERSON": 2, "PL_PESEL": 1},
        "detectors": {"morfeusz": "1.99.15"},
        "notice": Notice("chat-consent", "pl", "2", HASH),
        "ext": External(HASH),
        "req": Request(ID),
        "art": ("GDPR-6.1a", "AIA-50"),
        "prod": Producer(ID, 7),
        "state": "queued",
        "count": 3,
    }
    return an_event(0, **(given | members))


def as_json(event: AuditEvent) -> dict[str, Any]:
    members: dict[str, Any] = json.loads(canonical_bytes(event))
    return members


def encode(members: Any) -> bytes:
    return json.dumps(members).encode()


def test_reads_back_every_member() -> None:
    event = full_event()
    assert parse_event(canonical_bytes(event)) == event
    event = full_event(country="pl", language="uk")
    assert parse_event(canonical_bytes(event)) == event
    assert as_json(event).keys() == AuditEvent.SHAPES.keys() | {"specversion"}


def test_writes_the_recorded_bytes() -> None:
    """Also those that were written before rules and verdicts had members of their own."""
    assert canonical_bytes(full_event()) == VECTOR.with_name("event_with_rule.json").read_bytes()
    older = full_event(policy=Policy("eu-customer-chat", "1", HASH), verdicts=None)
    assert canonical_bytes(older) == VECTOR.read_bytes()
    assert parse_event(VECTOR.read_bytes()) == older


def test_leaves_absent_members_out() -> None:
    assert set(as_json(an_event())) == {
        "specversion", "id", "time", "tenant", "type", "actor", "count",
    }  # fmt: skip


@given(st.datetimes(datetime(1970, 1, 1), datetime(9999, 12, 31), timezones=st.just(UTC)))
def test_keeps_the_time_to_the_millisecond(at: datetime) -> None:
    event = an_event(0, time=at)
    assert parse_event(canonical_bytes(event)).time == event.time
    assert timedelta(0) <= at - event.time < timedelta(milliseconds=1)


@pytest.mark.parametrize(
    "at", [datetime(2026, 1, 1), datetime(2026, 1, 1, tzinfo=timezone(timedelta(hours=1))), "now"]
)
def test_refuses_a_time_that_is_not_utc(at: Any) -> None:
    with pytest.raises(RecordError, match="time"):
        an_event(0, time=at)


FREE_TEXT = ["Jan Kowalski", "ą", "a\nb", "\x1b[31m", "a" * 97, "", "jan@example.org"]
NO_TEXT = [["a"], True, -1, 1.5]
FIELDS = ["id", "tenant", "sref", "conv", "turn", "purpose", "state", "basis", "type", "count"]


@pytest.mark.parametrize("value", [*FREE_TEXT, *NO_TEXT])
@pytest.mark.parametrize("name", FIELDS)
def test_no_member_takes_free_text_when_made(name: str, value: Any) -> None:
    with pytest.raises(RecordError):
        full_event(**{name: value})


def paths(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Every string leaf of an event."""
    if isinstance(value, dict):
        return [found for k, v in value.items() for found in paths(v, (*path, k))]
    if isinstance(value, list):
        return [found for k, v in enumerate(value) for found in paths(v, (*path, k))]
    return [path] if isinstance(value, str) else []


@pytest.mark.parametrize("path", paths(as_json(full_event())), ids=str)
def test_no_string_anywhere_takes_free_text_when_read(path: tuple[str | int, ...]) -> None:
    for text in [*FREE_TEXT, *NO_TEXT]:
        members = as_json(full_event())
        at: Any = members
        for step in path[:-1]:
            at = at[step]
        at[path[-1]] = text
        with pytest.raises(RecordError):
            parse_event(encode(members))


@pytest.mark.parametrize(
    "part", [None, "actor", "reason", "outcome", "model", "policy", "notice", "ext", "req", "prod"]
)
def test_refuses_unknown_null_and_missing_members(part: str | None) -> None:
    for change in ({"note": "text"}, {"note": None}):
        members = as_json(full_event())
        (members if part is None else members[part]).update(change)
        with pytest.raises(RecordError):
            parse_event(encode(members))
    members = as_json(full_event())
    inner = members if part is None else members[part]
    inner.pop(next(iter(inner)))
    inner["count" if part is None else "ref"] = None
    with pytest.raises(RecordError):
        parse_event(encode(members))


@pytest.mark.parametrize("name", ["specversion", "id", "time", "tenant", "type", "actor"])
def test_refuses_an_event_without_a_required_member(name: str) -> None:
    members = as_json(full_event())
    del members[name]
    with pytest.raises(RecordError):
        parse_event(encode(members))


@pytest.mark.parametrize(
    "change",
    [
        {"detect": {"PERSON": 0}},
        {"detect": {"PERSON": True}},
        {"detect": {"PERSON": 1.5}},
        {"detect": {"Jan Kowalski": 1}},
        {"detect": {f"E{n}": 1 for n in range(65)}},
        {"detectors": {"a b": "1"}},
        {"detectors": {"a": "1 2"}},
        {"art": ["GDPR-6", "GDPR-6"]},
        {"art": "GDPR-6"},
        {"art": ["gdpr 6"]},
        {"count": 2**53},
        {"count": 1.0},
        {"specversion": "gateway.audit/2"},
        {"type": "turn.invented"},
    ],
)
def test_refuses_values_outside_their_shape(change: dict[str, Any]) -> None:
    with pytest.raises(RecordError):
        parse_event(encode(as_json(full_event()) | change))


@pytest.mark.parametrize(
    "body",
    [
        b"", b"{", b"[]", b"null", b"NaN", b'{"specversion":"gateway.audit/1"}',
        "{\"id\":\"ą\"}".encode(), b"\xff", b"[" * 8000, b" " * (LIMIT_BYTES + 1),
        canonical_bytes(full_event()) + b" x",
        canonical_bytes(full_event())[:-1] + b',"count":3}',
        canonical_bytes(full_event())[:-1] + b',"state":NaN}',
    ],
)  # fmt: skip
def test_refuses_bytes_that_are_no_event(body: bytes) -> None:
    with pytest.raises(RecordError):
        parse_event(body)


@given(st.binary(max_size=64) | st.text(max_size=64).map(str.encode))
def test_any_bytes_are_an_event_or_refused(body: bytes) -> None:
    with pytest.raises(RecordError):
        parse_event(body)


def test_refuses_an_event_above_the_limit() -> None:
    detect = {f"{'E' * 44}{n:03}": 2**52 for n in range(64)}
    detectors = {f"{'d' * 60}.{n % 10}{n // 10}": "9" * 32 for n in range(64)}
    with pytest.raises(RecordError, match="too_large"):
        canonical_bytes(full_event(detect=detect, detectors=detectors))


@pytest.mark.parametrize("kind", [EventType.VAULT_READ, EventType.TRANSCRIPT_READ])
def test_reading_content_needs_a_reason(kind: EventType) -> None:
    with pytest.raises(RecordError, match="reason_required"):
        full_event(type=kind, reason=None)
    assert full_event(type=kind).reason == Reason("complaint", ID)


def test_mappings_cannot_be_changed_afterwards() -> None:
    given = {"PERSON": 1}
    event = an_event(0, detect=given)
    given["PERSON"] = 5
    assert event.detect == {"PERSON": 1}
    with pytest.raises(TypeError):
        event.detect["PERSON"] = 2  # type: ignore[index]


def test_ids_are_uuid7_and_sort_by_time() -> None:
    ids = [new_event_id(START + timedelta(milliseconds=n)) for n in range(200)]
    assert ids == sorted(ids)
    assert len({new_event_id(START) for _ in range(1000)}) == 1000
    for one in ids:
        assert an_event(0, id=one).id == one


def test_one_event_is_one_printable_line() -> None:
    body = canonical_bytes(full_event())
    assert all(0x20 <= byte < 0x7F for byte in body)


def test_errors_do_not_repeat_the_value() -> None:
    with pytest.raises(RecordError) as caught:
        an_event(0, state="Jan Kowalski")
    assert "Kowalski" not in f"{caught.value!r} {caught.value}"
    assert TENANT not in str(caught.value)


def test_the_bytes_are_those_of_rfc_8785() -> None:
    for event in (full_event(), full_event(detect={"B": 1, "A_": 2, "A": 2**53 - 1})):
        members = {"specversion": "gateway.audit/1", **event.members()}
        assert canonical_bytes(event) == rfc8785.dumps(members)
