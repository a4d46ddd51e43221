"""Questions the stages ask of a policy. Pure: no clock, no store, no text of anybody.

Whether `observe` acts on an answer is the caller's matter: it asks the same questions and only
records what would have been done.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Literal

from policies.model import OpaqueChoices, Policy


def consent_needed(
    policy: Policy,
    status: str | None,
    notice_version: int | None,
    *,
    current_version: int,
    given_at: datetime | None = None,
    now: datetime | None = None,
) -> bool:
    """Whether the person must be asked before a model may see anything (Art. 6(1)(a), 7 GDPR).

    `status` is the newest act (`granted`, `refused`, `withdrawn`, `requested`) or None;
    `notice_version` the version it was given on, `current_version` the newest of the same notice in
    the same language. Only `granted` on the current words and within `consent.valid_days` counts
    (GDP-14, GDP-16); a consent whose age is not known is taken as expired.
    """
    if policy.consent_purpose is None:
        return False  # contract, legal duty or legitimate interest: consent is not asked for
    if status != "granted" or notice_version != current_version:
        return True
    if policy.consent.valid_days is None:
        return False
    if given_at is None or now is None:
        return True
    _aware(given_at)
    return _aware(now) >= given_at + timedelta(days=policy.consent.valid_days)


def may_add_words(policy: Policy, free_text: bool, forced_tool: bool) -> bool:
    """Whether the gateway may put words of its own into an answer (Art. 50(1), (5) AI Act).

    Never into JSON, never beside a forced tool call, never for programs, never in `observe`: there
    the headers and, where policy has it, the extension member carry the disclosure.
    """
    return (
        policy.audience == "end_user"
        and policy.mode == "protect"
        and policy.disclosure.in_band
        and free_text
        and not forced_tool
    )


def may_ask_in_chat(policy: Policy, free_text: bool, forced_tool: bool) -> bool:
    """Whether consent is asked for as an answer in the chat; otherwise the request gets a 403.

    Art. 7(2) GDPR: the question must reach a person, in a form that a person can read.
    """
    return (
        policy.audience == "end_user"
        and policy.mode == "protect"
        and policy.consent.ask_in_chat
        and free_text
        and not forced_tool
    )


def transcript_end(policy: Policy, now: datetime) -> datetime | None:
    """When a transcript written now must be gone; None where none may be kept (Art. 5(1)(e))."""
    if not policy.transcripts.keep:
        return None
    return _aware(now) + timedelta(days=policy.transcripts.retention_days)


def placeholders_end(policy: Policy, now: datetime) -> datetime:
    """When the sealed map of placeholders, used now, must be gone (Art. 5(1)(e) GDPR)."""
    return _aware(now) + timedelta(hours=policy.placeholders.retention_hours)


def retention_end(policy: Policy, now: datetime) -> datetime:
    """When nothing of a conversation may be left that was active now (Art. 5(1)(e), 25(2) GDPR).

    The later of `transcript_end` and `placeholders_end`. `now` must know its time zone.
    """
    ends = (transcript_end(policy, now), placeholders_end(policy, now))
    return max(end for end in ends if end is not None)


def opaque_verdict(policy: Policy, kind: str) -> Literal["refuse", "pass"]:
    """What happens to a part that cannot be read (Art. 5(1)(c), 25(1) GDPR).

    A kind that the policy has no word for is refused.
    """
    if kind not in OpaqueChoices.model_fields:
        return "refuse"
    verdict: Literal["refuse", "pass"] = getattr(policy.redaction.opaque, kind)
    return verdict


def language_verdict(
    policy: Policy, covered: bool
) -> Literal["proceed", "refuse", "identifiers_only"]:
    """What happens to a text in a language whose names nobody can find (Art. 5(1)(c), 25(1) GDPR).

    `identifiers_only` clears numbers and addresses by pattern and must be told to the customer.
    """
    return "proceed" if covered else policy.redaction.uncovered_language


def entities_to_clear(policy: Policy) -> frozenset[str] | None:
    """Which entities are replaced before the model (Art. 5(1)(c) GDPR); None: all that is found.

    What is only found on request is looked for where the policy asks, and nowhere else.
    """
    chosen = policy.redaction
    if chosen.entities == "all":
        return None
    return frozenset(chosen.entities) | chosen.on_request


def needed_notices(policy: Policy) -> frozenset[str]:
    """Names of the legal texts without which this policy cannot be served (AIA-01, GDP-10, HUM-01).

    Each needs an approved text in `languages.default` before the first exchange.
    """
    names = {p.notice for p in policy.purposes if p.notice is not None}
    if policy.disclosure.required:
        names |= {"disclosure", "nature", "returned"}
    if policy.consent_purpose is not None:
        names |= {"consent_unclear", "consent_refused", "consent_withdrawn", "consent_granted"}
    if policy.human.offered:
        names |= {"human_waiting", "human_received", "human_message", "outage"}
        names |= {"human_only", "service_outage", "special_human"}
    if policy.answer_checks.human_claims == "block":
        names.add("human_claim_replaced")
    return frozenset(names)


def _aware(instant: datetime) -> datetime:
    if instant.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    return instant
