"""All identifier recognisers there are, in one visible list."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.date_of_birth import DateOfBirthRecogniser
from gateway.traffic.detection.identifiers.email_address import EmailRecogniser
from gateway.traffic.detection.identifiers.eu_personal import EU_PERSONAL
from gateway.traffic.detection.identifiers.eu_vat import EuVatRecogniser
from gateway.traffic.detection.identifiers.iban import IbanRecogniser
from gateway.traffic.detection.identifiers.id_card import ID_CARD
from gateway.traffic.detection.identifiers.ip_address import IpRecogniser
from gateway.traffic.detection.identifiers.mac_address import MacRecogniser
from gateway.traffic.detection.identifiers.nip import NIP
from gateway.traffic.detection.identifiers.number import NumberRecogniser
from gateway.traffic.detection.identifiers.passport import PASSPORT
from gateway.traffic.detection.identifiers.payment_card import PAYMENT_CARD
from gateway.traffic.detection.identifiers.pesel import PESEL
from gateway.traffic.detection.identifiers.phone import PhoneRecogniser
from gateway.traffic.detection.identifiers.regon import REGON
from gateway.traffic.detection.identifiers.url import UrlRecogniser
from gateway.traffic.detection.identifiers.vehicle_plate import VEHICLE_PLATE
from gateway.traffic.detection.recogniser import Recogniser


def identifier_recognisers(language: str) -> list[Recogniser]:
    """Fresh recognisers for one of `reading.ANALYSED_AS`; the same kinds in every language."""
    polish = (PESEL, NIP, *REGON, ID_CARD, PASSPORT, VEHICLE_PLATE)
    return [
        NumberRecogniser(polish, language, "polish_numbers"),
        IbanRecogniser(language),
        NumberRecogniser(PAYMENT_CARD, language, "payment_cards"),
        NumberRecogniser(EU_PERSONAL, language, "eu_personal_numbers"),
        EuVatRecogniser(language),
        EmailRecogniser(language),
        PhoneRecogniser(language),
        IpRecogniser(language),
        MacRecogniser(language),
        UrlRecogniser(language),
        DateOfBirthRecogniser(language),
    ]
