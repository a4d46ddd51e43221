"""German words for kinds of goods, and what is called so: `Sessel Greta`, `die Sorten Linda und
Laura`, `Bluse Marie`; firms called like people beside other brands: `Otto, Zalando oder Baur`.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Final

from gateway.traffic.detection.names.western_tokens import Token
from gateway.traffic.detection.normalised import folded

GOODS: Final = frozenset(
    folded(
        "modell serie kollektion kleid rock bluse hemd hose lederhose dirndl "
        "tracht trachtenhemd jeans chino pulli pullover jacke "
        "mantel blazer weste parka anzug schal mütze bikini badeanzug body pyjama schlafanzug "
        "kostüm schuh schuhe stiefel stiefelette sandale sneaker pumps ballerina tasche "
        "handtasche rucksack koffer trolley uhr ring kette armband ohrringe anhänger brille "
        "sonnenbrille parfum parfüm duft lippenstift mascara creme shampoo sofa couch sessel "
        "stuhl hocker tisch schreibtisch esstisch regal schrank kommode vitrine sideboard "
        "lowboard highboard wohnwand garderobe bett boxspringbett hochbett matratze topper "
        "lattenrost decke bettdecke liege gartenbank strandkorb pavillon lampe leuchte teppich "
        "läufer vorhang gardine bettwäsche kissen spiegel geschirr teller tasse becher vase topf "
        "pfanne bräter kinderwagen buggy babyschale kindersitz laufrad roller puppe puppenhaus "
        "spielfigur figur tonie kuscheltier teddy schaukelpferd schaukel rutsche baumhaus puzzle "
        "spiel fahrrad e-bike zelt kajak tapete farbton farbe lack fliese parkett laminat vinyl "
        "garn wolle stoff pizza pasta burger salat wein sekt bier schnaps likör eis torte tee "
        "sorte marke reihe linie typ ausführung dekor garnitur set album lied song film roman "
        "buch bilderbuch hörbuch hörspiel musical oper hotel gasthof gasthaus pension restaurant "
        "ferienhaus ferienwohnung suite parkhaus klinik gymnasium stadion bahnhof flughafen "
        "muster vorlage birne apfel kartoffel rose hortensie clematis dahlie tulpe pfingstrose "
        "staude tomate gurke erdbeere himbeere kirsche pflaume traube tarif paket programm küche "
        "front armatur waschtisch badewanne duschkabine bohrmaschine kaffeemaschine waschmaschine "
        "staubsauger grill ofen herd mixer kamera monitor drucker fähre schiff kreuzfahrtschiff "
        "ms mv mts schriftart schrift font theme skin level charakter klingelton avatar flasche "
        "trinkflasche dose brotdose geschenkset plotterset datei stickdatei anleitung "
        "häkelanleitung tönung haarfarbe ventilator klimaanlage wohnmobil wohnwagen käse fit "
        "markise rollladen reifen helm seminar workshop kita hochstuhl babyset spielset bastelset "
        "schulranzen ranzen federmappe hörfigur handpuppe perücke gardinenstange badematte "
        "handtuch bademantel regalsystem gartenhaus gewächshaus pool planschbecken trampolin "
        "klettergerüst sandkasten zimmertür haustürmodell carport fenster markisenstoff "
        "sonnenschirm ampelschirm gartenset lounge loungeset essgruppe eckbank barhocker "
        "armlehnstuhl schaukelstuhl relaxsessel schlafsofa recamiere pouf bettgestell nachttisch "
        "kleiderschrank schuhschrank spiegelschrank unterschrank hängeschrank spüle mischbatterie "
        "kochfeld dunstabzug toaster wasserkocher fritteuse heißluftfritteuse"
    ).split()
)
KINDS: Final = frozenset(
    folded(
        "sorten sorte modelle marken hersteller serien tarife pakete düfte farben farbtöne figuren "
        "rosen äpfel birnen kartoffeln tomaten gurken erdbeeren stauden hortensien dahlien kleider "
        "röcke blusen hosen jacken schuhe taschen stühle sessel sofas lampen teppiche betten "
        "matratzen puppen tonies filme bücher hörbücher lieder alben läden shops "
        "supermärkte drogerien banken versicherungen kassen krankenkassen stromanbieter "
        "zeitschriften magazine"
    ).split()
)
"""Words for several kinds, behind or before which names of goods are listed."""

CALLED_IN_FULL: Final = frozenset(
    folded(
        "modell serie kollektion sorte marke linie reihe rose film song lied hörbuch musical hotel "
        "gasthof restaurant parkhaus klinik gymnasium stadion flughafen bahnhof schriftart typ "
        "figur puppe tonie tour album roman bilderbuch muster vorlage"
    ).split()
)
"""Words that announce a name of two words as well: not `Uhr Heinz Vogt`."""

_HEADS: Final = tuple(sorted(word for word in GOODS if len(word) > 3))
"""Last parts of compounds: `Stehlampe`, `Schnittmuster`."""
_KIND_HEADS: Final = tuple(sorted(word for word in KINDS if len(word) > 4))
_JOINTS: Final = frozenset(("und", "oder", "sowie", "bzw", "bis", "&", ",", "/", '"', ":"))
_FARTHEST: Final = 12
_WHICH: Final = frozenset("welche welcher welches welchen welchem".split())
_CALLED: Final = frozenset("heissen heisst heißen heißt".split())
_ARTICLES: Final = frozenset("die der das diese dieser dieses".split())
_ENOUGH: Final = 2
# Firms whose names are so common that two of them in a list say nothing.
_SURNAMES: Final = frozenset(
    folded(
        "müller wagner fischer weber wolf adler busch bader conrad otto christ kaiser heinz jacobs "
        "brandt ritter witt heine hauck jahn merten jung merz lorenz wolff roland römer kramer "
        "zender schwab götz vollmer koch sommer"
    ).split()
)
_AT: Final = frozenset("bei beim".split())
_SHOPPING: Final = frozenset(
    folded(
        "bestellt gekauft kaufen gutschein gutscheine rabatt raten ratenzahlung payback punkte "
        "filiale onlineshop shop online versand inklusive günstiger billiger teurer preis preise "
        "angebot angebote einlösen gilt kostet kostenlos sortiment marke"
    ).split()
)
_AT_HOME: Final = frozenset(
    folded(
        "klingelt klingel abgegeben nachbar nachbarn nachbarin hinterlegt angenommen wohnt "
        "wohne herr herrn frau familie arzt ärztin praxis termin"
    ).split()
)


def is_kind_of_goods(token: Token) -> bool:
    """Whether a word is one for goods: `Tisch`, `Stehlampe`."""
    return token.plain in GOODS or token.plain.endswith(_HEADS)


def is_full_name(tokens: list[Token], first: int, last: int) -> bool:
    """Whether it is a given name with a surname that are on no other list."""
    given, surname = tokens[first].facts, tokens[last - 1].facts
    if last - first < 2 or given is None or surname is None:
        return False
    sure = given.surely_name or not given.band and not surname.band
    return bool(given.sex) and sure and surname.surname and not surname.brand


def is_listed_with_goods(tokens: list[Token], first: int, last: int) -> bool:
    """Whether a list that holds `tokens[first:last]` is one of goods: `die Sorten Ada und Ida`."""
    at = first - 1
    while at >= 0 and first - at <= _FARTHEST and _goes_on(tokens[at]):
        if tokens[at].kind == "word" and _heads_a_list(tokens, at):
            return _is_kind(tokens[at].plain) or not is_full_name(tokens, first, last)
        at -= 1
    at = last
    while at < len(tokens) and at - last <= _FARTHEST and _goes_on(tokens[at]):
        at += 1
    words = [token.plain for token in tokens[at : at + 4] if token.kind == "word"]
    if len(words) > 1 and words[0] in _WHICH and _is_kind(words[1]):
        return True
    return (
        len(words) > 2
        and words[0] in _CALLED
        and words[1] in _ARTICLES
        and (_is_kind(words[2]) or words[2] in GOODS)
    )


def is_title_of_work(tokens: list[Token], first: int, last: int) -> bool:
    """Whether a short title in quotation marks begins with it: `„Ida und das Meer“`.

    Something in it must be no name: `„Ida und Tom“` may be two people.
    """
    if not first or tokens[first - 1].text not in _QUOTES:
        return False
    rest = tokens[last : last + _LONGEST_TITLE]
    closing = next((at for at, token in enumerate(rest) if token.text in _QUOTES), 0)
    rest = rest[:closing]
    if not rest or any(token.facts is None for token in rest):
        return False
    return any(
        token.plain in _TITLE_WORDS or token.facts and token.facts.noun and not token.facts.named
        for token in rest
    )


_LONGEST_TITLE: Final = 6
_QUOTES: Final = frozenset('"„“”»«')
_TITLE_WORDS: Final = frozenset("der die das im am auf kommt geht lernt".split())


def is_firm(tokens: list[Token], first: int, last: int) -> bool:
    """Whether a word alone is a firm's: listed with a brand, or where one buys."""
    if last - first != 1 or tokens[first].plain not in _firms():
        return False
    known = tokens[first].facts
    announced = tokens[first].cue in ("sign", "greet") and not tokens[first].behind
    if announced and known is not None and known.named:
        return False
    near = [*range(first - 1, max(-1, first - _FARTHEST), -1)]
    beside = _brand_along(tokens, near) or _brand_along(
        tokens, [*range(last, min(len(tokens), last + _FARTHEST))]
    )
    if beside:
        return True
    if not first or tokens[first - 1].plain not in _AT:
        return False
    words = {token.plain for token in tokens if token.kind == "word"}
    return not words.isdisjoint(_SHOPPING) and words.isdisjoint(_AT_HOME)


