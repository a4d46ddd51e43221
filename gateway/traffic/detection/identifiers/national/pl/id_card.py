"""Polish identity card: three letters, a check digit, five digits."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind, weighted_sum


def is_card(plain: str) -> bool:
    """The check digit's weight 9 makes the whole sum a multiple of ten; the letter O is not used.

    Source: Interior Minister's regulation on the pattern of the identity card.
    """
    if not plain.isascii() or "O" in plain[:3]:
        return False
    return weighted_sum(plain, (7, 3, 1, 9, 7, 3, 1, 7, 3)) % 10 == 0


ID_CARD = NumberKind(
    "PL_ID_CARD",
    r"[A-NP-Z]{3}\d{6}",
    "9",
    is_card,
    alone=True,
    languages="pl",
    labels="dowod* dow_os* osobist* tozsamosc* legitym* dowodu* dowodem*",
    said=r"[A-Z]{2,4}\d{5,7}",
)
