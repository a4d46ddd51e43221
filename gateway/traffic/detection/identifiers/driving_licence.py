"""Driving licences of any country, behind a label in any language."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

DRIVING_LICENCE = NumberKind(
    "DRIVING_LICENCE",
    r"[A-Z0-9]{6,18}",
    "6-18",
    labels=(
        "driving_licence* driving_license* driver_s_license* driver_s_licence* drivers_license* "
        "drivers_licence* licence_no* license_no* licence_number* prawo_jazdy* prawa_jazdy* "
        "prawem_jazdy* prawko prawka fuhrerschein* fs_nr fahrerlaubnis* lenkerberechtigung* "
        "permis_de_conduire* permis permisul* carne_de_conducir* carnet_de_conducir* "
        "permiso_de_conducir* patente* carta_de_conducao* rijbewijs* korekort* korkort* "
        "ajokort* juhilub* juhiluba* juhiload* vaditaja* autovaditaja* vairuotojo* ridicsk* "
        "vodicsk* vozack* voznisk* jogositvany* permis_auto* шофьорска* свидетелство_за* "
        "посвідчення_водія* водійськ* διπλωμα_οδηγησ* αδεια_οδηγησ* ceadunas_tiomana* "
        "licenzja_tas_sewqan* fuhrerausweis* книжка_на_шоф* шофьорск* свидетелство_за_управлен* "
        "сумпс права_водійськ* водійськ* водійського водія прав водительск* посвідчен*_водія "
        "διπλωμ*_οδηγ* αδει*_οδηγ* διπλωμα διπλωματος οδηγησης "
        "ridick* ridicak* vodicak* vodick* cislo_rp rp_c vodicsk* vozack* vozacku vozacka "
        "vozniskeg* "
        "voznisk* koerekort* korekortn* korkort* korkortsn* ajokort* ajokorttinumer* "
        "juhilo* juhtimisoig* juhiluba* permis_de_cond* permis_b permis_conduire* n_de_permis* "
        "permiso_de_circul* permiso_de_condu* carne_de_condu* carnet_condu* licencia_de_condu* "
        "carnet_b carta_de_condu* carta_conducao* n_carta_de_cond* patente* patenti patente_b "
        "patente_di_guida* permis*_de_conducere permisului vezetoi* vezetoi_eng* jogsi* "
        "jogositvan* fuhrerausweis* fahrausweis* fuhrerscheinnr* lenkberechtigung* "
        "vairuotoj* vair_paz* teises vaditaj* autovadit* tiesibas rijbew* licenzja* "
        "licenzja_tas_sewq* tas_sewqan ceadun* cheadun* gceadun* ceadunas* tiomana"
    ),
    said=r"(?=(?:[A-Z]*\d){4})[A-Z0-9]{6,18}",
)
