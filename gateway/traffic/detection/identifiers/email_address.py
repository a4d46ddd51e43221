"""E-mail addresses, also percent-encoded, with letters of any alphabet, or spelled `(at)`.

Source: RFC 5321 section 4.1.2 and RFC 6531 for letters beyond ASCII; quoted local parts and address
literals are left out. Nothing is fetched: presidio's own recogniser asks tldextract, which may load
a list from the network, and misses all but the first of several addresses.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from gateway.traffic.detection.identifiers.number import VALID
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import PATTERN_SECONDS, Match, Recogniser

LOCAL = r"[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_+.'\-]{0,62}[\p{L}\p{M}\p{N}_+\-])?"
_LABEL = r"[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\-]{0,61}[\p{L}\p{M}\p{N}])?"
_DOTTED = rf"{_LABEL}(?:\.{_LABEL})*\.\p{{L}}[\p{{L}}\p{{M}}\-]{{1,62}}"
AT = r"(?:@|%40|&#64;|&commat;)"
_SPELLED_AT = r"[ ]?(?:\((?:at|małpa|malpa|@)\)|\[(?:at|małpa|malpa|@)\]|\{at\})[ ]?"
_SPELLED_DOT = r"(?:\.|[ ]?[\[({](?:dot|kropka)[\])}][ ]?)"

EMAIL = regex.compile(
    rf"(?<![\p{{L}}\p{{N}}])(?:{LOCAL}(?:{AT}(?:{_DOTTED}|{_LABEL})|[ ]?@[ ]?{_DOTTED})"
    rf"|{LOCAL}{_SPELLED_AT}{_LABEL}(?:{_SPELLED_DOT}{_LABEL})+)",
    regex.IGNORECASE,
)


class EmailRecogniser(Recogniser):
    """EMAIL_ADDRESS."""

    entities = ("EMAIL_ADDRESS",)

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Every address in the text; several in a row are several."""
        text = reading.text
        if not any(sign in text for sign in ("@", "%40", "&#64;", "&commat;", "(", "[", "{")):
            return
        for found in EMAIL.finditer(text, timeout=PATTERN_SECONDS):
            yield Match(found.start(), found.end(), "EMAIL_ADDRESS", VALID)
