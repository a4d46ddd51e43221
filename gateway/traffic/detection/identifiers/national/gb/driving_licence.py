"""British driving licence: surname, date of birth, initials, check signs."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind


def is_british_licence(plain: str) -> bool:
    """Whether the sixth to eleventh sign are a date with the month's first digit 0, 1, 5 or 6."""
    digits = plain[5:11]
    return digits.isdigit() and digits[1] in "0156" and "01" <= digits[3:5] <= "31"


DRIVING_LICENCE = NumberKind(
    "UK_DRIVING_LICENCE",
    (
        r"[A-Z]{1,5}9{0,4}\d[0156]\d[0-3]\d\d[A-Z9]{2}[A-Z0-9]{3}|[A-Z9]{5}\d{6}"
        r"[A-Z9]{2}[A-Z0-9]{1,3}"
    ),
    "14-16",
    is_british_licence,
    alone=True,
    labels="licence* license* driving_licence* driver*",
)
