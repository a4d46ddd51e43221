"""Numbers of insured people and of patients of any country, behind a label in any language."""

from __future__ import annotations

from gateway.traffic.detection.identifiers import further_labels
from gateway.traffic.detection.identifiers.number import NumberKind

HEALTH_INSURANCE = NumberKind(
    "HEALTH_INSURANCE",
    r"[A-Z0-9]{6,20}",
    "6-20",
    labels=(
        "ekuz* karty_ekuz* ehic* ghic* ubezpieczon* health_insurance_number* insured_person* "
        "patient_id* patient_no* patient_number* medical_record* mrn versichertennummer* "
        "versichertennr* versicherten_nr* krankenversicherungsnummer* patientennummer* kvnr "
        "numero_d_assure* secu carte_vitale* tarjeta_sanitaria* cip_sns tessera_sanitaria* "
        "utente* sns sygesikring* sundhedskort* kela* zdravotn*_pojist* cislo_pojistence* "
        "pojistenec* poistenec* poistenca* zdravstven* zdravstvena_iskaznic* mbo zzzs* kzz taj* "
        "cod_asigurat* ama card_de_sanatate* здравн* осигурителен* амка αμκα ama_eu "
        "carta_leighis* gcarta_leighis* chartai_leighis* sairausvakuutus* ravikindlustus* "
        "veselibas_apdros* draudejo* polis_oms " + further_labels.HEALTH
    ),
    said=r"[A-Z]{0,2}\d{6,20}[A-Z]{0,2}|[A-Z]{4}\d{10,12}|[A-Z]{8}\d{8}",
)
