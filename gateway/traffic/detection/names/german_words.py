"""German words that look like names, told by what stands beside them: `fünf Sterne`, `2x
margherita`, `nicht wärmer`, `der Bot „Paula“`, `All-IP`."""

from __future__ import annotations

from typing import Final

from gateway.traffic.detection.names.western_tokens import Token
from gateway.traffic.detection.normalised import folded


def _words(text: str) -> frozenset[str]:
    return frozenset(folded(text).split())


_COUNTED: Final = _words(
    "sterne stern punkte teller becher fliesen platten kissen blumen rosen kerzen stück flaschen "
    "kisten nägel haken bohnen zwiebeln kirschen birnen äpfel nüsse krapfen wecken semmeln brezeln "
    "kaiser franken gulden taler heller groschen kreuzer"
)
_NUMBERS: Final = _words(
    "null ein eine einen zwei drei vier fünf sechs sieben acht neun zehn zwölf paar einige mehrere "
    "viele wenige alle keine"
)
_DISHES: Final = _words(
    "margherita margarita margaritha regina salvatore romana romano diavolo diavola siciliana "
    "napoli funghi calzone caprese carbonara puttanesca alfredo bella vesuvio capricciosa paola "
    "giulia roberto mario verona milano toscana marinara carlo antonio francesca helene suzette "
    "benedict hugo"
)
_MENU: Final = _words(
    "pizza pizzas pizzen calzone pasta lieferando lieferdienst wolt ubereats restaurant pizzeria "
    "salami tonno hawaii funghi tiramisu speisekarte bestellt bestellung bestellte portion "
    "cocktail cocktails dessert vorspeise essen geliefert kalt quattro"
)
_MACHINES: Final = _words(
    "bot chatbot chatbots voicebot bot-text ki assistent assistenten assistentin "
    "sprachassistent sprachassistentin sprachassistenten computerstimme "
    "roboter automat avatar chat-bot "
    "ki-assistent ki-assistentin bots saugroboter mähroboter navi sprachcomputer chat-assistent "
    "chat-assistentin anrufbot telefonbot"
)
_VIRTUAL: Final = _words("virtuell virtuelle virtueller virtuellen virtuellem digitale digitalen")
_CALLING: Final = _words("von namens heißt nennt als genannt : nannte mit hieß")
_QUOTES: Final = frozenset('"„“”»«')
_NEAR: Final = 5
_LONGEST_SIGN: Final = 4


def is_german_word(tokens: list[Token], place: int) -> bool:
    """Whether a word alone is a word here, whatever lists and model make of it."""
    token, known = tokens[place], tokens[place].facts
    if known is None or token.cue == "title" and not token.behind:
        return False
    return (
        _is_counted(tokens, place)
        or _is_comparison(tokens, place)
        or _is_dish(tokens, place)
        or _is_machine(tokens, place)
        or _is_joined_sign(token.text)
    )


def _is_counted(tokens: list[Token], place: int) -> bool:
    if not place or tokens[place].plain not in _COUNTED:
        return False
    return tokens[place - 1].kind == "number" or tokens[place - 1].plain in _NUMBERS


def _is_comparison(tokens: list[Token], place: int) -> bool:
    """`wird nicht wärmer als 18 Grad`, `nicht heller`."""
    known = tokens[place].facts
    if not place or known is None or known.shape != "x" or not known.band:
        return False
    if tokens[place - 1].plain not in ("nicht", "noch", "viel", "immer", "etwas", "kaum"):
        return False
    behind = tokens[place + 1].plain if place + 1 < len(tokens) else ""
    has_capitals = any(each.facts and each.facts.shape == "Xx" for each in tokens)
    return behind == "als" or has_capitals or known.plain.endswith("er") and not known.sex


def _is_dish(tokens: list[Token], place: int) -> bool:
    """`zwei Margherita` where one orders food."""
    token = tokens[place]
    if token.plain not in _DISHES or token.cue in ("sign", "field", "intro", "kin"):
        return False
    if token.plain == "margherita" and token.text.islower():
        return True
    before = tokens[place - 1] if place else None
    counted = before is not None and (before.kind == "number" or before.plain in _NUMBERS)
    listed = before is not None and before.plain in ("und", "pizza", ",", "pasta")
    return (counted or listed) and any(each.plain in _MENU for each in tokens)


def _is_machine(tokens: list[Token], place: int) -> bool:
    """`Bot-Text von „Paula“`, `die KI namens Emma`, `mit dem virtuellen Assistenten Max`."""
    token = tokens[place]
    if token.facts is None or token.facts.shape == "x":
        return False
    near = [each for each in tokens[max(0, place - _NEAR) : place] if each.kind == "word"]
    words = [each.plain for each in near]
    machine = any(word in _MACHINES or word.startswith("bot-") for word in words)
    if not machine:
        return False
    if words[-1] in _MACHINES:
        return "assistent" not in words[-1] or len(words) > 1 and words[-2] in _VIRTUAL
    quoted = tokens[place - 1].text in _QUOTES
    return words[-1] in _CALLING and (quoted or words[-1] in ("namens", "heisst", "heißt"))


def _is_joined_sign(text: str) -> bool:
    """`All-IP`, `Voice-over-IP`: a joined word that ends in a short sign in capitals."""
    head, _, tail = text.rpartition("-")
    return bool(head) and tail.isupper() and 1 < len(tail) < _LONGEST_SIGN and not head.isupper()
