from __future__ import annotations

import pytest

from gateway.conversation.messages import AnswerShape, Conversation, Role, TextPart
from gateway.traffic.identification.auxiliary import task_of, without_case_numbers
from tests.drafts import ASSISTANT, conversation_of

CHAT = "USER: Gdzie paczka?\nASSISTANT: W drodze."
NUMBER = "GW-7K3Q-7K3Q-7K3Q-7K3Q-7K3Q-7K3Q"
SYSTEM = Role.SYSTEM

ASIDE = [
    ("title", f"### Task:\nWrite a short title for this chat.\n<chat_history>\n{CHAT}"),
    ("title", f"Provide a title of at most 5 words. Only return it.\n\nConversation:\n{CHAT}"),
    ("title", f"Create a headline for the following dialogue\n{CHAT}"),
    ("tags", f"### Task:\nGenerate up to three tags.\n### Chat History:\n{CHAT}"),
    ("follow_ups", f"Suggest three follow-up questions.\n<chat_history>{CHAT}</chat_history>"),
    ("query", f"Produce search queries as JSON from this.\n<context>{CHAT}</context>"),
    ("autocomplete", f"You are an autocompletion engine.\n<context>{CHAT}</context>\n<text>ab"),
]
SPOKEN = [
    "Write a title for my thesis.",
    "Please generate a title for my poem in five words.",
    "I want a title for this conversation in five words, please",
    "Gdzie moja paczka?",
    "Conversation:\nUser: hi\nAssistant: hello\nWhat did the assistant mean?",
    "Can you create tags for the photos in my album? JSON please.",
    "How do I create a web query in Excel?",
    "",
]


@pytest.mark.parametrize(("task", "text"), ASIDE)
def test_an_instruction_around_a_copy_of_the_chat_is_told_by_its_shape(
    task: str, text: str
) -> None:
    assert task_of(conversation_of(text), None) == task
    with_system = conversation_of((SYSTEM, "You are helpful."), text)
    assert task_of(with_system, None) == task


@pytest.mark.parametrize("text", SPOKEN)
def test_what_a_customer_says_is_no_such_call(text: str) -> None:
    assert task_of(conversation_of(text), None) == ""
    behind = conversation_of("Halo", (ASSISTANT, "Dzień dobry."), text)
    assert task_of(behind, None) == ""


def test_a_bare_instruction_behind_the_chat_needs_limits_that_a_program_sets() -> None:
    bare = "Write a four word title for the conversation, without any punctuation."
    chat: list[tuple[Role, str] | str] = ["Halo", (ASSISTANT, "Dzień dobry.")]
    assert task_of(conversation_of(*chat, bare), None) == "title"
    assert task_of(conversation_of(*chat, f"{bare} I want a human."), None) == ""
    assert task_of(conversation_of(*chat, "Write a title for the conversation."), None) == ""


def test_the_instruction_may_stand_in_the_system_message() -> None:
    asks = (SYSTEM, "Generate a title for the conversation. Reply only with it, at most 10 words.")
    serves = (SYSTEM, "You serve our shop. You may suggest tags for products.")
    assert task_of(conversation_of(asks, CHAT), None) == "title"
    assert task_of(conversation_of(serves, CHAT), None) == ""


def test_a_copied_chat_behind_a_real_one_is_a_customers() -> None:
    said = conversation_of("Halo", (ASSISTANT, "Dzień dobry."), f"Create a title:\n{CHAT}")
    assert task_of(said, None) == ""


def test_header_and_metadata_are_believed() -> None:
    assert task_of(conversation_of("cokolwiek"), "tags") == "tags"
    for word, task in (("title_generation", "title"), ("Follow_Up", "follow_ups"), ("x", "other")):
        metadata = TextPart(("metadata", "task"), word)
        said = Conversation(conversation_of("a").messages, (metadata,), AnswerShape("m"))
        assert task_of(said, None) == task


def test_nothing_is_told_where_nobody_spoke_last() -> None:
    assert task_of(conversation_of(("Halo"), (ASSISTANT, ASIDE[0][1])), None) == ""
    assert task_of(Conversation((), (), AnswerShape("m")), None) == ""


def test_case_numbers_are_found_and_left_out() -> None:
    said = conversation_of(f"Create a title:\nASSISTANT: Numer sprawy: {NUMBER}\nUSER: tak")
    stripped, found = without_case_numbers(said)
    assert found == (NUMBER,)
    assert "GW-" not in stripped.messages[0].text
    assert stripped.messages[0].text.startswith("Create a title:")
