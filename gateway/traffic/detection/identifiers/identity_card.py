"""Identity cards and residence permits of any country, behind a label in any language."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

IDENTITY_CARD = NumberKind(
    "ID_CARD",
    r"[A-Z0-9]{6,14}",
    "6-14",
    labels=(
        "id_card* identity_card* dowod* dow_os* osobisty osobistego karta_pobytu* karty_pobytu* "
        "karte_pobytu* legitymacj* residence_permit* residence_card* personalausweis* ausweis* "
        "perso aufenthaltstitel* carte_d_identite* cni titre_de_sejour* documento_de_identidad* "
        "carta_d_identita* carta_identita* permesso_di_soggiorno* bilhete_de_identidade* "
        "cartao_de_cidadao* titulo_de_residencia* identiteitskaart* id_kaart* id_kort* "
        "legitimation* henkilokort* id_karte* id_kartes* personas_apliecib* tapatybes* lichna* "
        "лична_карта* л_к посвідк* id_картк* ід_картк* ταυτοτητ* αδτ α_δ_τ szemelyi* szem_ig* "
        "obcansk* obciansk* cislo_op osobna_iskaznic* osobne_iskaznic* osebna_izkaznic* "
        "osebno_izkaznic* buletin* carte_de_identitate* carte_identitate* karta_tal_identita* "
        "carta_aitheantais* isikutunnistus*"
    ),
    said=r"[A-Z]{0,4}\d{5,12}[A-Z]{0,2}\d{0,4}|(?=(?:[A-Z]*\d){2})[A-Z0-9]{8,10}",
)
