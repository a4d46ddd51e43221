from __future__ import annotations

import pytest

from gateway.traffic.detection.identifiers.email_address import EmailRecogniser
from gateway.traffic.detection.reading import Reading

_MAILS = EmailRecogniser("xx")


def _found(text: str, language: str) -> list[str]:
    return [text[m.start : m.end] for m in _MAILS.matches(Reading(text, language))]


@pytest.mark.parametrize(
    ("language", "text", "mail"),
    [
        ("de", "An buero@praxis-seiler.de bitte. Gruß, Cornelia Seiler", "buero@praxis-seiler.de"),
        ("de", "Kathrin Hübner, info@huebner-keramik.de", "info@huebner-keramik.de"),
        ("en", "info@whitcombe-joinery.co.uk, for Mr Whitcombe", "info@whitcombe-joinery.co.uk"),
    ],
)
def test_a_firms_mailbox_with_the_customers_surname_is_personal(
    language: str, text: str, mail: str
) -> None:
    assert _found(text, language) == [mail]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "An service@stadtwerke.de geschrieben, Cornelia Seiler"),
        ("en", "I wrote to support@samsung.com about my Samsung phone"),
        ("pl", "Pan Seiler pisze na biuro@seiler.pl"),  # the lists are English and German
    ],
)
def test_a_firms_mailbox_stays(language: str, text: str) -> None:
    assert _found(text, language) == []
