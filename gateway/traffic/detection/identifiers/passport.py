"""Passports of any country, behind a label in any language."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

PASSPORT = NumberKind(
    "PASSPORT",
    r"[A-Z]{0,3}\d{5,9}[A-Z]{0,2}|[A-Z0-9]{8,10}",
    "6-12",
    labels=(
        "passport* paszport* reisepass* pass passnummer* passnr* passeport* pasaporte* passaport* "
        "paspoort* pas pasport* pasaport* utlevel* putovnic* potni_list* cestovni_pas* "
        "cestovny_pas* passi* passin* pasas* pase pases* passet pasnummer* phas* διαβατηρι* "
        "паспорт* laissez_passer* passipor* паспортн* закордонн* загранпаспорт* задграничен* "
        "diabatiri* διαβατηρ* pasov* pasem pasu cestovn*_pas* cislo_pasu* cislo_cestovn*_pas* "
        "cestak* potn*_list* putovn* putn* "
        "passikirj* reisipass* passinumber* passinumero* passnumer* passets passhandling "
        "pasonr* pasonumer* paso pasui pasu pasi pasei utlevel* utlevelszam* pasap* pasaport* "
        "passaport* passaporto* phas bpas passport_tal* paspoortn* reisdocument* passeports* "
        "n_de_passeport* pasap_nr resedokument* rejsedokument*"
    ),
    said=r"[A-Z]{0,3}\d{5,9}[A-Z]{0,2}|(?=(?:[A-Z]*\d){2})[A-Z0-9]{8,10}",
)
