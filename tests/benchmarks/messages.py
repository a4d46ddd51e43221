"""Customers' messages, each new: 108 words with a name, an address, a phone, an e-mail, a number.

Made up from lists; nobody's data. The same seed gives the same messages.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

WORDS_A_MESSAGE: Final = 108
MARK: Final = b"@example.com"
"""Stands in every message; a request that reaches the model with it was not masked."""

ANSWERS: Final = {
    "pl": (
        "Odnaleziono to zgłoszenie, [PERSON_1]. Przesyłka opuściła wczoraj magazyn i jest już "
        "w sortowni, więc kurier powinien dostarczyć ją jutro przed południem. Jeśli do tego czasu "
        "nic się nie zmieni, proszę napisać jeszcze raz: otworzymy wtedy reklamację u przewoźnika "
        "i wyślemy nowy egzemplarz bez dodatkowych opłat. Czy mogę pomóc w czymś jeszcze?"
    ),
    "en": (
        "Located your request, [PERSON_1]. The parcel left our warehouse yesterday and is in the "
        "sorting centre now, so the courier should deliver it tomorrow before noon. If nothing "
        "changes until then, please write again: we will open a complaint with the carrier and "
        "send a new item at no extra charge. Is there anything else that I can do for you today?"
    ),
}
"""What the model says; its first word is ASCII and stands in no text of a gateway."""

FIRST_WORD: Final = {language: text.split()[0] for language, text in ANSWERS.items()}


@dataclass(frozen=True, slots=True)
class _Language:
    given: tuple[str, ...]
    family: tuple[str, ...]
    streets: tuple[str, ...]
    towns: tuple[str, ...]
    number: Callable[[random.Random], str]
    phone: Callable[[random.Random], str]
    personal: tuple[tuple[str, ...], ...]
    neutral: tuple[str, ...]


def _pesel(chance: random.Random) -> str:
    born = f"{chance.randint(40, 99)}{chance.randint(1, 12):02}{chance.randint(1, 28):02}"
    digits = born + f"{chance.randint(0, 9999):04}"
    weights = (1, 3, 7, 9, 1, 3, 7, 9, 1, 3)
    total = sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=True))
    return digits + str(-total % 10)


def _card(chance: random.Random) -> str:
    digits = "4" + "".join(str(chance.randint(0, 9)) for _ in range(14))
    doubled = [int(d) * (2 if place % 2 == 0 else 1) for place, d in enumerate(digits)]
    total = sum(value - 9 if value > 9 else value for value in doubled)
    number = digits + str(-total % 10)
    return " ".join(number[place : place + 4] for place in range(0, 16, 4))


def _polish_phone(chance: random.Random) -> str:
    return " ".join(str(chance.randint(low, 999)) for low in (500, 100, 100))


def _american_phone(chance: random.Random) -> str:
    return f"(212) {chance.randint(200, 999)}-{chance.randint(0, 9999):04}"


_PL: Final = _Language(
    tuple(
        "Jan Anna Piotr Maria Tomasz Katarzyna Paweł Agnieszka Marek Ewa Adam Joanna Michał "
        "Barbara Krzysztof Magdalena Andrzej Monika Grzegorz Teresa Łukasz Beata Rafał "
        "Justyna".split()
    ),
    tuple(
        "Kowal Nowakowicz Wiśnia Wójcik Kamiński Lewandowicz Zieliński Szymańczuk Woźniak "
        "Dąbek Kozłowicz Jankowiak Mazurek Krawczyk Piotrowicz Grabarczyk Pawlak Michalak "
        "Królak Wieczorek Jabłonka Stępień Dudek Adamczyk".split()
    ),
    ("Długiej", "Polnej", "Ogrodowej", "Leśnej", "Krótkiej", "Szkolnej", "Lipowej", "Słonecznej"),
    ("Krakowie", "Łodzi", "Gdyni", "Lublinie", "Toruniu", "Opolu", "Rzeszowie", "Kielcach"),
    _pesel,
    _polish_phone,
    (
        ("Nazywam się {name} i piszę w sprawie przesyłki.", "Z tej strony {name}, dzień dobry."),
        ("Mój adres e-mail to {email}.", "Proszę odpisać na {email}."),
        ("Mój telefon to {phone}.", "Można dzwonić pod {phone} po szesnastej."),
        ("Mieszkam przy ulicy {street} {house} w {town}.",),
        ("Mój PESEL to {number}.", "Do umowy podałem PESEL {number}."),
        ("Odebrać może także {other}.", "Wcześniej rozmawiała z Państwem {other}."),
    ),
    (
        "Zamówienie złożyłem ponad tydzień temu i do dziś nie wiem, gdzie ono jest.",
        "W aplikacji widzę tylko, że przesyłka jest w drodze, bez żadnej daty.",
        "Kurier nie zadzwonił ani razu, chociaż przez cały dzień ktoś był w domu.",
        "Bardzo proszę o sprawdzenie, czy paczka w ogóle wyjechała z magazynu.",
        "Jeżeli towaru już nie ma, wolę zwrot pieniędzy niż dalsze czekanie.",
        "Poprzednim razem wszystko przyszło w dwa dni i byłem naprawdę zadowolony.",
        "Nie wiem, czy mam składać reklamację, czy jeszcze trochę poczekać.",
        "Potwierdzenie płatności mam w banku i mogę je przesłać w każdej chwili.",
        "Chciałbym też zmienić sposób dostawy na odbiór w punkcie, jeśli to możliwe.",
        "Z góry dziękuję za szybką odpowiedź i życzę spokojnego dnia.",
        "Proszę także o fakturę, bo w wiadomości z potwierdzeniem jej nie było.",
        "Karton z poprzedniej dostawy był uszkodzony, dlatego pytam o lepsze opakowanie.",
    ),
)

_EN: Final = _Language(
    tuple(
        "John Mary Peter Susan Thomas Karen Paul Emma Mark Laura Adam Helen Michael Barbara "
        "Daniel Grace Andrew Monica George Teresa Luke Rachel Simon Julia".split()
    ),
    tuple(
        "Smith Johnson Walker Harris Bennett Cooper Turner Collins Parker Edwards Morgan Hughes "
        "Foster Sanders Bryant Russell Griffin Hayes Myers Hamilton Graham Sullivan Wallace "
        "Jordan".split()
    ),
    ("Oak", "Maple", "Cedar", "Park", "Lake", "Hill", "River", "Church"),
    ("Boston", "Denver", "Austin", "Portland", "Leeds", "Bristol", "York", "Oxford"),
    _card,
    _american_phone,
    (
        ("My name is {name} and I am writing about a parcel.", "This is {name}, good morning."),
        ("My e-mail address is {email}.", "Please write back to {email}."),
        ("My phone number is {phone}.", "You can call me on {phone} after four."),
        ("I live at {house} {street} Street, {town}.",),
        ("I paid with the card {number}.", "The card that was charged is {number}."),
        ("{other} may accept it as well.", "Last week {other} talked to your team."),
    ),
    (
        "The order was placed more than a week ago and I still do not know where it is.",
        "All that the app tells me is that it is on its way, without any date.",
        "The courier never called, although somebody was at home the whole day.",
        "Could you please check whether the parcel has left the warehouse at all?",
        "If the item is sold out, a refund would be better than waiting any longer.",
        "Last time everything came within two days and we were really pleased with it.",
        "It is not clear to me whether to file a complaint or to wait a little longer.",
        "The bank has confirmed the payment and the receipt can be sent at any time.",
        "It would also help to have it delivered to a pick-up point, if that is possible.",
        "Many thanks in advance for a quick answer, and have a quiet day.",
        "An invoice would be welcome too, since there was none with the confirmation.",
        "The box of the last delivery was damaged, so better packaging would be nice.",
    ),
)

LANGUAGES: Final = {"pl": _PL, "en": _EN}


def message(language: str, chance: random.Random) -> str:
    """A new message of exactly 108 words."""
    spoken = LANGUAGES[language]
    details = _details(spoken, chance)
    personal = [chance.choice(ways).format(**details) for ways in spoken.personal]
    neutral = chance.sample(spoken.neutral, len(spoken.neutral))
    order = f"({chance.getrandbits(48):012x})"  # an order number: makes the text new for certain
    room = WORDS_A_MESSAGE - 1 - sum(len(sentence.split()) for sentence in personal)
    filling: list[str] = []
    while room:
        words = neutral.pop().split()[:room]
        room -= len(words)
        filling.append(" ".join(words))
    first, *rest = personal
    body = rest + filling[:-1]
    chance.shuffle(body)
    return " ".join([first, *body, filling[-1], order])  # the sentence that is cut comes last


def _details(spoken: _Language, chance: random.Random) -> dict[str, str]:
    given, family = chance.choice(spoken.given), chance.choice(spoken.family)
    mailbox = f"{given}.{family}{chance.randint(1, 9999)}".lower().translate(_PLAIN)
    return {
        "name": f"{given} {family}",
        "other": f"{chance.choice(spoken.given)} {chance.choice(spoken.family)}",
        "email": f"{mailbox}{MARK.decode()}",
        "phone": spoken.phone(chance),
        "street": chance.choice(spoken.streets),
        "house": str(chance.randint(1, 180)),
        "town": chance.choice(spoken.towns),
        "number": spoken.number(chance),
    }


_PLAIN: Final = str.maketrans("ąćęłńóśźż", "acelnoszz")
