"""German ways of naming people that neither cue nor model is sure of.

`Lange war der Name`, `herr stein`, `Nachname Licht`, `Koch statt Kocher`, `Abu / Lindner`,
`meine Schwägerin – die Ute –`, `steht von der Au`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from gateway.traffic.detection.names.western_rules import CERTAIN, Span
from gateway.traffic.detection.names.western_tokens import Token
from gateway.traffic.detection.normalised import folded


def _words(text: str) -> frozenset[str]:
    return frozenset(folded(text).split())


_SAID: Final = frozenset(
    tuple(phrase.split())
    for phrase in (
        "war der name|war sein name|war ihr name|ist der name|war der nachname|hieß er|hieß sie|"
        "heißt er|heißt sie|war sein nachname|war ihr nachname|ist sein name|ist ihr name"
    )
    .replace("ß", "ss")
    .split("|")
)
_MISTER: Final = _words("herr herrn hr hrn frau")
_OWNER: Final = _words(
    "meine meiner deine seine seiner ihre ihrer unsere unserer eure eine einer der die jede keine"
)
_OFFICES: Final = _words(
    "direktor direktorin präsident präsidentin minister ministerin kollege kollegen kollegin "
    "nachbar nachbarin vermieter vermieterin lehrer lehrerin inspektor kommissar hauptmann doktor "
    "doktorin professor professorin chef chefin pfarrer bürgermeister bürgermeisterin landrat "
    "kanzler kanzlerin notar notarin anwalt anwältin richter richterin rat rätin wirt ober gott "
    "mann frau herr geheimrat kapitän oberst general vorsitzender vorsitzende schaffner mutter "
    "tochter schwester freundin partnerin oma mama tante und oder bzw am im an in"
)
_LABELS: Final = _words(
    "nachname nachnamen familienname zuname vorname geborene geborener mädchenname geburtsname "
    "verheiratete verwitwete ledigname"
)
_MONTHS: Final = _words("januar februar märz april mai juni juli august september oktober")
_INSTEAD: Final = _words("statt anstatt anstelle")
_TO: Final = _words("an von bei auf für mit vom")
_SHOWN: Final = _words("steht klingel klingelschild türschild briefkasten lautet heiße heißt bin")
_PARTICLES: Final = _words("von van de zu zur zum vom der den dem ter")
_KIN: Final = _words(
    "mann frau bruder schwester sohn tochter vater mutter mama papa opa oma onkel tante neffe "
    "nichte cousin cousine schwager schwägerin schwiegermutter schwiegervater freund freundin "
    "kollege kollegin chef chefin nachbar nachbarin mieter mieterin mitbewohner mitbewohnerin "
    "enkel enkelin partner partnerin lebensgefährte lebensgefährtin verlobte ex kumpel bekannte"
)
_AT_A_DOOR: Final = _words(
    "klingelt klingeln klingelte geklingelt klingel abgegeben hinterlegt nebenan nachbarn "
    "nachbarschaft zugestellt abgeben abzugeben"
)
_ARTICLES: Final = _words("der die den dem")
_ROLES: Final = _words(
    "hausmeister techniker technikerin monteur zusteller postbote fahrer fahrerin bote makler "
    "sachbearbeiter sachbearbeiterin berater beraterin vermieter vermieterin vormieter nachmieter "
    "nachbar nachbarn nachbarin kollege kollegin kollegen mitarbeiter mitarbeiterin azubi "
    "praktikant praktikantin filialleiter filialleiterin teamleiter teamleiterin verkäufer "
    "verkäuferin pförtner gutachter gutachterin anwalt anwältin steuerberater steuerberaterin "
    "betreuer betreuerin pfleger pflegerin hebamme lehrer lehrerin trainer trainerin kundin kunde "
    "patient patientin mieter mieterin eigentümer eigentümerin halter halterin beifahrer fahrlehrer"
)
_NAMED_SO: Final = 5


def announced(tokens: list[Token]) -> Iterator[Span]:
    """Names in such frames, certain."""
    for place, token in enumerate(tokens):
        known = token.facts
        if known is None or token.in_cue == "thing" or len(token.text) < 2:
            continue
        if _is_said_behind(tokens, place) or _is_behind_title(tokens, place):
            yield Span(place, place + 1, CERTAIN)
        elif (
            _is_labelled(tokens, place)
            or _is_of_kin(tokens, place)
            or _is_behind_role(tokens, place)
        ):
            yield Span(place, place + 1, CERTAIN)
        elif token.plain in _PARTICLES and place and tokens[place - 1].plain in _SHOWN:
            last = _noble(tokens, place)
            if last:
                yield Span(place, last, CERTAIN)


def beside(tokens: list[Token], spans: list[Span]) -> Iterator[Span]:
    """Who stands opposite to somebody found: `Koch statt Kocher`, `Abu / Lindner`."""
    taken = {place for span in spans for place in range(span.first, span.last)}
    for span in spans:
        at = span.first - 1
        if at > 0 and tokens[at].plain in _TO:
            at -= 1
        if at > 0 and tokens[at].plain in _INSTEAD and _may_be(tokens, at - 1, taken):
            yield Span(at - 1, at, span.score)
        for sign, other in ((span.first - 1, span.first - 2), (span.last, span.last + 1)):
            if 0 <= sign < len(tokens) and tokens[sign].text == "/" and 0 <= other < len(tokens):
                known = tokens[other].facts
                if known is not None and known.surname and _may_be(tokens, other, taken):
                    yield Span(other, other + 1, span.score)
        yield from _joined_to(tokens, span, taken)
        shouted = _surname_before(tokens, span)
        if shouted is not None and shouted not in taken:
            yield Span(shouted, shouted + 1, span.score)


def _joined_to(tokens: list[Token], span: Span, taken: set[int]) -> Iterator[Span]:
    """The other given name of `Sophie und Max`, next to one that is found."""
    found = tokens[span.last - 1].facts
    if found is None or not tokens[span.first].facts or span.score < _SURE:
        return
    for joint, other in ((span.first - 1, span.first - 2), (span.last, span.last + 1)):
        if not (0 <= joint < len(tokens) and 0 <= other < len(tokens)):
            continue
        known = tokens[other].facts
        if tokens[joint].plain != "und" or known is None or other in taken:
            continue
        if known.shape == "Xx" and known.sex and not known.band and not known.place:
            if tokens[other].in_cue != "thing" and not tokens[other].opens:
                yield Span(other, other + 1, span.score)


_SURE: Final = 0.8


def _surname_before(tokens: list[Token], span: Span) -> int | None:
    """The surname of `"MÜHLHAUS, EDELTRAUD"`, alone in its field before a given name."""
    at = span.first - 2
    if at < 0 or tokens[span.first - 1].text != ",":
        return None
    known, given = tokens[at].facts, tokens[span.first].facts
    if known is None or given is None or not given.sex or given.shape != known.shape:
        return None
    opens = at == 0 or tokens[at - 1].text in ('"', ";", ":", "|") or tokens[at].line_opens
    closes = span.last >= len(tokens) or tokens[span.last].text in ('"', ";", "|", ",", ".", "}")
    closes = closes or tokens[span.last].kind == "line"
    likely = known.surname or known.unknown
    if known.shape == "XX":
        likely = likely or len(known.plain) > _NAMED_SO
    return at if opens and closes and likely and known.shape in ("Xx", "XX") else None


def _may_be(tokens: list[Token], place: int, taken: set[int]) -> bool:
    token = tokens[place]
    known = token.facts
    if known is None or place in taken or token.in_cue == "thing":
        return False
    return known.shape == "Xx" and (known.named or known.unknown)


def _is_said_behind(tokens: list[Token], place: int) -> bool:
    known = tokens[place].facts
    if known is None or known.shape != "Xx" or not (known.named or known.unknown):
        return False
    words = tuple(token.plain.replace("ß", "ss") for token in tokens[place + 1 : place + 4])
    return words in _SAID or words[:2] in _SAID


def _is_behind_title(tokens: list[Token], place: int) -> bool:
    """`ein herr stein`, `Frau See`; not `meine frau lange`, `Herr Direktor`."""
    token, known = tokens[place], tokens[place].facts
    if not place or known is None or token.plain in _OFFICES or token.in_cue == "title":
        return False
    title = tokens[place - 1]
    if title.plain not in _MISTER or token.start - title.end != 1:
        return False
    owned = place > 1 and tokens[place - 2].plain in _OWNER and title.plain == "frau"
    if owned:
        return False
    if known.shape == "x":
        return title.text.islower() and known.named and known.band < _NAMED_SO
    return known.shape == "Xx" and title.text[0].isupper() and known.band < _NAMED_SO


def _is_labelled(tokens: list[Token], place: int) -> bool:
    """`Nachname Licht`, `nachname lang`, `geborene Blank`."""
    token, known = tokens[place], tokens[place].facts
    if not place or known is None or not known.named or token.plain in _MONTHS:
        return False
    if place + 1 < len(tokens) and tokens[place + 1].plain in ("ich", "wir", "nicht"):
        return False
    at = place - 1 - (tokens[place - 1].plain in ("war", "ist", "lautet", ":"))
    return at >= 0 and tokens[at].plain in _LABELS and known.band <= _NAMED_SO


def _is_of_kin(tokens: list[Token], place: int) -> bool:
    """`meine Schwägerin – die Ute –`: a given name behind its article, with kin before both."""
    known = tokens[place].facts
    if place < 2 or known is None or not (known.sex and known.surely_name and known.shape == "Xx"):
        return False
    if tokens[place - 1].plain not in _ARTICLES:
        return False
    before = tokens[max(0, place - 4) : place - 1]
    return any(token.plain in _KIN for token in before)


def _is_behind_role(tokens: list[Token], place: int) -> bool:
    """`Hausmeister Kluge`, `nachbarn schäfer`, `klingelt bei schulze`."""
    known = tokens[place].facts
    if not place or known is None or not known.named:
        return False
    before = tokens[place - 1]
    if tokens[place].start - before.end != 1:
        return False
    if before.plain in _ROLES:
        if known.shape == "Xx":
            return known.surely_name
        noun = known.noun or not known.band
        return known.shape == "x" and before.text.islower() and noun and known.band < _NAMED_SO
    if before.plain not in ("bei", "beim") or known.band or not known.surname:
        return False
    near = tokens[max(0, place - _REACH) : place + _REACH]
    return any(token.plain in _AT_A_DOOR for token in near)


_REACH: Final = 100


def _noble(tokens: list[Token], place: int) -> int:
    """One past the name that begins with particles: `steht von der Au`."""
    at = place
    while at < len(tokens) and tokens[at].plain in _PARTICLES and tokens[at].text.islower():
        at += 1
    if at >= len(tokens) or at - place > 2 or not tokens[at].text[0].isupper():
        return 0
    known = tokens[at].facts
    if known is None or known.place or known.shape != "Xx":
        return 0
    shown = tokens[place - 1].plain
    ends = at + 1 >= len(tokens) or tokens[at + 1].kind != "word"
    schild = any(
        "schild" in t.plain or "klingel" in t.plain for t in tokens[max(0, place - _REACH) : place]
    )
    return at + 1 if ends and (shown != "steht" or schild or "briefkasten" in shown) else 0
