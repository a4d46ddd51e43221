"""Finnish personal identity code: date of birth, serial, check sign."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import Check, NumberKind, checked_by

_CHECKED: Check = checked_by("fi.hetu")


def is_hetu(plain: str) -> bool:
    """The separator is lost in the plain spelling where it is a sign: put back as a dash or plus.

    The check does not depend on it.
    """
    if len(plain) == 10:
        return _CHECKED(f"{plain[:6]}-{plain[6:]}") or _CHECKED(f"{plain[:6]}+{plain[6:]}")
    return _CHECKED(f"{plain[:6]}{'A' if plain[6] in 'ABCDEF' else '-'}{plain[7:]}")


HETU = NumberKind(
    "FI_PERSONAL_IDENTITY_CODE",
    r"\d{9}[0-9A-Y]|\d{6}[A-FU-Y]\d{3}[0-9A-Y]",
    "10-11",
    is_hetu,
    languages="fi sv",
    labels="hetu* henkilotunnus* sotu* personbeteckning*",
    written=r"\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]",
)
