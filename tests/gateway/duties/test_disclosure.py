from __future__ import annotations

import hashlib

import pytest

from gateway.duties.disclosure import public_disclosure
from gateway.errors import PolicyError
from gateway.traffic.pipeline.evidence import notice_member
from gateway.traffic.pipeline.own_words import OwnWords
from policies.notices.book import NoticeBook
from tests.contracts.sqlite_house import TENANT
from tests.desks import PRINCIPAL, Office


@pytest.mark.parametrize("language", ["pl", "en"])
def test_the_digest_is_the_one_that_the_audit_log_names(office: Office, language: str) -> None:
    record = office.conversation(office.customer(), language=language)
    exchange = office.acts.open(TENANT, record.reference)
    [said] = office.words.say(exchange, "disclosure")
    shown = public_disclosure(office.words, office.policy, language)
    assert shown.sha256 == notice_member(exchange, said).sha256
    assert shown.sha256 == hashlib.sha256(shown.text.encode()).hexdigest()
    assert shown.language == language


def test_a_language_without_a_text_gets_the_tenants_and_english(office: Office) -> None:
    shown = public_disclosure(office.words, office.policy, "eo")
    for language in ("pl", "en"):
        assert public_disclosure(office.words, office.policy, language).text in shown.text


def test_without_any_approved_text_nothing_is_made_up(office: Office) -> None:
    with pytest.raises(PolicyError) as refused:
        public_disclosure(OwnWords(NoticeBook(()), PRINCIPAL), office.policy, "pl")
    assert (refused.value.code, refused.value.status) == ("no_approved_text", 503)
