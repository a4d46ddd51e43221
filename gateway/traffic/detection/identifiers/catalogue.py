"""All identifier recognisers there are, in one visible list."""

from __future__ import annotations

from functools import cache
from typing import Final

from gateway.traffic.detection.identifiers import further_labels, nobodys_number
from gateway.traffic.detection.identifiers.answer_number import AnswerRecogniser
from gateway.traffic.detection.identifiers.bank_account import BANK_ACCOUNT, CLEARING, GIRO
from gateway.traffic.detection.identifiers.bank_branch import BankBranchRecogniser
from gateway.traffic.detection.identifiers.beside_words import BesideWordsRecogniser
from gateway.traffic.detection.identifiers.contract_number import CONTRACT_NUMBER
from gateway.traffic.detection.identifiers.coordinates import CoordinatesRecogniser
from gateway.traffic.detection.identifiers.date_of_birth import DateOfBirthRecogniser
from gateway.traffic.detection.identifiers.device_number import DEVICE_NUMBER
from gateway.traffic.detection.identifiers.driving_licence import DRIVING_LICENCE
from gateway.traffic.detection.identifiers.email_address import EmailRecogniser
from gateway.traffic.detection.identifiers.english_numbers import ENGLISH_CUSTOMER
from gateway.traffic.detection.identifiers.german_numbers import (
    GERMAN_CUSTOMER,
    METERING_POINT,
    POST_NUMBER,
)
from gateway.traffic.detection.identifiers.health_insurance import HEALTH_INSURANCE
from gateway.traffic.detection.identifiers.iban import IbanRecogniser
from gateway.traffic.detection.identifiers.identity_card import IDENTITY_CARD
from gateway.traffic.detection.identifiers.ip_address import IpRecogniser
from gateway.traffic.detection.identifiers.labels import Vocabulary
from gateway.traffic.detection.identifiers.land_register import LAND_REGISTER
from gateway.traffic.detection.identifiers.land_register_words import LandRegisterRecogniser
from gateway.traffic.detection.identifiers.local_numbers import LocalNumbersRecogniser
from gateway.traffic.detection.identifiers.mac_address import MacRecogniser
from gateway.traffic.detection.identifiers.medicare import MEDICARE
from gateway.traffic.detection.identifiers.national.catalogue import NATIONAL
from gateway.traffic.detection.identifiers.national.pl.driving_licence import WITH_SLASHES
from gateway.traffic.detection.identifiers.number import NOBODYS, NumberKind
from gateway.traffic.detection.identifiers.numbers_abroad import NumbersAbroadRecogniser
from gateway.traffic.detection.identifiers.numbers_in_text import NumbersRecogniser
from gateway.traffic.detection.identifiers.passport import PASSPORT
from gateway.traffic.detection.identifiers.payment_card import PAYMENT_CARD
from gateway.traffic.detection.identifiers.personal_number import PERSONAL_NUMBER
from gateway.traffic.detection.identifiers.phone import PhoneRecogniser
from gateway.traffic.detection.identifiers.phone_shapes import PHONE, PHONE_LABELS
from gateway.traffic.detection.identifiers.plate_shapes import PlateShapesRecogniser
from gateway.traffic.detection.identifiers.table_columns import ColumnsRecogniser
from gateway.traffic.detection.identifiers.tax_number import TAX_NUMBER
from gateway.traffic.detection.identifiers.url import UrlRecogniser
from gateway.traffic.detection.identifiers.username import UsernameRecogniser
from gateway.traffic.detection.identifiers.vehicle_plate import VEHICLE_PLATE
from gateway.traffic.detection.identifiers.vin import VIN
from gateway.traffic.detection.recogniser import Recogniser

NUMBER_KINDS: Final[tuple[NumberKind, ...]] = (
    *NATIONAL,
    *PAYMENT_CARD,
    *LAND_REGISTER,
    VIN,
    PASSPORT,
    IDENTITY_CARD,
    DRIVING_LICENCE,
    WITH_SLASHES,
    HEALTH_INSURANCE,
    MEDICARE,
    PERSONAL_NUMBER,
    TAX_NUMBER,
    BANK_ACCOUNT,
    GIRO,
    CLEARING,
    CONTRACT_NUMBER,
    METERING_POINT,
    POST_NUMBER,
    GERMAN_CUSTOMER,
    ENGLISH_CUSTOMER,
    *VEHICLE_PLATE,
    DEVICE_NUMBER,
)


@cache
def vocabulary() -> Vocabulary:
    """The labels of all kinds of number, and of numbers that are nobody's."""
    labels = [(kind.topic, kind.labels) for kind in NUMBER_KINDS]
    return Vocabulary(
        [
            *labels,
            (NOBODYS, nobodys_number.LABELS),
            (PHONE, PHONE_LABELS),
            (PHONE, further_labels.PHONES),
        ]
    )


def identifier_recognisers(language: str) -> list[Recogniser]:
    """Fresh recognisers for one of `reading.ANALYSED_AS`; the same kinds in every language."""
    return [
        NumbersRecogniser(NUMBER_KINDS, vocabulary(), language),
        ColumnsRecogniser(NUMBER_KINDS, vocabulary(), language),
        PlateShapesRecogniser(language),
        BesideWordsRecogniser(language),
        NumbersAbroadRecogniser(language),
        IbanRecogniser(language),
        BankBranchRecogniser(language),
        EmailRecogniser(language),
        PhoneRecogniser(vocabulary(), language),
        IpRecogniser(language),
        MacRecogniser(language),
        UrlRecogniser(language),
        DateOfBirthRecogniser(language),
        UsernameRecogniser(language),
        CoordinatesRecogniser(language),
        LandRegisterRecogniser(language),
        *([LocalNumbersRecogniser(language)] if language == "xx" else []),
        AnswerRecogniser(language),
    ]
