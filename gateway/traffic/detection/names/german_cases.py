"""Whose table, parcel or contract it is: `Tisch Müller um acht`, `Vertrag Weber, bitte kündigen`.

Behind a word for what a business keeps under its customers' names stands a surname.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Final

from gateway.traffic.detection.names.western_rules import CERTAIN, Span
from gateway.traffic.detection.names.western_tokens import Token
from gateway.traffic.detection.normalised import folded


def _words(text: str) -> frozenset[str]:
    return frozenset(folded(text).split())


KEPT: Final = _words(
    "paket tisch reservierung buchung lieferung bestellung vertrag akte auftrag fall termin sache "
    "mietsache erbsache angelegenheit konto depot rechnung angebot zimmer wohnung ferienwohnung "
    "apartment appartement ferienhaus stellplatz garage keller kellerabteil briefkasten klingel "
    "klingelschild schlüssel grab grabstelle küche fahrrad auto wagen pkw zelt uhr brille anzug "
    "kleid ring trauringe rezept befund krankmeldung kaution miete "
    "nebenkosten nebenkostenabrechnung "
    "abrechnung umzug hochzeit trauung taufe beerdigung trauerfeier geburtstag geburtstagsfeier "
    "familienfeier feier abo abonnement mitgliedschaft versicherung schaden schadensfall unfall "
    "nachlass erbe testament ehe scheidung haushalt wohnungsübergabe übergabe besichtigung "
    "baustelle bauvorhaben projekt heizung dach dachrinne garten hecke zaun zählerstand zähler "
    "anschluss praxis kanzlei torte hochzeitstorte sammelbestellung abholung retoure reklamation "
    "reparatur reparaturauftrag leihwagen mietwagen gutachten dokumente unterlagen bewerbung "
    "mappe koffer gepäck tasche kinderwagen brief einschreiben post päckchen sendung lieferschein "
    "gutschrift mahnung pflege pflegegrad pflegeantrag antrag impfung op röntgenbilder "
    "laborwerte hausnotruf hund katze pferd kasten fach spind schließfach parkplatz tiefgarage "
    "grundstück haus nachbarhaus hausverwaltung kundenkonto vorgang aktenzeichen"
)
"""What is kept under a customer's name."""
_LISTED: Final = frozenset((",", "und", "oder", "sowie", "/", "&"))
_ENDS: Final = frozenset(",.!?;:()-–—/")
_EVERYDAY: Final = 4
_FEWEST: Final = 2
_SHOPS: Final = _words(
    "filiale filialen bestellt gekauft kaufen gutschein rabatt angebot preis preise pizza marke "
    "marken produkte sortiment kostet günstiger billiger grill online shop app liefert verkauft "
    "tiefkühl drogerie markt supermarkt versand heizkessel tapete nudeln joghurt schokolade"
)
_BEHIND: Final = _words(
    "ist sind war waren wurde wird hat hatte haben steht liegt hängt kam kommt soll sollte muss "
    "kann könnte fehlt bleibt bitte um auf ab am für mit vom bis zur zum in im wegen heute morgen "
    "gestern jetzt noch schon immer nicht und kann geht wäre läuft endet lautet möchte abholen "
    "stornieren verlegen verschieben absagen bestätigen kündigen ändern prüfen"
)


def named_cases(tokens: list[Token]) -> Iterator[Span]:
    """Surnames behind what is kept under them, and surnames that are listed together."""
    for place, token in enumerate(tokens):
        if token.plain in KEPT and place + 1 < len(tokens) and _is_kept_under(tokens, place + 1):
            yield Span(place + 1, place + 2, CERTAIN)
    yield from _listed_together(tokens)


def is_common_surname(token: Token) -> bool:
    """Whether it is a frequent surname, written as one."""
    known = token.facts
    return known is not None and known.shape == "Xx" and token.plain in _common()


def is_somebodys(tokens: list[Token], place: int) -> bool:
    """Whether goods of that name are rather its customer's: `Das Zelt Lehmann für Juli`."""
    known = tokens[place].facts
    if known is None or known.sex or tokens[place - 1].plain not in KEPT:
        return False
    return _is_kept_under(tokens, place)


def _is_kept_under(tokens: list[Token], place: int) -> bool:
    token, thing = tokens[place], tokens[place - 1]
    known = token.facts
    if known is None or known.shape != "Xx" or token.in_cue == "thing" or not known.surname:
        return False
    if token.start - thing.end != 1 or known.place and known.band > _EVERYDAY:
        return False
    if thing.facts is None or thing.facts.shape != "Xx":
        return False
    certain = token.plain in _common() or not known.band and not known.brand and not known.sex
    return certain and _stops(tokens, place + 1)


def _stops(tokens: list[Token], place: int) -> bool:
    """Whether no further noun follows: not `Küche Weiß Hochglanz`, `Konto Jung & Frei`."""
    if place >= len(tokens):
        return True
    behind = tokens[place]
    if behind.kind == "line" or behind.text in _ENDS:
        return True
    return behind.kind == "word" and behind.plain in _BEHIND


def _listed_together(tokens: list[Token]) -> Iterator[Span]:
    """`Schmidt, Müller und Wagner haben alle …`; not where it is about shops."""
    place = 0
    while place < len(tokens):
        places = [place]
        if is_common_surname(tokens[place]):
            at = place + 1
            while at + 1 < len(tokens) and tokens[at].plain in _LISTED:
                if not is_common_surname(tokens[at + 1]):
                    break
                places.append(at + 1)
                at += 2
        if len(places) >= _FEWEST and _are_people(tokens, places):
            for each in places:
                yield Span(each, each + 1, CERTAIN)
        place = places[-1] + 1


_REACH: Final = 200


def _are_people(tokens: list[Token], places: list[int]) -> bool:
    known = [facts for each in places if (facts := tokens[each].facts)]
    if any(tokens[each].in_cue == "thing" for each in places):
        return False
    if sum(not facts.band and not facts.sex for facts in known) < _FEWEST:
        return False
    before = tokens[places[0] - 1].text if places[0] else ""
    near = tokens[max(0, places[0] - _REACH) : places[-1] + _REACH]
    words = {token.plain for token in near if token.kind == "word"}
    return before not in ('"', "„", "“") and words.isdisjoint(_SHOPS)


@cache
def _common() -> frozenset[str]:
    text = files(__package__).joinpath("data", "surnames_common_de.txt").read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return frozenset(folded(word) for line in lines for word in line.split()) - _NO_PEOPLE


_NO_PEOPLE: Final = _words(
    "weiss weiß schwarz groß gross kurz lang lange wild stolz klug treu reich frisch stark garten "
    "markt kohl salat kraut apfel weizen hafer roggen korn star pfeffer ernst sommer winter jung "
    "frei schade papst bischof pfarrer blume tanne eiche buche linde birke ahorn hund reh hase "
    "igel hecht krebs baum busch strauch adler falke storch wirt kellner amtmann neuhaus rose ring "
    "leder hammer wiese berg stein schuld keller"
)
"""Of the list, what behind `Tisch` and `Küche` says rather how it is than whose."""
