"""The demo assistant's sentences. Names in braces are filled with placeholders it was given."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

Language = Literal["pl", "en"]

SENTENCES: Final[Mapping[Language, Mapping[str, str]]] = {
    "pl": {
        "parcel_ask": "Chętnie sprawdzę, gdzie jest przesyłka. Proszę podać imię i nazwisko "
        "odbiorcy oraz adres dostawy.",
        "parcel_person": "Dziękuję. Odbiorca: {person}. Paczka jest w drodze i dotrze jutro między "
        "10:00 a 12:00. Na jaki adres ma przyjechać?",
        "parcel_address": "Dziękuję. Paczka jedzie na adres {address} i dotrze jutro między 10:00 "
        "a 12:00.",
        "parcel": "Dziękuję. Sprawdziłem: odbiorca to {person}, a paczka jedzie na adres "
        "{address}. Kurier będzie jutro między 10:00 a 12:00.",
        "parcel_phone": " Przed doręczeniem zadzwoni pod numer {phone}.",
        "invoice_ask": "Oczywiście. Na jaki adres e-mail mam wysłać fakturę?",
        "invoice": "Oczywiście, wyślę fakturę na {email}. Powinna przyjść w ciągu kilku minut.",
        "invoice_person": " Nabywca na fakturze: {person}.",
        "invoice_number": " Numer {number} wpiszę na fakturze bez zmian.",
        "invoice_sent": "Gotowe: faktura została wysłana na {email}.",
        "complaint": "Przykro mi z powodu tej sytuacji. Przyjąłem reklamację i odpowiemy w ciągu "
        "14 dni.",
        "complaint_person": " Zgłaszający: {person}.",
        "complaint_account": " Jeśli ją uznamy, pieniądze wrócą na konto {account}.",
        "complaint_close": " Czy mogę jeszcze w czymś pomóc?",
        "health": "Dziękuję, że o tym mówisz. Nie potrzebuję szczegółów dotyczących zdrowia, żeby "
        "pomóc z zamówieniem. W tak osobistej sprawie lepiej porozmawiać z człowiekiem: wystarczy "
        "napisać „człowiek”.",
        "greeting": "Dzień dobry! Mogę sprawdzić paczkę, wysłać fakturę albo przyjąć reklamację. "
        "W czym pomóc?",
        "other": "Nie jestem pewien, czy dobrze rozumiem. Mogę sprawdzić paczkę, wysłać fakturę "
        "albo przyjąć reklamację. Na życzenie odpowie człowiek.",
        "heard": " Zapamiętałem: {all}.",
    },
    "en": {
        "parcel_ask": "I will gladly look up the parcel. Please tell me the name of the recipient "
        "and the delivery address.",
        "parcel_person": "Thank you. The recipient is {person}. The parcel is on its way and will "
        "arrive tomorrow between 10 am and noon. Which address should it come to?",
        "parcel_address": "Thank you. The parcel is going to {address} and will arrive tomorrow "
        "between 10 am and noon.",
        "parcel": "Thank you. I have looked it up: the recipient is {person}, and the parcel is "
        "going to {address}. The courier will come tomorrow between 10 am and noon.",
        "parcel_phone": " They will call {phone} before the delivery.",
        "invoice_ask": "Of course. Which e-mail address should I send the invoice to?",
        "invoice": "Of course, I will send the invoice to {email}. It should arrive within a few "
        "minutes.",
        "invoice_person": " The buyer on the invoice is {person}.",
        "invoice_number": " I will put the number {number} on it unchanged.",
        "invoice_sent": "Done: the invoice went to {email}.",
        "complaint": "I am sorry about this. I have opened a complaint, and we will answer within "
        "14 days.",
        "complaint_person": " It is filed for {person}.",
        "complaint_account": " If we accept it, the money goes back to {account}.",
        "complaint_close": " Is there anything else I can do?",
        "health": "Thank you for telling me. I need no details about health to help with an order. "
        "The service desk is there for anything this personal: just write “human”.",
        "greeting": "Hello! I can look up a parcel, send an invoice or take a complaint. How can I "
        "help?",
        "other": "I am not sure that I understand. I can look up a parcel, send an invoice or take "
        "a complaint. A human can answer if you wish.",
        "heard": " I have noted: {all}.",
    },
}
