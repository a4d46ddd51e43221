from __future__ import annotations

from policies.in_force import Fault, InForce
from policies.loader import load_rulebook
from policies.rulebook import Circumstances


def test_a_new_rulebook_holds_from_the_next_question_on() -> None:
    rules = InForce(load_rulebook("eu-contract"))
    before = rules.choose(Circumstances()).policy
    rules.refuse("file_empty", 1)
    assert rules.fault == Fault("file_empty", 1) and rules.policy is before
    rules.replace(load_rulebook("eu-customer-chat"))
    assert rules.fault is None and rules.policy.policy == "eu-customer-chat"
    assert before.policy == "eu-contract"
