"""Where in a line of capitals an address ends and the sentence goes on."""

from __future__ import annotations

import regex

from gateway.traffic.detection.names.pack_data import PACKED, pack_of
from gateway.traffic.detection.normalised import folded

_WORDS = frozenset(
    "nuo prie ties is i ir del kad ar bet ne jau gyvenu gyvena esu mano "
    "no pie uz pa ar un ka bet jau dzivoju dzivo esmu mans mana "
    "na u v vo ve z zo s so pri pre pod nad je som sem su sa se ze ale uz iz ob "
    "in ali ker ki mi me byvam bydlim bytom bydlisko naslov stanujem "
    "zivim adresa adrese adresas adres stanuje "
    "på pa i till från fran hos och att jag bor men inte op te bij naar van en ik woon adres "
    "pe la din sunt locuiesc stau domiciliat domiciliata si nu "
    "abito abita sono residente domiciliato indirizzo in e che non nella nel alla "
    "moro mora vivo vive na no em e que nao "
    "fi fuq ghand minn u li noqghod toqghod joqghod indirizz "
    "живу живе на у в з із до від за і та що не мешкаю адреса проживаю".split()
)
"""Words between a sentence and a street in it, folded: prepositions, conjunctions, `I live`."""
_IN_TOWNS = frozenset(
    "na v u pod nad in i op la te van en no pe e pri de der den het a am an do da del di le il s "
    "aan bij ter ten ob al sul of on the upon dos das".split()
)
_WORD = regex.compile(r"(?<![\p{L}-])\p{Lu}++(?![\p{L}-])")
_LONGEST_SHORT = 3


def is_loud_word(written: str) -> bool:
    """Whether a word in capitals is of the sentence and not of the street: `NUO VILNIAUS G. 30`."""
    if not written.isupper():
        return False
    word = folded(written.rstrip("."))
    return word in _WORDS or (written.endswith(".") and len(word) > _LONGEST_SHORT)


def loud_end(text: str, start: int, end: int, language: str) -> int:
    """Where the town that begins at `start` ends, in capitals: before a word of the sentence."""
    stop = pack_of(language).stop if language in PACKED else frozenset()
    for word in _WORD.finditer(text, start, end):
        plain = folded(word[0])
        if plain in _IN_TOWNS and word.start() > start:
            continue
        if plain in _WORDS or (plain in stop and word.start() > start):
            return int(word.start())
    return end
