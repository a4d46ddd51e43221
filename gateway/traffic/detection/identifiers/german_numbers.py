"""Numbers of customers in Germany, Austria and Switzerland whose labels are used there only."""

from __future__ import annotations

from typing import Final

import regex

from gateway.traffic.detection.identifiers.number import NumberKind

_METERING_POINT: Final = regex.compile(r"AT\d{31}|DE\d{11}[A-Z0-9]{20}")


def _is_metering_point(plain: str) -> bool:
    return _METERING_POINT.fullmatch(plain) is not None


METERING_POINT = NumberKind(
    "CONTRACT_NUMBER",
    r"(?:AT|DE)[A-Z0-9]{31}",
    "33",
    _is_metering_point,
    alone=True,
    undeniable=True,
    labels="zahlpunkt* zahlpunktnummer* zahlpunktbezeichnung* messlokation* melo melo_id",
)
"""Where power or gas is measured: Zählpunktbezeichnung, 33 signs (BDEW, E-Control)."""

POST_NUMBER = NumberKind(
    "CONTRACT_NUMBER",
    r"\d{6,10}",
    "6-10",
    labels="postnummer* postnr post_nr dhl_postnummer* kundennummer_dhl*",
)
"""The customer's number at a Packstation; longer than any country's postal code of that name."""

GERMAN_CUSTOMER = NumberKind(
    "CONTRACT_NUMBER",
    r"[A-Z0-9]{4,24}",
    "4-24",
    labels=(
        "k_nr knd_nr* kndnr* knr kundn_nr* kundenr* kunde_nr* kunden_nummer* kundin_nr* "
        "kundennr* kd_nummer* kundenkennung* kundennummern* debitor* debitoren* deb_nr* "
        "geschaftspartner* gp_nr* partnernummer* partner_nr* vertr_nr* vertragsnr* vertrag_nr* "
        "vertr_konto* vk_nr* vkto* vkonto* vertragsk_nr* "
        "vers_nr* versnr* versicherungs_nr* vers_schein* vsnr* pol_nr* polnr* polizzen* "
        "polizzennr* police_nr* lv_nr* kv_nr* versicherten_nummer* "
        "mitglieds_nr* mitglieds_nummer* mitglied_nr* mitgliednr* mitgl_nr* mitgliedskarte* "
        "mitgliedsausweis* mglnr* mgl_nr* clubkarte* clubnummer* vereinsnummer* "
        "personalnummer* personalnr* personal_nr* pers_nr* mitarbeiternummer* ma_nr* "
        "mitarbeiter_id* dienstnummer* matrikelnr* matrikel_nr* matr_nr* matrnr* schulernummer* "
        "studierendennummer* martikelnummer* immatrikulationsnummer* "
        "bibliotheksausweis* leserausweis* leser_nr* lesernummer* bibliotheksnummer* "
        "benutzungsnummer* benutzernummer* buchereiausweis* buchereikarte* "
        "payback_nummer* payback_nr* payback_karte* miles_and_more* miles_more* "
        "more_nummer* more_nr* vielfliegernummer* bahnbonus_nr* bahnbonusnummer* "
        "bahnbonus_nummer* bonusnummer* bonuskarte* "
        "bonuskartennummer* deutschlandcard* kundenclub* clubkarten* cumulusnummer* "
        "supercardnummer* swisspass* vorteilscard* vorteilskarte* stammkundennummer* "
        "kundenkarten* bahncard_nr* halbtax_nr* ga_nummer* klimaticket_nr* "
        "kreditvertrag* kredit_nr* kreditnummer* kreditkonto* darlehens_nr* darlehnsnummer* "
        "finanzierungsnummer* finanzierungsvertrag* leasingnummer* leasing_nr* "
        "bausparnummer* ratenkredit_nr* "
        "bg_nummer* bg_nr* bedarfsgemeinschaft* bedarfsgemeinschaftsnummer* jobcenter_nummer* "
        "kundennummer_jobcenter* stamm_nr* stammnummer* "
        "gez_nummer* gez_nr* beitragsnr* beitrags_nr* beitragskontonummer* teilnehmernummer* "
        "rundfunkteilnehmer* teilnehmer_nr* "
        "mieter_nr* mietkonto* mietkontonummer* mietvertragsnr* mietv_nr* "
        "anschlusskennung* anschlussnummer* zugangsnummer* zugangskennung* zugangs_nr* "
        "t_online_nummer* teilnehmerkennung* verfugernummer* "
        "anschluss_id* nutzernummer* nutzer_nr* teamviewer_id* anydesk_id* anydesk "
        "pat_nr* patnr* patienten_nr* patienten_id* patientenid* "
        "sepa_mandat* mandats_nr* mandats_id* mandatsid* mandatsreferenznummer* "
        "spendernummer* spender_nr* patennummer* spendennummer* "
        "abonr* abo_nummer* abonnenten* abonnentennummer* abo_id* "
        "sim_kartennummer* simkartennummer* kartennr* karten_nr* depot_id* "
        "jagdschein_nr* jagdscheinnummer* waffenbesitzkarte* wbk_nr* "
        "fischereischein* anglerschein* "
        "gisa gisa_zahl* betriebsnummer* betr_nr* lfbis* lfbis_nr* svs_nr* "
        "lebensversicherung* unfallversicherung* hausrat* "
        "rechtsschutzversicherung* wohngebaudeversicherung* zahnzusatzversicherung* "
        "kfz_versicherung* autoversicherung* krankenzusatzversicherung* riestervertrag* "
        "riester_nr* zulagennummer* zulage_nr*"
    ),
    said=r"(?=(?:[A-Z]*\d){5})[A-Z0-9]{5,24}",
    mixed=True,
)
"""Customers, members, readers, savers, patients, users of a line."""
