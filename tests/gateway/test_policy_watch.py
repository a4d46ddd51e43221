"""A good edit holds from the next exchange on; a bad one never replaces a good one."""

from __future__ import annotations

import json
import logging
import random
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from audit_log.kinds import EventType
from gateway.errors import StoreError
from gateway.policy_watch import PolicyWatch
from gateway.records.storage.queries import SqlQueries
from policies.loader import RULES
from tests.builders import RunningGateway, running, saying
from tests.fakes import FakeProvider

GOOD = (RULES / "eu-contract.yaml").read_text(encoding="utf-8")
EDITED = GOOD.replace("version: 1", "version: 2").replace("always: []", "always: [Feniks]")
ASKED = {
    "model": "m",
    "messages": [{"role": "user", "content": "Czy Feniks już działa? Proszę o informację."}],
}


@pytest.fixture
def provider() -> Iterator[FakeProvider]:
    with saying("Tak.") as provider:
        yield provider


@pytest.fixture
def house(tmp_path: Path, provider: FakeProvider) -> Iterator[RunningGateway]:
    file = tmp_path / "mine.yaml"
    file.write_text(GOOD, encoding="utf-8")
    with running(tmp_path / "house", provider.base_url, policy=str(file)) as gateway:
        yield gateway


def _file(house: RunningGateway) -> Path:
    return Path(house.settings.policy.name)


def _ask(house: RunningGateway, **headers: str) -> Any:
    sent = {"Content-Type": "application/json", **headers}
    return house.call("POST", "/v1/chat/completions", body=json.dumps(ASKED), headers=sent)


def _events(house: RunningGateway, kind: EventType) -> list[Any]:
    queries = SqlQueries(house.parts.installation.records)
    found = queries.events(house.tenant, limit=10_000)
    return [one.event for one in found if one.event.type is kind]


def _broken(number: int) -> bytes | None:
    """A bad edit: cut off somewhere, empty, of wrong types, of wrong words, or gone."""
    chance = random.Random(number)
    content = GOOD.encode()
    match number % 10:
        case 0:
            return None
        case 1:
            return b"" if number % 20 == 1 else b"\n\n# only a comment\n"
        case 2:
            return content.replace(b"keep: true", b"keep: 'true'")
        case 3:
            return content.replace(b"retention_days: 30", b"retention_days: thirty")
        case 4:
            return content.replace(b"redaction:", b"redactoin:")
        case 5:
            return bytes(chance.randbytes(chance.randrange(1, 400)))
        case 6:
            return content.replace(b"in_band: true", b"in_band: !!python/object:os.system x")
        case 7:
            return content.replace(b"offered: true", b"offered: false")
        case _:
            return content[: chance.randrange(1, len(content))]  # an editor was interrupted


def test_fifty_bad_edits_never_replace_a_good_one_while_requests_go_on(
    house: RunningGateway, provider: FakeProvider
) -> None:
    watch, label = PolicyWatch(house.parts), house.parts.policy.label
    stop, statuses = threading.Event(), list[int]()

    def customers() -> None:
        while not stop.is_set():
            statuses.append(_ask(house).status)

    thread = threading.Thread(target=customers)
    thread.start()
    try:
        for number in range(50):
            content = _broken(number)
            if content is None:
                _file(house).unlink()
            else:
                _file(house).write_bytes(content)
            watch.look()
            assert house.parts.policy.label == label
            assert house.parts.rules.fault is not None, number
    finally:
        stop.set()
        thread.join()
    assert statuses and set(statuses) == {200}
    refused = _events(house, EventType.POLICY_REFUSED)
    assert len(refused) == 50 and {e.policy.hash for e in refused} == {house.parts.policy.digest}
    assert {"file_unreadable", "file_empty", "file_cut_off", "key_unknown"} <= {
        e.outcome.code for e in refused
    }
    told = json.loads(house.call("GET", "/readyz").data)
    assert told["ready"] and told["warnings"]["policy"]


