"""What the gateway says in its own name: legal texts, in the customer's language."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from audit_log.kinds import EventType
from gateway.errors import PolicyError
from gateway.ports.records import Work
from gateway.traffic.pipeline.evidence import notice_member, of_exchange
from gateway.traffic.pipeline.exchange import Draft, Effect, Exchange
from gateway.traffic.pipeline.stage import Refuse, Reply, Verdict
from policies.decisions import may_add_words
from policies.model import Policy
from policies.notices import channels
from policies.notices.book import NoticeBook, RenderedNotice, join
from policies.notices.files import Variant

DISCLOSING: Final = frozenset({"disclosure", "returned"})
"""Notices that say in full that a machine speaks, with the case number."""


@dataclass(frozen=True, slots=True)
class Principal:
    """On whose behalf the assistant speaks, where the policy names nobody."""

    name: str
    privacy_url: str
    contact: str | None = None
    address: str | None = None


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Chooses and fills in notices. One for the house, shared by all stages."""

    book: NoticeBook
    principal: Principal

    def say(self, exchange: Exchange, name: str, **extra: str) -> tuple[RenderedNotice, ...]:
        """The notice in the customer's language and for their channel, with the case number."""
        return self.text(
            exchange.policy,
            exchange.language,
            exchange.conversation.reference,
            name,
            channel=exchange.channel,
            **extra,
        )

    def text(
        self,
        policy: Policy,
        language: str,
        reference: str,
        name: str,
        *,
        channel: str = "chat",
        **extra: str,
    ) -> tuple[RenderedNotice, ...]:
        """The notice in a language, in plain words where policy wants them (`languages.plain`).

        Without an approved text there, the tenant's default and English, both; empty where no
        approved text exists at all (AIA-01). `channel`: a short message has no empty lines, a voice
        reads out no address.
        """
        languages = policy.languages
        variant: Variant | None = "plain" if languages.plain else None
        chosen = self.book.choose(name, language, languages.default, languages.fallback, variant)
        parameters: dict[str, str | int | None] = {
            "principal": policy.controller.name or self.principal.name,
            "privacy_url": self.privacy_url(policy),
            "contact": policy.human.contact.line
            or policy.controller.contact
            or self.principal.contact,
            "reference": reference,
            "retention_days": policy.transcripts.retention_days,
            **extra,
        }
        form = channels.named(channel)
        return tuple(self.book.render(notice, form, **parameters) for notice in chosen)

    def privacy_url(self, policy: Policy) -> str:
        """Where the first layer of the privacy notice points."""
        return policy.controller.privacy_url or self.principal.privacy_url

    def speak(
        self,
        draft: Draft,
        reason: str,
        notices: tuple[RenderedNotice, ...],
        *,
        public: str,
        disclose: bool = True,
    ) -> Verdict:
        """Answers with these notices, or with an error where words cannot stand in the answer.

        JSON mode, forced tools and calls between systems get a native 403 with `reason` as its
        code: a sentence there would break the client (wire-formats.md §3.2). The first text of a
        conversation begins with the disclosure, and with it the case number.
        """
        exchange = draft.exchange
        shape = draft.conversation.shape
        if not notices or not may_add_words(exchange.policy, shape.free_text, shape.forced_tool):
            return Refuse(draft, PolicyError(reason, public))
        first = disclose and exchange.conversation.disclosed_at is None
        opening = self.say(exchange, "disclosure") if first else ()
        if opening:
            draft = replace(draft, disclosure="shown")
        said = (*opening, *notices)
        words = draft.from_a_human + join(said)
        return Reply(draft.with_effects(shown(exchange, said)), reason, words.strip())


def shown(exchange: Exchange, notices: tuple[RenderedNotice, ...]) -> Effect:
    """An effect that records each text that was shown.

    Those that tell of the machine also mark the conversation as disclosed.
    """
    disclosing = [notice for notice in notices if notice.name in DISCLOSING]
    events = tuple(
        of_exchange(
            exchange,
            EventType.DISCLOSURE_SHOWN if notice in disclosing else EventType.NOTICE_SHOWN,
            notice=notice_member(exchange, notice),
            art=("AIA-50.1", "AIA-50.5") if notice in disclosing else None,
        )
        for notice in notices
    )

    def write(work: Work) -> None:
        if disclosing:
            work.conversations.set_disclosed(exchange.conversation.id, exchange.at)
        work.record(*events)

    return write
