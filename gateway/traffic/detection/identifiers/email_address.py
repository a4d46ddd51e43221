"""E-mail addresses, with letters of any alphabet, and with slips of the finger around the sign.

Source: RFC 5321 section 4.1.2 and RFC 6531 for letters beyond ASCII; quoted local parts and address
literals are left out. Nothing is fetched: presidio's own recogniser asks tldextract, which may load
a list from the network, and misses all but the first of several addresses.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import regex

from gateway.traffic.detection.identifiers.email_spelled import spelled_addresses
from gateway.traffic.detection.identifiers.number import VALID
from gateway.traffic.detection.identifiers.role_mailbox import is_role
from gateway.traffic.detection.identifiers.surname_domain import bears_a_name
from gateway.traffic.detection.normalised import folded
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import Match, Recogniser, found_by

LOCAL: Final = r"[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_+.'\-]{0,62}[\p{L}\p{M}\p{N}_+\-])?"
_LABEL: Final = r"[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\-]{0,61}[\p{L}\p{M}\p{N}])?"
_DOTTED: Final = rf"{_LABEL}(?:\.{_LABEL})*\.\p{{L}}[\p{{L}}\p{{M}}\-]{{1,62}}"
# "jan@ wp .pl", "jan @wp . pl", "jan@wp,pl"
_TOP: Final = (
    r"(?:com|net|org|info|eu|pl|de|at|ch|uk|ie|fr|be|nl|lu|it|es|pt|dk|se|no|fi|ee|lv|lt|cz|sk|si|"
    r"hr|hu|ro|bg|gr|cy|mt|ua|us|io|me|co)(?!\p{L})"
)
_LOOSE: Final = rf"{_LABEL}(?:[ ]?[.][ ]?{_LABEL}){{0,2}}(?:[ ]?[.,][ ]?|[ ]){_TOP}"
AT: Final = r"(?:@|%40|&#64;|&commat;)"

EMAIL: Final = regex.compile(
    rf"(?<![\p{{L}}\p{{N}}]){LOCAL}(?:{AT}(?:{_DOTTED}|{_LOOSE}|{_LABEL})"
    rf"|[ ]@[ ]?(?:{_DOTTED}|{_LOOSE})|@[ ](?:{_DOTTED}|{_LOOSE}))"
    rf"|(?<![\p{{L}}\p{{N}}])[\p{{L}}\p{{N}}_]+(?:[ ][._-][ ]?[\p{{L}}\p{{N}}_]+){{1,4}}[ ]@[ ]"
    rf"(?:{_LOOSE})",
    regex.IGNORECASE,
)
_AT_SIGN: Final = regex.compile(AT, regex.IGNORECASE)


class EmailRecogniser(Recogniser):
    """EMAIL_ADDRESS."""

    entities = ("EMAIL_ADDRESS",)

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Every address in the text; several in a row are several."""
        text = reading.text
        if any(sign in text for sign in ("@", "%40", "&#64;", "&commat;")):
            for found in found_by(EMAIL, text):
                local = folded(_AT_SIGN.split(found[0], maxsplit=1)[0].strip())
                if _is_handle(found[0]) or _is_a_word(reading, found):
                    continue
                owned = bears_a_name(reading, found.start(), found.end()) or _is_an_owners(reading)
                if not is_role(local) or owned:
                    yield Match(found.start(), found.end(), "EMAIL_ADDRESS", VALID)
        yield from spelled_addresses(reading)


_TRADERS: Final = frozenset(
    "nip regon ceidg pfa szco zivnost zivnostnik фоп zzp eenmanszaak samozaposlen samozaposlena "
    "enskild enskilda naringsidkare saimnieciskas".split()
)
_ALONE: Final = regex.compile(rf"([^@%]*)@({_LABEL})", regex.IGNORECASE)
_SPOKEN: Final = regex.compile(r"[\p{L}-]+")
_MAIL: Final = regex.compile(r"(?<!\p{L})(?:e-?)?(?:mail|mejl|meil|adres|poczt|post|correo|письм)")
_PROVIDERS: Final = frozenset(
    "wp onet interia o2 op gmail tlen gazeta poczta vp outlook hotmail yahoo icloud proton gmx web "
    "buziaczek spoko autograf seznam libero orange live abv".split()
)


def _is_an_owners(reading: Reading) -> bool:
    """Whether a sole trader's numbers are told beside: then `biuro@` is that person's own."""
    known = not reading.folded_words.isdisjoint(_TRADERS)
    return known or (reading.language in ("sl", "hr") and _SOLE.search(reading.folded) is not None)


_SOLE: Final = regex.compile(r"(?<!\p{L})s\.[ ]?p\.|(?<!\p{L})obrt\p{L}*")


def _is_a_word(reading: Reading, found: regex.Match[str]) -> bool:
    """`emp@tia`: no dot behind the sign, no provider, nobody speaks of mail: a name of a thing."""
    alone = _ALONE.fullmatch(found[0])
    if alone is None or alone[2].lower() in _PROVIDERS or not _SPOKEN.fullmatch(alone[1]):
        return False
    near = reading.folded[max(0, found.start() - 40) : found.end() + 20]
    return _MAIL.search(near) is None


def _is_handle(found: str) -> bool:
    """`c'est @manon.tissier`: a word, a space, and somebody's handle."""
    before, sign, _ = found.partition("@")
    return (
        bool(sign)
        and before.endswith(" ")
        and found[len(before) + 1] != " "
        and not (any(top in found for top in (".com", ".pl", ".de", ".net", ".eu", ".org")))
    )
