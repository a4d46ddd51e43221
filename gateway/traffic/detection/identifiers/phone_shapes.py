"""How people group the digits of a telephone number, country by country, and what they call it."""

from __future__ import annotations

from typing import Final

import regex

PHONE: Final = "PHONE_NUMBER"

PHONE_LABELS: Final = (
    "tel tell telef* telefon* fon phone* mobile* mob cell cellphone* call dzwon* zadzwon* oddzwon* "
    "przedzwon* komork* komorkow* kontakt* kontaktow* whatsapp* whats_app wa sms* smsa nr_kom kom "
    "kom_nr ring rung fax* faks* handy* handynr* telefonnummer* numer_tel* contact* pod_nr "
    "pod_numer* signal* viber* telegram* reach_me text_me landline* voicemail* callback* tlf tfn "
    "msisdn* caller_id* cli_number* "
    "telnr* mobil* mobilnummer* mobilnr* ruf* rufnummer* anruf* anrufen* ruckruf* erreich* "
    "zuruckrufen* festnetz* natel telephone* portable* gsm appel* appelez* rappel* joindre* "
    "joignable* "
    "telefono* movil* llam* llame* fijo* telemovel* tlm telm ligue* ligar* contacto* contato* "
    "cellulare* cel chiam* chiamat* richiam* fisso* recapito* bel bellen terugbel* opbel* mobiel* "
    "telefoonnummer* ringe* ringes opkald* ringa* puhelin* puhelinnumer* puh soittaa* soita* "
    "numeroon kannykk* helista* helistage* mobiil* telefoninumber* talr* talrun* zvan* zvaniet* "
    "piezvan* mobilais* skambin* paskambin* tel_nr* mobilus* telefonu* volat* volejte* zavol* "
    "mobilni* klick* poklicite* poklic* stevilka_tel* nazovite* nazvati* zovite* "
    "broj_tel* hiv* hivj* telefonszam* mobilszam* sunati* suna* telefonic* mobilul* "
    "телефон* тел тлф моб мобилен* мобильн* мобільн* обад* звън* дзвон* подзвон* зателефон* "
    "набер* номер_тел* вайбер* вибер* τηλ τηλεφων* κινητ* σταθερ* καλεστ* καλεσε* πειτε "
    "guthan* fon_poca* glaoigh* glao* mowbajl* cemp* cempl* numru_tal_telefon* "
    "imsejjah* foni* numer_kontaktow* nr_kontaktow* numer_do* nr_do numer_mam numer_to "
    "numer_moj* nr_moj* moj_nr* nr_mam nr_to moj_tel* skontakt* dodzwon* numer_zony numer_meza "
    "numer_corki numer_syna numer_mamy numer_taty numer_brata numer_siostry nr_zony nr_meza "
    "my_number* meine_nummer* mon_numero* mi_numero* meu_numero* "
    "mio_numero* mijn_nummer* moj_numer* mitt_nummer* mit_nummer* mun_numero* numeroni* "
    "moje_cislo* "
    "moj_broj* broj_mi moja_stevilka* szamom* a_szamom* numarul_meu* номерът_ми* мій_номер* "
    "моят_номер* αριθμος_μου* uimhir_mo* mano_numer* mans_numur* minu_number* aparatu* "
    "lauatelefon* mobiilinumb* til kinito kinhto tilefono thlefono stathero lankanumer* "
    "vezetekes* kagylo nummere d_nummere dnummere telefonnr* tel_nummer* "
    "mobilfunknummer* handynummer* diensthandy* "
    "seine_nummer* ihre_nummer* deren_nummer* neue_nummer* d_nummer de_nummer durchwahl* vorwahl*"
)

