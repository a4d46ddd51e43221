"""E-mail addresses spelled to hide or to dictate them: `jan (at) wp.pl`, `jan małpa wp kropka pl`.

The words for the at sign and the dot are those of 25 languages. A word that means nothing else
("małpa wp pl" apart) is believed with a domain behind it; "at" and its like only where the dot is
spelled as well, or the name before it looks like no word.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import regex

from gateway.traffic.detection.identifiers.cue_words import beginnings, may_hold
from gateway.traffic.detection.identifiers.number import VALID
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import Match, found_by

# Folded. Words that stand for nothing else beside a domain.
_AT_SURE: Final = (
    "malpa|malpka|malpeczka|at-zeichen|klammeraffe|affenschwanz|arobase|arrobase|arobas|arroba|"
    "chiocciola|chiocciolina|apenstaartje|apestaartje|snabela|snabel-a|snabel a|kanelbulle|"
    "krollalfa|miukumauku|kissanhanta|at-merkki|ätt|zavinac|afna|manki|majmun|kukac|coada de "
    "maimuta|"
    "arond|a rond|маимунка|маимунско а|кльомба|собачка|собака|равлик|песик|παπακι|παπακι|eta|"
    "at-mark|atmark|et-merkki|strudel|malpiszon|aapenstaartje|ätmärk|att-merkki"
)
# Words of the language besides.
_AT_WEAK: Final = "at|ät|ag|la|a|et|att|alfa|ett|monkey|chez|bei|эт|ет"
_DOT: Final = (
    "dot|kropka|kropeczka|punkt|point|punto|ponto|punt|punktum|prik|piste|tocka|tecka|bodka|pont|"
    "punct|punkts|taskas|точка|крапка|τελεια|ponc|pika|pont|tikka|stop|teleia|periodo"
)
_INNER: Final = (
    "podkreslnik|podkreslenie|podloga|dolna kreska|podloga|myslnik|minus|kreska|lacznik|pauza|"
    "underscore|dash|hyphen|unterstrich|bindestrich|minus|tiret|tiret du bas|underscore|guion|"
    "guion bajo|trattino|trattino basso|sublinhado|hifen|liggend streepje|streepje|understreg|"
    "bindestreg|understreck|bindestreck|alaviiva|viiva|alakriips|pasvitra|pomlcka|podtrzitko|"
    "podciarkovnik|podcrtaj|crtica|donja crta|podvlaka|alahuzas|kotojel|liniuta|cratima|"
    "долна черта|тире|дефис|нижнє підкреслення|підкреслення|κατω παυλα|παυλα|fostrioc|fleiscin"
)
_OPEN, _CLOSE = r"[\[({<*]+", r"[\])}>*]+"
_PIECE: Final = r"[\p{L}\p{N}][\p{L}\p{M}\p{N}+_\-]*"
_JOINT: Final = (
    rf"(?:[.]|[ ](?:{_DOT}|{_INNER})[ ]|[ ]?{_OPEN}[ ]?(?:{_DOT}|{_INNER}|[._-])[ ]?{_CLOSE}[ ]?)"
)
_NAME: Final = rf"{_PIECE}(?:{_JOINT}{_PIECE}){{0,5}}"
_DOTTED: Final = (
    rf"(?:[ ]?[.](?![ ])|[ ][.][ ]|[ ](?:{_DOT})[ ]|[ ]?{_OPEN}[ ]?(?:{_DOT}|[.])[ ]?{_CLOSE}[ ]?)"
)
_TOP: Final = (
    "com|net|org|info|biz|eu|pl|de|at|ch|uk|ie|fr|be|nl|lu|it|es|pt|dk|se|no|fi|is|ee|lv|lt|cz|sk|"
    "si|hr|hu|ro|bg|gr|cy|mt|ua|ru|us|io|me|co|fm|app|dev|online|email|ca|by|rs|tv|cat"
)
_TOP_SAID: Final = "pe el|pe eł|pe l|kom|je u|e u"
_PART: Final = rf"(?:{_TOP_SAID}|[\p{{L}}\p{{N}}-]{{2,}})"
_DOMAIN: Final = rf"[\p{{L}}\p{{N}}][\p{{L}}\p{{N}}-]*(?:{_DOTTED}{_PART}){{1,3}}"
_PROVIDERS: Final = (
    "wp|onet|interia|o2|op|gmail|tlen|gazeta|poczta|vp|outlook|hotmail|yahoo|icloud|proton|gmx|web|"
    "t-online|abv|seznam|centrum|freemail|libero|orange|free|live|msn|buziaczek|spoko|autograf"
)
_WITH_SIGN: Final = regex.compile(
    rf"(?<![\p{{L}}\p{{N}}.]){_NAME}(?:"
    rf"(?:[ ]?{_OPEN}[ ]?(?:at|{_AT_SURE}|@|a|et|ätt|att|ät|ag|la)[ ]?{_CLOSE}[ ]?"
    rf"|[ ](?:{_AT_SURE})[ ]|_(?:at|{_AT_SURE})_)"
    rf"(?:{_DOMAIN}|(?:{_PROVIDERS})[ ](?:{_TOP}|{_TOP_SAID})|(?:{_PROVIDERS}))"
    rf"(?![\p{{L}}\p{{N}}])"
    rf"|[ ](?:{_AT_WEAK})[ ][\p{{L}}\p{{N}}-]+(?:[ ](?:{_DOT})[ ][\p{{L}}\p{{N}}-]{{2,}}){{0,2}}"
    rf"[ ](?:{_DOT})[ ](?:{_TOP})"
    rf"(?![\p{{L}}\p{{N}}])"
    rf"|[ ](?:{_AT_WEAK})[ ](?:[\p{{L}}\p{{N}}-]+\.)+(?:{_TOP})(?![\p{{L}}\p{{N}}]))"
)
# "ola kropka rak na gmailu", "ola.rak na wp": the sign is not said.
_AT_PROVIDER: Final = regex.compile(
    rf"(?<![\p{{L}}\p{{N}}.@])(?:{_PIECE}(?:{_JOINT}{_PIECE}){{1,5}}|[\p{{L}}._-]+\p{{N}}+)"
    r"[ ](?:na|w)[ ](?:gmailu|gmail|wp|wupe|wu pe|onecie|onet|interii|interia|o2|tlenie|gazecie|op|"
    r"hotmailu|outlooku|icloudzie|protonie)(?:[.,]?[ ]?(?:kropka[ ])?(?:pl|com|eu))?"
    r"(?![\p{L}\p{N}])"
)
_AT_PROVIDER_SAID: Final = frozenset(
    "gmailu gmail wp wupe wu onecie onet interii interia o tlenie gazecie op hotmailu outlooku "
    "icloudzie protonie".split()
)
_NAME_BEFORE: Final = regex.compile(
    r"(?::[ ]|(?<!\p{L})(?:to|mail|email|e-mail|mejl|adres|na)[ ])"
    r"(?:(?:to|jest|mam|taki|brzmi|moj|mail|na|adres|nowy|teraz|tak|czyli|nie)[ ])*+"
    r"(?P<name>(?:[\p{L}\p{N}_.-]+[ ]){1,4})$"
)
_SAID_NOW: Final = regex.compile(r"(?:(?<!\p{L})(?:to|jest|brzmi|taki)|:)[ ]{1,2}$")
_FARTHEST_NAME: Final = 60
_SIGNS: Final = beginnings(f"{_AT_SURE}|{_AT_WEAK}")
_DOTS: Final = frozenset(f"{_DOT}|{_PROVIDERS}".split("|"))
# Not the top of an address that is written with its sign.
_DOTTED_TOP: Final = regex.compile(
    rf"(?<![\p{{L}}\p{{N}}._+-]@[\p{{L}}\p{{N}}.-]*)\.(?:{_TOP})(?![\p{{L}}])"
)
_SPELLED_DOT: Final = regex.compile(rf"[ ](?:{_DOT})[ ]")
_LIKE_A_NAME: Final = regex.compile(r"[\p{N}._]")


def spelled_addresses(reading: Reading) -> Iterator[Match]:
    """Addresses whose at sign or dots are words."""
    text = reading.folded
    if reading.language == "pl" and not reading.folded_words.isdisjoint(_AT_PROVIDER_SAID):
        for found in found_by(_AT_PROVIDER, text):
            yield Match(found.start(), found.end(), "EMAIL_ADDRESS", VALID)
    if not may_hold(reading, _SIGNS):
        return
    spelled_dot = "o2" in text or not reading.folded_words.isdisjoint(_DOTS)
    if not (spelled_dot or ("." in text and _DOTTED_TOP.search(text))):
        return
    for found in found_by(_WITH_SIGN, text):
        if _is_address(reading.text[found.start() : found.end()], found[0]):
            yield Match(_start(text, found), found.end(), "EMAIL_ADDRESS", VALID)


def _start(text: str, found: regex.Match[str]) -> int:
    """Where it begins, with words before it that a colon or `to` says are a part of the name.

    `mail mam taki: ola rak dwa małpa wp kropka pl`.
    """
    start = int(found.start())
    if " malp" not in found[0]:
        return start
    if _SAID_NOW.search(text, max(0, start - _FARTHEST_NAME), start):
        return start
    before = _NAME_BEFORE.search(text, max(0, start - _FARTHEST_NAME), start)
    return int(before.start("name")) if before else start


_WEAK: Final = regex.compile(rf"[ ](?:{_AT_WEAK})[ ]")


def _is_address(spelled: str, plain: str) -> bool:
    """A weak word for the sign needs a spelled dot behind it, capitals, or a name no word has."""
    weak = _WEAK.search(plain)
    if weak is None:
        return True
    sign = spelled[weak.start() : weak.end()].strip()
    if sign.isupper() and not spelled.isupper():
        return True
    return bool(
        _SPELLED_DOT.search(plain[weak.end() :]) or _LIKE_A_NAME.search(plain[: weak.start()])
    )
