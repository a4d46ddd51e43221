"""What each channel does to a text."""

from __future__ import annotations

import pytest

from policies.notices.channels import CHANNELS, body_for, direction, forms_of, variant_for

BODY = "One.\n\nTwo {principal}.\nCase: {reference}\nMore: {privacy_url}\nThree."


@pytest.mark.parametrize("channel", ["chat", "widget", "api", "email"])
def test_channels_for_reading_show_the_text_as_it_is(channel: str) -> None:
    assert body_for(BODY, channel) == BODY  # type: ignore[arg-type]


@pytest.mark.parametrize("channel", ["messenger", "sms"])
def test_short_messages_have_no_empty_lines(channel: str) -> None:
    assert body_for(BODY, channel) == BODY.replace("\n\n", "\n")  # type: ignore[arg-type]


def test_a_voice_leaves_out_addresses_and_case_numbers() -> None:
    assert body_for(BODY, "voice") == "One.\nTwo {principal}.\nThree."


def test_a_text_of_nothing_but_a_case_number_is_still_said() -> None:
    assert body_for("Case: {reference}", "voice") == "Case: {reference}"


def test_forms_are_listed_once_and_the_full_one_first() -> None:
    assert forms_of("One.\nTwo.") == ("One.\nTwo.",)
    assert forms_of(BODY) == tuple(body_for(BODY, c) for c in ("chat", "sms", "voice"))


def test_only_a_voice_prefers_a_variant() -> None:
    found = {channel: variant_for(channel) for channel in CHANNELS}
    assert found.pop("voice") == "spoken"
    assert set(found.values()) == {None}


@pytest.mark.parametrize(
    ("language", "expected"),
    [("ar", "rtl"), ("ar-EG", "rtl"), ("AR_eg", "rtl"), ("pl", "ltr"), ("el", "ltr"), ("", "ltr")],
)
def test_arabic_runs_from_right_to_left(language: str, expected: str) -> None:
    assert direction(language) == expected
