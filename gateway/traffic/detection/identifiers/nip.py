"""NIP, the Polish tax number: ten digits, mod 11. A sole trader's NIP is personal data.

Source: Act of 13 October 1995 on registration of taxpayers, Art. 11; check by python-stdnum.
One number in eleven passes by chance, so words that announce an order or a parcel speak against it.
"""

from __future__ import annotations

from stdnum.pl import nip

from gateway.traffic.detection.identifiers.number import NumberKind, digits_of, spaced
from gateway.traffic.detection.reading import cue_pattern

CUES = cue_pattern("nip* podat* vat* faktur* firm* tax* dzialaln* invoice* regon* kontrahent*")
OTHER_NUMBERS = cue_pattern(
    "zamowien* order* paczk* przesyl* parcel* tracking* sledzen* ticket* zgloszen* sprawy case* "
    "reklamac* seryjn* serial* ean kod* model* polis* konto* rezerwac* booking* transak*"
)


def is_valid(number: str) -> bool:
    """Whether the check digit holds; an all-equal run of digits is a filler, no number."""
    digits = digits_of(number)
    return len(set(digits)) > 1 and bool(nip.is_valid(digits))


NIP = NumberKind(
    "PL_NIP",
    rf"(?:(?<!\p{{L}})PL[ -]?)?{spaced('10')}",
    is_valid,
    alone=True,
    cues=CUES,
    denied_by=OTHER_NUMBERS,
    unchecked_after=cue_pattern("nip"),
)