REGIONS: Final = {
    "pl": ("PL",), "en": ("GB", "US", "IE"), "de": ("DE", "AT", "CH"),
    "fr": ("FR", "BE", "LU", "CH"),
    "nl": ("NL", "BE"), "it": ("IT", "CH"), "es": ("ES",), "pt": ("PT",), "cs": ("CZ",),
    "sk": ("SK",), "sl": ("SI",), "hr": ("HR",), "hu": ("HU",), "ro": ("RO",), "bg": ("BG",),
    "el": ("GR", "CY"), "da": ("DK",), "sv": ("SE", "FI"), "fi": ("FI",), "et": ("EE",),
    "lv": ("LV",), "lt": ("LT",), "ga": ("IE", "GB"), "mt": ("MT",), "uk": ("UA",), "ru": ("UA",),
}  # fmt: skip
"""Countries whose national numbers are looked for in a language; Poland's in every one."""

WITHOUT_TRUNK: Final = frozenset("PL ES PT IT GR CY CZ DK EE LV MT LU NO LT".split())
"""Countries where a national number is not announced by a nought."""

WITH_TRUNK: Final = "DE GB FR AT CH NL BE IE SE FI RO BG HR SI SK UA HU".split()
"""Countries whose mobile numbers are known by a nought in front."""

_GAP: Final = regex.compile(r"[^\d()]+")
_POLISH: Final = frozenset(
    {(3, 3, 3), (2, 3, 2, 2), (3, 2, 2, 2), (2, 7), (2, 3, 4), (3, 6), (2, 2, 2, 3), (4, 5), (1, 8)}
)
_AMERICAN: Final = regex.compile(r"(?:\+?1[ .-]?)?(?:\(\d{3}\)[ ]?|\d{3}[ .-])\d{3}[ .-]\d{4}")
_ODD: Final = frozenset(",|*\\~\n_")
_BIGGEST_GROUP: Final = 8
_MOBILE_GROUPS: Final = frozenset({(3, 7), (3, 6), (2, 7), (4, 6), (3, 5), (2, 6), (2, 8)})


def is_written_like_a_phone(number: str, region: str, mobile: bool) -> bool:
    """Whether groups and separators are such as people type; `number` is valid in `region`."""
    groups = tuple(len(group) for group in regex.findall(r"\d+", number))
    gaps = {gap.strip(" \t") or " " for gap in _GAP.findall(number)}
    if len(gaps) > (3 if "(" in number or "/" in number else 2):
        return False
    odd = any(sign in gap for gap in gaps for sign in _ODD)
    if region == "US":
        return _AMERICAN.fullmatch(number) is not None
    if region == "PL":
        return _is_polish(number, groups, odd, mobile)
    if max(groups) > _BIGGEST_GROUP or (odd and not mobile):
        return False
    digits = "".join(filter(str.isdigit, number))
    national = region in WITHOUT_TRUNK and (_even(groups) or (mobile and groups in _MOBILE_GROUPS))
    national = national or (region == "LT" and digits[0] == "8")
    return (digits[0] == "0" or "(" in number or national) and sum(groups) >= _BIGGEST_GROUP


def _even(groups: tuple[int, ...]) -> bool:
    """Groups of two to four digits: `93 221 07 45`, `2034 1123`, or one digit each."""
    return all(2 <= each <= 4 for each in groups) or all(each == 1 for each in groups)


def _is_polish(number: str, groups: tuple[int, ...], odd: bool, mobile: bool) -> bool:
    if groups and groups[0] in (2, 3) and sum(groups) > 9:
        groups = groups[1:] if sum(groups[1:]) >= 9 else (groups[0] - 1, *groups[1:])
    if odd and not mobile:
        return False
    if all(each == 1 for each in groups):
        return True
    if mobile:
        return all(each >= 2 for each in groups) or "(" in number or _is_halting(number, groups)
    return groups in _POLISH


def _is_halting(number: str, groups: tuple[int, ...]) -> bool:
    """`664 091 27 5`: one digit apart, otherwise groups of two and more, all parted alike."""
    parted = set(_GAP.findall(number))
    return groups.count(1) == 1 and len(groups) > 3 and max(groups) < 4 and len(parted) == 1
