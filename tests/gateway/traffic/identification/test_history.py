from __future__ import annotations

import json
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.conversation.messages import Conversation
from gateway.traffic.formats.registry import ROUTES
from gateway.traffic.identification.history import History, without_own_words
from policies.notices.book import RenderedNotice, join
from tests.desks import book
from tests.drafts import ASSISTANT, conversation_of

REFERENCE = "GW-7K3Q-0000-1111-2222-3333-4444"
OTHER = "GW-7K3Q-0000-1111-2222-3333-5555"
PARAMETERS = {
    "principal": "Sklep", "privacy_url": "https://s.example/p", "contact": None,
    "retention_days": 30, "agent": "Ewa",
}  # fmt: skip


def _notice(name: str, language: str = "pl", reference: str = REFERENCE) -> RenderedNotice:
    notice = book().current(name, language)
    assert notice is not None
    return book().render(notice, reference=reference, **PARAMETERS)


OURS = join((_notice("disclosure"),))
ASKING = join((_notice("disclosure"), _notice("consent"))).strip()


def _yes(text: str) -> bool:
    return text.strip().lower() in {"tak", "nie"}


def _stripped(*said: object) -> History:
    return without_own_words(conversation_of(*said), book(), _yes)  # type: ignore[arg-type]


def _kept(history: History) -> list[str]:
    conversation = history.conversation
    return [m.text for m in conversation.messages if m.place not in conversation.removed]


def test_our_words_before_the_models_are_taken_off_and_their_case_number_is_found() -> None:
    history = _stripped("Halo", (ASSISTANT, OURS + "Dzień dobry."), "Gdzie paczka?")
    assert _kept(history) == ["Halo", "Dzień dobry.", "Gdzie paczka?"]
    assert history.references == (REFERENCE,)


def test_a_message_of_nothing_else_goes_and_the_yes_to_it_goes_with_it() -> None:
    history = _stripped("Gdzie paczka?", (ASSISTANT, ASKING), "tak")
    assert _kept(history) == ["Gdzie paczka?"]


def test_a_yes_that_answers_the_model_stays() -> None:
    history = _stripped("Halo", (ASSISTANT, OURS + "Czy to pilne?"), "tak")
    assert _kept(history) == ["Halo", "Czy to pilne?", "tak"]


def test_only_the_answer_right_after_the_question_is_ours() -> None:
    history = _stripped((ASSISTANT, ASKING), "Gdzie paczka?", "tak")
    assert _kept(history) == ["Gdzie paczka?", "tak"]


def test_a_customer_who_copies_our_sentences_hides_nothing_and_links_nothing() -> None:
    history = _stripped(OURS + "Tu Jan", REFERENCE)
    assert _kept(history) == [OURS + "Tu Jan", REFERENCE] and history.references == ()


def test_our_words_in_the_middle_of_a_message_are_the_models_and_stay() -> None:
    said = "Zacytuję: " + OURS
    history = _stripped((ASSISTANT, said))
    assert _kept(history) == [said] and history.references == ()


def test_several_case_numbers_are_told_oldest_first_and_once() -> None:
    other = join((_notice("disclosure", reference=OTHER),))
    history = _stripped(
        (ASSISTANT, OURS + "a"), "x", (ASSISTANT, other + "b"), "y", (ASSISTANT, OURS + "c")
    )
    assert history.references == (REFERENCE, OTHER)


NAMES = ["disclosure", "consent", "consent_granted", "nature", "returned", "human_waiting"]


@given(
    st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(["pl", "en"])), min_size=1,
             max_size=3),
    st.text(max_size=60),
)  # fmt: skip
def test_our_words_and_any_text_after_them_leave_exactly_that_text(
    names: list[tuple[str, str]], text: str
) -> None:
    ours = join(_notice(name, language) for name, language in names)
    history = _stripped((ASSISTANT, ours + text))
    (message,) = history.conversation.messages
    assert message.text == text
    assert (message.place in history.conversation.removed) is (not text.strip())


@given(st.text(max_size=80))
def test_a_text_that_is_not_ours_stays_to_the_character(text: str) -> None:
    history = _stripped((ASSISTANT, text))
    assert history.conversation.messages[0].text == text
    assert not history.conversation.removed and not history.references


def _read(*messages: dict[str, object]) -> Conversation:
    body = json.dumps({"model": "m", "messages": list(messages)}).encode()
    wire_format = ROUTES.find("POST", "/v1/chat/completions")
    assert wire_format is not None
    return wire_format.read(body).conversation


CALL = {"id": "c1", "type": "function", "function": {"name": "f", "arguments": "{}"}}


@pytest.mark.parametrize("after", ["", " ", "\n\n"])
def test_a_message_with_a_tool_call_is_never_taken_out(after: str) -> None:
    """Its answer, which follows, would stand alone, and the provider would refuse the request."""
    conversation = _read(
        {"role": "user", "content": "Halo"},
        {"role": "assistant", "content": OURS + after, "tool_calls": [CALL]},
        {"role": "tool", "tool_call_id": "c1", "content": "ok"},
    )
    history = without_own_words(conversation, book(), _yes)
    assert history.conversation.removed == ()
    assert history.references == (REFERENCE,)


def test_texts_in_parts_are_read_in_their_order() -> None:
    parts = [{"type": "text", "text": OURS}, {"type": "text", "text": "Dzień dobry."}]
    conversation = _read({"role": "assistant", "content": parts})
    history = without_own_words(conversation, book(), _yes)
    assert history.conversation.messages[0].text.strip() == "Dzień dobry."
    assert history.conversation.removed == () and history.references == (REFERENCE,)


def test_what_was_taken_out_before_stays_out() -> None:
    assert str(UUID(int=0)) not in repr(_stripped((ASSISTANT, OURS)))
    assert REFERENCE not in repr(_stripped((ASSISTANT, OURS)))
