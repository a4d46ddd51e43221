"""What an analyser reads before the first customer's text: models are loaded, patterns compiled.

Nobody's data: made up, a kind of each in the languages most met. Frequent Polish words are looked
up in the dictionary once, so that a new message costs only its rare ones.
"""

from __future__ import annotations

from typing import Final

from gateway.traffic.detection.language import frequent_words
from gateway.traffic.detection.names.spelled import warm_words

SAMPLES: Final = (
    "Dzień dobry, nazywam się Jan Kowalski, mieszkam przy ul. Długiej 5/3, 00-950 Warszawa. "
    "Mój telefon to 501 234 567, mail jan (at) example.pl, PESEL 44051401359, urodzony 14.05.1944, "
    "konto 61 1090 1014 0000 0712 1981 2874, login: jan_k, rejestracja WA 12345.",
    "Mieszkam pod szóstką na Długiej, nie 28/6 tylko 82/6, blok 7 na Polnej, nr domu 4.",
    "I live at number 7 on Park Road, The Old Mill, Church Lane, Upper Town, not at 84 Cheapside, "
    "twenty two High Street, flat 3, 9 mill lane, leeds ls1 4ab.",
    "Résidence Les Pins, bâtiment B, 83000 Toulon, ou Plaza de España s/n, Cádiz.",
    "tu anna nowak, paczka na polną 7 w krakowie, tel pięćset jeden dwieście trzy cztery pięć",
    "Hello, my name is John Smith of 12 High Street, Leeds LS1 4AB. Call 020 7946 0018 or mail "
    "john.smith@example.com, born on 5 May 1987, policy no. AB-12345, card 4111 1111 1111 1111.",
    "Guten Tag, hier ist Anna Müller, Hauptstraße 5a, 10115 Berlin, Tel. 030 901820, geboren am "
    "5. Mai 1987, Kundennummer 12345678, IBAN DE89 3704 0044 0532 0130 00. Viele Grüße, A. Müller",
    "Bonjour, je m'appelle Jean Dupont, 12 rue de la Paix, 75002 Paris, merci.",
)


def warm_dictionaries() -> None:
    """Looks frequent words up, once a process."""
    warm_words(frequent_words("pl"))
