from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from gateway.ports.conversations import HandoverState
from gateway.traffic.detection.understanding import detect_language, read_wishes
from gateway.traffic.identification.callers import Caller, SubjectClaims
from gateway.traffic.identification.linking import Linking
from gateway.traffic.identification.opening import Opening
from gateway.traffic.pipeline.exchange import Draft
from gateway.traffic.pipeline.stage import Proceed
from policies.in_force import InForce
from policies.loader import load_policy
from policies.notices.book import join
from policies.rulebook import Rulebook
from tests.desks import TENANT, Office, book
from tests.drafts import ASSISTANT, committed, conversation_of, found_again, policy_with

CALLER = Caller(TENANT, "loopback")


def _opening(office: Office, policy: Any = None) -> Opening:
    linking = Linking(office.keys, office.records, office.references)
    return Opening(
        rules=InForce(Rulebook.of(policy or office.policy)), book=book(),
        keys=office.keys, records=office.records,
        references=office.references, linking=linking, clock=office.clock,
        read_wishes=read_wishes, detect_language=detect_language,
    )  # fmt: skip


def _open(office: Office, *said: Any, caller: Caller = CALLER, policy: Any = None,
          claimed: Any = ()) -> Draft:  # fmt: skip
    conversation = replace(conversation_of(*said), claimed_subject=claimed)
    draft = _opening(office, policy).open(
        caller, conversation, "6f1d2c34-0a5b-4c6d-8e7f-000000000001"
    )
    committed(office, Proceed(draft))
    return draft


def _said_before(office: Office, draft: Draft) -> str:
    return join(office.words.say(draft.exchange, "disclosure")) + "Dzień dobry."


def test_a_first_message_opens_a_conversation_of_an_anonymous_person(office: Office) -> None:
    draft = _open(office, "Gdzie moja paczka?")
    assert draft.exchange.is_new and draft.handover is HandoverState.BOT
    record = found_again(office, draft)
    assert not record.subject_known and office.references.is_ours(TENANT, record.reference)
    assert draft.exchange.subject_reference and draft.exchange.upstream_user
    assert draft.consent == "not-required"


def test_the_case_number_in_our_words_leads_back_and_the_model_sees_none_of_them(
    office: Office,
) -> None:
    first = _open(office, "Gdzie moja paczka?")
    second = _open(office, "Gdzie moja paczka?", (ASSISTANT, _said_before(office, first)), "Halo?")
    assert not second.exchange.is_new
    assert second.exchange.conversation.id == first.exchange.conversation.id
    assert second.conversation.messages[1].text == "Dzień dobry."


def test_a_person_is_known_by_token_then_by_trusted_header_then_by_body(office: Office) -> None:
    identity = {"trusted_headers": ("X-User",), "body_fields": ("user",)}
    policy = policy_with(office.policy, identity=identity)
    by_token = replace(CALLER, claims=SubjectClaims("a"), headers=(("x-user", "b"),))
    by_header = replace(CALLER, headers=(("x-user", "b"),))
    body = (("user", "c"), ("other", "d"))
    found = [
        _open(office, "Halo", caller=caller, policy=policy, claimed=body).exchange.conversation
        for caller in (by_token, by_header, CALLER)
    ]
    subjects = [office.keys.find(TENANT, "subject", name) for name in "abc"]
    assert [record.subject for record in found] == subjects
    assert all(record.subject_known for record in found)
    assert office.keys.find(TENANT, "subject", "d") is None


def test_a_person_met_again_is_the_same_person_in_another_conversation(office: Office) -> None:
    caller = replace(CALLER, claims=SubjectClaims("klient-1", hints=(("name", "Jan"),)))
    one, two = (_open(office, "Halo", caller=caller).exchange for _ in range(2))
    assert one.conversation.subject == two.conversation.subject
    assert one.conversation.id != two.conversation.id
    assert one.hints == (("name", "Jan"),)
    assert one.upstream_user != two.upstream_user


def test_a_clients_own_conversation_id_leads_back(office: Office) -> None:
    caller = replace(CALLER, conversation="czat-1")
    one, two = (_open(office, "Halo", caller=caller).exchange for _ in range(2))
    assert one.conversation.id == two.conversation.id and not two.is_new


def test_a_history_with_several_case_numbers_opens_one_conversation_and_finds_it_again(
    office: Office,
) -> None:
    first, second = (_open(office, "Halo") for _ in range(2))
    mixed = [
        (ASSISTANT, _said_before(office, first)),
        "a",
        (ASSISTANT, _said_before(office, second)),
    ]
    third = _open(office, *mixed, "b")
    assert third.exchange.is_new
    again = _open(office, *mixed, "b", (ASSISTANT, _said_before(office, third)), "c")
    assert again.exchange.conversation.id == third.exchange.conversation.id


