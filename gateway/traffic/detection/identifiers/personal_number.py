"""Personal and social security numbers of any country, behind a label in any language."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

PERSONAL_NUMBER = NumberKind(
    "NATIONAL_ID",
    r"[A-Z0-9]{8,15}",
    "8-15",
    labels=(
        "pesel* national_id* national_identity* personal_number* personal_id* personal_code* "
        "social_security* ssn nino ni_number* ni_no pps ppsn sozialversicherung* sv_nummer* "
        "sv_nr* svnr rentenversicherung* ahv* avs securite_sociale* secu nir dni doc "
        "seguridad_social* nuss naf niss bsn burgerservice* sofi* rijksregister* "
        "registre_national* codice_fiscale* cod_fisc* cpr* personnummer* personnr* fodselsnummer* "
        "hetu* henkilotunnus* isikukood* personas_kod* asmens_kod* a_k rodne_cislo* rodneho_cisla* "
        "rodnym_cislem* rodne rc oib emso* jmbg cnp cod_numeric* егн egn лнч амка αμκα amka "
        "szemelyi_szam* taj* унзр рнокпп іпн ипн upsp matricule* lnch numer_identyfikacyjn* "
        "numru_tal_karta* k_i personbeteckning* adoazonosito* sigurta_socjali* tas_sigurta* "
        "numru_tas_sigurta* seguranca_social* seg_social* pnr persnr* pers_nr* p_k pers_kod* "
        "asm_kod* codice_sanitari* numero_de_utente* utente_n enotna_mat* maticn*_stev*"
    ),
    said=r"[A-Z]{0,2}\d{7,15}[A-Z]{0,2}|\d{8}[A-Z]\d{3}|[A-Z]{6}[\dA-Z]{10}",
    mixed=True,
)
