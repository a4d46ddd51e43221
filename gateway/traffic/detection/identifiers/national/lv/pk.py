"""Latvian personal code: date of birth and serial, or a random number from 32."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import Check, NumberKind, checked_by

_CHECKED: Check = checked_by("lv.pvn")


def is_latvian(plain: str) -> bool:
    """A date with a check digit, or the numbers from 32 on, which have none."""
    return plain.startswith("32") or (plain[0] < "4" and _CHECKED(plain))


PK = NumberKind(
    "LV_PK",
    r"\d{11}",
    "11",
    is_latvian,
    languages="lv",
    labels="personas_kod* pk p_k",
    written=r"\d{6}-\d{5}",
)
