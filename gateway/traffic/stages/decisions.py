"""Every decision a stage can take, with the setting of the policy that made it so.

A closed table: `gateway policy explain` reads it, and a test holds the stages against it. A setting
is a path in the policy file (`purposes[consent]` is the purpose on that basis, `rule` the rule that
was chosen); None where the law or the house decides and no policy can say otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from audit_log.kinds import EventType

RULE: Final = "rule"


@dataclass(frozen=True, slots=True)
class Decided:
    """What decided, and why in one plain sentence."""

    setting: str | None
    sentence: str


STAGES: Final[Mapping[tuple[str, str], Decided]] = MappingProxyType(
    {
        ("oversight", "not_stopped"): Decided(None, "No operator has stopped this assistant."),
        ("oversight", "humans_only"): Decided(
            None, "An operator switched everything to people; no policy can say otherwise."
        ),
        ("oversight", "with_people"): Decided(
            None, "People have this conversation, and it stays with them while the switch is on."
        ),
        ("oversight", "withdrawing"): Decided(
            None, "A withdrawal of consent is written down also while the switch is on."
        ),
        ("oversight", "service_outage"): Decided(
            "outage_banner.place", "The assistant is out of order, and people answer instead."
        ),
        ("oversight", "outage_told"): Decided(
            "outage_banner.place", "The customer was told of an outage before the answer."
        ),
        ("auxiliary", "a_customer_speaks"): Decided(
            None, "A customer speaks; no front-end asks on its own."
        ),
        ("auxiliary", "auxiliary"): Decided(
            "auxiliary", "A front-end asks for a title or the like, which this policy lets on."
        ),
        ("auxiliary", "auxiliary_refused"): Decided(
            "auxiliary", "A front-end asks for a title or the like, which this policy refuses."
        ),
        ("auxiliary", "auxiliary_with_human"): Decided(
            None, "A front-end asks for a title or the like of a conversation that people have."
        ),
        ("auxiliary", "auxiliary_unlinked"): Decided(
            "rollout", "Nobody knows whether the conversation of this call meets the assistant."
        ),
        ("rollout", "everybody"): Decided("rollout", "The policy holds nobody back."),
        ("rollout", "inside"): Decided(
            "rollout", "This conversation is among those that meet the assistant."
        ),
        ("rollout", "outside_share"): Decided(
            "rollout.share", "This conversation is outside the share that meets the assistant."
        ),
        ("rollout", "outside_cohort"): Decided(
            "rollout.cohorts", "The customer is in none of the cohorts that meet the assistant."
        ),
        ("rollout", "with_people"): Decided(
            "rollout", "People have this conversation, and it stays with them."
        ),
        ("rollout", "withdrawing"): Decided(
            "rollout", "A withdrawal of consent is written down also outside the roll-out."
        ),
        ("signals", "no_signal"): Decided(None, "The browser sent no signal."),
        ("signals", "gpc_ignored"): Decided(
            "signals.gpc", "The browser sent Sec-GPC: 1, and the policy does not heed it."
        ),
        ("signals", "gpc_honoured"): Decided(
            "signals.gpc", "The browser sent Sec-GPC: 1; it counts as a no to further purposes."
        ),
        ("answers", "nothing_open"): Decided(
            None, "No question was open, and the customer told no age."
        ),
        ("answers", "age_known"): Decided(
            "age.check", "It was said whether the customer is old enough to consent alone."
        ),
        ("answers", "age_unanswered"): Decided(
            "age.check", "The question about the age was not answered."
        ),
        ("answers", "consent_unanswered"): Decided(
            "purposes[consent]", "The question for consent was not answered: that is no yes."
        ),
        ("answers", "optional_granted"): Decided(
            "purposes", "The customer consented to an optional purpose."
        ),
        ("answers", "optional_refused"): Decided(
            "purposes", "The customer refused an optional purpose; nothing else changes."
        ),
        ("answers", "optional_lapsed"): Decided(
            "purposes", "The question about an optional purpose was not answered: that is no yes."
        ),
        ("asked_in_words", "nothing_asked"): Decided(
            None, "The customer asked neither for a human, nor what answers, nor to withdraw."
        ),
        ("asked_in_words", "human_requested"): Decided(
            "human.offered", "The customer asked for a human, and one is offered."
        ),
        ("asked_in_words", "consent_withdrawn"): Decided(
            "purposes[consent].basis", "The customer took consent back, and the answer rests on it."
        ),
        ("asked_in_words", "optional_withdrawn"): Decided(
            "purposes",
            "The customer took optional consents back; the answer does not rest on them.",
        ),
        ("asked_in_words", "asked_nature"): Decided(
            None,
            "The customer asked what answers here; the truth is told whatever the policy says.",
        ),
        ("asked_in_words", "nature_told"): Decided(
            None, "The customer also asked what answers here; the truth stands before the answer."
        ),
        ("asked_in_words", "nature_in_headers"): Decided(
            None, "The customer asked what answers here; where words do not fit, headers tell it."
        ),
        ("handover", "with_assistant"): Decided(
            None, "No human is wanted or present, so the assistant may answer."
        ),
        ("handover", "handed_back"): Decided(None, "A human handed back to the assistant."),
        ("handover", "returned"): Decided(None, "The customer chose the assistant again."),
        ("handover", "with_human"): Decided(
            None, "A human is wanted or present: the assistant is silent."
        ),
        ("handover", "human_message"): Decided(
            None, "A human had written: the customer reads it, and the assistant is silent."
        ),
        ("rules", "no_rules"): Decided(None, "The policy has no rules; it holds for everybody."),
        ("rules", "opened"): Decided(RULE, "This rule is the first that fits this exchange."),
        ("rules", "rule_refuses"): Decided(
            RULE, "This rule is the first that fits this exchange, and it refuses."
        ),
        ("rules", "no_rule"): Decided("rules", "No rule fits this exchange, so nothing was sent."),
        ("purposes", "declared"): Decided("purposes", "What this call is for is declared."),
        ("purposes", "purpose_not_declared"): Decided(
            "purposes", "The call is for a purpose that the policy does not declare."
        ),
        ("purposes", "purpose_without_consent"): Decided(
            "purposes", "The call is for an optional purpose to which there is no consent."
        ),
        ("purposes", "purpose_objected"): Decided(
            "purposes", "The call is for a purpose to which the customer objects."
        ),
        ("age", "not_heeded"): Decided(
            "age.check", "No consent is needed here, or the policy does not heed ages."
        ),
        ("age", "nothing_known"): Decided(
            "age.check", "Nobody said that the customer is too young, and the policy does not ask."
        ),
        ("age", "old_enough"): Decided("age.check", "The customer is old enough to consent alone."),
        ("age", "age_question"): Decided(
            "age.check", "The policy has everybody asked whether they are old enough."
        ),
        ("age", "age_unknown"): Decided(
            "age.check", "The age is not known, and there is no way to ask here."
        ),
        ("age", "under_age"): Decided("age.check", "The customer is too young to consent alone."),
        ("age", "human_requested"): Decided(
            "age.check", "The customer is too young to consent alone; a human goes on."
        ),
        ("consent", "not_needed"): Decided("purposes", "No purpose rests on consent."),
        ("consent", "granted"): Decided(
            "consent.valid_days", "The customer consented to these words, and it has not expired."
        ),
        ("consent", "granted_now"): Decided(
            "purposes[consent].basis", "The customer has just consented."
        ),
        ("consent", "consent_granted"): Decided(
            "purposes[consent].basis",
            "The customer consented, and there was no question beside it.",
        ),
        ("consent", "consent_required"): Decided(
            "purposes[consent].basis", "This purpose rests on consent, and there was none."
        ),
        ("consent", "consent_unclear"): Decided(
            "purposes[consent].basis",
            "This purpose rests on consent, and the answer was no clear yes.",
        ),
        ("consent", "human_requested"): Decided(
            "human.offered", "The customer refused consent; refusing leads to a human."
        ),
        ("consent", "no_approved_text"): Decided(
            "purposes[consent].notice", "There is no approved text to ask for consent with."
        ),
        ("optional_consents", "nothing_to_ask"): Decided(
            "purposes", "There is no optional consent to ask for now."
        ),
        ("optional_consents", "optional_consent"): Decided(
            "purposes", "The policy has this optional consent asked for in the chat, by itself."
        ),
        ("disclosure", "not_required"): Decided(
            "disclosure.required", "The policy leaves the disclosure to somebody else."
        ),
        ("disclosure", "no_disclosure_text"): Decided(
            "disclosure.required", "A disclosure is required, and there is no approved text of it."
        ),
        ("disclosure", "shown_before"): Decided(
            "disclosure.in_band", "The customer has read the disclosure in this conversation."
        ),
        ("disclosure", "shown_now"): Decided(
            "disclosure.in_band", "The disclosure goes before the answer."
        ),
        ("disclosure", "in_headers"): Decided(
            "disclosure.in_band", "The disclosure is told in headers, not in the answer."
        ),
        ("disclosure", "no_room_for_words"): Decided(
            None, "The answer is JSON or a forced tool call, so headers tell the disclosure."
        ),
        ("special_categories", "none_found"): Decided(
            None, "No health, faith, opinion or the like was found."
        ),
        ("special_categories", "recorded"): Decided(
            "special_categories",
            "Health, faith, opinion or the like was found; only its kind was recorded.",
        ),
        ("special_categories", "warned"): Decided(
            "special_categories",
            "Health, faith, opinion or the like was found, and the customer warned.",
        ),
        ("special_categories", "masked"): Decided(
            "special_categories",
            "Health, faith, opinion or the like was found, and kept from the model.",
        ),
        ("human_offer", "not_offered"): Decided(
            "human.offer_after", "The policy, or the form of the answer, has no place for an offer."
        ),
        ("human_offer", "not_due"): Decided(
            "human.offer_after", "This message gave no occasion to offer a human unasked."
        ),
        ("human_offer", "offered"): Decided(
            "human.offer_after", "A human was offered unasked, before the answer."
        ),
        ("special_categories", "special_human"): Decided(
            "special_categories",
            "Health, faith, opinion or the like was found, and people answer.",
        ),
        ("profiles", "no_profile_named"): Decided(
            "personalisation.fields", "The policy names no member that holds a profile."
        ),
        ("profiles", "no_profile_there"): Decided(
            "personalisation.fields", "The request holds no profile."
        ),
        ("profiles", "profile_allowed"): Decided(
            "personalisation.fields", "Personalisation has its basis, so the profile may stay."
        ),
        ("profiles", "profile_withheld"): Decided(
            "personalisation.fields", "Personalisation has no basis, so the profile was left out."
        ),
        ("redaction", "cleared"): Decided(
            "redaction.entities", "What was recognised was replaced before the model saw the text."
        ),
        ("redaction", "unreadable_content"): Decided(
            "redaction.opaque", "The policy does not let content of this kind pass unread."
        ),
        ("redaction", "language_not_covered"): Decided(
            "redaction.uncovered_language", "Names cannot be found in this language."
        ),
        ("observation", "observed"): Decided(
            "mode", "The policy only observes: everything went through unchanged."
        ),
        ("admission", "not_cleared"): Decided(
            None, "No stage cleared the conversation, so it was not sent."
        ),
    }
)
"""(stage, code) → what decided. Codes of faults are not here: see `BY_A_FAULT`."""

ORDER: Final = tuple(dict.fromkeys(stage for stage, _ in STAGES))
"""The stages in the order of admission; the log's own members are sorted by name."""

