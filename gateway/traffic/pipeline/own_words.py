"""What the gateway says in its own name: legal texts, in the customer's language."""

from __future__ import annotations

from dataclasses import dataclass, replace

from audit_log.kinds import EventType
from gateway.errors import PolicyError
from gateway.ports.records import Work
from gateway.traffic.pipeline.evidence import notice_member, of_exchange, recording
from gateway.traffic.pipeline.exchange import Draft, Effect, Exchange
from gateway.traffic.pipeline.stage import Refuse, Reply, Verdict
from policies.decisions import may_add_words
from policies.notices.book import NoticeBook, RenderedNotice, join


@dataclass(frozen=True, slots=True)
class Principal:
    """On whose behalf the assistant speaks, where the policy names nobody."""

    name: str
    privacy_url: str
    contact: str | None = None


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Chooses and fills in notices. One for the house, shared by all stages."""

    book: NoticeBook
    principal: Principal

    def say(self, exchange: Exchange, name: str, **extra: str) -> tuple[RenderedNotice, ...]:
        """The notice in the customer's language; without an approved text there, the tenant's

        default and English, both; empty where no approved text exists at all (AIA-01).
        """
        policy = exchange.policy
        chosen = self.book.choose(
            name, exchange.language, policy.languages.default, policy.languages.fallback
        )
        parameters: dict[str, str | int | None] = {
            "principal": policy.controller.name or self.principal.name,
            "privacy_url": self.privacy_url(exchange),
            "contact": policy.human.contact.line
            or policy.controller.contact
            or self.principal.contact,
            "reference": exchange.conversation.reference,
            "retention_days": policy.transcripts.retention_days,
            **extra,
        }
        return tuple(self.book.render(notice, **parameters) for notice in chosen)

    def privacy_url(self, exchange: Exchange) -> str:
        """Where the first layer of the privacy notice points."""
        return exchange.policy.controller.privacy_url or self.principal.privacy_url

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
            draft = replace(draft, disclosure="shown").with_effects(disclosed(exchange, opening))
        shown = tuple(
            of_exchange(exchange, EventType.NOTICE_SHOWN, notice=notice_member(exchange, notice))
            for notice in notices
        )
        return Reply(
            draft.with_effects(recording(*shown)), reason, join((*opening, *notices)).strip()
        )


def disclosed(exchange: Exchange, notices: tuple[RenderedNotice, ...]) -> Effect:
    """An effect that marks the conversation as disclosed and records each text that did it."""
    events = tuple(
        of_exchange(
            exchange,
            EventType.DISCLOSURE_SHOWN,
            notice=notice_member(exchange, notice),
            art=("AIA-50.1", "AIA-50.5"),
        )
        for notice in notices
    )

    def write(work: Work) -> None:
        work.conversations.set_disclosed(exchange.conversation.id, exchange.at)
        work.record(*events)

    return write
