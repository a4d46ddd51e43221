"""Frames in which any German word is somebody: `Ihr Kollege Schnelle meinte`, `Nachname jetzt Abt`.

What stands in such a place is a name whatever it means elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from gateway.traffic.detection.names.western_rules import CERTAIN, Span, is_initial
from gateway.traffic.detection.names.western_tokens import Token
from gateway.traffic.detection.normalised import folded


def _words(text: str) -> frozenset[str]:
    return frozenset(folded(text).split())


_ROLES: Final = _words(
    "kollege kollegen kollegin mitarbeiter mitarbeiterin sachbearbeiter sachbearbeiterin berater "
    "beraterin techniker technikerin monteur fahrer fahrerin zusteller hausmeister vermieter "
    "vermieterin nachbar nachbarn nachbarin verkäufer verkäuferin filialleiter makler maklerin "
    "gutachter gutachterin steuerberater anwalt anwältin chef chefin vorgänger vorgängerin "
    "nachfolger nachfolgerin vertreter vertreterin vormieter vormieterin nachmieter nachmieterin"
)
_WHOSE: Final = _words(
    "ihr ihre ihrem ihren ihrer mein meine meinem meinen meiner unser unsere unserem unseren "
    "unserer euer eure eurem euren eurer der dem den die dein deine deinem deinen"
)
_DONE: Final = _words(
    "hat hatte meinte sagte sagt war wollte kam rief versprach schrieb telefoniert gesprochen "
    "geschrieben vereinbart verbunden zugesagt versprochen erklärte behauptete empfahl gemailt "
    "verabredet abgemacht besprochen angerufen beraten bedient weiß kennt"
)
_NOBODY: Final = _words(
    "montag dienstag mittwoch donnerstag freitag samstag sonntag gestern heute morgen januar "
    "februar märz april mai juni juli august september oktober november dezember support service "
    "hotline vertrieb lager technik filiale kundendienst kundenservice leider dort hier damals "
    "telefon chat mail online außendienst innendienst anfang ende mitte nummer bescheid geld zeit "
    "und oder aber er sie es ich wir ihr namens nachname vorname name mann frau herr herrn"
)
_LABELS: Final = _words(
    "nachname nachnamen familienname familiennamen zuname mädchenname geburtsname ehename"
)
_MEANWHILE: Final = _words(
    "inzwischen jetzt nun neu neuerdings früher vorher künftig damals heute mittlerweile aktuell "
    "ist war lautet lautete eigentlich richtig also wieder seitdem weiterhin"
)
_NO_NAME: Final = _words(
    "pflichtfeld feld fehler fehlt falsch leer unbekannt fehlerhaft ändern geändert änderung "
    "eingabe nummer vorname groß klein straße adresse geburtsdatum angeben eingeben optional"
)
_CLOSES: Final = frozenset(",.;:!?)(-–—/")
_KIN: Final = _words(
    "nachbar nachbarn nachbarin vermieter vermieterin hausmeister chef chefin kollege kollegen "
    "kollegin mieter mieterin vormieter vormieterin nachmieter bruder schwager cousin freund "
    "freundin bekannter bekannte hausarzt anwalt makler trainer lehrer lehrerin betreuer "
    "betreuerin schwester schwägerin cousine techniker fahrer pförtner verwalter verwalterin"
)
_ARTICLES: Final = _words("der die dem den")
_RUNS_ON: Final = _words(
    "läuft lief laufen lautet lautete lautend ausgestellt gebucht reserviert gemeldet angemeldet "
    "registriert versichert eingetragen"
)
_VERY_COMMON: Final = 6
_COMPOUND: Final = 9


def said_of_any_word(tokens: list[Token]) -> Iterator[Span]:
    """Names in such frames."""
    for place, token in enumerate(tokens):
        known = token.facts
        if known is None or token.plain in _NOBODY or len(token.text) < 2:
            continue
        if known.shape == "Xx" and (
            _is_colleague(tokens, place)
            or _is_labelled(tokens, place)
            or _runs_on_surname(tokens, place)
        ):
            yield Span(place, place + 1, CERTAIN)
        elif _is_apposition(tokens, place):
            yield Span(place, place + 1, CERTAIN)
        elif known.shape == "Xx" and _is_signed_by_initial(tokens, place):
            yield Span(place - 2, place + 1, CERTAIN)


def _is_colleague(tokens: list[Token], place: int) -> bool:
    """`mit Ihrem Kollegen Schnelle telefoniert`, `Ihre Kollegin Porsche hat`."""
    if place < 2 or place + 1 >= len(tokens) or tokens[place - 1].plain not in _ROLES:
        return False
    known = tokens[place].facts
    if known is None or tokens[place - 2].plain not in _WHOSE or known.band >= _VERY_COMMON:
        return False
    if known.noun and not known.named and len(known.plain) >= _COMPOUND:
        return False
    return tokens[place + 1].plain in _DONE


def _is_labelled(tokens: list[Token], place: int) -> bool:
    """`Nachname inzwischen Kloster, …`."""
    at = place - 1
    while at > 0 and place - at < 4 and tokens[at].plain in _MEANWHILE | {":"}:
        at -= 1
    if at < 0 or tokens[at].plain not in _LABELS or tokens[place].plain in _NO_NAME:
        return False
    return place + 1 >= len(tokens) or _closes(tokens[place + 1])


def _closes(token: Token) -> bool:
    return token.kind == "line" or token.text in _CLOSES


def _is_apposition(tokens: list[Token], place: int) -> bool:
    """`mein nachbar, der fuchs, hat`: a surname between commas, behind its article."""
    known = tokens[place].facts
    if place < 3 or known is None or not known.surname or place + 1 >= len(tokens):
        return False
    if tokens[place - 1].plain not in _ARTICLES or tokens[place + 1].text not in (",", "-", "–"):
        return False
    return tokens[place - 2].text in (",", "-", "–") and tokens[place - 3].plain in _KIN


def _runs_on_surname(tokens: list[Token], place: int) -> bool:
    """`Der Vertrag lief auf Baumeister, Lea und …`."""
    if place < 2 or place + 2 >= len(tokens) or tokens[place - 1].plain != "auf":
        return False
    given = tokens[place + 2].facts
    if tokens[place - 2].plain not in _RUNS_ON or tokens[place + 1].text != "," or given is None:
        return False
    return bool(given.sex) and given.shape == "Xx"


def _is_signed_by_initial(tokens: list[Token], place: int) -> bool:
    """`Bitte umstellen, T. Ehrlich` at the end of a message or line."""
    if place < 3 or tokens[place - 1].text != "." or not is_initial(tokens[place - 2]):
        return False
    if not tokens[place - 2].text.isupper() or tokens[place].start - tokens[place - 1].end > 1:
        return False
    before = tokens[place - 3]
    if before.kind != "line" and before.text not in ",.!?-–":
        return False
    if place - 3 and before.text == "." and len(tokens[place - 4].text) == 1:
        return False
    behind = tokens[place + 1] if place + 1 < len(tokens) else None
    return behind is None or behind.kind == "line" or behind.text in "(,"
