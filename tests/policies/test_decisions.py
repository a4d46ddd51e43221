"""The small questions that the stages ask."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policies.decisions import (
    consent_needed,
    entities_to_clear,
    language_verdict,
    may_add_words,
    may_ask_in_chat,
    needed_notices,
    opaque_verdict,
    placeholders_end,
    retention_end,
    transcript_end,
)
from policies.loader import BUNDLED, load_policy
from policies.model import OpaqueChoices, Policy, Redaction
from policies.notices.book import NoticeBook

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
CHAT = load_policy("eu-customer-chat")
POLICIES = tuple(load_policy(name) for name in BUNDLED)


@pytest.mark.parametrize(
    "status", [None, "requested", "refused", "withdrawn", "GRANTED", "implied"]
)
def test_only_granted_counts_as_consent(status: str | None) -> None:
    assert consent_needed(CHAT, status, 1, current_version=1, given_at=NOW, now=NOW)


def test_consent_on_the_current_words_is_enough() -> None:
    assert not consent_needed(CHAT, "granted", 2, current_version=2, given_at=NOW, now=NOW)


@pytest.mark.parametrize("version", [None, 1, 3])
def test_consent_on_other_words_must_be_asked_again(version: int | None) -> None:
    assert consent_needed(CHAT, "granted", version, current_version=2, given_at=NOW, now=NOW)


def test_consent_expires_on_its_day() -> None:
    def needed(age: timedelta) -> bool:
        return consent_needed(CHAT, "granted", 1, current_version=1, given_at=NOW - age, now=NOW)

    assert not needed(timedelta(days=365, microseconds=-1))
    assert needed(timedelta(days=365))


def test_consent_of_unknown_age_has_expired() -> None:
    assert consent_needed(CHAT, "granted", 1, current_version=1)
    assert consent_needed(CHAT, "granted", 1, current_version=1, now=NOW)


def test_consent_without_an_end_holds_until_withdrawn() -> None:
    endless = CHAT.model_copy(
        update={"consent": CHAT.consent.model_copy(update={"valid_days": None})}
    )
    assert not consent_needed(endless, "granted", 1, current_version=1)
    assert consent_needed(endless, "withdrawn", 1, current_version=1)


@pytest.mark.parametrize("status", [None, "refused", "withdrawn"])
def test_no_consent_is_asked_where_the_basis_is_another(status: str | None) -> None:
    assert not consent_needed(load_policy("eu-contract"), status, None, current_version=1)


@pytest.mark.parametrize("name", BUNDLED)
@pytest.mark.parametrize("free_text", [True, False])
@pytest.mark.parametrize("forced_tool", [True, False])
def test_words_are_added_only_for_people_in_free_text(
    name: str, free_text: bool, forced_tool: bool
) -> None:
    policy = load_policy(name)
    people = policy.audience == "end_user" and policy.mode == "protect"
    expected = people and free_text and not forced_tool
    assert may_add_words(policy, free_text, forced_tool) is expected
    asks = expected and name == "eu-customer-chat"
    assert may_ask_in_chat(policy, free_text, forced_tool) is asks


def test_retention_ends_when_the_last_of_it_ends() -> None:
    assert transcript_end(CHAT, NOW) == NOW + timedelta(days=30)
    assert retention_end(CHAT, NOW) == NOW + timedelta(days=30)
    internal = load_policy("api-internal")
    assert transcript_end(internal, NOW) is None
    assert (
        retention_end(internal, NOW) == placeholders_end(internal, NOW) == NOW + timedelta(days=1)
    )


@given(st.datetimes(datetime(2020, 1, 1), datetime(2090, 1, 1)), st.sampled_from(POLICIES))
def test_everything_kept_has_an_end_after_now(naive: datetime, policy: Policy) -> None:
    now = naive.replace(tzinfo=UTC)
    assert retention_end(policy, now) > now


def test_refuses_an_instant_without_time_zone() -> None:
    naive = datetime(2026, 11, 22)  # noqa: DTZ001
    with pytest.raises(ValueError, match="time zone"):
        retention_end(CHAT, naive)


def test_unreadable_parts_are_refused_unless_policy_lets_their_kind_pass() -> None:
    choices = OpaqueChoices(image="pass")
    policy = CHAT.model_copy(update={"redaction": Redaction(opaque=choices)})
    assert opaque_verdict(policy, "image") == "pass"
    assert opaque_verdict(policy, "audio") == "refuse"


@given(st.text() | st.sampled_from(["video", "ciphertext", "model_fields", "__class__"]))
def test_a_kind_without_a_word_in_the_policy_is_refused(kind: str) -> None:
    everything = OpaqueChoices(
        image="pass", audio="pass", file="pass", token_ids="pass", unreadable="pass"
    )
    policy = CHAT.model_copy(update={"redaction": Redaction(opaque=everything)})
    known = kind in {"image", "audio", "file", "token_ids", "unreadable"}
    assert opaque_verdict(policy, kind) == ("pass" if known else "refuse")


def test_a_language_nobody_covers_is_refused_or_named() -> None:
    weaker = CHAT.model_copy(update={"redaction": Redaction(uncovered_language="identifiers_only")})
    assert language_verdict(CHAT, covered=True) == "proceed"
    assert language_verdict(CHAT, covered=False) == "refuse"
    assert language_verdict(weaker, covered=False) == "identifiers_only"


def test_clears_everything_known_or_what_policy_names() -> None:
    some = CHAT.model_copy(update={"redaction": Redaction(entities=("URL",))})
    assert entities_to_clear(CHAT) is None
    assert entities_to_clear(some) == {"URL"}


def test_clears_places_and_companies_only_where_the_policy_says_so() -> None:
    also = CHAT.model_copy(update={"redaction": Redaction(also=("LOCATION",))})
    both = Redaction(entities=("PERSON",), also=("LOCATION",))
    some = CHAT.model_copy(update={"redaction": both})
    named = CHAT.model_copy(update={"redaction": Redaction(entities=("PERSON", "ORGANIZATION"))})
    assert entities_to_clear(also) is None  # all that is found, and LOCATION is looked for
    assert entities_to_clear(some) == {"PERSON", "LOCATION"}
    assert entities_to_clear(named) == {"PERSON", "ORGANIZATION"}
    assert CHAT.redaction.on_request == frozenset()
    assert also.redaction.on_request == {"LOCATION"}
    assert named.redaction.on_request == {"ORGANIZATION"}


@pytest.mark.parametrize("name", BUNDLED)
@pytest.mark.parametrize("language", ["pl", "en"])
def test_the_book_holds_every_text_that_a_bundled_policy_needs(name: str, language: str) -> None:
    policy: Policy = load_policy(name)
    needed = needed_notices(policy)
    assert NoticeBook.load().missing(needed, language) == ()
    assert ("disclosure" in needed) is policy.disclosure.required
    assert ("consent_withdrawn" in needed) is (policy.consent_purpose is not None)
