"""Opens the exchange: who speaks, in which conversation, in which language, wishing for what."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import takewhile
from uuid import UUID

from gateway.conversation.messages import Conversation, Role
from gateway.ports.clock import Clock
from gateway.ports.consents import ConsentStatus
from gateway.ports.conversations import ConversationRecord, HandoverState
from gateway.ports.detector import FALLBACK_LANGUAGE, Wishes
from gateway.ports.keys import KeyVault
from gateway.ports.records import Records, Work
from gateway.traffic.identification.auxiliary import task_of, without_case_numbers
from gateway.traffic.identification.callers import Caller
from gateway.traffic.identification.history import History, spoken, without_own_words
from gateway.traffic.identification.linking import Link, Linking
from gateway.traffic.identification.references import References
from gateway.traffic.pipeline.consent_acts import keys_of, newest_acts
from gateway.traffic.pipeline.exchange import Draft, Effect, Exchange
from policies.decisions import retention_end
from policies.in_force import InForce
from policies.model import Policy
from policies.notices.book import NoticeBook
from policies.rulebook import UNSAID, Circumstances, Rulebook

SUBJECT = "subject"
"""The drawer of the blind index for a tenant's own references to people."""

DEFAULT_ASSISTANT = "default"
"""What rules call an assistant that the settings do not list (`upstream.models`)."""

CONSENT_ANSWER_WORDS = 5
"""A longer answer to the consent question says something for the model too, and stays."""

ReadWishes = Callable[[str, str], Wishes]
"""(text, language) → what it asks for. Pure and quick: works also when the detector is down."""

DetectLanguage = Callable[[str, str | None], tuple[str, bool]]
"""(text, hint) → (language, certain)."""


