"""Land registers: księga wieczysta of Poland with its check digit, others behind a label.

Polish number: a court's code of four signs, eight digits, a check digit (Justice Minister's
regulation of 15 February 2016 on keeping land registers, § 5). Weights 1, 3, 7 over the values of
the signs, modulo 10.
"""

from __future__ import annotations

from typing import Final

from gateway.traffic.detection.identifiers.number import NumberKind

_VALUES: Final = {sign: value for value, sign in enumerate("0123456789XABCDEFGHIJKLMNOPRSTUWYZ")}
_WEIGHTS: Final = (1, 3, 7)


def is_polish(plain: str) -> bool:
    """Whether the last digit checks the twelve signs before it."""
    total = sum(_VALUES.get(sign, 0) * _WEIGHTS[place % 3] for place, sign in enumerate(plain[:12]))
    return total % 10 == int(plain[12])


_LABELS: Final = (
    "kw ksieg*_wieczyst* ksiega_wieczysta* ksiegi_wieczyst* ksiedze_wieczyst* ksiege_wieczyst* "
    "ksiega* ksiegi nr_ksiegi* numer_ksiegi* land_registry* land_register* title_number* "
    "title_no* folio folio_number* grundbuch* grundbuchblatt* einlagezahl* "
    "registro_de_la_propiedad* finca_registral* "
    "finca catastral* referencia_catastral* ref_catastral* catasto* foglio particella* "
    "predio* caderneta* artigo_matricial* registo_predial* kadaster* kadastral* kadastraal* "
    "cadastr* cadastral* parcelle* kiinteistotunnus* "
    "fastighetsbeteckning* fastighet* matrikelnr* matrikel* gnr bnr kinnistu* katastritunnus* "
    "registriosa* kadastra* zemesgramat* unikalus_nr* kadastro* "
    "list_vlastnictvi* list_vlastnictva* lv_c zemljisk* zemljisn* k_o katastarska* "
    "helyrajzi* hrsz carte_funciara* carte_funciara_nr* cf_nr nr_cadastral* кадастр* имот* "
    "κτηματολογ* καεκ kaek folio_no* uimhir_fholio*"
)

LAND_REGISTER = (
    NumberKind(
        "LAND_REGISTER",
        r"[A-Z]{2}\d[A-Z]\d{9}",
        "13",
        is_polish,
        alone=True,
        labels=_LABELS,
        said=r"[A-Z]{2}\d[A-Z]\d{8,9}|(?=(?:[A-Z]*\d){4})[A-Z0-9]{4,22}",
        undeniable=True,
        mixed=True,
    ),
)
