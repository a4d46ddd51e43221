"""Token classifiers of the transformers library.

presidio's own recogniser for them answers "nothing found" when the model fails, and logs the text's
exception; so the library's pipeline is called here without it.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from types import MappingProxyType
from typing import Final

from presidio_analyzer import RecognizerResult
from presidio_analyzer.chunkers import CharacterBasedTextChunker

from gateway.errors import SettingsError
from gateway.traffic.detection.findings import ADDRESS, LOCATION, ORGANIZATION, PERSON, PHONE
from gateway.traffic.detection.larger_models.finder import LabelledSpan

_LABELS: Final = {
    PERSON: "PER PERSON PS GIVENNAME FIRSTNAME MIDDLENAME LASTNAME SURNAME NAME PATIENT STAFF HCW",
    "EMAIL_ADDRESS": "EMAIL EMAILADDRESS",
    PHONE: "PHONE PHONENUMBER TELEPHONENUM PHONEIMEI",
    ADDRESS: "ADDRESS STREET STREETADDRESS BUILDINGNUM BUILDINGNUMBER SECONDARYADDRESS ZIP ZIPCODE",
    "DATE_OF_BIRTH": "DOB DATEOFBIRTH",
    "NATIONAL_ID": "SSN SOCIALNUM SOCIALNUMBER NATIONALID",
    "TAX_ID": "TAXNUM TAXID",
    "ID_CARD": "IDCARD IDCARDNUM ID",
    "PASSPORT": "PASSPORT PASSPORTNUM",
    "DRIVING_LICENCE": "DRIVERLICENSE DRIVERLICENSENUM DRIVERSLICENSE",
    "VEHICLE_PLATE": "VEHICLEVRM LICENSEPLATE",
    "IBAN_CODE": "IBAN ACCOUNTNUM ACCOUNTNUMBER BANKACCOUNT",
    "CREDIT_CARD": "CREDITCARD CREDITCARDNUMBER",
    "USERNAME": "USERNAME ACCOUNTNAME",
    "IP_ADDRESS": "IP IPADDRESS IPV4 IPV6",
    "MAC_ADDRESS": "MAC MACADDRESS",
    "URL": "URL",
    LOCATION: "LOC LOCATION GPE LC CITY STATE COUNTY COUNTRY",
    ORGANIZATION: "ORG ORGANIZATION OG COMPANYNAME COMPANY HOSP HOSPITAL",
}
TRANSFORMERS_LABELS: Final = MappingProxyType(
    {label: kind for kind, labels in _LABELS.items() for label in labels.split()}
)
"""A label in capitals, without prefix, `_`, `-` and spaces → our name."""


class TransformersModel:
    """A pipeline `token-classification` on one model. Raises SettingsError for strange labels."""

    types = TRANSFORMERS_LABELS

    def __init__(self, name: str) -> None:
        self._pipeline = import_module("transformers").pipeline(
            "token-classification", model=name, aggregation_strategy="simple"
        )
        labels = map(plain_label, self._pipeline.model.config.id2label.values())
        if not any(label in TRANSFORMERS_LABELS for label in labels):
            raise SettingsError(
                "model_labels_unknown",
                "detection.models names a model of transformers none of whose labels is known.",
            )
        self._pieces = CharacterBasedTextChunker(chunk_size=400, chunk_overlap=60)

    def spans(self, text: str) -> Iterator[LabelledSpan]:
        """See `Finder`."""
        for found in self._pieces.predict_with_chunking(text, self._classified):
            yield LabelledSpan(found.start, found.end, found.entity_type)

    def _classified(self, piece: str) -> list[RecognizerResult]:
        return [
            RecognizerResult(
                plain_label(str(each["entity_group"])),
                int(each["start"]),
                int(each["end"]),
                float(each["score"]),
            )
            for each in self._pipeline(piece)
        ]


def plain_label(label: str) -> str:
    """`B-GIVEN_NAME` → `GIVENNAME`."""
    label = label.upper()
    if label[1:2] in ("-", "_") and label[:1] in "BIESLU":
        label = label[2:]
    return "".join(filter(str.isalnum, label))