@dataclass(frozen=True, slots=True)
class Opening:
    """Makes the first `Draft` of a request. Raises ClientError for what it must not open."""

    rules: InForce
    book: NoticeBook
    keys: KeyVault
    records: Records
    references: References
    linking: Linking
    clock: Clock
    read_wishes: ReadWishes
    detect_language: DetectLanguage
    known_models: frozenset[str] = frozenset()

    def open(
        self, caller: Caller, conversation: Conversation, request_id: str, route: str = UNSAID
    ) -> Draft:
        """`route` is the name of the wire format. The policy is chosen here, once."""
        now = self.clock.now()
        rulebook = self.rules.rulebook
        found = self._circumstances(caller, conversation, route, rulebook)
        # Which language the customer speaks may hang on the default, and the rule on the language.
        before = rulebook.choose(found).policy
        known = self._known_subject(caller, conversation, before)
        history, task = self._read(caller, conversation, before)
        link = self.linking.find(
            caller,
            known,
            history.conversation,
            history.references,
            by_prefix=not rulebook.asks_consent and not task,
        )
        said = caller.language or (caller.claims.language if caller.claims else None)
        language = said or self._language(caller, history.conversation, link, before, task)
        choice = rulebook.choose(replace(found, language=language))
        policy = choice.policy
        effects: list[Effect] = []
        if link is None:
            named = "" if task else _named(caller)
            record = self._new(caller, known, history, language, now, effects, policy, named)
        else:
            record = self._found(caller, link, language, now, effects)
        exchange = Exchange(
            request_id=request_id,
            tenant=caller.tenant,
            policy=policy,
            conversation=record,
            is_new=link is None,
            language=language,
            channel=caller.channel,
            at=now,
            wishes=self._wishes(history.conversation, language, is_auxiliary=bool(task)),
            subject_reference=self.keys.subject_reference(caller.tenant, record.subject),
            upstream_user=self.keys.pseudonym(caller.tenant, record.subject, record.id),
            said_language=said,
            presumed_language=self._presumed(history.conversation, link, policy),
            model=conversation.shape.model if conversation.shape.model in self.known_models else "",
            country=found.country,
            refused=choice.refused,
            assistant=found.assistant,
            auxiliary=task,
        )
        exchange = _as_the_caller_says(exchange, caller)
        if link is not None or known is not None:
            exchange = self._with_consent(exchange)
        return _draft(exchange, history.conversation, effects)

    def _with_consent(self, exchange: Exchange) -> Exchange:
        """What a known person, or one in a known conversation, last said to each purpose."""
        policy, tenant = exchange.policy, exchange.tenant
        subject = exchange.conversation.subject
        if policy.mode == "observe" or not keys_of(policy, exchange.channel):
            return exchange
        acts = self.records.read(
            lambda work: newest_acts(work.consents, tenant, subject, policy, exchange.channel)
        )
        answer = next((act for act in acts if act.purpose == "answer"), None)
        if policy.consent_purpose is None:
            answer = None
        return replace(exchange, acts=acts, consent=answer)

    def _circumstances(
        self, caller: Caller, conversation: Conversation, route: str, rulebook: Rulebook
    ) -> Circumstances:
        """What rules may ask, as far as it is known before the language is."""
        model = conversation.shape.model
        listed = model if model in self.known_models else None
        return Circumstances(
            tenant=caller.tenant_name,
            assistant=caller.assistant or listed or DEFAULT_ASSISTANT,
            route=route,
            channel=caller.channel,
            country=caller.country or rulebook.base.country or UNSAID,
        )

    def _known_subject(
        self, caller: Caller, conversation: Conversation, policy: Policy
    ) -> UUID | None:
        """Token, else trusted headers, else body fields by policy; None is an anonymous person."""
        claimed = dict(conversation.claimed_subject)
        identity = policy.identity
        candidates = (
            caller.claims.subject if caller.claims else None,
            *(caller.header(name) for name in identity.trusted_headers),
            *(claimed.get(name) for name in identity.body_fields),
        )
        value = next((candidate for candidate in candidates if candidate), None)
        if value is None:
            return None
        found = self.keys.find(caller.tenant, SUBJECT, value)
        if found is None:
            found = self.keys.create_subject(caller.tenant)
            self.keys.enter(caller.tenant, SUBJECT, value, found)
        return found

    def _read(
        self, caller: Caller, conversation: Conversation, policy: Policy
    ) -> tuple[History, str]:
        """The history without our words, and what a front-end asks for where no customer speaks."""
        history = self._history(conversation, policy)
        if policy.auxiliary == "off":
            return history, ""
        task = task_of(history.conversation, caller.auxiliary)
        return (_of_an_auxiliary_call(history) if task else history), task

    def _history(self, conversation: Conversation, policy: Policy) -> History:
        def is_consent_answer(text: str) -> bool:
            short = len(text.split()) <= CONSENT_ANSWER_WORDS
            language = policy.languages.default
            return short and self.read_wishes(text, language).consent_reply is not None

        return without_own_words(conversation, self.book, is_consent_answer)

    def _new(
        self,
        caller: Caller,
        known: UUID | None,
        history: History,
        language: str,
        now: datetime,
        effects: list[Effect],
        policy: Policy,
        named: str,
    ) -> ConversationRecord:
        """`named` is what the client calls it; empty where that shall lead nowhere."""
        tenant = caller.tenant
        if known is None:
            subject, unit = self.keys.create_subject_and_conversation(tenant)
        else:
            subject, unit = known, self.keys.create_conversation(tenant, known)
        record = ConversationRecord(
            id=unit,
            reference=self.references.issue(tenant),
            tenant=tenant,
            subject=subject,
            subject_known=known is not None,
            state=HandoverState.BOT,
            language=language,
            channel=caller.channel,
            opened_at=now,
            expires_at=retention_end(policy, now),
        )
        if named and not self.references.is_ours(tenant, named):
            self.keys.enter(tenant, self.linking.client_kind(caller, known), named, unit)
        effects.append(lambda work: work.conversations.open(record))
        if len(history.references) > 1:
            effects.append(
                lambda work: self.linking.remember_mixture(
                    work, caller, history.references, unit, now
                )
            )
        return record

    def _found(
        self, caller: Caller, link: Link, language: str, now: datetime, effects: list[Effect]
    ) -> ConversationRecord:
        record = link.record
        prefix = link.prefix
        if prefix is not None:
            effects.append(lambda work: self.linking.spend_prefix(work, caller, prefix, now))
        if language != record.language:

            def switch(work: Work) -> None:
                work.conversations.set_language(record.id, language)

            effects.append(switch)
        return record

    def _language(
        self,
        caller: Caller,
        conversation: Conversation,
        link: Link | None,
        policy: Policy,
        task: str,
    ) -> str:
        """As the customer writes, else as before, else the tenant's default.

        The words of an auxiliary call are a front-end's, and say nothing of the customer.
        """
        message = conversation.last_customer_message
        hint = link.record.language if link else None
        if message is not None and message.text.strip() and not task:
            language, certain = self.detect_language(message.text, hint)
            if certain:
                return language
        return hint or _accepted(caller.accept_language) or policy.languages.default

    def _presumed(
        self, conversation: Conversation, link: Link | None, policy: Policy
    ) -> str | None:
        """What a text is read in that tells no language and has none before it that does.

        A client that sends the newest message alone leaves nothing else to go by.
        """
        if link is not None and len(conversation.messages) == 1:
            return link.record.language
        default = policy.languages.default
        return None if default == FALLBACK_LANGUAGE else default

    def _wishes(self, conversation: Conversation, language: str, *, is_auxiliary: bool) -> Wishes:
        """Of the newest message; a wish for a human also of those sent just before it.

        Parts are read as one sentence: a client may cut it anywhere. A front-end wishes for
        nothing, whatever stands in the chat that it quotes.
        """
        message = conversation.last_customer_message
        if message is None:
            return Wishes()
        wishes = self.read_wishes(" ".join(spoken(message).split("\n")), language)
        if is_auxiliary:
            return Wishes(special_categories=wishes.special_categories)
        just_before = takewhile(
            lambda earlier: earlier.role is Role.CUSTOMER, reversed(conversation.messages[:-1])
        )
        if any(self.read_wishes(spoken(m), language).wants_human for m in just_before):
            wishes = replace(wishes, wants_human=True)
        return wishes


