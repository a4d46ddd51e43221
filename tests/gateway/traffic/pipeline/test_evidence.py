from __future__ import annotations

import hashlib

from audit_log.kinds import EventType, Result
from gateway.traffic.pipeline.evidence import (
    THE_CUSTOMER,
    THE_GATEWAY,
    event,
    notice_member,
    of_exchange,
    outcome,
    recording,
)
from tests.desks import TENANT, Office
from tests.drafts import draft_of


def test_an_event_of_an_exchange_says_whose_and_under_which_policy(office: Office) -> None:
    exchange = draft_of(office, "Halo").exchange
    made = of_exchange(exchange, EventType.TURN_FORWARDED)
    assert made.actor == THE_GATEWAY
    assert made.conv == str(exchange.conversation.id) and made.turn == exchange.request_id
    assert made.sref == exchange.subject_reference
    assert made.policy is not None and made.policy.id == "eu-customer-chat"
    assert of_exchange(exchange, EventType.AI_OPTOUT, actor=THE_CUSTOMER).actor == THE_CUSTOMER


def test_a_notice_is_on_record_with_a_digest_that_is_the_same_for_everybody(
    office: Office,
) -> None:
    digests = set()
    for _ in range(2):
        exchange = draft_of(office, "Halo").exchange
        (notice,) = office.words.say(exchange, "disclosure")
        member = notice_member(exchange, notice)
        public = notice.text.replace(exchange.conversation.reference, "{reference}")
        assert member.sha256 == hashlib.sha256(public.encode()).hexdigest() != notice.sha256
        digests.add(member.sha256)
    assert len(digests) == 1


def test_an_effect_that_only_records(office: Office) -> None:
    made = event(EventType.GATEWAY_STARTED, TENANT, office.clock.now())
    office.records.commit(recording(made, made))
    assert office.kinds() == ["gateway.started"]


def test_how_it_ended_has_a_code_where_there_is_one() -> None:
    assert outcome(Result.OK).code is None
    assert outcome(Result.DENIED, "key_scope").code == "key_scope"
