from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from gateway.errors import ClientError
from gateway.ports.conversations import ConversationRecord, HandoverState
from gateway.traffic.identification.callers import Caller, SubjectClaims
from gateway.traffic.identification.linking import Linking
from tests.desks import TENANT, Office
from tests.drafts import ASSISTANT, conversation_of

CALLER = Caller(TENANT, "loopback")
ANSWER = "Dzień dobry."
ASKED = ("Gdzie paczka?", (ASSISTANT, ANSWER), "A kiedy?")


@pytest.fixture
def linking(office: Office) -> Linking:
    return Linking(office.keys, office.records, office.references)


def _find(
    linking: Linking, *references: str, caller: Caller = CALLER, subject: UUID | None = None,
    said: Any = ("Halo",), by_prefix: bool = True,
) -> ConversationRecord | None:  # fmt: skip
    link = linking.find(caller, subject, conversation_of(*said), references, by_prefix=by_prefix)
    return link.record if link else None


def _anonymous(office: Office, **members: Any) -> ConversationRecord:
    return office.conversation(office.customer(), known=False, **members)


def _remember(office: Office, linking: Linking, record: ConversationRecord) -> None:
    messages = conversation_of(ASKED[0]).messages
    office.records.commit(
        lambda work: linking.remember_prefix(
            work, CALLER, None, record.id, messages, ANSWER, office.clock.now()
        )
    )


def test_nothing_known_links_nowhere(linking: Linking) -> None:
    assert _find(linking) is None


def test_a_case_number_in_our_words_links(office: Office, linking: Linking) -> None:
    record = _anonymous(office)
    assert _find(linking, record.reference) == record


def test_a_case_number_that_we_did_not_issue_is_passed_over(
    office: Office, linking: Linking
) -> None:
    record = _anonymous(office)
    forged = record.reference[:-1] + ("0" if record.reference[-1] != "0" else "1")
    assert _find(linking, forged) is None
    assert _find(linking, record.reference, forged) == record


def test_an_issued_number_without_a_conversation_links_nowhere(
    office: Office, linking: Linking
) -> None:
    record = _anonymous(office)
    gone = office.references.issue(TENANT)
    assert _find(linking, gone) is None
    assert _find(linking, record.reference, gone) is None


def test_a_known_persons_conversation_is_theirs_alone(office: Office, linking: Linking) -> None:
    subject, other = office.customer("a"), office.customer("b")
    record = office.conversation(subject)
    assert _find(linking, record.reference, subject=subject) == record
    assert _find(linking, record.reference, subject=other) is None
    assert _find(linking, record.reference) is None


def test_an_anonymous_conversation_is_no_known_persons(office: Office, linking: Linking) -> None:
    record = _anonymous(office)
    assert _find(linking, record.reference, subject=office.customer("a")) is None


def test_several_conversations_of_one_person_link_to_the_last(
    office: Office, linking: Linking
) -> None:
    subject = office.customer("a")
    first, second = office.conversation(subject), office.conversation(subject)
    assert _find(linking, first.reference, second.reference, subject=subject) == second


def test_words_of_several_people_in_one_history_link_only_what_was_opened_for_them(
    office: Office, linking: Linking
) -> None:
    first, second, third = (_anonymous(office) for _ in range(3))
    mixture = [first.reference, second.reference]
    assert _find(linking, *mixture) is None
    office.records.commit(
        lambda work: linking.remember_mixture(work, CALLER, mixture, third.id, office.clock.now())
    )
    assert _find(linking, *mixture, third.reference) == third
    assert _find(linking, first.reference, third.reference) is None


def test_a_header_with_our_number_must_lead_somewhere(office: Office, linking: Linking) -> None:
    record = _anonymous(office)
    named = replace(CALLER, conversation=record.reference)
    assert _find(linking, caller=named) == record
    for caller, subject in (
        (replace(CALLER, conversation=office.references.issue(TENANT)), None),
        (named, office.customer("a")),
    ):
        with pytest.raises(ClientError) as refused:
            _find(linking, caller=caller, subject=subject)
        assert (refused.value.code, refused.value.status) == ("conversation_not_found", 404)


def test_a_clients_own_id_links_for_that_client_and_that_person_alone(
    office: Office, linking: Linking
) -> None:
    record = _anonymous(office)
    named = replace(CALLER, conversation="czat-1")
    assert _find(linking, caller=named) is None
    office.keys.enter(TENANT, linking.client_kind(named, None), "czat-1", record.id)
    assert _find(linking, caller=named) == record
    assert _find(linking, caller=replace(named, client="other")) is None
    assert _find(linking, caller=named, subject=office.customer("a")) is None


def test_the_tokens_conversation_comes_before_the_headers(office: Office, linking: Linking) -> None:
    one, two = _anonymous(office), _anonymous(office)
    caller = replace(
        CALLER, claims=SubjectClaims(conversation=one.reference), conversation=two.reference
    )
    assert _find(linking, two.reference, caller=caller) == one


def test_the_same_beginning_links_once(office: Office, linking: Linking) -> None:
    record = _anonymous(office)
    _remember(office, linking, record)
    link = linking.find(CALLER, None, conversation_of(*ASKED), (), by_prefix=True)
    assert link is not None and link.record == record and link.prefix is not None
    prefix = link.prefix
    office.records.commit(
        lambda work: linking.spend_prefix(work, CALLER, prefix, office.clock.now())
    )
    assert _find(linking, said=ASKED) is None


def test_two_conversations_with_the_same_beginning_link_nowhere(
    office: Office, linking: Linking
) -> None:
    for _ in range(2):
        _remember(office, linking, _anonymous(office))
    assert _find(linking, said=ASKED) is None


@pytest.mark.parametrize(
    "said",
    [
        ("Gdzie paczka?", (ASSISTANT, "Dzień dobry!"), "A kiedy?"),
        ("Gdzie moja paczka?", (ASSISTANT, ANSWER), "A kiedy?"),
        ("A kiedy?",),
    ],
)
def test_another_beginning_links_nowhere(office: Office, linking: Linking, said: Any) -> None:
    _remember(office, linking, _anonymous(office))
    assert _find(linking, said=said) is None


def test_a_beginning_is_no_link_for_another_client_person_or_policy(
    office: Office, linking: Linking
) -> None:
    record = _anonymous(office)
    _remember(office, linking, record)
    assert _find(linking, said=ASKED, caller=replace(CALLER, client="other")) is None
    assert _find(linking, said=ASKED, subject=office.customer("a")) is None
    assert _find(linking, said=ASKED, by_prefix=False) is None
    assert _find(linking, said=ASKED) == record


def test_a_beginning_never_leads_into_a_conversation_that_a_human_holds(
    office: Office, linking: Linking
) -> None:
    _remember(office, linking, _anonymous(office, state=HandoverState.HUMAN))
    assert _find(linking, said=ASKED) is None


def test_texts_that_were_cut_elsewhere_have_another_digest(linking: Linking) -> None:
    one = conversation_of("ab", "c").messages
    two = conversation_of("a", "bc").messages
    three = conversation_of(("ab"), (ASSISTANT, "c")).messages
    digests = {linking.prefix_digest(CALLER, None, m) for m in (one, two, three)}
    assert len(digests) == 3
    assert linking.prefix_digest(CALLER, None, one[:1], "c") == linking.prefix_digest(
        CALLER, None, three
    )
