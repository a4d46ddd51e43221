"""Surnames with an initial beside them: `J. Kowalski`, `Kowalski J.`"""

from __future__ import annotations

from typing import Final

import regex

from gateway.traffic.detection.language import function_words
from gateway.traffic.detection.names.forms import form_of_words
from gateway.traffic.detection.names.polish_rules import CUED, INITIAL_BEHIND, Claim, Place

_INITIAL: Final = regex.compile(
    r"(?<![\p{L}.])((?:(?:\p{Lu}|Sz|Cz|Ch|Dz|Rz|St|Wł|Kr|Zb|Kaz|Tad|Stan)\.[ ]?|\p{Lu}[ ]){1,2})$"
)


def initialled_name(place: Place) -> Claim | None:
    """`J. Kowalski` and `Kowalski J.`"""
    token, text = place.run[0], place.reading.text
    possible = token.surname or (token.is_unknown and token.looks_like_surname)
    if not token.is_capitalised or token.is_barred:
        return None
    initial = _INITIAL.search(text[max(0, token.start - 8) : token.start])
    dotted = initial is not None and "." in initial[1]
    known = token.is_unknown and dotted and not token.is_barred
    if initial and (possible or known) and token.plain not in function_words():
        if not dotted and (not token.reading.known_surname or token.reading.common):
            return None
        form = form_of_words([token], only_surname=True)
        start = token.start - len(initial[1])
        return Claim(place.index, place.index + 1, start, token.end, CUED, form)
    behind = INITIAL_BEHIND.match(text[token.end : token.end + 6])
    known = token.reading.known_surname or token.reading.known_given
    if behind and known and "." in behind[0] and not token.is_everyday:
        form = form_of_words([token])
        return Claim(
            place.index, place.index + 1, token.start, token.end + behind.end(), CUED, form
        )
    return None
