"""IP addresses, version 4 and 6, full and compressed (RFC 4291 section 2.2)."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterator

import regex

from gateway.traffic.detection.identifiers.number import VALID
from gateway.traffic.detection.reading import Reading, cue_pattern
from gateway.traffic.detection.recogniser import Match, Recogniser, found_by

_V4 = regex.compile(r"(?<![\d\p{L}.])\d{1,3}(?:\.\d{1,3}){3}(?!\.?\d)(?!\p{L})")
_V6 = regex.compile(
    r"(?<![\p{L}\d:.])(?=[0-9a-f:]*:[0-9a-f:]*:)[0-9a-f:]{2,39}(?:\d{1,3}(?:\.\d{1,3}){3})?(?![\p{L}\d:])",
    regex.IGNORECASE,
)
# The router at home, a machine itself, no machine at all: the same in every household (RFC 1918,
# RFC 1122 section 3.2.1.3).
_NOBODYS = regex.compile(
    r"192\.168\.\d{1,3}\.(?:0|1|254|255)|127\.0\.0\.1"
    r"|0\.0\.0\.0|255(?:\.255){1,2}(?:\.\d{1,3}){1,2}"
)
_BIGGEST_VERSION = 40
_SAID = cue_pattern("ip ipv* address* adres* host server* serwer* logged login logowan* zalogowan*")
_VERSION = cue_pattern("wersj* version* ver firmware* v release* build android ios")


class IpRecogniser(Recogniser):
    """IP_ADDRESS."""

    entities = ("IP_ADDRESS",)

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Addresses the standard library can read; version numbers after a cue are left alone."""
        versions = False
        for found in found_by(_V4, reading.text, overlapped=True) if reading.has_digit else ():
            if _NOBODYS.fullmatch(found[0]):
                continue
            if reading.cue_before(_VERSION, found.start(), 24):
                versions = True
            elif _is_address(found[0]) and not (versions and _is_other_version(reading, found)):
                yield Match(found.start(), found.end(), "IP_ADDRESS", VALID)
        if "::" not in reading.text and reading.text.count(":") < 7:
            return
        for found in found_by(_V6, reading.text, overlapped=True):
            if any(map(str.isalnum, found[0])) and _is_address(found[0]):
                yield Match(found.start(), found.end(), "IP_ADDRESS", VALID)


def _is_other_version(reading: Reading, found: regex.Match[str]) -> bool:
    """`firmware 2.14.0.11 … rolled back to 2.13.9.4`: small numbers, and no word for an address."""
    first, _, rest = found[0].partition(".")
    if int(first) > _BIGGEST_VERSION or not rest:
        return False
    return not reading.cue_before(_SAID, found.start(), 24)


def _is_address(text: str) -> bool:
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True
