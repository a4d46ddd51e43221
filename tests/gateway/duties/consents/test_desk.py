from __future__ import annotations

import hashlib
from datetime import timedelta
from pathlib import Path

import pytest

from gateway.duties.consents.desk import ConsentAction, ConsentDesk
from gateway.errors import ClientError, PolicyError
from gateway.ports.consents import ConsentAct, ConsentStatus
from gateway.ports.conversations import HandoverState
from gateway.traffic.pipeline.own_words import OwnWords
from policies.notices.book import NoticeBook
from tests.contracts.sqlite_house import OTHER_TENANT, TENANT
from tests.desks import PRINCIPAL, Office

A = ConsentAction


def _standing(office: Office, reference: str) -> str:
    return office.consents.standing(office.acts.open(TENANT, reference))


def test_a_granted_consent_has_the_exact_bytes_that_were_shown(office: Office) -> None:
    record = office.conversation(office.customer())
    text, digest = office.consents.shown(TENANT, record.reference)
    receipt = office.consents.act(TENANT, record.reference, A.GRANT, notice_sha256=digest)
    assert receipt.notice_bytes == text.encode()
    assert digest == hashlib.sha256(receipt.notice_bytes).hexdigest()
    assert (receipt.status, receipt.act) == (ConsentStatus.GRANTED, ConsentAct.BUTTON)
    assert "Sklep Testowy" in text
    assert office.consents.history(TENANT, record.reference) == (receipt,)
    assert _standing(office, record.reference) == "granted"
    [given] = office.events()
    assert (given.type.value, given.actor.kind, given.basis) == ("consent.given", "user", "consent")


def test_a_page_that_showed_another_text_gets_no_consent(office: Office) -> None:
    record = office.conversation(office.customer())
    with pytest.raises(ClientError) as refused:
        office.consents.act(TENANT, record.reference, A.GRANT, notice_sha256="0" * 64)
    assert refused.value.code == "notice_changed"
    assert office.consents.history(TENANT, record.reference) == ()


def test_refusing_leads_to_a_human(office: Office) -> None:
    record = office.conversation(office.customer())
    office.consents.act(TENANT, record.reference, A.REFUSE)
    assert _standing(office, record.reference) == "refused"
    assert office.state(record) is HandoverState.WAITING
    assert office.kinds() == ["consent.refused", "human.request", "ai.optout"]


def test_refusing_once_more_does_not_disturb_the_human(office: Office) -> None:
    record = office.conversation(office.customer(), state=HandoverState.HUMAN)
    office.consents.act(TENANT, record.reference, A.REFUSE)
    assert office.state(record) is HandoverState.HUMAN
    assert office.kinds() == ["consent.refused"]


def test_a_withdrawal_names_the_text_that_the_consent_was_on(office: Office) -> None:
    record = office.conversation(office.customer())
    granted = office.consents.act(TENANT, record.reference, A.GRANT)
    office.clock.instant += timedelta(days=2)
    withdrawn = office.consents.act(TENANT, record.reference, A.WITHDRAW)
    assert withdrawn.notice_bytes == granted.notice_bytes
    assert withdrawn.notice_version == granted.notice_version
    assert _standing(office, record.reference) == "withdrawn"
    assert [one.status.value for one in office.consents.history(TENANT, record.reference)] == [
        "granted",
        "withdrawn",
    ]


def test_a_consent_that_has_grown_old_must_be_asked_for_again(office: Office) -> None:
    record = office.conversation(office.customer(), life=timedelta(days=3000))
    office.consents.act(TENANT, record.reference, A.GRANT)
    office.clock.instant += timedelta(days=366)
    assert _standing(office, record.reference) == "required"


def test_one_persons_consent_is_nobody_elses(office: Office) -> None:
    first = office.conversation(office.customer())
    second = office.conversation(office.customer())
    office.consents.act(TENANT, first.reference, A.GRANT)
    assert _standing(office, second.reference) == "required"
    assert office.consents.history(TENANT, second.reference) == ()
    with pytest.raises(ClientError):
        office.consents.history(OTHER_TENANT, first.reference)


def test_where_nothing_rests_on_consent_none_is_recorded(tmp_path: Path) -> None:
    office = Office(tmp_path, "eu-contract")
    try:
        record = office.conversation(office.customer())
        assert _standing(office, record.reference) == "not-required"
        for action in A:
            with pytest.raises(ClientError) as refused:
                office.consents.act(TENANT, record.reference, action)
            assert (refused.value.code, refused.value.status) == ("consent_not_asked", 409)
        assert office.kinds() == []
    finally:
        office.close()


def test_without_an_approved_text_nobody_can_agree(office: Office) -> None:
    record = office.conversation(office.customer())
    desk = ConsentDesk(office.acts, OwnWords(NoticeBook(()), PRINCIPAL))
    with pytest.raises(PolicyError):
        desk.act(TENANT, record.reference, A.GRANT)
    assert office.kinds() == []
