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
    same = notice_version == current_version
    return not consent_holds(policy, status, same_words=same, given_at=given_at, now=now)


def consent_holds(
    policy: Policy,
    status: str | None,
    *,
    same_words: bool,
    given_at: datetime | None,
    now: datetime | None,
) -> bool:
    """Whether the newest act of a person for one purpose lets it be served (GDP-14, GDP-16).

    `same_words`: the question would be the very same, byte for byte, if it were asked now.
    """
    if status != "granted" or not same_words:
        return False
    return not consent_expired(policy, given_at, now)


def consent_expired(policy: Policy, given_at: datetime | None, now: datetime | None) -> bool:
    """Whether a consent given then is too old by now; of unknown age it is."""
    if policy.consent.valid_days is None:
        return False
    if given_at is None or now is None:
        return True
    return _aware(now) >= _aware(given_at) + timedelta(days=policy.consent.valid_days)


def may_ask_again(policy: Policy, refused_at: datetime, now: datetime) -> bool:
    """Whether whoever said no, or nothing, may be asked once more (GDP-16: no nagging)."""
    return _aware(now) >= _aware(refused_at) + timedelta(days=policy.consent.ask_again_days)


def age_asked_for(policy: Policy) -> bool:
    """Whether Art. 8 GDPR matters here: the answer rests on consent, and ages are heeded."""
    return policy.consent_purpose is not None and policy.age.check != "off"


def promotion_needs_consent(policy: Policy, country: str, channel: str) -> bool:
    """Whether an offer nobody asked for is withheld without consent to it (Art. 398 PKE; PL-04)."""
    if policy.answer_checks.promotion == "off":
        return False
    return policy.country_pack(country or None).promotion_needs_consent(channel)


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
        if age_asked_for(policy):
            names.add("child")
            if policy.age.check == "ask":
                names.add("age_question")
    if policy.answer_checks.promotion == "withhold" and policy.audience == "end_user":
        names.add("promotion_withheld")
    if policy.human.offered:
        names |= {"human_waiting", "human_received", "human_message", "outage"}
        names |= {"human_only", "service_outage", "special_human"}
        if policy.human.offer_after is not None:
            names.add("human_offer")
    if policy.answer_checks.human_claims == "block":
        names.add("human_claim_replaced")
    if policy.answer_checks.invented_data == "withhold" and policy.audience == "end_user":
        names.add("data_withheld")
    return frozenset(names)


def _aware(instant: datetime) -> datetime:
    if instant.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    return instant