BY_A_FAULT: Final = Decided(
    None, "Something failed on the way, and what fails is refused whatever the policy says."
)
AT_THE_DOOR: Final = Decided(
    None, "The request was refused before it became an exchange; no policy was asked."
)

EVENTS: Final[Mapping[EventType, Decided]] = MappingProxyType(
    {
        EventType.TURN_FORWARDED: Decided(None, "Every stage let it go on to the model."),
        EventType.TURN_BLOCKED: Decided(None, "The gateway answered itself, or refused."),
        EventType.TURN_PSEUDONYMISED: Decided(
            "redaction.entities", "These kinds of personal data were replaced."
        ),
        EventType.TURN_OBSERVED: Decided(
            "mode", "The policy only observes: these kinds reached the model unchanged."
        ),
        EventType.TURN_RESTORED: Decided(
            "restoration.customer", "The customer got these values back in the answer."
        ),
        EventType.TURN_ANSWERED: Decided(None, "The model's answer came to its end."),
        EventType.TURN_FAILED: Decided(None, "A fault ended the answer."),
        EventType.DISCLOSURE_SHOWN: Decided(
            "disclosure.required", "The customer was told that a machine answers."
        ),
        EventType.NOTICE_SHOWN: Decided(None, "This text was shown because of what was decided."),
        EventType.NATURE_QUESTION_DETECTED: Decided(
            None, "The customer asked whether a human or a machine answers."
        ),
        EventType.SELF_DISCLOSURE_SENT: Decided(
            None, "Whoever asks is told the truth, whatever the policy says."
        ),
        EventType.HUMAN_CLAIM_BLOCKED: Decided(
            "answer_checks.human_claims",
            "The model claimed to be human; the truth was said instead.",
        ),
        EventType.PROMOTION_WITHHELD: Decided(
            "answer_checks.promotion",
            "The model offered something nobody asked for, and there is no consent to that.",
        ),
        EventType.INVENTED_DATA_FOUND: Decided(
            "answer_checks.invented_data",
            "The model named personal data that nobody had told it.",
        ),
        EventType.PROFILE_WITHHELD: Decided(
            "personalisation.fields", "A profile in the request did not go to the model."
        ),
        EventType.AGE_ASSERTION: Decided(
            "age.check", "It was said whether the customer is old enough; nothing else is kept."
        ),
        EventType.SIGNAL_GPC: Decided("signals.gpc", "The browser sent Sec-GPC: 1."),
        EventType.CONSENT_LAPSED: Decided("purposes", "A question of consent was not answered."),
        EventType.CONSENT_EXPIRED: Decided(
            "consent.valid_days", "A consent was too old, or given on other words than today's."
        ),
        EventType.SPECIAL_CATEGORY_DETECTED: Decided(
            None, "Data of this kind is always recorded by its kind, and by nothing else."
        ),
        EventType.CONSENT_REQUESTED: Decided(
            "consent.ask_in_chat", "Consent is asked for in the chat."
        ),
        EventType.CONSENT_GIVEN: Decided("purposes[consent].basis", "The customer consented."),
        EventType.CONSENT_REFUSED: Decided("purposes[consent].basis", "The customer said no."),
        EventType.CONSENT_WITHDRAWN: Decided(
            "purposes[consent].basis", "The customer took consent back."
        ),
        EventType.HUMAN_REQUEST: Decided("human.offered", "A human was asked for and is offered."),
        EventType.AI_OPTOUT: Decided(
            "human.offered", "Whoever asks for a human is not served by the model meanwhile."
        ),
        EventType.HUMAN_MESSAGE: Decided(None, "What a human wrote was delivered."),
        EventType.OVERSIGHT_STOP: Decided(None, "A person stopped the assistant."),
        EventType.HUMAN_RETURNED: Decided(None, "The customer chose the assistant again."),
    }
)
"""What else the log holds of an exchange."""


def decided_by(stage: str, code: str) -> Decided:
    """What decided a verdict of a stage."""
    if stage == "door":
        return AT_THE_DOOR
    return STAGES.get((stage, code), BY_A_FAULT)
