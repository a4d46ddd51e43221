from __future__ import annotations

from typing import Any

import pytest

from gateway.conversation.messages import Role
from gateway.traffic.stages.human_offer import HumanOffer
from tests.desks import Office
from tests.drafts import JSON, draft_of, policy_with

ASKED = "Gdzie jest moja paczka z wtorku?"
ANSWER = (Role.ASSISTANT, "Paczka jest w drodze.")
ANNOYED = ("!", "!!", "!!!")


def _decided(office: Office, *said: Any, **members: Any) -> tuple[str, list[str]]:
    stage = HumanOffer(office.words, lambda text, _: text in ANNOYED)
    verdict = stage.decide(draft_of(office, *said, **members))
    return verdict.reason, [notice.name for notice in verdict.draft.opening_words]


@pytest.mark.parametrize(
    "said",
    [
        (ASKED, ANSWER, "!", ANSWER, "!!"),
        (ASKED, ANSWER, "gdzie jest moja paczka z wtorku", ANSWER, "!"),
        ("!", "!!"),
        ("!", ANSWER, "!!", ANSWER, "!!!", ANSWER, "!"),
    ],
)
def test_a_human_is_offered_at_the_second_message_that_says_the_chat_fails(
    office: Office, said: tuple[Any, ...]
) -> None:
    assert _decided(office, *said) == ("offered", ["human_offer"])


@pytest.mark.parametrize(
    "said",
    [
        (ASKED,),
        ("!",),
        (ASKED, ANSWER, "A kiedy przyjdzie kurier?"),
        ("!", ANSWER, "!!", ANSWER, "Dziękuję za pomoc."),
        ("!", ANSWER, "!!", ANSWER, "!!!"),
        ("tak", ANSWER, "tak", ANSWER, "tak"),
    ],
)
def test_without_occasion_nothing_is_offered(office: Office, said: tuple[Any, ...]) -> None:
    assert _decided(office, *said) == ("not_due", [])


def test_policy_says_after_how_many_and_may_say_never(office: Office) -> None:
    once = policy_with(office.policy, human={"offer_after": 1})
    never = policy_with(office.policy, human={"offer_after": None})
    assert _decided(office, "!", policy=once) == ("offered", ["human_offer"])
    assert _decided(office, "!", "!!", policy=never) == ("not_offered", [])
    assert _decided(office, "!", "!!", shape=JSON) == ("not_offered", [])


def test_nothing_about_the_person_is_recorded(office: Office) -> None:
    stage = HumanOffer(office.words, lambda text, _: True)
    before = draft_of(office, "!", "!!")
    after = stage.decide(before).draft
    assert after.effects == before.effects
    assert after.exchange == before.exchange
