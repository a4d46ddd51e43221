"""Spanish social security number (NAF): province, number, modulo 97."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind


def is_affiliation(plain: str) -> bool:
    """The last two digits are the others modulo 97; a short number is joined without its zero."""
    province, number, check = plain[:2], plain[2:10], plain[10:]
    joined = province + (number.lstrip("0") if number.startswith("0") else number)
    return int(joined) % 97 == int(check) or int(plain[:10]) % 97 == int(check)


SOCIAL_SECURITY = NumberKind(
    "ES_SOCIAL_SECURITY",
    r"\d{12}",
    "12",
    is_affiliation,
    languages="es",
    labels="seguridad_social nuss naf nss numero_de_afiliacion* afiliacion*",
    mixed=True,
    said=r"\d{11,12}",
)
