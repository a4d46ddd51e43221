"""A rule of the policy may keep an exchange from the model; so does the lack of one (default deny).

It stands behind the wish for a human and behind the human's own desk, which no rule closes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from gateway.errors import PolicyError
from gateway.traffic.pipeline.exchange import Draft
from gateway.traffic.pipeline.own_words import OwnWords
from gateway.traffic.pipeline.stage import Proceed, Refuse, Verdict
from policies.rule_model import DEFAULT_DENY

CLOSED: Final = "The policy does not open this assistant here, so nothing was sent to the model."
CLOSED_ASK_A_HUMAN: Final = CLOSED + " Ask for a human instead."


@dataclass(frozen=True, slots=True)
class Rules:
    """Ends the way where the rule that was chosen refuses, or none fitted; offers a human."""

    words: OwnWords
    name: str = "rules"

    def decide(self, draft: Draft) -> Verdict:
        exchange = draft.exchange
        if not exchange.refused:
            return Proceed(draft, "opened" if exchange.policy.rule else "no_rules")
        code = "no_rule" if exchange.policy.rule == DEFAULT_DENY else "rule_refuses"
        if not exchange.policy.human.offered:
            return Refuse(draft, PolicyError(code, CLOSED))
        # The text says that nothing was sent, and how to ask for a human.
        notices = self.words.say(exchange, "outage")
        return self.words.speak(draft, code, notices, public=CLOSED_ASK_A_HUMAN)
