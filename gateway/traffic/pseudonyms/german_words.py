"""German words that are somebody's name too, where the sentence says the word: `im Sommer`.

`Frau Sommer, im Sommer war …`, `Herr Sauer, ich bin langsam sauer`: what a title, a greeting or a
signature taught is no name behind a small word that people do not have before them.
"""

from __future__ import annotations

import re
from typing import Final

_BEFORE: Final = re.compile(r"([^\W\d_]+)[ ]$")
_NOUNS: Final = frozenset(
    "sommer winter herbst frühling lenz morgen abend freitag montag dienstag mittwoch donnerstag "
    "samstag sonntag januar februar märz april mai juni juli august september oktober november "
    "dezember dank stein berg wald see bach park garten hof markt haus keller turm brunnen kreuz "
    "himmel regen sturm wind schnee donner nebel stern mond zorn ernst fall zufall gruß kuss glück "
    "freund feld busch baum kirschbaum apfelbaum birnbaum nussbaum eis kohl salat topf herd ofen "
    "hammer nagel ring kragen ärmel kranz korb kasten schrank tisch kai hafen strand".split()
)
_ADJECTIVES: Final = frozenset(
    "sauer lang lange kurz klein groß jung alt wild frei fromm klug stolz treu reich frisch stark "
    "schwarz weiß braun grau grün rot blau ehrlich schnell schnelle spät früh gut schön kalt warm "
    "heiß laut leise still ruhig lustig fröhlich ernst böse bitter süß scharf teuer billig breit "
    "schmal dick dünn hart weich trocken nass voll leer müde wach bunt hell dunkel gern recht "
    "schlecht morgen".split()
)
_NO_PERSON: Final = frozenset(
    "im am beim zum vom ein einen kein keinen keine jeden jedem diesen dieser dieses vielen besten "
    "herzlichen tausend guten schönen nächsten letzten ganzen halben warmen kalten später früher "
    "ins aufs übers ums".split()
)
"""Words before a noun that is no person; `beim Vogel` and `der Vogel` may be somebody."""
_MAY_BE_SOMEBODYS: Final = frozenset("beim zum vom ein keinen kein einen dieser".split())
_DEGREES: Final = frozenset(
    "auch wirklich ganz sehr so zu langsam ziemlich schon echt total richtig stock nicht bin ist "
    "war wird werde noch etwas ewig viel immer zuu arg super mega einfach nur mehr recht eher "
    "wieder gleich bis".split()
)
_SEASONS: Final = frozenset("sommer winter herbst frühling freitag montag sonntag mai".split())


def is_the_german_word(text: str, start: int, end: int) -> bool:
    """Whether the known name at `text[start:end]` is the everyday word there."""
    found = _BEFORE.search(text[max(0, start - 16) : start])
    if found is None:
        return False
    word, before = text[start:end], found[1].lower()
    if before not in _NO_PERSON and before not in _DEGREES:
        return False
    if word.islower():
        return word in _ADJECTIVES and before in _DEGREES and not text.islower()
    if before in _DEGREES or word.lower() not in _NOUNS:
        return False
    return before not in _MAY_BE_SOMEBODYS or (before == "zum" and word.lower() in _SEASONS)
