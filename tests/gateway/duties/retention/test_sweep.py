from __future__ import annotations

import logging
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from gateway.duties.consents.desk import ConsentAction
from gateway.duties.retention.due import Budget
from gateway.errors import StoreError
from gateway.ports.conversations import HandoverState
from tests.contracts.sqlite_house import OTHER_TENANT, TENANT
from tests.desks import DPO, Faulty, Office, after

DAY = timedelta(days=1)
MAIL = "anna.nowak@poczta.example"
QUICK = Budget(batch=2, pause_seconds=0)


def _filled(office: Office, life: timedelta, *, known: bool = True) -> Any:
    record = office.conversation(office.customer(), known=known, life=life)
    office.says(record, f"Mój adres to {MAIL}")
    return record


def _exists(office: Office, record: Any) -> bool:
    return (
        office.records.read(lambda work: work.conversations.by_id(record.tenant, record.id))
        is not None
    )


def test_ends_what_is_due_and_leaves_the_rest(office: Office) -> None:
    old, young = _filled(office, DAY), _filled(office, 30 * DAY)
    report = office.sweep().run(TENANT, office.clock.now() + DAY, QUICK)
    assert (report.conversations, report.subjects, report.failed) == (1, 0, 0)
    assert report.rows == {"conversation": 1, "transcript_line": 1, "vault_entry": 1}
    assert not _exists(office, old) and not office.keys.has_key(TENANT, old.id)
    assert office.keys.has_key(TENANT, old.subject)  # a person the tenant knows
    assert office.stored(young) == ["Mój adres to [EMAIL_1]"]
    [event] = office.events()
    assert (event.type.value, event.conv, event.count) == ("retention.expired", str(old.id), 3)
    assert office.verification.verify(TENANT).verified


def test_one_instant_before_its_end_nothing_goes(office: Office) -> None:
    record = _filled(office, DAY)
    now = record.expires_at - timedelta(microseconds=1)
    assert office.sweep().run(TENANT, now, QUICK).conversations == 0
    assert _exists(office, record)


def test_of_a_person_without_a_name_nothing_stays_behind(office: Office) -> None:
    record = _filled(office, DAY, known=False)
    office.consents.act(TENANT, record.reference, ConsentAction.GRANT)
    report = office.sweep().run(TENANT, office.clock.now() + DAY, QUICK)
    assert (report.conversations, report.subjects) == (1, 1)
    assert report.rows["consent"] == 1
    assert not office.keys.has_key(TENANT, record.subject)
    assert not any(office.queries.counts_of_subject(TENANT, record.subject).values())


def test_a_nameless_person_with_another_conversation_keeps_their_key(office: Office) -> None:
    record = _filled(office, DAY, known=False)
    other = office.conversation(record.subject, known=False, life=2 * DAY)
    office.sweep().run(TENANT, office.clock.now() + DAY, QUICK)
    assert office.keys.has_key(TENANT, record.subject) and _exists(office, other)
    report = office.sweep().run(TENANT, office.clock.now() + 2 * DAY, QUICK)
    assert report.subjects == 1
    assert not office.keys.has_key(TENANT, record.subject)


def test_a_dry_run_only_counts_and_names_references(office: Office) -> None:
    first, second = _filled(office, DAY), _filled(office, 2 * DAY, known=False)
    now = office.clock.now() + 3 * DAY
    report = office.sweep().run(TENANT, now, dry_run=True)
    assert report.dry_run and (report.conversations, report.subjects) == (2, 1)
    assert report.references == (first.reference, second.reference)
    assert report.rows == {} and not report.more
    assert _exists(office, first) and _exists(office, second) and office.kinds() == []
    limited = office.sweep().run(TENANT, now, Budget(most=1), dry_run=True)
    assert limited.references == (first.reference,) and limited.more


def test_the_budget_ends_a_sweep_and_the_next_goes_on(office: Office) -> None:
    for _ in range(5):
        office.conversation(office.customer(), life=DAY)
    now = office.clock.now() + DAY
    budget = Budget(batch=2, most=3, pause_seconds=0)
    first = office.sweep().run(TENANT, now, budget)
    assert (first.conversations, first.more) == (3, True)
    second = office.sweep().run(TENANT, now, budget)
    assert (second.conversations, second.more) == (2, False)


def test_pauses_after_each_batch(office: Office) -> None:
    for _ in range(4):
        office.conversation(office.customer(), life=DAY)
    pauses: list[float] = []
    sweep = office.sweep()
    object.__setattr__(sweep, "pause", pauses.append)
    sweep.run(TENANT, office.clock.now() + DAY, Budget(batch=2, pause_seconds=0.5))
    assert pauses == [0.5, 0.5]


