"""One request on its way: who, which conversation, under which policy, and what was decided."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from gateway.conversation.messages import Conversation, Sendable
from gateway.ports.consents import ConsentRecord
from gateway.ports.conversations import ConversationRecord, HandoverState
from gateway.ports.detector import Wishes
from gateway.ports.records import Work
from policies.model import Policy
from policies.notices.book import RenderedNotice

if TYPE_CHECKING:
    from gateway.traffic.pseudonyms.placeholders import PlaceholderMap

Effect = Callable[[Work], None]
"""Something to write. All effects of one request commit together, with their audit records."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request. Ids only; the words are in the `Conversation` beside it.

    `subject_reference` is what the audit log holds for the person: it dies with their key. `hints`
    are what a signed token says about them (name, e-mail …): masked from the first message on.
    `language` is what the customer is spoken to in; `said_language` what a header or token says it
    is, and `presumed_language` what a text is read in that tells none where neither that nor the
    conversation does. `model` is what was asked for, where the operator listed it; a client's own
    string never is. `policy` was chosen once, when the exchange was opened, and stays; `refused`
    says that no rule opens the model here. `country` is the customer's, in lower case, or empty.
    `assistant` is what rules and switches call it; `cohort` the group that a token or
    a trusted header puts the customer in; `auxiliary` what a front-end asks for on its own.
    `acts` are the newest acts of the person, one for each purpose (and `age`); `gpc`: the browser
    sent `Sec-GPC: 1`; `old_enough` is what a signed token says of the age; `purposes` is what the
    caller says that this call is for.
    """

    request_id: str
    tenant: UUID
    policy: Policy
    conversation: ConversationRecord
    is_new: bool
    language: str
    channel: str
    at: datetime
    wishes: Wishes
    subject_reference: str | None
    upstream_user: str | None
    hints: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    said_language: str | None = None
    presumed_language: str | None = None
    model: str = ""
    consent: ConsentRecord | None = field(default=None, repr=False)
    country: str = ""
    refused: bool = False
    assistant: str = "default"
    cohort: str = ""
    auxiliary: str = ""
    acts: tuple[ConsentRecord, ...] = field(default=(), repr=False)
    gpc: bool = False
    old_enough: bool | None = None
    purposes: tuple[str, ...] = ("answer",)

    def act(self, key: str) -> ConsentRecord | None:
        """The newest act of the person under a key of the ledger."""
        return next((each for each in self.acts if each.purpose == key), None)


@dataclass(frozen=True, slots=True)
class Draft:
    """What the stages have decided so far. Each stage returns a new one.

    `opening_words` go out before the model's first word, and before them what a human wrote that
    the customer has not had yet; `consent` and `handover` are what the
    client is told in the headers. `verdicts` says of each stage so far what it decided.
    """

    exchange: Exchange
    conversation: Conversation = field(repr=False)
    handover: HandoverState
    consent: str
    sendable: Sendable | None = field(default=None, repr=False)
    placeholders: PlaceholderMap | None = None
    opening_words: tuple[RenderedNotice, ...] = ()
    from_a_human: str = field(default="", repr=False)
    disclosure: str = "suppressed"
    effects: tuple[Effect, ...] = field(default=(), repr=False)
    verdicts: tuple[tuple[str, str], ...] = ()

    def with_effects(self, *effects: Effect) -> Draft:
        """The same draft with more to write."""
        return replace(self, effects=(*self.effects, *effects))
