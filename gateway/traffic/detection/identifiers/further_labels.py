"""More labels of contracts, accounts, meters and insured people in some of the languages."""

from __future__ import annotations

from typing import Final

CONTRACTS: Final = (
    # Dutch
    "aansluiting aansluitingsnummer* relatie_nr* polis_nr* contract_nr* deelnemersnummer* "
    "deelnemer_nr* donateurs* abonneenummer* lidmaatschapsn* klantreferentie* machtigingskenmerk* "
    "incassant* studentnummer* leerlingnummer* personeelsnummer* patientnummer* dossierhouder* "
    "betalingskenmerk_van_mijn pasnr klantpas* ov_chipkaart* "
    # Portuguese
    "n_cliente* cod_cliente* ref_cliente* n_de_adesao* n_adesao* contrato_n* codigo_do_local* "
    "local_de_consumo* instalacao cil cui n_instalacao* n_de_instalacao* conta_cliente* "
    "conta_contrato* n_de_aluno* n_aluno* numero_de_aluno* n_de_beneficiari* beneficiari* "
    "n_beneficiari* adse cartao_continente* cartao_de_socio* "
    # Romanian
    "cod_de_abonat* cod_incasare* cod_plata* cont_client* cont_contract* id_abonat* nr_abonat* "
    "numar_abonat* numar_contract* numarul_de_client* numarul_contract* numarul_polit* "
    "polita_nr* seria_polit* polita_seria* cod_loc_consum* nlc pod cod_nlc* "
    # Slovak
    "cislo_zml* c_zmluvy* zakaznik_c* c_zakaznik* klient_c* cislo_odber* odberne_miesto* c_om "
    "cislo_poist* c_poistk* cislo_poistk* poistnej_zml* poistnu_zml* cislo_najom* clenske_c* "
    "clenske_cislo* ev_cislo* evidencne_c* platitel* eic "
    # Slovenian
    "merilno_mest* merilnega_mest* odjemno_mest* odjemnega_mest* st_odjem* st_meril* st_kupc* "
    "sifra_stranke* sifra_odjem* stevilka_pogodb* stevilka_polic* stevilka_kupc* "
    "stevilka_narocn* narocniska narocnisk* clanska_st* clanska_stevil* st_clana* st_zavarov* "
    # Swedish
    "kundid* kundnumret* avtalsid* avtalsnumret* abonnemangs_id* abonnemangsnummer* "
    "anlaggningsnummer* anlaggningsnr* anl_id* forsakringsnumret* forsakringsnr* polisnr* "
    "objektsnummer* objektsnr* lagenhetsnummer_hos hyresobjekt* lanenr* medlems_nr* medlemsid* "
    "elevnummer* bokningskonto* ocr_kund* "
    # Ukrainian
    "особовий_рах* особового_рах* о_рах* ор_№ рахунок_абонент* номер_абонент* код_клієнт* "
    "код_абонент* номер_полісу* поліс_№ поліса* полісу* угод* угода_№ контракт* номер_угод* "
    "номер_контракт* еіс eic клієнтськ*_номер* номер_картки_клієнт* "
    # Lithuanian
    "objekto_numer* objekto_nr* objekto_kod* abonento_nr* abonento_kod* abonento_numer* "
    "mokejimo_kod* sutarties_numer* sutarties_nr* draudimo_sut* poliso_nr* poliso_numer* "
    "vartotojo_nr* vartotojo_numer* nuomos_sutart* nario_nr* klubo_kort* "
    # Latvian
    "piesleguma_nr* piesleguma_numur* pieslegum* objekta_nr* objekta_numur* abonenta_nr* "
    "abonenta_numur* ligumkods* liguma_numur* liguma_nr* polises_nr* polises_numur* klienta_id* "
    "klienta_kart* maksataja* maksataja_kods* lietotaja_nr* objekta_kods* "
    # Maltese
    "numru_tal_kuntratt* numru_tal_polza* numru_tal_meter* arms_account* account_tal_arms* "
    "numru_tas_sew* sewwieq numru_ta_l_abbon* abbonat* numru_tal_membr* numru_tal_mem* "
    "nru_tal_kont* nru_kont* kont_nru* klijent_nru* polza_nru* kuntratt_nru*"
)
"""Behind these stands what leads to one customer."""

HEALTH: Final = (
    "verzekerdennummer* verzekerdenr* verzekerde_nr* v_nummer* cedulanummer* n_utente* "
    "numero_de_utente* n_de_utente* cartao_de_saude* card_sanatate* cid_card* preukaz_poistenc* "
    "cislo_poistenc* kartica_zzzs* st_zzzs* zdravstvena_kart* zdravstvene_kart* patientnr* "
    "forsakringskasse* номер_пацієнт* декларац*_№ паціент*_№ paciento_nr* ligonio_kort* "
    "pacienta_kart* pacienta_nr* karta_pacjent* numru_tal_pazjent* sigurta_socjali* "
    "numru_tas_sigurta*"
)

COMPANIES: Final = (
    "individualios_veiklos* veiklos_pazym* verslo_liudij* saimnieciskas_darb* reg_nr_uznem*"
)

PHONES: Final = (
    "klicite klicit* klicat* klicem klici poklicat* pokliceti volajte volaj zavolajte zavolat* "
    "volat_na prezvonit* cempel cempluli cempluni ccempel* paskambinkit* skambinkit* skambint* "
    "piezvanit* piezvaniet* zvanit* zvani zvanat* ringer ringas nas_pa nar_mig_pa telefonera* "
    "sunatima sunati_ma apelati* apeluri gasiti_la ligue_me ligem telefonem contactar* bereikba* "
    "belt gebeld te_bellen дзвоніть дзвонити передзвон* зателефонув* набрати наберіть звязок* "
    "зв'язок* телефонуйте"
)