def test_one_that_cannot_be_ended_does_not_keep_the_others(office: Office) -> None:
    records = [office.conversation(office.customer(), life=n * DAY) for n in range(1, 6)]
    broken = StoreError("keys_unavailable", "")
    sweep = office.sweep(keys=Faulty(office.keys, "shred_conversation", broken))
    now = office.clock.now() + 6 * DAY
    report = sweep.run(TENANT, now, Budget(batch=1, pause_seconds=0))
    assert (report.conversations, report.failed) == (4, 1)
    assert report.failures == {"keys_unavailable": 1}
    assert [_exists(office, record) for record in records] == [True, *[False] * 4]
    assert office.sweep().run(TENANT, now, QUICK).conversations == 1


@pytest.mark.parametrize("known", [True, False])
@pytest.mark.parametrize("step", ["shred", "rows"])
def test_a_sweep_is_resumed_wherever_it_was_killed(office: Office, step: str, known: bool) -> None:
    class Killed(BaseException):
        """No error of ours: the process ends here."""

    record = _filled(office, DAY, known=known)
    method = "shred_conversation" if known else "shred_subject"
    if step == "shred":
        sweep = office.sweep(keys=after(office.keys, method, Killed()))  # type: ignore[arg-type]
    else:
        sweep = office.sweep(records=Faulty(office.records, "commit", Killed()))  # type: ignore[arg-type]
    now = office.clock.now() + DAY
    with pytest.raises(Killed):
        sweep.run(TENANT, now, QUICK)
    assert _exists(office, record) and not office.keys.has_key(TENANT, record.id)
    report = office.sweep().run(TENANT, now, QUICK)
    assert report.conversations == 1 and not _exists(office, record)
    assert office.kinds() == ["retention.expired"]
    assert office.sweep().run(TENANT, now, QUICK).conversations == 0


def test_what_an_unfinished_erasure_left_is_cleared_away_too(office: Office) -> None:
    record = _filled(office, DAY)
    crash = StoreError("records_unavailable", "")
    desk = office.rights_desk(Faulty(office.records, "commit", crash, at=2), office.keys)
    with pytest.raises(StoreError):
        desk.erase(TENANT, record.reference, office.clock.now(), DPO)
    report = office.sweep().run(TENANT, office.clock.now() + DAY, QUICK)
    assert (report.conversations, report.failed) == (1, 0)
    assert not _exists(office, record)


def test_a_customer_who_writes_again_meanwhile_is_left_alone(office: Office) -> None:
    record = _filled(office, DAY)
    now = office.clock.now() + DAY

    class WritesAgain:
        def __getattr__(self, name: str) -> Any:
            return getattr(office.records, name)

        def read(self, query: Any) -> Any:
            found = office.records.read(query)
            if isinstance(found, tuple) and found and not done:
                done.append(True)
                office.records.commit(
                    lambda work: work.conversations.count_turn(record.id, now + DAY)
                )
            return found

    done: list[bool] = []
    report = office.sweep(records=WritesAgain()).run(TENANT, now, QUICK)
    assert report.conversations == 0 and _exists(office, record)
    assert office.stored(record)


def test_expired_prefix_digests_are_forgotten(office: Office) -> None:
    now = office.clock.now()

    def remember(work: Any) -> None:
        work.conversations.remember_prefix(TENANT, b"old", uuid4(), now)
        work.conversations.remember_prefix(TENANT, b"new", uuid4(), now + 2 * DAY)

    office.records.commit(remember)
    assert office.sweep().run(TENANT, now + DAY, QUICK).prefixes == 1
    assert office.sweep().run(TENANT, now + DAY, QUICK).prefixes == 0


def test_another_tenants_conversations_are_not_touched_and_not_in_the_way(office: Office) -> None:
    others = [
        office.conversation(office.customer(tenant=OTHER_TENANT), tenant=OTHER_TENANT, life=DAY)
        for _ in range(5)
    ]
    own = office.conversation(office.customer(), life=2 * DAY)
    report = office.sweep().run(
        TENANT, office.clock.now() + 3 * DAY, Budget(batch=1, pause_seconds=0)
    )
    assert report.conversations == 1 and not _exists(office, own)
    assert all(_exists(office, other) for other in others)


def test_an_end_that_no_policy_can_have_set_is_reported(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    office.conversation(office.customer(), life=timedelta(days=40_000))
    office.conversation(office.customer(), life=timedelta(days=3650), state=HandoverState.WAITING)
    with caplog.at_level(logging.ERROR, "gateway.retention"):
        report = office.sweep().run(TENANT, office.clock.now(), QUICK)
    assert report.overlong == 1
    assert [record.msg for record in caplog.records] == ["retention_overlong"]


def test_the_report_holds_numbers_and_references_only(office: Office) -> None:
    record = _filled(office, DAY)
    told = office.sweep().run(TENANT, office.clock.now() + DAY, dry_run=True).as_json()
    assert told["references"] == [record.reference]
    assert MAIL not in str(told)
