"""MAC addresses (EUI-48): six pairs with colons or dashes, or three quadruples with dots."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from gateway.traffic.detection.identifiers.cue_words import beginnings, may_hold
from gateway.traffic.detection.identifiers.number import VALID
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import Match, Recogniser, found_by

_MAC = regex.compile(
    r"(?<![\p{L}\d:-])(?:[0-9a-f]{2}(?P<by>[:-])(?:[0-9a-f]{2}(?P=by)){4}[0-9a-f]{2}"
    r"|[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4})(?![\p{L}\d:-])",
    regex.IGNORECASE,
)


_DOTTED = regex.compile(r"(?<=[0-9A-Fa-f]{4})\.[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}")
_PAIR_SIGNS = 5
_CUES = beginnings("mac|physical|adres|bssid")
_BARE = regex.compile(
    r"(?<!\p{L})(?:mac|physical address|adres fizyczny|bssid)[\s:=\-]{1,3}"
    r"(?:adres\w*|addr\w*|id)?[\s:=]{0,2}(?P<mac>[0-9a-f]{12})(?![\p{L}\d])",
    regex.IGNORECASE,
)


class MacRecogniser(Recogniser):
    """MAC_ADDRESS."""

    entities = ("MAC_ADDRESS",)

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Addresses with a letter or a colon: pairs of digits with dashes are a date and time."""
        text = reading.text
        pairs = text.count(":") >= _PAIR_SIGNS or text.count("-") >= _PAIR_SIGNS
        for found in found_by(_MAC, text, overlapped=True) if pairs or _DOTTED.search(text) else ():
            if ":" in found[0] or any(map(str.isalpha, found[0])):
                yield Match(found.start(), found.end(), "MAC_ADDRESS", VALID)
        if not may_hold(reading, _CUES):
            return
        for found in found_by(_BARE, text):
            yield Match(found.start("mac"), found.end("mac"), "MAC_ADDRESS", VALID)