def test_a_good_edit_holds_from_the_next_exchange_on(
    house: RunningGateway, provider: FakeProvider
) -> None:
    watch, before = PolicyWatch(house.parts), house.parts.policy.digest
    assert _ask(house).status == 200 and b"Feniks" in provider.requests[-1].body
    _file(house).write_text("nonsense: [", encoding="utf-8")
    watch.look()
    _file(house).write_text(EDITED, encoding="utf-8")
    watch.look()
    assert house.parts.policy.version == 2 and house.parts.rules.fault is None
    assert _ask(house).status == 200 and b"Feniks" not in provider.requests[-1].body
    (changed,) = _events(house, EventType.CONFIG_CHANGED)
    assert changed.policy.hash == house.parts.policy.digest != before
    kept = sorted(path.stem for path in house.settings.data.policies.glob("*.yaml"))
    assert kept == sorted([before, changed.policy.hash])
    assert "warnings" not in json.loads(house.call("GET", "/readyz").data)


def test_an_open_exchange_keeps_the_policy_it_was_opened_under(
    house: RunningGateway, provider: FakeProvider
) -> None:
    """The answer of an old exchange is closed under the old digest, though a new one holds."""
    watch, before = PolicyWatch(house.parts), house.parts.policy.digest
    answer = house.call(
        "POST",
        "/v1/chat/completions",
        body=json.dumps({**ASKED, "stream": True}),
        headers={"Content-Type": "application/json"},
        preload_content=False,
    )
    _file(house).write_text(EDITED, encoding="utf-8")
    watch.look()
    assert b"Tak." in answer.read()
    (answered,) = _events(house, EventType.TURN_ANSWERED)
    assert answered.policy.hash == before != house.parts.policy.digest


def test_the_same_bytes_are_no_edit_and_a_comment_is_no_change(house: RunningGateway) -> None:
    watch = PolicyWatch(house.parts)
    watch.look()
    _file(house).write_text("# a comment\n" + GOOD, encoding="utf-8")
    watch.look()
    assert house.parts.rules.rulebook.source.startswith(b"# a comment")
    assert _events(house, EventType.CONFIG_CHANGED) == []
    assert _events(house, EventType.POLICY_REFUSED) == []


def test_a_fault_is_reported_once_with_code_and_line(
    house: RunningGateway, caplog: pytest.LogCaptureFixture
) -> None:
    watch = PolicyWatch(house.parts)
    _file(house).write_text(GOOD.replace("redaction:", "redactoin:"), encoding="utf-8")
    with caplog.at_level(logging.ERROR, logger="gateway.policy"):
        watch.look()
        watch.look()
    line = GOOD.split("\n").index("redaction:") + 1
    (record,) = caplog.records
    assert (record.msg, record.code, record.line) == ("policy_refused", "key_unknown", line)
    (refused,) = _events(house, EventType.POLICY_REFUSED)
    assert (refused.outcome.code, refused.count) == ("key_unknown", line)


def test_what_the_running_detectors_do_not_look_for_needs_a_restart(house: RunningGateway) -> None:
    watch = PolicyWatch(house.parts)
    _file(house).write_text(EDITED.replace("also: []", "also: [LOCATION]"), encoding="utf-8")
    watch.look()
    assert house.parts.rules.fault is not None
    assert house.parts.rules.fault.code == "restart_needed" and house.parts.policy.version == 1


def test_what_cannot_be_recorded_does_not_hold_and_is_tried_again(
    house: RunningGateway, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch = PolicyWatch(house.parts)
    _file(house).write_text(EDITED, encoding="utf-8")
    records = house.parts.installation.records

    def failing(effect: Any) -> Any:
        raise StoreError("records_unavailable", "x")

    with monkeypatch.context() as broken:
        broken.setattr(type(records), "commit", lambda self, effect: failing(effect))
        watch.look()
    assert house.parts.policy.version == 1
    watch.look()
    assert house.parts.policy.version == 2


def test_the_watch_looks_when_woken_and_ends_when_told(house: RunningGateway) -> None:
    watch = PolicyWatch(house.parts)
    watch.start()
    _file(house).write_text(EDITED, encoding="utf-8")
    watch.wake()
    for _ in range(600):
        if house.parts.policy.version == 2:
            break
        threading.Event().wait(0.05)
    watch.stop()
    assert house.parts.policy.version == 2
