"""Numbers of contracts, policies and customer accounts, behind a label in any language.

They lead to one person in the books of whoever reads the chat. Numbers of orders, invoices,
parcels, tickets and complaints are of one event and stay: see `nobodys_number.py`.
"""

from __future__ import annotations

from typing import Final

from gateway.traffic.detection.identifiers import further_labels
from gateway.traffic.detection.identifiers.number import NumberKind

_LABELS: Final = (
    # Polish
    "stranka forsakring* forsakringsbrev* lokat* lokate nr_identyfikacyjn* numer_identyfik* "
    "поліс* mokėtojo_kod* mok*_kodas "
    "umow umowa umowy umowe umowie umowach umowami umowom umown* "
    "klient klienta klientka klientki klient_nr "
    "aneks* polis* nr_klienta* numer_klienta* "
    "nr_abonent* numer_abonent* nr_abon numer_abon id_klienta* "
    "numer_kontrahent* kod_klienta* klient_nr* numer_konta_klienta* konto_klienta* "
    "konta_klienta* nr_kont*_klient* nr_ewidencyjn* numer*_ewidencyjn* ppe punkt_poboru* "
    "numer_czlonk* nr_czlonk* "
    "nr_karty_staleg* nr_platnika* numer_platnika* nr_umow* ubezpieczeni*_nr* kartotec* "
    "nr_pacjenta* numer_pacjenta* karty_pacjenta* nr_albumu* numer_albumu* nr_kredytu* pozyczk* "
    "kredyt* abonent* abonament* platnik* leasing* lizing* najmu najem dzierzaw* nr_ewid* ewid "
    "id_konta* klietn* klinet* kilent* umwoy* umoiwy* polsiy* poilsy* "
    "ubezpieczen* hipotek* hipoteczn* karta_lojaln* karty_lojaln* "
    # English
    "contract* policy policy_no* policy_number* customer_no* customer_number* customer_id* "
    "customer_ref* client_no* client_number* client_id* account_number* account_no* acct_no* "
    "account_ref* account_with* membership* member_id* member_no* member_number* tenancy* "
    "insurance_no* insurance_number* insurance_is agreement* subscriber* loan_number* loan_no* "
    "mortgage* mpan mprn loyalty* frequent_flyer* student_id* patient_id* rtb_no* "
    "liability_insurance* cust_no* cust_id* customerid* account_id* accountid* clientid* "
    "tenancy_ref* contract_ref* agreement_ref* policy_ref* mortgage_ref* rent_ref* roll_number* "
    "roll_no* council_tax* tv_licence* licence_fee* plan_number* direct_debit_ref* mandate* "
    "client_code* customer_code* member member_ref* tenant_ref* tenant_no* tenant_id* cover_note* "
    "policy_ref* scheme_no* subscription_no* subscription_id* reference_on_my_policy "
    "season_ticket* railcard* installation_number* supply_number* account_reference* "
    # German
    "versicherungsnummer* abo abonummer* abonnementnummer* abo_nr mandatsref* mandatsnummer* "
    "mietnummer* miet_nr* mitglied mitgl_nr* haftpflicht* kfz_haftpflicht* hausratversicherung* "
    "vollkasko* teilkasko* kindergeldnummer* kindergeld_nr* beitragskonto* buchungszeichen* "
    "kundenkarte* kundenreferenz* jahreskarte* bahncard* vertragspartner* zahlungspartner* "
    "beitragsnummer* rundfunkbeitrag* marktlokation* malo malo_id kassenzeichen* "
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
    "cislo_klienta* klientsk* pogodb* polica police polici polico policah policama policom policu "
    "stevilka_stranke* st_stranke* sifra_kupca* "
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

# Customers, members and holders of loyalty cards, leases and policies, by language; inflected.
_MEMBERS: Final = (
    # Bulgarian, Greek, Ukrainian
    "номер_на_клиент* клиент_№ клиент_номер* клиент_n кл_номер* кл_№ абонамент* членск* членство* "
    "лоялн* клубн* лизингов* договорът* полицата* номер_на_договор* "
    "κωδικ*_πελατ* πελατης πελατ* ασφαλιστηρι* μελους αριθμ*_μελους καρτα*_μελους πιστοτητ* "
    "επιβραβευσ* συνδρομητ* μισθωτηρι* μισθωσ* συμβολ*_αριθμ* "
    "клієнт* клієнтськ* членськ* членств* лояльн* дисконтн* бонусн* лізингов* страхов*_пол* "
    "номер*_договор* договорі* картк*_клієнт* "
    # Czech, Slovak, Slovenian, Croatian
    "zakaznik* zak_c c_zak cislo_zak* clensk* clenstv* vernostn* klubov* leasingov* uverov* "
    "predplatitel* odbern*_mist* pojistn*_sml* pojistnou klientske* klienta zakaznikem "
    "poistn*_zml* vernost* najomn*_zml* odberatel* odbern*_miest* lizingov* "
    "strank* kupca clansk* clanstv* zvestob* narocnisk* narocnik* zavarovaln* zavarovanj* "
    "lizinga klijent* broj_kupca sifra_kup* vjernosti vjernost* clanic* pretplat* leasinga "
    # Danish, Swedish, Finnish, Estonian
    "kunde_nr* kunde kunde_id* medlem* medlemskab* fordelskort* kundekort* klubkort* bonuskort* "
    "lejemal* lejernummer* lejer_nr* leasingaftale* aftagenummer* forsikring* aftalenr* "
    "lanenummer* "
    "kund kund_id* kundklubb* medlemskap* stamkund* hyresavtal* hyreskontrakt* leasingavtal* "
    "anlaggnings_id* anlaggningsid* lanenummer* forsakring* lojalitetskort* "
    "asiaka* sopimu* vakuutu* jasen* kanta_asiaka* etukort* vuokrasopimu* leasingsopimu* "
    "lainanumer* kayttopaik* liittymanumer* klient kliendi* pusiklien* liikme* liikmekaar* "
    "liisingu* laenulep* uurilep* abonendi* kindlustus* "
    # Spanish, Portuguese, Italian, French, Romanian
    "cliente codigo_cliente* cod_client* num_client* tarjeta_de_fidel* fidelizacion* fidelidad* "
    "tarjeta_de_socio* tarjeta_cliente* tarjeta_de_client* abonada* suscriptor* afiliad* socia "
    "membresia* numero_de_abonad* numero_de_contrat* numero_de_poliz* arrendamiento* "
    "fidelidade* cartao_cliente* cartao_de_cliente* assinante* subscritor* associad* cpe "
    "arrendamento* n_de_soci* numero_de_soci* numero_de_client* "
    "tessera tessere fedelta* carta_fedelta* abbonament* numero_cliente* n_cliente* utenza* "
    "pod pdr locazion* numero_di_contratt* numero_di_polizz* polizze contratti numero_di_client* "
    "client cliente* clientul* fidelite* carte_client* societaire* adhesion* bail membre* "
    "mutuelle* "
    "abonnement* abonnes assure* numero_de_contra* "
    "abonat* abonament* membru* fidelitate* card_de_client* nr_de_client* numar_de_client* "
    "polit* asigurar* inchirier* leasing_nr* "
    # Hungarian, Lithuanian, Latvian
    "ugyfel* szerzod* kotveny* tagsag* tagkarty* torzsvasarlo* husegkarty* huseg* elofizet* "
    "vevoszam* vevoszam* partnerszam* fogyasztoi* biztositasi* berleti* lizingszerzod* "
    "klient* nario* narystes* lojalum* nuolaidu_kort* nuomos_sut* lizingo* mokėtoj* draudimo_pol* "
    "vartotojo_kod* biedra* lojalitat* klienta* nomas_lig* ires_lig* lizinga* apdrosinasan* "
    # Dutch, Maltese, Irish
    "klant klantcode* klantid* lid lidnr* lidmaatschap* ledennummer* klantenkaart* spaarkaart* "
    "bonuskaart* huurcontract* huurovereenkomst* huurdersnummer* overeenkomst* leasecontract* "
    "polis polisn* abonnee* abonnementsn* debiteur* relatienr* contractn* "
    "shubija* sħubija* tas_sħubija* membru* lealta* kirja kont tal_kont polza* kuntratti* "
    "abbonament* "
    "gconradh* chonradh* chonartha* gconartha* bpolasai* polasa* custaimeir* chustaimeir* "
    "nru_tal_kuntr* nru_tal_klij* poliso_serij* serija_ir_nr sut_nr mok_kod* lig_nr apdr_polis* "
    "ос_рах* лицьов*_рах* pog_st st_pogodb* st_polic* sifra_narocnik* st_narocnik* odjemn* zml_c "
    "c_zml nr_contract* nr_polit* id_client* cod_incas* n_apolice* n_contrato* num_contr* "
    "id_cliente* codice_utenz* cod_cli cod_contr* klantnummer* contractn* abonnemang* "
    "gcustaimeir* bhall* uimhir_bhall* ballraiocht* mballraiocht* dilseacht* cliant* chliant* "
    "uimhir_chuntais* chuntais cuntais"
)

# What a contract is of is the beginning of its word where words are joined.
_JOINED: Final = (
    # Finnish
    "huoltosopimu* sahkosopimu* sahkonsiirtosopimu* liittymasopimu* liittyma nettisopimu* "
    "laajakaistasopimu* puhelinsopimu* vuokrasopimu* leasingsopimu* lainasopimu* jasensopimu* "
    "palvelusopimu* siivoussopimu* hoitosopimu* jatehuoltosopimu* kaukolamposopimu* vesisopimu* "
    "autovakuutu* kotivakuutu* matkavakuutu* henkivakuutu* tapaturmavakuutu* kissavakuutu* "
    "koiravakuutu* elainvakuutu* vakuutuskirj* jasenkort* asiakastunnu* asiakaskoodi* "
    "maksajatunnu* vuokralaisnumer* kuntosalijasen* "
    # Estonian
    "haldusleping* hooldusleping* uurileping* liisinguleping* laenuleping* elektrileping* "
    "gaasileping* internetileping* mobiilileping* kindlustusleping* teenusleping* sideleping* "
    "liitumisleping* vorguleping* paketileping* soojusleping* prugiveoleping* kindlustuspoliis* "
    "kaskopoliis* liikluskindlustus* kodukindlustus* reisikindlustus* tarbimiskoh* "
    "liikmenumb* piletikonto "
    # Danish
    "elaftal* gasaftal* serviceaftal* varmeaftal* fiberaftal* mobilabonnement* huslejekontrakt* "
    "lejeaftal* lejekontrakt* laneaftal* lanenr* koebsaftal* bilforsikring* indboforsikring* "
    "husforsikring* ulykkesforsikring* rejseforsikring* hundeforsikring* kaskoforsikring* "
    "forsikringspolic* policenr* aftagenr* kundeid* medlemsid* kontraktnr* lejemalsn* "
    # Hungarian
    "aramszerzod* gazszerzod* internetszerzod* mobilszerzod* lizingszerzod* hitelszerzod* "
    "biztositasszam* hitelszam* elofizetoi_azon* ugyfelkod* vevoszam* partnerkod* tagszam* "
    # Irish
    "cuntas gcuntas carta_leabharlainne* chonradh* uimhir_bhallraiochta* uimhir_an_chuntais*"
)

_MORE: Final = "ĄĆĘŁŃÓŚŹŻА-ЯҐЄІЇ"
"""Letters beside A to Z that insurers and traders put into their numbers."""

CONTRACT_NUMBER = NumberKind(
    "CONTRACT_NUMBER",
    r"[A-ZĄĆĘŁŃÓŚŹŻ0-9]{5,24}",
    "5-24",
    labels=f"{_LABELS} {_MEMBERS} {_JOINED} {further_labels.CONTRACTS}",
    said=rf"(?=(?:[A-Z{_MORE}]*\d){{5}})[A-Z0-9{_MORE}]{{5,24}}|[A-Z]{{1,4}}(?!(?:19|20)\d\d)\d{{4}}",
    mixed=True,
)
