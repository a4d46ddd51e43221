"""What is different by country, and that each fact says where it comes from."""

from __future__ import annotations

import pytest

from policies.countries.codes import COUNTRIES
from policies.countries.packs import (
    CHANNELS,
    PACKS,
    _read,
    country_pack,
    packed_countries,
)
from policies.errors import PolicyFileError
from policies.loader import load_policy

FILES = sorted(PACKS.glob("*.yaml"))


@pytest.mark.parametrize(
    ("country", "age", "minutes", "from_the_start", "languages"),
    [
        ("pl", 16, None, False, ("pl",)),
        ("de", 16, None, False, ()),
        ("es", 14, 3, True, ()),
        ("fr", 15, None, False, ()),
        ("se", 16, None, False, ()),
        (None, 16, None, False, ()),
    ],
)
def test_the_pack_of_a_country(
    country: str | None,
    age: int,
    minutes: int | None,
    from_the_start: bool,
    languages: tuple[str, ...],
) -> None:
    pack = country_pack(country)
    assert pack.age_of_consent == age and pack.consumer_languages == languages
    assert (pack.human.answer_minutes, pack.human.from_the_start) == (minutes, from_the_start)


def test_complaints_have_their_days() -> None:
    poland, spain = country_pack("pl").complaint, country_pack("ES").complaint
    assert (poland.days, poland.working_days) == (14, False)
    assert (spain.days, spain.working_days) == (15, True)


@pytest.mark.parametrize("country", [*packed_countries(), "se"])
@pytest.mark.parametrize("channel", [*CHANNELS, "a channel of tomorrow"])
def test_an_offer_nobody_asked_for_needs_consent_on_every_channel(
    country: str, channel: str
) -> None:
    assert country_pack(country).promotion_needs_consent(channel)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_fact_says_how_sure_of_it_we_are(file: object) -> None:
    text = file.read_text(encoding="utf-8")  # type: ignore[attr-defined]
    for fact in ("age_of_consent", "promotion:"):
        before = text.split(f"\n{fact}")[0].rsplit("\n\n", 1)[-1]
        assert "Confidence: " in before, fact


def test_a_policy_knows_the_pack_of_its_country_and_of_others() -> None:
    policy = load_policy("eu-customer-chat")
    assert policy.country_pack().code == "pl"
    assert policy.country_pack("es").code == "es"
    assert policy.country_pack("se").code == "default"


def test_every_packed_country_is_a_country() -> None:
    assert set(packed_countries()) <= COUNTRIES


@pytest.mark.parametrize("text", ["code: xx\n", "code: pl\nname: 1\n"])
def test_a_file_that_is_no_pack_is_refused(tmp_path: object, text: str) -> None:
    file = tmp_path / "xx.yaml"  # type: ignore[operator]
    file.write_text(text)
    with pytest.raises(PolicyFileError, match="country_pack"):
        _read(file)