def _of_an_auxiliary_call(history: History) -> History:
    """Linked by the case number in the copied chat, and answered without a word of ours."""
    conversation, found = without_case_numbers(history.conversation)
    shape = replace(conversation.shape, free_text=False)
    references = (*history.references, *found)
    return History(replace(conversation, shape=shape), tuple(dict.fromkeys(references)))


def _as_the_caller_says(exchange: Exchange, caller: Caller) -> Exchange:
    """With what the door knows: signed claims, signals of the browser, purposes asked for."""
    claims = caller.claims
    return replace(
        exchange,
        hints=claims.hints if claims else (),
        old_enough=claims.old_enough if claims else None,
        cohort=_cohort(caller, exchange.policy),
        gpc=caller.gpc,
        purposes=caller.purposes,
    )


def _draft(exchange: Exchange, conversation: Conversation, effects: Sequence[Effect]) -> Draft:
    asked = exchange.policy.consent_purpose is not None
    return Draft(
        exchange=exchange,
        conversation=conversation,
        handover=exchange.conversation.state,
        consent=_standing(exchange) if asked else "not-required",
        effects=tuple(effects),
    )


def _named(caller: Caller) -> str:
    """What the client calls the conversation."""
    return (caller.claims and caller.claims.conversation) or caller.conversation or ""


def _cohort(caller: Caller, policy: Policy) -> str:
    """What the signed token says, else the trusted header; empty where nobody says it."""
    if caller.claims is not None and caller.claims.cohort is not None:
        return caller.claims.cohort
    header = policy.rollout.cohort_header
    return (caller.header(header) or "").strip() if header is not None else ""


def _standing(exchange: Exchange) -> str:
    """Where consent stands before anything is decided, as the headers tell it."""
    last = exchange.consent
    if last is None or last.status in (ConsentStatus.REQUESTED, ConsentStatus.LAPSED):
        return "required"
    return last.status.value


def _accepted(header: str | None) -> str | None:
    """The first language of an Accept-Language header; `*` says nothing."""
    first = (header or "").split(",")[0].split(";")[0].strip().lower()
    primary = first.split("-")[0]
    letters = primary.isascii() and primary.isalpha()
    return primary if letters and 2 <= len(primary) <= 3 else None
