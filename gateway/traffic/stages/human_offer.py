"""A person is offered where the chat plainly fails somebody (HUM-02), before they must ask.

What counts is in this conversation's own messages: words that say that the chat fails them, or the
same question again. Nothing of it is kept or recorded, of the person or of the conversation; only
that the text was shown. Article 5(1)(f) AI Act is about workplaces and voices; even so this reads
what somebody says of the chat, and infers no state of mind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

import regex

from gateway.conversation.messages import Role
from gateway.traffic.identification.history import spoken
from gateway.traffic.pipeline.exchange import Draft
from gateway.traffic.pipeline.own_words import OwnWords
from gateway.traffic.pipeline.stage import Proceed, Verdict
from policies.decisions import may_add_words

IsFrustrated = Callable[[str, str], bool]
"""(text, language) → whether a customer's words say that this chat fails them."""

_NEWEST: Final = 12
"""Customer's messages that are looked at."""
_FEWEST_WORDS: Final = 3
_ALIKE: Final = 0.8
"""Share of words that two messages have in common which ask the same."""
_WORD: Final = regex.compile(r"[\p{L}\p{N}]+")


@dataclass(frozen=True, slots=True)
class HumanOffer:
    """Puts the offer before the answer, with the message that fills the measure."""

    words: OwnWords
    is_frustrated: IsFrustrated
    name: str = "human_offer"

    def decide(self, draft: Draft) -> Verdict:
        exchange, shape = draft.exchange, draft.conversation.shape
        after = exchange.policy.human.offer_after
        if after is None or not exchange.policy.human.offered or exchange.auxiliary:
            return Proceed(draft, "not_offered")
        if not may_add_words(exchange.policy, shape.free_text, shape.forced_tool):
            return Proceed(draft, "not_offered")
        failed = self._failed(draft)
        if not next(failed, False) or (1 + sum(failed)) % after:
            return Proceed(draft, "not_due")
        offer = self.words.say(exchange, "human_offer")
        return Proceed(replace(draft, opening_words=(*draft.opening_words, *offer)), "offered")

    def _failed(self, draft: Draft) -> Iterator[bool]:
        """Of each of the newest messages, the newest first: whether the chat failed there."""
        customer = (m for m in reversed(draft.conversation.messages) if m.role is Role.CUSTOMER)
        texts = [spoken(message) for message in islice(customer, _NEWEST)]
        words = [frozenset(_WORD.findall(text.casefold())) for text in texts]
        for place, text in enumerate(texts):
            again = any(_alike(words[place], earlier) for earlier in words[place + 1 :])
            yield again or self.is_frustrated(text, draft.exchange.language)


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one) >= _FEWEST_WORDS and len(one & other) >= _ALIKE * len(one | other)
