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
_COLLEAGUE: Final = _words("kollege kollegen kollegin mitarbeiter mitarbeiterin")
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
_FORMERLY: Final = _words("vorher früher zuvor davor ehemals damals bisher vormals")
_NEAR: Final = 8
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
            or _is_signature(tokens, place)
            or _is_behind_doctor(tokens, place)
            or _is_lady(tokens, place)
        ):
            yield Span(place, place + 1, CERTAIN)
        elif _is_apposition(tokens, place) or _is_mister(tokens, place):
            yield Span(place, place + 1, CERTAIN)
        elif known.shape == "Xx" and _is_adjective_behind_given(tokens, place):
            yield Span(place - 1, place + 1, CERTAIN)
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
    behind = tokens[place + 1].plain
    return behind in _DONE or behind in ("aus", "vom") and tokens[place - 1].plain in _COLLEAGUE


def _is_labelled(tokens: list[Token], place: int) -> bool:
    """`Nachname inzwischen Kloster, …`."""
    at = place - 1
    while at > 0 and place - at < 4 and tokens[at].plain in _MEANWHILE | {":"}:
        at -= 1
    if tokens[place - 1].plain in _FORMERLY and place > 1 and tokens[place - 2].text in (",", "("):
        near = range(max(0, place - _NEAR), place)
        at = next((each for each in near if _is_label(tokens[each])), -1)
    if at < 0 or not _is_label(tokens[at]) or tokens[place].plain in _NO_NAME:
        return False
    return place + 1 >= len(tokens) or _closes(tokens[place + 1])


def _is_label(token: Token) -> bool:
    return token.plain in _LABELS


def _closes(token: Token) -> bool:
    return token.kind == "line" or token.text in _CLOSES


def _is_apposition(tokens: list[Token], place: int) -> bool:
    """`mein nachbar, der fuchs, hat`: a surname between commas, behind its article."""
    known = tokens[place].facts
    if place < 3 or known is None or place + 1 >= len(tokens):
        return False
    adjective = known.shape == "Xx" and known.band and not known.noun
    if not known.surname and not adjective:
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


def _is_signature(tokens: list[Token], place: int) -> bool:
    """`MfG Teufel`, `Viele Grüße\nLicht`: a word alone behind a greeting, the last of all."""
    token = tokens[place]
    if token.cue != "sign" or token.behind or place + 1 < len(tokens) or token.in_cue:
        return False
    known, words = token.facts, [each.plain for each in tokens[max(0, place - 4) : place]]
    if known is None or known.brand or known.place or token.plain in _NO_SIGNATURE:
        return False
    compound = known.noun and len(known.plain) >= _COMPOUND and not known.named
    return not compound and any(word in _GREETINGS for word in words)


def _is_behind_doctor(tokens: list[Token], place: int) -> bool:
    """`Dr. Übel`, `Prof. Licht`."""
    token, known = tokens[place], tokens[place].facts
    if place < 2 or known is None or token.in_cue or tokens[place - 1].text != ".":
        return False
    if tokens[place - 2].plain not in ("dr", "prof") or known.brand:
        return False
    return 0 < known.band < _VERY_COMMON - 1 and len(known.plain) > 2


def _is_lady(tokens: list[Token], place: int) -> bool:
    """`eine Frau Kettenhofen`: no list knows the word but as joined of others."""
    token, known = tokens[place], tokens[place].facts
    if not place or known is None or token.in_cue or tokens[place - 1].text not in ("Frau", "Herr"):
        return False
    return known.band <= 2 and not known.brand and token.start - tokens[place - 1].end == 1


def _is_mister(tokens: list[Token], place: int) -> bool:
    """`der alte herr kupfer`: in small letters no other noun follows `herr`."""
    token, known = tokens[place], tokens[place].facts
    if not place or known is None or known.shape != "x" or token.in_cue:
        return False
    if tokens[place - 1].text not in ("herr", "herrn") or not known.noun:
        return False
    return known.band < _VERY_COMMON - 1 and token.plain not in _NO_MISTER


def _is_adjective_behind_given(tokens: list[Token], place: int) -> bool:
    """`Gunther Schlecht`: a word that is no noun has a capital behind a given name."""
    known, given = tokens[place].facts, tokens[place - 1].facts if place else None
    if known is None or given is None or not given.sex or given.shape != "Xx":
        return False
    if tokens[place - 1].in_cue == "thing" or tokens[place].in_cue or known.noun or not known.band:
        return False
    if given.band > 1 or given.brand or tokens[place].start - tokens[place - 1].end != 1:
        return False
    return known.band < _VERY_COMMON and tokens[place].plain not in _PRONOUNS


_GREETINGS: Final = _words("mfg lg vg grüße grüssen grüßen gruß gruss grüsse gruesse glg bg")
_NO_SIGNATURE: Final = _words(
    "team alle allen zusammen kunde kundin mieter mieterin nachbar nachbarin hausverwaltung "
    "eigentümer absender service support anhang anlage danke bitte ihr ihre euer eure dein deine "
    "mann frau familie rest chef leute freunde kollegen firma verwaltung vorstand sekretariat "
    "ich wir hier sonntag gesendet"
)
_NO_MISTER: Final = _words(
    "direktor doktor professor kollege nachbar vermieter chef pfarrer bürgermeister kommissar "
    "anwalt richter notar lehrer ober gott präsident minister hauptmann inspektor arzt der ringe"
)
_PRONOUNS: Final = _words(
    "sie ihr ihre ihnen ihren ihrem ihrer du dein deine ich wir bitte danke hallo auch und oder "
    "nicht ist hat mini maxi plus light extra original premium classic gold silber rot grün blau "
    "weiß schwarz grau beige rosa braun matt groß klein neu alt pro max smart basic soft"
)