def _brand_along(tokens: list[Token], places: list[int]) -> bool:
    """Whether a brand that nobody is called by, or two firms, follow in the same list."""
    joined, firms = False, 0
    for at in places:
        token = tokens[at]
        known = token.facts
        if token.plain in _JOINTS:
            joined = True
        elif known is None or known.shape == "x" and token.plain not in _AT:
            return False
        elif joined and (known.brand and not known.named or token.in_cue == "thing"):
            return True
        elif joined and token.plain in _firms() - _SURNAMES:
            firms += 1
            if firms == _ENOUGH:
                return True
    return False


def _goes_on(token: Token) -> bool:
    """A word written as names are, or what joins two in a list."""
    if token.plain in _JOINTS:
        return True
    return token.facts is not None and token.facts.shape != "x"


def _heads_a_list(tokens: list[Token], at: int) -> bool:
    behind = tokens[at + 1]
    if behind.kind == "sign" and behind.text not in (":", '"'):
        return False
    return (
        _is_kind(tokens[at].plain) or behind.plain not in _JOINTS and is_kind_of_goods(tokens[at])
    )


def _is_kind(plain: str) -> bool:
    return plain in KINDS or plain.endswith(_KIND_HEADS)


@cache
def _firms() -> frozenset[str]:
    text = files(__package__).joinpath("data", "firms_de.txt").read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return frozenset(folded(word) for line in lines for word in line.split())