@pytest.mark.parametrize(
    ("said", "members", "language"),
    [
        ("Hello, where is my parcel?", {"language": "pl"}, "pl"),
        ("Hello, where is my parcel?", {"claims": SubjectClaims(language="pl")}, "pl"),
        ("Hello, where is my parcel? I ordered it last week.", {"accept_language": "pl"}, "en"),
        ("12345", {"accept_language": "en-GB,en;q=0.9"}, "en"),
        ("12345", {"accept_language": "*"}, "pl"),
        ("12345", {"accept_language": "żó"}, "pl"),
        ("12345", {"accept_language": "english"}, "pl"),
        ("", {}, "pl"),
    ],
)
def test_in_which_language_the_customer_is_spoken_to(
    office: Office, said: str, members: dict[str, Any], language: str
) -> None:
    assert _open(office, said, caller=replace(CALLER, **members)).exchange.language == language


def test_who_goes_on_in_another_language_is_spoken_to_in_that_one_from_then_on(
    office: Office,
) -> None:
    caller = replace(CALLER, conversation="czat-1")
    _open(office, "Gdzie jest moja paczka?", caller=caller)
    draft = _open(office, "Could you please tell me where my parcel is?", caller=caller)
    assert draft.exchange.language == "en" == found_again(office, draft).language
    assert _open(office, "123", caller=caller).exchange.language == "en"


def test_only_what_was_said_outright_is_told_to_the_detector(office: Office) -> None:
    said = _open(office, "ok", caller=replace(CALLER, language="sv")).exchange
    assert (said.said_language, said.presumed_language) == ("sv", None)
    guessed = _open(office, "Hello, where is my parcel? I ordered it last week.").exchange
    assert (guessed.language, guessed.said_language) == ("en", None)


def test_a_text_that_tells_nothing_is_presumed_in_the_tenants_language(office: Office) -> None:
    german = policy_with(office.policy, languages={"default": "de"})
    assert _open(office, "ok", policy=german).exchange.presumed_language == "de"
    assert _open(office, "ok").exchange.presumed_language is None


def test_a_newest_message_alone_is_presumed_in_the_language_so_far(office: Office) -> None:
    caller = replace(CALLER, conversation="czat-2")
    _open(office, "Hello, where is my parcel? I ordered it last week.", caller=caller)
    alone = _open(office, "ok", caller=caller).exchange
    assert alone.presumed_language == "en"
    whole = _open(office, "Hello?", (ASSISTANT, "Yes?"), "ok", caller=caller).exchange
    assert whole.presumed_language is None  # its own history tells


def test_the_wishes_are_those_of_the_newest_words(office: Office) -> None:
    assert _open(office, "Halo", (ASSISTANT, "?"), "chcę człowieka").exchange.wishes.wants_human
    silent = _open(office, "chcę człowieka", (ASSISTANT, "Dobrze."))
    assert not silent.exchange.wishes.wants_human


def test_a_yes_goes_with_the_question_in_whatever_language_it_was_asked(office: Office) -> None:
    policy = load_policy("eu-customer-chat")
    for language, yes in (("pl", "tak"), ("en", "yes")):
        caller = replace(CALLER, language=language)
        first = _open(office, "Hm", caller=caller, policy=policy)
        question = join(
            (*office.words.say(first.exchange, "disclosure"),
             *office.words.say(first.exchange, "consent"))
        ).strip()  # fmt: skip
        draft = _open(office, "Hm", (ASSISTANT, question), yes, caller=caller, policy=policy)
        kept = [m for m in draft.conversation.messages if m.place not in draft.conversation.removed]
        assert [m.text for m in kept] == ["Hm"]
        assert draft.consent == "required" and draft.exchange.consent is None


def test_a_prefix_links_once_and_never_where_consent_is_the_basis(office: Office) -> None:
    first = _open(office, "Gdzie paczka?")
    linking = Linking(office.keys, office.records, office.references)
    office.records.commit(
        lambda work: linking.remember_prefix(
            work, CALLER, None, first.exchange.conversation.id,
            conversation_of("Gdzie paczka?").messages, "Tam.", office.clock.now(),
        )
    )  # fmt: skip
    said = ("Gdzie paczka?", (ASSISTANT, "Tam."), "Gdzie?")
    assert _open(office, *said, policy=load_policy("eu-customer-chat")).exchange.is_new
    assert _open(office, *said).exchange.conversation.id == first.exchange.conversation.id
    assert _open(office, *said).exchange.is_new
