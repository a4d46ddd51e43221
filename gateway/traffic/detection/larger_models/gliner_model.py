"""GLiNER: models that are told in words what to look for, through presidio's own recogniser."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from types import MappingProxyType
from typing import Final

from gateway.traffic.detection.findings import ADDRESS, LOCATION, ORGANIZATION, PERSON, PHONE
from gateway.traffic.detection.larger_models.finder import LabelledSpan

GLINER_QUESTIONS: Final = MappingProxyType(
    {
        "person": PERSON,
        "email address": "EMAIL_ADDRESS",
        "phone number": PHONE,
        "address": ADDRESS,
        "date of birth": "DATE_OF_BIRTH",
        "national id number": "NATIONAL_ID",
        "tax identification number": "TAX_ID",
        "passport number": "PASSPORT",
        "identity card number": "ID_CARD",
        "driver's license number": "DRIVING_LICENCE",
        "health insurance id number": "HEALTH_INSURANCE",
        "license plate number": "VEHICLE_PLATE",
        "bank account number": "IBAN_CODE",
        "credit card number": "CREDIT_CARD",
        "username": "USERNAME",
        "ip address": "IP_ADDRESS",
        "city": LOCATION,
        "country": LOCATION,
        "organization": ORGANIZATION,
    }
)
"""What the model is asked for → our name for it."""


class GlinerModel:
    """presidio's recogniser, which reads long texts in pieces and lets failures through."""

    types = MappingProxyType({kind: kind for kind in GLINER_QUESTIONS.values()})

    def __init__(self, name: str) -> None:
        recognisers = import_module("presidio_analyzer.predefined_recognizers")
        self._recogniser = recognisers.GLiNERRecognizer(
            entity_mapping=dict(GLINER_QUESTIONS), model_name=name, supported_language="xx"
        )

    def spans(self, text: str) -> Iterator[LabelledSpan]:
        """See `Finder`; presidio has translated the labels already."""
        for found in self._recogniser.analyze(text, sorted(self.types), None):
            yield LabelledSpan(int(found.start), int(found.end), str(found.entity_type))
