"""Health, faith, opinions and the like are told apart, and go where the policy sends them.

Art. 9 and 10 GDPR (GDP-19, GDP-20). `warn`: the message goes on, cleared of what identifies the
person, and the customer is warned. `mask`: the sentence that tells it does not reach the model.
`human`: people answer. The log holds the kind and nothing else.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from itertools import takewhile
from typing import Final

import regex

from audit_log.kinds import EventType
from gateway.conversation.messages import Role
from gateway.errors import PolicyError
from gateway.ports.detector import SpecialCategory, Wishes
from gateway.traffic.pipeline.evidence import of_exchange, recording
from gateway.traffic.pipeline.exchange import Draft
from gateway.traffic.pipeline.own_words import OwnWords
from gateway.traffic.pipeline.stage import Proceed, Refuse, Verdict
from gateway.traffic.stages.handover import HumanQueue
from gateway.traffic.stages.to_people import SPECIAL_HUMAN, to_people
from policies.decisions import may_add_words
from policies.model import Policy

ReadWishes = Callable[[str, str], Wishes]
"""(text, language) → what it asks for, and what special categories it tells of."""

Span = tuple[int, int]

_MOST_TEXTS: Final = 20_000
_SENTENCE: Final = regex.compile(r"[^.!?…\n]+[.!?…]*")


class SeenTexts:
    """What was found in texts, under digests of them: a history comes along with every message."""

    def __init__(self) -> None:
        self._found: dict[bytes, tuple[Span, ...]] = {}

    def or_else(
        self, of: tuple[str, ...], find: Callable[[], tuple[Span, ...]]
    ) -> tuple[Span, ...]:
        """As it was found before, or as `find` finds it now."""
        joined = "\0".join(of).encode("utf-8", "surrogatepass")
        digest = hashlib.blake2b(joined, digest_size=16).digest()
        found = self._found.get(digest)
        if found is None:
            if len(self._found) >= _MOST_TEXTS:
                self._found = {}
            found = self._found[digest] = find()
        return found


@dataclass(frozen=True, slots=True)
class SpecialCategories:
    """Records that such data came, by kind, and does what the policy says of that kind."""

    words: OwnWords
    queue: HumanQueue
    read_wishes: ReadWishes
    seen: SeenTexts = field(default_factory=SeenTexts, repr=False)
    name: str = "special_categories"

    def decide(self, draft: Draft) -> Verdict:
        exchange = draft.exchange
        kinds = self._kinds(draft)
        if not kinds:
            return Proceed(draft, "none_found")
        events = tuple(
            of_exchange(exchange, EventType.SPECIAL_CATEGORY_DETECTED, state=kind, art=("GDPR-9",))
            for kind in kinds
        )
        draft = draft.with_effects(recording(*events))
        choices = {exchange.policy.special_categories.of(kind) for kind in kinds}
        if "human" in choices:
            # The model is not asked, so what was to stand before its answer is not said.
            silent = replace(draft, opening_words=(), disclosure="suppressed")
            verdict = to_people(silent, self.queue, SPECIAL_HUMAN)
            if isinstance(verdict, Proceed):  # earlier stages leave nothing of this
                return Refuse(silent, PolicyError(SPECIAL_HUMAN.code, SPECIAL_HUMAN.public))
            return verdict
        shape = draft.conversation.shape
        speaks = may_add_words(exchange.policy, shape.free_text, shape.forced_tool)
        warns = "warn" in choices and speaks
        if warns:
            warning = self.words.say(exchange, "special_category")
            draft = replace(draft, opening_words=(*draft.opening_words, *warning))
        if "mask" in choices:
            return Proceed(draft, "masked")  # by `Redaction`, which asks `sentences`
        return Proceed(draft, "warned" if warns else "recorded")

    def sentences(self, text: str, language: str, policy: Policy) -> tuple[Span, ...]:
        """What of a customer's text the model must not see, in order; offsets of code points.

        Each sentence of a telling text that is still found to tell it when it is read alone; all of
        it where none is. What went to people is kept from the model later too, in the history.
        """
        kept_back = policy.special_categories.kept_from_the_model
        if not kept_back or not text.strip():
            return ()

        return self.seen.or_else(
            (text, language, *sorted(kept_back)),
            lambda: tuple(self._found(text, language, kept_back)),
        )

    def _found(self, text: str, language: str, kept_back: frozenset[str]) -> Iterator[Span]:
        def tells(words: str) -> bool:
            return bool(kept_back & {*self.read_wishes(words, language).special_categories})

        if not tells(text):
            return
        alone = [m.span() for m in _SENTENCE.finditer(text) if tells(m.group())]
        yield from (_without_blanks(text, span) for span in alone or [(0, len(text))])

    def _kinds(self, draft: Draft) -> tuple[SpecialCategory, ...]:
        """Of what is answered now: the newest message, or what a "yes" to the consent question

        has the model answer, which was asked before it and told then to nobody.
        """
        exchange, conversation = draft.exchange, draft.conversation
        found = [*exchange.wishes.special_categories]
        newest = conversation.last_customer_message
        if newest is not None and newest.place in conversation.removed:
            left = [m for m in conversation.messages if m.place not in conversation.removed]
            for message in takewhile(lambda m: m.role is Role.CUSTOMER, reversed(left)):
                found += self.read_wishes(message.text, exchange.language).special_categories
        return tuple(dict.fromkeys(found))


def _without_blanks(text: str, span: Span) -> Span:
    words = text[span[0] : span[1]]
    return span[0] + len(words) - len(words.lstrip()), span[0] + len(words.rstrip())
