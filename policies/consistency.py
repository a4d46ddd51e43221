"""What must hold between the sections of a policy; each rule with the article behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from policies.model import Policy


@dataclass(frozen=True, slots=True)
class Contradiction:
    """One rule that a policy breaks, and the key at which to look."""

    code: str
    path: tuple[str | int, ...]


SENTENCES: Final = MappingProxyType(
    {
        "purposes_empty": "A policy needs at least one purpose with its legal basis"
        " (Art. 6(1) GDPR).",
        "purpose_duplicate": "A purpose has exactly one legal basis; this one is named twice.",
        "purpose_answer_missing": "The purpose `answer` is missing: without it no answer may be"
        " asked of a model.",
        "purpose_transcript_missing": "Transcripts are kept, but no purpose `transcript` says"
        " on what basis.",
        "consent_bundled": "Each purpose that rests on consent needs a question of its own: this"
        " notice asks for another one already (Art. 7(2) GDPR).",
        "observe_drops_fields": "The mode `observe` changes no byte of a body, so no field of a"
        " profile can be left out.",
        "answer_not_optional": "The purpose `answer` is no optional consent: `ask_in_chat` belongs"
        " to the section `consent`.",
        "age_unasked": "The age can only be asked for in a chat with people: `age.check: ask` needs"
        " `audience: end_user`, `mode: protect` and `consent.ask_in_chat: true`.",
        "disclosure_required": "End users must be told that they talk to a machine"
        " (Art. 50(1) AI Act): `disclosure.required` must be true.",
        "disclosure_unreachable": "A required disclosure needs a way out: `in_band`, `headers`"
        " or `extension_member`.",
        "human_required": "End users must be offered a human: `human.offered` must be true.",
        "api_speaks_in_band": "For the audience `api` no words are added to answers:"
        " `disclosure.in_band` must be false.",
        "api_asks_in_chat": "For the audience `api` consent is not asked in the chat:"
        " `consent.ask_in_chat` must be false.",
        "observe_changes_body": "The mode `observe` changes no byte of a body; this setting would.",
        "observe_keeps_transcript": "The mode `observe` clears nothing, so no transcript may be"
        " kept.",
        "observe_refuses": "The mode `observe` refuses nothing: no `refuse`, and a last rule"
        " `when: {}`.",
        "observe_holds_back": "The mode `observe` sends nobody to people, so it must not limit"
        " whom the assistant meets, nor tell of an outage.",
        "cohort_header_alone": "A header that names the cohort has no effect without `cohorts`.",
        "observe_offers_human": "The mode `observe` hands nobody over to a human, so it must not"
        " offer one.",
    }
)


def first_contradiction(policy: Policy) -> Contradiction | None:
    """The first rule that `policy` breaks, or None."""
    return next(contradictions(policy), None)


def contradictions(policy: Policy) -> Iterator[Contradiction]:
    """Every rule that `policy` breaks."""
    for rule in _RULES:
        yield from rule(policy)


def _purposes(policy: Policy) -> Iterator[Contradiction]:
    """Art. 5(1)(b), 6(1), 7(2) GDPR; GDP-02, GDP-11."""
    if not policy.purposes:
        yield Contradiction("purposes_empty", ("purposes",))
        return
    seen: set[str] = set()
    asked_with: set[str] = set()
    for index, purpose in enumerate(policy.purposes):
        if purpose.id in seen:
            yield Contradiction("purpose_duplicate", ("purposes", index, "id"))
        seen.add(purpose.id)
        if purpose.id == "answer" and purpose.ask_in_chat:
            yield Contradiction("answer_not_optional", ("purposes", index, "ask_in_chat"))
        if purpose.basis == "consent" and purpose.notice is not None:
            if purpose.notice in asked_with:
                yield Contradiction("consent_bundled", ("purposes", index, "notice"))
            asked_with.add(purpose.notice)
    if "answer" not in seen:
        yield Contradiction("purpose_answer_missing", ("purposes",))
    if policy.transcripts.keep and "transcript" not in seen:
        yield Contradiction("purpose_transcript_missing", ("transcripts", "keep"))


def _ages_and_profiles(policy: Policy) -> Iterator[Contradiction]:
    """Art. 8(1) GDPR (GDP-17); Art. 6(1) for personalisation (GDP-02)."""
    asked_in_chat = (
        policy.audience == "end_user" and policy.mode == "protect" and policy.consent.ask_in_chat
    )
    if policy.age.check == "ask" and not asked_in_chat:
        yield Contradiction("age_unasked", ("age", "check"))
    if policy.personalisation.fields and policy.mode == "observe":
        yield Contradiction("observe_drops_fields", ("personalisation", "fields"))


def _end_users(policy: Policy) -> Iterator[Contradiction]:
    """Art. 50(1), (5) AI Act (AIA-01); HUM-01."""
    if policy.mode != "protect" or policy.audience != "end_user":
        return
    ways = policy.disclosure
    if not ways.required:
        yield Contradiction("disclosure_required", ("disclosure", "required"))
    elif not (ways.in_band or ways.headers or ways.extension_member):
        yield Contradiction("disclosure_unreachable", ("disclosure",))
    if not policy.human.offered:
        yield Contradiction("human_required", ("human", "offered"))


def _between_systems(policy: Policy) -> Iterator[Contradiction]:
    """A program reads no sentence: words in an answer would only damage it."""
    if policy.audience != "api":
        return
    if policy.disclosure.in_band:
        yield Contradiction("api_speaks_in_band", ("disclosure", "in_band"))
    if policy.consent.ask_in_chat:
        yield Contradiction("api_asks_in_chat", ("consent", "ask_in_chat"))


def _observing(policy: Policy) -> Iterator[Contradiction]:
    """`observe` is byte-identical, so whatever would write is refused, not ignored."""
    if policy.mode != "observe":
        return
    writes: tuple[tuple[bool, tuple[str, ...]], ...] = (
        (policy.disclosure.in_band, ("disclosure", "in_band")),
        (policy.disclosure.extension_member, ("disclosure", "extension_member")),
        (policy.consent.ask_in_chat, ("consent", "ask_in_chat")),
        (policy.redaction.note_to_model, ("redaction", "note_to_model")),
        (policy.restoration.customer, ("restoration", "customer")),
        (policy.restoration.tools, ("restoration", "tools")),
        (policy.answer_checks.human_claims != "off", ("answer_checks", "human_claims")),
        (policy.answer_checks.promotion != "off", ("answer_checks", "promotion")),
        (policy.answer_checks.invented_data == "withhold", ("answer_checks", "invented_data")),
        (policy.provider.store != "allow", ("provider", "store")),
    )
    for does_write, path in writes:
        if does_write:
            yield Contradiction("observe_changes_body", path)
    if policy.transcripts.keep:
        yield Contradiction("observe_keeps_transcript", ("transcripts", "keep"))
    if policy.human.offered:
        yield Contradiction("observe_offers_human", ("human", "offered"))
    if policy.rollout.limits:
        yield Contradiction("observe_holds_back", ("rollout",))
    if policy.outage_banner.shown:
        yield Contradiction("observe_holds_back", ("outage_banner", "shown"))


def _rolled_out(policy: Policy) -> Iterator[Contradiction]:
    """No setting is without effect."""
    if policy.rollout.cohort_header is not None and not policy.rollout.cohorts:
        yield Contradiction("cohort_header_alone", ("rollout", "cohort_header"))


_RULES: Final[tuple[Callable[[Policy], Iterator[Contradiction]], ...]] = (
    _purposes,
    _ages_and_profiles,
    _end_users,
    _between_systems,
    _observing,
    _rolled_out,
)
