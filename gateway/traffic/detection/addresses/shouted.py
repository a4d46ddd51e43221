"""Polish messages in capitals, as they would be written by somebody who does not shout.

Capitals tell names from other words everywhere else; where every letter is one, the words that the
dictionary knows as ordinary are written small before streets and villages are looked for.
"""

from __future__ import annotations

import regex

from gateway.traffic.detection.addresses.polish_words import street_forms, town_forms
from gateway.traffic.detection.language import function_words
from gateway.traffic.detection.names.morphology import read
from gateway.traffic.detection.normalised import folded
from gateway.traffic.detection.reading import Reading

_FEWEST_WORDS = 3
_MOST_SMALL = 0.1
_SHORT = 2
_WORD = regex.compile(
    r"(?<![\p{L}\d-])\p{Lu}[\p{Lu}\p{M}]*(?:-\p{Lu}[\p{Lu}\p{M}]*)*(?![\p{L}\d-])"
)
_SENTENCE = regex.compile(r"(?<=[.!?][ \n])\p{Ll}")
_NUMERAL = regex.compile(r"[IVX]{2,5}")


def calmed(reading: Reading) -> Reading:
    """The reading itself, or one of the same length in small letters with names in capitals."""
    text = reading.text
    if reading.language != "pl" or len(reading.words) < _FEWEST_WORDS or text.islower():
        return reading
    small = sum(map(str.islower, text))
    if small > _MOST_SMALL * sum(map(str.isupper, text)):
        return reading
    calm = _WORD.sub(lambda found: _written(found[0]), text)
    calm = _SENTENCE.sub(lambda found: found[0].upper(), calm)
    return Reading(calm, reading.language) if len(calm) == len(text) else reading


def _written(word: str) -> str:
    """`word`, of capitals, with small letters behind the first, or small altogether."""
    if _NUMERAL.fullmatch(word):
        return word
    plain = folded(word)
    if len(word) <= _SHORT or plain in function_words():
        return word.lower()
    name = "-".join(part[:1] + part[1:].lower() for part in word.split("-"))
    if plain in street_forms() or plain in town_forms():
        return name
    known = read(name)
    return word.lower() if known.common and not known.geographic else name
