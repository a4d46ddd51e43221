"""Numbers of contracts, policies and customer accounts, behind a label in any language.

They lead to one person in the books of whoever reads the chat. Numbers of orders, invoices,
parcels, tickets and complaints are of one event and stay: see `nobodys_number.py`.
"""

from __future__ import annotations

from typing import Final

from gateway.traffic.detection.identifiers.number import NumberKind

_LABELS: Final = (
    # Polish
    "stranka forsakring* forsakringsbrev* lokat* lokate nr_identyfikacyjn* numer_identyfik* "
    "поліс* mokėtojo_kod* mok*_kodas umow* umów* klient klienta klientka klientki klient_nr "
    "aneks* polis* nr_klienta* numer_klienta* "
    "nr_abonent* numer_abonent* id_klienta* "
    "numer_kontrahent* kod_klienta* klient_nr* numer_konta_klienta* konto_klienta* "
    "konta_klienta* nr_kont*_klient* nr_ewidencyjn* ppe punkt_poboru* numer_czlonk* nr_czlonk* "
    "nr_karty_staleg* nr_platnika* numer_platnika* nr_umow* ubezpieczeni*_nr* kartotec* "
    "nr_pacjenta* numer_pacjenta* karty_pacjenta* nr_albumu* numer_albumu* nr_kredytu* pozyczk* "
    "kredytu kredyt abonent* platnik* "
    # English
    "contract* policy policy_no* policy_number* customer_no* customer_number* customer_id* "
    "customer_ref* client_no* client_number* client_id* account_number* account_no* acct_no* "
    "account_ref* account_with* membership* member_id* member_no* member_number* tenancy* "
    "insurance_no* insurance_number* insurance_is agreement* subscriber* loan_number* loan_no* "
    "mortgage* mpan mprn loyalty* frequent_flyer* student_id* patient_id* rtb_no* "
    "liability_insurance* cust_no* cust_id* customerid* account_id* accountid* clientid* "
    # German
    "vertrag* vertrags* stromvertrag* mietvertrag* handyvertrag* kundennummer* kundennr* "
    "kunden_nr* kunden_id* kundnnummer* kdnr* kd_nr* police* polizze* vers_schein* "
    "insurance_card* policennummer* versicherungsschein* "
    "versicherungspolice* versicherungsnr* versicherungs_nr* mieternr* mieternummer* "
    "mitgliedsnummer* mitgliedsnr* vertragskonto* buchungskonto* vers_nr* vn_nr* vsnr "
    "bausparvertrag* darlehen* kundenkonto* matrikelnummer* zahlernummer* "
    # French
    "contrat* police* numero_client* n_client* ref_client* reference_client* no_client* "
    "numero_d_adherent* adherent* abonne* numero_d_abonne* identifiant_client* pdl "
    "numero_de_police* "
    # Spanish, Portuguese, Italian
    "contrato* poliza* numero_de_cliente* n_cliente* cliente_n* num_cliente* cliente_numero* "
    "n_de_cliente* numero_de_socio* socio* abonado* cups apolice* numero_cliente* "
    "n_de_cliente* codigo_de_cliente* assinante* contratto* polizza* codice_cliente* "
    "cod_cliente* numero_contratto* tessera_n* numero_tessera* codice_contratto* "
    # Dutch, Danish, Swedish, Norwegian, Finnish
    "contractnummer* contractnr* klantnummer* klantnr* klant_nr* polisnummer* polisnr* "
    "verzekeringsnummer* lidnummer* aansluitnummer* relatienummer* kundenummer* kundenr* "
    "kontraktnummer* kontrakt* aftalenummer* aftale_nr* policenummer* policenr* medlemsnummer* "
    "medlemsnr* kundnummer* kundnr* kund_nr* avtal_nr* avtalsnummer* avtalsnr* avtal* "
    "forsakringsnummer* forsakringsnr* lejekontrakt* forsikringsnummer* kundeforhold* avtale* "
    "asiakasnumer* asiakasnro* asiakas_nro* sopimus* sopimusnumer* vakuutus* vakuutusnumer* "
    "vakuutuksenne vakuutukseni jasennumer* kayttopaikka* "
    # Estonian, Latvian, Lithuanian
    "kliendinumber* kliendinr* kliendi_nr* kliendikood* leping* lepingu* poliis* poliisi* "
    "viitenumber* klienta_numur* klienta_nr* klienta_kods* ligum* polise* polises* "
    "kliento_numer* kliento_nr* kliento_kod* sutart* poliso* polisas* draudimo_liudijim* "
    "abonento* "
    # Czech, Slovak, Slovenian, Croatian
    "smlouv* smlouva* cislo_smlouvy* zakaznick* cislo_zakaznika* klientske_cislo* pojistk* "
    "pojistna_smlouva* pojistky* ean_odber* zmluv* cislo_zmluvy* poistk* zakaznicke_cislo* "
    "cislo_klienta* klientsk* pogodb* polic* stevilka_stranke* st_stranke* sifra_kupca* "
    "stranka_st* ugovor* broj_ugovora* polica* police* broj_korisnika* korisnicki_broj* "
    "sifra_korisnika* pretplatnik* zavarovaln* osiguran* korisnik_br* "
    # Hungarian, Romanian
    "szerzodes* szerzodesszam* ugyfelszam* ugyfelazonosito* kotvenyszam* kotveny* vevokod* "
    "vevoazonosito* felhasznalasi_hely* contract* contractului* polita* polite* cod_client* "
    "cod_abonat* numar_client* nr_client* cod_de_client* loc_de_consum* "
    # Bulgarian, Ukrainian, Greek
    "договор* полиц* клиентски* клиентск*_номер* абонатен* аб аб_номер* застрахов* партиден* "
    "договір* договор* полис* номер_клієнта* особов*_рахун* о_р абонент* клієнт_№* "
    "συμβολαι* συμβασ* αριθμο*_πελατ* κωδικος_πελατ* πελατη* παροχησ* αρ_παροχ* ασφαλιστηρι* "
    "αριθμο_παροχ* παροχης* παροχη* "
    # Irish, Maltese
    "conradh* conartha* polasai pholasai* polasai* uimhir_chustaimeara* uimhir_chuntais* "
    "kuntratt* polza* numru_tal_klijent* polizza* klijent* numru_tal_kont*"
)

CONTRACT_NUMBER = NumberKind(
    "CONTRACT_NUMBER",
    r"[A-Z0-9]{5,24}",
    "5-24",
    labels=_LABELS,
    said=r"(?=(?:[A-Z]*\d){5})[A-Z0-9]{5,24}",
    mixed=True,
)
