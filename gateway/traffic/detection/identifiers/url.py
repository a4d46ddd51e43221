"""Web addresses that say who somebody is: user info, an e-mail address, or a profile page."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from gateway.traffic.detection.identifiers.email_address import EMAIL
from gateway.traffic.detection.identifiers.number import VALID
from gateway.traffic.detection.normalised import folded
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import Match, Recogniser, found_by

_URL = regex.compile(
    r"(?<![\p{L}\d])(?:[a-z][a-z+.-]{1,9}://|www\.|(?:\p{L}+\.)?(?=linkedin\.|"
    r"facebook\.|instagram\.)|(?<![@\w.\-])(?:[a-z0-9-]{2,30}\.){1,3}[a-z]{2,6}/(?=\S*[a-z]))"
    r"[^\s\"'<>\\^`{|}]{3,2000}",
    regex.IGNORECASE,
)
_USER_INFO = regex.compile(r"^[a-z][a-z+.-]*://[^/?#@]+@", regex.IGNORECASE)
_PROFILE = regex.compile(
    r"(?:linkedin\.\w+/in/|(?:facebook|fb|instagram|x|twitter|tiktok)\.com/@?(?!(?:sharer|"
    r"help|pages|p|intent)\b)"
    r"|(?:behance\.net|soundcloud\.com|vimeo\.com|linktr\.ee|"
    r"patreon\.com|ko-fi\.com|t\.me|xing\.com/profile)/@?[\p{L}][\p{L}\d._-]{3,}"
    r"|/(?:users?|u|profiles?|profil|~|nutzer|people|author|konto|uzytkownik|user-profile|member|mitglied|perfil|utilisateur|usuario)/)[\p{L}\d._~%-]{3,}",
    regex.IGNORECASE,
)
_PARAMETER = regex.compile(
    r"[?&;](?:e-?mail|mail|user(?:name)?|login|name|first_?name|last_?name|surname|imie|nazwisko|"
    r"phone|tel|pesel)=[^&;]{2,}",
    regex.IGNORECASE,
)


# A page made for one reader: "/p/48601220118" is a mobile number with Poland's code.
_PHONE = regex.compile(
    r"[/=_.-](?:\+|%2b|00)?48(?:4[5-9]|5[0137]|6[069]|7[2389]|8[08])\d{7}(?![\d\p{L}])",
    regex.IGNORECASE,
)


_PERSONAL = (_USER_INFO, EMAIL, _PROFILE, _PARAMETER, _PHONE)
_SIGNS = ("www.", "://", "@", "=", "48")
_PATHS = (
    "/in/", ".com/", ".net/", ".me/", ".ee/", "/nutzer", "/u", "/profil", "/~", "/people",
    "/author", "/konto", "/member", "/mitglied", "/perfil",
)  # fmt: skip


def _may_be_personal(text: str) -> bool:
    """Whether there is a sign of an address, and one of a person in it."""
    if "/" not in text and "www." not in text:
        return False
    return any(sign in text for sign in _SIGNS) or any(path in text for path in _PATHS)


_PERSON = regex.compile(r"(?<!\p{L})(\p{Lu}\p{Ll}+)[ ](?=(\p{Lu}\p{Ll}+))")
_PIECE = regex.compile(r"\p{L}{5,}")


def _bears_a_name(reading: Reading, url: str) -> bool:
    """`www.olgarak.pl` where the text speaks of Olga Rak: the page is that person's."""
    host = regex.sub(r"^[a-z]+://", "", url.lower()).partition("/")[0]
    pieces = set(_PIECE.findall(host.replace("-", " ") + " " + host.replace("-", "")))
    for found in found_by(_PERSON, reading.text):
        first, second = folded(found[1]), folded(found[2])
        if pieces & {first + second, second + first}:
            return True
    return False


class UrlRecogniser(Recogniser):
    """URL."""

    entities = ("URL",)

    def matches(self, reading: Reading) -> Iterator[Match]:
        """The whole address, since its parts tell as much as the name inside."""
        if not _may_be_personal(reading.folded):
            return
        for found in found_by(_URL, reading.text):
            url = found[0].rstrip(".,;:!?)]")
            if any(p.search(url) for p in _PERSONAL) or _bears_a_name(reading, url):
                yield Match(found.start(), found.start() + len(url), "URL", VALID)
