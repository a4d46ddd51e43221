"""What a visitor may say with one click. All people are made up; the numbers have right checksums.

Telephone numbers: 020 7946 0958 is from the range Ofcom keeps for drama; the e-mail addresses lie
under example.com (RFC 2606).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A button: its key, what stands on it, and what it says for the customer."""

    key: str
    label: str
    text: str


SUGGESTIONS: Final[Mapping[str, tuple[Suggestion, ...]]] = {
    "pl": (
        Suggestion(
            "parcel",
            "Gdzie jest paczka?",
            "Dzień dobry, nazywam się Anna Wiśniewska. Gdzie jest moja paczka? Adres dostawy: "
            "ul. Długa 12/4, 31-147 Kraków, telefon 601 234 567.",
        ),
        Suggestion(
            "invoice",
            "Faktura e-mailem",
            "Proszę o fakturę na adres anna.wisniewska@example.com. Mój PESEL to 92071314764.",
        ),
        Suggestion(
            "complaint",
            "Reklamacja",
            "Chcę złożyć reklamację: ekspres przyszedł uszkodzony. Zwrot proszę na konto "
            "PL61 1090 1014 0000 0712 1981 2874. Jan Kowalski",
        ),
        Suggestion(
            "health",
            "Uwaga o zdrowiu",
            "Jestem w ciąży i mam cukrzycę. Czy kurier może wnieść paczkę na trzecie piętro?",
        ),
        Suggestion("human", "Chcę rozmawiać z człowiekiem", "Chcę rozmawiać z człowiekiem."),
    ),
    "en": (
        Suggestion(
            "parcel",
            "Where is my parcel?",
            "Hello, my name is Emma Clarke. Where is my parcel? It is going to 12 Baker Street, "
            "London NW1 6XE, and my phone number is 020 7946 0958.",
        ),
        Suggestion(
            "invoice",
            "Invoice by e-mail",
            "Please send the invoice to emma.clarke@example.com. My PESEL is 92071314764.",
        ),
        Suggestion(
            "complaint",
            "Complaint",
            "I have a complaint: the coffee machine arrived damaged. Please pay the refund to "
            "GB82 WEST 1234 5698 7654 32. Oliver Bennett",
        ),
        Suggestion(
            "health",
            "Health remark",
            "I am pregnant and have diabetes. Can the courier carry the parcel to the third floor?",
        ),
        Suggestion("human", "I want to talk to a human", "I want to talk to a human."),
    ),
}


def words_behind(key: str, language: str) -> str | None:
    """What a suggestion says for the customer; None for a key there is not."""
    return next((s.text for s in SUGGESTIONS[language] if s.key == key), None)
