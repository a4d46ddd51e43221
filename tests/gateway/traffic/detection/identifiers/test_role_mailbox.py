from __future__ import annotations

import pytest

from gateway.traffic.detection.identifiers.email_address import EmailRecogniser
from gateway.traffic.detection.reading import Reading

_EMAIL = EmailRecogniser("pl")


def _found(text: str) -> list[str]:
    return [text[m.start : m.end] for m in _EMAIL.matches(Reading(text, "pl"))]


@pytest.mark.parametrize(
    "address",
    [
        "support@shop.example",
        "Biuro@firma.pl",
        "no-reply@bank.pl",
        "obsługa.klienta@x.pl",
        "bok2@x.pl",
    ],
)
def test_leaves_mailboxes_of_a_firm_alone(address: str) -> None:
    assert not _found(f"Pisałam na {address} wczoraj")


@pytest.mark.parametrize("address", ["biuro.nowak@firma.pl", "a.info@wp.pl", "ola@biuro.pl"])
def test_finds_addresses_of_people(address: str) -> None:
    assert _found(f"Mój adres to {address}.") == [address]


def test_finds_an_address_with_blanks_around_every_sign() -> None:
    assert _found("mail hubert . lorenc @ wp . pl dziekuje") == ["hubert . lorenc @ wp . pl"]
