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
        "perso aufenthaltstitel* aufenthaltskart* aufenthaltsgestatt* duldung* carte_d_identite* "
        "cni titre_de_sejour* documento_de_identidad* "
        "carta_d_identita* carta_identita* permesso_di_soggiorno* bilhete_de_identidade* "
        "cartao_de_cidadao* titulo_de_residencia* identiteitskaart* id_kaart* id_kort* "
        "legitimation* henkilokort* id_karte* id_kartes* personas_apliecib* tapatybes* lichna* "
        "лична_карта* л_к посвідк* id_картк* ід_картк* ταυτοτητ* αδτ α_δ_τ szemelyi* szem_ig* "
        "obcansk* obciansk* cislo_op osobna_iskaznic* osobne_iskaznic* osebna_izkaznic* "
        "osebno_izkaznic* buletin* carte_de_identitate* carte_identitate* karta_tal_identita* "
        "carta_aitheantais* isikutunnistus* личната_карта* личната_ми_карта* "
        "л_карта документ_за_самоличност* посвідчен*_особ* ід_карт* id_карт* "
        "δελτι*_ταυτοτητ* αστυνομικ*_ταυτ* ταυτ αρ_ταυτ* "
        "obcank* obcanc* obciank* cislo_obc* op_c op_cislo osobn*_iskaznic* osobnoj* osobn*_kart* "
        "osebn*_izkaznic* osebna osebne osebno "
        "legitimationskort* identitetskort* id_kortet nationellt_id* leg_nr legitimerar* "
        "id_handling* "
        "henkilokort* henkilollisyystod* id_kaardi* id_kaart* dokumendi* elamisloa* elamislub* "
        "documento_nacional* carnet_de_identidad* tie permiso_de_residencia* cedula* "
        "documento_d_identita* doc_d_identita* carta_d_ident* c_i n_carta_ident* ci_n "
        "cartao_cidadao* cc_n autorizacao_de_residencia* bi_n "
        "carte_nationale* carte_d_ident* piece_d_identite* c_n_i carte_de_sejour* "
        "buletinul* carte*_de_identit* ci_seria ci_serie c_i_seria seria_ci act_de_identit* "
        "szemelyi_ig* szemelyazonosito_ig* szig szigsz* szig_szam* szemelyigazolvan* "
        "asmens_tapatyb* tapatyb* atk personu_aplie* personas_aplie* eid_kart* uzturesanas* "
        "leidim*_gyvent* identiteitsbew* id_bewijs* verblijfsdocument* verblijfsvergunn* "
        "karta_tal_ident* karta_ta_l_ident* tal_identita* dokument_tal_ident* id_numru "
        "gcarta_aitheantais* chart*_aitheantais* aitheantais* pobyt* povolen*_k_pobytu "
        "lakcimkart* lakcim_kart* "
        "apliecib* dokument*_numur* asmens_dokument* dokumento_numer* osebna_st povolen*_na_pobyt* "
        "dovoljenj*_za_preb* permis*_de_sedere permesso_sogg* titolo_di_sogg* cart_cidadao "
        "verblijfspas* verblijfskaart* uppehallstillstand* uppehallskort* karta_tar_residen* "
        # Letters of one shape in both alphabets are read as Latin beside "ID-".
        "id_kaptk* npa npa_nr* eat_nr* aufenthaltserlaubnis* niederlassungserlaubnis* "
        "blaue_karte* auslanderausweis* aufenthaltsbewilligung* fiktionsbescheinigung* "
        "schwerbehindertenausweis* personalausweisnr* ausweisnr* visum visum_nr* visumnummer*"
    ),
    said=r"[A-Z]{0,4}\d{5,12}[A-Z]{0,2}\d{0,4}|(?=(?:[A-Z]*\d){2})[A-Z0-9]{8,10}",
)
